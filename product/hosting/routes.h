#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::hosting {

const std::vector<Route>& routes();

}  // namespace kith::hosting
