// An ask is brought to a few who could answer it, each with its reason; to others when nobody does; and not again to
// whom it is not for.

#include "platform/text/dates.h"
#include "product/board/actions.h"
#include "product/board/matchmaker.h"
#include "product/board/queries.h"
#include "product/board/store.h"
#include "product/calls/actions.h"
#include "product/calls/store.h"
#include "product/members/actions.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/ties/network.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Board : public World {
 protected:
  Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Lindqvist"),
         ruth = add_member("ruth", "Ruth Amsel");

  Call call(const Member& owner, CallKind kind, std::string words, std::string place = {}) {
    const auto opened = act([&](Act& a) {
      return calls::open_call(a, owner, {.kind = kind, .words = std::move(words), .place = std::move(place)});
    });
    EXPECT_TRUE(opened.mistakes.empty());
    return opened.call;
  }
  Call asks(const Member& owner, std::string words = "Somebody who still weaves narrow-width horsehair.") {
    return call(owner, CallKind::kAsk, std::move(words));
  }
  Call offers(const Member& owner, std::string words = "I weave horsehair on an old narrow loom.") {
    return call(owner, CallKind::kOffer, std::move(words));
  }
  std::vector<Deal> brought_to(const Member& helper) {
    return read([&](sql::Session& s) { return board::brought_to(s, helper.id, Instant{1}, clock.now(), 50); });
  }
  std::vector<Deal> could_help(const Member& asker) {
    return read([&](sql::Session& s) { return board::could_help(s, asker.id, clock.now(), 50); });
  }
  Result<Done> refuse(const Member& who, CallId id, Wrong what) {
    return act([&](Act& a) { return board::refuse(a, who, id, what); });
  }
  void next_day() {
    clock.advance(days(1));
    matchmaker.catch_up();
  }
};

TEST_P(Board, BringsANewAskAtOnceToWhoeverOffersIt) {
  offers(tomas);
  matchmaker.catch_up();
  const Call ask = asks(ines);
  offers(ruth, "Boxes of vegetables for kitchens that cook what is in season.");
  matchmaker.catch_up();
  const auto deals = brought_to(tomas);
  ASSERT_EQ(deals.size(), 1u);
  EXPECT_EQ(deals[0].ask.id, ask.id);
  EXPECT_NE(deals[0].reason.find("horsehair"), std::string::npos) << deals[0].reason;
  EXPECT_EQ(deals[0].offered, "I weave horsehair on an old narrow loom.");
  EXPECT_TRUE(brought_to(ruth).empty());
  ASSERT_EQ(could_help(ines).size(), 1u) << "both sides see it";
  EXPECT_EQ(could_help(ines)[0].helper.id, tomas.id);
}

TEST_P(Board, BringsWhatWasAskedBeforeToWhoeverOffersItNow) {
  const Call ask = asks(ines);
  matchmaker.catch_up();
  EXPECT_TRUE(brought_to(tomas).empty());
  offers(tomas);
  matchmaker.catch_up();
  ASSERT_EQ(brought_to(tomas).size(), 1u);
}

TEST_P(Board, ReadsTheSentenceOfSomebodyWhoOffersNothing) {
  act([&](Act& a) {
    return members::change_page(
        a, tomas, {"Tomas Lindqvist", "Weaves horsehair cloth for chairs", "", "Europe/London", "", ""}, "");
  });
  asks(ines);
  matchmaker.catch_up();
  ASSERT_EQ(brought_to(tomas).size(), 1u);
  EXPECT_FALSE(brought_to(tomas)[0].offer);
}

TEST_P(Board, LeavesAloneWhatSomebodyAnsweredUntilTheAnswerIsTakenBack) {
  offers(tomas);
  offers(ruth);
  const Call ask = asks(ines);
  matchmaker.catch_up();
  EXPECT_EQ(brought_to(tomas).size() + brought_to(ruth).size(), 2u);
  const auto sent = act([&](Act& a) {
    return openers::send_opener(a, tomas,
                                {"ines", "I have twelve metres of it, from the last warp I set up.", "", "", ask.id});
  });
  ASSERT_TRUE(sent.mistakes.empty());
  EXPECT_TRUE(brought_to(ruth).empty()) << "somebody has answered";
  ASSERT_TRUE(act([&](Act& a) { return openers::withdraw(a, *openers::load(a.sql, sent.id, tomas.id), tomas.id); }));
  EXPECT_EQ(brought_to(ruth).size(), 1u);
}

