// What comes by mail, on both engines: people who only have mail, and those who would misuse it.

#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/members/guest.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/ties/ledger.h"
#include "tests/letters.h"

namespace kith::test {
namespace {

class Inbox : public Correspondence {};

TEST_P(Inbox, SomebodyWhoHasOnlyMailAnswersTalksAndIsDone) {
  const auto sent = ask_at(ines, "mailto:Marta@Example.net");
  ASSERT_TRUE(sent.mistakes.empty()) << sent.mistakes.front().text;
  const Got asked = last(kMarta);
  EXPECT_EQ(asked.from_name, "Ines Okafor via Kith");
  const Opener opener = opener_of(sent.id, ines);
  EXPECT_EQ(asked.subject, opener.title);
  for (const char* part : {"Ines Okafor asked you something.", "You keep bees.", "Tests things in Leeds",
                           "answer with the one word: pass", "Never hear from here again"})
    EXPECT_NE(asked.text.find(part), std::string::npos) << part << "\n" << asked.text;
  EXPECT_NE(asked.text.find(opener.text), std::string::npos);

  clock.advance(hours(1));
  ASSERT_EQ(answer(asked, kFromMarta, "Sixty kilos a hive, in a good year.\r\n\r\nMarta").kind, Kind::kTaken);
  const Opener answered = opener_of(sent.id, ines);
  ASSERT_EQ(answered.state, OpenerState::kAnswered);
  EXPECT_EQ(answered.receiver.name, "Marta Lindqvist");
  const ConversationId id = answered.conversation;
  ASSERT_EQ(messages(id).size(), 2u);
  EXPECT_EQ(messages(id).back().text, "Sixty kilos a hive, in a good year.\n\nMarta");
  EXPECT_TRUE(messages(id).back().is_by_mail);
  EXPECT_EQ(last("ines@example.org").text.substr(0, 28), "Marta Lindqvist answered you");

  for (int i = 0; i < 5; ++i) {
    write(id, ines, "And in year " + std::to_string(i) + "?");
    clock.advance(hours(5));
    tend();
    const Got message = last(kMarta);
    EXPECT_EQ(message.kind, "message");
    EXPECT_NE(message.text.find("And in year " + std::to_string(i) + "?"), std::string::npos);
    ASSERT_EQ(answer(message, kFromMarta, "Less in year " + std::to_string(i) + ", I think.").kind, Kind::kTaken);
    EXPECT_EQ(messages(id).back().text, "Less in year " + std::to_string(i) + ", I think.");
  }
  EXPECT_EQ(messages(id).size(), 12u);
  ASSERT_EQ(answer(last(kMarta), kFromMarta, "Done.").kind, Kind::kTaken);
  EXPECT_EQ(conversation_of(id, ines).list(clock.now()), ConversationList::kQuiet);
  EXPECT_NE(last(kMarta).text.find("Done for now."), std::string::npos);
  const Tie tie = read([&](sql::Session& s) { return ties::load(s, ines.id, guest().id); });
  EXPECT_EQ(state_of(tie, clock.now()), TieState::kLiving);
}

TEST_P(Inbox, AMemberAnswersFromTheirMailToo) {
  const Opener opener = ask(ines, tomas);
  ASSERT_EQ(answer(last("tomas@example.org"), "Tomas <tomas@example.org>", "By telling them first.").kind,
            Kind::kTaken);
  const Opener now = opener_of(opener.id, ines);
  EXPECT_EQ(now.state, OpenerState::kAnswered);
  ASSERT_EQ(answer(last("ines@example.org"), "ines@example.org", "Thank you. And the second time?").kind, Kind::kTaken);
  EXPECT_EQ(messages(now.conversation).back().text, "Thank you. And the second time?");
}

TEST_P(Inbox, TheFirstLineAlonePassesOrPutsAway) {
  const auto first = ask_at(ines, kMarta);
  ASSERT_EQ(answer(last(kMarta), kFromMarta, "later").kind, Kind::kTaken);
  EXPECT_EQ(opener_of(first.id, ines).state, OpenerState::kOpen);
  EXPECT_EQ(opener_of(first.id, guest()).later_until, clock.now() + days(7));
  EXPECT_NE(last(kMarta).text.find("Put away for a week"), std::string::npos);
  const Got asked = letters(kMarta).front();
  ASSERT_EQ(answer(asked, kFromMarta, "Pass.").kind, Kind::kTaken);
  const Opener passed = opener_of(first.id, ines);
  EXPECT_EQ(passed.state, OpenerState::kPassed);
  EXPECT_EQ(passed.pass_line, "Not this quarter.");
  EXPECT_NE(last(kMarta).text.find("You passed politely."), std::string::npos);
  // Whoever passed is not named: the asker knows an address.
  EXPECT_EQ(passed.receiver.name, kMarta);
  EXPECT_EQ(last("ines@example.org").text.substr(0, 24), "marta@example.net passed");

  const auto second = ask_at(tomas, kMarta);
  ASSERT_EQ(answer(last(kMarta), kFromMarta, "pass\r\n\r\nI sold the bees last year.").kind, Kind::kTaken);
  EXPECT_EQ(opener_of(second.id, tomas).pass_line, "I sold the bees last year.");
  // "Pass me the jug" is an answer.
  const Opener third = ask(ines, tomas);
  ASSERT_EQ(answer(last("tomas@example.org"), "tomas@example.org", "Pass me the plan, and I will look.").kind,
            Kind::kTaken);
  EXPECT_EQ(opener_of(third.id, ines).state, OpenerState::kAnswered);
}

TEST_P(Inbox, NobodyLearnsWhetherAnAddressIsKnown) {
  for (const bool is_closed : {false, true}) {
    // He takes none, has blocked her, and is away: all of that would tell.
    if (is_closed)
      (void)act([&](Act& a) {
        a.sql.run(sql::Query{"test/none", "UPDATE member SET openers_a_week = 0 WHERE handle = 'tomas'",
                             "UPDATE member SET openers_a_week = 0 WHERE handle = 'tomas'"});
        return openers::go_away(a, *members::find(a.sql, tomas.id), a.now + days(20));
      });
    const auto to_member = ask_at(ines, "tomas@example.org"),
               to_nobody = ask_at(ines, is_closed ? "b@example.net" : "a@example.net");
    ASSERT_TRUE(to_member.mistakes.empty() && to_nobody.mistakes.empty());
    const auto shape = [&](OpenerId id, const std::string& address) {
      std::string body = api(ines, kGet, "/openers/" + id.str()).body;
      for (const std::string& own : {id.str(), address, opener_of(id, ines).text, opener_of(id, ines).title})
        for (std::size_t at = 0; (at = body.find(own, at)) != std::string::npos;) body.replace(at, own.size(), "·");
      return body;
    };
    EXPECT_EQ(shape(to_member.id, "tomas@example.org"),
              shape(to_nobody.id, is_closed ? "b@example.net" : "a@example.net"));
    EXPECT_EQ(shape(to_member.id, "tomas@example.org").find("Tomas"), std::string::npos);
    for (const auto& sent : {to_member, to_nobody})
      (void)act([&](Act& a) { return openers::withdraw(a, *openers::load(a.sql, sent.id, ines.id), ines.id); });
    clock.advance(days(31));
  }
}

TEST_P(Inbox, AMemberWhoIsAskedAtTheirAddressIsKnownByAnswering) {
  const auto sent = ask_at(ines, "tomas@example.org");
  EXPECT_NE(last("tomas@example.org").text.find("does not know that you are here"), std::string::npos);
  ASSERT_EQ(answer(last("tomas@example.org"), "tomas@example.org", "I am here already, hello.").kind, Kind::kTaken);
  EXPECT_EQ(opener_of(sent.id, ines).receiver.name, "Tomas Berg");
}

TEST_P(Inbox, AnAddressGetsOneMailAndAtMostOneReminder) {
  const auto sent = ask_at(ines, kMarta);
  clock.advance(days(6));
  (void)act([&](Act& a) { return openers::remind(a, *openers::load(a.sql, sent.id, ines.id), ines.id); });
  EXPECT_FALSE(act([&](Act& a) { return openers::remind(a, *openers::load(a.sql, sent.id, ines.id), ines.id); }));
  for (int i = 0; i < 10; ++i) clock.advance(days(1)), tend();
  std::vector<std::string> kinds;
  for (const Got& got : letters(kMarta)) kinds.push_back(got.kind);
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "reminder"), 1);
  EXPECT_EQ(std::count(kinds.begin(), kinds.end(), "three-days"), 0);
  EXPECT_EQ(opener_of(sent.id, ines).state, OpenerState::kLapsed);
}

