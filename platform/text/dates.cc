#include "platform/text/dates.h"

#include <date/tz.h>

#include <charconv>
#include <cstdio>
#include <unordered_map>

#include "platform/text/text.h"

namespace kith {
namespace {

constexpr const char* kMonths[] = {"January", "February", "March", "April", "May", "June", "July",
                                   "August", "September", "October", "November", "December"};
constexpr const char* kWeekdays[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
constexpr const char* kNumbers[] = {"no", "one", "two", "three", "four", "five", "six",
                                    "seven", "eight", "nine", "ten", "eleven", "twelve"};

using Micros = date::sys_time<std::chrono::microseconds>;

Micros system(Instant t) { return Micros(std::chrono::microseconds(t.us)); }

const date::time_zone* find_zone(std::string_view name) {
  // The library searches its list anew each time; a page formats thirty dates in one zone.
  thread_local std::unordered_map<std::string, const date::time_zone*> known;
  auto [entry, is_new] = known.try_emplace(std::string(name), nullptr);
  if (is_new) {
    try {
      entry->second = date::locate_zone(name);
    } catch (const std::runtime_error&) {
      entry->second = nullptr;
    }
    if (known.size() > 700) known.clear(), known.emplace(std::string(name), nullptr);
  }
  return known[std::string(name)];
}

// The offset from UTC at `t`, remembered while the same stretch between two clock changes lasts.
std::chrono::seconds offset(Instant t, std::string_view name) {
  struct Stretch {
    std::string name;
    std::int64_t begin = 1, end = 0;
    std::chrono::seconds offset{0};
  };
  // Each time on a page is written in UTC too, for machines: that must not drive out the member's own zone.
  if (name == "UTC") return std::chrono::seconds(0);
  thread_local Stretch last;
  const std::int64_t s = t.unix_seconds();
  if (last.name == name && s >= last.begin && s < last.end) return last.offset;
  const date::time_zone* zone = find_zone(name);
  if (zone == nullptr) return std::chrono::seconds(0);
  const auto info = zone->get_info(system(t));
  last = {std::string(name), info.begin.time_since_epoch().count(), info.end.time_since_epoch().count(), info.offset};
  return info.offset;
}

}  // namespace

bool is_time_zone(std::string_view name) { return !name.empty() && name.size() < 64 && find_zone(name) != nullptr; }

const std::vector<std::string>& time_zones() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all;
    for (const auto& zone : date::get_tzdb().zones)
      if (zone.name().find('/') != std::string::npos && zone.name().find("Etc/") != 0) all.push_back(zone.name());
    all.push_back("UTC");
    return all;
  }();
  return names;
}

CivilTime civil(Instant t, std::string_view zone) {
  const auto local = system(t) + offset(t, zone);
  const auto midnight = date::floor<date::days>(local);
  const date::year_month_day ymd(midnight);
  const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(local - midnight).count();
  return {static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()),
          date::weekday(midnight).c_encoding(), static_cast<int>(minutes / 60), static_cast<int>(minutes % 60)};
}

Instant start_of_day(Instant t, std::string_view zone) {
  const auto shift = offset(t, zone);
  const auto midnight = date::floor<date::days>(system(t) + shift);
  return Instant{std::chrono::duration_cast<std::chrono::microseconds>((midnight - shift).time_since_epoch()).count()};
}

Instant next_at_hour(Instant t, int hour, std::string_view zone) {
  Instant at = start_of_day(t, zone) + hours(hour);
  if (at <= t) at = start_of_day(t + days(1), zone) + hours(hour);
  return at;
}

std::int64_t month_number(Instant t) {
  const date::year_month_day ymd(date::floor<date::days>(system(t)));
  return static_cast<int>(ymd.year()) * 12 + static_cast<unsigned>(ymd.month()) - 1;
}

std::string weekday_and_date(Instant t, std::string_view zone) {
  const CivilTime c = civil(t, zone);
  return fmt::format("{} {} {}", text(kWeekdays[c.weekday]), c.day, text(kMonths[c.month - 1]));
}

std::string short_date(Instant t, Instant now, std::string_view zone) {
  const CivilTime c = civil(t, zone);
  if (c.year == civil(now, zone).year) return fmt::format("{} {}", c.day, text(kMonths[c.month - 1]));
  return fmt::format("{} {} {}", c.day, text(kMonths[c.month - 1]), c.year);
}

std::string clock_time(Instant t, std::string_view zone) {
  const CivilTime c = civil(t, zone);
  return fmt::format("{:02}:{:02}", c.hour, c.minute);
}

std::string date_and_time(Instant t, Instant now, std::string_view zone) {
  return short_date(t, now, zone) + ", " + clock_time(t, zone);
}

std::string month_and_year(Instant t, std::string_view zone) {
  const CivilTime c = civil(t, zone);
  return fmt::format("{} {}", text(kMonths[c.month - 1]).substr(0, 3), c.year);
}

std::string month_name(Instant t, std::string_view zone) {
  return std::string(text(kMonths[civil(t, zone).month - 1]));
}

std::string iso(Instant t) {
  const CivilTime c = civil(t, "UTC");
  const std::int64_t within = t.us % 60'000'000;
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:06}Z", c.year, c.month, c.day, c.hour, c.minute,
                     within / 1'000'000, within % 1'000'000);
}

Instant parse_instant(std::string_view given) {
  std::int64_t number = 0;
  auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
  if (error == std::errc{} && end == given.data() + given.size()) return at_unix(number);
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, read = 0;
  const std::string copy(given);
  const int fields = std::sscanf(copy.c_str(), "%4d-%2d-%2d%nT%2d:%2d:%2d%n", &year, &month, &day, &read, &hour, &minute, &second, &read);
  const date::year_month_day ymd{date::year(year), date::month(static_cast<unsigned>(month)), date::day(static_cast<unsigned>(day))};
  if ((fields != 3 && fields != 6) || !ymd.ok() || hour > 23 || minute > 59 || second > 60) return {};
  // After the seconds: a fraction, which counts to the microsecond, and Z.
  std::string_view rest = std::string_view(copy).substr(static_cast<std::size_t>(read));
  std::int64_t us = 0;
  if (fields == 6 && !rest.empty() && rest.front() == '.') {
    std::int64_t unit = 100'000;
    for (rest.remove_prefix(1); !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; rest.remove_prefix(1), unit /= 10) us += (rest.front() - '0') * unit;
  }
  if (rest != (fields == 6 ? "Z" : "")) return {};
  return at_unix(date::sys_days(ymd).time_since_epoch().count() * 86'400LL + hour * 3600 + minute * 60 + second) + Duration{us};
}

std::string span_of_days(Duration d) {
  const std::int64_t count = d.whole_days();
  return count < 1 ? std::string(text("today")) : plural(count, "{} day", "{} days", count);
}

std::string time_left(Duration d) {
  // A date that is 2 days and 20 hours away is "3 days left" to everyone but a stopwatch.
  const std::int64_t hours_left = (d.seconds() + 1800) / 3600;
  if (hours_left >= 36) return plural((hours_left + 12) / 24, "{} day left", "{} days left", (hours_left + 12) / 24);
  if (hours_left >= 1) return plural(hours_left, "{} hour left", "{} hours left", hours_left);
  return std::string(text("less than an hour left"));
}

std::string spelled(std::int64_t number) {
  return number >= 0 && number <= 12 ? std::string(text(kNumbers[number])) : std::to_string(number);
}

std::string spelled_first(std::int64_t number) {
  std::string word = spelled(number);
  if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

}  // namespace kith
