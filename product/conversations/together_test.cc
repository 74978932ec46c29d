// What a conversation can do beside going back and forth: taking back, quoting, correcting, files, several people,
// notes, muting, and finding one's own words.

#include "platform/base/bytes.h"
#include "product/conversations/actions.h"
#include "product/conversations/enclosed.h"
#include "product/conversations/finding.h"
#include "product/conversations/store.h"
#include "product/openers/actions.h"
#include "product/ties/ledger.h"
#include "tests/pictures.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Together : public World {
 protected:
  Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Lindqvist"),
         ruth = add_member("ruth", "Ruth Amsel");

  Conversation load(ConversationId id, const Member& as) {
    return read([&](sql::Session& s) { return *conversations::load(s, id, as.id); });
  }
  Result<MessageId> say(ConversationId id, const Member& author, std::string_view words, About about = {}) {
    return act([&](Act& a) {
      return conversations::send_message(a, *conversations::load(a.sql, id, author.id), person(author), words, about);
    });
  }
  Result<Done> take_back(ConversationId id, const Member& author, MessageId message) {
    return act([&](Act& a) {
      return conversations::take_back(a, *conversations::load(a.sql, id, author.id), person(author), message);
    });
  }
  Result<ConversationId> start(const Member& from, const std::vector<Member>& to, std::string_view words) {
    return act([&](Act& a) { return conversations::start(a, from, to, words, ""); });
  }
  std::vector<Message> messages(ConversationId id) {
    return read([&](sql::Session& s) { return conversations::messages_before(s, id, {}, 100).messages; });
  }
  Tie tie_of(const Member& a, const Member& b) {
    return read([&](sql::Session& s) { return ties::load(s, a.id, b.id); });
  }
  bool is_shown(const Member& to, ConversationId id) {
    const auto all = read(
        [&](sql::Session& s) { return conversations::list(s, to.id, ConversationList::kYours, clock.now(), 50, 0); });
    return std::any_of(all.begin(), all.end(),
                       [&](const conversations::Listed& each) { return each.conversation.id == id; });
  }
  std::size_t waiting(const Member& m) {
    return read([&](sql::Session& s) { return conversations::waiting(s, m.id, clock.now(), 10).size(); });
  }
  // A form with files, as a browser sends it.
  http::Response post_files(const Browser& browser, const std::string& target, std::string_view words,
                            const std::vector<std::pair<std::string, std::string>>& files) {
    std::string body;
    const auto part = [&](std::string_view head, std::string_view value) {
      body += "--b\r\nContent-Disposition: form-data; " + std::string(head) + "\r\n\r\n" + std::string(value) + "\r\n";
    };
    part("name=\"_token\"", browser.form_token);
    part("name=\"text\"", words);
    for (const auto& [name, bytes] : files) part("name=\"file\"; filename=\"" + name + "\"", bytes);
    return request(kPost, target, body + "--b--\r\n",
                   {{"cookie", "kith_session=" + browser.cookie}, {"content-type", "multipart/form-data; boundary=b"}});
  }
};

TEST_P(Together, AMessageCanBeTakenBackForTenSecondsWithoutATrace) {
  const auto id = tie(ines, tomas);
  act([&](Act& a) { return conversations::mark_done(a, *conversations::load(a.sql, id, tomas.id), tomas.id), 0; });
  network.catch_up();
  const Conversation of_ines = load(id, ines), of_tomas = load(id, tomas);
  const Tie before = tie_of(ines, tomas);
  clock.advance(hours(1));

  const auto message = say(id, ines, "That was for somebody else.");
  network.catch_up();
  EXPECT_FALSE(take_back(id, tomas, *message)) << "nobody else's";
  clock.advance(seconds(9));
  tend();
  ASSERT_TRUE(take_back(id, ines, *message));

  EXPECT_EQ(messages(id).size(), 2u) << "the question and its answer";
  for (const auto& [was, who] : {std::pair(of_ines, ines), std::pair(of_tomas, tomas)}) {
    const Conversation now = load(id, who);
    EXPECT_EQ(now.last_at, was.last_at);
    EXPECT_EQ(now.last_message, was.last_message);
    EXPECT_EQ(now.my_turn, was.my_turn);
    EXPECT_EQ(now.done_at, was.done_at);
    EXPECT_EQ(now.done_by, was.done_by);
    EXPECT_EQ(now.unseen_from, was.unseen_from);
  }
  const Tie after = tie_of(ines, tomas);
  EXPECT_EQ(after.lines_mine, before.lines_mine);
  EXPECT_EQ(after.last_mine, before.last_mine);
  EXPECT_EQ(after.months.mine, before.months.mine);
  EXPECT_EQ(network.verify(), "");
  EXPECT_EQ(read([](sql::Session& s) { return ties::difference_from_ledger(s); }), "");
  EXPECT_EQ(read([&](sql::Session& s) { return conversations::draft(s, ines.id, conversations::draft_place(id)); }),
            "That was for somebody else.")
      << "nothing that was written is lost";
  clock.advance(minutes(5));
  tend();
  EXPECT_EQ(mails(tomas, "message"), 0);
}

