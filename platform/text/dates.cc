#include "platform/text/dates.h"

#include <date/tz.h>

#include <charconv>
#include <unordered_map>

#include "platform/text/text.h"

namespace kith {
namespace {

constexpr const char* kMonths[] = {sentence("January"), sentence("February"), sentence("March"),
                                   sentence("April"),   sentence("May"),      sentence("June"),
                                   sentence("July"),    sentence("August"),   sentence("September"),
                                   sentence("October"), sentence("November"), sentence("December")};
constexpr const char* kShortMonths[] = {sentence("Jan"), sentence("Feb"), sentence("Mar"), sentence("Apr"),
                                        sentence("May"), sentence("Jun"), sentence("Jul"), sentence("Aug"),
                                        sentence("Sep"), sentence("Oct"), sentence("Nov"), sentence("Dec")};
constexpr const char* kWeekdays[] = {sentence("Sunday"),    sentence("Monday"),   sentence("Tuesday"),
                                     sentence("Wednesday"), sentence("Thursday"), sentence("Friday"),
                                     sentence("Saturday")};
constexpr const char* kNumbers[] = {sentence("no"),    sentence("one"),  sentence("two"), sentence("three"),
                                    sentence("four"),  sentence("five"), sentence("six"), sentence("seven"),
                                    sentence("eight"), sentence("nine"), sentence("ten"), sentence("eleven"),
                                    sentence("twelve")};

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

// `count` digits of `number`. A page writes sixty dates: parsing a format for each would be a tenth of its work.
char* put_digits(char* out, std::int64_t number, int count) {
  for (int i = count; i-- > 0; number /= 10) out[i] = static_cast<char>('0' + number % 10);
  return out + count;
}

std::string short_date(const CivilTime& c, int this_year) {
  if (spoken_catalogue != nullptr) {
    const std::string day_and_month = fmt::format(fmt::runtime(text("{day} {month}")), fmt::arg("day", c.day),
                                                  fmt::arg("month", text(kMonths[c.month - 1])));
    return c.year == this_year ? day_and_month : day_and_month + " " + std::to_string(c.year);
  }
  std::string out = std::to_string(c.day).append(" ").append(kMonths[c.month - 1]);
  if (c.year != this_year) out.append(" ").append(std::to_string(c.year));
  return out;
}

std::string clock_time(const CivilTime& c) {
  char out[] = "hh:mm";
  put_digits(out, c.hour, 2);
  put_digits(out + 3, c.minute, 2);
  return out;
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
  return {static_cast<int>(ymd.year()),         static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()),
          date::weekday(midnight).c_encoding(), static_cast<int>(minutes / 60),     static_cast<int>(minutes % 60)};
}

Instant start_of_date(Instant utc_midnight, std::string_view zone) {
  // Noon in UTC is on that day everywhere west of +12, and midnight in UTC everywhere east of 0.
  const Instant noon = utc_midnight + hours(12);
  const bool is_that_day = civil(noon, zone).day == civil(utc_midnight, "UTC").day;
  return start_of_day(is_that_day ? noon : utc_midnight, zone);
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
  return fmt::format(fmt::runtime(text("{weekday} {day} {month}")), fmt::arg("weekday", text(kWeekdays[c.weekday])),
                     fmt::arg("day", c.day), fmt::arg("month", text(kMonths[c.month - 1])));
}

std::string short_date(Instant t, Instant now, std::string_view zone) {
  return short_date(civil(t, zone), civil(now, zone).year);
}

std::string clock_time(Instant t, std::string_view zone) { return clock_time(civil(t, zone)); }

std::string date_and_time(Instant t, Instant now, std::string_view zone) {
  const CivilTime c = civil(t, zone);
  return short_date(c, civil(now, zone).year) + ", " + clock_time(c);
}

std::string month_and_year(Instant t, std::string_view zone) {
  const CivilTime c = civil(t, zone);
  return fmt::format("{} {}", text(kShortMonths[c.month - 1]), c.year);
}

std::string short_month(Instant t, std::string_view zone) {
  return std::string(text(kShortMonths[civil(t, zone).month - 1]));
}

std::string iso(Instant t) {
  const CivilTime c = civil(t, "UTC");
  const std::int64_t within = t.us % 60'000'000;
  char out[] = "yyyy-mm-ddThh:mm:ss.uuuuuuZ";
  char* at = put_digits(out, c.year, 4) + 1;
  for (const std::int64_t part :
       {std::int64_t{c.month}, std::int64_t{c.day}, std::int64_t{c.hour}, std::int64_t{c.minute}, within / 1'000'000})
    at = put_digits(at, part, 2) + 1;
  put_digits(at, within % 1'000'000, 6);
  return out;
}

std::string iso_ms(Instant t) { return iso(t).substr(0, 23) + "Z"; }

Instant parse_instant(std::string_view given) {
  constexpr std::int64_t kEnd = 253'402'300'800;  // the year 10,000, in seconds
  std::int64_t number = 0;
  auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), number);
  if (error == std::errc{} && end == given.data() + given.size())
    return number > 0 && number < kEnd ? at_unix(number) : Instant{};
  // Each takes its part off the front, or leaves `is_well` false.
  bool is_well = true;
  const auto mark = [&](char c) {
    is_well = is_well && !given.empty() && given.front() == c;
    if (is_well) given.remove_prefix(1);
  };
  const auto digits = [&](std::size_t count) {
    int value = 0;
    for (; is_well && count > 0; --count) {
      is_well = !given.empty() && given.front() >= '0' && given.front() <= '9';
      if (is_well) value = value * 10 + (given.front() - '0'), given.remove_prefix(1);
    }
    return value;
  };
  const int year = digits(4);
  mark('-');
  const int month = digits(2);
  mark('-');
  const int day = digits(2);
  int hour = 0, minute = 0, second = 0;
  std::int64_t us = 0;
  if (is_well && !given.empty()) {
    mark('T'), hour = digits(2), mark(':'), minute = digits(2), mark(':'), second = digits(2);
    // A fraction counts to the microsecond.
    if (is_well && !given.empty() && given.front() == '.') {
      std::int64_t unit = 100'000;
      for (given.remove_prefix(1); !given.empty() && given.front() >= '0' && given.front() <= '9';
           given.remove_prefix(1), unit /= 10)
        us += (given.front() - '0') * unit;
    }
    mark('Z');
  }
  const date::year_month_day ymd{date::year(year), date::month(static_cast<unsigned>(month)),
                                 date::day(static_cast<unsigned>(day))};
  if (!is_well || !given.empty() || year < 1970 || !ymd.ok() || hour > 23 || minute > 59 || second > 60) return {};
  return at_unix(date::sys_days(ymd).time_since_epoch().count() * 86'400LL + hour * 3600 + minute * 60 + second) +
         Duration{us};
}

