#include "product/ties/tie.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace kith {
namespace {

constexpr Instant kNow{1'773'316'800'000'000};

Tie tie(std::int64_t mine, std::int64_t theirs, Duration since_mine, Duration since_theirs) {
  Tie t;
  t.lines_mine = mine;
  t.lines_theirs = theirs;
  t.last_mine = kNow - since_mine;
  t.last_theirs = kNow - since_theirs;
  return t;
}

TEST(Tie, NeedsWritingInBothDirectionsHoweverMuchOneWrites) {
  EXPECT_EQ(state_of(tie(1000, 0, {}, {}), kNow), TieState::kNone);
  EXPECT_EQ(state_of(tie(1, 1, {}, {}), kNow), TieState::kNew);
}

TEST(Tie, StatesChangeExactlyWhereTheProductSays) {
  EXPECT_EQ(state_of(tie(2, 1, days(90), {}), kNow), TieState::kNew);
  EXPECT_EQ(state_of(tie(2, 2, days(90), {}), kNow), TieState::kLiving);
  EXPECT_EQ(state_of(tie(2, 2, days(90) + Duration{1}, {}), kNow), TieState::kResting);
  EXPECT_EQ(state_of(tie(1, 1, {}, days(365)), kNow), TieState::kResting);
  EXPECT_EQ(state_of(tie(9, 9, {}, days(365) + Duration{1}), kNow), TieState::kAsleep);
}

TEST(Tie, AFoldDoesNotDependOnTheOrderOfLines) {
  std::mt19937 chance(7);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::pair<bool, Instant>> lines(1 + chance() % 40);
    for (auto& [is_mine, at] : lines) {
      is_mine = chance() % 2;
      at = kNow - Duration{static_cast<std::int64_t>(chance() % 3'000) * days(1).us};
    }
    const auto fold = [&] {
      Tie t;
      for (const auto& [is_mine, at] : lines) add_line(t, is_mine, at);
      return t;
    };
    const Tie one = fold();
    std::shuffle(lines.begin(), lines.end(), chance);
    const Tie other = fold();
    ASSERT_EQ(one.lines_mine, other.lines_mine);
    ASSERT_EQ(one.last_theirs, other.last_theirs);
    ASSERT_EQ(one.months.month, other.months.month);
    ASSERT_EQ(one.months.mine, other.months.mine);
    ASSERT_EQ(one.months.theirs, other.months.theirs);
  }
}

}  // namespace
}  // namespace kith
