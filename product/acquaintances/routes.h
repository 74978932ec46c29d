#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::acquaintances {

const std::vector<Route>& routes();

}  // namespace kith::acquaintances
