#include "product/ties/ledger.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "platform/text/text.h"
#include "product/ties/network.h"
#include "product/ties/queries.h"
#include "product/ties/store.h"

namespace kith::ties {
namespace {

std::unordered_map<std::int64_t, std::string> handles_of_all(sql::Session& sql) {
  std::unordered_map<std::int64_t, std::string> handles;
  for (const auto row : sql.query(queries::all_handles)) handles.emplace(row.integer(0), row.text(1));
  return handles;
}

}  // namespace

void record(Act& act, LineKind kind, MemberId from, MemberId to, std::int64_t subject, ConversationId conversation) {
  act.sql.run(queries::add_line, act.ids.next<struct LineTag>(act.now), name(kind), from, to, act.now, subject);
  if (!is_writing(kind)) return;
  Tie tie = load_for_change(act.sql, from, to);
  add_line(tie, true, act.now);
  if (conversation) tie.conversation = conversation;
  save(act.sql, tie);
}

void take_back(Act& act, MemberId from, MemberId to, ConversationId conversation, Instant sent_at) {
  const Tie before = load_for_change(act.sql, from, to);
  if (act.sql.run(queries::cancel_line, from, to, sent_at, conversation, name(LineKind::kTakenBack)) == 0) return;
  Tie tie{.me = before.me,
          .other = before.other,
          .lines_mine = 0,
          .lines_theirs = 0,
          .last_mine = {},
          .last_theirs = {},
          .months = {},
          .conversation = before.conversation,
          .ended_at = before.ended_at};
  for (const auto row : act.sql.query(queries::lines_of_pair, from, to))
    add_line(tie, row.get<MemberId>(0) == from, row.get<Instant>(1));
  save(act.sql, tie);
  tell_graph(act.sql, GraphChange::kPair, from, to);
}

void reopen(Act& act, MemberId one, MemberId other) {
  if (act.sql.run(queries::reopen_tie, std::min(one, other), std::max(one, other)) == 1)
    tell_graph(act.sql, GraphChange::kPair, one, other);
}

bool end(Act& act, MemberId me, MemberId other) {
  if (act.sql.run(queries::end_tie, std::min(me, other), std::max(me, other), act.now) == 0) return false;
  tell_graph(act.sql, GraphChange::kPair, me, other);
  return true;
}

std::vector<NamedTie> all_at(sql::Session& sql, Instant at) {
  const auto key = [](std::int64_t a, std::int64_t b) { return std::pair(a, b); };
  std::map<std::pair<std::int64_t, std::int64_t>, Tie> ties;
  for (const auto row : sql.query(queries::lines_of_pairs, at)) {
    const MemberId from{row.integer(0)}, to{row.integer(1)};
    Tie& tie = ties[key(std::min(from, to).value, std::max(from, to).value)];
    tie.me = std::min(from, to);
    tie.other = std::max(from, to);
    const bool is_mine = from == tie.me;
    (is_mine ? tie.lines_mine : tie.lines_theirs) = row.integer(2);
    (is_mine ? tie.last_mine : tie.last_theirs) = row.get<Instant>(3);
  }
  for (const auto row : sql.query(queries::ended_ties, at)) {
    const auto found = ties.find(key(row.integer(0), row.integer(1)));
    if (found != ties.end()) found->second.ended_at = row.get<Instant>(2);
  }
  auto handles = handles_of_all(sql);
  std::vector<NamedTie> named;
  for (auto& [pair, tie] : ties) {
    if (tie.lines_mine == 0 || tie.lines_theirs == 0) continue;
    NamedTie entry{handles[tie.me.value], handles[tie.other.value], tie};
    if (entry.b < entry.a) {
      std::swap(entry.a, entry.b);
      std::swap(entry.tie.me, entry.tie.other);
      std::swap(entry.tie.lines_mine, entry.tie.lines_theirs);
      std::swap(entry.tie.last_mine, entry.tie.last_theirs);
    }
    named.push_back(std::move(entry));
  }
  std::sort(named.begin(), named.end(),
            [](const NamedTie& x, const NamedTie& y) { return std::tie(x.a, x.b) < std::tie(y.a, y.b); });
  return named;
}

Writing writing_until(sql::Session& sql, Instant at) {
  Writing all;
  for (const auto row : sql.query(queries::writing_lines, at))
    all.lines.push_back({row.get<std::string>(0), row.get<std::string>(1), row.get<Instant>(2)});
  auto handles = handles_of_all(sql);
  for (const auto row : sql.query(queries::all_closed))
    all.closed.emplace_back(handles[row.integer(0)], handles[row.integer(1)]);
  for (const auto row : sql.query(queries::all_blocks))
    all.blocked.emplace_back(handles[row.integer(0)], handles[row.integer(1)]);
  for (const auto row : sql.query(queries::all_unwilling)) all.unwilling.push_back(handles[row.integer(0)]);
  return all;
}

std::string difference_from_ledger(sql::Session& sql) {
  const auto rows = sql.query(queries::ties_that_differ);
  if (rows.empty()) return {};
  const auto row = rows.front();
  return text("the tie of @{} and @{} has {} and {} lines, the ledger has {} and {}", row.text(0), row.text(1),
              row.integer(2), row.integer(3), row.integer(4), row.integer(5));
}

}  // namespace kith::ties
