// The promises about openers, kept on both engines.

#include "product/calls/actions.h"
#include "product/conversations/store.h"
#include "product/members/actions.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/ties/ledger.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Openers : public World {
 protected:
  Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Lindqvist"),
         ruth = add_member("ruth", "Ruth Amsel");

  openers::Sent send(const Member& from, const Member& to, std::string_view words = {}, CallId call = {}) {
    const std::string text = words.empty() ? question(asked_++) : std::string(words);
    return act([&](Act& a) { return openers::send_opener(a, reload_in(a, from), {to.handle, text, "", {}, call}); });
  }
  static Member reload_in(Act& a, const Member& m) { return *members::find(a.sql, m.id); }
  static Opener load_in(Act& a, OpenerId id, const Member& as) { return *openers::load(a.sql, id, as.id); }
  Opener load(OpenerId id, const Member& as) {
    return read([&](sql::Session& s) { return *openers::load(s, id, as.id); });
  }
  Result<ConversationId> answer(const Opener& opener, const Member& as, std::string_view words = "I told them first.") {
    return act([&](Act& a) { return openers::answer_opener(a, opener, as, words); });
  }
  Result<Done> pass(const Opener& opener, const Member& as, std::string_view line = "not-now") {
    return act([&](Act& a) { return openers::pass_politely(a, opener, as, line, ""); });
  }
};

TEST_P(Openers, AnAnswerOpensAConversationAndATie) {
  const Opener opener = ask(ines, tomas);
  EXPECT_EQ(opener.state, OpenerState::kOpen);
  EXPECT_EQ(opener.title, kQuestion);
  clock.advance(hours(2));
  const auto conversation = answer(opener, tomas);
  ASSERT_TRUE(conversation);
  const Opener now = load(opener.id, ines);
  EXPECT_EQ(now.state, OpenerState::kAnswered);
  EXPECT_EQ(now.conversation, *conversation);
  const Tie tie = read([&](sql::Session& s) { return ties::load(s, ines.id, tomas.id); });
  EXPECT_EQ(state_of(tie, clock.now()), TieState::kNew);
  const auto messages =
      read([&](sql::Session& s) { return conversations::messages_before(s, *conversation, {}, 30).messages; });
  ASSERT_EQ(messages.size(), 2u);
  EXPECT_EQ(messages[0].text, kQuestion);
  EXPECT_EQ(messages[1].author, tomas.id);
  EXPECT_EQ(mails(ines, "answer"), 1);
}

TEST_P(Openers, AreStoppedByWhatTheProductSays) {
  const auto first = [](const openers::Sent& sent) {
    return sent.mistakes.empty() ? std::string() : sent.mistakes.front().text;
  };
  EXPECT_NE(first(send(ines, ines)).find("yourself"), std::string::npos);
  EXPECT_NE(first(send(ines, tomas, "Too short?")).find("40 is the least"), std::string::npos);
  EXPECT_NE(first(send(ines, tomas, std::string(901, 'a') + "?")).find("900 is the most"), std::string::npos);
  EXPECT_NE(
      first(send(ines, tomas, "We have so much in common that I would like to tell you about it.")).find("no question"),
      std::string::npos);
  ASSERT_TRUE(act([&](Act& a) { return members::set_openers_a_week(a, tomas, kNoOpeners); }));
  EXPECT_NE(first(send(ines, tomas)).find("not taking openers"), std::string::npos);
  openers::Sent nobody = act([&](Act& a) {
    return openers::send_opener(a, ines, {"nobody", std::string(kQuestion), "", "", {}});
  });
  EXPECT_NE(first(nobody).find("Nobody here"), std::string::npos);
}

TEST_P(Openers, TakeAQuestionMarkOfAnyScript) {
  EXPECT_TRUE(
      send(ines, tomas,
           "あなたのパン屋では値上げのときに古いお客様へ何と伝えましたか？教えていただけると助かります。本当に。")
          .mistakes.empty());
  EXPECT_TRUE(send(ines, ruth, "كيف أخبرت زبائنك القدامى عندما غيرت أسعار الخبز في متجرك الصغير؟").mistakes.empty());
}

