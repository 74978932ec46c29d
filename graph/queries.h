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

// A mark for each person whom a question meets, in a table that stays as small as the question: beside millions of
// people a mark in its own place would be fetched from far for each of them. A mark of an earlier question counts as
// none.
class HashedMarks {
 public:
  void begin(std::uint32_t question);
  // Makes room for so many more, so that no reference moves until the next call.
  void reserve(std::size_t more);
  void prefetch(PersonNumber person) const { __builtin_prefetch(&slots_[place_of(person)]); }
  std::uint32_t& operator[](PersonNumber person) {
    for (std::size_t at = place_of(person);; at = (at + 1) & (slots_.size() - 1)) {
      Slot& slot = slots_[at];
      if (slot.mark >= question_ && slot.person != person) continue;
      used_ += slot.mark < question_;
      slot.person = person;
      return slot.mark;
    }
  }

 private:
  struct Slot {
    PersonNumber person = 0;
    std::uint32_t mark = 0;
  };
  std::size_t place_of(PersonNumber person) const { return (person * 0x9E3779B97F4A7C15ULL) >> shift_; }

  std::vector<Slot> slots_;
  std::uint32_t question_ = 1;
  int shift_ = 64;
  std::size_t used_ = 0;  // at most so many slots are of this question
};

// Asks one question after another; has room of its own, so each thread has one.
class Walker {
 public:
  // In a snapshot of more people than that, marks are hashed.
  static constexpr std::uint32_t kDirect = 1 << 20;
  explicit Walker(std::uint32_t direct = kDirect) : direct_(direct) {}

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
  class DirectMarks;
  // Calls `ask` with the marks that fit the snapshot. Marks belong to a question when they carry its number in their
  // upper half, so that nothing needs clearing.
  template <class Ask>
  auto with_marks(const Snapshot& snapshot, PersonNumber person, const Ask& ask);
  template <class Marks>
  std::vector<Behind> behind(Marks& marks, const Snapshot& snapshot, PersonNumber person, std::size_t top);
  template <class Marks>
  std::optional<int> distance(Marks& marks, const Snapshot& snapshot, PersonNumber from, PersonNumber to, int most);
  template <class Marks>
  std::vector<WarmPath> paths(Marks& marks, const Snapshot& snapshot, PersonNumber from, PersonNumber to, std::size_t k,
                              Instant now);

  const std::uint32_t direct_;
  std::vector<std::uint32_t> marks_;
  HashedMarks hashed_;
  std::uint32_t question_ = 0;
  std::uint64_t after_ = 1 << 16;  // how much further the next question's number is
  std::vector<PersonNumber> found_, frontier_[2], next_;
};

}  // namespace kith::graph
