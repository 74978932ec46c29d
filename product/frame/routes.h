#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::frame {

// What belongs to no feature: live events and the API's description of itself.
const std::vector<Route>& routes();

}  // namespace kith::frame
