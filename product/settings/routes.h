#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::settings {

const std::vector<Route>& routes();

}  // namespace kith::settings
