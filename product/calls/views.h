#pragma once
// Asks and offers beside something else, and in JSON.

#include "platform/html/html.h"
#include "product/calls/call.h"
#include "product/frame/json.h"

namespace kith::calls {

// What somebody asks and offers, as sections of the margin; nothing when they do neither.
void in_margin(Html& html, std::string_view first_name, const std::vector<Call>& calls);

json::object as_json(const Call& call);
json::object as_json(const Thanks& thanks);
// The words of a body for one; an Error names the field that is something else.
Result<CallWords> words_of(const json::object& body);

}  // namespace kith::calls
