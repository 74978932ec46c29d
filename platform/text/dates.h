#pragma once
// Dates as a reader sees them, in the reader's own time zone (an IANA name; an unknown one counts as UTC).

#include <string>
#include <string_view>
#include <vector>

#include "platform/base/clock.h"

namespace kith {

// As protocols write months, whatever language people read.
constexpr const char* kMonthsOfMail[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

struct CivilTime {
  int year = 1970;
  unsigned month = 1, day = 1;  // 1..12, 1..31
  unsigned weekday = 4;         // 0 is Sunday
  int hour = 0, minute = 0;
};

bool is_time_zone(std::string_view name);
const std::vector<std::string>& time_zones();

CivilTime civil(Instant t, std::string_view zone);
// The first instant after `t` at which clocks in `zone` show `hour`:00.
Instant next_at_hour(Instant t, int hour, std::string_view zone);
// The first instant in `zone` of the calendar day that begins at this instant in UTC, as a date field gives it.
Instant start_of_date(Instant utc_midnight, std::string_view zone);
// The first instant of that calendar day in `zone`; the day is local.
Instant start_of_day(Instant t, std::string_view zone);
// Months since January of year 0, as the ledger's stitches are counted. UTC.
std::int64_t month_number(Instant t);

std::string weekday_and_date(Instant t, std::string_view zone);            // Thursday 12 March
std::string short_date(Instant t, Instant now, std::string_view zone);     // 8 March, or 8 March 2025 in another year
std::string date_and_time(Instant t, Instant now, std::string_view zone);  // 8 March, 14:05
std::string clock_time(Instant t, std::string_view zone);                  // 14:05
std::string month_and_year(Instant t, std::string_view zone);              // Mar 2025
std::string short_month(Instant t, std::string_view zone);                 // Aug
std::string iso(Instant t);                                                // 2026-03-08T14:05:00.123456Z
std::string iso_ms(Instant t);  // 2026-03-08T14:05:00.123Z, which is as fine as HTML takes it
// "2026-03-08T14:05:00Z", "2026-03-08" or seconds since 1970, before the year 10,000; zero if it is none of them.
Instant parse_instant(std::string_view text);

std::string span_of_days(Duration d);  // "today", "1 day", "4 days"
std::string time_span(Duration d);     // "3 days", "5 hours", "less than an hour"
std::string time_left(Duration d);     // "3 days left", "5 hours left", "less than an hour left"

}  // namespace kith
