#include "product/acquaintances/acquaintance.h"

#include <algorithm>

#include "platform/live/live.h"
#include "platform/text/text.h"
#include "product/acquaintances/queries.h"
#include "product/conversations/actions.h"
#include "product/imports/actions.h"
#include "product/members/store.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"

namespace kith::acquaintances {
namespace {

Acquaintance turned(const sql::Rows::Row& row, std::size_t column, bool is_a) {
  Acquaintance known;
  known.said_by_me = !row.is_null(column + (is_a ? 0 : 1));
  known.said_by_them = !row.is_null(column + (is_a ? 1 : 0));
  known.conversation = row.get<ConversationId>(column + 2);
  return known;
}

}  // namespace

Acquaintance load(sql::Session& sql, MemberId me, MemberId other) {
  const auto rows = sql.query(queries::load_acquaintance, std::min(me, other), std::max(me, other));
  return rows.empty() ? Acquaintance{} : turned(rows.front(), 0, me < other);
}

std::vector<Acquaintance> all_of(sql::Session& sql, MemberId me) {
  std::vector<Acquaintance> all;
  for (const auto row : sql.query(queries::acquaintances_of, me)) {
    sql::Rows::Reader reader(row);
    Person other = members::read_person(reader);
    Acquaintance known = turned(row, 4, me < other.id);
    known.other = std::move(other);
    all.push_back(std::move(known));
  }
  return all;
}

Result<Acquaintance> say_we_know_each_other(Act& act, const Member& me, const Member& other) {
  if (me.id == other.id) return invalid(std::string(text("You know yourself already. Whom else do you know?")), "to");
  const MemberId a = std::min(me.id, other.id), b = std::max(me.id, other.id);
  act.sql.run(queries::begin_acquaintance, a, b);
  act.sql.run(me.id == a ? queries::said_by_a : queries::said_by_b, a, b, act.now);
  Acquaintance known = load(act.sql, me.id, other.id);
  known.other = person(other);
  const bool is_heard = !ties::distance(act.sql, other.id, me.id).is_any();
  if (act.tells() && is_heard) live::tell(act.sql, {other.id.value, "acquaintance", me.id.value, 0}, act.now);
  if (!known.said_by_them || known.conversation) return known;

  known.conversation =
      conversations::open(act, {me.id, other.id}, text("{} and {} know each other", me.name, other.name), {}, {});
  act.sql.run(queries::set_conversation, a, b, known.conversation);
  imports::join(act, me, other);
  ties::reopen(act, me.id, other.id);
  return known;
}

Result<Done> take_back(Act& act, const Member& me, const Member& other) {
  const MemberId a = std::min(me.id, other.id), b = std::max(me.id, other.id);
  if (!load(act.sql, me.id, other.id).said_by_me)
    return unknown(text("You have not said that you know @{}.", other.handle));
  if (act.sql.run(me.id == a ? queries::unsaid_by_a : queries::unsaid_by_b, a, b) != 1)
    return conflict(std::string(text("Both of you have said so already; it cannot be taken back.")));
  return Done{};
}

}  // namespace kith::acquaintances
