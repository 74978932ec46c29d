#include "product/board/store.h"

#include "product/board/queries.h"
#include "product/calls/store.h"
#include "product/members/store.h"

namespace kith::board {
namespace {

Listed read_listed(sql::Rows::Reader& row) {
  Listed listed;
  listed.call = calls::read_call(row);
  listed.person = members::read_person(row);
  row >> listed.time_zone;
  return listed;
}

Deal read_deal(sql::Rows::Reader& row) {
  Deal d;
  d.ask = calls::read_call(row);
  d.asker = members::read_person(row);
  d.helper = members::read_person(row);
  row >> d.offer >> d.offered >> d.back_asked >> d.back_offered >> d.reason >> d.dealt_at;
  return d;
}

SavedSearch read_search(sql::Rows::Reader& row) {
  SavedSearch s;
  row >> s.member >> s.id;
  s.wanted.kind = call_kind(row.next<std::string>()).value_or(CallKind::kAsk);
  row >> s.wanted.field >> s.wanted.place >> s.wanted.distance_km >> s.wanted.language >> s.last_call;
  return s;
}

}  // namespace

std::vector<Listed> list(sql::Session& sql, MemberId me, CallKind kind, Instant now, std::int64_t limit,
                         std::int64_t offset) {
  return sql.list(read_listed, queries::list_calls, name(kind), now, me, limit, offset);
}

std::vector<Listed> these(sql::Session& sql, MemberId me, const std::vector<CallId>& ids, Instant now) {
  std::string all;
  for (const CallId id : ids) (all += all.empty() ? "" : ",") += id.str();
  if (all.empty()) return {};
  auto found = sql.list(read_listed, queries::list_these, all, now, me);
  std::vector<Listed> ordered;
  for (const CallId id : ids)
    for (Listed& listed : found)
      if (listed.call.id == id) ordered.push_back(std::move(listed));
  return ordered;
}

std::vector<Listed> list_public(sql::Session& sql, CallKind kind, Instant now, std::int64_t limit) {
  return sql.list(read_listed, queries::list_public, name(kind), now, limit);
}

std::vector<Deal> brought_to(sql::Session& sql, MemberId helper, Instant since, Instant now, std::int64_t limit) {
  return sql.list(read_deal, queries::brought_to, helper, since, now, limit);
}
std::vector<Deal> could_help(sql::Session& sql, MemberId asker, Instant now, std::int64_t limit) {
  return sql.list(read_deal, queries::could_help, asker, now, limit);
}
std::optional<Deal> between(sql::Session& sql, MemberId one, MemberId other, CallId call, Instant now) {
  return sql.find(read_deal, queries::deal_between, one, other, call ? call.value : 0, now);
}

std::optional<Wrong> refused(sql::Session& sql, MemberId me, CallId call) {
  const auto rows = sql.query(queries::find_refusal, me, call);
  if (rows.empty()) return std::nullopt;
  return wrong(rows.front().text(0));
}

std::vector<SavedSearch> searches_of(sql::Session& sql, MemberId me) {
  return sql.list(read_search, queries::searches_of_member, me);
}
std::vector<SavedSearch> due_searches(sql::Session& sql, Instant now) {
  return sql.list(read_search, queries::due_searches, now);
}

}  // namespace kith::board
