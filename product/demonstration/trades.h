#pragma once
// The parts that trades() consists of, in its order.

#include <vector>

#include "product/demonstration/corpus.h"

namespace kith::demonstration {

void add_trades_1(std::vector<Trade>& all);
void add_trades_2(std::vector<Trade>& all);

}  // namespace kith::demonstration
