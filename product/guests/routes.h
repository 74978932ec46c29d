#pragma once
// What a guest's mail links to: becoming a member, and never hearing from here again.

#include <vector>

#include "product/frame/route.h"

namespace kith::guests {

const std::vector<Route>& routes();

}  // namespace kith::guests
