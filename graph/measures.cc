#include "graph/measures.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kith::graph {
namespace {

constexpr double kDay_us = 86'400e6, kHour_us = 3'600e6;
constexpr double kLeast = 1e-3;  // below it a decayed sum says nothing more
// Of a person's own writing and being written to, and of what began anew.
constexpr int kActivityDays[] = {1, 3, 14, 60, 365}, kBeginningDays[] = {3, 14, 60};

enum PersonMeasure : std::size_t {
  kWrote,                                           // one for each of kActivityDays
  kReceived = kWrote + std::size(kActivityDays),    // the same
  kBegan = kReceived + std::size(kActivityDays),    // one for each of kBeginningDays
  kWasBegun = kBegan + std::size(kBeginningDays),   // the same
  kDegree = kWasBegun + std::size(kBeginningDays),  // people exchanged with
  kWroteTo,                                         // people written to
  kReceivedFrom,
  kMutualShare,  // of those written to, how many wrote too
  kLastWrote,
  kLastSeen,  // wrote or received
  kJoined,
  kPersonMeasures
};

std::vector<std::string> person_names() {
  std::vector<std::string> names;
  const auto add = [&](const char* what, std::span<const int> days) {
    for (const int d : days) names.push_back(std::string(what) + " " + std::to_string(d) + " d");
  };
  add("wrote", kActivityDays);
  add("received", kActivityDays);
  add("began", kBeginningDays);
  add("was begun with", kBeginningDays);
  for (const char* name : {"degree", "wrote to", "received from", "mutual share", "last wrote", "last seen", "joined"})
    names.push_back(name);
  return names;
}

void add_person_names(std::vector<std::string>& names) {
  for (const std::string& name : person_names()) {
    names.push_back(name + ", less");
    names.push_back(name + ", more");
  }
}

double decay(double age_days, int half_life_days) { return std::exp2(-age_days / half_life_days); }

}  // namespace

Moment::Moment(std::span<const Line> lines, std::uint32_t people)
    : lines_(lines),
      people_count_(people),
      at_(lines.empty() ? Instant{} : lines.back().at),
      pairs_(kith::graph::pairs_of(lines)),
      neighbours_(people, pairs_.all) {
  constexpr std::size_t kHalfLives = std::size(kHalfLives_days);
  decayed_.assign(pairs_.all.size() * kHalfLives * 2, 0);
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const std::uint32_t pair = pairs_.of_line[i];
    const std::size_t direction = lines_[i].from == pairs_.all[pair].a ? 0 : 1;
    const double age_days = static_cast<double>((at_ - lines_[i].at).us) / kDay_us;
    for (std::size_t h = 0; h < kHalfLives; ++h)
      decayed_[(pair * kHalfLives + h) * 2 + direction] += decay(age_days, kHalfLives_days[h]);
  }
  measure_people();
}

double Moment::recency(Instant then) const {
  // Whoever never did counts as a month before the first line.
  const Instant since = then ? then : (lines_.empty() ? at_ : lines_.front().at - days(30));
  return -std::log1p(static_cast<double>((at_ - since).us) / kHour_us);
}

void Moment::measure_people() {
  of_people_.assign(std::size_t{people_count_} * kPersonMeasures, 0);
  const auto of = [&](PersonNumber person, std::size_t measure) -> double& {
    return of_people_[person * kPersonMeasures + measure];
  };
  std::vector<Instant> last_wrote(people_count_), last_seen(people_count_), joined(people_count_);
  std::vector<bool> is_begun(pairs_.all.size());
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const auto& [from, to, at] = lines_[i];
    const double age_days = static_cast<double>((at_ - at).us) / kDay_us;
    for (std::size_t h = 0; h < std::size(kActivityDays); ++h) {
      const double weight = decay(age_days, kActivityDays[h]);
      of(from, kWrote + h) += weight;
      of(to, kReceived + h) += weight;
    }
    if (!is_begun[pairs_.of_line[i]]) {
      is_begun[pairs_.of_line[i]] = true;
      for (std::size_t h = 0; h < std::size(kBeginningDays); ++h) {
        const double weight = decay(age_days, kBeginningDays[h]);
        of(from, kBegan + h) += weight;
        of(to, kWasBegun + h) += weight;
      }
    }
    last_wrote[from] = last_seen[from] = last_seen[to] = at;
    for (const PersonNumber person : {from, to})
      if (!joined[person]) joined[person] = at;
  }
  std::vector<std::uint32_t> wrote_to(people_count_), received_from(people_count_), mutual(people_count_);
  for (const Pair& pair : pairs_.all) {
    if (pair.from_a > 0) ++wrote_to[pair.a], ++received_from[pair.b];
    if (pair.from_b > 0) ++wrote_to[pair.b], ++received_from[pair.a];
    if (pair.is_mutual()) ++mutual[pair.a], ++mutual[pair.b];
  }
  for (PersonNumber person = 0; person < people_count_; ++person) {
    for (std::size_t measure = 0; measure < kDegree; ++measure)
      of(person, measure) = std::log(of(person, measure) + kLeast);
    of(person, kDegree) = std::log1p(neighbours_.degree(person));
    of(person, kWroteTo) = std::log1p(wrote_to[person]);
    of(person, kReceivedFrom) = std::log1p(received_from[person]);
    of(person, kMutualShare) = (mutual[person] + 1.0) / (wrote_to[person] + 3.0);
    of(person, kLastWrote) = recency(last_wrote[person]);
    of(person, kLastSeen) = recency(last_seen[person]);
    of(person, kJoined) = recency(joined[person]);
  }
}

