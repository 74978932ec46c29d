#include "product/demonstration/make.h"

#include <algorithm>
#include <map>
#include <queue>
#include <set>

#include "platform/text/text.h"
#include "product/calls/actions.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/demonstration/corpus.h"
#include "product/demonstration/queries.h"
#include "product/members/actions.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/ties/store.h"

namespace kith::demonstration {
namespace {

constexpr Duration kHistory = days(540);
constexpr std::size_t kGroup = 2'000;   // happenings in one transaction
constexpr std::int64_t kTriesEach = 8;  // questions somebody thinks of, most of which nobody is left to be asked

// What somebody writes to whom the answer is thanks to.
constexpr std::string_view kThanks[] = {
    "You told me in two lines what I had been circling for a month. Thank you.",
    "It worked, and it would not have occurred to me. I owe you a coffee and an honest answer some day.",
    "You said who not to ask, too, which saved me more than the rest.",
    "Thank you for the hour. You asked the one question that I had been avoiding.",
    "It is done, and done well. I would not have found them without you.",
    "You were right about the second thing, and I was glad to have been warned of it."};

// What happens between two people, from the first question on. The story is fixed when it begins; each happening
// schedules the next.
struct Story {
  std::size_t asker = 0, asked = 0;
  const Exchange* exchange = nullptr;
  OpenerId opener;
  ConversationId conversation;
  std::size_t turn = 0;  // how much of the exchange has been said
  int follow_ups = 0;    // how often they come back to it
  enum class Outcome { kAnswered, kPassed, kIgnored } outcome = Outcome::kAnswered;
};

struct Happening {
  Instant at;
  std::size_t story;
  enum class What { kAsk, kAnswer, kPass, kSay, kComeBack } what;
  // Earliest first; of those at once, in the order they were thought of.
  friend bool operator>(const Happening& a, const Happening& b) {
    return std::pair(a.at, a.story) > std::pair(b.at, b.story);
  }
};

class Maker {
 public:
  Maker(sql::Database& database, const Rules& rules, const Plan& plan)
      : database_(database), rules_(rules), plan_(plan), random_(plan.seed), ids_(random_) {}

  Made make() {
    database_.write([&](sql::Session& sql) {
      put_setting(sql, "demonstration", "1", plan_.today);
      for (std::int64_t i = 0; i < plan_.members; ++i) add_person(sql, i);
    });
    for (std::int64_t i = 0; i < plan_.members * kTriesEach; ++i) begin_story();
    while (!queue_.empty()) {
      database_.write([&](sql::Session& sql) {
        for (std::size_t i = 0; i < kGroup && !queue_.empty(); ++i) {
          const Happening next = queue_.top();
          queue_.pop();
          tend_until(sql, next.at);
          happen(sql, next);
        }
      });
    }
    database_.write([&](sql::Session& sql) { tend_until(sql, plan_.today); });
    plan_calls();
    for (std::size_t done = 0; done < calls_.size(); done += kGroup)
      database_.write([&](sql::Session& sql) {
        for (std::size_t i = done; i < std::min(done + kGroup, calls_.size()); ++i) open_call(sql, calls_[i]);
      });
    database_.write([&](sql::Session& sql) {
      for (const auto& [call, owner] : answered_) close_answered(sql, call, people_[owner]);
      Act a = act(sql, plan_.today);
      while (calls::tend(a) > 0) {
      }
    });
    return made_;
  }

 private:
  Act act(sql::Session& sql, Instant at) { return {sql, at, ids_, random_, rules_, Present::kMadeUp}; }
  std::size_t pick(std::size_t count) { return static_cast<std::size_t>(random_.below(count)); }
  bool chance(std::uint64_t percent) { return random_.below(100) < percent; }
  Duration between(Duration least, Duration most) {
    return {least.us + static_cast<std::int64_t>(random_.below(static_cast<std::uint64_t>(most.us - least.us)))};
  }

  void add_person(sql::Session& sql, std::int64_t number) {
    const auto& given = given_names();
    const auto& family = family_names();
    // The names that are not in Latin script go together, and are few.
    std::size_t first = pick(given.size() - 8), last = pick(family.size() - 8);
    if (number % 25 == 24) first = given.size() - 8 + pick(8), last = family.size() - (given.size() - first);
    const Trade& trade = trades()[static_cast<std::size_t>(number) % trades().size()];
    const Town& town = towns()[pick(towns().size())];
    Member m;
    m.name = std::string(given[first]) + " " + std::string(family[last]);
    m.joined_at = plan_.today - kHistory + Duration{kHistory.us / 2 / plan_.members * number};
    m.id = ids_.next<MemberTag>(m.joined_at);
    m.handle = suggest_handle(m.name);
    if (m.handle.size() < 2 || !members::handle_is_free(sql, m.handle))
      m.handle = suggest_handle(m.name).substr(0, 20) + (m.handle.empty() ? "member-" : "-") + std::to_string(number);
    m.email = m.handle + "@example.invalid";
    m.sentence = trade.sentence;
    if (const std::size_t at = m.sentence.find("{place}"); at != std::string::npos)
      m.sentence.replace(at, 7, town.name);
    m.place = town.name;
    m.time_zone = town.time_zone;
    if (chance(70)) m.ask_me_about = trade.ask_me_about;
    m.is_host = number == 0;
    members::insert(sql, m);
    Act a = act(sql, m.joined_at);
    if (number > 0 && chance(12)) (void)members::set_openers_a_week(a, m, chance(30) ? kNoOpeners : 2);
    by_field_[trade.field].push_back(people_.size());
    people_.push_back(std::move(m));
    ++made_.members;
  }