TEST_P(Board, GoesToTheNextFewWhenNobodyAnswers) {
  std::vector<Member> weavers;
  for (int i = 0; i < 5; ++i) {
    weavers.push_back(add_member("weaver-" + std::to_string(i)));
    offers(weavers.back());
  }
  asks(ines);
  matchmaker.catch_up();
  const auto having = [&] {
    std::set<std::string> all;
    for (const Member& weaver : weavers)
      if (!brought_to(weaver).empty()) all.insert(weaver.handle);
    return all;
  };
  const auto first = having();
  EXPECT_EQ(first.size(), 3u);
  next_day();
  EXPECT_EQ(having(), first) << "they have some days";
  for (int i = 0; i < 4; ++i) next_day();
  EXPECT_EQ(having().size(), 5u);
}

TEST_P(Board, DealsNobodyMoreThanTheyCanTake) {
  offers(tomas);
  for (int i = 0; i < 8; ++i) asks(add_member("asker-" + std::to_string(i)));
  matchmaker.catch_up();
  EXPECT_EQ(brought_to(tomas).size(), 3u);
  next_day();
  EXPECT_EQ(brought_to(tomas).size(), 5u) << "five at once";
  next_day();
  EXPECT_EQ(brought_to(tomas).size(), 5u);
}

TEST_P(Board, NewAsksOneByOneFloodNobodyEither) {
  offers(tomas);
  matchmaker.catch_up();
  for (int i = 0; i < 8; ++i) {
    asks(add_member("asker-" + std::to_string(i)));
    matchmaker.catch_up();
  }
  EXPECT_EQ(brought_to(tomas).size(), 3u) << "three a day";
  ASSERT_TRUE(refuse(tomas, brought_to(tomas)[0].ask.id, Wrong::kWording));
  asks(add_member("one-more"));
  matchmaker.catch_up();
  EXPECT_EQ(brought_to(tomas).size(), 2u) << "what one refuses makes no room today";
}

TEST_P(Board, WhoeverTakesNoOpenersIsLeftInPeace) {
  offers(tomas);
  ASSERT_TRUE(act([&](Act& a) { return members::set_openers_a_week(a, tomas, kNoOpeners); }));
  offers(ruth);
  ASSERT_TRUE(act([&](Act& a) { return openers::go_away(a, ruth, clock.now() + days(10)); }));
  asks(ines);
  matchmaker.catch_up();
  EXPECT_TRUE(brought_to(tomas).empty());
  EXPECT_TRUE(brought_to(ruth).empty());
}

TEST_P(Board, WhoeverDoesNotMeetIsNotBroughtTogether) {
  offers(tomas);
  act([&](Act& a) { return ties::block(a, tomas.id, ines.id); });
  asks(ines);
  matchmaker.catch_up();
  EXPECT_TRUE(brought_to(tomas).empty());
  EXPECT_TRUE(could_help(ines).empty());
}

TEST_P(Board, HeedsWhatWasWrongWithIt) {
  offers(tomas);
  const Call ask = asks(ines);
  matchmaker.catch_up();
  ASSERT_EQ(brought_to(tomas).size(), 1u);
  ASSERT_TRUE(refuse(tomas, ask.id, Wrong::kPerson));
  EXPECT_TRUE(brought_to(tomas).empty());
  EXPECT_TRUE(could_help(ines).empty()) << "nor is it suggested to the other side";
  asks(ines, "Horsehair, woven narrow, for six chairs.");
  const Call other = asks(ruth, "Somebody who weaves horsehair for old chairs.");
  matchmaker.catch_up();
  next_day();
  ASSERT_EQ(brought_to(tomas).size(), 1u) << "not from her, whatever she asks";
  EXPECT_EQ(brought_to(tomas)[0].ask.id, other.id);
  ASSERT_TRUE(refuse(tomas, other.id, Wrong::kField));
  const Member wren = add_member("wren");
  asks(wren, "Whoever weaves horsehair on a loom.");
  matchmaker.catch_up();
  next_day();
  EXPECT_TRUE(brought_to(tomas).empty()) << "it is not his field";
  ASSERT_TRUE(act([&](Act& a) { return board::take_refusal_back(a, tomas, other.id); }));
  matchmaker.catch_up();
  for (int i = 0; i < 5; ++i) next_day();
  EXPECT_FALSE(brought_to(tomas).empty());
}

