#include "graph/prediction.h"

#include <algorithm>
#include <memory>
#include <random>
#include <unordered_set>

namespace kith::graph {
namespace {

// Where in the past to stand: after these shares of its lines. What followed is looked at until 3/7 as many have come,
// the same proportion at each.
constexpr double kStands[] = {0.7, 0.6, 0.5, 0.35}, kStand = 0.7;
// A past with fewer lines than this teaches nothing but noise.
constexpr std::size_t kLeastLines = 100;
constexpr double kRidge = 100;
constexpr std::size_t kMostNegatives = 60'000, kMostPeople = 1'000, kMostRows = 100'000;
constexpr std::uint64_t kSeed = 1;

struct Stand {
  std::span<const Line> before, after;
};
std::vector<Stand> stands(std::span<const Line> past) {
  std::vector<Stand> all;
  if (past.size() < kLeastLines) return all;
  for (const double share : kStands) {
    const auto begin = static_cast<std::size_t>(static_cast<double>(past.size()) * share);
    const auto end = std::min(past.size(), static_cast<std::size_t>(static_cast<double>(begin) / kStand));
    all.push_back({past.subspan(0, begin), past.subspan(begin, end - begin)});
  }
  return all;
}

// The candidates of a sample of people, with their measures; of those that did not come true only every n-th.
struct Sample {
  Matrix rows{Moment::names_of_candidates().size()};
  std::vector<bool> came_true;
  double negative_weight = 1;
};

std::uint64_t key(PersonNumber x, PersonNumber y) { return (std::uint64_t{std::min(x, y)} << 32) | std::max(x, y); }

Sample sample_candidates(const Moment& moment, std::span<const Line> after) {
  std::unordered_set<std::uint64_t> began;
  for (const Line& line : after) began.insert(key(line.from, line.to));
  std::vector<PersonNumber> people;
  for (PersonNumber person = 0; person < moment.people(); ++person)
    if (moment.neighbours().degree(person) > 0) people.push_back(person);
  people = sample_of(std::move(people), kMostPeople, kSeed);
  Moment::Candidates candidates(moment);
  std::size_t count = 0;
  for (const PersonNumber person : people) count += candidates.of(person).size();
  const std::size_t step = count / kMostRows + 1;

  Sample sample;
  sample.negative_weight = static_cast<double>(step);
  std::vector<double> row;
  std::size_t negatives = 0;
  for (const PersonNumber person : people) {
    for (const Moment::Candidate& candidate : candidates.of(person)) {
      const bool came_true = began.contains(key(person, candidate.person));
      if (!came_true && negatives++ % step != 0) continue;
      moment.measure(person, candidate, row);
      sample.rows.add(row);
      sample.came_true.push_back(came_true);
    }
  }
  return sample;
}

}  // namespace

std::vector<PersonNumber> sample_of(std::vector<PersonNumber> people, std::size_t count, std::uint64_t seed) {
  if (people.size() <= count) return people;
  // Fisher and Yates's shuffle, as far as it is needed; written out, since std::shuffle differs between libraries.
  std::mt19937_64 chance(seed);
  for (std::size_t i = 0; i < count; ++i) std::swap(people[i], people[i + chance() % (people.size() - i)]);
  people.resize(count);
  std::sort(people.begin(), people.end());
  return people;
}

Weights no_prior(std::size_t measures) { return Weights(measures + 1, 0); }

Again::Again(std::span<const Line> past, std::uint32_t people, const Weights& prior) {
  std::vector<Matrix> matrices;
  std::vector<Scale> scales;
  std::vector<Example> examples;
  const auto all = stands(past);
  matrices.reserve(all.size());
  scales.reserve(all.size());
  for (const auto& [before, after] : all) {
    const Moment moment(before, people);
    matrices.push_back(moment.of_pairs());
    scales.push_back(Scale::of(matrices.back()));
    std::unordered_set<std::uint64_t> wrote;  // who to whom
    for (const Line& line : after) wrote.insert((std::uint64_t{line.from} << 32) | line.to);
    std::vector<bool> came_true;
    for (const Pair& pair : moment.pairs())
      came_true.push_back(wrote.contains((std::uint64_t{pair.a} << 32) | pair.b) &&
                          wrote.contains((std::uint64_t{pair.b} << 32) | pair.a));
    examples.push_back({&matrices.back(), &scales.back(), std::move(came_true)});
  }
  weights_ = fit(examples, prior, kRidge, kMostNegatives);
}

std::vector<double> Again::of(const Moment& moment) const {
  const Matrix matrix = moment.of_pairs();
  const Scale scale = Scale::of(matrix);
  std::vector<double> odds;
  for (std::size_t i = 0; i < matrix.rows(); ++i) odds.push_back(log_odds(weights_, scale, matrix.row(i)));
  return odds;
}

Beginning::Beginning(std::span<const Line> past, std::uint32_t people, const Weights& prior) {
  std::vector<std::unique_ptr<Sample>> samples;
  std::vector<Scale> scales;
  std::vector<Example> examples;
  const auto all = stands(past);
  scales.reserve(all.size());
  for (const auto& [before, after] : all) {
    samples.push_back(std::make_unique<Sample>(sample_candidates(Moment(before, people), after)));
    scales.push_back(Scale::of(samples.back()->rows));
    examples.push_back(
        {&samples.back()->rows, &scales.back(), samples.back()->came_true, samples.back()->negative_weight});
  }
  weights_ = fit(examples, prior, kRidge, kMostNegatives);
}

Beginning::At::At(const Beginning& beginning, const Moment& moment)
    : weights_(beginning.weights_), moment_(moment), scale_(Scale::of(sample_candidates(moment, {}).rows)) {}

double Beginning::At::log_odds(PersonNumber person, const Moment::Candidate& candidate) {
  moment_.measure(person, candidate, row_);
  return graph::log_odds(weights_, scale_, row_);
}

std::vector<Suggestion> suggest(Beginning::At& beginning, Moment::Candidates& candidates, PersonNumber person,
                                std::size_t top) {
  std::vector<Suggestion> all;
  for (const Moment::Candidate& candidate : candidates.of(person))
    all.push_back({candidate.person, beginning.log_odds(person, candidate)});
  const auto better = [](const Suggestion& x, const Suggestion& y) {
    return x.log_odds != y.log_odds ? x.log_odds > y.log_odds : x.person < y.person;
  };
  const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(top, all.size()));
  std::partial_sort(all.begin(), end, all.end(), better);
  all.erase(end, all.end());
  return all;
}

}  // namespace kith::graph
