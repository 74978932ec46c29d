#include "archives/dates.h"

#include <fmt/format.h>

#include <array>
#include <cctype>
#include <vector>

#include "platform/text/dates.h"
#include "platform/text/unicode.h"

namespace kith::archives {
namespace {

struct Parts {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0;
};

int month_named(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kNames{"jan", "feb", "mar", "apr", "may", "jun",
                                                           "jul", "aug", "sep", "oct", "nov", "dec"};
  const std::string lower = lower_ascii(word.substr(0, 3));
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (lower == kNames[i]) return static_cast<int>(i) + 1;
  return 0;
}

int days_in(int month, int year) {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

struct Number {
  int value;
  std::size_t digits;
  char before;  // the character in front of it
};

int year_of(const Number& n) { return n.digits >= 4 ? n.value : n.value + (n.value < 70 ? 2000 : 1900); }

// The words and numbers of a text, told apart by their shape.
std::optional<Parts> parts_of(std::string_view text) {
  if (text.size() > 40) return {};
  std::vector<Number> numbers;
  std::vector<int> time;
  Parts parts;
  bool is_afternoon = false, is_morning = false;
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (std::isdigit(c)) {
      const std::size_t begin = i;
      int value = 0;
      while (i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])) && i - begin < 5)
        value = value * 10 + (text[i++] - '0');
      const char before = begin ? text[begin - 1] : ' ';
      const bool is_time = before == ':' || (i < text.size() && text[i] == ':');
      if (is_time) time.push_back(value);
      else if (before != '+' && (time.empty() || before != '.')) numbers.push_back({value, i - begin, before});
    } else if (std::isalpha(c)) {
      const std::size_t begin = i;
      while (i < text.size() && std::isalpha(static_cast<unsigned char>(text[i]))) ++i;
      const std::string_view word = text.substr(begin, i - begin);
      const std::string lower = lower_ascii(word);
      if (lower == "pm") is_afternoon = true;
      else if (lower == "am") is_morning = true;
      else if (const int month = month_named(word); month && !parts.month) parts.month = month;
    } else {
      ++i;
    }
  }
  if (numbers.empty() || numbers.size() > 3 || time.size() > 3) return {};
  if (parts.month) {
    const bool year_first = numbers.front().digits >= 4;
    if (numbers.size() > 2 || (numbers.size() == 1 && !year_first && numbers.front().digits != 2)) return {};
    parts.year = year_of(numbers.size() == 1 || year_first ? numbers.front() : numbers.back());
    if (numbers.size() == 2) parts.day = (year_first ? numbers.back() : numbers.front()).value;
  } else if (numbers.front().digits >= 4) {
    parts.year = numbers[0].value;
    if (numbers.size() > 1) parts.month = numbers[1].value;
    if (numbers.size() > 2) parts.day = numbers[2].value;
  } else if (numbers.size() == 3) {
    const bool day_first = numbers[1].before != '/';
    parts.day = numbers[day_first ? 0 : 1].value;
    parts.month = numbers[day_first ? 1 : 0].value;
    if (parts.month > 12) std::swap(parts.day, parts.month);
    parts.year = year_of(numbers[2]);
  } else {
    return {};
  }
  if (parts.month > 12 || (parts.month && parts.day > days_in(parts.month, parts.year))) return {};
  if (!time.empty()) parts.hour = time[0];
  if (time.size() > 1) parts.minute = time[1];
  if (time.size() > 2) parts.second = time[2];
  if (is_afternoon && parts.hour < 12) parts.hour += 12;
  if (is_morning && parts.hour == 12) parts.hour = 0;
  if (parts.hour > 23 || parts.minute > 59 || parts.second > 60) return {};
  return parts;
}

}  // namespace

Instant parse_date(std::string_view text) {
  const auto parts = parts_of(trim(text));
  if (!parts || !parts->month || !parts->day || parts->year < 1980 || parts->year > 2100) return {};
  const Instant day = parse_instant(fmt::format("{:04}-{:02}-{:02}", parts->year, parts->month, parts->day));
  return day ? day + hours(parts->hour) + minutes(parts->minute) + seconds(parts->second) : Instant{};
}

std::string parse_partial_date(std::string_view text) {
  const auto parts = parts_of(trim(text));
  if (!parts || parts->year < 1900 || parts->year > 2100) return {};
  if (!parts->month) return fmt::format("{:04}", parts->year);
  if (!parts->day) return fmt::format("{:04}-{:02}", parts->year, parts->month);
  return fmt::format("{:04}-{:02}-{:02}", parts->year, parts->month, parts->day);
}

}  // namespace kith::archives
