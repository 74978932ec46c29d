#pragma once
// The public way to ask a member something, and the link and QR code to it.

#include <vector>

#include "product/frame/route.h"

namespace kith::asking {

const std::vector<Route>& routes();

}  // namespace kith::asking
