#include "product/calls/store.h"

#include "platform/text/text.h"
#include "product/calls/queries.h"
#include "product/members/store.h"

namespace kith::calls {
namespace {

Answered read_answered(sql::Rows::Reader& row) {
  Answered answered;
  answered.person = members::read_person(row);
  row >> answered.opener >> answered.state;
  return answered;
}

Thanks read_thanks(sql::Rows::Reader& row) {
  Thanks t;
  row >> t.id;
  t.sender = members::read_person(row);
  t.receiver = members::read_person(row);
  row >> t.call >> t.words >> t.at >> t.sender_shows >> t.receiver_shows;
  return t;
}

}  // namespace

Call read_call(sql::Rows::Reader& row) {
  Call c;
  row >> c.id >> c.member;
  c.kind = call_kind(row.next<std::string>()).value_or(CallKind::kAsk);
  c.aim = aim(row.next<std::string>()).value_or(Aim::kNeed);
  row >> c.words >> c.details >> c.field >> c.place >> c.is_public >> c.opened_at >> c.ends_at >> c.closed_at;
  c.outcome = outcome(row.next<std::string>()).value_or(Outcome::kNone);
  row >> c.answers;
  return c;
}

std::vector<Call> open_calls(sql::Session& sql, MemberId member, Instant now) {
  return sql.list(read_call, queries::open_calls, member, now);
}
std::optional<Call> find_open(sql::Session& sql, CallId id, Instant now) {
  auto call = find(sql, id);
  if (call && !call->is_open(now)) call.reset();
  return call;
}
std::optional<Call> find(sql::Session& sql, CallId id) { return sql.find(read_call, queries::find_call, id); }
std::optional<Call> find_of(sql::Session& sql, CallId id, MemberId owner) {
  auto call = find(sql, id);
  if (call && call->member != owner) call.reset();
  return call;
}
std::vector<Call> unclosed_calls(sql::Session& sql, MemberId member) {
  return sql.list(read_call, queries::unclosed_calls, member);
}

void insert(sql::Session& sql, const Call& c) {
  sql.run(queries::insert_call, c.id, c.member, name(c.kind), name(c.aim), c.words, c.details, c.field, c.place,
          c.is_public, c.opened_at, c.ends_at);
  members::refresh_search(sql, c.member);
}

std::vector<Answered> answers_to(sql::Session& sql, CallId id) {
  return sql.list(read_answered, queries::answers_to, id);
}

Result<Thanks> load_thanks(sql::Session& sql, ThanksId id, MemberId me) {
  auto thanks = sql.find(read_thanks, queries::load_thanks, id, me);
  if (!thanks) return unknown(std::string(text("There is no such thanks to you or from you.")));
  return std::move(*thanks);
}
std::vector<Thanks> shown_thanks(sql::Session& sql, MemberId receiver) {
  return sql.list(read_thanks, queries::shown_thanks, receiver);
}
std::optional<Thanks> thanks_for(sql::Session& sql, CallId call, MemberId me) {
  return sql.find(read_thanks, queries::thanks_for, call, me);
}

}  // namespace kith::calls
