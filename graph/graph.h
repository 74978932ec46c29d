#pragma once
// The relationships of a community in memory: a fold of the ledger that answers in microseconds who is near whom.
//
// One writer changes it and publishes; readers hold a Snapshot, which never changes. Each direction between two people
// keeps one number, the decayed sum of what was written that way, as log2 of the sum of weight * 2^(t/H) ("forward
// decay": Cormode, Shkapenyuk, Srivastava and Xu, 2009): time passing changes no stored value and no order. The fold
// does not depend on the order of lines, up to the rounding of a float: one line more among a hundred thousand within a
// half-life is lost in it.

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/history.h"

namespace kith::graph {

constexpr Duration kDefaultHalfLife = days(60);

// Everybody that one person exchanged lines with: first those with a tie, then those where only one wrote or the tie
// was closed; both ascending. One allocation, shared by all snapshots in which it is the same.
class Row {
 public:
  static Row* make(std::uint32_t ties, std::uint32_t all);
  void share() { owners_.fetch_add(1, std::memory_order_relaxed); }
  void release();

  std::span<const PersonNumber> ties() const { return {people(), ties_}; }
  std::span<const PersonNumber> all() const { return {people(), all_}; }
  // log2 of the decayed sum written to the i-th of them; -infinity when nothing was.
  std::span<const float> written() const { return {reinterpret_cast<const float*>(people() + all_), all_}; }
  // Where somebody stands in all(); its size for nobody of them.
  std::size_t place_of(PersonNumber person) const;
  // For whoever makes the row, before anybody else sees it.
  std::span<PersonNumber> people_to_fill() { return {const_cast<PersonNumber*>(people()), all_}; }
  std::span<float> written_to_fill() { return {const_cast<float*>(written().data()), all_}; }

 private:
  Row(std::uint32_t ties, std::uint32_t all) : ties_(ties), all_(all) {}
  const PersonNumber* people() const { return reinterpret_cast<const PersonNumber*>(this + 1); }

  std::atomic<std::uint32_t> owners_{1};
  std::uint32_t ties_, all_;
};

// The community as it was when it was published. Safe to read from any thread. A person's number is below people().
class Snapshot {
 public:
  std::uint32_t people() const { return people_; }
  Duration half_life() const { return half_life_; }
  std::span<const PersonNumber> ties(PersonNumber person) const { return row(person).ties(); }
  const Row& row(PersonNumber person) const { return *chunks_[person / kChunk]->rows[person % kChunk]; }
  // Asks memory for what row() and may_be_between() will read.
  void prefetch(PersonNumber person) const {
    const Chunk& chunk = *chunks_[person / kChunk];
    __builtin_prefetch(&chunk.rows[person % kChunk]);
    __builtin_prefetch(&chunk.between[person % kChunk]);
  }
  // Whether this person may be shown to others as standing between them.
  bool may_be_between(PersonNumber person) const { return chunks_[person / kChunk]->between[person % kChunk]; }
  bool is_blocked(PersonNumber a, PersonNumber b) const;
  std::vector<PersonNumber> blocked_by_or_from(PersonNumber person) const;
  bool has_blocks(PersonNumber person) const { return blocks_->contains(person); }
  // 0 until both have written, and then between 0 and 1: m / (1 + m), m the geometric mean of what either wrote,
  // decayed until `now`.
  double strength(PersonNumber a, PersonNumber b, Instant now) const;
  // log2 of what `from` wrote to `to`; -infinity for nothing.
  float written(PersonNumber from, PersonNumber to) const;
  // Of the whole snapshot, but for blocks.
  std::size_t bytes() const;

 private:
  friend class Graph;
  static constexpr std::uint32_t kChunk = 512;
  struct Chunk {
    Chunk();
    Chunk(const Chunk& other);
    ~Chunk();
    Row* rows[kChunk];
    bool between[kChunk];
  };
  using Blocks = std::unordered_map<PersonNumber, std::vector<PersonNumber>>;

  std::uint32_t people_ = 0;
  Duration half_life_;
  std::vector<std::shared_ptr<Chunk>> chunks_;
  std::shared_ptr<const Blocks> blocks_ = std::make_shared<const Blocks>();
};

// The writer's side. One thread changes it; snapshot() may be called from any.
class Graph {
 public:
  explicit Graph(Duration half_life = kDefaultHalfLife);

  // Makes room for `people`, numbers 0 to people - 1. Never fewer than before.
  void grow(std::uint32_t people);
  // One line of `weight`, in either order of time.
  void add(PersonNumber from, PersonNumber to, Instant at, double weight = 1);
  // Many at once, in any order: rows are written once each, and what is needed beside them is bounded, so that `lines`
  // may be a mapped file: at most `slice` entries of 8 bytes, or those of one person. Into an empty graph.
  void load(std::uint32_t people, std::span<const Line> lines, std::size_t slice = 64 << 20);
  // All that `from` wrote to `to`, in place of what was known of it.
  void retell(PersonNumber from, PersonNumber to, std::span<const Instant> lines);
  // Ended by one of them, or open again.
  void close(PersonNumber a, PersonNumber b, bool is_closed);
  // Neither is near the other in any answer while one has blocked the other.
  void block(PersonNumber a, PersonNumber b, bool is_blocked);
  void let_be_between(PersonNumber person, bool may);
  // Nothing of this person remains but the number.
  void remove(PersonNumber person);

  // What was changed since becomes what readers see.
  void publish();
  std::shared_ptr<const Snapshot> snapshot() const;

 private:
  struct Entry {
    PersonNumber person;
    float written;
    bool is_tie;
  };
  // One line as one of its two people sees it: what they wrote, or -infinity when it was the other.
  struct Met {
    PersonNumber other;
    float written;
  };
  std::vector<Entry> folded(PersonNumber person, std::span<Met> met) const;
  Snapshot::Chunk& own(PersonNumber person);
  std::vector<Entry> entries(PersonNumber person) const;
  void replace(PersonNumber person, std::vector<Entry> entries);
  void add_to_row(PersonNumber from, PersonNumber to, double value);
  void refresh(PersonNumber a, PersonNumber b);
  bool is_open(PersonNumber a, PersonNumber b) const;

  Snapshot next_;                      // what readers will see
  std::vector<bool> is_own_;           // chunks of next_ that no published snapshot holds
  std::vector<std::uint64_t> closed_;  // sorted pairs
  Snapshot::Blocks blocks_;
  bool are_blocks_changed_ = false;
  mutable std::mutex mutex_;  // guards published_
  std::shared_ptr<const Snapshot> published_;
};

// Where two graphs differ, as one sentence, or nothing. Sums are the same up to the rounding of many additions.
std::string difference(const Snapshot& x, const Snapshot& y);

}  // namespace kith::graph
