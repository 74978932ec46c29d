#pragma once
// Fills an empty database with a made-up community: people with believable lives, and openers and conversations of
// every age and state, written by the very actions that the pages use. The same seed makes the same community.

#include "platform/sql/database.h"
#include "product/frame/act.h"

namespace kith::demonstration {

struct Plan {
  std::int64_t members = 200;
  std::uint64_t seed = 1;
  Instant today;
};
struct Made {
  std::int64_t members = 0, openers = 0, conversations = 0, messages = 0;
};
// Refuses a database in which somebody is already.
Result<Made> make(sql::Database& database, const Rules& rules, const Plan& plan);

}  // namespace kith::demonstration
