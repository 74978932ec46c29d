// Asks meet offers: how often the right one is found, how fairly, how fast.

#include "bench/match.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>
#include <random>
#include <set>
#include <thread>

#include "bench/harness.h"
#include "bench/simulation.h"
#include "language/relevance.h"
#include "matching/matching.h"
#include "reference/build.h"

namespace kith::bench {
namespace {

using language::Collection;
using language::Reference;
using reference::Known;
using reference::KnownOccupation;

// Plain BM25 with the same stems: k1 1.2, b 0.75.
class Bm25 {
 public:
  void add(const std::vector<std::string>& texts) {
    auto& counts = documents_.emplace_back();
    for (const std::string& text : texts)
      for (const auto& word : language::content_words(text)) ++counts[word.stem];
    double length = 0;
    for (const auto& [stem, times] : counts) {
      ++having_[stem];
      length += times;
    }
    lengths_.push_back(length);
    total_ += length;
  }
  std::vector<double> scores(const std::string& ask) const {
    std::vector<double> all(documents_.size());
    const double mean = total_ / static_cast<double>(documents_.size());
    for (const auto& word : language::content_words(ask)) {
      const auto having = having_.find(word.stem);
      if (having == having_.end()) continue;
      const double n = static_cast<double>(documents_.size()), h = having->second;
      const double idf = std::log(1 + (n - h + 0.5) / (h + 0.5));
      for (std::size_t i = 0; i < documents_.size(); ++i)
        if (const auto times = documents_[i].find(word.stem); times != documents_[i].end())
          all[i] += idf * times->second * 2.2 / (times->second + 1.2 * (0.25 + 0.75 * lengths_[i] / mean));
    }
    return all;
  }

