#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::leaving {

const std::vector<Route>& routes();

}  // namespace kith::leaving
