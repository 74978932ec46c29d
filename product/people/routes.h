#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::people {

const std::vector<Route>& routes();

}  // namespace kith::people
