#include "product/ties/store.h"
#include "platform/text/text.h"

#include <algorithm>

#include "product/members/store.h"
#include "product/ties/ledger.h"
#include "product/ties/queries.h"

namespace kith::ties {

Tie read_tie(sql::Rows::Reader& row, MemberId me) {
  MemberId a, b;
  Tie t;
  std::int64_t months_of_a = 0, months_of_b = 0;
  row >> a >> b >> t.lines_mine >> t.lines_theirs >> t.last_mine >> t.last_theirs >> t.months.month >> months_of_a >>
      months_of_b >> t.conversation >> t.ended_at;
  t.months.mine = static_cast<std::uint64_t>(months_of_a);
  t.months.theirs = static_cast<std::uint64_t>(months_of_b);
  t.me = a;
  t.other = b;
  if (b == me) {
    std::swap(t.me, t.other);
    std::swap(t.lines_mine, t.lines_theirs);
    std::swap(t.last_mine, t.last_theirs);
    std::swap(t.months.mine, t.months.theirs);
  }
  return t;
}

void save(sql::Session& sql, const Tie& given) {
  Tie t = given;
  if (t.other < t.me) {
    std::swap(t.me, t.other);
    std::swap(t.lines_mine, t.lines_theirs);
    std::swap(t.last_mine, t.last_theirs);
    std::swap(t.months.mine, t.months.theirs);
  }
  sql.run(queries::save_tie, t.me, t.other, t.lines_mine, t.lines_theirs, t.last_mine, t.last_theirs, t.months.month,
          static_cast<std::int64_t>(t.months.mine), static_cast<std::int64_t>(t.months.theirs), t.conversation);
}

namespace {

std::optional<Tie> find_tie(sql::Session& sql, const sql::Query& query, MemberId me, MemberId other) {
  const auto rows = sql.query(query, std::min(me, other), std::max(me, other));
  if (rows.empty()) return std::nullopt;
  sql::Rows::Reader reader(rows.front());
  return read_tie(reader, me);
}

Tie no_tie(MemberId me, MemberId other) {
  Tie none;
  none.me = me;
  none.other = other;
  return none;
}

}  // namespace

Tie load(sql::Session& sql, MemberId me, MemberId other) {
  return find_tie(sql, queries::find_tie, me, other).value_or(no_tie(me, other));
}

Tie load_for_change(sql::Session& sql, MemberId me, MemberId other) {
  if (auto tie = find_tie(sql, queries::lock_tie, me, other)) return *tie;
  sql.run(queries::begin_tie, std::min(me, other), std::max(me, other));
  return find_tie(sql, queries::lock_tie, me, other).value_or(no_tie(me, other));
}

namespace {

std::int64_t week_of(Instant t) { return t.us / days(7).us; }

}  // namespace

std::vector<TieWith> all_of(sql::Session& sql, MemberId me) {
  std::vector<TieWith> all;
  for (const auto row : sql.query(queries::ties_of_member, me)) {
    sql::Rows::Reader reader(row);
    Person person = members::read_person(reader);
    all.push_back({std::move(person), read_tie(reader, me)});
  }
  return all;
}

RestingChoice resting_this_week(sql::Session& sql, MemberId me, Instant now) {
  const auto kept = sql.query(queries::chosen_to_rest, me, week_of(now));
  if (!kept.empty()) {
    sql::Rows::Reader reader(kept.front());
    RestingChoice choice{{}, true, reader.next<MemberId>()};
    Person person = members::read_person(reader);
    const Tie tie = read_tie(reader, me);
    if (person.id && tie.me && state_of(tie, now) == TieState::kResting) choice.tie = TieWith{std::move(person), tie};
    return choice;
  }
  RestingChoice choice;
  const auto rows = sql.query(queries::resting_ties, me, now - days(kAsleepDays), now - days(kRestingDays));
  if (rows.empty()) return choice;
  choice.other = rows[static_cast<std::size_t>(week_of(now)) % rows.size()].get<MemberId>(0);
  if (auto person = members::find_person(sql, choice.other))
    choice.tie = TieWith{std::move(*person), load(sql, me, choice.other)};
  return choice;
}

void keep_resting_choice(sql::Session& sql, MemberId me, MemberId other, Instant now) {
  sql.run(queries::choose_to_rest, me, week_of(now), other);
}

std::vector<Stitch> stitches_since(sql::Session& sql, MemberId me, MemberId other, Instant since) {
  std::vector<Stitch> all;
  for (const auto row : sql.query(queries::stitches_since, me, other, since))
    all.push_back({row.get<Instant>(0), row.get<bool>(1)});
  return all;
}

Result<Member> load_met(sql::Session& sql, MemberId me, std::string_view handle) {
  if (handle.empty() || handle.front() != kGuestHandle) {
    auto present = members::load_present(sql, handle);
    if (present) return present;
    // Whoever left may come back: until then one can still keep them away.
    auto left = members::find_by_handle(sql, handle);
    if (left && left->has_left() && load(sql, me, left->id).lines_theirs > 0) return std::move(*left);
    return present.error();
  }
  const auto guest = members::find_by_handle(sql, handle);
  if (guest && guest->is_guest && !guest->has_left() && load(sql, me, guest->id).lines_theirs > 0) return *guest;
  return Error{Fault::kUnknown, text("Nobody here is called @{}.", handle), "to", {}};
}

}  // namespace kith::ties
