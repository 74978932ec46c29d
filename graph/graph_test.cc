// The graph in memory gives what a plain reading of its history gives, whatever happened and in whatever order.

#include "graph/graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <thread>

#include "graph/queries.h"

namespace kith::graph {
namespace {

constexpr Instant kBegin = at_unix(1'700'000'000);

// The same questions, answered slowly by what the words mean.
class Plain {
 public:
  explicit Plain(std::uint32_t people) : people_(people) {}
  std::vector<Line> lines;
  std::set<std::pair<PersonNumber, PersonNumber>> closed, blocked;
  std::set<PersonNumber> unwilling;

  static std::pair<PersonNumber, PersonNumber> pair(PersonNumber a, PersonNumber b) { return std::minmax(a, b); }
  bool wrote(PersonNumber a, PersonNumber b) const {
    return std::any_of(lines.begin(), lines.end(), [&](const Line& l) { return l.from == a && l.to == b; });
  }
  bool is_tie(PersonNumber a, PersonNumber b) const {
    return a != b && !closed.contains(pair(a, b)) && !blocked.contains(pair(a, b)) && wrote(a, b) && wrote(b, a);
  }
  double strength(PersonNumber a, PersonNumber b, Instant now) const {
    if (!is_tie(a, b)) return 0;
    double there = 0, back = 0;
    for (const Line& l : lines) {
      const double worth = std::exp2(-static_cast<double>((now - l.at).us) / static_cast<double>(kDefaultHalfLife.us));
      if (l.from == a && l.to == b) there += worth;
      if (l.from == b && l.to == a) back += worth;
    }
    const double m = std::sqrt(there * back);
    return m / (1 + m);
  }
  bool may_stand(PersonNumber x, PersonNumber a, PersonNumber b) const {
    return x != a && x != b && !unwilling.contains(x) && !blocked.contains(pair(x, a)) && !blocked.contains(pair(x, b));
  }
  std::vector<Behind> ties_of_ties(PersonNumber a, std::size_t top) const {
    std::vector<Behind> all;
    for (PersonNumber c = 0; c < people_; ++c) {
      if (c == a || is_tie(a, c) || blocked.contains(pair(a, c))) continue;
      std::uint32_t shared = 0;
      for (PersonNumber x = 0; x < people_; ++x)
        shared += x != a && x != c && !unwilling.contains(x) && is_tie(a, x) && is_tie(x, c);
      if (shared > 0) all.push_back({c, shared});
    }
    std::sort(all.begin(), all.end(), [](const Behind& x, const Behind& y) {
      return x.shared != y.shared ? x.shared > y.shared : x.person < y.person;
    });
    if (all.size() > top) all.resize(top);
    return all;
  }
  std::optional<int> distance(PersonNumber from, PersonNumber to, int most) const {
    if (from == to) return 0;
    if (blocked.contains(pair(from, to))) return std::nullopt;
    std::set<PersonNumber> seen{from}, ring{from};
    for (int far = 1; far <= most; ++far) {
      std::set<PersonNumber> next;
      for (const PersonNumber x : ring) {
        if (x != from && !may_stand(x, from, to)) continue;
        for (PersonNumber y = 0; y < people_; ++y)
          if (is_tie(x, y) && !seen.contains(y)) next.insert(y);
      }
      if (next.contains(to)) return far;
      seen.insert(next.begin(), next.end());
      ring = next;
    }
    return std::nullopt;
  }
  std::vector<double> strengths_of_paths(PersonNumber from, PersonNumber to, std::size_t k, Instant now) const {
    std::vector<double> all;
    if (from == to || blocked.contains(pair(from, to))) return all;
    if (is_tie(from, to)) all.push_back(strength(from, to, now));
    for (PersonNumber x = 0; x < people_; ++x) {
      if (!may_stand(x, from, to) || !is_tie(from, x)) continue;
      if (is_tie(x, to)) all.push_back(strength(from, x, now) * strength(x, to, now));
      for (PersonNumber y = 0; y < people_; ++y)
        if (y != x && may_stand(y, from, to) && is_tie(x, y) && is_tie(y, to))
          all.push_back(strength(from, x, now) * strength(x, y, now) * strength(y, to, now));
    }
    std::sort(all.rbegin(), all.rend());
    if (all.size() > k) all.resize(k);
    return all;
  }

 private:
  const std::uint32_t people_;
};

// One random deed, done to both.
void happen(std::mt19937_64& chance, std::uint32_t people, Instant now, Graph& graph, Plain& plain) {
  const auto a = static_cast<PersonNumber>(chance() % people);
  const auto b = static_cast<PersonNumber>((a + 1 + chance() % (people - 1)) % people);
  const bool yes = chance() % 3 != 0;
  switch (chance() % 20) {
    case 0:
      graph.close(a, b, yes);
      if (yes) plain.closed.insert(Plain::pair(a, b));
      else plain.closed.erase(Plain::pair(a, b));
      break;
    case 1:
      graph.block(a, b, yes);
      if (yes) plain.blocked.insert(Plain::pair(a, b));
      else plain.blocked.erase(Plain::pair(a, b));
      break;
    case 2:
      graph.let_be_between(a, !yes);
      if (yes) plain.unwilling.insert(a);
      else plain.unwilling.erase(a);
      break;
    case 3: {
      if (chance() % 3 != 0) break;
      graph.remove(a);
      const auto names_a = [&](const auto& pair) { return pair.first == a || pair.second == a; };
      std::erase_if(plain.lines, [&](const Line& l) { return l.from == a || l.to == a; });
      std::erase_if(plain.closed, names_a);
      std::erase_if(plain.blocked, names_a);
      break;
    }
    default: {
      // Lines come in any order of time.
      const Instant at = now - minutes(static_cast<std::int64_t>(chance() % 200'000));
      graph.add(a, b, at);
      plain.lines.push_back({a, b, at});
    }
  }
}

void expect_same(const Snapshot& snapshot, const Plain& plain, std::uint32_t people, Instant now, Walker& walker,
                 std::mt19937_64& chance) {
  for (PersonNumber a = 0; a < people; ++a) {
    const std::size_t top = 1 + chance() % 6;
    const auto found = walker.ties_of_ties(snapshot, a, top);
    const auto expected = plain.ties_of_ties(a, top);
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      ASSERT_EQ(found[i].person, expected[i].person);
      ASSERT_EQ(found[i].shared, expected[i].shared);
      ASSERT_EQ(walker.shared_ties(snapshot, a, found[i].person).size(), found[i].shared);
    }
    const auto b = static_cast<PersonNumber>(chance() % people);
    ASSERT_NEAR(snapshot.strength(a, b, now), plain.strength(a, b, now), 1e-3);
    ASSERT_EQ(walker.distance(snapshot, a, b, 4), plain.distance(a, b, 4)) << a << " to " << b;
    const auto paths = walker.warm_paths(snapshot, a, b, 3, now);
    const auto strengths = plain.strengths_of_paths(a, b, 3, now);
    ASSERT_EQ(paths.size(), strengths.size()) << a << " to " << b;
    for (std::size_t i = 0; i < paths.size(); ++i) ASSERT_NEAR(paths[i].strength, strengths[i], 1e-3);
  }
}

TEST(Graph, EqualsAPlainReadingAfterAnyHistory) {
  Walker direct, hashed(0);  // as beside few people, and as beside millions
  for (std::uint64_t seed = 0; seed < 10'000; ++seed) {
    Walker& walker = seed % 2 ? direct : hashed;
    std::mt19937_64 chance(seed);
    const auto people = static_cast<std::uint32_t>(3 + chance() % 8);
    Graph graph;
    graph.grow(people);
    Plain plain(people);
    Instant now = kBegin;
    const std::uint64_t deeds = 10 + chance() % 60;
    for (std::uint64_t i = 0; i < deeds; ++i) happen(chance, people, now = now + hours(3), graph, plain);
    graph.publish();
    expect_same(*graph.snapshot(), plain, people, now, walker, chance);
    ASSERT_FALSE(testing::Test::HasFatalFailure()) << "history " << seed;
  }
}

TEST(Graph, IsTheSameWhetherLinesComeOneByOneInAnyOrderOrAllAtOnce) {
  std::mt19937_64 chance(1);
  std::vector<Line> lines;
  for (int i = 0; i < 3'000; ++i) {
    const auto a = static_cast<PersonNumber>(chance() % 80);
    lines.push_back({a, static_cast<PersonNumber>((a + 1 + chance() % 79) % 80), kBegin + minutes(i * 90)});
  }
  Graph at_once, one_by_one;
  at_once.load(80, lines);
  std::shuffle(lines.begin(), lines.end(), chance);
  one_by_one.grow(80);
  for (const Line& line : lines) one_by_one.add(line.from, line.to, line.at);
  at_once.publish();
  one_by_one.publish();
  EXPECT_EQ(difference(*at_once.snapshot(), *one_by_one.snapshot()), "");
  for (const std::size_t slice : {1, 50, 1'000}) {
    Graph in_slices;
    in_slices.load(80, lines, slice);
    in_slices.publish();
    EXPECT_EQ(difference(*at_once.snapshot(), *in_slices.snapshot()), "") << slice;
  }
  one_by_one.add(3, 4, kBegin);
  one_by_one.let_be_between(5, false);
  one_by_one.publish();
  EXPECT_NE(difference(*at_once.snapshot(), *one_by_one.snapshot()), "");
}

TEST(Graph, TheOrderOfTiesDoesNotChangeByWaiting) {
  Graph graph;
  graph.grow(3);
  for (int i = 0; i < 5; ++i) graph.add(0, 1, kBegin), graph.add(1, 0, kBegin);
  graph.add(0, 2, kBegin + days(60)), graph.add(2, 0, kBegin + days(60));
  graph.publish();
  const auto now = graph.snapshot();
  for (const int later : {60, 600, 6'000})
    EXPECT_GT(now->strength(0, 1, kBegin + days(later)), now->strength(0, 2, kBegin + days(later)));
}

TEST(Graph, APersonWithFortyThousandTiesSpoilsNoOtherAnswer) {
  constexpr std::uint32_t kPeople = 40'000;
  std::vector<Line> lines;
  for (PersonNumber i = 1; i < kPeople; ++i) {
    // All know 0 and each their neighbour.
    const PersonNumber next = i % (kPeople - 1) + 1;
    for (const auto& [a, b] : {std::pair(PersonNumber{0}, i), std::pair(i, next)})
      lines.push_back({a, b, kBegin}), lines.push_back({b, a, kBegin});
  }
  Graph graph;
  graph.load(kPeople, lines);
  graph.publish();
  const auto snapshot = graph.snapshot();
  Walker direct, hashed(0);
  for (int round = 0; round < 6; ++round) {
    Walker& walker = round % 2 ? direct : hashed;
    EXPECT_TRUE(walker.ties_of_ties(*snapshot, 0, 20).empty()) << "everybody is known";
    const auto near = walker.ties_of_ties(*snapshot, 5, 2);
    ASSERT_EQ(near.size(), 2u);
    EXPECT_EQ(near[0].person, 3u);
    EXPECT_EQ(near[0].shared, 2u);
    EXPECT_EQ(walker.distance(*snapshot, 5, 20'000), 2);
    const auto paths = walker.warm_paths(*snapshot, 5, 7, 3, kBegin);
    ASSERT_EQ(paths.size(), 3u);
    EXPECT_EQ(paths[0].through.size(), 1u);
  }
}

TEST(Graph, LinesFromFarAheadAreStillANumber) {
  Graph graph;
  graph.grow(2);
  graph.add(0, 1, at_unix(8'900'000'000)), graph.add(1, 0, at_unix(8'900'000'000));
  graph.publish();
  EXPECT_DOUBLE_EQ(graph.snapshot()->strength(0, 1, at_unix(1)), 1);
}

TEST(Graph, WhatAReaderHoldsStaysAsItWas) {
  Graph graph;
  graph.grow(600);
  graph.add(0, 1, kBegin), graph.add(1, 0, kBegin);
  graph.publish();
  const auto before = graph.snapshot();
  graph.remove(0);
  graph.let_be_between(1, false);
  EXPECT_EQ(graph.snapshot()->ties(0).size(), 1u) << "nothing is seen before it is published";
  graph.publish();
  EXPECT_EQ(before->ties(0).size(), 1u);
  EXPECT_TRUE(before->may_be_between(1));
  EXPECT_EQ(graph.snapshot()->ties(0).size(), 0u);
}

TEST(Graph, IsReadWhileItIsWritten) {
  Graph graph;
  graph.grow(200);
  graph.publish();
  std::atomic<bool> is_over{false};
  std::vector<std::jthread> readers;
  for (int i = 0; i < 3; ++i) {
    readers.emplace_back([&, i] {
      Walker walker;
      for (std::uint32_t n = static_cast<std::uint32_t>(i); !is_over; ++n) {
        const auto snapshot = graph.snapshot();
        for (const Behind& behind : walker.ties_of_ties(*snapshot, n % 200, 20))
          ASSERT_GE(walker.shared_ties(*snapshot, n % 200, behind.person).size(), 1u);
      }
    });
  }
  std::mt19937_64 chance(3);
  for (int i = 0; i < 20'000; ++i) {
    const auto a = static_cast<PersonNumber>(chance() % 200),
               b = static_cast<PersonNumber>((a + 1 + chance() % 20) % 200);
    graph.add(a, b, kBegin + seconds(i));
    if (i % 20 == 0) graph.publish();
    if (i % 500 == 0) graph.remove(a);
  }
  is_over = true;
}

}  // namespace
}  // namespace kith::graph
