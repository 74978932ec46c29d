#pragma once
// "Later" asks when: this evening, tomorrow, Monday, or a date.

#include "product/frame/json.h"
#include "product/frame/layout.h"

namespace kith {

// The page that asks; `what` is shown above the choices.
http::Response show_later(Visit& visit, std::string_view action, std::string_view what, std::string_view back);
// What was chosen, in the member's time zone: the hour of the round on that day, or 18:00 this evening; no time for
// "now". An Error names the field.
Result<Instant> later_choice(const Visit& visit, const Member& me);
// The same of an API body's "until"; no time when it names none.
Result<Instant> later_choice(const json::object& body);

}  // namespace kith
