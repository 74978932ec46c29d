// Filters of the Board and search: what is found in the matchmaker's memory.

#include <algorithm>

#include "language/words.h"
#include "product/board/matchmaker.h"

namespace kith::board {
namespace {

using Side = matching::Matcher::Side;
constexpr float kFound = 0.4f;  // what is less relevant is not shown to somebody who looks for it

}  // namespace

bool Matchmaker::is_there(const Looked& looked, const HeldCall* call, const Held& of) const {
  if (!looked.wanted.place.empty()) {
    const auto& where = call && call->where ? call->where : of.where;
    if (!looked.centre || !where ||
        matching::distance_km(*looked.centre, *where) > static_cast<double>(looked.wanted.distance_km))
      return false;
  }
  if (looked.language.empty()) return true;
  if (of.languages.empty()) return call && call->tongue == looked.language;
  return of.languages.find(looked.language) != std::string::npos;
}

Matchmaker::Looked Matchmaker::look_for(const Wanted& wanted) const {
  return {wanted, spot(wanted.place), language::folded_line(wanted.language)};
}

std::vector<CallId> Matchmaker::find(const Wanted& wanted, std::size_t most, CallId after) const {
  const Looked looked = look_for(wanted);
  std::vector<CallId> found;
  std::shared_lock lock(mutex_);
  const bool is_ask = wanted.kind == CallKind::kAsk;
  const auto take = [&](const HeldCall& call, const Held& of) {
    if (call.id > after && is_there(looked, &call, of)) found.push_back(call.id);
  };
  if (wanted.field.empty()) {
    for (const auto& [number, held] : held_)
      for (const HeldCall& call : is_ask ? held.asks : held.offers) take(call, held);
    const auto newest_first = std::greater<>();
    const std::size_t kept = std::min(most, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(), newest_first);
    found.resize(kept);
    return found;
  }
  for (const language::Found& near : matcher_.search(wanted.field, is_ask ? Side::kAsked : Side::kOffered, 4 * most)) {
    if (near.relevance < kFound || found.size() >= most) break;
    const Held& held = held_.at(near.person);
    const auto& calls = is_ask ? held.asks : held.offers;
    if (near.saying < calls.size()) take(calls[near.saying], held);
    // It is their work: then all that they offer is in that field.
    else
      for (const HeldCall& call : calls) take(call, held);
  }
  return found;
}

bool Matchmaker::suits(const Wanted& wanted, MemberId member, CallId call) const {
  const Looked looked = look_for(wanted);
  std::shared_lock lock(mutex_);
  const auto number = people_.number(member);
  if (!number || !held_.contains(*number)) return false;
  const Held& held = held_.at(*number);
  const HeldCall* held_call = nullptr;
  for (const auto* calls : {&held.asks, &held.offers})
    for (const HeldCall& each : *calls)
      if (each.id == call) held_call = &each;
  if (!is_there(looked, held_call, held)) return false;
  const Side side = wanted.kind == CallKind::kAsk ? Side::kAsked : Side::kOffered;
  return wanted.field.empty() || matcher_.relevance(wanted.field, side, *number) >= kFound;
}

bool Matchmaker::knows_place(std::string_view place) const { return spot(place).has_value(); }

CallId Matchmaker::newest() const {
  std::shared_lock lock(mutex_);
  return newest_;
}

std::vector<MemberId> Matchmaker::find_people(std::string_view words, std::size_t most) const {
  std::vector<MemberId> found;
  std::shared_lock lock(mutex_);
  for (const language::Found& near : matcher_.search(words, Side::kOffered, most))
    if (near.relevance >= kFound) found.push_back(people_.members[near.person]);
  return found;
}

}  // namespace kith::board
