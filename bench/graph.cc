// The graph in memory against a plain compressed graph, igraph and SQLite, on one made-up community in one run.

#include "graph/graph.h"

#include <fmt/format.h>
#include <sqlite3.h>
#ifdef KITH_BENCH_IGRAPH
#include <igraph/igraph.h>
#endif

#include <algorithm>
#include <atomic>
#include <numeric>
#include <random>
#include <thread>
#include <unordered_set>

#include "bench/graph.h"
#include "bench/harness.h"
#include "graph/queries.h"

namespace kith::bench {
namespace {

using graph::PersonNumber;

constexpr std::size_t kQuestions = 4'000, kTop = 20;
constexpr Instant kNow = at_unix(1'760'000'000);

// Chung and Lu's graph with weights (i + 10)^-0.5 for three quarters of the ties; the rest close triangles.
struct Community {
  std::uint32_t people;
  std::vector<std::vector<PersonNumber>> ties;
};
Community make_community(std::uint32_t people, std::size_t count) {
  Community made{people, std::vector<std::vector<PersonNumber>>(people)};
  std::mt19937_64 chance(1);
  std::vector<double> sums(people);
  double sum = 0;
  for (std::uint32_t i = 0; i < people; ++i) sums[i] = sum += 1 / std::sqrt(i + 10.0);
  const auto pick = [&] {
    const double at = std::uniform_real_distribution<double>(0, sum)(chance);
    return std::min(people - 1,
                    static_cast<PersonNumber>(std::lower_bound(sums.begin(), sums.end(), at) - sums.begin()));
  };
  std::unordered_set<std::uint64_t> there;
  there.reserve(count * 2);
  const auto add = [&](PersonNumber a, PersonNumber b) {
    if (a == b || !there.insert((std::uint64_t{std::min(a, b)} << 32) | std::max(a, b)).second) return;
    made.ties[a].push_back(b);
    made.ties[b].push_back(a);
  };
  while (there.size() < count * 3 / 4) add(pick(), pick());
  while (there.size() < count) {
    const PersonNumber a = pick();
    if (made.ties[a].empty()) continue;
    const PersonNumber between = made.ties[a][chance() % made.ties[a].size()];
    add(a, made.ties[between][chance() % made.ties[between].size()]);
  }
  for (auto& row : made.ties) std::sort(row.begin(), row.end());
  return made;
}

// What anybody would write first: neighbours in one array, counters that are cleared behind oneself, a partial sort.
class PlainGraph {
 public:
  explicit PlainGraph(const Community& community) : begin_(community.people + 1), count_(community.people) {
    for (std::uint32_t i = 0; i < community.people; ++i) {
      begin_[i + 1] = begin_[i] + community.ties[i].size();
      near_.insert(near_.end(), community.ties[i].begin(), community.ties[i].end());
    }
    mark_.assign(community.people, 0);
  }
  std::size_t ties_of_ties(PersonNumber person) {
    met_.clear();
    for (const PersonNumber x : of(person))
      for (const PersonNumber y : of(x))
        if (count_[y]++ == 0) met_.push_back(y);
    count_[person] = 0;
    for (const PersonNumber x : of(person)) count_[x] = 0;
    best_.clear();
    for (const PersonNumber y : met_)
      if (count_[y] > 0) best_.push_back({y, count_[y]});
    const auto end = best_.begin() + static_cast<std::ptrdiff_t>(std::min(kTop, best_.size()));
    std::partial_sort(best_.begin(), end, best_.end(), [](const graph::Behind& x, const graph::Behind& y) {
      return x.shared != y.shared ? x.shared > y.shared : x.person < y.person;
    });
    for (const PersonNumber y : met_) count_[y] = 0;
    return static_cast<std::size_t>(end - best_.begin());
  }
  int distance(PersonNumber from, PersonNumber to) {
    if (from == to) return 0;
    ++question_;
    std::vector<PersonNumber> rings[2] = {{from}, {to}};
    mark_[from] = question_ * 2, mark_[to] = question_ * 2 + 1;
    for (int walked = 1; walked <= 6; ++walked) {
      const int side = rings[0].size() <= rings[1].size() ? 0 : 1;
      std::vector<PersonNumber> next;
      for (const PersonNumber x : rings[side]) {
        for (const PersonNumber y : of(x)) {
          if (mark_[y] == question_ * 2 + static_cast<std::uint32_t>(1 - side)) return walked;
          if (mark_[y] == question_ * 2 + static_cast<std::uint32_t>(side)) continue;
          mark_[y] = question_ * 2 + static_cast<std::uint32_t>(side);
          next.push_back(y);
        }
      }
      rings[side] = std::move(next);
    }
    return -1;
  }

 private:
  std::span<const PersonNumber> of(PersonNumber x) const {
    return {near_.data() + begin_[x], near_.data() + begin_[x + 1]};
  }
  std::vector<std::size_t> begin_;
  std::vector<PersonNumber> near_, met_;
  std::vector<std::uint32_t> count_, mark_;
  std::vector<graph::Behind> best_;
  std::uint32_t question_ = 0;
};

class SqliteGraph {
 public:
  explicit SqliteGraph(const Community& community) {
    sqlite3_open(":memory:", &db_);
    exec("CREATE TABLE tie (a INTEGER, b INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID; BEGIN");
    sqlite3_stmt* insert = prepare("INSERT INTO tie VALUES (?, ?)");
    for (std::uint32_t a = 0; a < community.people; ++a) {
      for (const PersonNumber b : community.ties[a]) {
        sqlite3_bind_int64(insert, 1, a);
        sqlite3_bind_int64(insert, 2, b);
        sqlite3_step(insert);
        sqlite3_reset(insert);
      }
    }
    sqlite3_finalize(insert);
    exec("COMMIT");
    best_ = prepare(
        "SELECT y.b, count(*) FROM tie x JOIN tie y ON y.a = x.b WHERE x.a = ?1 AND y.b <> ?1 AND NOT EXISTS "
        "(SELECT 1 FROM tie z WHERE z.a = ?1 AND z.b = y.b) GROUP BY y.b ORDER BY 2 DESC, 1 LIMIT 20");
  }
  ~SqliteGraph() {
    sqlite3_finalize(best_);
    sqlite3_close(db_);
  }
  std::size_t ties_of_ties(PersonNumber person) {
    sqlite3_bind_int64(best_, 1, person);
    std::size_t count = 0;
    while (sqlite3_step(best_) == SQLITE_ROW) ++count;
    sqlite3_reset(best_);
    return count;
  }

 private:
  void exec(const char* sql) { sqlite3_exec(db_, sql, nullptr, nullptr, nullptr); }
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr);
    return statement;
  }
  sqlite3* db_ = nullptr;
  sqlite3_stmt* best_ = nullptr;
};

#ifdef KITH_BENCH_IGRAPH
class Igraph {
 public:
  explicit Igraph(const Community& community) : count_(community.people) {
    igraph_vector_int_t edges;
    igraph_vector_int_init(&edges, 0);
    for (std::uint32_t a = 0; a < community.people; ++a)
      for (const PersonNumber b : community.ties[a])
        if (a < b) igraph_vector_int_push_back(&edges, a), igraph_vector_int_push_back(&edges, b);
    igraph_create(&graph_, &edges, community.people, IGRAPH_UNDIRECTED);
    igraph_vector_int_destroy(&edges);
  }
  ~Igraph() { igraph_destroy(&graph_); }
  std::size_t ties_of_ties(PersonNumber person) {
    igraph_vector_int_t near, far;
    igraph_vector_int_init(&near, 0);
    igraph_vector_int_init(&far, 0);
    igraph_neighbors(&graph_, &near, person, IGRAPH_ALL);
    std::vector<PersonNumber> met;
    for (igraph_integer_t i = 0; i < igraph_vector_int_size(&near); ++i) {
      igraph_neighbors(&graph_, &far, VECTOR(near)[i], IGRAPH_ALL);
      for (igraph_integer_t j = 0; j < igraph_vector_int_size(&far); ++j) {
        const auto y = static_cast<PersonNumber>(VECTOR(far)[j]);
        if (count_[y]++ == 0) met.push_back(y);
      }
    }
    count_[person] = 0;
    for (igraph_integer_t i = 0; i < igraph_vector_int_size(&near); ++i)
      count_[static_cast<std::size_t>(VECTOR(near)[i])] = 0;
    std::vector<graph::Behind> best;
    for (const PersonNumber y : met)
      if (count_[y] > 0) best.push_back({y, count_[y]});
    const auto end = best.begin() + static_cast<std::ptrdiff_t>(std::min(kTop, best.size()));
    std::partial_sort(best.begin(), end, best.end(),
                      [](const graph::Behind& x, const graph::Behind& y) { return x.shared > y.shared; });
    for (const PersonNumber y : met) count_[y] = 0;
    igraph_vector_int_destroy(&near);
    igraph_vector_int_destroy(&far);
    return static_cast<std::size_t>(end - best.begin());
  }
  igraph_real_t distance(PersonNumber from, PersonNumber to) {
    igraph_matrix_t all;
    igraph_matrix_init(&all, 1, 1);
    igraph_distances(&graph_, &all, igraph_vss_1(from), igraph_vss_1(to), IGRAPH_ALL);
    const igraph_real_t found = MATRIX(all, 0, 0);
    igraph_matrix_destroy(&all);
    return found;
  }

