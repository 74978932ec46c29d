#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::members {

const std::vector<Route>& routes();

}  // namespace kith::members
