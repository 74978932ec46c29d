// The promises about conversations, ties and the pages that show them, kept on both engines.

#include "product/acquaintances/acquaintance.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/openers/actions.h"
#include "product/ties/ledger.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Conversations : public World {
 protected:
  Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Lindqvist"),
         ruth = add_member("ruth", "Ruth Amsel");

  ConversationId between(const Member& asker, const Member& asked) {
    const Opener opener = ask(asker, asked);
    return *act([&](Act& a) { return openers::answer_opener(a, opener, asked, "I told them first."); });
  }
  Conversation load(ConversationId id, const Member& as) {
    return read([&](sql::Session& s) { return *conversations::load(s, id, as.id); });
  }
  Result<MessageId> say(ConversationId id, const Member& author, std::string_view words) {
    return act([&](Act& a) {
      return conversations::send_message(a, *conversations::load(a.sql, id, author.id), person(author), words);
    });
  }
  std::vector<Message> messages(ConversationId id) {
    return read([&](sql::Session& s) { return conversations::messages_before(s, id, {}, 100).messages; });
  }
  TieState state(const Member& a, const Member& b) {
    return state_of(read([&](sql::Session& s) { return ties::load(s, a.id, b.id); }), clock.now());
  }
  std::size_t waiting(const Member& m) {
    return read([&](sql::Session& s) { return conversations::waiting(s, m.id, clock.now(), 10).size(); });
  }
};

TEST_P(Conversations, SayWhoseTurnItIs) {
  const auto id = between(ines, tomas);
  EXPECT_TRUE(load(id, ines).my_turn);
  EXPECT_FALSE(load(id, tomas).my_turn);
  ASSERT_TRUE(say(id, ines, "And did they stay?"));
  EXPECT_FALSE(load(id, ines).my_turn);
  EXPECT_TRUE(load(id, tomas).my_turn);
  EXPECT_EQ(waiting(tomas), 1u);
}

TEST_P(Conversations, MakeATieThatLivesByBeingUsed) {
  const auto id = between(ines, tomas);
  EXPECT_EQ(state(ines, tomas), TieState::kNew);
  ASSERT_TRUE(say(id, ines, "And did they stay?"));
  EXPECT_EQ(state(ines, tomas), TieState::kNew);
  ASSERT_TRUE(say(id, tomas, "All but two."));
  EXPECT_EQ(state(tomas, ines), TieState::kLiving);
  clock.advance(days(80));
  ASSERT_TRUE(say(id, ines, "I did it too."));
  clock.advance(days(11));
  EXPECT_EQ(state(ines, tomas), TieState::kResting) << "the side that has been silent longer decides";
  clock.advance(days(365));
  EXPECT_EQ(state(ines, tomas), TieState::kAsleep);
}

TEST_P(Conversations, EndedTiesAreToldNobodyAndNeedAnOpenerAgain) {
  between(ines, tomas);
  ASSERT_TRUE(act([&](Act& a) { return ties::end(a, ines.id, tomas.id); }));
  EXPECT_EQ(state(tomas, ines), TieState::kEnded);
  EXPECT_FALSE(act([&](Act& a) { return conversations::start(a, tomas, {ines}, "Are you there?", ""); }));
  const Opener again = ask(tomas, ines);
  ASSERT_TRUE(act([&](Act& a) { return openers::answer_opener(a, again, ines, "Yes, let us begin anew."); }));
  EXPECT_NE(state(tomas, ines), TieState::kEnded);
}

TEST_P(Conversations, LaterHidesUntilThenAndAnyMessageBringsItBack) {
  const auto id = between(ines, tomas);
  ASSERT_TRUE(act([&](Act& a) {
    return conversations::put_away(a, *conversations::load(a.sql, id, ines.id), ines.id, a.now + days(1));
  }));
  EXPECT_EQ(waiting(ines), 0u);
  clock.advance(days(1));
  EXPECT_EQ(waiting(ines), 1u);
  EXPECT_FALSE(act([&](Act& a) {
    return conversations::put_away(a, *conversations::load(a.sql, id, ines.id), ines.id, a.now - days(1));
  }));
}

TEST_P(Conversations, DoneForNowClosesKindlyAndAnyMessageUndoesIt) {
  const auto id = between(ines, tomas);
  act([&](Act& a) { return conversations::mark_done(a, *conversations::load(a.sql, id, ines.id), ines.id), 0; });
  EXPECT_EQ(load(id, tomas).list(clock.now()), ConversationList::kQuiet);
  EXPECT_EQ(waiting(ines), 0u);
  ASSERT_TRUE(say(id, tomas, "One thing more."));
  EXPECT_EQ(load(id, ines).list(clock.now()), ConversationList::kYours);
}

TEST_P(Conversations, MessagesCanBeEditedForTenMinutesAndDeletedByTheirAuthor) {
  const auto id = between(ines, tomas);
  const auto message = say(id, ines, "And did they say?");
  const auto edit = [&](const Member& by, std::string_view words) {
    return act([&](Act& a) {
      return conversations::edit_message(a, *conversations::load(a.sql, id, by.id), by.id, *message, words);
    });
  };
  EXPECT_TRUE(edit(ines, "And did they stay?"));
  EXPECT_FALSE(edit(tomas, "I stayed.")) << "nobody else's";
  clock.advance(minutes(11));
  EXPECT_FALSE(edit(ines, "Too late?"));
  EXPECT_EQ(messages(id).back().text, "And did they stay?");
  EXPECT_TRUE(act([&](Act& a) {
    return conversations::delete_message(a, *conversations::load(a.sql, id, ines.id), ines.id, *message);
  }));
  EXPECT_EQ(messages(id).back().text, "");
  const Tie tie = read([&](sql::Session& s) { return ties::load(s, ines.id, tomas.id); });
  EXPECT_EQ(tie.lines_mine, 2) << "the ledger's line stays";
}

