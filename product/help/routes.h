#pragma once
#include "product/frame/route.h"

namespace kith::help {

const std::vector<Route>& routes();

}  // namespace kith::help
