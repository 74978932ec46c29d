#include "graph/evaluate.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_set>

namespace kith::graph {
namespace {

constexpr std::size_t kTop = 10;

std::uint64_t directed(PersonNumber from, PersonNumber to) { return (std::uint64_t{from} << 32) | to; }

void judge_again(const Moment& moment, const Again& again, const std::unordered_set<std::uint64_t>& wrote,
                 Evaluation& out) {
  const auto& pairs = moment.pairs();
  std::vector<bool> came_true;
  for (const Pair& pair : pairs)
    came_true.push_back(wrote.contains(directed(pair.a, pair.b)) && wrote.contains(directed(pair.b, pair.a)));
  out.pairs = pairs.size();
  out.pairs_again = static_cast<std::size_t>(std::count(came_true.begin(), came_true.end(), true));
  const auto add = [&](std::string name, auto score) {
    std::vector<double> scores(pairs.size());
    for (std::size_t i = 0; i < pairs.size(); ++i) scores[i] = score(i);
    out.rows.push_back({"again", std::move(name), auc(scores, came_true), {}, {}});
  };
  add("message count", [&](std::size_t i) { return pairs[i].lines(); });
  add("less of both directions", [&](std::size_t i) { return std::min(pairs[i].from_a, pairs[i].from_b); });
  add("recency", [&](std::size_t i) { return static_cast<double>(pairs[i].last().us); });
  for (std::size_t h = 0; h < std::size(Moment::kHalfLives_days); ++h) {
    const std::string days = ", half-life " + std::to_string(Moment::kHalfLives_days[h]) + " d";
    const auto sum = [&](std::size_t i) { return moment.decayed(i, h, 0) + moment.decayed(i, h, 1); };
    const auto less = [&](std::size_t i) { return std::min(moment.decayed(i, h, 0), moment.decayed(i, h, 1)); };
    add("decayed less" + days, less);
    add("decayed total" + days, sum);
    add("decayed less + 0.1 total" + days, [&](std::size_t i) { return less(i) + 0.1 * sum(i); });
  }
  const auto odds = again.of(moment);
  add("kith", [&](std::size_t i) { return odds[i]; });
}

// The share of a walk from `person` that is at each, when each step returns home with a chance of .15.
std::vector<double> page_rank(const Neighbours& neighbours, std::uint32_t people, PersonNumber person) {
  constexpr double kRestart = 0.15;
  std::vector<double> share(people), next(people);
  share[person] = 1;
  for (int step = 0; step < 30; ++step) {
    std::fill(next.begin(), next.end(), 0);
    for (PersonNumber at = 0; at < people; ++at) {
      if (share[at] == 0) continue;
      const double each = (1 - kRestart) * share[at] / neighbours.degree(at);
      for (const PersonNumber to : neighbours.of(at)) next[to] += each;
    }
    next[person] += kRestart;
    std::swap(share, next);
  }
  return share;
}

// What becomes of a score's suggestions, person after person.
struct Tally {
  std::string name;
  std::vector<double> scores;
  std::size_t hits = 0, true_ones = 0;
};

void judge_beginnings(const Moment& moment, const Beginning& beginning, const std::unordered_set<std::uint64_t>& wrote,
                      std::span<const Line> future, std::size_t most_people, std::uint64_t seed, Evaluation& out) {
  std::vector<bool> is_in_future(moment.people());
  for (const Line& line : future) is_in_future[line.from] = is_in_future[line.to] = true;
  std::vector<PersonNumber> people;
  for (PersonNumber person = 0; person < moment.people(); ++person)
    if (moment.neighbours().degree(person) > 0) people.push_back(person);
  people = sample_of(std::move(people), most_people, seed);
  out.people = people.size();

  std::vector<Tally> tallies;
  for (const char* name : {"common neighbours", "Adamic-Adar", "resource allocation", "preferential attachment",
                           "personalised PageRank", "kith"})
    tallies.push_back({name, {}});
  std::vector<bool> came_true;
  Beginning::At ours(beginning, moment);
  Moment::Candidates finder(moment);
  for (const PersonNumber person : people) {
    const auto& candidates = finder.of(person);
    if (candidates.empty()) continue;
    const auto walk = page_rank(moment.neighbours(), moment.people(), person);
    const std::size_t begin = came_true.size();
    for (const Moment::Candidate& c : candidates) {
      came_true.push_back(wrote.contains(directed(person, c.person)) || wrote.contains(directed(c.person, person)));
      const double degree = moment.neighbours().degree(c.person);
      const double scores[] = {static_cast<double>(c.shared),
                               c.adamic_adar,
                               c.allocation,
                               moment.neighbours().degree(person) * degree,
                               walk[c.person],
                               ours.log_odds(person, c)};
      for (std::size_t i = 0; i < tallies.size(); ++i) tallies[i].scores.push_back(scores[i]);
    }
    const bool any =
        std::find(came_true.begin() + static_cast<std::ptrdiff_t>(begin), came_true.end(), true) != came_true.end();
    out.people_who_began += any;
    out.active += is_in_future[person];
    std::vector<std::size_t> order(candidates.size());
    for (Tally& tally : tallies) {
      std::iota(order.begin(), order.end(), begin);
      const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(kTop, order.size()));
      std::partial_sort(order.begin(), end, order.end(), [&](std::size_t x, std::size_t y) {
        return tally.scores[x] != tally.scores[y] ? tally.scores[x] > tally.scores[y] : x < y;
      });
      const auto found = static_cast<std::size_t>(
          std::count_if(order.begin(), end, [&](std::size_t i) -> bool { return came_true[i]; }));
      tally.hits += found > 0;
      tally.true_ones += found;
    }
  }
  out.candidates = came_true.size();
  out.began = static_cast<std::size_t>(std::count(came_true.begin(), came_true.end(), true));
  const auto share = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
  };
  for (const Tally& tally : tallies)
    out.rows.push_back({"begin", tally.name, auc(tally.scores, came_true), share(tally.hits, out.people_who_began),
                        share(tally.true_ones, out.active * kTop)});
}

}  // namespace