  // What people ask and offer now: opened within its sixty days, and some just over them.
  struct PlannedCall {
    Instant at;
    std::size_t owner = 0;
    CallWords words;
  };
  void plan_calls() {
    const auto plan = [&](std::size_t owner, CallWords words) {
      const Instant from = std::max(people_[owner].joined_at, plan_.today - (chance(6) ? days(64) : days(55)));
      calls_.push_back(
          {from + between(minutes(5), std::max(hours(1), plan_.today - hours(30) - from)), owner, std::move(words)});
    };
    for (std::size_t i = 0; i < people_.size(); ++i) {
      const Trade& trade = trades()[i % trades().size()];
      // Two of a trade do not say the same, if there is something else to say.
      const std::size_t turn = i / trades().size();
      const auto words_of = [&](CallKind kind, std::string_view words) {
        return CallWords{.kind = kind, .words = std::string(words), .is_public = chance(15)};
      };
      if (i == 0 || chance(85)) plan(i, words_of(CallKind::kOffer, trade.offers[turn % trade.offers.size()]));
      if (chance(30)) plan(i, words_of(CallKind::kOffer, trade.offers[(turn + 1) % trade.offers.size()]));
      if (i != 0 && !chance(60)) continue;
      const TradeAsk& ask = trade.asks[turn % trade.asks.size()];
      CallWords words = words_of(CallKind::kAsk, ask.words);
      words.aim = *aim(ask.aim);
      if (chance(25)) words.place = people_[i].place;
      plan(i, std::move(words));
    }
    std::stable_sort(calls_.begin(), calls_.end(),
                     [](const PlannedCall& x, const PlannedCall& y) { return x.at < y.at; });
  }

  // Some of the older ones were answered, by somebody the owner is in conversation with, who was thanked.
  void open_call(sql::Session& sql, const PlannedCall& planned) {
    Act a = act(sql, planned.at);
    const calls::Opened opened = calls::open_call(a, people_[planned.owner], planned.words);
    if (opened.mistakes.empty() && planned.words.kind == CallKind::kAsk && chance(12))
      answered_.emplace_back(opened.call.id, planned.owner);
  }

  void close_answered(sql::Session& sql, CallId call, const Member& owner) {
    Act a = act(sql, plan_.today - between(hours(2), hours(24)));
    for (const auto& [other, tie] : ties::all_of(sql, owner.id)) {
      if (tie.lines_theirs == 0) continue;
      const std::string_view words = kThanks[pick(std::size(kThanks))];
      (void)calls::close_call(a, owner, call, {Outcome::kAnswered, other.handle, std::string(words), true});
      for (const auto row : sql.query(queries::newest_thanks))
        if (chance(80)) (void)calls::show_thanks(a, *members::find(sql, other.id), row.get<ThanksId>(0), true);
      return;
    }
  }

  // People near each other in the order of joining know each other more often, and a few are asked by many.
  void begin_story() {
    Story story;
    story.exchange = &exchanges()[pick(exchanges().size())];
    const auto asked = by_field_.find(story.exchange->field);
    if (asked == by_field_.end()) return;
    story.asked = asked->second[std::min(pick(asked->second.size()), pick(asked->second.size()))];
    const auto count = people_.size();
    // Nobody is asked the same thing twice.
    if (!asked_of_.emplace(story.asked, story.exchange).second) return;
    // The host, whom a visitor is first, is one of the busy ones.
    story.asker = chance(4)    ? 0
                  : chance(60) ? (story.asked + 1 + pick(std::min<std::size_t>(count - 1, 24))) % count
                               : pick(count);
    if (story.asker == story.asked) return;
    story.outcome = chance(72)   ? Story::Outcome::kAnswered
                    : chance(55) ? Story::Outcome::kPassed
                                 : Story::Outcome::kIgnored;
    story.follow_ups = chance(35) ? 0 : static_cast<int>(pick(9));
    const Instant earliest = std::max(people_[story.asker].joined_at, people_[story.asked].joined_at) + hours(6);
    // A third of what is going on began in the last three weeks: every page has something fresh to show.
    const Instant from = chance(34) ? std::max(earliest, plan_.today - days(21)) : earliest;
    const Instant at = from + between(minutes(1), std::max(hours(1), plan_.today - from));
    stories_.push_back(story);
    schedule(at, stories_.size() - 1, Happening::What::kAsk);
  }