TEST_P(Conversations, RefuseEmptyAndEndlessMessages) {
  const auto id = between(ines, tomas);
  EXPECT_FALSE(say(id, ines, " \n "));
  EXPECT_TRUE(say(id, ines, std::string(20'000, 'a')));
  EXPECT_FALSE(say(id, ines, std::string(20'001, 'a')));
}

TEST_P(Conversations, AreNotForOutsiders) {
  const auto id = between(ines, tomas);
  EXPECT_FALSE(read([&](sql::Session& s) { return conversations::load(s, id, ruth.id); }));
  const auto browser = browser_of(ruth);
  const std::string path = "/conversations/" + id.str();
  for (const char* rest : {"", "/later", "/title"}) EXPECT_EQ(get(browser, path + rest).status, 404) << rest;
  for (const char* rest : {"/messages", "/done", "/later", "/title"})
    EXPECT_EQ(post(browser, path + rest, {{"text", "Hello"}, {"title", "Mine"}}).status, 404) << rest;
  EXPECT_EQ(messages(id).size(), 2u);
}

TEST_P(Conversations, OfMessagesNobodyHasSeenAMailGoesOnceAfterTwoMinutes) {
  const auto id = between(ines, tomas);
  get(browser_of(ines), "/conversations/" + id.str());
  ASSERT_TRUE(say(id, ines, "And did they stay?"));
  ASSERT_TRUE(say(id, ines, "I ask because mine will not."));
  clock.advance(minutes(1));
  tend();
  EXPECT_EQ(mails(tomas, "message"), 0);
  clock.advance(minutes(1));
  tend();
  tend();
  EXPECT_EQ(mails(tomas, "message"), 1);
}

TEST_P(Conversations, OpenBetweenThoseWhoBothSayTheyKnowEachOther) {
  const auto known = [&](const Member& me, const Member& other) {
    return act([&](Act& a) { return acquaintances::say_we_know_each_other(a, me, other); });
  };
  EXPECT_FALSE(known(ines, ines));
  EXPECT_FALSE(known(ines, ruth)->conversation);
  EXPECT_FALSE(known(ines, ruth)->conversation) << "saying it twice is no answer";
  const auto both = known(ruth, ines);
  ASSERT_TRUE(both->conversation);
  EXPECT_EQ(state(ines, ruth), TieState::kNone) << "it is a tie when both have written";
  ASSERT_TRUE(say(both->conversation, ines, "Well, here we are."));
  ASSERT_TRUE(say(both->conversation, ruth, "At last."));
  EXPECT_EQ(state(ines, ruth), TieState::kNew);
}

TEST_P(Conversations, AFormSentTwiceWorksOnce) {
  const auto id = between(ines, tomas);
  const auto browser = browser_of(ines);
  const std::string path = "/conversations/" + id.str() + "/messages";
  const auto first = post(browser, path, {{"text", "And did they stay?"}, {"_once", "page-1"}});
  const auto second = post(browser, path, {{"text", "And did they stay?"}, {"_once", "page-1"}});
  EXPECT_EQ(first.status, 303);
  EXPECT_EQ(header(second, "Location"), header(first, "Location"));
  EXPECT_EQ(messages(id).size(), 3u);
}

TEST_P(Conversations, AFormWithoutOurTokenIsRefusedAndItsWordsComeBack) {
  const auto id = between(ines, tomas);
  auto browser = browser_of(ines);
  browser.form_token = "guessed";
  const auto refused = post(browser, "/conversations/" + id.str() + "/messages", {{"text", "Words of mine."}});
  EXPECT_EQ(refused.status, 403);
  EXPECT_NE(refused.body.find("Words of mine."), std::string::npos);
  EXPECT_EQ(messages(id).size(), 2u);
}

TEST_P(Conversations, WhatPeopleWroteNeverBecomesMarkup) {
  const auto id = between(ines, tomas);
  ASSERT_TRUE(say(id, tomas, "<script>alert('x')</script> & \"quotes\""));
  const auto page = get(browser_of(ines), "/conversations/" + id.str());
  EXPECT_EQ(page.body.find("<script>alert"), std::string::npos);
  EXPECT_NE(page.body.find("&lt;script&gt;alert"), std::string::npos);
}

TEST_P(Conversations, EachPageCostsAHandfulOfQueries) {
  const auto id = between(ines, tomas);
  for (int i = 0; i < 12; ++i) ask(add_member("asker-" + std::to_string(i)), tomas);
  const auto browser = browser_of(tomas);
  for (const auto& [path, most] : {std::pair<std::string, int>{"/today", 10},
                                   {"/conversations", 4},
                                   {"/conversations/" + id.str(), 8},
                                   {"/people", 5},
                                   {"/@ines", 9},  // one of them whether she keeps the reader away
                                   {"/people/find?q=ines", 4}}) {
    const auto page = get(browser, path);
    EXPECT_EQ(page.status, 200) << path;
    EXPECT_LE(page.queries, most) << path;
  }
}

ON_BOTH_ENGINES(Conversations);

}  // namespace
}  // namespace kith::test