TEST_P(Together, TakingBackKeepsWhatWasBegunSince) {
  const auto id = tie(ines, tomas);
  const auto message = say(id, ines, "That was for somebody else.");
  act([&](Act& a) {
    conversations::keep_draft(a.sql, ines.id, conversations::draft_place(id), "And a second thought", a.now);
    return *conversations::put_away(a, *conversations::load(a.sql, id, tomas.id), tomas.id, a.now + days(1)), 0;
  });
  ASSERT_TRUE(take_back(id, ines, *message));
  EXPECT_EQ(read([&](sql::Session& s) { return conversations::draft(s, ines.id, conversations::draft_place(id)); }),
            "That was for somebody else.\n\nAnd a second thought");
  EXPECT_TRUE(load(id, tomas).later_until) << "what the other did in the meantime stays";
}

TEST_P(Together, TheFirstWordsOfATieCanBeTakenBackToo) {
  const auto id = act([&](Act& a) {
    return conversations::open(a, {ines.id, tomas.id}, "Ines and Tomas know each other", {}, {});
  });
  const auto message = say(id, ines, "Hello?");
  network.catch_up();
  ASSERT_TRUE(take_back(id, ines, *message));
  EXPECT_EQ(tie_of(ines, tomas).lines_mine, 0);
  EXPECT_EQ(network.verify(), "");
  EXPECT_TRUE(messages(id).empty());
}

TEST_P(Together, AfterTenSecondsOrAnAnswerItStays) {
  const auto id = tie(ines, tomas);
  const auto late = say(id, ines, "One.");
  clock.advance(seconds(11));
  EXPECT_FALSE(take_back(id, ines, *late));
  const auto answered = say(id, ines, "Two.");
  ASSERT_TRUE(say(id, tomas, "Already read it."));
  EXPECT_FALSE(take_back(id, ines, *answered)) << "somebody has answered it";
  EXPECT_EQ(messages(id).size(), 5u);
}

TEST_P(Together, MessagesQuoteAnyWordsAndCorrectOnlyTheirAuthorsOwn) {
  const auto id = tie(ines, tomas);
  const auto first = say(id, ines, "The council said yes on the third vote.");
  const auto quoting = say(id, tomas, "Third, really?", {*first, false});
  ASSERT_TRUE(quoting);
  EXPECT_FALSE(say(id, tomas, "No, it was mine.", {*first, true})) << "it is not his to correct";
  ASSERT_TRUE(say(id, ines, "On the second vote.", {*first, true}));
  EXPECT_FALSE(say(id, ines, "What was it?", {MessageId{42}, false})) << "there is no such message here";
  const auto elsewhere = tie(ines, ruth);
  EXPECT_FALSE(say(elsewhere, ines, "See there.", {*first, false})) << "nor in another conversation";

  const auto all = messages(id);
  EXPECT_EQ(all[3].about_text, "The council said yes on the third vote.");
  EXPECT_EQ(all[3].about_author, ines.id);
  EXPECT_TRUE(all[4].about.corrects);
  clock.advance(minutes(3));
  tend();
  EXPECT_EQ(mails(tomas, "message"), 1);

  act([&](Act& a) {
    return *conversations::delete_message(a, *conversations::load(a.sql, id, ines.id), ines.id, *first), 0;
  });
  EXPECT_TRUE(messages(id)[3].about_text.empty()) << "deleted words stand nowhere any more";
}