TEST_P(Inbox, WhoWantsToHearNothingHearsNothing) {
  ask_at(ines, kMarta);
  const std::string link = last(kMarta).link("/mail/never/");
  EXPECT_EQ(request(kGet, link, {}, {}).status, 200);
  EXPECT_EQ(letters(kMarta).size(), 1u) << "opening a link changed something";
  EXPECT_EQ(request(kPost, link, "List-Unsubscribe=One-Click", {}).status, 200);
  const auto again = ask_at(tomas, kMarta);
  EXPECT_TRUE(again.mistakes.empty());  // nobody learns it
  EXPECT_EQ(request(kPost, "/sign-in", "email=marta%40example.net", {}).status, 200);
  EXPECT_EQ(letters(kMarta).size(), 1u);
  EXPECT_EQ(request(kPost, link + "x", {}, {}).status, 404);
  EXPECT_EQ(request(kPost, link + "/back", {}, {}).status, 303);
  request(kPost, "/sign-in", "email=marta%40example.net", {});
  EXPECT_EQ(letters(kMarta).size(), 2u);
}

TEST_P(Inbox, WhatAnotherAddressWroteWaitsForAClick) {
  const auto sent = ask_at(ines, kMarta);
  const Got asked = last(kMarta);
  ASSERT_EQ(answer(asked, "Marta Lindqvist <marta@elsewhere.example>", "Buy my honey at honey.example!").kind,
            Kind::kTaken);
  EXPECT_EQ(opener_of(sent.id, ines).state, OpenerState::kOpen);
  const Got doubt = last(kMarta);
  EXPECT_NE(doubt.text.find("marta@elsewhere.example"), std::string::npos);
  const std::string link = doubt.link("/mail/held/");
  ASSERT_FALSE(link.empty()) << doubt.text;
  EXPECT_EQ(request(kGet, link, {}, {}).status, 200);
  EXPECT_EQ(opener_of(sent.id, ines).state, OpenerState::kOpen) << "opening a link changed something";
  EXPECT_EQ(request(kPost, link + "0", "act=send", {}).status, 404);
  EXPECT_EQ(request(kPost, link, "act=send", {}).status, 200);
  EXPECT_EQ(opener_of(sent.id, ines).state, OpenerState::kAnswered);
  EXPECT_EQ(request(kPost, link, "act=send", {}).status, 409);
  // Nothing goes to whoever wrote it, and they cannot fill her mailbox.
  EXPECT_TRUE(letters("marta@elsewhere.example").empty());
  for (int i = 0; i < 10; ++i) answer(asked, "x@elsewhere.example", "Again " + std::to_string(i));
  EXPECT_LE(letters(kMarta).size(), 5u);
}

