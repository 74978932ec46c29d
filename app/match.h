#pragma once
// `kith match`: who in a file could help whom, without a server.

#include <memory>
#include <string>

#include "language/reference.h"

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
// The same, opened: at `path`, or the one that this program was built with. When that is not there,
// says so and gives one in which nothing is known: only the same words meet then.
std::unique_ptr<language::Reference> open_reference(const std::string& path);

}  // namespace kith
