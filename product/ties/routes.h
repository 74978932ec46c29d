#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::ties {

const std::vector<Route>& routes();

}  // namespace kith::ties
