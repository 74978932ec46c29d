#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::welcome {

const std::vector<Route>& routes();

}  // namespace kith::welcome
