#pragma once
#include <vector>

#include "product/frame/route.h"

namespace kith {

// Everything that can be asked of Kith: the table of contents. Each feature keeps its own rows in its routes.cc.
std::vector<Route> all_routes();

}  // namespace kith