TEST_P(Together, FilesComeWithWordsAndArePicturesOrDownloads) {
  const auto id = tie(ines, tomas);
  const Browser browser = browser_of(ines), reader = browser_of(tomas), outsider = browser_of(ruth);
  const std::string at = "/conversations/" + id.str();
  const std::string photo = *from_base64url(kJpeg);
  ASSERT_EQ(post_files(browser, at + "/files", "The jug, from above.",
                       {{"..\\jug.jpg", photo}, {"notes.html", "<script>alert(1)</script>"}})
                .status,
            303);
  const std::string page = get(reader, at).body;
  EXPECT_NE(page.find("alt=\"jug.jpg\""), std::string::npos);
  EXPECT_NE(page.find(">notes.html</a>"), std::string::npos);
  const auto files = read([&](sql::Session& s) {
    const auto all = conversations::messages_before(s, id, {}, 10).messages;
    std::map<std::string, std::string> paths;
    for (const auto& [message, file] : conversations::enclosed(s, id, tomas.id, all).files)
      paths[file.name] = "/files/" + file.id.str();
    return paths;
  });
  const http::Response small = get(reader, files.at("jug.jpg") + "/small");
  EXPECT_EQ(small.type, "image/webp");
  EXPECT_EQ(small.body.find("SecretCamera"), std::string::npos);
  EXPECT_EQ(get(reader, files.at("jug.jpg") + "/small").body, small.body) << "made once";
  const http::Response page_file = get(reader, files.at("notes.html"));
  EXPECT_EQ(page_file.type, "application/octet-stream");
  EXPECT_NE(header(page_file, "Content-Disposition").find("attachment"), std::string::npos);
  EXPECT_EQ(header(page_file, "Content-Security-Policy"), "sandbox; default-src 'none'");
  EXPECT_EQ(get(reader, files.at("notes.html") + "/small").status, 404);
  for (const auto& [name, path] : files)
    for (const std::string& target : {path, path + "/small"}) EXPECT_EQ(get(outsider, target).status, 404) << target;
  EXPECT_EQ(post_files(outsider, at + "/files", "Let me in.", {{"a.txt", "a"}}).status, 404);
}

TEST_P(Together, FilesThatDoNotFitAreRefusedAndTheWordsAreKept) {
  const auto id = tie(ines, tomas);
  const Browser browser = browser_of(ines);
  const std::string at = "/conversations/" + id.str();
  const auto refused = [&](const std::vector<std::pair<std::string, std::string>>& files, std::string_view why) {
    const http::Response response = post_files(browser, at + "/files", "My careful words.", files);
    EXPECT_EQ(response.status, 422);
    EXPECT_NE(response.body.find(why), std::string::npos) << why;
    EXPECT_NE(response.body.find("My careful words."), std::string::npos);
  };
  refused({}, "No file came along.");
  refused({{"a", "1"}, {"b", "2"}, {"c", "3"}, {"d", "4"}, {"e", "5"}, {"f", "6"}}, "At most five files");
  refused({{"big.bin", std::string((10u << 20) + 1, 'x')}}, "10.0 MB is the most for one file");
  const http::Response without = post(browser, at + "/messages", {{"text", "My careful words."}, {"file", "jug.jpg"}});
  EXPECT_EQ(without.status, 422) << "a form sent without its files";
  EXPECT_NE(without.body.find("did not come along"), std::string::npos);
  EXPECT_EQ(messages(id).size(), 2u);
}

TEST_P(Together, AFewWhoWriteWithOneOfThemTalkTogether) {
  tie(ines, tomas);
  EXPECT_FALSE(start(ines, {tomas, ruth}, "Shall we three share a van?")) << "Ines and Ruth have not both written";
  tie(ines, ruth);
  EXPECT_FALSE(start(ines, {tomas, tomas}, "Twice?"));
  EXPECT_FALSE(start(ines, {ines}, "Myself?"));
  EXPECT_FALSE(start(ines, {}, "Nobody?"));
  const auto id = start(ines, {tomas, ruth}, "Shall we three share a van?");
  ASSERT_TRUE(id) << id.error().text;
  EXPECT_TRUE(load(*id, tomas).my_turn);
  EXPECT_TRUE(load(*id, ruth).my_turn);
  ASSERT_TRUE(say(*id, tomas, "On Thursdays."));
  EXPECT_TRUE(load(*id, ines).my_turn);
  EXPECT_TRUE(load(*id, ruth).my_turn);
  EXPECT_EQ(tie_of(tomas, ruth).lines_mine, 1) << "what one writes among several is written to each";
  ASSERT_TRUE(say(*id, ruth, "Thursdays suit me."));
  EXPECT_EQ(state_of(tie_of(tomas, ruth), clock.now()), TieState::kNew);
  const std::string page = get(browser_of(ruth), "/conversations/" + id->str()).body;
  for (const char* name : {"Ines Okafor", "Tomas Lindqvist", "Both get it"})
    EXPECT_NE(page.find(name), std::string::npos) << name;
  EXPECT_EQ(get(browser_of(add_member("outsider")), "/conversations/" + id->str()).status, 404);
}

