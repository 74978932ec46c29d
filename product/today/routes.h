#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::today {

const std::vector<Route>& routes();

}  // namespace kith::today