TEST_P(Openers, HoldAPlaceUntilTheyEndAndPlacesGrow) {
  for (int i = 0; i < 5; ++i) ask(ines, add_member("asked-" + std::to_string(i)));
  const auto sixth = send(ines, tomas);
  ASSERT_FALSE(sixth.mistakes.empty());
  EXPECT_EQ(sixth.mistakes.front().field, "places");
  // One answered: its place is free, and one more is earned by each of the two.
  const auto open = read([&](sql::Session& s) { return openers::box(s, ines.id, openers::Box::kSent, "open", 0, 10); });
  ASSERT_EQ(open.size(), 5u);
  const Member answerer = read([&](sql::Session& s) { return *members::find(s, open.back().receiver.id); });
  ASSERT_TRUE(answer(open.back(), answerer));
  EXPECT_EQ(openers::places_of(reload(ines), rules, clock.now()), 6);
  EXPECT_EQ(openers::places_of(reload(answerer), rules, clock.now()), 6);
  EXPECT_TRUE(send(ines, tomas).mistakes.empty());
  EXPECT_TRUE(send(ines, ruth).mistakes.empty());
  EXPECT_FALSE(send(ines, add_member("seventh")).mistakes.empty());
}

TEST_P(Openers, WaitInTheQueueWhenTheReceiverIsFullForTheWeek) {
  for (int i = 0; i < 5; ++i) {
    ask(add_member("sender-" + std::to_string(i)), tomas);
    clock.advance(hours(1));
  }
  const auto sent = send(ines, tomas);
  EXPECT_EQ(sent.state, OpenerState::kQueued);
  EXPECT_EQ(read([&](sql::Session& s) { return openers::waiting(s, tomas.id, clock.now(), 10).size(); }), 5u);
  EXPECT_FALSE(read([&](sql::Session& s) { return openers::load(s, sent.id, tomas.id); }))
      << "the receiver does not see what is not delivered";
  clock.set(kNoon + days(7) + minutes(1));
  tend();
  const Opener delivered = load(sent.id, tomas);
  EXPECT_EQ(delivered.state, OpenerState::kOpen);
  EXPECT_EQ(delivered.due_at, clock.now() + days(14)) << "its days start on delivery";
}

TEST_P(Openers, LapseAfterFourteenDaysAndThenWaitThirty) {
  const Opener opener = ask(ines, tomas);
  clock.advance(days(11));
  tend();
  EXPECT_EQ(mails(tomas, "three-days"), 1);
  clock.advance(days(3));
  EXPECT_EQ(load(opener.id, ines).state_at(clock.now()), OpenerState::kLapsed)
      << "also before the program has come round to it";
  EXPECT_FALSE(answer(opener, tomas)) << "an answer after the lapse comes too late";
  tend();
  EXPECT_EQ(load(opener.id, ines).state, OpenerState::kLapsed);
  EXPECT_EQ(mails(ines, "lapse"), 1);
  EXPECT_FALSE(send(ines, tomas).mistakes.empty());
  clock.advance(days(30));
  EXPECT_TRUE(send(ines, tomas).mistakes.empty());
}

TEST_P(Openers, PassedOnesGiveTheirLineAndWaitNinetyDays) {
  const Opener opener = ask(ines, tomas);
  const auto passed = act([&](Act& a) { return openers::pass_politely(a, opener, tomas, "not-me", "@ruth"); });
  ASSERT_TRUE(passed);
  const Opener now = load(opener.id, ines);
  EXPECT_EQ(now.pass_line, "I am not the right person.");
  EXPECT_EQ(now.try_person->id, ruth.id);
  EXPECT_EQ(state_of(read([&](sql::Session& s) { return ties::load(s, ines.id, tomas.id); }), clock.now()),
            TieState::kNone)
      << "a pass makes no tie";
  clock.advance(days(89));
  EXPECT_FALSE(send(ines, tomas).mistakes.empty());
  clock.advance(days(1));
  EXPECT_TRUE(send(ines, tomas).mistakes.empty());
}

TEST_P(Openers, OfTwoAnswersAtOnceOneComesFirst) {
  const Opener opener = ask(ines, tomas);
  ASSERT_TRUE(answer(opener, tomas));
  const auto second = answer(opener, tomas, "Again.");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().fault, Fault::kConflict);
  EXPECT_FALSE(pass(opener, tomas));
}

TEST_P(Openers, CanBeTakenBackAndRemindedOnce) {
  const Opener opener = ask(ines, tomas);
  const auto remind = [&] {
    return act([&](Act& a) { return openers::remind(a, load_in(a, opener.id, ines), ines.id); });
  };
  EXPECT_FALSE(remind()) << "not before five days";
  clock.advance(days(5));
  EXPECT_TRUE(remind());
  EXPECT_FALSE(remind()) << "only once";
  EXPECT_EQ(mails(tomas, "reminder"), 1);
  EXPECT_TRUE(act([&](Act& a) { return openers::withdraw(a, load_in(a, opener.id, ines), ines.id); }));
  EXPECT_FALSE(answer(load(opener.id, tomas), tomas));
}