 private:
  igraph_t graph_;
  std::vector<std::uint32_t> count_;
};
#endif

// The median time of one question, over many that are the same for everyone.
template <class Ask>
double median_s(std::size_t questions, std::uint32_t people, Ask ask) {
  std::mt19937_64 chance(7);
  std::vector<double> took;
  for (std::size_t i = 0; i < questions; ++i) {
    const auto a = static_cast<PersonNumber>(chance() % people), b = static_cast<PersonNumber>(chance() % people);
    const double began = now_s();
    ask(a, b);
    took.push_back(now_s() - began);
  }
  std::nth_element(took.begin(), took.begin() + static_cast<std::ptrdiff_t>(took.size() / 2), took.end());
  return took[took.size() / 2];
}

std::string us(double seconds) { return fmt::format("{:.1f} us", seconds * 1e6); }

void fill(graph::Graph& into, const Community& community) {
  std::mt19937_64 chance(3);
  std::vector<graph::Line> lines;
  for (std::uint32_t a = 0; a < community.people; ++a)
    for (const PersonNumber b : community.ties[a])
      lines.push_back({a, b, kNow - minutes(static_cast<std::int64_t>(chance() % 500'000))});
  into.load(community.people, lines);
  // One in twenty does not want to stand between others, one in a hundred has blocked somebody.
  for (PersonNumber i = 0; i < community.people; i += 20) into.let_be_between(i, false);
  for (PersonNumber i = 0; i < community.people; i += 100) into.block(i, (i + 17) % community.people, true);
  into.publish();
}

}  // namespace

void graphs(std::uint32_t people, std::size_t ties) {
  const Community community = make_community(people, ties);
  graph::Graph graph;
  const double began = now_s();
  fill(graph, community);
  const double load_s = now_s() - began;
  PlainGraph plain(community);
  graph::Walker walker;
  std::atomic<bool> is_over{false};
  // A thousand lines a second go on, published a hundred times a second.
  std::jthread writer([&] {
    std::mt19937_64 chance(5);
    auto next = std::chrono::steady_clock::now();
    while (!is_over) {
      for (int i = 0; i < 10; ++i) {
        const auto a = static_cast<PersonNumber>(chance() % people);
        const auto& near = community.ties[a];
        if (!near.empty()) graph.add(a, near[chance() % near.size()], kNow);
      }
      graph.publish();
      std::this_thread::sleep_until(next += std::chrono::milliseconds(10));
    }
  });
  // In turns, so that a neighbour's work spoils each alike; the best of three.
  double ours[3] = {1, 1, 1}, theirs[2] = {1, 1};
  for (int round = 0; round < 3; ++round) {
    const auto keep = [](double& best, double now) { best = std::min(best, now); };
    keep(theirs[0], median_s(kQuestions, people, [&](PersonNumber a, PersonNumber) { plain.ties_of_ties(a); }));
    keep(ours[0], median_s(kQuestions, people,
                           [&](PersonNumber a, PersonNumber) { walker.ties_of_ties(*graph.snapshot(), a, kTop); }));
    keep(theirs[1], median_s(kQuestions, people, [&](PersonNumber a, PersonNumber b) { plain.distance(a, b); }));
    keep(ours[1], median_s(kQuestions, people,
                           [&](PersonNumber a, PersonNumber b) { walker.distance(*graph.snapshot(), a, b); }));
    keep(ours[2], median_s(kQuestions, people, [&](PersonNumber a, PersonNumber b) {
           walker.warm_paths(*graph.snapshot(), a, b, 3, kNow);
         }));
  }
  is_over = true;
  writer.join();
  figure("20 best ties of ties", us(ours[0]), us(theirs[0]) + ", plain array", ours[0] / theirs[0], Bar::kAtMost, 1);
  figure("20 best ties of ties", us(ours[0]), "10 us", ours[0] / 10e-6, Bar::kAtMost, 1);
  figure("distance", us(ours[1]), us(theirs[1]) + ", plain array", ours[1] / theirs[1], Bar::kAtMost, 1);
  figure("distance", us(ours[1]), "6 us", ours[1] / 6e-6, Bar::kAtMost, 1);
  figure("three best warm paths", us(ours[2]), "20 us", ours[2] / 20e-6, Bar::kAtMost, 1);
#ifdef KITH_BENCH_IGRAPH
  {
    Igraph peer(community);
    const double one = median_s(500, people, [&](PersonNumber a, PersonNumber) { peer.ties_of_ties(a); });
    const double far = median_s(50, people, [&](PersonNumber a, PersonNumber b) { peer.distance(a, b); });
    figure("20 best ties of ties", us(ours[0]), us(one) + ", igraph", one / ours[0], Bar::kAtLeast, 5);
    figure("distance", us(ours[1]), us(far) + ", igraph", far / ours[1], Bar::kAtLeast, 5);
  }
#else
  note("igraph: left out; install libigraph-dev");
#endif
  SqliteGraph sqlite(community);
  const double sql = median_s(100, people, [&](PersonNumber a, PersonNumber) { sqlite.ties_of_ties(a); });
  figure("20 best ties of ties", us(ours[0]), us(sql) + ", SQLite", sql / ours[0], Bar::kAtLeast, 200);
  const double bytes = static_cast<double>(graph.snapshot()->bytes()) / static_cast<double>(ties * 2);
  figure("memory of a directed tie", fmt::format("{:.1f} bytes", bytes), "12 bytes", bytes / 12, Bar::kAtMost, 1);
  note(fmt::format("{} people and {} ties built from {} lines in {:.1f} s", people, ties, ties * 2, load_s));
}

}  // namespace kith::bench
