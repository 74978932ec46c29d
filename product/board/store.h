#pragma once
// The board in the database: what is listed, what was dealt to whom, and what somebody looks for again and again.

#include <vector>

#include "platform/sql/session.h"
#include "product/board/deal.h"

namespace kith::board {

// One line of the board.
struct Listed {
  Call call;
  Person person;
  std::string time_zone;  // of the person, by whose days it ends
};
// Those that stand: what nobody has answered first, then the newest. Not my own.
std::vector<Listed> list(sql::Session& sql, MemberId me, CallKind kind, Instant now, std::int64_t limit,
                         std::int64_t offset);
// These, in their order, as far as they stand and are not mine.
std::vector<Listed> these(sql::Session& sql, MemberId me, const std::vector<CallId>& ids, Instant now);
// Those that are for everybody, the newest first.
std::vector<Listed> list_public(sql::Session& sql, CallKind kind, Instant now, std::int64_t limit);

// Asks that were brought to me: the best first, those that stand, that nobody has answered yet, and that I did not
// refuse or answer. `since`: dealt after.
std::vector<Deal> brought_to(sql::Session& sql, MemberId helper, Instant since, Instant now, std::int64_t limit);
// Who could answer what I ask, the best first: not those whom I have asked since.
std::vector<Deal> could_help(sql::Session& sql, MemberId asker, Instant now, std::int64_t limit);
// The latest between the two, in whichever direction: about this call; or, for none, about an ask that stands.
std::optional<Deal> between(sql::Session& sql, MemberId one, MemberId other, CallId call, Instant now);

std::optional<Wrong> refused(sql::Session& sql, MemberId me, CallId call);

std::vector<SavedSearch> searches_of(sql::Session& sql, MemberId me);
// Those to be looked at again by now.
std::vector<SavedSearch> due_searches(sql::Session& sql, Instant now);

}  // namespace kith::board
