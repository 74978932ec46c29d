#pragma once
// A tie: two members who have each written to the other. Its state is never stored: it follows from the ledger's
// writing lines and the time.

#include <string_view>

#include "platform/base/clock.h"
#include "platform/base/id.h"
#include "product/members/member.h"

namespace kith {

struct ConversationTag;
using ConversationId = Id<ConversationTag>;

// Kinds of ledger lines. The first three are writing: they make and keep ties. A message that was taken back leaves a
// line that counts for nothing.
enum class LineKind { kOpener, kAnswer, kMessage, kPass, kThanks, kTakenBack };
std::string_view name(LineKind kind);
constexpr bool is_writing(LineKind kind) { return kind <= LineKind::kMessage; }

// One bit a month: bit n is set when something was written n months before `month`.
struct Months {
  std::int64_t month = 0;  // months since January of year 0
  std::uint64_t mine = 0, theirs = 0;
};

// What passed between a member ("mine") and another ("theirs"), as that member sees it.
struct Tie {
  MemberId me, other;
  std::int64_t lines_mine = 0, lines_theirs = 0;
  Instant last_mine, last_theirs;
  Months months;
  ConversationId conversation;  // their latest; none before an answer
  Instant ended_at;
};

constexpr std::int64_t kRestingDays = 90, kAsleepDays = 365;

enum class TieState { kNone, kNew, kLiving, kResting, kAsleep, kEnded };
std::string_view name(TieState state);

// none: one side has not written. new: fewer than 4 lines in all, and both within 90 days. living: 4 or more, and
// both within 90 days. resting: both within 365 days. asleep: longer ago. ended: by either.
TieState state_of(const Tie& tie, Instant now);

// Living first, then new, resting, asleep, ended: the order in which ties are shown.
int rank(TieState state);

// Whether the two may start a conversation without an opener: both have written, and neither has ended it.
inline bool is_open(const Tie& tie, Instant now) {
  const TieState state = state_of(tie, now);
  return state != TieState::kNone && state != TieState::kEnded;
}

// Adds one writing line to the fold. The order in which lines are added does not matter.
void add_line(Tie& tie, bool is_mine, Instant at);

}  // namespace kith
