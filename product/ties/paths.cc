#include "product/ties/paths.h"

#include <algorithm>

#include "graph/queries.h"
#include "platform/text/text.h"
#include "product/members/store.h"
#include "product/ties/network.h"

namespace kith::ties {
namespace {

constexpr std::size_t kNamed = 3;  // of those between, on a line

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

// Whoever is there; who left has no name any more.
void add_person(const Visit& visit, const Network::View& view, graph::PersonNumber number, std::vector<Person>& to) {
  if (auto person = members::find_person(visit.sql, view.people->members[number])) to.push_back(std::move(*person));
}

// The strongest with `person` first, as far as `most`.
void keep_strongest(const graph::Snapshot& graph, graph::PersonNumber person, Instant now, std::size_t most,
                    std::vector<graph::PersonNumber>& of) {
  std::vector<std::pair<double, graph::PersonNumber>> order;
  for (const graph::PersonNumber other : of) order.emplace_back(-graph.strength(person, other, now), other);
  std::sort(order.begin(), order.end());
  of.clear();
  for (std::size_t i = 0; i < std::min(most, order.size()); ++i) of.push_back(order[i].second);
}

}  // namespace

std::vector<Person> who_knows_both(const Visit& visit, MemberId me, MemberId other, std::size_t most) {
  std::vector<Person> people;
  const auto ends = ends_of(visit, me, other);
  if (!ends) return people;
  auto shared = walker().shared_ties(*ends->view.graph, ends->from, ends->to);
  keep_strongest(*ends->view.graph, ends->from, visit.now, most, shared);
  for (const graph::PersonNumber number : shared) add_person(visit, ends->view, number, people);
  return people;
}

std::vector<std::vector<Person>> ways_to(const Visit& visit, MemberId me, MemberId other, std::size_t most) {
  std::vector<std::vector<Person>> ways;
  const auto ends = ends_of(visit, me, other);
  if (!ends) return ways;
  for (const graph::WarmPath& path : walker().warm_paths(*ends->view.graph, ends->from, ends->to, most, visit.now)) {
    std::vector<Person> through;
    for (const graph::PersonNumber number : path.through) add_person(visit, ends->view, number, through);
    if (through.size() == path.through.size()) ways.push_back(std::move(through));
  }
  return ways;
}

std::vector<WorthKnowing> worth_knowing(const Visit& visit, MemberId me, std::size_t most) {
  std::vector<WorthKnowing> all;
  const Network::View view = visit.home.network.view();
  const auto number = view.people->number(me);
  if (!number) return all;
  for (const graph::Behind& behind : walker().ties_of_ties(*view.graph, *number, most)) {
    auto shared = walker().shared_ties(*view.graph, *number, behind.person);
    keep_strongest(*view.graph, *number, visit.now, kNamed, shared);
    std::vector<Person> person, between;
    add_person(visit, view, behind.person, person);
    for (const graph::PersonNumber other : shared) add_person(visit, view, other, between);
    if (!person.empty() && !between.empty()) all.push_back({std::move(person.front()), std::move(between)});
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
