// An ask or offer stands until its date, closes with what came of it, and thanks whoever it is thanks to.

#include "product/calls/actions.h"
#include "product/calls/store.h"
#include "product/members/actions.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"
#include "tests/support.h"

namespace kith::test {
namespace {

constexpr sql::Query kLines{"test/lines",
                            "SELECT count(*) FROM ledger WHERE kind = $1 AND sender = $2 AND receiver = $3",
                            "SELECT count(*) FROM ledger WHERE kind = $1 AND sender = $2 AND receiver = $3"};

class Calls : public World {
 protected:
  Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Lindqvist"),
         ruth = add_member("ruth", "Ruth Amsel");

  calls::Opened open(const Member& owner, CallWords words) {
    return act([&](Act& a) { return calls::open_call(a, owner, std::move(words)); });
  }
  Call an_ask(const Member& owner, std::string words = "A joiner who has done a listed frontage.") {
    const calls::Opened opened = open(owner, {.words = std::move(words)});
    EXPECT_TRUE(opened.mistakes.empty());
    return opened.call;
  }
  std::optional<Call> find(CallId id) {
    return read([&](sql::Session& s) { return calls::find_of(s, id, ines.id); });
  }
  Result<Done> close(const Member& owner, CallId id, const calls::Closing& closing) {
    return act([&](Act& a) { return calls::close_call(a, owner, id, closing); });
  }
  OpenerId answer(const Member& from, const Member& to, CallId call) {
    return act([&](Act& a) {
      return openers::send_opener(a, from, {to.handle, "I did two, and would do the second one again.", "", "", call})
          .id;
    });
  }
  std::int64_t thanks_lines(const Member& from, const Member& to) {
    return read([&](sql::Session& s) { return s.query(kLines, "thanks", from.id, to.id).front().integer(0); });
  }
};

TEST_P(Calls, AreThreeOfAKindAtMostAndSayAllThatIsWrongAtOnce) {
  for (int i = 0; i < 3; ++i) an_ask(ines);
  EXPECT_EQ(open(ines, {.words = "One more."}).mistakes.front().field, "words");
  EXPECT_TRUE(open(ines, {.kind = CallKind::kOffer, .words = "An offer is another kind."}).mistakes.empty());
  const auto wrong = open(ruth, {.words = std::string(201, 'x'),
                                 .details = std::string(1001, 'x'),
                                 .field = std::string(61, 'x'),
                                 .place = std::string(81, 'x'),
                                 .ends_at = clock.now() + days(90)});
  std::set<std::string> fields;
  for (const Error& mistake : wrong.mistakes) fields.insert(mistake.field);
  EXPECT_EQ(fields, (std::set<std::string>{"words", "details", "field", "place", "ends_at"}));
  EXPECT_EQ(open(ruth, {.words = " \n "}).mistakes.size(), 1u);
}

TEST_P(Calls, StandForSixtyDaysAndAreAskedForTheirOutcomeOnce) {
  const Call ask = an_ask(ines);
  clock.advance(days(59));
  EXPECT_TRUE(find(ask.id)->is_open(clock.now()));
  tend();
  EXPECT_EQ(mails(ines, "ended"), 0);
  clock.advance(days(1));
  EXPECT_TRUE(find(ask.id)->has_ended(clock.now()));
  EXPECT_FALSE(read([&](sql::Session& s) { return calls::find_open(s, ask.id, tomas.id, clock.now()).has_value(); }));
  tend();
  tend();
  EXPECT_EQ(mails(ines, "ended"), 1);
  // What has ended takes nobody's room, and can stand on.
  for (int i = 0; i < 2; ++i) an_ask(ines);
  ASSERT_TRUE(act([&](Act& a) { return calls::keep_call(a, ines, ask.id); }));
  EXPECT_EQ(find(ask.id)->ends_at, clock.now() + days(60));
}

TEST_P(Calls, KeepingIsTheirOwnersAloneAndNeedsRoom) {
  const Call ask = an_ask(ines);
  EXPECT_FALSE(act([&](Act& a) { return calls::keep_call(a, tomas, ask.id); }));
  clock.advance(days(61));
  for (int i = 0; i < 3; ++i) an_ask(ines);
  EXPECT_FALSE(act([&](Act& a) { return calls::keep_call(a, ines, ask.id); }));
}

TEST_P(Calls, CountWhoAnswersUntilTheyTakeItBackOrArePassed) {
  const Call ask = an_ask(ines);
  const OpenerId first = answer(tomas, ines, ask.id), second = answer(ruth, ines, ask.id);
  EXPECT_EQ(find(ask.id)->answers, 2);
  ASSERT_TRUE(act([&](Act& a) { return openers::withdraw(a, *openers::load(a.sql, first, tomas.id), tomas.id); }));
  EXPECT_EQ(find(ask.id)->answers, 1);
  ASSERT_TRUE(act([&](Act& a) {
    return openers::answer_opener(a, *openers::load(a.sql, second, ines.id), ines, "When could you look at it?");
  }));
  EXPECT_EQ(find(ask.id)->answers, 1);
}

TEST_P(Calls, CloseWithThanksThatReachWhomTheyThankAndTheLedger) {
  const Call ask = an_ask(ines);
  answer(tomas, ines, ask.id);
  ASSERT_TRUE(close(ines, ask.id, {Outcome::kAnswered, "@tomas", "You told me whom not to ask, too.", true}));
  EXPECT_EQ(find(ask.id)->outcome, Outcome::kAnswered);
  EXPECT_EQ(mails(tomas, "thanks"), 1);
  EXPECT_EQ(thanks_lines(ines, tomas), 1);
  const auto thanks = read([&](sql::Session& s) { return calls::thanks_for(s, ask.id, tomas.id); });
  ASSERT_TRUE(thanks);
  // Others see it when both wish so, and no longer when one does not.
  const auto shown = [&] { return read([&](sql::Session& s) { return calls::shown_thanks(s, tomas.id).size(); }); };
  EXPECT_EQ(shown(), 0u);
  EXPECT_FALSE(read([&](sql::Session& s) { return calls::thanks_for(s, ask.id, ruth.id).has_value(); }));
  EXPECT_FALSE(act([&](Act& a) { return calls::show_thanks(a, ruth, thanks->id, true); }));
  ASSERT_TRUE(act([&](Act& a) { return calls::show_thanks(a, tomas, thanks->id, true); }));
  EXPECT_EQ(shown(), 1u);
  ASSERT_TRUE(act([&](Act& a) { return calls::show_thanks(a, ines, thanks->id, false); }));
  EXPECT_EQ(shown(), 0u);
  EXPECT_FALSE(close(ines, ask.id, {})) << "closed is closed";
}

TEST_P(Calls, ThankNobodyWhoHasNotWritten) {
  const Call ask = an_ask(ines);
  for (const char* whom : {"tomas", "ines", "nobody-here"})
    EXPECT_FALSE(close(ines, ask.id, {Outcome::kAnswered, whom, "Thank you.", true})) << whom;
  answer(tomas, ines, ask.id);
  EXPECT_EQ(close(ines, ask.id, {Outcome::kAnswered, "tomas", "  ", true}).error().field, "thanks");
  EXPECT_EQ(close(ines, ask.id, {Outcome::kAnswered, "", "Thank you.", true}).error().field, "thanks_to");
  EXPECT_EQ(close(ines, ask.id, {Outcome::kAnswered, "tomas", std::string(501, 'x'), true}).error().field, "thanks");
  EXPECT_EQ(close(ines, ask.id, {Outcome::kNone, "", "", false}).error().field, "outcome");
  EXPECT_FALSE(close(tomas, ask.id, {})) << "another's ask";
  EXPECT_FALSE(find(ask.id)->closed_at);
  EXPECT_EQ(thanks_lines(ines, tomas), 0);
}

TEST_P(Calls, AreAnsweredOnceByEach) {
  const Call ask = an_ask(ines);
  const OpenerId first = answer(tomas, ines, ask.id);
  const auto again = [&] {
    return act([&](Act& a) {
      return openers::send_opener(a, tomas, {"ines", "One more thing that I forgot to say before.", "", "", ask.id})
          .mistakes.size();
    });
  };
  EXPECT_EQ(again(), 1u);
  EXPECT_EQ(find(ask.id)->answers, 1);
  ASSERT_TRUE(act([&](Act& a) { return openers::withdraw(a, *openers::load(a.sql, first, tomas.id), tomas.id); }));
  EXPECT_EQ(again(), 0u) << "what was taken back is none";
}

TEST_P(Calls, ThankTheSamePersonOnceADay) {
  tie(ines, tomas);
  const Call first = an_ask(ines), second = an_ask(ines);
  ASSERT_TRUE(close(ines, first.id, {Outcome::kAnswered, "tomas", "Thank you.", true}));
  EXPECT_FALSE(close(ines, second.id, {Outcome::kAnswered, "tomas", "Thank you again.", true}));
  clock.advance(days(1));
  EXPECT_TRUE(close(ines, second.id, {Outcome::kAnswered, "tomas", "Thank you again.", true}));
}

TEST_P(Calls, AreSeenByOthersUntilTheyAreClosedAndThenByWhomTheyConcern) {
  const Call ask = an_ask(ines);
  answer(tomas, ines, ask.id);
  const auto sees = [&](const Member& reader) {
    return static_cast<bool>(read([&](sql::Session& s) { return calls::load(s, ask.id, reader.id); }));
  };
  EXPECT_TRUE(sees(ruth));
  const Member wren = add_member("wren");
  act([&](Act& a) { return ties::block(a, ines.id, wren.id); });
  EXPECT_FALSE(sees(wren)) << "who does not meet her";
  ASSERT_TRUE(close(ines, ask.id, {}));
  EXPECT_TRUE(sees(ines));
  EXPECT_TRUE(sees(tomas));
  EXPECT_FALSE(sees(ruth));
}

TEST_P(Calls, StandFromEveryTimeZoneForTheDaysThatTheFormGives) {
  for (const char* zone : {"Pacific/Auckland", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/London"}) {
    const Member who =
        add_member("who-" + std::to_string(zone[8] + zone[10]) + std::to_string(std::string(zone).size()));
    act([&](Act& a) { return members::change_page(a, who, {"Who", "Lives far away", "", zone, "", ""}, ""); });
    const auto browser = browser_of(who);
    const auto form = get(browser, "/asks/new").body;
    const std::string_view field = "type=\"date\" name=\"ends_at\" value=\"";
    const std::size_t at = form.find(field) + field.size();
    const auto posted =
        post(browser, "/calls", {{"kind", "ask"}, {"words", "An ask."}, {"ends_at", form.substr(at, 10)}});
    EXPECT_EQ(posted.status, 303) << zone << " " << form.substr(at, 10);
    const auto wrong = post(browser, "/calls", {{"kind", "ask"}, {"words", "An ask."}, {"ends_at", "next week"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_NE(wrong.body.find("This is no day."), std::string::npos);
  }
}

TEST_P(Calls, AThanksMakesNoTie) {
  const Call ask = an_ask(ines);
  answer(tomas, ines, ask.id);
  ASSERT_TRUE(close(ines, ask.id, {Outcome::kAnswered, "tomas", "Thank you.", false}));
  const Tie tie = read([&](sql::Session& s) { return ties::load(s, ines.id, tomas.id); });
  EXPECT_EQ(state_of(tie, clock.now()), TieState::kNone);
  EXPECT_EQ(read([&](sql::Session& s) { return ties::difference_from_ledger(s); }), "");
}

ON_BOTH_ENGINES(Calls);

}  // namespace
}  // namespace kith::test
