#pragma once
// Replies as mail programs make them, each with what its writer wrote (tests/replies/*.replies; all of it made up), and
// how they are read now.

#include <string>
#include <vector>

namespace kith::test {

struct ReplyCase {
  std::string file, name;
  bool is_exact = false;  // up to white space at the ends of lines, and how many blank lines stand between paragraphs
  std::string lost;       // words that were written and are nowhere, not even in what was cut
};

// Reads all of them, from the project's folder; those of the files heldout_* were written after the reader was made.
std::vector<ReplyCase> reply_cases();

}  // namespace kith::test
