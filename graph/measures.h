#pragma once
// What can be measured of pairs and of people at a moment, as numbers that a regression weighs. Everything is taken
// from lines up to that moment; sums decay with several half-lives, because communities differ in their pace.

#include <span>
#include <string>
#include <vector>

#include "graph/history.h"

namespace kith::graph {

// Rows of equally many numbers.
class Matrix {
 public:
  explicit Matrix(std::size_t columns) : columns_(columns) {}
  std::size_t columns() const { return columns_; }
  std::size_t rows() const { return columns_ == 0 ? 0 : values_.size() / columns_; }
  std::span<const double> row(std::size_t i) const { return {values_.data() + i * columns_, columns_}; }
  void add(std::span<const double> row) { values_.insert(values_.end(), row.begin(), row.end()); }

 private:
  std::size_t columns_;
  std::vector<double> values_;
};

// A community at the moment of its last line: pairs, neighbours, and each person's own measures.
class Moment {
 public:
  Moment(std::span<const Line> lines, std::uint32_t people);

  const std::vector<Pair>& pairs() const { return pairs_.all; }
  const Neighbours& neighbours() const { return neighbours_; }
  Instant at() const { return at_; }
  std::uint32_t people() const { return people_count_; }

  // Will these two, who exchanged a line, write to each other again? One row for each of pairs().
  Matrix of_pairs() const;
  static const std::vector<std::string>& names_of_pairs();

  // Someone at distance two, and a row of measures: will they begin?
  struct Candidate {
    PersonNumber person;
    std::uint32_t shared = 0;  // people between
    double adamic_adar = 0;    // sum of 1 / log(degree) of those between (Adamic and Adar, 2003)
    double allocation = 0;     // sum of 1 / degree (Zhou, Lü and Zhang, 2009)
    double through = 0;        // sum of the weaker of the two pairs' decayed lines
  };
  void measure(PersonNumber person, const Candidate& candidate, std::vector<double>& row) const;
  static const std::vector<std::string>& names_of_candidates();
  // Finds everybody at distance two of one after another.
  class Candidates {
   public:
    explicit Candidates(const Moment& moment) : moment_(moment), place_(moment.people()) {}
    // Ascending; valid until the next call.
    const std::vector<Candidate>& of(PersonNumber person);

   private:
    const Moment& moment_;
    std::vector<std::uint32_t> place_;  // of each person in found_, from 1 on; all 0 between calls
    std::vector<Candidate> found_;
  };

  // Lines of each pair, of each direction (0 is a's), decayed with the half-life kHalfLives_days[i].
  static constexpr int kHalfLives_days[] = {1, 3, 7, 14, 30, 60, 90, 180, 365};
  double decayed(std::size_t pair, std::size_t half_life, int direction) const {
    return decayed_[(pair * std::size(kHalfLives_days) + half_life) * 2 + static_cast<std::size_t>(direction)];
  }

 private:
  void measure_people();
  // Hours since, as a measure that falls with time.
  double recency(Instant then) const;

  std::span<const Line> lines_;
  std::uint32_t people_count_;
  Instant at_;
  Pairs pairs_;
  Neighbours neighbours_;
  std::vector<double> decayed_;
  std::vector<double> of_people_;  // a row for each person
};

}  // namespace kith::graph
