#include "product/leaving/leaving.h"

#include <algorithm>

#include "platform/live/live.h"
#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/access/access.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/leaving/queries.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/ties/ledger.h"
#include "product/ties/store.h"

namespace kith::leaving {
namespace {

constexpr std::size_t kFarewellMost = 500;  // characters
constexpr std::int64_t kFarewells = 200;    // conversations that one goes to
constexpr std::string_view kNames[] = {"keep", "nameless", "none"};

void end_openers(Act& act, const Member& me) {
  std::vector<OpenerId> sent, received;
  for (const auto row : act.sql.query(queries::waiting_openers_of, me.id))
    (row.integer(1) == me.id.value ? sent : received).push_back(row.get<OpenerId>(0));
  for (const OpenerId id : sent)
    if (const auto opener = openers::load(act.sql, id, me.id)) (void)openers::withdraw(act, *opener, me.id);
  for (const OpenerId id : received)
    if (const auto opener = openers::load(act.sql, id, me.id)) openers::receiver_left(act, *opener);
}

// To each they have a living tie with, in the conversation they had last.
Result<Done> say_farewell(Act& act, const Member& me, const std::string& words) {
  std::int64_t count = 0;
  for (const ties::TieWith& each : ties::all_of(act.sql, me.id)) {
    const TieState state = state_of(each.tie, act.now);
    const bool talks = state == TieState::kLiving || state == TieState::kNew;
    if (!talks || !each.tie.conversation || count == kFarewells) continue;
    const auto conversation = conversations::load(act.sql, each.tie.conversation, me.id);
    if (!conversation || !conversation->is_read() || conversation->is_of_several()) continue;
    (void)TRY(conversations::send_message(act, *conversation, person(me), words));
    ++count;
  }
  return Done{};
}

// Ties end with them, and open again when they come back: those that ended at that very time.
void end_ties(Act& act, const Member& me) {
  for (const auto row : act.sql.query(queries::open_ties_of, me.id)) ties::end(act, me.id, row.get<MemberId>(0));
}

}  // namespace

std::string_view name(WordsStay stay) { return kNames[static_cast<int>(stay)]; }

WordsStay words_stay_of(std::string_view given) {
  const auto found = std::find(std::begin(kNames), std::end(kNames), given);
  return found == std::end(kNames) ? WordsStay::kKeep : static_cast<WordsStay>(found - std::begin(kNames));
}

Result<Done> leave(Act& act, const Member& me, const Choice& choice) {
  act.sql.query(queries::lock_hosts);
  if (me.is_host && act.sql.query(queries::other_hosts, me.id).empty())
    return conflict(std::string(text("You are the only host. “kith host @name” on its machine makes another.")));
  const std::string farewell = tidy(choice.farewell);
  if (length(farewell) > kFarewellMost)
    return invalid(text("A farewell has at most {} characters; this has {}.", kFarewellMost, length(farewell)),
                   "farewell");
  if (act.sql.run(queries::set_left, me.id, act.now, name(choice.words)) != 1)
    return conflict(std::string(text("You have left already.")));
  end_openers(act, me);
  if (!farewell.empty()) (void)TRY(say_farewell(act, me, farewell));
  end_ties(act, me);
  act.sql.run(queries::nothing_is_owed, me.id);
  access::end_all_sessions(act.sql, me);
  live::tell(act.sql, {me.id.value, live::kGone, me.id.value, 0}, act.now);
  act.sql.run(queries::forget_held_notices, me.id);
  act.sql.run(queries::forget_unsent_mail, me.id);
  if (!me.email.empty()) {
    const Instant until = act.now + kWayBack;
    notices::send_letter(
        act, me.email, "left", text("You have left {}", act.rules.community),
        {text("Until {} this link brings everything back, as it was.", short_date(until, act.now, me.time_zone)),
         std::string(text("After that it is deleted for good. You need not do anything, and hear nothing more."))},
        notices::back_link(act.rules, me.id, act.now), std::string(text("Come back")));
  }
  members::tell_change(act.sql, me.id);
  return Done{};
}

Result<Done> come_back(Act& act, std::string_view token) {
  const auto back = notices::read_back_token(act.rules, token);
  const auto member = back ? members::find(act.sql, back->member) : std::nullopt;
  if (!member) return unknown(std::string(text("This link is not one of ours.")));
  if (!member->has_left()) return conflict(std::string(text("You are here: sign in.")));
  if (member->left_at != back->left_at)
    return conflict(std::string(text("This link is of an earlier time. The latest in your mail brings you back.")));
  if (member->left_at + kWayBack < act.now || act.sql.run(queries::set_back, member->id) != 1)
    return unknown(std::string(text("What was here is deleted. You can begin anew at any time.")));
  for (const auto row : act.sql.query(queries::ties_ended_at, member->id, member->left_at))
    ties::reopen(act, member->id, row.get<MemberId>(0));
  members::tell_change(act.sql, member->id);
  return Done{};
}

std::vector<MemberId> due(sql::Session& sql, Instant now) {
  std::vector<MemberId> all;
  for (const auto row : sql.query(queries::due_to_go, now - kWayBack)) all.push_back(row.get<MemberId>(0));
  return all;
}

void erase_due(Act& act, MemberId id) {
  const auto rows = act.sql.query(queries::words_stay, id, act.now - kWayBack);
  if (!rows.empty()) erase(act, *members::find(act.sql, id), words_stay_of(rows.front().text(0)));
}

}  // namespace kith::leaving
