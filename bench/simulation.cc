#include "bench/simulation.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <thread>

#include "bench/harness.h"
#include "matching/matching.h"

namespace kith::bench {
namespace {

using matching::Match;
using matching::PersonNumber;

constexpr std::uint32_t kPeople = 10'000;
constexpr int kCapacity = 3;       // asks shown to one person
constexpr std::size_t kOfAsk = 3;  // people an ask is shown to

struct Someone {
  std::size_t trade = 0;
  std::vector<std::size_t> wants;  // the trade each of their asks needs
  double answers = 0;              // how likely they are to
  double fame = 0;                 // by which popularity shows them
};

struct Community {
  std::vector<Someone> people;
  std::vector<matching::Person> said;
};

// Trades are unevenly common (Zipf), and what is wanted is unevenly wanted in another order: some trades are short.
Community make(const reference::Known& known) {
  std::mt19937_64 chance(5);
  const std::size_t trades = std::min<std::size_t>(400, known.onet.size());
  std::vector<std::size_t> order(trades), wanted(trades);
  for (std::size_t i = 0; i < trades; ++i) order[i] = wanted[i] = i * known.onet.size() / trades;
  std::shuffle(order.begin(), order.end(), chance);
  wanted = order;
  for (std::size_t i = 0; i + 1 < trades; i += 1)
    std::swap(wanted[i], wanted[i + chance() % std::min<std::size_t>(40, trades - i)]);
  std::vector<double> weights;
  for (std::size_t i = 0; i < trades; ++i) weights.push_back(1 / (static_cast<double>(i) + 20));
  std::discrete_distribution<std::size_t> zipf(weights.begin(), weights.end());
  std::gamma_distribution<double> two(2), one(1.4);
  Community all;
  for (std::uint32_t i = 0; i < kPeople; ++i) {
    Someone s;
    s.trade = order[zipf(chance)];
    const double a = two(chance), b = one(chance);
    s.answers = a / (a + b);  // Beta(2, 1.4): most answer more often than not, some hardly ever
    s.fame = std::exponential_distribution<double>(1)(chance) * (0.3 + s.answers);
    const auto task = [&](std::size_t trade) {
      const auto& tasks = known.onet[trade].tasks;
      return tasks[chance() % tasks.size()];
    };
    matching::Person p;
    const int offers = 1 + static_cast<int>(chance() % 2), asks = 1 + static_cast<int>(chance() % 2);
    for (int k = 0; k < offers; ++k) p.offers.push_back({task(s.trade)});
    const auto& titles = known.onet[s.trade].other_titles;
    p.about = {titles.empty() ? known.onet[s.trade].title : titles[chance() % titles.size()]};
    for (int k = 0; k < asks; ++k) {
      const std::size_t trade = wanted[zipf(chance)];
      s.wants.push_back(trade);
      p.asks.push_back({.words = task(trade)});
    }
    p.capacity = kCapacity;
    // What the ledger would tell of them after five first messages, shrunk towards the mean.
    const int answered = std::binomial_distribution<int>(5, s.answers)(chance);
    p.answers = static_cast<float>((answered + 0.6 * 4) / (5 + 4));
    all.people.push_back(std::move(s));
    all.said.push_back(std::move(p));
  }
  return all;
}

struct Shown {
  PersonNumber asker;
  std::size_t ask;
  PersonNumber helper;
};
struct Outcome {
  double without = 0, without_any = 0;  // share of asks with no helpful match; with none at all
  double members_without = 0, gini = 0, both_answer = 0;
  int most = 0;
};

// Everybody reads what was shown to them up to their capacity, in the order it came; the rest is lost.
Outcome outcome(const Community& all, std::vector<Shown> shown, unsigned seed) {
  std::mt19937_64 chance(seed);
  std::shuffle(shown.begin(), shown.end(), chance);
  std::map<PersonNumber, int> load;
  std::set<std::pair<PersonNumber, std::size_t>> helped, seen;
  Outcome o;
  double both = 0, read = 0;
  for (const Shown& s : shown) {
    int& count = load[s.helper];
    o.most = std::max(o.most, ++count);
    if (count > kCapacity) continue;
    const Someone &asker = all.people[s.asker], &helper = all.people[s.helper];
    ++read;
    seen.emplace(s.asker, s.ask);
    both += asker.answers * helper.answers;
    if (helper.trade == asker.wants[s.ask]) helped.emplace(s.asker, s.ask);
  }
  double asks = 0, unhelped = 0;
  for (PersonNumber i = 0; i < all.people.size(); ++i) {
    bool any = false;
    for (std::size_t k = 0; k < all.people[i].wants.size(); ++k) {
      ++asks;
      any = any || helped.contains({i, k});
    }
    unhelped += !any;
  }
  o.without = 1 - static_cast<double>(helped.size()) / asks;
  o.without_any = 1 - static_cast<double>(seen.size()) / asks;
  o.members_without = unhelped / static_cast<double>(all.people.size());
  o.both_answer = read > 0 ? both / read : 0;
  std::vector<double> loads(all.people.size());
  for (const auto& [helper, count] : load) loads[helper] = std::min(count, kCapacity);
  std::sort(loads.begin(), loads.end());
  double sum = 0, ranked = 0;
  for (std::size_t i = 0; i < loads.size(); ++i) {
    sum += loads[i];
    ranked += loads[i] * static_cast<double>(i + 1);
  }
  const auto n = static_cast<double>(loads.size());
  o.gini = sum > 0 ? 2 * ranked / (n * sum) - (n + 1) / n : 0;
  return o;
}

}  // namespace

void simulate_community(const language::Reference& reference, const reference::Known& known) {
  const Community all = make(known);
  matching::Matcher matcher(reference);
  language::Collection alike(reference);
  for (PersonNumber i = 0; i < kPeople; ++i) {
    matcher.put(i, all.said[i]);
    std::vector<language::Saying> sayings;
    for (const auto& offer : all.said[i].offers) sayings.push_back({offer.words, 1});
    for (const std::string& line : all.said[i].about) sayings.push_back({line, 1});
    alike.put(i, sayings);
  }
  std::vector<Shown> by_likeness, by_fame, by_top, dealt;
  for (PersonNumber i = 0; i < kPeople; ++i) {
    // Similar people: those who say of themselves what I say of myself.
    const auto similar = alike.nearest(alike.read(all.said[i].offers.front().words), kOfAsk + 1);
    for (std::size_t ask = 0; ask < all.said[i].asks.size(); ++ask) {
      std::size_t shown = 0;
      for (const auto& found : similar)
        if (found.person != i && shown < kOfAsk) by_likeness.push_back({i, ask, found.person}), ++shown;
      const auto best = matcher.helpers(i, ask, 60);
      for (std::size_t k = 0; k < std::min(kOfAsk, best.size()); ++k) by_top.push_back({i, ask, best[k].helper});
      std::vector<PersonNumber> famous;
      for (const Match& m : best) famous.push_back(m.helper);
      std::sort(famous.begin(), famous.end(),
                [&](PersonNumber a, PersonNumber b) { return all.people[a].fame > all.people[b].fame; });
      for (std::size_t k = 0; k < std::min(kOfAsk, famous.size()); ++k) by_fame.push_back({i, ask, famous[k]});
    }
  }
  for (const Match& m : matcher.deal({.helpers_of_ask = kOfAsk, .candidates = 60, .threads = 2}))
    dealt.push_back({m.asker, m.ask, m.helper});
  double best_without = 1, best_without_any = 1;
  const auto print = [&](std::string_view name, const std::vector<Shown>& shown) {
    const Outcome o = outcome(all, shown, 9);
    note(fmt::format(
        "  {:28} asks with a helpful match {:.3f}, with none at all {:.3f}, members with no helpful one {:.3f}, Gini "
        "of load {:.3f}, both would "
        "answer {:.3f}, most shown to one {}",
        name, 1 - o.without, o.without_any, o.members_without, o.gini, o.both_answer, o.most));
    return o;
  };
  note("a simulated community of 10,000, capacity 3, an ask shown to 3:");
  for (const auto& [name, shown] : {std::pair("similar people", &by_likeness),
                                    {"popular among the fitting", &by_fame},
                                    {"each ask's own top list", &by_top}}) {
    const Outcome o = print(name, *shown);
    best_without = std::min(best_without, o.without);
    best_without_any = std::min(best_without_any, o.without_any);
  }
  const Outcome ours = print("dealt in a round", dealt);
  figure("asks without any match, dealt", fmt::format("{:.3f}", ours.without_any),
         fmt::format("{:.3f}, the best of them", best_without_any), ours.without_any / best_without_any, Bar::kAtMost,
         0.5);
  note(fmt::format("  without a helpful one: {:.3f}, the best of them {:.3f}", ours.without, best_without));
  figure("the most shown to one", fmt::format("{}", ours.most), fmt::format("{} can be", kCapacity),
         static_cast<double>(ours.most) / kCapacity, Bar::kAtMost, 1);
}

}  // namespace kith::bench
