#pragma once
// Asks, offers and thanks in the database.

#include <optional>
#include <vector>

#include "platform/sql/session.h"
#include "product/calls/call.h"

namespace kith::calls {

// Reads the columns of a call in the order of all queries here.
Call read_call(sql::Rows::Reader& row);

std::vector<Call> open_calls(sql::Session& sql, MemberId member, Instant now);
std::optional<Call> find_open(sql::Session& sql, CallId id, Instant now);
std::optional<Call> find(sql::Session& sql, CallId id);
std::optional<Call> find_of(sql::Session& sql, CallId id, MemberId owner);
// Those that stand, and those whose outcome is not said yet, oldest first.
std::vector<Call> unclosed_calls(sql::Session& sql, MemberId member);
void insert(sql::Session& sql, const Call& call);

// Who answers it, the latest first.
struct Answered {
  Person person;
  std::int64_t opener = 0;
  std::string state;
};
std::vector<Answered> answers_to(sql::Session& sql, CallId id);

// As one of the two it is between.
Result<Thanks> load_thanks(sql::Session& sql, ThanksId id, MemberId me);
// That both wish to be seen, the latest first.
std::vector<Thanks> shown_thanks(sql::Session& sql, MemberId receiver);
// Of a call, if both wish it to be seen or `me` is one of the two.
std::optional<Thanks> thanks_for(sql::Session& sql, CallId call, MemberId me);

}  // namespace kith::calls
