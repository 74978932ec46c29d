#include "product/openers/store.h"

#include <algorithm>

#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/calls/store.h"
#include "product/labels/store.h"
#include "product/members/store.h"
#include "product/openers/queries.h"

namespace kith::openers {

Opener read_opener(sql::Rows::Reader& row) {
  Opener o;
  row >> o.id;
  o.sender = members::read_person(row);
  o.receiver = members::read_person(row);
  row >> o.to_address;
  o.state = opener_state(row.next<std::string>()).value_or(OpenerState::kDraft);
  // Who holds the address they say themselves, by answering.
  if (!o.to_address.empty() && o.state != OpenerState::kAnswered) o.receiver = {o.receiver.id, {}, o.to_address, {}};
  row >> o.title >> o.text >> o.why >> o.occasion >> o.call >> o.takes_place >> o.written_at >> o.delivered_at >>
      o.due_at >> o.reminded_at >> o.ended_at >> o.pass_line >> o.conversation >> o.later_until;
  Person tried = members::read_person(row);
  if (tried.id) o.try_person = std::move(tried);
  return o;
}

Result<Opener> load(sql::Session& sql, OpenerId id, MemberId me) {
  auto opener = sql.find(read_opener, queries::load_opener, id, me);
  if (!opener) return unknown(std::string(text("There is no such opener of yours or to you.")));
  return std::move(*opener);
}

std::vector<Waiting> waiting(sql::Session& sql, MemberId me, Instant now, std::int64_t limit) {
  const auto read_waiting = +[](sql::Rows::Reader& row) {
    Opener opener = read_opener(row);
    return Waiting{std::move(opener), labels::read_label(row)};
  };
  return sql.list(read_waiting, queries::waiting_openers, me, now, limit, days(kSameWeekDays).us);
}

std::vector<Opener> sent_lately(sql::Session& sql, MemberId me, Instant since, std::int64_t limit) {
  return sql.list(read_opener, queries::sent_lately, me, since, limit);
}

std::vector<Opener> sent_lately_in_brief(sql::Session& sql, MemberId me, Instant since, std::int64_t limit) {
  std::vector<Opener> sent;
  for (const auto row : sql.query(queries::sent_in_brief, me, since, limit)) {
    sql::Rows::Reader columns(row);
    Opener& o = sent.emplace_back();
    o.sender.id = me;
    columns >> o.id >> o.receiver.name;
    o.state = opener_state(columns.next<std::string>()).value_or(OpenerState::kDraft);
    columns >> o.takes_place >> o.written_at >> o.due_at >> o.ended_at >> o.pass_line;
  }
  return sent;
}

std::vector<Opener> box(sql::Session& sql, MemberId me, Box which, std::string_view state, std::int64_t before,
                        std::int64_t limit) {
  const sql::Query& query = which == Box::kReceived ? queries::received_openers : queries::sent_openers;
  return sql.list(read_opener, query, me, state, before ? before : INT64_MAX, limit);
}

std::int64_t answered_since(sql::Session& sql, MemberId me, Instant since) {
  return sql.query(queries::answered_since, me, since, since - days(60)).front().integer(0);
}

std::int64_t places_of(const Member& member, const Rules& rules, Instant now) {
  // Whoever has just come begins with fewer, so that nobody makes a hundred accounts for their openers.
  const bool is_new = now - member.joined_at < days(rules.newcomer_days) && !member.is_host;
  const std::int64_t first = is_new ? std::min(rules.places, rules.newcomer_places) : rules.places;
  return std::clamp<std::int64_t>(first + member.earned_places, 1, rules.places_limit);
}

std::int64_t holding(sql::Session& sql, MemberId sender) {
  return sql.query(queries::count_holding, sender).front().integer(0);
}

std::optional<OpenerId> open_between(sql::Session& sql, MemberId sender, MemberId receiver) {
  const auto rows = sql.query(queries::open_between, sender, receiver);
  if (rows.empty()) return std::nullopt;
  return OpenerId{rows.front().integer(0)};
}

namespace {

// The latest end of an opener that they may be asked again after.
Instant wait_after(const sql::Rows& ended, const Rules& rules, Instant now) {
  Instant wait;
  for (const auto row : ended) {
    const bool was_passed = row.text(0) == "passed";
    const Instant until =
        row.get<Instant>(1) + days(was_passed ? rules.wait_after_pass_days : rules.wait_after_lapse_days);
    if (until > now) wait = std::max(wait, until);
  }
  return wait;
}

}  // namespace

bool takes_from(sql::Session& sql, const Member& receiver, MemberId sender) {
  return receiver.asked_by != kAskedByNear || !sql.query(queries::are_near, receiver.id, sender).empty();
}

Standing standing(sql::Session& sql, const Member& sender, const Recipient& recipient, const Rules& rules,
                  Instant now) {
  const Member& receiver = recipient.member;
  Standing s;
  s.places = places_of(sender, rules, now);
  s.holding = holding(sql, sender.id);
  const auto barriers = sql.query(queries::barriers, sender.id, receiver.id);
  if (!barriers.empty()) {
    const Instant paused_until = barriers.front().get<Instant>(0);
    if (paused_until > now) s.paused_until = paused_until;
    s.is_blocked = barriers.front().get<bool>(1);
    s.has_blocked = barriers.front().get<bool>(2);
  }
  if (recipient.is_by_address()) {
    // Whoever holds it, and whatever they wish: what is told would tell who they are.
    s.is_blocked = s.has_blocked = false;
    s.would_lapse_at = now + days(rules.lapse_days);
    s.wait_until = wait_after(sql.query(queries::last_ended_at_address, sender.id, recipient.address), rules, now);
  } else {
    s.takes_openers = receiver.openers_a_week != kNoOpeners;
    s.is_too_far = !takes_from(sql, receiver, sender.id);
    s.would_lapse_at = (receiver.is_away(now) ? receiver.away_until : now) + days(rules.lapse_days);
    s.wait_until = wait_after(sql.query(queries::last_ended, sender.id, receiver.id), rules, now);
    if (receiver.openers_a_week > 0) {
      // With n openers a week, there is room a week after the n-th newest came.
      const auto nth = sql.query(queries::nth_delivered, receiver.id, now - days(7), receiver.openers_a_week - 1);
      if (!nth.empty()) s.room_at = nth.front().get<Instant>(0) + days(7);
    }
  }
  if (s.holding >= s.places) s.oldest = sql.find(read_opener, queries::oldest_holding, sender.id);
  return s;
}

Check check_now(sql::Session& sql, const Member& sender, const Recipient& recipient, const OpenerWords& words,
                Instant now) {
  const Member receiver = recipient.shown();
  std::vector<Call> open;
  if (receiver.id) open = calls::open_calls(sql, receiver.id, now);
  const bool answers_call =
      words.call && std::any_of(open.begin(), open.end(), [&](const Call& call) { return call.id == words.call; });
  Asked asked{receiver.first_name(), {receiver.sentence, receiver.ask_me_about}};
  for (const Call& call : open) asked.theirs.push_back(call.words);
  // More than an opener can hold is not read.
  const std::string text = tidy(std::string_view(words.text).substr(0, kReadMost_bytes));
  // What others have sent is not told to somebody who is nobody yet.
  Likeness likeness;
  if (sender.id) likeness = labels::find_likeness(sql, sender.id, receiver.id, language::runs_of(text), now);
  return check(words, asked, answers_call, likeness);
}

}  // namespace kith::openers
