#pragma once
// What waits for a member: openers to answer, and conversations in which it is their turn.

#include <variant>
#include <vector>

#include "product/conversations/store.h"
#include "product/openers/store.h"

namespace kith::today {

struct Waiting {
  Instant since;
  std::variant<openers::Waiting, conversations::Listed> what;

  // The place of what one has begun to write to it.
  std::string draft_place() const;
};

// The longest-waiting first, what reads like a pitch after what does not; at most `limit`.
struct Everything {
  std::vector<Waiting> items;
  bool has_more = false;
};
Everything waiting_for(sql::Session& sql, MemberId me, Instant now, std::int64_t limit);

}  // namespace kith::today