TEST_P(Together, WhoeverBlockedOneOfThemSeesNothingOfIt) {
  tie(ines, tomas);
  tie(ines, ruth);
  tie(tomas, ruth);
  act([&](Act& a) { return ties::block(a, ruth.id, tomas.id); });
  const std::size_t before = waiting(ruth);
  for (const auto& [from, with] : {std::pair(ines, tomas), std::pair(tomas, ines)}) {
    const auto started = start(from, {with, ruth}, "Shall we three share a van?");
    ASSERT_TRUE(started) << "it is not told who keeps whom away";
    EXPECT_FALSE(is_shown(ruth, *started));
  }
  EXPECT_EQ(waiting(ruth), before);
  clock.advance(minutes(3));
  tend();
  EXPECT_EQ(mails(ruth, "message"), 0);
  EXPECT_FALSE(start(ruth, {ines, tomas}, "And I?")) << "she keeps him away herself";
  // To mute and hear another of them again brings nothing back.
  act([&](Act& a) { return conversations::keep_away(a, ruth.id, ines.id), 0; });
  EXPECT_EQ(waiting(ruth), before);
}

TEST_P(Together, AmongSeveralItIsSaidWhoWroteAndWhoReadsTheAnswer) {
  tie(ines, tomas);
  tie(ines, ruth);
  const auto id = *start(ines, {tomas, ruth}, "Shall we three share a van?");
  ASSERT_TRUE(say(id, tomas, "On Thursday."));
  clock.advance(minutes(3));
  tend();
  const std::string card = get(browser_of(ruth), "/today/through").body;
  EXPECT_NE(card.find("Send to Ines and Tomas"), std::string::npos);
  EXPECT_EQ(tie_of(ines, tomas).conversation == id, false) << "it is nobody's own conversation with another";
}

TEST_P(Together, WhoeverLikesLeavesAndTheOthersGoOn) {
  tie(ines, tomas);
  tie(ines, ruth);
  const auto id = *start(ines, {tomas, ruth}, "Shall we three share a van?");
  ASSERT_TRUE(say(id, ruth, "Not me, I walk."));
  ASSERT_TRUE(
      act([&](Act& a) { return conversations::step_out(a, *conversations::load(a.sql, id, ruth.id), ruth.id); }));
  EXPECT_FALSE(read([&](sql::Session& s) { return static_cast<bool>(conversations::load(s, id, ruth.id)); }));
  EXPECT_FALSE(is_shown(ruth, id));
  ASSERT_TRUE(say(id, tomas, "Then we two."));
  EXPECT_FALSE(is_shown(ruth, id)) << "what comes later is nothing of hers";
  clock.advance(minutes(3));
  tend();
  EXPECT_EQ(tie_of(tomas, ruth).lines_mine, 0);
  const auto taken_along = get(browser_of(ruth), "/leave/everything.json").body;
  EXPECT_EQ(taken_along.find("Then we two."), std::string::npos) << "nor does she take it along";
  EXPECT_NE(taken_along.find("Not me, I walk."), std::string::npos);
  const std::string page = get(browser_of(ines), "/conversations/" + id.str()).body;
  EXPECT_NE(page.find("left this conversation"), std::string::npos);
  EXPECT_NE(page.find("Not me, I walk."), std::string::npos) << "what she wrote stays with them, and is hers";
  const auto two = tie(tomas, ruth);
  EXPECT_FALSE(
      act([&](Act& a) { return conversations::step_out(a, *conversations::load(a.sql, two, ruth.id), ruth.id); }));
}

TEST_P(Together, AMutedConversationIsNotCalledToMind) {
  const auto id = tie(ines, tomas);
  const auto mute = [&](bool is_muted) {
    act([&](Act& a) {
      conversations::mute(a, *conversations::load(a.sql, id, tomas.id), tomas.id, is_muted);
      return 0;
    });
  };
  mute(true);
  ASSERT_TRUE(say(id, ines, "Are you there?"));
  EXPECT_EQ(waiting(tomas), 0u);
  EXPECT_TRUE(is_shown(tomas, id)) << "it is still where it was";
  clock.advance(minutes(3));
  tend();
  EXPECT_EQ(mails(tomas, "message"), 0);
  // A mute and a block of the person come and go; that of the conversation stays.
  act([&](Act& a) { return ties::block(a, tomas.id, ines.id), conversations::keep_away(a, tomas.id, ines.id), 0; });
  EXPECT_FALSE(is_shown(tomas, id));
  act([&](Act& a) { return ties::unblock(a, tomas.id, ines.id), conversations::keep_away(a, tomas.id, ines.id), 0; });
  EXPECT_EQ(waiting(tomas), 0u);
  mute(false);
  EXPECT_EQ(waiting(tomas), 1u);
}