  void schedule(Instant at, std::size_t story, Happening::What what) {
    if (at < plan_.today) queue_.push({at, story, what});
  }

  void tend_until(sql::Session& sql, Instant at) {
    if (at - tended_ < hours(12) && at < plan_.today) return;
    tended_ = at;
    Act a = act(sql, at);
    while (openers::tend(a) > 0) {
    }
  }

  void happen(sql::Session& sql, const Happening& happening) {
    Story& story = stories_[happening.story];
    Act a = act(sql, happening.at);
    switch (happening.what) {
      case Happening::What::kAsk: return ask(a, happening.story, story);
      case Happening::What::kAnswer: return answer(a, happening.story, story);
      case Happening::What::kPass: return pass(a, story);
      case Happening::What::kSay:
      case Happening::What::kComeBack: return say(a, happening, story);
    }
  }

  void ask(Act& a, std::size_t index, Story& story) {
    const auto asker = members::find(a.sql, people_[story.asker].id);  // with the places they have by now
    const auto sent = openers::send_opener(
        a, *asker,
        {people_[story.asked].handle, std::string(story.exchange->opener), std::string(story.exchange->why), {}, {}});
    if (!sent.mistakes.empty()) return;  // the rules hold for made-up people too
    ++made_.openers;
    story.opener = sent.id;
    if (story.outcome == Story::Outcome::kAnswered)
      schedule(a.now + between(hours(1), days(chance(70) ? 3 : 12)), index, Happening::What::kAnswer);
    if (story.outcome == Story::Outcome::kPassed)
      schedule(a.now + between(hours(3), days(9)), index, Happening::What::kPass);
  }

  void answer(Act& a, std::size_t index, Story& story) {
    const Member& asked = people_[story.asked];
    const auto opener = openers::load(a.sql, story.opener, asked.id);
    if (!opener) return schedule(a.now + days(2), index, Happening::What::kAnswer);  // still in the queue
    const auto conversation = openers::answer_opener(a, *opener, asked, story.exchange->turns.front());
    if (!conversation) return;
    story.conversation = *conversation;
    story.turn = 1;
    ++made_.conversations;
    made_.messages += 2;
    schedule(a.now + between(hours(1), days(4)), index, Happening::What::kSay);
  }

  void pass(Act& a, Story& story) {
    const Member& asked = people_[story.asked];
    const auto opener = openers::load(a.sql, story.opener, asked.id);
    if (!opener) return;
    const std::string own(pass_lines()[pick(pass_lines().size())]);
    const std::string line = chance(50) ? own : std::string(kith::pass_lines()[pick(3)].key);
    (void)openers::pass_politely(a, *opener, asked, line, "");
  }

  void say(Act& a, const Happening& happening, Story& story) {
    const bool is_exchange = happening.what == Happening::What::kSay;
    const auto& turns = story.exchange->turns;
    const std::string_view words = is_exchange ? turns[story.turn] : follow_ups()[pick(follow_ups().size())];
    // Turns alternate, beginning with the one who was asked; whoever comes back later is either.
    const bool by_asked = is_exchange ? story.turn % 2 == 0 : chance(50);
    const Member& author = people_[by_asked ? story.asked : story.asker];
    const auto conversation = conversations::load(a.sql, story.conversation, author.id);
    if (!conversation || !conversations::send_message(a, *conversation, person(author), words)) return;
    ++made_.messages;
    if (is_exchange && ++story.turn < turns.size())
      return schedule(a.now + between(hours(1), days(chance(80) ? 4 : 16)), happening.story, Happening::What::kSay);
    if (story.follow_ups-- > 0)
      return schedule(a.now + between(days(1), days(chance(75) ? 30 : 120)), happening.story,
                      Happening::What::kComeBack);
    if (chance(15)) conversations::mark_done(a, *conversation, author.id);
  }

  sql::Database& database_;
  const Rules& rules_;
  const Plan plan_;
  SeededRandom random_;
  Ids ids_;
  std::vector<Member> people_;
  std::map<std::string_view, std::vector<std::size_t>> by_field_;
  std::set<std::pair<std::size_t, const Exchange*>> asked_of_;
  std::vector<Story> stories_;
  std::vector<PlannedCall> calls_;
  std::vector<std::pair<CallId, std::size_t>> answered_;
  std::priority_queue<Happening, std::vector<Happening>, std::greater<>> queue_;
  Instant tended_;
  Made made_;
};

}  // namespace

Result<Made> make(sql::Database& database, const Rules& rules, const Plan& plan) {
  std::int64_t there = 0;
  database.read([&](sql::Session& sql) { there = members::count(sql); });
  if (there > 0)
    return conflict(
        text("Somebody is in this database already ({} members). A demonstration is made in an empty one: name another "
             "with --database.",
             there));
  return Maker(database, rules, plan).make();
}

}  // namespace kith::demonstration
