#pragma once
// A member in JSON.

#include "product/frame/json.h"
#include "product/members/member.h"
#include "product/members/work.h"

namespace kith::members {

json::object as_json(const Person& person);
json::object as_json(const WorkLine& line);

}  // namespace kith::members
