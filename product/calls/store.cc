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
  row >> c.answers >> c.dealt_at;
  return c;
}

std::vector<Call> open_calls(sql::Session& sql, MemberId member, Instant now) {
  return sql.list(read_call, queries::open_calls, member, now);
}
Result<Call> load(sql::Session& sql, CallId id, MemberId reader) {
  auto call = sql.find(read_call, queries::load_call, id, reader);
  if (!call) return unknown(std::string(text("There is no such ask or offer, or it is not open to you.")));
  return std::move(*call);
}
std::optional<Call> find_open(sql::Session& sql, CallId id, MemberId reader, Instant now) {
  auto call = sql.find(read_call, queries::load_call, id, reader);
  if (call && !call->is_open(now)) call.reset();
  return call;
}
std::optional<Call> find_public(sql::Session& sql, CallId id, Instant now) {
  return sql.find(read_call, queries::find_public, id, now);
}
std::optional<Call> find_of(sql::Session& sql, CallId id, MemberId owner) {
  return sql.find(read_call, queries::find_own, id, owner);
}
std::vector<Call> unclosed_calls(sql::Session& sql, MemberId member) {
  return sql.list(read_call, queries::unclosed_calls, member);
}

std::vector<Call> closed_calls(sql::Session& sql, MemberId member) {
  return sql.list(read_call, queries::closed_calls, member);
}

void insert(sql::Session& sql, const Call& c) {
  sql.run(queries::insert_call, c.id, c.member, name(c.kind), name(c.aim), c.words, c.details, c.field, c.place,
          c.is_public, c.opened_at, c.ends_at);
  members::refresh_search(sql, c.member);
}

std::vector<Answered> answers_to(sql::Session& sql, CallId id) {
  return sql.list(read_answered, queries::answers_to, id);
}

std::optional<Answered> answer_of(sql::Session& sql, CallId id, MemberId member) {
  return sql.find(read_answered, queries::answer_of, id, member);
}

Result<Thanks> load_thanks(sql::Session& sql, ThanksId id, MemberId me) {
  auto thanks = sql.find(read_thanks, queries::load_thanks, id, me);
  if (!thanks) return unknown(std::string(text("There is no such thanks to you or from you.")));
  return std::move(*thanks);
}
News news_of(sql::Session& sql, MemberId member, Instant since, Instant now) {
  News news;
  for (const auto row : sql.query(queries::news_of, member, now, since)) {
    if (row.text(0) == "ended") {
      Call& call = news.ended.emplace_back();
      call.id = row.get<CallId>(1);
      call.kind = call_kind(row.text(2)).value_or(CallKind::kAsk);
      call.words = row.get<std::string>(3);
      call.ends_at = row.get<Instant>(5);
    } else {
      Thanks& thanks = news.thanks.emplace_back();
      thanks.id = row.get<ThanksId>(1);
      thanks.words = row.get<std::string>(3);
      thanks.sender.name = row.get<std::string>(4);
      thanks.at = row.get<Instant>(5);
    }
  }
  return news;
}

std::vector<Thanks> thanks_to(sql::Session& sql, MemberId receiver, Instant since) {
  return sql.list(read_thanks, queries::thanks_to, receiver, since);
}
std::vector<Thanks> shown_thanks(sql::Session& sql, MemberId receiver) {
  return sql.list(read_thanks, queries::shown_thanks, receiver);
}
std::optional<Thanks> thanks_for(sql::Session& sql, CallId call, MemberId me) {
  return sql.find(read_thanks, queries::thanks_for, call, me);
}

}  // namespace kith::calls
