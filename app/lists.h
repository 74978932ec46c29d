#pragma once
// The commands that read a plain list of messages and need no server: ties, suggest, path, graph. They print lines of
// columns separated by tabs, beneath a header.

#include <string>
#include <vector>

#include "platform/base/clock.h"

namespace kith {

struct ListQuestion {
  std::string file;
  Instant at;                   // later lines are ignored; none: the time of the last line
  bool with_one_sided = false;  // ties: also pairs of whom only one wrote
  std::size_t top = 10;
  std::string from, to;  // path
  std::size_t people =
      0;  // evaluate: how many are asked for suggestions; 0: all, or 1,000 where there are more than 5,000
  std::uint64_t seed = 1;
};

void print_ties_of_list(const ListQuestion& question);
void print_suggestions(const ListQuestion& question);
void print_paths(const ListQuestion& question);
void print_stats(const ListQuestion& question);
void print_evaluation(const ListQuestion& question);
// What the pasts of several communities teach, on average: graph/prior.cc was made of it.
void print_prior(const std::vector<std::string>& files);

}  // namespace kith