TEST_P(Inbox, TheMailServersDoubtIsBelievedAndNobodyElses) {
  rules.mail_checked_by = "mx.kith.test";
  const auto sent = ask_at(ines, kMarta);
  const Got asked = last(kMarta);
  answer(asked, kFromMarta, "Forged.",
         "Authentication-Results: mx.kith.test; dmarc=fail header.from=example.net\r\nAuthentication-Results: "
         "mx.evil.example; dmarc=pass\r\n");
  EXPECT_EQ(opener_of(sent.id, ines).state, OpenerState::kOpen);
  answer(asked, kFromMarta, "Forged too.",
         "Authentication-Results: mx.kith.test; spf=softfail smtp.mailfrom=x@example.net; dkim=none\r\n");
  EXPECT_EQ(opener_of(sent.id, ines).state, OpenerState::kOpen);
  answer(asked, kFromMarta, "It is me.",
         "Authentication-Results: mx.kith.test 1; spf=fail; dkim=pass header.d=example.net; dmarc=pass\r\n");
  EXPECT_EQ(opener_of(sent.id, ines).state, OpenerState::kAnswered);
}

TEST_P(Inbox, ATokenIsForOneThingOneWriterAndATime) {
  const auto sent = ask_at(ines, kMarta);
  const Got asked = last(kMarta);
  // Any other letter of it is no address of ours.
  for (const std::size_t at : {std::size_t{5}, std::size_t{12}, asked.reply_to.find('@') - 1}) {
    std::string forged = asked.reply_to;
    forged[at] = forged[at] == 'b' ? 'c' : 'b';
    EXPECT_EQ(bring(forged, answer_to(asked, kFromMarta, "x")).kind, Kind::kRefused);
  }
  EXPECT_EQ(bring("kith@kith.test", answer_to(asked, kFromMarta, "x")).kind, Kind::kRefused);
  // Mail servers may change the case.
  std::string upper = asked.reply_to;
  for (char& c : upper) c = static_cast<char>(std::toupper(c));
  const std::string mail = answer_to(asked, kFromMarta, "Sixty kilos.");
  EXPECT_EQ(bring(upper, mail).kind, Kind::kTaken);
  const ConversationId id = opener_of(sent.id, ines).conversation;
  ASSERT_TRUE(id);
  // Brought twice it is there once; a further answer to the same mail goes on in the conversation.
  EXPECT_EQ(bring(asked.reply_to, mail).kind, Kind::kTaken);
  EXPECT_EQ(messages(id).size(), 2u);
  EXPECT_EQ(answer(asked, kFromMarta, "I forgot: and wax.").kind, Kind::kTaken);
  EXPECT_EQ(messages(id).size(), 3u);
  // Tomas holds Marta's mail, and answers from his own address.
  answer(asked, "tomas@example.org", "I am not Marta.");
  EXPECT_EQ(messages(id).size(), 3u);
  clock.advance(days(190));
  EXPECT_EQ(answer(asked, kFromMarta, "Much too late, but true.").kind, Kind::kTaken);
  EXPECT_EQ(messages(id).size(), 3u);
  const Got back = last(kMarta);
  EXPECT_NE(back.text.find("has expired"), std::string::npos);
  EXPECT_NE(back.text.find("Much too late, but true."), std::string::npos);
  clock.advance(days(400));
  EXPECT_EQ(answer(asked, kFromMarta, "And later still.").kind, Kind::kRefused);
}

