#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::demonstration {

const std::vector<Route>& routes();

}  // namespace kith::demonstration
