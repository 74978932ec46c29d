#pragma once

#include "product/frame/route.h"

namespace kith::imports {

const std::vector<Route>& routes();

}  // namespace kith::imports