TEST_P(Inbox, WhatCannotBeTakenIsAnsweredOnceWithTheReasonAndTheWords) {
  const auto sent = ask_at(ines, kMarta);
  const Got asked = last(kMarta);
  (void)act([&](Act& a) { return openers::withdraw(a, *openers::load(a.sql, sent.id, ines.id), ines.id); });
  const std::string mail = answer_to(asked, kFromMarta, "Too slow, but here it is.");
  bring(asked.reply_to, mail);
  bring(asked.reply_to, mail);
  ASSERT_EQ(letters(kMarta).size(), 2u);
  EXPECT_NE(last(kMarta).text.find("took this opener back"), std::string::npos);
  EXPECT_NE(last(kMarta).text.find("Too slow, but here it is."), std::string::npos);
  // It is not itself to be answered.
  EXPECT_TRUE(last(kMarta).reply_to.empty());
  // Only a quotation, and too much of it.
  const auto second = ask_at(tomas, kMarta);
  answer(last(kMarta), kFromMarta, "");
  EXPECT_NE(last(kMarta).text.find("no words of yours"), std::string::npos);
  const std::string novel(25'000, 'a');
  for (const Got& got : letters(kMarta))
    if (got.kind == "opener") answer(got, kFromMarta, novel);
  EXPECT_EQ(opener_of(second.id, tomas).state, OpenerState::kOpen);
  EXPECT_NE(last(kMarta).text.find("20,000"), std::string::npos) << last(kMarta).text.substr(0, 300);
  EXPECT_NE(last(kMarta).text.find(novel.substr(0, 2000)), std::string::npos);
}

TEST_P(Inbox, ProgramsAreNeverAnswered) {
  const auto sent = ask_at(ines, kMarta);
  const Got asked = last(kMarta);
  for (const char* sign : {"Auto-Submitted: auto-replied\r\n", "X-Autoreply: yes\r\n", "Precedence: bulk\r\n",
                           "List-Id: <all.example.net>\r\n", "Return-Path: <>\r\n"})
    EXPECT_EQ(answer(asked, kFromMarta, "I am away until Monday.", sign).kind, Kind::kTaken) << sign;
  std::string by_subject = answer_to(asked, kFromMarta, "Ich bin am Montag wieder da.");
  by_subject.replace(by_subject.find("Re: "), 4, "Automatische Antwort: ");
  EXPECT_EQ(bring(asked.reply_to, by_subject).kind, Kind::kTaken);
  EXPECT_EQ(opener_of(sent.id, ines).state, OpenerState::kOpen);
  EXPECT_EQ(letters(kMarta).size(), 1u);
}

// Two programs that say nothing of being programs, and answer whatever comes.
TEST_P(Inbox, TwoAutoRespondersDoNotGoOnForEver) {
  const ConversationId id = begun();
  const std::size_t before = messages(id).size();
  std::map<std::string, std::size_t> seen{{kMarta, letters(kMarta).size()},
                                          {"ines@example.org", letters("ines@example.org").size()}};
  write(id, ines, "One more thing: which wax do you use?");
  for (int round = 0; round < 40; ++round) {
    clock.advance(minutes(10));
    tend();
    for (auto& [address, count] : seen) {
      const auto all = letters(address);
      for (; count < all.size(); ++count)
        if (!all[count].reply_to.empty())
          answer(all[count], address,
                 "Thank you for your message. I am out of the office until the nineteenth of April.");
    }
  }
  EXPECT_LE(messages(id).size(), before + 3);
}

TEST_P(Inbox, ABounceTellsTheAskerAndNobodyElse) {
  const auto sent = ask_at(ines, kMarta);
  const Got asked = last(kMarta);
  const std::string back =
      notices::write_reply_address(rules, {ReplyKind::kReturn, {}, asked.id, clock.now() + days(14)});
  const auto bounce = [&](const std::string& action) {
    return "From: MAILER-DAEMON@mx.example.net\r\nTo: " + back +
           "\r\nSubject: Undelivered Mail Returned to Sender\r\nMessage-ID: <" + std::to_string(++sent_) +
           "@mx>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; "
           "boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSorry.\r\n--b\r\n"
           "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: "
           "rfc822; marta@example.net\r\nAction: " +
           action + "\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\r\n\r\n--b--\r\n";
  };
  EXPECT_EQ(bring(back, bounce("delayed")).kind, Kind::kTaken);
  EXPECT_EQ(opener_of(sent.id, ines).state, OpenerState::kOpen);
  for (int i = 0; i < 20; ++i) EXPECT_EQ(bring(back, bounce("failed")).kind, Kind::kTaken);
  const Opener now = opener_of(sent.id, ines);
  EXPECT_EQ(now.state, OpenerState::kLapsed);
  ASSERT_EQ(letters("ines@example.org").size(), 1u);
  EXPECT_NE(last("ines@example.org").text.find("550 5.1.1 User unknown"), std::string::npos);
  EXPECT_EQ(letters(kMarta).size(), 1u);
  // The address was wrong, not the question: another may be asked at once, and the same after it was put right.
  EXPECT_TRUE(ask_at(ines, kMarta).mistakes.empty());
  // What a person writes there is no bounce.
  EXPECT_EQ(bring(back, answer_to(asked, kFromMarta, "Hello?")).kind, Kind::kTaken);
}

TEST_P(Inbox, AGuestBecomesAMemberWithEverythingInPlace) {
  const ConversationId id = begun();
  write(id, ines, "And the wax?");
  clock.advance(minutes(3));
  tend();
  const std::string link = last(kMarta).link("/guest/");
  // The link alone, which mail programs pass on, shows nothing and makes nobody a member.
  const http::Response page = request(kGet, link, {}, {});
  ASSERT_EQ(page.status, 200);
  EXPECT_EQ(page.body.find("Marta"), std::string::npos);
  ASSERT_EQ(request(kPost, link, {}, {}).status, 200);
  EXPECT_TRUE(guest().is_guest);
  EXPECT_EQ(last(kMarta).kind, "sign-in");
  const http::Response in = request(kPost, last(kMarta).link("/sign-in/"), {}, {});
  const std::string set = header(in, "Set-Cookie");
  EXPECT_EQ(header(in, "Location"), "/welcome");
  const std::string cookie = set.substr(13, set.find(';') - 13);
  const Browser browser{cookie, seal(cookie, "form")};
  EXPECT_NE(get(browser, "/welcome").body.find("Marta Lindqvist"), std::string::npos);
  ASSERT_EQ(post(browser, "/welcome",
                 {{"name", "Marta Lindqvist"}, {"sentence", "Keeps bees above Bergen"}, {"time_zone", "Europe/Oslo"}})
                .status,
            303);
  const Member marta = guest();
  EXPECT_FALSE(marta.is_guest);
  EXPECT_EQ(marta.handle, "marta-lindqvist");
  EXPECT_NE(get(browser, "/conversations/" + id.str()).body.find("And the wax?"), std::string::npos);
  EXPECT_NE(get(browser, "/today").body.find("And the wax?"), std::string::npos);
  EXPECT_EQ(get(browser_of(ines), "/@marta-lindqvist").status, 200);
  const auto found = read([&](sql::Session& s) { return members::search(s, ines.id, "marta bees", 5, 0); });
  EXPECT_EQ(found.size(), 1u);
  EXPECT_NE(request(kGet, link, {}, {}).body.find("You are a member here already"), std::string::npos);
}

TEST_P(Inbox, AGuestStandsInNoListAndHasNoPageForStrangers) {
  begun();
  const Member marta = guest();
  EXPECT_EQ(get(browser_of(tomas), "/@" + marta.handle).status, 404);
  EXPECT_EQ(get(browser_of(ines), "/@" + marta.handle).status, 200);
  for (const Person& p : read([&](sql::Session& s) { return members::newest(s, tomas.id, 50); }))
    EXPECT_NE(p.id, marta.id);
  EXPECT_TRUE(read([&](sql::Session& s) { return members::search(s, tomas.id, "marta", 5, 0); }).empty());
  EXPECT_EQ(read([](sql::Session& s) { return members::count(s); }), 2);
}

TEST_P(Inbox, HostileMailsAreRefusedInASentence) {
  const auto sent = ask_at(ines, kMarta);
  const Got asked = last(kMarta);
  const std::string head = "From: " + std::string(kFromMarta) + "\r\nTo: <" + asked.reply_to +
                           ">\r\nMessage-ID: <h@x>\r\nMIME-Version: 1.0\r\n";
  EXPECT_EQ(bring(asked.reply_to, head + "\r\n" + std::string(50u << 20, 'a')).kind, Kind::kRefused);
  // A thousand parts inside each other, and a hundred thousand.
  for (const int depth : {1'000, 100'000}) {
    std::string nested = head;
    for (int i = 0; i < depth; ++i)
      nested +=
          "Content-Type: multipart/mixed; boundary=b" + std::to_string(i) + "\r\n\r\n--b" + std::to_string(i) + "\r\n";
    bring(asked.reply_to, nested + "\r\nDeep.\r\n");
  }
  bring(asked.reply_to, "");
  bring(asked.reply_to, std::string(1000, '\0'));
  bring(asked.reply_to, head + "Content-Type: text/plain; charset=\"no-such-set\"\r\n\r\n\xFF\xFE");
  EXPECT_EQ(opener_of(sent.id, ines).state == OpenerState::kOpen || opener_of(sent.id, ines).conversation, true);
}

TEST_P(Inbox, NamesAndSubjectsWriteNoHeaders) {
  const Member sly = add_member("sly", "Sly\r\nBcc: all@example.org");
  const auto sent = act([&](Act& a) {
    return openers::send_opener(
        a, sly,
        {kMarta,
         "Would you\r\nBcc: everybody@example.org\r\n\r\nlook at the wax, and say what is wrong with it?",
         "x\r\nBcc: y@example.org",
         {},
         {}});
  });
  ASSERT_TRUE(sent.mistakes.empty());
  const Got got = last(kMarta);
  const std::string head = got.raw.substr(0, got.raw.find("\r\n\r\n"));
  EXPECT_EQ(head.find("\r\nBcc"), std::string::npos) << head;
}

TEST_P(Inbox, NoKeyOfTheWritersGoesToSomebodyElse) {
  const auto sent = ask_at(ines, kMarta);
  const Got asked = last(kMarta);
  std::string between = "I would.\r\n\r\nOn 3 June 2025 at 10:12, Ines via Kith <kith@kith.test> wrote:\r\n";
  for (std::size_t at = 0; at < asked.text.size();) {
    const std::size_t end = std::min(asked.text.find('\n', at), asked.text.size());
    between += "> " + asked.text.substr(at, end - at) + "\r\n";
    at = end + 1;
  }
  between += "\r\nAnd here is more. Look: " + asked.link("/guest/").insert(0, "http://kith.test") + " and " +
             asked.reply_to + "\r\n";
  ASSERT_EQ(bring(asked.reply_to, "From: " + std::string(kFromMarta) + "\r\nMessage-ID: <b@x>\r\n\r\n" + between).kind,
            Kind::kTaken);
  const std::string words = messages(opener_of(sent.id, ines).conversation).back().text;
  EXPECT_NE(words.find("And here is more."), std::string::npos);
  for (const char* key : {"/guest/", "/mail/never/", "kith+"}) EXPECT_EQ(words.find(key), std::string::npos) << words;
}

TEST_P(Inbox, WhatMailServersWriteIsAnsweredByNobody) {
  const auto sent = ask_at(ines, kMarta);
  const Got asked = last(kMarta);
  EXPECT_EQ(bring(asked.reply_to, answer_to(asked, kFromMarta, "Ich bin bis Montag nicht da."), "").kind, Kind::kTaken);
  EXPECT_EQ(opener_of(sent.id, ines).state, OpenerState::kOpen);
  EXPECT_EQ(letters(kMarta).size(), 1u);
  // Some services put this on everybody's mail.
  EXPECT_EQ(answer(asked, kFromMarta, "I am here.", "Feedback-ID: 1:2:3\r\n").kind, Kind::kTaken);
  EXPECT_EQ(opener_of(sent.id, ines).state, OpenerState::kAnswered);
}

TEST_P(Inbox, TheOneWordStopStopsEverything) {
  ask_at(ines, kMarta);
  ASSERT_EQ(answer(last(kMarta), kFromMarta, "STOP").kind, Kind::kTaken);
  const std::size_t before = letters(kMarta).size();
  ask_at(tomas, kMarta);
  EXPECT_EQ(letters(kMarta).size(), before);
}

TEST_P(Inbox, OneMemberCannotWriteToOneAddressAgainAndAgain) {
  const auto first = ask_at(ines, kMarta);
  EXPECT_FALSE(ask_at(ines, kMarta).mistakes.empty()) << "it is open";
  (void)act([&](Act& a) { return openers::withdraw(a, *openers::load(a.sql, first.id, ines.id), ines.id); });
  EXPECT_FALSE(ask_at(ines, kMarta).mistakes.empty()) << "one mail went";
  EXPECT_EQ(letters(kMarta).size(), 1u);
  clock.advance(days(31));
  EXPECT_TRUE(ask_at(ines, kMarta).mistakes.empty());
}

TEST_P(Inbox, AnAddressIsNotFoundOutByItsOwnersTraces) {
  const std::string words = "Which of the two ovens would you buy again, and what would you do with the other one?";
  ask_at(ines, "tomas@example.org", words);
  // The same words to each member: none of them stands out.
  const Member ruth = add_member("ruth", "Ruth Amsel");
  const auto says = [&](const Member& member) {
    const std::string body =
        api(ines, kPost, "/openers/check", "{\"to\":\"" + member.handle + "\",\"text\":\"" + words + "\"}").body;
    return body.find("\"sent_before\":true") != std::string::npos;
  };
  EXPECT_EQ(says(tomas), says(ruth));
  // Nor by what lies between people.
  EXPECT_EQ(read([&](sql::Session& s) { return ties::load(s, ines.id, tomas.id).lines_mine; }), 0);
  // Ids follow each other as if nobody had been there.
  clock.advance(hours(1));
  const auto known = ask_at(ruth, "ines@example.org");
  clock.advance(hours(1));
  const auto unknown = ask_at(ruth, "new@example.net");
  EXPECT_EQ(known.id.value & 1023, unknown.id.value & 1023);
}

TEST_P(Inbox, AGuestIsNobodyToStrangers) {
  begun();
  const std::string handle = guest().handle;
  for (const std::string& path : {"/members/" + handle}) EXPECT_EQ(api(tomas, kGet, path).status, 404);
  for (const auto& [path, body] : std::map<std::string, std::string>{
           {"/openers", "{\"to\":\"" + handle + "\",\"text\":\"" + std::string(kQuestion) + "\"}"},
           {"/conversations", "{\"to\":\"" + handle + "\",\"text\":\"Hello there\"}"},
           {"/acquaintances", "{\"to\":\"" + handle + "\"}"}}) {
    const http::Response response = api(tomas, kPost, path, body);
    EXPECT_EQ(response.status, 404) << path;
    EXPECT_EQ(response.body.find("marta"), std::string::npos) << response.body;
  }
  // Whoever writes with them goes on.
  EXPECT_EQ(
      api(ines, kPost, "/conversations", "{\"to\":\"" + handle + "\",\"text\":\"Another thing: the wax.\"}").status,
      201);
}

TEST_P(Inbox, MailsMadeToBeSlowAreNot) {
  const auto sent = ask_at(ines, kMarta);
  const std::string to = last(kMarta).reply_to,
                    head = "From: " + std::string(kFromMarta) + "\r\nMessage-ID: <s@x>\r\nMIME-Version: 1.0\r\n";
  const auto times = [](std::string_view words, std::size_t size) {
    std::string out;
    while (out.size() < size) out += words;
    return out;
  };
  const auto refused = [&](const std::string& raw) { return bring(to, raw).kind == Kind::kRefused; };
  EXPECT_TRUE(refused("From: " + times("a:", 200'000) + "\r\n\r\nx"));
  EXPECT_TRUE(refused(head + "Content-Type: multipart/mixed; boundary=q\r\n\r\n" + times("--q\r\n\r\n", 4 << 20)));
  EXPECT_TRUE(refused(head + times("a:\r\n", 4 << 20) + "\r\nx"));
  // These are read, or not; either way in no time, which the whole of the tests would show.
  for (const std::string& html : {"<p " + times("a1 ", 1 << 20) + ">x", times("<b>", 200'000) + times("</q>", 200'000),
                                  times("<ul><li>", 200'000) + times("</table>", 200'000)})
    bring(to, head + "Content-Type: text/html\r\n\r\n" + html);
  bring(to, head + "Content-Type: multipart/alternative; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain\r\n\r\n" +
                times("a\r\n", 200'000) + "\r\n--q\r\nContent-Type: text/html\r\n\r\n<div class=gmail_signature>" +
                times("a", 200'000) + "b</div>\r\n--q--\r\n");
  bring(to, head + "\r\n" + times("[cid:]\n>\n", 256'000));
  EXPECT_TRUE(sent.mistakes.empty());
}

TEST_P(Inbox, ManyMailsInAnHourAreAskedToWait) {
  const ConversationId id = begun();
  write(id, ines, "And the wax?");
  clock.advance(minutes(3));
  tend();
  const Got got = last(kMarta);
  int later = 0;
  for (int i = 0; i < 60; ++i) later += answer(got, kFromMarta, "Wax " + std::to_string(i)).kind == Kind::kLater;
  EXPECT_GE(later, 30);
}

ON_BOTH_ENGINES(Inbox);

}  // namespace
}  // namespace kith::test