TEST_P(Board, TheAskerMaySayOfAnOfferThatItIsNotForThem) {
  const Call offer = offers(tomas);
  asks(ines);
  matchmaker.catch_up();
  EXPECT_NE(get(browser_of(ines), "/board?of=offers").body.find(offer.path() + "/refuse"), std::string::npos);
  ASSERT_TRUE(refuse(ines, offer.id, Wrong::kWording));
  EXPECT_TRUE(could_help(ines).empty());
}

TEST_P(Board, RefusingOnesOwnOrWhatIsNotThereIsAMistake) {
  const Call ask = asks(ines);
  EXPECT_FALSE(refuse(ines, ask.id, Wrong::kField));
  EXPECT_FALSE(refuse(ines, CallId{17}, Wrong::kField));
  EXPECT_FALSE(act([&](Act& a) { return board::take_refusal_back(a, tomas, ask.id); }));
}

TEST_P(Board, TwoNodesDealARoundOnce) {
  std::vector<Member> weavers;
  for (int i = 0; i < 6; ++i) offers(weavers.emplace_back(add_member("weaver-" + std::to_string(i))));
  asks(ines);
  board::Matchmaker other(*database, reference(), network, clock);
  const auto dealt = [&] {
    std::size_t count = 0;
    for (const Member& weaver : weavers) count += brought_to(weaver).size();
    return count;
  };
  matchmaker.catch_up();
  other.catch_up();
  EXPECT_EQ(dealt(), 3u);
  asks(ruth);
  other.catch_up();
  matchmaker.catch_up();
  EXPECT_EQ(dealt(), 6u);
}

TEST_P(Board, ARoundThatWasBrokenOffIsDealtAfterAll) {
  offers(tomas);
  asks(ines);
  const std::int64_t day = (clock.now() - hours(board::kRoundHour_utc)).us / days(1).us;
  act([&](Act& a) { return a.sql.run(board::queries::claim_round, day, a.now, a.now - minutes(10)); });
  matchmaker.catch_up();
  act([&](Act& a) { return a.sql.run(board::queries::end_round, day, Instant{}); });  // whoever began it is gone
  clock.advance(minutes(11));
  offers(ruth);
  asks(add_member("wren"));
  matchmaker.catch_up();
  EXPECT_EQ(brought_to(tomas).size() + brought_to(ruth).size(), 4u);
}

TEST_P(Board, AnOfferThatIsTakenDownIsNoReasonAnyMore) {
  const Call offer = offers(tomas);
  asks(ines);
  matchmaker.catch_up();
  ASSERT_EQ(brought_to(tomas).size(), 1u);
  ASSERT_TRUE(act([&](Act& a) { return calls::close_call(a, tomas, offer.id, {}); }));
  EXPECT_TRUE(brought_to(tomas).empty());
  EXPECT_TRUE(could_help(ines).empty());
}

TEST_P(Board, WhatIsChangedIsDealtAnewAndAnsweredWordsStay) {
  offers(tomas);
  offers(ruth, "I repair church clocks and their bells.");
  const Call ask = asks(ines);
  matchmaker.catch_up();
  ASSERT_EQ(brought_to(tomas).size(), 1u);
  const auto change = [&](std::string words, std::string details) {
    return act([&](Act& a) {
      return board::change_call(a, ines, *calls::find_of(a.sql, ask.id, ines.id),
                                {.words = std::move(words), .details = std::move(details)})
          .size();
    });
  };
  EXPECT_EQ(change("Somebody who repairs a church clock.", ""), 0u);
  EXPECT_TRUE(brought_to(tomas).empty());
  matchmaker.catch_up();
  ASSERT_EQ(brought_to(ruth).size(), 1u);
  const auto sent = act([&](Act& a) {
    return openers::send_opener(a, ruth, {"ines", "I could look at it in the first week of May.", "", "", ask.id});
  });
  ASSERT_TRUE(sent.mistakes.empty());
  EXPECT_EQ(change("Somebody who paints a church clock.", ""), 1u);
  EXPECT_EQ(change("Somebody who repairs a church clock.", "It has stopped at ten past four."), 0u);
}

TEST_P(Board, FitsBothWaysAlsoWhenOneOfTheAsksIsInFrontOfOthersAlready) {
  offers(ines, "I repair church clocks and their bells.");
  asks(tomas, "Somebody who repairs a church clock.");
  for (int i = 0; i < 3; ++i)
    offers(add_member("clock-" + std::to_string(i)), "I repair church clocks and tower clocks.");
  matchmaker.catch_up();
  next_day();
  offers(tomas);
  asks(ines);
  matchmaker.catch_up();
  ASSERT_EQ(brought_to(tomas).size(), 1u);
  EXPECT_TRUE(brought_to(tomas)[0].fits_both_ways());
}

