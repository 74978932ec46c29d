#pragma once
// A member's page in JSON.

#include "product/frame/json.h"
#include "product/people/look.h"

namespace kith::people {

// As its reader may see it.
json::object page_json(Visit& visit, const Look& look);

}  // namespace kith::people
