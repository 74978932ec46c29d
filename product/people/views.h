#pragma once
// A member's page in JSON.

#include "product/frame/json.h"

namespace kith::people {

// What everyone signed in may see of it.
json::object page_json(Visit& visit, const Member& member);

}  // namespace kith::people
