#pragma once
// Routes of safety.

#include <vector>

#include "product/frame/route.h"

namespace kith::safety {

const std::vector<Route>& routes();

}  // namespace kith::safety
