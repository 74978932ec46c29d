// The promises of safety: reports reach the hosts, what they do has a reason and can be looked at again by somebody
// else, and who keeps somebody away is left in peace without their learning of it.

#include "product/access/access.h"
#include "product/access/applicants.h"
#include "product/calls/actions.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/safety/actions.h"
#include "product/ties/ledger.h"
#include "tests/support.h"

namespace kith::test {
namespace {

constexpr sql::Query kMakeHost{"test/make_host", "UPDATE member SET is_host = 1 WHERE id = $1",
                               "UPDATE member SET is_host = 1 WHERE id = $1"};

class Safety : public World {
 protected:
  Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Lindqvist"),
         ruth = add_member("ruth", "Ruth Amsel"), host = host_named("host"), other_host = host_named("other-host");

  Member host_named(const std::string& handle) {
    const Member member = add_member(handle);
    act([&](Act& a) { return a.sql.run(kMakeHost, member.id); });
    return reload(member);
  }
  Result<ReportId> report(const Member& by, const safety::ReportWords& words) {
    return act([&](Act& a) { return safety::report(a, by, words); });
  }
  Result<DecisionId> decide(const Member& by, ReportId id, const safety::Ruling& ruling) {
    return act([&](Act& a) -> Result<DecisionId> {
      const safety::Host as = TRY(safety::as_host(by));
      const Report found = TRY(safety::load_report(a.sql, as, id));
      return safety::decide(a, as, found, ruling);
    });
  }
  Result<Done> appeal(const Member& by, DecisionId id) {
    return act([&](Act& a) -> Result<Done> {
      const safety::Decided decided = TRY(safety::load_decision(a.sql, id, by));
      return safety::appeal(a, by, decided, "It was said in jest.");
    });
  }
  Result<Done> decide_appeal(const Member& by, DecisionId id, bool undo) {
    return act([&](Act& a) -> Result<Done> {
      const safety::Host as = TRY(safety::as_host(by));
      const safety::Decided decided = TRY(safety::load_decision(a.sql, id, by));
      return safety::decide_appeal(a, as, decided, undo, "Both sides have been heard.");
    });
  }
  openers::Sent send(const Member& from, const Member& to) {
    const std::string words = question(asked_++);
    return act([&](Act& a) {
      return openers::send_opener(a, *members::find(a.sql, from.id), {to.handle, words, "", {}, {}});
    });
  }
  Result<MessageId> write(ConversationId id, const Member& as, std::string_view words) {
    return act([&](Act& a) {
      return conversations::send_message(a, *conversations::load(a.sql, id, as.id), person(as), words);
    });
  }
  void block(const Member& me, const Member& other, bool on = true) {
    ASSERT_TRUE(act([&](Act& a) { return safety::set_blocked(a, me, other, on); }));
  }
  void mute(const Member& me, const Member& other, bool on = true) {
    ASSERT_TRUE(act([&](Act& a) { return safety::set_muted(a, me, other, on); }));
  }
  std::size_t waiting(const Member& of) {
    return read([&](sql::Session& s) {
      return openers::waiting(s, of.id, clock.now(), 10).size() +
             conversations::waiting(s, of.id, clock.now(), 10).size();
    });
  }
};

TEST_P(Safety, AReportGoesFromTheReaderToAHostToTheAuthorAndIsLookedAtAgain) {
  const Opener opener = ask(ines, tomas);
  const auto filed = report(tomas, {.opener = opener.id.str(), .rule = "unkind", .words = "It mocks my trade."});
  ASSERT_TRUE(filed);
  EXPECT_EQ(mails(host, "queue"), 1);
  EXPECT_FALSE(decide(ruth, *filed, {"remove", "It mocks somebody's trade.", 0})) << "who is no host decides nothing";
  EXPECT_FALSE(decide(host, *filed, {"remove", "no", 0})) << "a reason is required";
  const auto decided = decide(host, *filed, {"remove", "It mocks somebody's trade.", 0});
  ASSERT_TRUE(decided);
  EXPECT_FALSE(decide(other_host, *filed, {"leave", "Nothing is wrong with it.", 0})) << "once";
  EXPECT_EQ(mails(ines, "decision"), 1);
  EXPECT_EQ(mails(tomas, "report"), 1);
  const auto text = [&] { return read([&](sql::Session& s) { return openers::load(s, opener.id, tomas.id)->text; }); };
  EXPECT_EQ(text(), "The host removed these words.");
  const auto page = get(browser_of(ines), "/decisions/" + decided->str()).body;
  EXPECT_NE(page.find("It mocks somebody"), std::string::npos);
  EXPECT_NE(page.find(opener.text.substr(0, 20)), std::string::npos) << "nothing a person wrote is lost to them";

  EXPECT_FALSE(appeal(tomas, *decided)) << "it is not theirs to appeal";
  ASSERT_TRUE(appeal(ines, *decided));
  EXPECT_FALSE(appeal(ines, *decided)) << "once";
  EXPECT_FALSE(decide_appeal(host, *decided, true)) << "not by who decided";
  ASSERT_TRUE(decide_appeal(other_host, *decided, true));
  EXPECT_EQ(text(), opener.text) << "what was undone is as it was";
  EXPECT_EQ(mails(ines, "decision"), 2);
  const auto log = get(browser_of(ruth), "/admin/log").body;
  EXPECT_NE(log.find("fewer than 5"), std::string::npos);
  EXPECT_EQ(log.find("Ines"), std::string::npos) << "nobody is named";
}

TEST_P(Safety, HostsSeeOfAConversationWhatWasReportedAndThreeMessagesBefore) {
  const ConversationId id = tie(ines, tomas);
  for (int i = 0; i < 6; ++i) ASSERT_TRUE(write(id, ines, "private line " + std::to_string(i)));
  const auto bad = write(id, tomas, "Something unkind.");
  EXPECT_FALSE(report(ruth, {.conversation = id.str(), .message = bad->str(), .rule = "unkind"}))
      << "an outsider sees none";
  const auto filed = report(ines, {.conversation = id.str(), .message = bad->str(), .rule = "unkind"});
  ASSERT_TRUE(filed);
  const auto page = get(browser_of(host), "/admin/reports/" + filed->str()).body;
  EXPECT_NE(page.find("Something unkind."), std::string::npos);
  EXPECT_NE(page.find("private line 5"), std::string::npos);
  EXPECT_NE(page.find("private line 3"), std::string::npos);
  EXPECT_EQ(page.find("private line 2"), std::string::npos);
  EXPECT_EQ(get(browser_of(ruth), "/admin/reports/" + filed->str()).status, 404);
  EXPECT_EQ(get(browser_of(ruth), "/admin").status, 404);
  ASSERT_TRUE(decide(host, *filed, {"remove", "Unkind without need.", 0}));
  EXPECT_EQ(get(browser_of(ines), "/conversations/" + id.str()).body.find("Something unkind."), std::string::npos);
}

TEST_P(Safety, AHostWhoIsPartOfItDoesNotDecide) {
  const Opener opener = ask(ines, host);
  const auto filed = report(host, {.opener = opener.id.str(), .rule = "sells"});
  EXPECT_FALSE(decide(host, *filed, {"pause", "It sells something to me.", 7}));
  EXPECT_TRUE(decide(other_host, *filed, {"leave", "It sells nothing at all.", 0}));
}

TEST_P(Safety, APauseStopsWhatIsBegunAndNothingElse) {
  const ConversationId id = tie(ines, tomas);
  const auto filed = report(ruth, {.member = "ines", .rule = "false", .words = "Not the one she says she is."});
  ASSERT_TRUE(filed);
  EXPECT_FALSE(decide(host, *filed, {"remove", "There is nothing to remove.", 0})) << "a page is not removed";
  EXPECT_FALSE(decide(host, *filed, {"pause", "For a very long time.", 1000}));
  ASSERT_TRUE(decide(host, *filed, {"pause", "Until we have talked.", 7}));
  const auto stopped = send(ines, ruth);
  ASSERT_FALSE(stopped.mistakes.empty());
  EXPECT_NE(stopped.mistakes.front().text.find("asked you to pause until"), std::string::npos);
  EXPECT_FALSE(act([&](Act& a) { return conversations::start(a, ines, {tomas}, "Something new?", ""); }));
  EXPECT_TRUE(write(id, ines, "I answer as before."));
  clock.advance(days(8));
  EXPECT_TRUE(send(ines, ruth).mistakes.empty()) << "and it ends by itself";
}

TEST_P(Safety, ReportsAreOnceAndBounded) {
  const auto first = report(ruth, {.member = "ines", .rule = "false"});
  EXPECT_EQ(*report(ruth, {.member = "ines", .rule = "false"}), *first) << "twice is once";
  EXPECT_FALSE(report(ruth, {.member = "ruth", .rule = "false"}));
  EXPECT_FALSE(report(ruth, {.member = "ines", .rule = "nonsense"}));
  EXPECT_FALSE(report(ruth, {.member = "ines", .rule = "other"})) << "something else wants a sentence";
  EXPECT_FALSE(report(ruth, {.member = "nobody", .rule = "false"}));
  int taken = 0;
  for (int i = 0; i < 25; ++i) {
    add_member("m-" + std::to_string(i));
    taken += report(ruth, {.member = "m-" + std::to_string(i), .rule = "false"}) ? 1 : 0;
  }
  EXPECT_EQ(taken, 19);
}

TEST_P(Safety, WhoIsBlockedLearnsNothingAndReachesNobody) {
  const ConversationId id = tie(ines, tomas);
  ASSERT_TRUE(write(id, tomas, "Before."));
  block(ines, tomas);
  EXPECT_EQ(waiting(ines), 0u);
  ASSERT_TRUE(write(id, tomas, "After.")) << "they see no difference";
  EXPECT_EQ(waiting(ines), 0u);
  clock.advance(minutes(5));
  tend();
  EXPECT_EQ(mails(ines, "message"), 0);
  EXPECT_EQ(get(browser_of(ines), "/conversations").body.find(id.str()), std::string::npos);
  EXPECT_NE(get(browser_of(tomas), "/conversations?list=theirs").body.find(id.str()), std::string::npos);
  const auto refused = send(tomas, ines);
  ASSERT_FALSE(refused.mistakes.empty());
  EXPECT_EQ(refused.mistakes.front().text, "Ines Okafor is not taking openers.");
  EXPECT_NE(send(ines, tomas).mistakes.front().text.find("You have blocked"), std::string::npos);
  EXPECT_EQ(get(browser_of(ines), "/people/find?q=Lindqvist").body.find("/@tomas"), std::string::npos);
  EXPECT_EQ(mails(tomas, "block"), 0);
  block(ines, tomas, false);
  EXPECT_EQ(waiting(ines), 1u) << "what was written meanwhile is there when the block is taken back";
}

TEST_P(Safety, AnswersToACallDoNotReachWhoBlockedTheirWriter) {
  const auto call =
      act([&](Act& a) { return calls::open_call(a, ines, {.words = "A joiner who has done a listed frontage."}); });
  block(ines, tomas);
  const auto sent = act([&](Act& a) {
    return openers::send_opener(a, tomas,
                                {"ines", "I have done two of them and can come on Friday.", "", {}, call.call.id});
  });
  EXPECT_FALSE(sent.mistakes.empty());
}

TEST_P(Safety, WhatAMutedMemberWritesWaitsWithoutBeingCalledToMind) {
  const ConversationId id = tie(ines, tomas);
  mute(ines, tomas);
  ASSERT_TRUE(write(id, tomas, "Are you there?"));
  clock.advance(minutes(5));
  tend();
  EXPECT_EQ(mails(ines, "message"), 0);
  EXPECT_EQ(waiting(ines), 0u);
  EXPECT_NE(get(browser_of(ines), "/conversations").body.find(id.str()), std::string::npos) << "it is there to be read";
  mute(ines, ruth);
  ASSERT_TRUE(send(ruth, ines).mistakes.empty());
  EXPECT_EQ(mails(ines, "opener"), 0);
  EXPECT_EQ(waiting(ines), 0u);
}

TEST_P(Safety, AMarkThatWasNoneIsTakenBackByAHost) {
  const Opener opener = ask(ines, tomas);
  ASSERT_TRUE(act([&](Act& a) { return openers::say_of_label(a, opener, tomas.id, "pitch"); }));
  EXPECT_EQ(openers::places_of(reload(ines), rules, clock.now()), 4);
  EXPECT_FALSE(act([&](Act& a) { return safety::contest_verdict(a, ruth, opener.id, "It was none."); }));
  const auto filed = act([&](Act& a) { return safety::contest_verdict(a, ines, opener.id, "I sell nothing."); });
  ASSERT_TRUE(filed);
  ASSERT_TRUE(decide(host, *filed, {"undo-verdict", "It asks, and sells nothing.", 0}));
  EXPECT_EQ(openers::places_of(reload(ines), rules, clock.now()), 5);
}

TEST_P(Safety, WhereHostsLetInANewcomerWaitsForOne) {
  rules.hosts_let_in = 1;
  const access::Introduction words{"Nora Newman", "", "Bakes bread in Hull", "Europe/London"};
  const auto welcomed = act([&](Act& a) {
    return access::welcome(a, {"nora@example.org", false}, "a session", words);
  });
  EXPECT_TRUE(welcomed.waits);
  const auto is_here = [&] {
    return read([](sql::Session& s) { return members::find_by_email(s, "nora@example.org").has_value(); });
  };
  EXPECT_FALSE(is_here()) << "nobody is a member before a host has looked";
  EXPECT_NE(get(browser_of(host), "/admin").body.find("Nora Newman"), std::string::npos);
  const auto id = read([](sql::Session& s) { return access::applicant_of(s, "nora@example.org")->id; });
  EXPECT_EQ(post(browser_of(ruth), "/admin/applicants/" + std::to_string(id) + "/let-in", {}).status, 404);
  EXPECT_EQ(post(browser_of(host), "/admin/applicants/" + std::to_string(id) + "/let-in", {}).status, 303);
  EXPECT_TRUE(is_here());
  EXPECT_EQ(post(browser_of(host), "/admin/applicants/" + std::to_string(id) + "/not-now", {}).status, 404);
}

ON_BOTH_ENGINES(Safety);

}  // namespace
}  // namespace kith::test
