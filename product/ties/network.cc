#include "product/ties/network.h"

#include <spdlog/spdlog.h>

#include "product/members/store.h"
#include "product/ties/queries.h"

namespace kith::ties {
namespace {

// What another process wrote, and a notification that was lost, is seen at the latest after this.
constexpr int kPoll_ms = 1000;
constexpr std::int64_t kBatch = 10'000;

}  // namespace

std::optional<graph::PersonNumber> People::number(MemberId member) const {
  const auto found = numbers.find(member.value);
  if (found == numbers.end()) return std::nullopt;
  return found->second;
}

graph::PersonNumber People::add(MemberId member) {
  const auto [entry, is_new] = numbers.try_emplace(member.value, static_cast<graph::PersonNumber>(members.size()));
  if (is_new) members.push_back(member);
  return entry->second;
}

Network::Network(sql::Database& database) : database_(database) {
  database_.read([this](sql::Session& session) {
    State fresh;  // begun anew should the connection be lost on the way
    fold(session, fresh);
    state_ = std::move(fresh);
  });
  publish();
  follower_ = std::make_unique<Periodic>(kPoll_ms, [this] {
    try {
      catch_up();
    } catch (const std::exception& error) {
      spdlog::warn("graph: {}", error.what());  // it goes on when the database is back
    }
  });
}

// The state of wishes, blocks and ends as the tables have it, then every line at once, then what came since.
void Network::fold(sql::Session& session, State& fresh) {
  if (!fresh.graph) fresh.graph = std::make_unique<graph::Graph>(days(load_rules(session).half_life_days));
  // Changes that are already in the tables are followed once more; each says what is, so nothing is doubled.
  std::vector<graph::Line> lines;
  for (;;) {
    const auto rows = session.query(queries::graph_lines_after, fresh.lines.xid, fresh.lines.seq, kBatch);
    for (const auto row : rows) {
      fresh.lines = {row.integer(0), row.integer(1)};
      const graph::PersonNumber from = fresh.people.add(row.get<MemberId>(2));
      lines.push_back({from, fresh.people.add(row.get<MemberId>(3)), row.get<Instant>(4)});
    }
    if (static_cast<std::int64_t>(rows.size()) < kBatch) break;
  }
  fresh.graph->load(static_cast<std::uint32_t>(fresh.people.members.size()), lines);
  const auto number = [&](MemberId member) {
    const graph::PersonNumber n = fresh.people.add(member);
    fresh.graph->grow(n + 1);
    return n;
  };
  for (const auto row : session.query(queries::all_closed))
    fresh.graph->close(number(row.get<MemberId>(0)), number(row.get<MemberId>(1)), true);
  for (const auto row : session.query(queries::all_blocks))
    fresh.graph->block(number(row.get<MemberId>(0)), number(row.get<MemberId>(1)), true);
  for (const auto row : session.query(queries::all_unwilling))
    fresh.graph->let_be_between(number(row.get<MemberId>(0)), false);
  follow(session, fresh);
}

// Those lines of one to another that were followed already: the others are still to come.
std::vector<Instant> Network::lines_followed(sql::Session& session, const live::Cursor& until, MemberId from,
                                             MemberId to) {
  std::vector<Instant> lines;
  for (const auto row : session.query(queries::lines_followed, from, to, until.xid, until.seq))
    lines.push_back(row.get<Instant>(0));
  return lines;
}

void Network::follow(sql::Session& session, State& state) {
  const auto number = [&](MemberId member) {
    const graph::PersonNumber n = state.people.add(member);
    state.graph->grow(n + 1);
    return n;
  };
  for (std::int64_t count = kBatch; count == kBatch;) {
    const auto rows = session.query(queries::graph_lines_after, state.lines.xid, state.lines.seq, kBatch);
    count = static_cast<std::int64_t>(rows.size());
    for (const auto row : rows) {
      state.is_changed = true;
      state.lines = {row.integer(0), row.integer(1)};
      const graph::PersonNumber from = number(row.get<MemberId>(2)), to = number(row.get<MemberId>(3));
      state.graph->add(from, to, row.get<Instant>(4));
    }
  }
  for (std::int64_t count = kBatch; count == kBatch;) {
    const auto rows = session.query(queries::graph_changes_after, state.changes.xid, state.changes.seq, kBatch);
    count = static_cast<std::int64_t>(rows.size());
    for (const auto row : rows) {
      state.is_changed = true;
      state.changes = {row.integer(0), row.integer(1)};
      const std::string_view kind = row.text(2);
      const graph::PersonNumber a = number(row.get<MemberId>(3)), b = number(row.get<MemberId>(4));
      if (kind == "closed") {
        const MemberId one = row.get<MemberId>(3), other = row.get<MemberId>(4);
        state.graph->retell(a, b, lines_followed(session, state.lines, one, other));
        state.graph->retell(b, a, lines_followed(session, state.lines, other, one));
        state.graph->close(a, b, row.get<bool>(5));
      } else if (kind == "blocked") state.graph->block(a, b, row.get<bool>(5));
      else if (kind == "between") state.graph->let_be_between(a, row.get<bool>(5));
    }
  }
}

void Network::catch_up() {
  std::lock_guard lock(state_mutex_);
  database_.read([&](sql::Session& session) { follow(session, state_); });
  if (state_.is_changed) publish();
}

void Network::publish() {
  state_.is_changed = false;
  state_.graph->publish();
  View next{state_.graph->snapshot(), view_.people};
  if (!next.people || next.people->members.size() != state_.people.members.size())
    next.people = std::make_shared<const People>(state_.people);
  std::lock_guard lock(view_mutex_);
  view_ = std::move(next);
}

Network::View Network::view() const {
  std::lock_guard lock(view_mutex_);
  return view_;
}

void Network::learn() {
  RecentPast past;
  database_.read([&](sql::Session& session) { past = recent_past(session); });
  auto learned = std::make_shared<const Foresight>(std::move(past));
  std::lock_guard lock(view_mutex_);
  foresight_ = std::move(learned);
}

std::shared_ptr<const Foresight> Network::foresight() const {
  std::lock_guard lock(view_mutex_);
  return foresight_;
}

std::string Network::verify() {
  std::lock_guard lock(state_mutex_);
  std::string found;
  database_.read([&](sql::Session& session) {
    follow(session, state_);
    State fresh;
    // The same numbers and the same half-life, so that the two can be compared.
    fresh.people = state_.people;
    fresh.graph = std::make_unique<graph::Graph>(view_.graph->half_life());
    fold(session, fresh);
    fresh.graph->publish();
    publish();
    found = graph::difference(*view_.graph, *fresh.graph->snapshot());
  });
  return found;
}

void welcome_restored(sql::Session& session) {
  session.run(queries::welcome_restored_lines);
  session.run(queries::welcome_restored_changes);
}

void tell_graph(sql::Session& session, GraphChange change, MemberId a, MemberId b) {
  constexpr std::string_view kNames[] = {"closed", "blocked", "between"};
  session.run(queries::add_graph_change, kNames[static_cast<int>(change)], a.value, b.value);
}

bool block(Act& act, MemberId blocker, MemberId blocked) {
  if (act.sql.run(queries::add_block, blocker, blocked, act.now) == 0) return false;
  tell_graph(act.sql, GraphChange::kBlocked, blocker, blocked);
  for (const MemberId member : {blocker, blocked}) members::tell_change(act.sql, member);
  return true;
}

Distance distance(sql::Session& sql, MemberId me, MemberId other) {
  const auto rows = sql.query(queries::distance, me, other);
  return {rows.front().get<bool>(0), rows.front().get<bool>(1)};
}

std::vector<MemberId> blocked_by(sql::Session& sql, MemberId me) {
  std::vector<MemberId> all;
  for (const auto row : sql.query(queries::blocked_by, me)) all.push_back(row.get<MemberId>(0));
  return all;
}

bool unblock(Act& act, MemberId blocker, MemberId blocked) {
  if (act.sql.run(queries::remove_block, blocker, blocked) == 0) return false;
  tell_graph(act.sql, GraphChange::kBlocked, blocker, blocked);
  for (const MemberId member : {blocker, blocked}) members::tell_change(act.sql, member);
  return true;
}

void let_be_between(Act& act, MemberId member, bool may) {
  if (act.sql.run(queries::set_between, member, may) == 1) tell_graph(act.sql, GraphChange::kBetween, member, member);
}

}  // namespace kith::ties
