#include "graph/history.h"

#include <algorithm>
#include <numeric>

namespace kith::graph {

std::span<const Line> History::until(Instant at) const {
  const auto end =
      std::upper_bound(lines.begin(), lines.end(), at, [](Instant t, const Line& line) { return t < line.at; });
  return {lines.begin(), end};
}

Pairs pairs_of(std::span<const Line> lines) {
  const auto key = [&](std::uint32_t i) {
    const auto [low, high] = std::minmax(lines[i].from, lines[i].to);
    return (std::uint64_t{low} << 32) | high;
  };
  std::vector<std::uint32_t> order(lines.size());
  std::iota(order.begin(), order.end(), 0u);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) { return key(x) < key(y); });

  Pairs pairs;
  pairs.of_line.resize(lines.size());
  const Line* before = nullptr;
  for (const std::uint32_t i : order) {
    const Line& line = lines[i];
    const auto [a, b] = std::minmax(line.from, line.to);
    if (pairs.all.empty() || pairs.all.back().a != a || pairs.all.back().b != b) {
      pairs.all.push_back({.a = a, .b = b, .first = line.at});
      before = nullptr;
    }
    Pair& pair = pairs.all.back();
    (line.from == a ? pair.from_a : pair.from_b) += 1;
    (line.from == a ? pair.last_a : pair.last_b) = line.at;
    pair.days += before == nullptr || before->at.us / days(1).us != line.at.us / days(1).us;
    pair.turns += before != nullptr && before->from != line.from;
    pairs.of_line[i] = static_cast<std::uint32_t>(pairs.all.size() - 1);
    before = &line;
  }
  return pairs;
}

Neighbours::Neighbours(std::uint32_t people, std::span<const Pair> pairs) : begin_(people + 1, 0) {
  for (const Pair& pair : pairs) ++begin_[pair.a + 1], ++begin_[pair.b + 1];
  std::partial_sum(begin_.begin(), begin_.end(), begin_.begin());
  people_.resize(pairs.size() * 2);
  pairs_.resize(pairs.size() * 2);
  // In the order of (a, b), whoever has the smaller number comes to each list first: the lists are sorted.
  std::vector<std::size_t> next(begin_.begin(), begin_.end() - 1);
  const auto add = [&](PersonNumber to, PersonNumber whom, std::size_t pair) {
    people_[next[to]] = whom;
    pairs_[next[to]++] = static_cast<std::uint32_t>(pair);
  };
  for (std::size_t i = 0; i < pairs.size(); ++i) add(pairs[i].b, pairs[i].a, i);
  for (std::size_t i = 0; i < pairs.size(); ++i) add(pairs[i].a, pairs[i].b, i);
}

}  // namespace kith::graph
