#pragma once
// People whom somebody looks for, by the words of their pages and by what they mean.

#include "product/frame/visit.h"

namespace kith::board {

// Whose page has these words, names above all; then, on the first page of what is found, who does or offers what the
// words mean. Neither the reader nor whom they blocked. At most `most` of each.
std::vector<Person> find_people(Visit& visit, MemberId reader, std::string_view words, std::int64_t most,
                                std::int64_t offset = 0);

}  // namespace kith::board
