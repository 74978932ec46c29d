#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith::conversations {

const std::vector<Route>& routes();

}  // namespace kith::conversations
