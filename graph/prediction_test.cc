// What is likely between people, told from their past alone.

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "graph/evaluate.h"

namespace kith::graph {
namespace {

// Four in a hundred pairs talk on and on, both ways; the rest write once or twice and stop. Friends of friends begin.
History village(std::uint32_t people, int weeks, std::uint64_t seed) {
  std::mt19937_64 chance(seed);
  const auto pick = [&](std::uint64_t n) { return static_cast<PersonNumber>(chance() % n); };
  History history{people, {}};
  std::vector<std::pair<PersonNumber, PersonNumber>> faithful;
  for (std::uint32_t i = 0; i < people; ++i) faithful.push_back({i, (i + 1 + pick(5)) % people});
  Instant now = at_unix(1'700'000'000);
  for (int week = 0; week < weeks; ++week) {
    for (const auto& [a, b] : faithful) {
      if (chance() % 3 == 0) continue;
      history.lines.push_back({a, b, now = now + minutes(7)});
      history.lines.push_back({b, a, now = now + minutes(3)});
    }
    for (std::uint32_t i = 0; i < people / 2; ++i) {
      const PersonNumber a = pick(people), b = (a + 1 + pick(12)) % people;
      history.lines.push_back({a, b, now = now + minutes(5)});
    }
    now = now + days(7);
  }
  return history;
}

const Judged& row(const Evaluation& found, std::string_view question, std::string_view score) {
  return *std::find_if(found.rows.begin(), found.rows.end(),
                       [&](const Judged& r) { return r.question == question && r.score == score; });
}

TEST(Prediction, PairsAreCountedOnceWithBothDirections) {
  const History history{3, {{0, 1, at_unix(10)}, {1, 0, at_unix(20)}, {1, 0, at_unix(30)}, {2, 0, at_unix(100'000)}}};
  const Pairs pairs = pairs_of(history.lines);
  ASSERT_EQ(pairs.all.size(), 2u);
  EXPECT_EQ(pairs.all[0].from_a, 1u);
  EXPECT_EQ(pairs.all[0].from_b, 2u);
  EXPECT_EQ(pairs.all[0].turns, 1u);
  EXPECT_EQ(pairs.all[0].last_b, at_unix(30));
  EXPECT_FALSE(pairs.all[1].is_mutual());
  EXPECT_EQ(history.until(at_unix(20)).size(), 2u);
}

TEST(Prediction, EveryMeasureHasItsNameAndItsPrior) {
  const History history = village(20, 4, 1);
  const Moment moment(history.lines, history.people);
  EXPECT_EQ(moment.of_pairs().columns(), Moment::names_of_pairs().size());
  EXPECT_EQ(prior_of_again().size(), Moment::names_of_pairs().size() + 1);
  EXPECT_EQ(prior_of_beginning().size(), Moment::names_of_candidates().size() + 1);
  Moment::Candidates candidates(moment);
  std::vector<double> measured;
  moment.measure(0, candidates.of(0).front(), measured);
  EXPECT_EQ(measured.size(), Moment::names_of_candidates().size());
}

TEST(Prediction, CandidatesAreThoseAtDistanceTwoWithEverybodyBetween) {
  //  0 - 1 - 3,  0 - 2 - 3,  3 - 4
  const History history{
      5, {{0, 1, at_unix(1)}, {2, 0, at_unix(2)}, {1, 3, at_unix(3)}, {3, 2, at_unix(4)}, {4, 3, at_unix(5)}}};
  const Moment moment(history.lines, history.people);
  Moment::Candidates candidates(moment);
  const auto of_zero = candidates.of(0);
  ASSERT_EQ(of_zero.size(), 1u);
  EXPECT_EQ(of_zero[0].person, 3u);
  EXPECT_EQ(of_zero[0].shared, 2u);
  EXPECT_EQ(candidates.of(4).size(), 2u) << "what one call found does not stand in the way of the next";
}

TEST(Prediction, AMeasureOfRankCountsTiesHalf) {
  EXPECT_DOUBLE_EQ(auc(std::vector<double>{1, 2, 3, 4}, {false, false, true, true}), 1);
  EXPECT_DOUBLE_EQ(auc(std::vector<double>{1, 1, 1, 1}, {false, true, false, true}), 0.5);
  EXPECT_DOUBLE_EQ(auc(std::vector<double>{2, 1}, {false, true}), 0);
}

TEST(Prediction, LearnsFromACommunitysOwnPast) {
  const Evaluation found = evaluate(village(120, 30, 3), 1'000, 1);
  EXPECT_GT(row(found, "again", "kith").auc, row(found, "again", "recency").auc);
  EXPECT_GT(row(found, "begin", "kith").auc, 0.5);
}

TEST(Prediction, IsTheSameEachTimeAndKnowsNothingOfLater) {
  History history = village(60, 20, 5);
  const Instant at = history.lines[history.lines.size() / 2].at;
  const auto until = history.until(at);
  const auto odds = Again(until, history.people, prior_of_again()).of(Moment(until, history.people));
  History shorter{history.people, {until.begin(), until.end()}};
  EXPECT_EQ(Again(shorter.lines, history.people, prior_of_again()).of(Moment(shorter.lines, history.people)), odds);
}

TEST(Prediction, TheHalfLifeIsTheCommunitysOwnOnceItHasAPast) {
  EXPECT_EQ(fitted_half_life({}, 0), kDefaultHalfLife);
  const History history = village(120, 30, 3);
  EXPECT_NE(fitted_half_life(history.lines, history.people), Duration{});
}

TEST(Prediction, ASilentOrTinyCommunityIsJudgedByThePrior) {
  EXPECT_EQ(Again({}, 0, prior_of_again()).weights(), prior_of_again());
  const History one{2, {{0, 1, at_unix(1)}}};
  EXPECT_EQ(Again(one.lines, 2, prior_of_again()).of(Moment(one.lines, 2)).size(), 1u);
  const Evaluation nothing = evaluate({}, 10, 1);
  EXPECT_EQ(nothing.pairs, 0u);
}

}  // namespace
}  // namespace kith::graph
