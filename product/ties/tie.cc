#include "product/ties/tie.h"

#include <algorithm>

#include "platform/text/dates.h"

namespace kith {

std::string_view name(LineKind kind) {
  constexpr std::string_view kNames[] = {"opener", "answer", "message", "pass", "thanks", "taken-back"};
  return kNames[static_cast<int>(kind)];
}

std::string_view name(TieState state) {
  constexpr std::string_view kNames[] = {"none", "new", "living", "resting", "asleep", "ended"};
  return kNames[static_cast<int>(state)];
}

TieState state_of(const Tie& tie, Instant now) {
  if (tie.lines_mine == 0 || tie.lines_theirs == 0) return TieState::kNone;
  if (tie.ended_at && tie.ended_at <= now) return TieState::kEnded;
  // The side that has been silent longer decides.
  const Duration age = now - std::min(tie.last_mine, tie.last_theirs);
  if (age > days(kAsleepDays)) return TieState::kAsleep;
  if (age > days(kRestingDays)) return TieState::kResting;
  return tie.lines_mine + tie.lines_theirs < 4 ? TieState::kNew : TieState::kLiving;
}

int rank(TieState state) {
  switch (state) {
    case TieState::kLiving: return 0;
    case TieState::kNew: return 1;
    case TieState::kResting: return 2;
    case TieState::kAsleep: return 3;
    default: return 4;
  }
}

void add_line(Tie& tie, bool is_mine, Instant at) {
  (is_mine ? tie.lines_mine : tie.lines_theirs) += 1;
  Instant& last = is_mine ? tie.last_mine : tie.last_theirs;
  last = std::max(last, at);

  Months& months = tie.months;
  const std::int64_t month = month_number(at);
  if (months.month == 0) months.month = month;
  if (const std::int64_t forward = month - months.month; forward > 0) {
    months.mine = forward < 64 ? months.mine << forward : 0;
    months.theirs = forward < 64 ? months.theirs << forward : 0;
    months.month = month;
  }
  const std::int64_t back = months.month - month;
  if (back < 64) (is_mine ? months.mine : months.theirs) |= std::uint64_t{1} << back;
}

}  // namespace kith