std::string span_of_days(Duration d) {
  const std::int64_t count = d.whole_days();
  return count < 1 ? std::string(text("today")) : plural(count, "{} day", "{} days", count);
}

std::string time_span(Duration d) {
  // A date that is 2 days and 20 hours away is "3 days" to everyone but a stopwatch.
  const std::int64_t whole_hours = (d.seconds() + 1800) / 3600, whole_days = (whole_hours + 12) / 24;
  if (whole_hours >= 36) return plural(whole_days, "{} day", "{} days", whole_days);
  if (whole_hours >= 1) return plural(whole_hours, "{} hour", "{} hours", whole_hours);
  return std::string(text("less than an hour"));
}

std::string time_left(Duration d) { return text("{} left", time_span(d)); }

std::string spelled(std::int64_t number) {
  return number >= 0 && number <= 12 ? std::string(text(kNumbers[number])) : std::to_string(number);
}

std::string grouped(std::int64_t number) {
  const std::string digits = std::to_string(number);
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && digits[i - 1] != '-' && (digits.size() - i) % 3 == 0) out += text(",");
    out += digits[i];
  }
  return out;
}

std::string with_tenths(double number) {
  std::string out = fmt::format("{:.1f}", number);
  if (spoken_catalogue != nullptr) out.replace(out.find('.'), 1, text("."));
  return out;
}

std::string spelled_first(std::int64_t number) {
  std::string word = spelled(number);
  if (word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

}  // namespace kith
