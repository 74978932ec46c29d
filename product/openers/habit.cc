#include "product/openers/habit.h"

#include <algorithm>
#include <vector>

#include "platform/text/text.h"
#include "product/openers/queries.h"

namespace kith::openers {
namespace {

constexpr std::int64_t kHabitDays = 180, kTooNewDays = 3, kLeast = 5;
constexpr std::int64_t kLooked = 400;  // of the newest

}  // namespace

std::optional<Habit> habit_of(sql::Session& sql, MemberId member, Instant now) {
  Habit habit;
  std::vector<std::int64_t> took;  // days
  for (const auto row :
       sql.query(queries::first_messages, member, now - days(kHabitDays), now - days(kTooNewDays), kLooked)) {
    ++habit.asked;
    if (row.get<bool>(0))
      took.push_back(std::max<std::int64_t>(1, (row.get<Instant>(2) - row.get<Instant>(1)).whole_days() + 1));
  }
  if (habit.asked < kLeast) return std::nullopt;
  habit.replied = static_cast<std::int64_t>(took.size());
  if (!took.empty()) {
    const auto middle = took.begin() + static_cast<std::ptrdiff_t>(took.size() / 2);
    std::nth_element(took.begin(), middle, took.end());
    habit.median_days = *middle;
  }
  return habit;
}

std::string what_to_expect(const Habit& habit, std::string_view name) {
  if (3 * habit.replied < 2 * habit.asked) return text("{} does not always find the time. We will e-mail you.", name);
  return habit.median_days == 1
             ? text("{} usually replies within a day. We will e-mail you.", name)
             : text("{} usually replies within {} days. We will e-mail you.", name, spelled(habit.median_days));
}

std::string in_words(const Habit& habit) {
  // Two in three, and one in three.
  if (3 * habit.replied >= 2 * habit.asked)
    return habit.median_days == 1 ? std::string(text("Usually replies within a day."))
                                  : text("Usually replies within {} days.", spelled(habit.median_days));
  if (3 * habit.replied >= habit.asked) return std::string(text("Sometimes replies."));
  return std::string(text("Rarely replies just now."));
}

}  // namespace kith::openers
