#pragma once
// The commands that say what a plain list of messages, or an installation's ledger, tells: ties, suggest, path, graph.
// They need no server, and print lines of columns separated by tabs, beneath a header.

#include <string>
#include <vector>

#include "platform/base/clock.h"
#include "platform/sql/database.h"

namespace kith {

struct ListQuestion {
  std::string file;                   // empty: the installation
  sql::Database* database = nullptr;  // that is asked in place of a file
  Instant at;                         // later lines are ignored; none: the time of the last line
  Instant now;                        // of an installation
  bool with_one_sided = false;        // ties: also pairs of whom only one wrote
  std::size_t top = 10;
  std::string from, to;  // path
  // evaluate: how many are asked for suggestions; 0: all, or 1,000 where there are more than 5,000
  std::size_t people = 0;
  std::uint64_t seed = 1;
};

void print_ties(const ListQuestion& question);
void print_suggestions(const ListQuestion& question);
void print_paths(const ListQuestion& question);
void print_stats(const ListQuestion& question);
void print_evaluation(const ListQuestion& question);
// What the pasts of several communities teach, on average: graph/prior.cc was made of it.
void print_prior(const std::vector<std::string>& files);

}  // namespace kith