TEST_P(Board, TooFarAwayMutesNothingWhereNobodyKnowsHowFarItIs) {
  offers(tomas);
  act([&](Act& a) {
    return members::change_page(a, tomas, {"Tomas", "Has a loom", "Leeds", "Europe/London", "", ""}, "");
  });
  const Call nowhere = asks(ines);
  matchmaker.catch_up();
  ASSERT_TRUE(refuse(tomas, nowhere.id, Wrong::kPlace));
  call(ruth, CallKind::kAsk, "Somebody who weaves horsehair in this town.", "Leeds");
  matchmaker.catch_up();
  next_day();
  EXPECT_EQ(brought_to(tomas).size(), 1u);
}

TEST_P(Board, SomeoneElsesAskIsNotTheirsToCloseOrKeep) {
  const Call ask = asks(ines);
  const auto browser = browser_of(tomas);
  for (const char* act_name : {"/close", "/keep"}) {
    EXPECT_EQ(post(browser, ask.path() + act_name, {{"outcome", "answered"}}).status, 404) << act_name;
    EXPECT_EQ(post(browser, "/offers/" + ask.id.str() + act_name, {{"outcome", "answered"}}).status, 404);
  }
  EXPECT_EQ(get(browser, ask.path() + "/close").status, 404);
  EXPECT_EQ(post(browser, ask.path() + "/refuse", {{"what", "everything"}}).status, 422);
  EXPECT_EQ(post(browser, ask.path() + "/refuse", {{"what", "place"}}).status, 303);
  EXPECT_NE(get(browser, ask.path()).body.find("Take that back"), std::string::npos);
}

TEST_P(Board, AFilterHasAsManyPagesAsItNeeds) {
  for (int i = 0; i < 12; ++i) {
    const Member who = add_member("who-" + std::to_string(i));
    for (int n = 0; n < 3; ++n) call(who, CallKind::kAsk, "Somebody who weaves horsehair.", "Leeds");
  }
  for (int n = 0; n < 3; ++n) call(tomas, CallKind::kAsk, "Somebody who weaves horsehair.", "Leeds");
  matchmaker.catch_up();
  const auto browser = browser_of(tomas);
  const auto rows = [&](const std::string& page) {
    const std::string body = get(browser, "/board?show=all&place=Leeds&page=" + page).body;
    int count = 0;
    for (std::size_t at = 0; (at = body.find("row listed", at)) != std::string::npos; ++at) ++count;
    return count;
  };
  EXPECT_EQ(rows("1"), 30);
  EXPECT_EQ(rows("2"), 6) << "one's own are not among them";
}

TEST_P(Board, IsFilteredByFieldPlaceDistanceAndLanguage) {
  const Call leeds = call(ines, CallKind::kAsk, "A joiner for a shop front.", "Leeds");
  const Call lyon = call(tomas, CallKind::kAsk, "Ich suche jemanden, der alte Uhren repariert.", "Lyon");
  matchmaker.catch_up();
  const auto found = [&](Wanted wanted) { return matchmaker.find(wanted, 10); };
  EXPECT_EQ(found({.field = "joiner", .place = "", .language = ""}), std::vector{leeds.id});
  EXPECT_EQ(found({.field = "", .place = "Bradford", .language = ""}), std::vector{leeds.id});
  EXPECT_TRUE(found({.field = "", .place = "London", .language = ""}).empty());
  EXPECT_EQ(found({.field = "", .place = "London", .distance_km = 1000, .language = ""}).size(), 2u);
  EXPECT_EQ(found({.field = "", .place = "", .language = "German"}), std::vector{lyon.id});
  EXPECT_TRUE(found({.field = "", .place = "Nowhere at all", .language = ""}).empty());
  EXPECT_TRUE(found({.kind = CallKind::kOffer, .field = "joiner", .place = "", .language = ""}).empty());
}

TEST_P(Board, ASavedSearchTellsOfWhatIsNewAndFitsOnce) {
  call(ines, CallKind::kAsk, "A joiner for a shop front.", "Leeds");
  const Wanted wanted{.field = "joiner", .place = "Leeds", .language = ""};
  ASSERT_TRUE(act([&](Act& a) { return board::save_search(a, tomas, wanted); }));
  matchmaker.catch_up();
  clock.advance(days(1));
  tend();
  EXPECT_EQ(mails(tomas, "found"), 0) << "it was there before";
  call(ruth, CallKind::kAsk, "A joiner who makes sash windows.", "Leeds");
  matchmaker.catch_up();
  tend();
  EXPECT_EQ(mails(tomas, "found"), 0) << "at the round, not before";
  clock.advance(days(1));
  tend();
  tend();
  EXPECT_EQ(mails(tomas, "found"), 1);
  clock.advance(days(1));
  tend();
  EXPECT_EQ(mails(tomas, "found"), 1);
}

