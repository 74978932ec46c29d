#pragma once
// Questions to a snapshot: who is behind whom, how far, and through whom. Every answer keeps the wishes of those it
// names: nobody stands between who does not want to, and nobody who blocked the other appears.

#include "graph/graph.h"

namespace kith::graph {

struct Behind {
  PersonNumber person;
  std::uint32_t shared;  // ties in common
};
struct WarmPath {
  double strength = 0;  // the product of its ties'
  // Those between, one or two; empty when the two have a tie themselves.
  std::vector<PersonNumber> through;
};

// Asks one question after another; has room of its own, so each thread has one.
class Walker {
 public:
  // Ties of ties, those with the most ties in common first (then by number), at most `top`.
  std::vector<Behind> ties_of_ties(const Snapshot& snapshot, PersonNumber person, std::size_t top);
  // Who both have a tie with, ascending: by the wishes of those between.
  std::vector<PersonNumber> shared_ties(const Snapshot& snapshot, PersonNumber a, PersonNumber b);
  // How many ties lie between, at most `most`; 0 to oneself, nothing when it is further.
  std::optional<int> distance(const Snapshot& snapshot, PersonNumber from, PersonNumber to, int most = 6);
  // The `k` strongest ways through at most two people who may be between.
  std::vector<WarmPath> warm_paths(const Snapshot& snapshot, PersonNumber from, PersonNumber to, std::size_t k,
                                   Instant now);

 private:
  // Marks belong to a question when they carry its number in their upper half, so that nothing needs clearing.
  void begin(const Snapshot& snapshot, PersonNumber person);
  std::vector<std::uint32_t> marks_;
  std::uint32_t question_ = 0;
  std::uint64_t after_ = 1 << 16;  // how much further the next question's number is
  std::vector<PersonNumber> found_, frontier_[2], next_;
};

}  // namespace kith::graph
