#pragma once
// How well a community's future could have been told from its past, by Kith and by what is commonly used instead.

#include <optional>
#include <string>

#include "graph/graph.h"
#include "graph/prediction.h"

namespace kith::graph {

struct Judged {
  std::string question, score;
  double auc = 0;                               // area under the ROC curve; ties count half
  std::optional<double> hits_10, precision_10;  // of suggestions
};
struct Evaluation {
  std::size_t train_lines = 0, test_lines = 0;
  std::size_t pairs = 0, pairs_again = 0;                    // known pairs, and those of them that wrote both ways
  std::size_t candidates = 0, began = 0;                     // pairs at distance two as each of the people sees them
  std::size_t people = 0, people_who_began = 0, active = 0;  // asked for suggestions
  std::vector<Judged> rows;
};

// The first 70 % of the lines are the past, the rest is the future. For suggestions at most `most_people` are asked,
// chosen with `seed`. A score of a person's candidates counts in hits@10 (people with at least one true beginning,
// share who find one among their first ten) and precision@10 (true ones among the first ten of those who are active
// in both parts, always divided by ten).
Evaluation evaluate(const History& history, std::size_t most_people, std::uint64_t seed);

// Of kHalfLives_days, the one by which the decayed lines of a pair told best, in this past, who wrote again both ways;
// kDefaultHalfLife where the past is too short to say.
Duration fitted_half_life(std::span<const Line> past, std::uint32_t people);

// The probability that a random positive scores above a random negative.
double auc(std::span<const double> scores, const std::vector<bool>& came_true);

}  // namespace kith::graph
