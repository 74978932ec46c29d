#include "product/board/actions.h"

#include <algorithm>

#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "product/board/matchmaker.h"
#include "product/board/queries.h"
#include "product/board/store.h"
#include "product/board/views.h"
#include "product/calls/actions.h"
#include "product/calls/store.h"
#include "product/members/store.h"
#include "product/notices/notice.h"

namespace kith::board {
namespace {

constexpr std::size_t kTold = 5;    // in one mail; the Board has the rest
constexpr std::size_t kFound = 50;  // that are looked at

Instant next_look(const Act& act, const Member& of) {
  return next_at_hour(act.now, static_cast<int>(act.rules.round_hour), of.time_zone);
}

void tell_found(Act& act, const SavedSearch& search, const Member& member, const std::vector<Listed>& found) {
  const auto count = static_cast<std::int64_t>(found.size());
  std::string words;
  for (std::size_t i = 0; i < std::min(found.size(), kTold); ++i) {
    const Listed& each = found[i];
    if (!words.empty()) words += "\n\n";
    words += each.person.name + ": " + each.call.words;
  }
  const Speaking in(members::language_of(act.sql, member.id));
  const bool is_ask = search.wanted.kind == CallKind::kAsk;
  notices::tell(act, {NoticeKind::kFound,
                      member.id,
                      act.rules.community,
                      is_ask ? plural(count, "An ask that fits what you look for", "{} asks that fit what you look for",
                                      spelled_first(count))
                             : plural(count, "An offer that fits what you look for",
                                      "{} offers that fit what you look for", spelled_first(count)),
                      text("You look for: {}.", in_words(search.wanted)),
                      words,
                      {},
                      board_path(search.wanted),
                      std::string(text("See it on the Board"))});
}

}  // namespace

Result<Done> refuse(Act& act, const Member& me, CallId id, Wrong what) {
  const Call call = TRY(calls::load(act.sql, id, me.id));
  if (call.member == me.id) return unknown(std::string(text("There is no such ask or offer of somebody else.")));
  act.sql.run(queries::add_refusal, me.id, id, name(what), act.now);
  members::tell_change(act.sql, me.id);
  members::tell_change(act.sql, call.member);  // it may go to somebody else
  return Done{};
}

Result<Done> take_refusal_back(Act& act, const Member& me, CallId call) {
  if (act.sql.run(queries::forget_refusal, me.id, call) == 0)
    return unknown(std::string(text("You have not said that it is not for you.")));
  members::tell_change(act.sql, me.id);
  return Done{};
}

std::vector<Error> change_call(Act& act, const Member& me, const Call& call, CallWords words) {
  words.kind = call.kind;
  std::vector<Error> mistakes = calls::change_call(act, me, call, words);
  const bool is_as_it_was = words.words == call.words && words.field == call.field && words.place == call.place;
  if (mistakes.empty() && !is_as_it_was) {
    act.sql.run(queries::forget_deals_of, call.id);
    act.sql.run(queries::deal_again, call.id);
  }
  return mistakes;
}

Result<SavedSearch> save_search(Act& act, const Member& me, Wanted given) {
  SavedSearch search{act.ids.next<SearchTag>(act.now), me.id, TRY(check_wanted(std::move(given))), {}};
  if (!search.wanted.is_anything())
    return invalid(std::string(text("Say what you look for: a field, a place, or a language.")), "field");
  members::lock(act.sql, me.id);
  const auto kept = searches_of(act.sql, me.id);
  for (const SavedSearch& other : kept)
    if (other.wanted == search.wanted) return conflict(std::string(text("You keep this search already.")));
  if (kept.size() >= kSavedSearches)
    return conflict(text("You keep {} searches already. Let one go first.", kSavedSearches));
  search.last_call = CallId{act.sql.query(queries::newest_call).front().integer(0)};
  const Wanted& w = search.wanted;
  act.sql.run(queries::add_search, me.id, search.id, name(w.kind), w.field, w.place, w.distance_km, w.language,
              search.last_call.value, next_look(act, me));
  return search;
}

Result<Done> forget_search(Act& act, const Member& me, SearchId id) {
  if (act.sql.run(queries::forget_search, me.id, id) == 0)
    return unknown(std::string(text("That search is not kept any more.")));
  return Done{};
}

std::vector<Due> look_for_new(sql::Session& sql, const Matchmaker& matchmaker, Instant now) {
  std::vector<Due> all;
  if (!matchmaker.is_ready()) return all;
  const CallId newest = matchmaker.newest();
  for (SavedSearch& search : due_searches(sql, now)) {
    const auto found = matchmaker.find(search.wanted, kFound, search.last_call);
    auto listed = these(sql, search.member, found, now);
    all.push_back({std::move(search), std::move(listed), newest});
  }
  return all;
}

void tell_of_new(Act& act, const std::vector<Due>& all) {
  for (const Due& due : all) {
    const auto member = members::find(act.sql, due.search.member);
    if (!member) continue;
    // Of two nodes one moves it on.
    const bool is_mine = act.sql.run(queries::move_search, due.search.member, due.search.id,
                                     std::max(due.newest, due.search.last_call).value, next_look(act, *member),
                                     due.search.last_call.value, act.now) == 1;
    if (is_mine && !due.found.empty() && !member->has_left()) tell_found(act, due.search, *member, due.found);
  }
}

}  // namespace kith::board
