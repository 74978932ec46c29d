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
// As somebody may see it: the owner always; others while it is not closed and no block stands between them, and after
// that only those who answered it or are thanked for it, or when the thanks may be seen.
Result<Call> load(sql::Session& sql, CallId id, MemberId reader);
// The same, and it stands.
std::optional<Call> find_open(sql::Session& sql, CallId id, MemberId reader, Instant now);
// One that is for everybody, and stands.
std::optional<Call> find_public(sql::Session& sql, CallId id, Instant now);
std::optional<Call> find_of(sql::Session& sql, CallId id, MemberId owner);
// What came of those that are closed, the latest first; not what was taken down without a word.
std::vector<Call> closed_calls(sql::Session& sql, MemberId member);
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
// How somebody answered it, if they have and did not take it back.
std::optional<Answered> answer_of(sql::Session& sql, CallId id, MemberId member);

// As one of the two it is between.
Result<Thanks> load_thanks(sql::Session& sql, ThanksId id, MemberId me);
// What ended and waits for its outcome, and thanks to somebody since then: as much of each as a line about it shows.
struct News {
  std::vector<Call> ended;
  std::vector<Thanks> thanks;
};
News news_of(sql::Session& sql, MemberId member, Instant since, Instant now);
// To somebody, the latest first; `since` then.
std::vector<Thanks> thanks_to(sql::Session& sql, MemberId receiver, Instant since);
// That both wish to be seen, the latest first.
std::vector<Thanks> shown_thanks(sql::Session& sql, MemberId receiver);
// Of a call, if both wish it to be seen or `me` is one of the two.
std::optional<Thanks> thanks_for(sql::Session& sql, CallId call, MemberId me);

}  // namespace kith::calls
