#pragma once

#include <string>

namespace kith::bench {

// Asks against offers, beside plain BM25 on the same texts; the daily round of a simulated community beside other ways
// of suggesting; how long it all takes for a hundred thousand. `vectors` is the file of word vectors, `data` the folder
// of occupations.
void match(const std::string& vectors, const std::string& data);

}  // namespace kith::bench
