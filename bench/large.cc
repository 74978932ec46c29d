// The graph of ten million people, rebuilt from a ledger that lies in a file, and asked what the small one is asked.

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <random>
#include <unordered_map>

#include "bench/graph.h"
#include "bench/harness.h"
#include "graph/queries.h"

namespace kith::bench {
namespace {

using graph::PersonNumber;

constexpr Instant kNow = at_unix(1'760'000'000);
constexpr std::size_t kQuestions = 2'000, kTop = 20;

std::uint64_t pair_of(PersonNumber a, PersonNumber b) { return (std::uint64_t{std::min(a, b)} << 32) | std::max(a, b); }

// Sorted pairs of Chung and Lu's graph with weights (i + 10)^-0.5, three quarters of them plain, the rest by closing
// triangles: as bench/graph.cc makes it, without a table as large as the graph.
std::vector<std::uint64_t> make_ties(std::uint32_t people, std::size_t count) {
  std::mt19937_64 chance(1);
  const double low = std::sqrt(10.0), span = std::sqrt(people + 10.0) - low;
  const auto pick = [&] {
    const double root = low + span * static_cast<double>(chance() >> 11) * 0x1p-53;
    return std::min(people - 1, static_cast<PersonNumber>(root * root - 10));
  };
  std::vector<std::uint64_t> ties;
  ties.reserve(count + count / 8);
  const auto grow_to = [&](std::size_t wanted, auto next) {
    while (ties.size() < wanted) {
      const auto sorted = static_cast<std::ptrdiff_t>(ties.size());
      const std::size_t more = (wanted - ties.size()) + (wanted - ties.size()) / 32 + 16;
      for (std::size_t i = 0; i < more && ties.size() < ties.capacity(); ++i)
        if (const std::uint64_t pair = next(); pair >> 32 != (pair & UINT32_MAX)) ties.push_back(pair);
      std::sort(ties.begin() + sorted, ties.end());
      std::inplace_merge(ties.begin(), ties.begin() + sorted, ties.end());
      ties.erase(std::unique(ties.begin(), ties.end()), ties.end());
    }
  };
  grow_to(count * 3 / 4, [&] { return pair_of(pick(), pick()); });

  std::vector<std::uint32_t> begin(people + 1);
  for (const std::uint64_t tie : ties) ++begin[tie >> 32], ++begin[tie & UINT32_MAX];
  std::uint32_t sum = 0;
  for (std::uint32_t& each : begin) sum += each, each = sum;
  std::vector<PersonNumber> near(sum);
  for (const std::uint64_t tie : ties) {
    const auto a = static_cast<PersonNumber>(tie >> 32), b = static_cast<PersonNumber>(tie);
    near[--begin[a]] = b, near[--begin[b]] = a;
  }
  grow_to(count, [&]() -> std::uint64_t {
    const auto any_of = [&](PersonNumber x) { return near[begin[x] + chance() % (begin[x + 1] - begin[x])]; };
    const PersonNumber a = pick();
    return begin[a] == begin[a + 1] ? 0 : pair_of(a, any_of(any_of(a)));
  });
  // Some too many came; those that go are spread over all.
  for (std::size_t i = 0, extra = ties.size() - count; i < extra; ++i) ties[i * (ties.size() / extra)] = UINT64_MAX;
  std::erase(ties, UINT64_MAX);
  return ties;
}

// A file of lines in memory, to be read.
class Ledger {
 public:
  Ledger(const std::string& path, std::size_t lines) : size_(lines * sizeof(graph::Line)) {
    const int file = open(path.c_str(), O_RDONLY);
    void* at = file < 0 ? MAP_FAILED : mmap(nullptr, size_, PROT_READ, MAP_SHARED, file, 0);
    if (file >= 0) close(file);
    if (at == MAP_FAILED) throw std::runtime_error(path + " cannot be read");
    lines_ = static_cast<const graph::Line*>(at);
  }
  ~Ledger() { munmap(const_cast<graph::Line*>(lines_), size_); }
  Ledger(const Ledger&) = delete;
  Ledger& operator=(const Ledger&) = delete;
  std::span<const graph::Line> lines() const { return {lines_, size_ / sizeof(graph::Line)}; }

 private:
  std::size_t size_;
  const graph::Line* lines_;
};

// Each writes to the other once. In the order of time, and so without any order of people.
void write_ledger(const std::string& path, std::uint32_t people, std::size_t ties) {
  const std::vector<std::uint64_t> pairs = make_ties(people, ties);
  const std::uint64_t count = ties * 2, step = 618'033'988'749'894'849ULL % count | 1;
  std::vector<graph::Line> lines(count);
  for (std::uint64_t i = 0, place = 0; i < count; ++i, place = (place + step) % count) {
    const auto a = static_cast<PersonNumber>(pairs[i / 2] >> 32), b = static_cast<PersonNumber>(pairs[i / 2]);
    const Instant at = kNow - Duration{static_cast<std::int64_t>((count - place) * 75'000)};
    lines[place] = i % 2 ? graph::Line{a, b, at} : graph::Line{b, a, at};
  }
  std::ofstream file(path + ".part", std::ios::binary);
  file.write(reinterpret_cast<const char*>(lines.data()), static_cast<std::streamsize>(count * sizeof(graph::Line)));
  file.close();
  if (!file) throw std::runtime_error(path + " cannot be written; is there room?");
  std::filesystem::rename(path + ".part", path);
}

double anonymous_gib() {
  std::ifstream status("/proc/self/status");
  for (std::string line; std::getline(status, line);)
    if (line.rfind("RssAnon:", 0) == 0) return std::stod(line.substr(8)) / (1 << 20);
  return 0;
}

// The rows that a walk from both ends reads, ring by ring where fewer wait, counted in their ties.
std::size_t touched_by_distance(const graph::Snapshot& s, PersonNumber from, PersonNumber to) {
  std::unordered_map<PersonNumber, int> seen{{from, 0}, {to, 1}};
  std::vector<PersonNumber> rings[2] = {{from}, {to}};
  std::size_t touched = 0;
  for (int walked = 0; walked < 6; ++walked) {
    const int side = rings[0].size() <= rings[1].size() ? 0 : 1;
    std::vector<PersonNumber> next;
    for (const PersonNumber x : rings[side])
      for (const PersonNumber y : s.ties(x)) {
        ++touched;
        const auto [at, is_new] = seen.try_emplace(y, side);
        if (is_new) next.push_back(y);
        else if (at->second != side) return touched;
      }
    rings[side] = std::move(next);
  }
  return touched;
}

// Seconds for each tie that a question reads.
struct Pace {
  double behind, distance, paths;
  double behind_s, distance_s, paths_s;  // medians of whole questions
};
Pace pace_of(const graph::Snapshot& s) {
  graph::Walker walker;
  Pace pace{};
  std::mt19937_64 chance(7);
  std::vector<std::pair<PersonNumber, PersonNumber>> asked(kQuestions);
  for (auto& [a, b] : asked)
    a = static_cast<PersonNumber>(chance() % s.people()), b = static_cast<PersonNumber>(chance() % s.people());
  const auto measure = [&](auto ask, auto touched, double& median) {
    double sum = 0;
    std::size_t ties = 0;
    std::vector<double> took;
    for (const auto& [a, b] : asked) {
      const double began = now_s();
      ask(a, b);
      took.push_back(now_s() - began);
      sum += took.back();
    }
    for (const auto& [a, b] : asked) ties += touched(a, b);
    std::nth_element(took.begin(), took.begin() + kQuestions / 2, took.end());
    median = took[kQuestions / 2];
    return sum / static_cast<double>(ties);
  };
  const auto two_steps = [&](PersonNumber a, PersonNumber) {
    std::size_t ties = 0;
    for (const PersonNumber x : s.ties(a)) ties += s.ties(x).size();
    return ties;
  };
  pace.behind =
      measure([&](PersonNumber a, PersonNumber) { walker.ties_of_ties(s, a, kTop); }, two_steps, pace.behind_s);
  pace.distance =
      measure([&](PersonNumber a, PersonNumber b) { walker.distance(s, a, b); },
              [&](PersonNumber a, PersonNumber b) { return touched_by_distance(s, a, b); }, pace.distance_s);
  pace.paths =
      measure([&](PersonNumber a, PersonNumber b) { walker.warm_paths(s, a, b, 3, kNow); }, two_steps, pace.paths_s);
  return pace;
}

void with_wishes(graph::Graph& graph, std::uint32_t people) {
  for (PersonNumber i = 0; i < people; i += 20) graph.let_be_between(i, false);
  for (PersonNumber i = 0; i < people; i += 100) graph.block(i, (i + 17) % people, true);
  graph.publish();
}

}  // namespace

void large_graph(const std::string& folder) {
  constexpr std::uint32_t kPeople = 10'000'000, kFew = 100'000;
  constexpr std::size_t kTies = 200'000'000, kFewTies = 2'000'000;
  std::filesystem::create_directories(folder);
  const auto built = [&](graph::Graph& graph, const std::string& name, std::uint32_t people, std::size_t ties) {
    const std::string path = folder + "/" + name;
    if (!std::filesystem::exists(path)) write_ledger(path, people, ties);
    const Ledger ledger(path, ties * 2);
    const double began = now_s();
    graph.load(people, ledger.lines());
    graph.publish();
    return now_s() - began;
  };
  Pace small{};
  {
    graph::Graph graph;
    built(graph, "small.ledger", kFew, kFewTies);
    with_wishes(graph, kFew);
    small = pace_of(*graph.snapshot());
  }
  graph::Graph graph;
  const double before_gib = anonymous_gib();
  const double took_s = built(graph, "large.ledger", kPeople, kTies);
  const double gib = anonymous_gib() - before_gib, bytes = gib * (1 << 30) / (2.0 * kTies);
  with_wishes(graph, kPeople);
  const Pace large = pace_of(*graph.snapshot());
  figure("10 M people rebuilt from a ledger", fmt::format("{:.0f} s", took_s), "120 s", took_s / 120, Bar::kAtMost, 1);
  figure("  memory of a directed tie", fmt::format("{:.1f} bytes", bytes), "12 bytes", bytes / 12, Bar::kAtMost, 1);
  figure("  all of it", fmt::format("{:.1f} GiB", gib), "24 GiB", gib / 24, Bar::kAtMost, 1);
  const auto paced = [](std::string_view name, double of_large, double of_small, double median_s) {
    figure(name, fmt::format("{:.1f} ns a tie read", of_large * 1e9),
           fmt::format("{:.1f} ns, small graph", of_small * 1e9), of_large / of_small, Bar::kAtMost, 3);
    note(fmt::format("{}: {:.0f} us", name, median_s * 1e6));
  };
  paced("  20 best ties of ties", large.behind, small.behind, large.behind_s);
  paced("  distance", large.distance, small.distance, large.distance_s);
  paced("  three best warm paths", large.paths, small.paths, large.paths_s);
}

}  // namespace kith::bench
