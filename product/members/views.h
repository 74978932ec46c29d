#pragma once
// A member beside something else, and in JSON.

#include "platform/html/html.h"
#include "product/frame/json.h"
#include "product/members/member.h"
#include "product/members/work.h"

namespace kith::members {

// What somebody asks and offers, as sections of the margin; nothing when they do neither.
void calls_in_margin(Html& html, std::string_view first_name, const std::vector<Call>& calls);

json::object as_json(const Person& person);
json::object as_json(const Call& call);
json::object as_json(const WorkLine& line);
// What everyone signed in may see of a page.
json::object page_json(const Member& member, const std::vector<Call>& calls, const std::vector<WorkLine>& work);

}  // namespace kith::members