double auc(std::span<const double> scores, const std::vector<bool>& came_true) {
  std::vector<std::size_t> order(scores.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) { return scores[x] < scores[y]; });
  double below = 0, sum = 0, positives = 0, negatives = 0;
  for (std::size_t i = 0; i < order.size();) {
    std::size_t end = i;
    double same_positive = 0, same_negative = 0;
    for (; end < order.size() && scores[order[end]] == scores[order[i]]; ++end)
      (came_true[order[end]] ? same_positive : same_negative) += 1;
    sum += same_positive * (below + same_negative / 2);
    below += same_negative;
    positives += same_positive;
    negatives += same_negative;
    i = end;
  }
  return positives == 0 || negatives == 0 ? 0.5 : sum / (positives * negatives);
}

Duration fitted_half_life(std::span<const Line> past, std::uint32_t people) {
  constexpr std::ptrdiff_t kLeastAgain = 30;
  const std::size_t split = past.size() * 7 / 10;
  std::unordered_set<std::uint64_t> wrote;
  for (const Line& line : past.subspan(split)) wrote.insert(directed(line.from, line.to));
  const Moment moment(past.subspan(0, split), people);
  std::vector<bool> came_true;
  for (const Pair& pair : moment.pairs())
    came_true.push_back(wrote.contains(directed(pair.a, pair.b)) && wrote.contains(directed(pair.b, pair.a)));
  if (std::count(came_true.begin(), came_true.end(), true) < kLeastAgain) return kDefaultHalfLife;
  double best = 0;
  Duration half_life = kDefaultHalfLife;
  for (std::size_t h = 0; h < std::size(Moment::kHalfLives_days); ++h) {
    std::vector<double> scores;
    for (std::size_t i = 0; i < moment.pairs().size(); ++i)
      scores.push_back(moment.decayed(i, h, 0) + moment.decayed(i, h, 1));
    if (const double found = auc(scores, came_true); found > best) {
      best = found;
      half_life = days(Moment::kHalfLives_days[h]);
    }
  }
  return half_life;
}

Evaluation evaluate(const History& history, std::size_t most_people, std::uint64_t seed) {
  const std::span<const Line> all(history.lines);
  const std::size_t split = all.size() * 7 / 10;
  const auto past = all.subspan(0, split), future = all.subspan(split);
  Evaluation out;
  out.train_lines = past.size();
  out.test_lines = future.size();
  std::unordered_set<std::uint64_t> wrote;
  for (const Line& line : future) wrote.insert(directed(line.from, line.to));
  const Moment moment(past, history.people);
  judge_again(moment, Again(past, history.people, prior_of_again()), wrote, out);
  judge_beginnings(moment, Beginning(past, history.people, prior_of_beginning()), wrote, future, most_people, seed,
                   out);
  return out;
}

}  // namespace kith::graph
