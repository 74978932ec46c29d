#pragma once
// Who wrote to whom, and when: what every judgement of this layer rests on. People are numbers from 0 on; names, rows
// and clocks belong to the layers above.

#include <cstdint>
#include <span>
#include <vector>

#include "platform/base/clock.h"

namespace kith::graph {

using PersonNumber = std::uint32_t;

struct Line {
  PersonNumber from, to;
  Instant at;
};

// Lines in the order of time; nobody writes to themselves.
struct History {
  std::uint32_t people = 0;
  std::vector<Line> lines;

  // The lines up to and with `at`.
  std::span<const Line> until(Instant at) const;
};

// All that passed between two people, `a` being the smaller number.
struct Pair {
  PersonNumber a, b;
  std::uint32_t from_a = 0, from_b = 0;  // lines
  Instant last_a, last_b, first;         // of each side's writing, and of either's
  std::uint32_t days = 0, turns = 0;     // days (UTC) on which either wrote; how often the other wrote next

  std::uint32_t lines() const { return from_a + from_b; }
  bool is_mutual() const { return from_a > 0 && from_b > 0; }
  Instant last() const { return last_a < last_b ? last_b : last_a; }
};

// The pairs of `lines`, in the order of (a, b), and for each line the index of its pair.
struct Pairs {
  std::vector<Pair> all;
  std::vector<std::uint32_t> of_line;
};
Pairs pairs_of(std::span<const Line> lines);

// For each person, whoever exchanged a line with them in either direction, ascending; beside each the index of the
// pair.
class Neighbours {
 public:
  Neighbours(std::uint32_t people, std::span<const Pair> pairs);

  std::span<const PersonNumber> of(PersonNumber person) const {
    return {people_.data() + begin_[person], people_.data() + begin_[person + 1]};
  }
  std::span<const std::uint32_t> pairs_of(PersonNumber person) const {
    return {pairs_.data() + begin_[person], pairs_.data() + begin_[person + 1]};
  }
  std::uint32_t degree(PersonNumber person) const {
    return static_cast<std::uint32_t>(begin_[person + 1] - begin_[person]);
  }

 private:
  std::vector<std::size_t> begin_;
  std::vector<PersonNumber> people_;
  std::vector<std::uint32_t> pairs_;
};

}  // namespace kith::graph
