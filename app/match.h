#pragma once
// `kith match`: who in a file could help whom, without a server.

#include <string>

namespace kith {

struct MatchQuestion {
  std::string file;   // one member a line, as JSON
  std::string words;  // the reference file; beside the program when left out
  std::size_t top = 5;
  bool is_round = false;  // deals the asks out instead of listing for each
};
// Prints a TSV with a header: member ask match offer score reason.
void print_matches(const MatchQuestion& question);

// The file of words, work and places that this program was built with; empty when it is not there.
std::string reference_path();

}  // namespace kith
