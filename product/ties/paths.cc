#include "product/ties/paths.h"

#include <algorithm>
#include <set>

#include "graph/queries.h"
#include "platform/text/text.h"
#include "product/members/store.h"
#include "product/ties/network.h"
#include "product/ties/queries.h"

namespace kith::ties {
namespace {

constexpr std::size_t kNamed = 3;   // of those between, in a sentence
constexpr std::size_t kLooked = 3;  // likely ones, for each that is wanted: some may not be named

graph::Walker& walker() {
  thread_local graph::Walker own;
  return own;
}

// The view and the two numbers in it; nothing when the graph has not met one of them.
struct Ends {
  Network::View view;
  graph::PersonNumber from, to;
};
std::optional<Ends> ends_of(const Visit& visit, MemberId me, MemberId other) {
  Ends ends{visit.home.network.view(), 0, 0};
  const auto from = ends.view.people->number(me), to = ends.view.people->number(other);
  if (!from || !to) return std::nullopt;
  ends.from = *from;
  ends.to = *to;
  return ends;
}

enum class As { kBetween, kGoal };
std::optional<Person> nameable(const Visit& visit, const Network::View& view, graph::PersonNumber number, MemberId me,
                               MemberId other, As as) {
  return visit.sql.find(members::read_person, queries::find_nameable, view.people->members[number], me, other,
                        as == As::kBetween);
}

// Those between two who may be named, the strongest with me first, as far as `most`.
std::vector<Person> named_between(const Visit& visit, const Ends& ends, MemberId me, MemberId other, std::size_t most) {
  std::vector<std::pair<double, graph::PersonNumber>> order;
  for (const graph::PersonNumber person : walker().shared_ties(*ends.view.graph, ends.from, ends.to))
    order.emplace_back(-ends.view.graph->strength(ends.from, person, visit.now), person);
  std::sort(order.begin(), order.end());
  std::vector<Person> named;
  for (const auto& [strength, number] : order) {
    if (named.size() == most) break;
    if (auto person = nameable(visit, ends.view, number, me, other, As::kBetween)) named.push_back(std::move(*person));
  }
  return named;
}

}  // namespace

std::vector<Person> who_knows_both(const Visit& visit, MemberId me, MemberId other, std::size_t most) {
  const auto ends = ends_of(visit, me, other);
  if (!ends || !nameable(visit, ends->view, ends->to, me, me, As::kGoal)) return {};
  return named_between(visit, *ends, me, other, most);
}

std::vector<std::vector<Person>> ways_to(const Visit& visit, MemberId me, MemberId other, std::size_t most) {
  std::vector<std::vector<Person>> ways;
  const auto ends = ends_of(visit, me, other);
  if (!ends || !nameable(visit, ends->view, ends->to, me, me, As::kGoal)) return ways;
  for (const graph::WarmPath& path : walker().warm_paths(*ends->view.graph, ends->from, ends->to, most, visit.now)) {
    std::vector<Person> through;
    for (const graph::PersonNumber number : path.through)
      if (auto person = nameable(visit, ends->view, number, me, other, As::kBetween))
        through.push_back(std::move(*person));
    if (through.size() == path.through.size()) ways.push_back(std::move(through));
  }
  return ways;
}

std::vector<WorthKnowing> worth_knowing(const Visit& visit, MemberId me, std::size_t most) {
  std::vector<WorthKnowing> all;
  const Network::View view = visit.home.network.view();
  const auto number = view.people->number(me);
  if (!number) return all;
  // The likeliest to begin first; until that is learned, and for whoever is new since, those with most ties in common.
  std::vector<graph::PersonNumber> order;
  if (const auto foresight = visit.home.network.foresight())
    for (const MemberId likely : foresight->suggest(me, kLooked * most))
      if (const auto other = view.people->number(likely)) order.push_back(*other);
  for (const graph::Behind& behind : walker().ties_of_ties(*view.graph, *number, most)) order.push_back(behind.person);

  std::set<graph::PersonNumber> seen;
  for (const graph::PersonNumber other : order) {
    if (all.size() == most) break;
    if (!seen.insert(other).second || view.graph->row(*number).place_of(other) < view.graph->row(*number).all().size())
      continue;
    auto person = nameable(visit, view, other, me, me, As::kGoal);
    if (!person) continue;
    auto between = named_between(visit, {view, *number, other}, me, person->id, kNamed);
    if (!between.empty()) all.push_back({std::move(*person), std::move(between)});
  }
  return all;
}

std::string in_words(const std::vector<Person>& between) {
  switch (between.size()) {
    case 0: return {};
    case 1: return text("{} knows you both.", between[0].name);
    case 2: return text("{} and {} know you both.", between[0].name, between[1].name);
    default: return text("{}, {} and {} know you both.", between[0].name, between[1].name, between[2].name);
  }
}

}  // namespace kith::ties
