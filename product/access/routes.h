#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::access {

const std::vector<Route>& routes();

}  // namespace kith::access