TEST_P(Together, ANoteIsForItsWriterAlone) {
  tie(ines, tomas);
  const Browser browser = browser_of(ines);
  EXPECT_EQ(post(browser, "/@tomas/note", {{"note", "Hates phone calls before ten."}}).status, 303);
  const std::string at = "/conversations/" + tie_of(ines, tomas).conversation.str();
  EXPECT_NE(get(browser, at).body.find("Hates phone calls"), std::string::npos);
  for (const Member& other : {tomas, ruth})
    for (const std::string& page : {std::string("/@tomas"), std::string("/@tomas/note"), at})
      EXPECT_EQ(get(browser_of(other), page).body.find("Hates phone calls"), std::string::npos) << page;
  EXPECT_EQ(post(browser, "/@tomas/note", {{"note", std::string(2001, 'x')}}).status, 422);
  post(browser, "/@tomas/note", {{"note", "  "}});
  EXPECT_EQ(get(browser, at).body.find("Hates phone calls"), std::string::npos);
}

TEST_P(Together, WordsAreFoundInOnesOwnConversationsAndNobodyElses) {
  const auto id = tie(ines, tomas), other = tie(tomas, ruth);
  ASSERT_TRUE(say(id, ines, "We looked at the lease. The café on Málaga Street closes at six."));
  ASSERT_TRUE(say(other, ruth, "My café is secret."));
  const auto find = [&](const Member& as, std::string_view words) {
    return read([&](sql::Session& s) { return conversations::find_in(s, as.id, words, {}); }).all;
  };
  const auto found = find(ines, "CAFE malaga");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].conversation, id);
  EXPECT_EQ(found[0].with, "Tomas Lindqvist");
  ASSERT_EQ(found[0].messages.size(), 1u);
  EXPECT_EQ(found[0].messages[0].words, "The café on Málaga Street closes at six");
  EXPECT_EQ(find(tomas, "cafe").size(), 2u);
  EXPECT_TRUE(find(ruth, "lease").empty()) << "not hers";
  EXPECT_TRUE(find(ines, "secret").empty());
  EXPECT_TRUE(find(ines, "afé").empty()) << "a word is found by its beginning";
  EXPECT_TRUE(find(ines, "  ").empty());
  EXPECT_NE(get(browser_of(ines), "/conversations?q=lease").body.find("We looked at the lease"), std::string::npos);
}

TEST_P(Together, AnsweringOneAfterAnotherKeepsWhatWasBegunInTheOthers) {
  const auto id = tie(tomas, ines);
  ASSERT_TRUE(say(id, tomas, "And did they stay?"));
  clock.advance(hours(1));
  const Opener opener = ask(ruth, ines);
  const Browser browser = browser_of(ines);
  const std::string first = conversations::draft_place(id), second = "answer:" + opener.id.str();
  const std::string page = get(browser, "/today/through").body;
  EXPECT_LT(page.find(first), page.find(second)) << "the longest-waiting first";
  ASSERT_EQ(
      post(browser, "/today/through", {{first, "All but two."}, {second, "I was about to"}, {"send", first}}).status,
      303);
  EXPECT_EQ(messages(id).back().text, "All but two.");
  const std::string next = get(browser, "/today/through").body;
  EXPECT_EQ(next.find("name=\"" + first + "\""), std::string::npos);
  EXPECT_NE(next.find("I was about to"), std::string::npos);
  const http::Response empty = post(browser, "/today/through", {{second, " "}, {"send", second}});
  EXPECT_EQ(empty.status, 422);
  EXPECT_NE(empty.body.find("href=\"#f-" + second), std::string::npos) << "the mistake leads to its box";
  ASSERT_EQ(post(browser, "/today/through", {{second, "I told them first."}, {"send", second}}).status, 303);
  EXPECT_NE(get(browser, "/today/through").body.find("Nobody is waiting for you."), std::string::npos);
  // What was answered elsewhere in the meantime is kept where it would have gone.
  post(browser, "/today/through", {{first, "And one more thing."}, {"send", first}});
  EXPECT_NE(get(browser, "/conversations/" + id.str()).body.find("And one more thing."), std::string::npos);
}

ON_BOTH_ENGINES(Together);

}  // namespace
}  // namespace kith::test
