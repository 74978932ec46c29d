#include "product/rounds/round.h"

#include <set>

#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/conversations/store.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/openers/store.h"
#include "product/rounds/queries.h"

namespace kith::rounds {
namespace {

constexpr std::int64_t kAtOnce = 100;
constexpr int kMonday = 1;  // as CivilTime counts

std::string subject_of(std::int64_t people) {
  return plural(people, "{} person is waiting for you", "{} people are waiting for you", spelled_first(people));
}

// What waits, those who wait longest first, and whether anything of it has come since the last round.
struct Waiting {
  std::vector<Notice> items;
  std::set<MemberId> people;
  bool has_new = false;
  bool has_more = false;  // on Today
};
Waiting waiting_for(Act& act, const Member& member, Instant last) {
  Waiting waiting;
  const auto came = [&](Instant at, Instant later_until) {
    waiting.has_new = waiting.has_new || at > last || (later_until && later_until > last);
  };
  for (const openers::Waiting& each : openers::waiting(act.sql, member.id, act.now, act.rules.today_items)) {
    const Opener& o = each.opener;
    if (each.label.reads_like_pitch()) {
      waiting.has_more = true;
      continue;
    }
    came(o.delivered_at, o.later_until);
    waiting.people.insert(o.sender.id);
    waiting.items.push_back({.kind = NoticeKind::kOpener,
                             .to = member.id,
                             .from_name = o.sender.name,
                             .subject = o.title,
                             .first_line = o.ever_lapses() ? text("{} asked you something; it lapses in {}.",
                                                                  o.sender.name, time_span(o.due_at - act.now))
                                                           : text("{} asked you something.", o.sender.name),
                             .words = o.text,
                             .why = o.why.empty() ? std::string{} : text("Why you: {}", o.why),
                             .path = "/openers/" + o.id.str(),
                             .button = {},
                             .answers = ReplyKind::kOpener,
                             .thing = o.id.value});
  }
  for (const conversations::Listed& each : conversations::waiting(act.sql, member.id, act.now, act.rules.today_items)) {
    const Conversation& c = each.conversation;
    came(c.last_at, c.later_until);
    waiting.people.insert(each.last_writer().id);
    waiting.items.push_back(
        {.kind = NoticeKind::kMessage,
         .to = member.id,
         .from_name = each.last_writer().name,
         .subject = c.title,
         .first_line = text("{} wrote last, {} ago.", each.last_writer().name, time_span(act.now - c.last_at)),
         .words = each.last_words,
         .why = c.is_of_several() ? text("An answer goes to all of you: you, {}.", names_of_all(c)) : std::string{},
         .path = "/conversations/" + c.id.str(),
         .button = {},
         .answers = ReplyKind::kConversation,
         .thing = c.id.value});
  }
  const auto limit = static_cast<std::size_t>(act.rules.today_items);
  waiting.has_more = waiting.has_more || waiting.items.size() >= limit;
  return waiting;
}

}  // namespace

RoundWish wish_of(sql::Session& sql, MemberId member) {
  const auto rows = sql.query(queries::wish_of, member);
  if (rows.empty()) return {};
  return {rows.front().get<std::string>(0), rows.front().integer(1)};
}

Instant next_after(const RoundWish& wish, const Member& member, const Rules& rules, Instant now) {
  const int hour = static_cast<int>(wish.hour >= 0 ? wish.hour : rules.round_hour);
  Instant next = next_at_hour(now, hour, member.time_zone);
  for (int day = 0; wish.every == "week" && day < 7 && civil(next, member.time_zone).weekday != kMonday; ++day)
    next = next_at_hour(next + hours(2), hour, member.time_zone);
  return next;
}

Result<Done> set_wish(Act& act, const Member& member, const RoundWish& wish) {
  if (wish.every != "day" && wish.every != "week" && wish.every != "never")
    return invalid(std::string(text("Choose every day, every week, or never.")), "every");
  if (wish.hour < -1 || wish.hour > 23) return invalid(std::string(text("Choose an hour from 0 to 23.")), "hour");
  act.sql.run(queries::set_wish, member.id, wish.every, wish.hour, next_after(wish, member, act.rules, act.now));
  return Done{};
}

int send_due(Act& act) {
  const auto rows = act.sql.query(queries::due_rounds, act.now, kAtOnce);
  for (const auto row : rows) {
    const auto member = members::find(act.sql, row.get<MemberId>(0));
    const RoundWish wish{row.get<std::string>(1), row.integer(2)};
    const bool is_planned = row.integer(3) != 0;
    const Instant last = row.get<Instant>(4);
    if (!member) continue;
    const Speaking in(language_of(member->look.locale));
    Instant next = next_after(wish, *member, act.rules, act.now);
    auto sent = notices::RoundSent::kNothing;
    if (is_planned) {
      Waiting waiting = waiting_for(act, *member, last);
      if (!waiting.has_new) waiting.items.clear();
      sent =
          notices::send_round(act, *member, subject_of(static_cast<std::int64_t>(waiting.people.size())), waiting.items,
                              waiting.has_more ? text("The rest is on Today.") : text("That is everything."));
      if (sent == notices::RoundSent::kTooMany) next = act.now + hours(1);
    }
    act.sql.run(queries::plan_round, member->id, next, sent == notices::RoundSent::kSent ? act.now : last);
  }
  return static_cast<int>(rows.size());
}

}  // namespace kith::rounds