const std::vector<std::string>& Moment::names_of_pairs() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all{"lines, less", "lines, more", "both wrote"};
    for (const int d : kHalfLives_days) {
      all.push_back("lines " + std::to_string(d) + " d");
      all.push_back("lines " + std::to_string(d) + " d, less");
    }
    for (const char* name : {"last line", "last line of the more silent", "first line", "span", "days", "turns",
                             "people between", "whose turn it is, last wrote", "the other, last wrote",
                             "whose turn it is, wrote 14 d", "the other, wrote 14 d"})
      all.push_back(name);
    add_person_names(all);
    return all;
  }();
  return names;
}

Matrix Moment::of_pairs() const {
  Matrix matrix(names_of_pairs().size());
  std::vector<double> row;
  for (std::size_t i = 0; i < pairs_.all.size(); ++i) {
    const Pair& p = pairs_.all[i];
    row.clear();
    row.push_back(std::log1p(std::min(p.from_a, p.from_b)));
    row.push_back(std::log1p(std::max(p.from_a, p.from_b)));
    row.push_back(p.is_mutual());
    for (std::size_t h = 0; h < std::size(kHalfLives_days); ++h) {
      const double a = decayed(i, h, 0), b = decayed(i, h, 1);
      row.push_back(std::log(a + b + kLeast));
      row.push_back(std::log(std::min(a, b) + kLeast));
    }
    row.push_back(recency(p.last()));
    row.push_back(recency(std::min(p.last_a, p.last_b)));
    row.push_back(recency(p.first));
    row.push_back(std::log1p(static_cast<double>((p.last() - p.first).us) / kHour_us));
    row.push_back(std::log1p(p.days));
    row.push_back(std::log1p(p.turns));
    const auto of_a = neighbours_.of(p.a), of_b = neighbours_.of(p.b);
    std::size_t between = 0;
    for (auto x = of_a.begin(), y = of_b.begin(); x != of_a.end() && y != of_b.end();) {
      if (*x == *y) ++between;
      const bool advance_x = *x <= *y, advance_y = *y <= *x;
      x += advance_x, y += advance_y;
    }
    row.push_back(std::log1p(between));
    const PersonNumber turn = p.last_a > p.last_b ? p.b : p.a, other = turn == p.a ? p.b : p.a;
    const auto of = [&](PersonNumber person, std::size_t m) { return of_people_[person * kPersonMeasures + m]; };
    row.push_back(of(turn, kLastWrote));
    row.push_back(of(other, kLastWrote));
    row.push_back(of(turn, kWrote + 2));
    row.push_back(of(other, kWrote + 2));
    for (std::size_t m = 0; m < kPersonMeasures; ++m) {
      row.push_back(std::min(of(p.a, m), of(p.b, m)));
      row.push_back(std::max(of(p.a, m), of(p.b, m)));
    }
    matrix.add(row);
  }
  return matrix;
}

const std::vector<std::string>& Moment::names_of_candidates() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> all{"people between", "Adamic-Adar", "resource allocation", "lines through them",
                                 "share of people"};
    add_person_names(all);
    return all;
  }();
  return names;
}

const std::vector<Moment::Candidate>& Moment::Candidates::of(PersonNumber person) {
  constexpr std::size_t kTwoWeeks = 3;  // of kHalfLives_days
  const Neighbours& neighbours = moment_.neighbours_;
  const auto lines_14 = [&](std::uint32_t pair) {
    return moment_.decayed(pair, kTwoWeeks, 0) + moment_.decayed(pair, kTwoWeeks, 1);
  };
  found_.clear();
  const auto near = neighbours.of(person);
  const auto near_pairs = neighbours.pairs_of(person);
  // Neighbours are found by nobody: their place is taken.
  for (const PersonNumber neighbour : near) place_[neighbour] = UINT32_MAX;
  place_[person] = UINT32_MAX;
  for (std::size_t i = 0; i < near.size(); ++i) {
    const double degree = neighbours.degree(near[i]), first = lines_14(near_pairs[i]);
    const double adamic_adar = 1 / std::log(std::max(degree, 2.0)), allocation = 1 / degree;
    const auto far = neighbours.of(near[i]);
    const auto far_pairs = neighbours.pairs_of(near[i]);
    for (std::size_t j = 0; j < far.size(); ++j) {
      std::uint32_t& place = place_[far[j]];
      if (place == UINT32_MAX) continue;
      if (place == 0) {
        found_.push_back({.person = far[j]});
        place = static_cast<std::uint32_t>(found_.size());
      }
      Candidate& candidate = found_[place - 1];
      candidate.shared += 1;
      candidate.adamic_adar += adamic_adar;
      candidate.allocation += allocation;
      candidate.through += std::min(first, lines_14(far_pairs[j]));
    }
  }
  for (const PersonNumber neighbour : near) place_[neighbour] = 0;
  place_[person] = 0;
  for (const Candidate& candidate : found_) place_[candidate.person] = 0;
  std::sort(found_.begin(), found_.end(), [](const Candidate& x, const Candidate& y) { return x.person < y.person; });
  return found_;
}

void Moment::measure(PersonNumber person, const Candidate& c, std::vector<double>& row) const {
  row.clear();
  const double near = neighbours_.degree(person), far = neighbours_.degree(c.person);
  row.push_back(std::log(c.shared));
  row.push_back(std::log(c.adamic_adar));
  row.push_back(std::log(c.allocation));
  row.push_back(std::log(c.through + kLeast));
  row.push_back(std::log(c.shared / (near + far - c.shared)));
  for (std::size_t m = 0; m < kPersonMeasures; ++m) {
    const double mine = of_people_[person * kPersonMeasures + m], theirs = of_people_[c.person * kPersonMeasures + m];
    row.push_back(std::min(mine, theirs));
    row.push_back(std::max(mine, theirs));
  }
}

}  // namespace kith::graph
