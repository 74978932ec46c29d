#include "graph/regression.h"

#include <algorithm>
#include <cmath>

namespace kith::graph {
namespace {

// Rows of all examples, standardised, with what came of them.
struct Data {
  std::size_t columns = 0;  // the intercept included
  std::vector<double> rows, weight;
  std::vector<bool> came_true;
  std::size_t size() const { return weight.size(); }
  const double* row(std::size_t i) const { return rows.data() + i * columns; }
};

Data gather(std::span<const Example> examples, std::size_t columns, std::size_t most_negatives) {
  Data data;
  data.columns = columns;
  for (const Example& example : examples) {
    const auto positives =
        static_cast<std::size_t>(std::count(example.came_true.begin(), example.came_true.end(), true));
    const std::size_t step = (example.came_true.size() - positives) / most_negatives + 1;
    std::size_t negatives = 0;
    for (std::size_t i = 0; i < example.came_true.size(); ++i) {
      if (!example.came_true[i] && negatives++ % step != 0) continue;
      const auto row = example.measures->row(i);
      for (std::size_t c = 0; c + 1 < columns; ++c) data.rows.push_back(example.scale->standard(c, row[c]));
      data.rows.push_back(1);
      data.weight.push_back(example.came_true[i] ? 1 : example.negative_weight * static_cast<double>(step));
      data.came_true.push_back(example.came_true[i]);
    }
  }
  return data;
}

double product(const double* row, const Weights& weights) {
  double sum = 0;
  for (std::size_t c = 0; c < weights.size(); ++c) sum += row[c] * weights[c];
  return sum;
}

double loss(const Data& data, const Weights& weights, const Weights& prior, double ridge) {
  double sum = 0;
  for (std::size_t i = 0; i < data.size(); ++i) {
    const double z = product(data.row(i), weights), away = data.came_true[i] ? -z : z;
    sum += data.weight[i] * (away > 0 ? away + std::log1p(std::exp(-away)) : std::log1p(std::exp(away)));
  }
  for (std::size_t c = 0; c + 1 < weights.size(); ++c)
    sum += 0.5 * ridge * (weights[c] - prior[c]) * (weights[c] - prior[c]);
  return sum;
}

// Solves a symmetric positive definite system by Cholesky's decomposition, in place.
void solve(std::vector<double>& matrix, std::vector<double>& right, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = matrix[i * n + j];
      for (std::size_t k = 0; k < j; ++k) sum -= matrix[i * n + k] * matrix[j * n + k];
      matrix[i * n + j] = i == j ? std::sqrt(std::max(sum, 1e-12)) : sum / matrix[j * n + j];
    }
  }
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t k = 0; k < i; ++k) right[i] -= matrix[i * n + k] * right[k];
    right[i] /= matrix[i * n + i];
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) right[i] -= matrix[k * n + i] * right[k];
    right[i] /= matrix[i * n + i];
  }
}

}  // namespace

Scale Scale::of(const Matrix& matrix) {
  Scale scale{std::vector<double>(matrix.columns()), std::vector<double>(matrix.columns(), 1)};
  const auto rows = static_cast<double>(matrix.rows());
  if (rows == 0) return scale;
  for (std::size_t i = 0; i < matrix.rows(); ++i)
    for (std::size_t c = 0; c < matrix.columns(); ++c) scale.mean[c] += matrix.row(i)[c] / rows;
  std::vector<double> variance(matrix.columns());
  for (std::size_t i = 0; i < matrix.rows(); ++i) {
    for (std::size_t c = 0; c < matrix.columns(); ++c) {
      const double away = matrix.row(i)[c] - scale.mean[c];
      variance[c] += away * away / rows;
    }
  }
  // A measure that is the same for all says nothing: it becomes 0, not a division by nothing.
  for (std::size_t c = 0; c < matrix.columns(); ++c)
    scale.deviation[c] = variance[c] > 1e-12 ? std::sqrt(variance[c]) : 1;
  return scale;
}

Weights fit(std::span<const Example> examples, const Weights& prior, double ridge, std::size_t most_negatives) {
  const std::size_t n = prior.size();
  const Data data = gather(examples, n, most_negatives);
  Weights weights = prior;
  if (data.size() == 0) return weights;
  double current = loss(data, weights, prior, ridge);
  for (int round = 0; round < 40; ++round) {
    std::vector<double> gradient(n), curvature(n * n);
    for (std::size_t i = 0; i < data.size(); ++i) {
      const double* row = data.row(i);
      const double p = probability(product(row, weights));
      const double error = data.weight[i] * ((data.came_true[i] ? 1 : 0) - p), bend = data.weight[i] * p * (1 - p);
      for (std::size_t c = 0; c < n; ++c) {
        gradient[c] += error * row[c];
        const double bent = bend * row[c];
        for (std::size_t k = 0; k <= c; ++k) curvature[c * n + k] += bent * row[k];
      }
    }
    for (std::size_t c = 0; c < n; ++c) {
      const bool is_intercept = c + 1 == n;
      if (!is_intercept) gradient[c] -= ridge * (weights[c] - prior[c]);
      curvature[c * n + c] += is_intercept ? 1e-6 : ridge;
    }
    solve(curvature, gradient, n);
    double step = 1, next = current;
    Weights tried = weights;
    for (; step > 1e-4; step /= 2) {
      for (std::size_t c = 0; c < n; ++c) tried[c] = weights[c] + step * gradient[c];
      next = loss(data, tried, prior, ridge);
      if (next < current) break;
    }
    if (!(next < current)) break;
    weights = tried;
    const bool is_done = current - next < 1e-7 * current;
    current = next;
    if (is_done) break;
  }
  return weights;
}

double log_odds(const Weights& weights, const Scale& scale, std::span<const double> row) {
  double sum = weights.back();
  for (std::size_t c = 0; c < row.size(); ++c) sum += weights[c] * scale.standard(c, row[c]);
  return sum;
}

double probability(double z) { return z >= 0 ? 1 / (1 + std::exp(-z)) : std::exp(z) / (1 + std::exp(z)); }

}  // namespace kith::graph