TEST_P(Openers, AnsweringACallNeedsNeitherPlaceNorQuestion) {
  const auto call =
      act([&](Act& a) { return calls::open_call(a, tomas, {.words = "A joiner who has done a listed frontage."}); });
  for (int i = 0; i < 5; ++i) ask(ines, add_member("asked-" + std::to_string(i)));
  ASSERT_TRUE(act([&](Act& a) { return members::set_openers_a_week(a, tomas, kNoOpeners); }));
  const auto sent =
      send(ines, tomas, "Her name is Wren, and the mistake was mine: I let her start too early.", call.call.id);
  EXPECT_TRUE(sent.mistakes.empty());
  EXPECT_FALSE(load(sent.id, ines).takes_place);
}

TEST_P(Openers, StopTheirClockWhileTheReceiverIsAway) {
  const Opener opener = ask(ines, tomas);
  clock.advance(days(4));
  ASSERT_TRUE(act([&](Act& a) { return openers::go_away(a, reload_in(a, tomas), a.now + days(10)); }));
  EXPECT_EQ(load(opener.id, ines).due_at, kNoon + days(24)) << "both see the new date";
  clock.advance(days(3));
  ASSERT_TRUE(act([&](Act& a) { return openers::go_away(a, reload_in(a, tomas), {}); }));
  EXPECT_EQ(load(opener.id, ines).due_at, kNoon + days(17)) << "back early: only the days away count";
}

TEST_P(Openers, WriteAtMostSixMailsADayAndTheRestTogetherAtEight) {
  ASSERT_TRUE(act([&](Act& a) { return members::set_openers_a_week(a, tomas, kAnyNumber); }));
  for (int i = 0; i < 9; ++i) ask(add_member("sender-" + std::to_string(i)), tomas);
  EXPECT_EQ(mails(tomas, "opener"), 6);
  clock.set(kNoon + hours(19));
  tend();
  EXPECT_EQ(mails(tomas, "round"), 0);
  clock.set(kNoon + hours(20));  // eight in the morning, in London in March
  tend();
  tend();
  EXPECT_EQ(mails(tomas, "round"), 1);
  EXPECT_EQ(mails(tomas, "opener"), 6);
}

TEST_P(Openers, KeptAsADraftStandOnTodayUntilSentOrThrownAway) {
  const auto browser = browser_of(ines);
  const auto kept = post(browser, "/openers", {{"act", "draft"}, {"to", "tomas"}, {"text", "When did you"}});
  EXPECT_EQ(kept.status, 303);
  EXPECT_NE(get(browser, header(kept, "Location")).body.find("When did you"), std::string::npos);
  const auto today = get(browser, "/today").body;
  EXPECT_NE(today.find("a draft, kept on 12 March"), std::string::npos);
  EXPECT_NE(today.find("None of your five places are taken."), std::string::npos);
  const auto drafts =
      read([&](sql::Session& s) { return openers::box(s, ines.id, openers::Box::kSent, "draft", 0, 10); });
  ASSERT_EQ(drafts.size(), 1u);
  post(browser, "/openers/" + drafts.front().id.str() + "/withdraw", {});
  EXPECT_EQ(get(browser, "/today").body.find("a draft"), std::string::npos);
}

TEST_P(Openers, AreNotForOutsiders) {
  const Opener opener = ask(ines, tomas);
  EXPECT_FALSE(read([&](sql::Session& s) { return openers::load(s, opener.id, ruth.id); }));
  EXPECT_FALSE(answer(opener, ruth));
  EXPECT_FALSE(pass(opener, ines)) << "nor may the sender pass";
  EXPECT_FALSE(act([&](Act& a) { return openers::withdraw(a, opener, tomas.id); }));
  const std::string path = "/openers/" + opener.id.str();
  EXPECT_EQ(get(browser_of(ruth), path).status, 404);
  EXPECT_EQ(get(browser_of(tomas), path).status, 200);
  EXPECT_EQ(post(browser_of(ruth), path + "/answer", {{"text", "I read other people's mail."}}).status, 404);
}

ON_BOTH_ENGINES(Openers);

}  // namespace
}  // namespace kith::test
