#pragma once
// Dates as exports write them: by the shape, since none says which it uses.

#include <optional>
#include <string>
#include <string_view>

#include "platform/base/clock.h"

namespace kith::archives {

// `08 Feb 2026`, `7-Feb-22`, `2025-06-01 14:03:22 UTC`, `1/29/26, 2:37 PM` (month first, as the exports have it),
// `29.1.2026`, `Mar 25 2023 10:15 AM`, `2023/03/01 19:52:23 UTC`. A time without a zone counts as UTC. Zero when it
// is no date, or not within 1980 to 2100.
Instant parse_date(std::string_view text);

// `Jan 2015`, `2019`, `2019-04` or a whole date, as 2015-01, 2019, 2019-04, 2019-04-01; empty when it is none.
std::string parse_partial_date(std::string_view text);

}  // namespace kith::archives
