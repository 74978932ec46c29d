#pragma once
// Logistic regression with a ridge around a prior: how likely something is, given some measures.

#include <span>
#include <vector>

#include "graph/measures.h"

namespace kith::graph {

// Where each measure lies at one moment. Measures are compared within their moment only, so that a community that
// grows or tires does not look like one where people differ.
struct Scale {
  std::vector<double> mean, deviation;
  static Scale of(const Matrix& matrix);
  double standard(std::size_t column, double value) const { return (value - mean[column]) / deviation[column]; }
};

struct Example {
  const Matrix* measures;
  const Scale* scale;
  std::vector<bool> came_true;  // one for each row
  double negative_weight = 1;   // how many that did not come true each such row stands for
};

// One number for each measure; the last is the intercept.
using Weights = std::vector<double>;

// The weights with the highest posterior: a normal prior around `prior` with precision `ridge` for each measure.
// Newton's method with step halving. Of those that did not come true at most `most_negatives` an example are used,
// every n-th, each standing for n.
Weights fit(std::span<const Example> examples, const Weights& prior, double ridge, std::size_t most_negatives);

// The log odds of a row.
double log_odds(const Weights& weights, const Scale& scale, std::span<const double> row);
double probability(double log_odds);

}  // namespace kith::graph