 private:
  std::vector<std::unordered_map<std::string, double>> documents_;
  std::unordered_map<std::string, double> having_;
  std::vector<double> lengths_;
  double total_ = 0;
};

struct Question {
  std::string ask;
  std::uint32_t right = 0;
};
struct Test {
  std::vector<std::vector<std::string>> offers;  // texts of each
  std::vector<Question> questions;
};

// Half of a tie for each that is equal; whoever shares nothing is not found.
double found_in_ten(const std::vector<double>& scores, std::uint32_t right) {
  const double mine = scores[right];
  if (mine <= 0) return 0;
  double before = 0;
  for (std::uint32_t i = 0; i < scores.size(); ++i)
    if (i != right) before += scores[i] > mine ? 1 : scores[i] == mine ? 0.5 : 0;
  return before < 10 ? 1 : 0;
}

struct Recall {
  double ours = 0, bm25 = 0;
};
Recall recall_at_ten(const Test& test, const Reference& reference) {
  Collection collection(reference);
  Bm25 plain;
  for (std::uint32_t i = 0; i < test.offers.size(); ++i) {
    std::vector<language::Saying> sayings;
    for (const std::string& text : test.offers[i]) sayings.push_back({text, 1});
    collection.put(i, sayings);
    plain.add(test.offers[i]);
  }
  Recall recall;
  for (const Question& question : test.questions) {
    for (const auto& found : collection.nearest(collection.read(question.ask), 10))
      recall.ours += found.person == question.right;
    recall.bm25 += found_in_ten(plain.scores(question.ask), question.right);
  }
  recall.ours /= static_cast<double>(test.questions.size());
  recall.bm25 /= static_cast<double>(test.questions.size());
  return recall;
}

std::vector<std::string> texts_of(const KnownOccupation& o) {
  std::vector<std::string> texts{o.title};
  texts.insert(texts.end(), o.other_titles.begin(), o.other_titles.end());
  texts.push_back(o.description);
  texts.insert(texts.end(), o.tasks.begin(), o.tasks.end());
  return texts;
}

enum class Held { kTitles, kTask };
// Holds back a third of the other titles, or one task of each, and asks with them. Nothing of what is held back is in
// the reference that is built for it.
Recall occupations(const reference::WordVectors& vectors, Known known, Held held, unsigned seed) {
  std::erase_if(known.onet, [](const KnownOccupation& o) { return o.tasks.empty(); });
  std::mt19937_64 chance(seed);
  Test test;
  for (std::uint32_t i = 0; i < known.onet.size(); ++i) {
    KnownOccupation& o = known.onet[i];
    auto& from = held == Held::kTitles ? o.other_titles : o.tasks;
    std::shuffle(from.begin(), from.end(), chance);
    const auto count = static_cast<std::ptrdiff_t>(held == Held::kTitles ? from.size() / 3 : 1);
    for (auto text = from.begin(); text != from.begin() + count; ++text) test.questions.push_back({*text, i});
    from.erase(from.begin(), from.begin() + count);
    test.offers.push_back(texts_of(o));
  }
  std::shuffle(test.questions.begin(), test.questions.end(), chance);
  if (test.questions.size() > 4000) test.questions.resize(4000);
  const auto reference = Reference::from(reference::build_reference(vectors, known));
  return recall_at_ten(test, **reference);
}

// Asks that share no content word with what is offered: the description of a skill against its name.
Recall other_words(const reference::WordVectors& vectors, Known known, unsigned seed) {
  std::vector<Question> all;
  Test test;
  for (const auto& skill : known.skills) {
    std::set<std::string> named;
    for (const auto& word : language::content_words(skill.name)) named.insert(word.stem);
    const auto words = language::content_words(skill.description);
    const bool share =
        std::any_of(words.begin(), words.end(), [&](const auto& word) { return named.contains(word.stem); });
    if (share || named.empty() || words.size() < 6) continue;
    all.push_back({skill.description, static_cast<std::uint32_t>(test.offers.size())});
    test.offers.push_back({skill.name});
  }
  std::mt19937_64 chance(seed);
  std::shuffle(all.begin(), all.end(), chance);
  all.resize(std::min<std::size_t>(200, all.size()));
  test.questions = std::move(all);
  known.skills.clear();
  const auto reference = Reference::from(reference::build_reference(vectors, known));
  return recall_at_ten(test, **reference);
}

void hundred_thousand(const Reference& reference, const Known& known) {
  constexpr std::uint32_t kPeople = 100'000;
  const double before_mib = resident_mib();
  matching::Matcher matcher(reference);
  const auto person = [&](std::uint32_t i) {
    std::mt19937_64 chance(i);
    const auto any = [&]() -> const KnownOccupation& { return known.onet[chance() % known.onet.size()]; };
    const auto task = [&](const KnownOccupation& o) { return o.tasks[chance() % o.tasks.size()]; };
    const KnownOccupation& own = any();
    matching::Person p;
    p.offers = {{task(own)}, {task(own)}};
    p.asks = {{.words = task(any())}, {.words = task(any())}};
    p.about = {own.title};
    p.capacity = 5;
    return p;
  };
  double from = now_s();
  for (std::uint32_t i = 0; i < kPeople; ++i) matcher.put(i, person(i));
  const double filled_s = now_s() - from;
  const int threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  from = now_s();
  const auto dealt = matcher.deal({.threads = threads});
  const double round_s = now_s() - from;
  figure("a round of 100,000", fmt::format("{:.1f} s, {} dealt", round_s, dealt.size()), "60 s", round_s / 60,
         Bar::kAtMost, 1);
  const double mib = resident_mib() - before_mib;
  figure("  its memory", fmt::format("{:.0f} MiB", mib), "2,048 MiB", mib / 2048, Bar::kAtMost, 1);
  note(fmt::format("  read in beforehand in {:.1f} s on one core", filled_s));
  std::vector<double> took;
  for (std::uint32_t i = 0; i < 200; ++i) {
    const auto changed = person(i + 1);
    from = now_s();
    matcher.put(i, changed);
    (void)matcher.helpers(i, 0, 20);
    (void)matcher.helpers(i, 1, 20);
    (void)matcher.asks_for(i, 20);
    took.push_back(now_s() - from);
  }
  std::sort(took.begin(), took.end());
  figure("one member's matches", fmt::format("{:.1f} ms", took.back() * 1e3), "50 ms", took.back() / 0.05, Bar::kAtMost,
         1);
}

}  // namespace

void match(const std::string& vectors_file, const std::string& data) {
  auto vectors = reference::read_vectors(vectors_file, 200'000);
  const auto known = reference::read_known(data);
  if (!vectors || !known) throw std::runtime_error((vectors ? known.error() : vectors.error()).text);
  reference::straighten(*vectors);
  constexpr unsigned kSeed = 2026;
  const auto print = [](std::string_view name, Recall recall, double bar) {
    figure(name, fmt::format("{:.3f}", recall.ours), fmt::format("{:.2f} (BM25 {:.3f})", bar, recall.bm25),
           recall.ours / bar, Bar::kAtLeast, 1);
  };
  print("(a) recall at 10: titles held out", occupations(*vectors, *known, Held::kTitles, kSeed), 0.80);
  print("(b) recall at 10: a task held out", occupations(*vectors, *known, Held::kTask, kSeed), 0.62);
  const Recall others = other_words(*vectors, *known, kSeed);
  print("(c) recall at 10: no word shared", others, std::max(0.15, 3 * others.bm25));
  const auto reference = Reference::from(reference::build_reference(*vectors, *known));
  Known with_tasks = *known;
  std::erase_if(with_tasks.onet, [](const KnownOccupation& o) { return o.tasks.size() < 4; });
  simulate_community(**reference, with_tasks);
  hundred_thousand(**reference, with_tasks);
}

}  // namespace kith::bench
