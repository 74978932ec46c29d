#include "product/board/matchmaker.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "graph/queries.h"
#include "language/words.h"
#include "platform/text/dates.h"
#include "platform/text/unicode.h"
#include "product/board/queries.h"
#include "product/members/store.h"

namespace kith::board {
namespace {

using matching::PersonNumber;

constexpr std::int64_t kBatch = 1000;
constexpr std::int64_t kHabitDays = 180, kTooNewDays = 3;
constexpr std::int64_t kRefusedDays = 365;  // that a refusal is heeded
constexpr std::int64_t kDealsKeptDays = 120;
constexpr Duration kRoundLasts = minutes(10);  // at most; whoever needs longer is gone
constexpr std::size_t kAtATime = 50;           // people whose words are read while others wait
// Of whom nothing is known: six in ten answer. Half a dozen first messages weigh as much as that.
constexpr float kUsual = 0.6f, kUsualWeight = 6;

std::string_view name(language::Tongue tongue) {
  constexpr std::string_view kNames[] = {"english", "german", "french", "spanish", "italian", "dutch", "portuguese"};
  return kNames[static_cast<int>(tongue)];
}

// "English, German", a language each.
std::vector<std::string> split(std::string_view languages) {
  std::vector<std::string> all;
  while (!languages.empty()) {
    const std::size_t comma = std::min(languages.find(','), languages.size());
    if (std::string one = language::folded_line(languages.substr(0, comma)); !one.empty())
      all.push_back(std::move(one));
    languages.remove_prefix(std::min(comma + 1, languages.size()));
  }
  return all;
}

std::int64_t day_of_round(Instant now) { return (now - hours(kRoundHour_utc)).us / days(1).us; }

double hours_from_utc(Instant now, std::string_view zone) {
  const CivilTime here = civil(now, zone), there = civil(now, "UTC");
  const auto date = [](const CivilTime& t) { return std::tuple(t.year, t.month, t.day); };
  const int day = date(here) > date(there) ? 1 : date(here) < date(there) ? -1 : 0;
  return 24 * day + (here.hour - there.hour) + (here.minute - there.minute) / 60.0;
}

// The day's round begins here.
Instant round_began(Instant now) { return Instant{day_of_round(now) * days(1).us} + hours(kRoundHour_utc); }

// What was dealt since then stands in front of somebody. Half a day less than the days that are promised: rounds come
// at the same hour, and deals between them.
Instant stands_since(Instant now) { return now - days(kDealtDays) + hours(12); }

matching::Refusal::What refusal_of(Wrong what) {
  using What = matching::Refusal::What;
  switch (what) {
    case Wrong::kField: return What::kField;
    case Wrong::kPlace: return What::kPlace;
    case Wrong::kPerson: return What::kPerson;
    case Wrong::kWording: return What::kWording;
  }
  return What::kPerson;
}

std::string first_line(const std::string& words) { return words.substr(0, words.find('\n')); }

// What is matched of a call: its sentence, and the field it names.
std::string matched_words(std::string_view words, std::string_view field) {
  std::string all(words);
  if (!field.empty()) (all += "\n") += field;
  return all;
}

}  // namespace

Matchmaker::Matchmaker(sql::Database& database, const language::Reference& reference, const ties::Network& network,
                       const Clock& clock)
    : database_(database), reference_(reference), network_(network), clock_(clock), matcher_(reference) {}

std::optional<matching::Spot> Matchmaker::spot(std::string_view place) const {
  if (place.empty()) return std::nullopt;
  const auto city = reference_.city(place);
  if (!city) return std::nullopt;
  return matching::Spot{city->latitude, city->longitude};
}

std::vector<Matchmaker::Loaded> Matchmaker::load(sql::Session& session, std::int64_t after, std::int64_t upto,
                                                 std::int64_t limit) const {
  const Instant now = clock_.now(), since = stands_since(now);
  std::vector<Loaded> all;
  for (const auto row : session.query(queries::people_between, after, upto, limit)) {
    Loaded one{.member = row.get<MemberId>(0), .person = {}, .held = {}, .had = {}, .met_nowhere = {}, .refused = {}};
    matching::Person& p = one.person;
    if (!row.text(1).empty()) p.about.emplace_back(row.text(1));
    p.where = one.held.where = spot(row.text(2));
    p.hours = hours_from_utc(now, row.text(3));
    p.languages = split(row.text(4));
    one.held.languages = language::folded_line(row.text(4));
    p.answers = kUsual;
    const bool takes_any = row.integer(5) != kNoOpeners && row.get<Instant>(6) <= now;
    p.capacity = takes_any ? static_cast<int>(kNewDeals) : 0;
    all.push_back(std::move(one));
  }
  if (all.empty()) return all;
  const std::int64_t last = all.back().member.value;
  // Each of the other rows belongs to one of these; both come in the order of members.
  const auto each = [&](const sql::Query& query, const auto& take, const auto&... more) {
    auto at = all.begin();
    for (const auto row : session.query(query, after, last, more...)) {
      const MemberId member = row.template get<MemberId>(0);
      while (at != all.end() && at->member < member) ++at;
      if (at == all.end()) break;
      if (at->member == member) take(*at, row);
    }
  };
  each(
      queries::calls_between,
      [&](Loaded& one, const sql::Rows::Row& row) {
        HeldCall held{row.get<CallId>(1), spot(row.text(5)), std::string(name(language::tongue_of(row.text(3))))};
        std::string words = matched_words(row.text(3), row.text(4));
        if (row.text(2) == "ask") {
          one.person.asks.push_back({.words = std::move(words),
                                     .where = held.where,
                                     .is_open = row.integer(7) == 0,
                                     .has_room = row.integer(8) < kHelpers,
                                     .days_waiting = static_cast<int>((now - row.get<Instant>(6)).us / days(1).us)});
          one.held.asks.push_back(std::move(held));
        } else {
          one.person.offers.push_back({std::move(words)});
          one.held.offers.push_back(std::move(held));
        }
      },
      now, since);
  each(queries::work_between, [](Loaded& one, const sql::Rows::Row& row) {
    std::string line(row.text(1));
    if (!row.text(2).empty()) (line += ", ") += row.text(2);
    one.person.about.push_back(std::move(line));
  });
  each(
      queries::habits_between,
      [](Loaded& one, const sql::Rows::Row& row) {
        one.person.answers = (static_cast<float>(row.integer(2)) + kUsual * kUsualWeight) /
                             (static_cast<float>(row.integer(1)) + kUsualWeight);
      },
      now - days(kHabitDays), now - days(kTooNewDays));
  each(
      queries::refusals_between,
      [&](Loaded& one, const sql::Rows::Row& row) {
        matching::Refusal refusal{.what = refusal_of(wrong(row.text(1)).value_or(Wrong::kPerson)),
                                  .words = row.get<std::string>(3)};
        auto where = spot(row.text(4));
        if (!where) where = spot(row.text(5));
        if (where && one.person.where) refusal.distance_km = matching::distance_km(*where, *one.person.where);
        // How far is too far cannot be told.
        else if (refusal.what == matching::Refusal::What::kPlace) return;
        one.person.refusals.push_back(std::move(refusal));
        one.refused.push_back(row.get<MemberId>(2));
      },
      now - days(kRefusedDays));
  each(queries::had_between, [](Loaded& one, const sql::Rows::Row& row) {
    const CallId call = row.get<CallId>(1);
    for (std::size_t i = 0; i < one.held.asks.size(); ++i)
      if (one.held.asks[i].id == call) one.had.emplace_back(i, row.get<MemberId>(2));
  });
  each(
      queries::standing_between,
      [](Loaded& one, const sql::Rows::Row& row) {
        const std::int64_t room = std::min(kAtOnce - row.integer(1), kNewDeals - row.integer(2));
        one.person.capacity = std::clamp(static_cast<int>(room), 0, one.person.capacity);
      },
      since, round_began(now));
  each(queries::blocks_between,
       [](Loaded& one, const sql::Rows::Row& row) { one.met_nowhere.push_back(row.get<MemberId>(1)); });
  return all;
}

void Matchmaker::apply(std::vector<Loaded> loaded) {
  std::unique_lock lock(mutex_);
  for (std::size_t i = 0; i < loaded.size(); ++i) {
    if (i > 0 && i % kAtATime == 0) lock.unlock(), lock.lock();
    Loaded& one = loaded[i];
    const PersonNumber number = people_.add(one.member);
    for (const auto& [ask, helper] : one.had) one.person.asks[ask].had.insert(people_.add(helper));
    for (const MemberId other : one.met_nowhere)
      for (matching::Ask& ask : one.person.asks) ask.had.insert(people_.add(other));
    for (std::size_t j = 0; j < one.refused.size(); ++j) one.person.refusals[j].other = people_.add(one.refused[j]);
    matcher_.put(number, std::move(one.person));
    for (const auto* calls : {&one.held.asks, &one.held.offers})
      for (const HeldCall& call : *calls) newest_ = std::max(newest_, call.id);
    held_[number] = std::move(one.held);
  }
}

void Matchmaker::forget(MemberId member) {
  std::lock_guard lock(mutex_);
  const auto number = people_.number(member);
  if (!number) return;
  matcher_.remove(*number);
  held_.erase(*number);
}

void Matchmaker::read_everybody() {
  std::int64_t after = 0;
  for (std::size_t count = kBatch; count == kBatch;) {
    std::vector<Loaded> some;
    database_.read([&](sql::Session& session) { some = load(session, after, INT64_MAX, kBatch); });
    count = some.size();
    if (count > 0) after = some.back().member.value;
    apply(std::move(some));
  }
}

void Matchmaker::follow() {
  std::set<MemberId> changed;
  database_.read([&](sql::Session& session) {
    for (std::int64_t count = kBatch; count == kBatch;) {
      const auto rows = session.query(queries::member_changes_after, position_.xid, position_.seq, kBatch);
      count = static_cast<std::int64_t>(rows.size());
      for (const auto row : rows) {
        position_ = {row.integer(0), row.integer(1)};
        changed.insert(row.get<MemberId>(2));
      }
    }
  });
  for (const MemberId member : changed) look_again(member);
}

void Matchmaker::look_again(MemberId member) {
  std::vector<Loaded> one;
  database_.read([&](sql::Session& session) { one = load(session, member.value - 1, member.value, 1); });
  if (one.empty()) forget(member);
  else apply(std::move(one));
}

void Matchmaker::catch_up() {
  std::lock_guard working(working_);
  if (!is_ready_) {
    database_.read([&](sql::Session& session) {
      const auto rows = session.query(queries::changes_so_far);
      position_ = {rows.front().integer(0), rows.front().integer(1)};
    });
    read_everybody();
    is_ready_ = true;
  }
  follow();
  if (!deal_round()) deal_new();
}

bool Matchmaker::holds(MemberId member, CallId call) const {
  const auto number = people_.number(member);
  const auto held = number ? held_.find(*number) : held_.end();
  if (held == held_.end()) return false;
  const auto is_it = [&](const HeldCall& each) { return each.id == call; };
  const auto& [asks, offers, languages, where] = held->second;
  return std::any_of(asks.begin(), asks.end(), is_it) || std::any_of(offers.begin(), offers.end(), is_it);
}

bool Matchmaker::claim_round(std::int64_t day, Instant now) {
  bool is_done = false, is_begun = false, is_mine = false;
  database_.read([&](sql::Session& session) {
    const auto rows = session.query(queries::find_round, day);
    if (rows.empty()) return;
    is_done = static_cast<bool>(rows.front().get<Instant>(1));
    is_begun = rows.front().get<Instant>(0) > now - kRoundLasts;
  });
  if (is_done) {
    // Dealt by another: who waited waits a day longer, and who had five in front of them may have room again.
    last_round_ = day;
    read_everybody();
  } else if (!is_begun) {
    database_.write(
        [&](sql::Session& session) { is_mine = session.run(queries::claim_round, day, now, now - kRoundLasts) == 1; });
  }
  return is_mine;
}

bool Matchmaker::deal_round() {
  const Instant now = clock_.now();
  const std::int64_t day = day_of_round(now);
  if (day == last_round_ || !claim_round(day, now)) return false;
  read_everybody();
  std::vector<matching::Match> dealt;
  {
    std::shared_lock lock(mutex_);
    dealt = matcher_.deal({.helpers_of_ask = kHelpers, .warm = whether_somebody_knows_both()});
  }
  for (std::size_t begin = 0; begin < dealt.size(); begin += kBatch) {
    const std::size_t end = std::min(dealt.size(), begin + kBatch);
    database_.write([&](sql::Session& session) {
      for (std::size_t i = begin; i < end; ++i) write(session, dealt[i], now, kHelpers);
    });
  }
  database_.write([&](sql::Session& session) {
    // What was committed since everybody was read is dealt as new.
    for (const auto row : session.query(queries::unclaimed_calls))
      if (holds(row.get<MemberId>(1), row.get<CallId>(0))) session.run(queries::claim_call, row.get<CallId>(0), now);
    session.run(queries::forget_changes, day);
    session.run(queries::forget_deals, now - days(kDealsKeptDays));
    session.run(queries::end_round, day, now);
  });
  last_round_ = day;
  read_everybody();
  return true;
}

matching::Matcher::Warm Matchmaker::whether_somebody_knows_both() const {
  return [this, view = network_.view()](PersonNumber one, PersonNumber other) {
    thread_local graph::Walker walker;
    const auto a = view.people->number(people_.members[one]), b = view.people->number(people_.members[other]);
    return a && b && !walker.shared_ties(*view.graph, *a, *b).empty();
  };
}

std::optional<std::vector<matching::Match>> Matchmaker::matches_of(MemberId member, CallId call, CallKind kind) const {
  const auto number = people_.number(member);
  if (!number || !held_.contains(*number)) return std::nullopt;
  const matching::Matcher::Warm warm = whether_somebody_knows_both();
  const Held& held = held_.at(*number);
  const auto& calls = kind == CallKind::kAsk ? held.asks : held.offers;
  const auto at = std::find_if(calls.begin(), calls.end(), [&](const HeldCall& each) { return each.id == call; });
  if (at == calls.end()) return std::nullopt;
  if (kind == CallKind::kAsk)
    return matcher_.helpers(*number, static_cast<std::size_t>(at - calls.begin()), kHelpers, warm);
  const int room = matcher_.find(*number)->capacity;
  if (room <= 0) return std::vector<matching::Match>{};
  return matcher_.asks_for(*number, static_cast<std::size_t>(room), warm);
}

void Matchmaker::deal_new() {
  struct New {
    CallId call;
    MemberId member;
    CallKind kind;
  };
  std::vector<New> fresh;
  database_.read([&](sql::Session& session) {
    for (const auto row : session.query(queries::new_calls, clock_.now()))
      fresh.push_back({row.get<CallId>(0), row.get<MemberId>(1), *call_kind(row.text(2))});
  });
  for (const New& one : fresh) {
    std::optional<std::vector<matching::Match>> matches;
    {
      std::shared_lock lock(mutex_);
      matches = matches_of(one.member, one.call, one.kind);
    }
    if (!matches) continue;  // committed after what was followed: it comes the next time
    const Instant now = clock_.now();
    database_.write([&](sql::Session& session) {
      if (session.run(queries::claim_call, one.call, now) == 0) return;
      for (const matching::Match& match : *matches) {
        write(session, match, now, one.kind == CallKind::kAsk ? kHelpers : kLateHelpers);
        for (const PersonNumber number : {match.asker, match.helper})
          members::tell_change(session, people_.members[number]);  // for other nodes
      }
    });
    // Who has it now has less room: that is to be known before the next is dealt.
    std::set<MemberId> touched;
    for (const matching::Match& match : *matches)
      for (const PersonNumber number : {match.asker, match.helper}) touched.insert(people_.members[number]);
    for (const MemberId member : touched) look_again(member);
  }
}

void Matchmaker::write(sql::Session& session, const matching::Match& m, Instant now, std::int64_t helpers) const {
  const Held &asker = held_.at(m.asker), &helper = held_.at(m.helper);
  matching::Match one_way = m;  // the way back is said to each from their own side
  one_way.parts.both_ways = 0;
  session.run(queries::insert_deal, people_.members[m.helper], asker.asks[m.ask].id, people_.members[m.asker],
              m.offer ? helper.offers[*m.offer].id : CallId{}, first_line(m.offered), first_line(m.back_asked),
              first_line(m.back_offered), matching::why(one_way), static_cast<std::int64_t>(m.score * 1000), now,
              kNewDeals, stands_since(now), round_began(now), kAtOnce, helpers);
}

}  // namespace kith::board
