#pragma once
// A member in JSON.

#include "product/frame/json.h"
#include "product/members/member.h"

namespace kith::members {

json::object as_json(const Person& person);
json::object as_json(const Call& call);
// What everyone signed in may see of a page.
json::object page_json(const Member& member, const std::vector<Call>& calls);

}  // namespace kith::members