TEST_P(Board, SearchesAreBounded) {
  EXPECT_FALSE(act([&](Act& a) { return board::save_search(a, tomas, {.field = " ", .place = "", .language = ""}); }));
  EXPECT_FALSE(act([&](Act& a) {
    return board::save_search(a, tomas, {.field = std::string(201, 'x'), .place = "", .language = ""});
  }));
  const auto save = [&](std::size_t i) {
    return act([&](Act& a) {
      return board::save_search(a, tomas, {.field = "clock " + std::to_string(i), .place = "", .language = ""});
    });
  };
  for (std::size_t i = 0; i < kSavedSearches; ++i) EXPECT_TRUE(save(i));
  EXPECT_FALSE(save(0)) << "the same again";
  EXPECT_FALSE(save(kSavedSearches));
}

TEST_P(Board, ListsTheUnansweredFirstAndWhatIsPublicAlone) {
  const Call first = asks(ines), second = asks(ruth);
  const auto all = [&] {
    std::vector<CallId> listed_ids;
    for (const auto& listed :
         read([&](sql::Session& s) { return board::list(s, tomas.id, CallKind::kAsk, clock.now(), 10, 0); }))
      listed_ids.push_back(listed.call.id);
    return listed_ids;
  };
  EXPECT_EQ(all(), (std::vector{second.id, first.id}));
  act([&](Act& a) {
    return openers::send_opener(
        a, tomas, {"ruth", "I have twelve metres of it, from the last warp I set up.", "", "", second.id});
  });
  EXPECT_EQ(all(), (std::vector{first.id, second.id}));
  EXPECT_TRUE(read([&](sql::Session& s) { return board::list_public(s, CallKind::kAsk, clock.now(), 10); }).empty());
}

TEST_P(Board, ThePageOfAnAskNamesWhoKnowsBothAndEndsOnTheOwnersDay) {
  tie(tomas, ruth);
  tie(ruth, ines);
  network.catch_up();
  act([&](Act& a) {
    return members::change_page(a, ines, {"Ines", "Lives far away", "", "Pacific/Auckland", "", ""}, "");
  });
  const auto opened = act([&](Act& a) {
    return calls::open_call(a, ines,
                            {.words = "Somebody who weaves horsehair.",
                             .ends_at = start_of_date(parse_instant("2026-04-11"), "Pacific/Auckland") - Duration{1}});
  });
  const std::string page = get(browser_of(tomas), opened.call.path()).body;
  EXPECT_NE(page.find("Ruth Amsel knows you both."), std::string::npos);
  EXPECT_NE(page.find("open until 10 April"), std::string::npos);
  EXPECT_NE(get(browser_of(tomas), "/board?show=all").body.find("until 10 April"), std::string::npos);
}

TEST_P(Board, AStrangerSeesWhatIsPublicAndNothingElse) {
  const Call hidden = asks(ines);
  const auto opened =
      act([&](Act& a) { return calls::open_call(a, ruth, {.words = "A <b>bold</b> ask & more.", .is_public = true}); });
  const auto as_stranger = [&](const std::string& path) { return request(kGet, path, {}, {}); };
  EXPECT_EQ(as_stranger(opened.call.path()).status, 200);
  EXPECT_EQ(as_stranger(hidden.path()).status, 404);
  EXPECT_EQ(as_stranger("/offers/" + opened.call.id.str()).status, 404) << "it is an ask";
  const auto board = as_stranger("/board"), feed = as_stranger("/board.atom");
  EXPECT_EQ(board.body.find(hidden.words), std::string::npos);
  EXPECT_NE(board.body.find("A &lt;b&gt;bold"), std::string::npos);
  EXPECT_NE(feed.body.find("<entry><title>A &lt;b&gt;bold&lt;/b&gt; ask &amp; more.</title>"), std::string::npos);
  EXPECT_EQ(feed.body.find(hidden.words), std::string::npos);
  clock.advance(days(61));
  EXPECT_EQ(as_stranger(opened.call.path()).status, 404) << "its time is over";
}

ON_BOTH_ENGINES(Board);

}  // namespace
}  // namespace kith::test
