#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::openers {

const std::vector<Route>& routes();

}  // namespace kith::openers
