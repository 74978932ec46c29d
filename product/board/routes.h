#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::board {

const std::vector<Route>& routes();

}  // namespace kith::board
