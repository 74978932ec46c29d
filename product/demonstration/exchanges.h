#pragma once
// The exchanges of the corpus, in parts; each adds those of a few trades, in the order of trades().

#include <vector>

#include "product/demonstration/corpus.h"

namespace kith::demonstration {

void add_exchanges_1(std::vector<Exchange>& all);
void add_exchanges_2(std::vector<Exchange>& all);
void add_exchanges_3(std::vector<Exchange>& all);
void add_exchanges_4(std::vector<Exchange>& all);
void add_exchanges_5(std::vector<Exchange>& all);
void add_exchanges_6(std::vector<Exchange>& all);
void add_exchanges_7(std::vector<Exchange>& all);
void add_exchanges_8(std::vector<Exchange>& all);
void add_exchanges_9(std::vector<Exchange>& all);

}  // namespace kith::demonstration
