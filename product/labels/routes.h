#pragma once
// Routes of labels.

#include <vector>

#include "product/frame/route.h"

namespace kith::labels {

const std::vector<Route>& routes();

}  // namespace kith::labels
