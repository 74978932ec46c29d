#pragma once
// How somebody usually replies, in words: counted over first messages, one a pair, of the last 180 days, the last three
// days left out. A polite pass is a reply. Said from five on, and never as a number that could be grown.

#include <optional>
#include <string>

#include "platform/sql/session.h"
#include "product/members/member.h"

namespace kith::openers {

struct Habit {
  std::int64_t asked = 0, replied = 0;
  std::int64_t median_days = 0;  // of the replies, at least 1
};
// Nothing when there were fewer than five.
std::optional<Habit> habit_of(sql::Session& sql, MemberId member, Instant now);
// "Usually replies within four days."
std::string in_words(const Habit& habit);
// "Tomas usually replies within four days. We will e-mail you."
std::string what_to_expect(const Habit& habit, std::string_view name);

}  // namespace kith::openers
