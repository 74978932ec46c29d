#include "product/openers/actions.h"

#include <algorithm>

#include "platform/live/live.h"
#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/calls/actions.h"
#include "product/calls/store.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/labels/actions.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/openers/queries.h"
#include "product/openers/store.h"
#include "product/openers/telling.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"

namespace kith::openers {
namespace {

constexpr std::int64_t kWarningDays = 3;
constexpr Duration kLongestAway = days(365);

// Ends it in `state` if it is still open, so that of two answers at once one comes first.
bool end(Act& act, const Opener& opener, OpenerState state) {
  if (act.sql.run(queries::end_opener, opener.id, name(state), act.now,
                  is_ended(opener.state) ? "" : name(opener.state)) != 1)
    return false;
  if (opener.call && state != OpenerState::kAnswered) calls::count_answer(act.sql, opener.call, calls::Answer::kWent);
  return true;
}

void earn_place(Act& act, MemberId member) {
  act.sql.run(queries::earn_place, member, act.rules.places_limit - act.rules.places);
}

// Why somebody cannot answer or pass any more.
Error no_longer_open(const Opener& opener, Instant now) {
  switch (opener.state_at(now)) {
    case OpenerState::kAnswered:
      return conflict(std::string(text("This opener is answered already. Go on in the conversation.")));
    case OpenerState::kPassed: return conflict(std::string(text("This opener was passed politely already.")));
    case OpenerState::kWithdrawn: return conflict(text("{} took this opener back.", opener.sender.name));
    case OpenerState::kLapsed:
      return conflict(text("This opener has lapsed. You can still ask {} something yourself.", opener.sender.name));
    default: return conflict(std::string(text("This opener is not open.")));
  }
}

}  // namespace

Result<ConversationId> answer_opener(Act& act, const Opener& opener, const Member& receiver, std::string_view given) {
  if (opener.receiver.id != receiver.id) return forbidden(std::string(text("Only the one who was asked can answer.")));
  if (!opener.is_waiting(act.now)) return no_longer_open(opener, act.now);
  const std::string words = TRY(check_message(given));
  if (!end(act, opener, OpenerState::kAnswered)) return no_longer_open(opener, act.now);

  std::vector<conversations::FirstMessage> messages{{opener.sender.id, opener.text, opener.delivered_at}};
  if (act.is_replay()) {
    for (const auto row : act.sql.query(queries::opener_lines, opener.id))
      messages.push_back({opener.sender.id, row.get<std::string>(0), row.get<Instant>(1)});
  }
  messages.push_back({receiver.id, words, act.now});
  const ConversationId conversation =
      conversations::open(act, {opener.sender.id, receiver.id}, opener.title, opener.id, messages);
  act.sql.run(queries::set_conversation, opener.id, conversation);
  if (!opener.to_address.empty()) {
    Act then{act.sql, opener.delivered_at, act.ids, act.random, act.rules, act.present};
    ties::record(then, LineKind::kOpener, opener.sender.id, receiver.id, opener.id.value);
  }
  ties::record(act, LineKind::kAnswer, receiver.id, opener.sender.id, opener.id.value, conversation);
  ties::reopen(act, receiver.id, opener.sender.id);
  earn_place(act, opener.sender.id);
  earn_place(act, receiver.id);
  conversations::forget_draft(act.sql, receiver.id, answer_place(opener.id));
  conversations::say_seen(act.sql, conversation, opener.sender.id);  // the answer has a mail of its own
  tell_live(act, receiver.id, opener.id);
  if (is_kept_from_sender(act.sql, opener)) return conversation;
  const Speaking in(members::language_of(act.sql, opener.sender.id));
  notices::tell(act, {.kind = NoticeKind::kAnswer,
                      .to = opener.sender.id,
                      .from_name = receiver.name,
                      .subject = opener.title,
                      .first_line = text("{} answered you.", receiver.name),
                      .words = words,
                      .why = {},
                      .path = "/conversations/" + conversation.str(),
                      .button = std::string(text("Read and reply")),
                      .answers = ReplyKind::kConversation,
                      .thing = conversation.value,
                      .thread = thread_of(ReplyKind::kOpener, opener.id.value)});
  tell_live(act, opener.sender.id, opener.id);
  return conversation;
}

Result<Done> pass_politely(Act& act, const Opener& opener, const Member& receiver, std::string_view given,
                           std::string_view try_handle) {
  if (opener.receiver.id != receiver.id) return forbidden(std::string(text("Only the one who was asked can pass.")));
  std::string line = tidy_line(given);
  for (const PassLine& set : pass_lines())
    if (line == set.key) line = text(set.words);
  if (line.empty()) return invalid(std::string(text("Choose a line, or write one of your own.")), "line");
  if (length(line) > 300)
    return invalid(text("One line has at most 300 characters; this has {}.", length(line)), "line");
  MemberId tried;
  std::string tried_name;
  // Whoever is known by an address alone names nobody: only a member could.
  if (const std::string_view handle = trim(try_handle); !handle.empty() && opener.to_address.empty()) {
    const Member other = TRY(members::load_present(act.sql, handle));
    if (other.id == opener.sender.id || other.id == receiver.id)
      return invalid(std::string(text("Name somebody else to try, or nobody.")), "try");
    tried = other.id;
    tried_name = other.name;
  }
  if (!opener.is_waiting(act.now) || !end(act, opener, OpenerState::kPassed)) return no_longer_open(opener, act.now);

  act.sql.run(queries::set_pass, opener.id, line, tried);
  if (opener.to_address.empty()) ties::record(act, LineKind::kPass, receiver.id, opener.sender.id, opener.id.value);
  earn_place(act, receiver.id);
  if (is_kept_from_sender(act.sql, opener)) return Done{};
  const Speaking in(members::language_of(act.sql, opener.sender.id));
  notices::tell(act, {NoticeKind::kPass, opener.sender.id, opener.receiver.name, opener.title,
                      text("{} passed politely.", opener.receiver.name), line,
                      tried ? text("They say: try {}.", tried_name) : std::string{}, path(opener.id),
                      std::string(text("See your opener"))});
  tell_live(act, opener.sender.id, opener.id);
  tell_live(act, receiver.id, opener.id);
  return Done{};
}

Result<Done> withdraw(Act& act, const Opener& opener, MemberId sender) {
  if (opener.sender.id != sender) return forbidden(std::string(text("Only its sender can take an opener back.")));
  if (opener.state == OpenerState::kDraft) {
    act.sql.run(queries::delete_draft, opener.id, sender);
    return Done{};
  }
  const bool can = opener.state == OpenerState::kQueued || opener.is_waiting(act.now);
  if (!can || !end(act, opener, OpenerState::kWithdrawn)) return no_longer_open(opener, act.now);
  if (opener.delivered_at) tell_live(act, opener.receiver.id, opener.id);
  return Done{};
}

void did_not_arrive(Act& act, OpenerId id, std::string_view why) {
  const auto opener = act.sql.find(read_opener, queries::find_opener, id);
  if (!opener || opener->to_address.empty() || !opener->is_waiting(act.now) || !end(act, *opener, OpenerState::kLapsed))
    return;
  const Speaking in(members::language_of(act.sql, opener->sender.id));
  act.sql.run(queries::set_pass, id, text("it did not arrive: {}", tidy_line(why)), MemberId{});
  notices::tell(
      act, {.kind = NoticeKind::kLapse,
            .to = opener->sender.id,
            .from_name = act.rules.community,
            .subject = opener->title,
            .first_line =
                text("Your question did not reach {}. Perhaps the address is not quite right; the place is free again.",
                     opener->to_address),
            .words = opener->text,
            .why = text("Their mail server says: {}", tidy_line(why)),
            .path = path(id),
            .button = std::string(text("See your opener"))});
  tell_live(act, opener->sender.id, id);
}

void receiver_left(Act& act, const Opener& opener) {
  // Whoever wrote to an address does not know who was here; that one lapses in its time.
  if (!opener.to_address.empty() || !end(act, opener, OpenerState::kLapsed)) return;
  const Speaking in(members::language_of(act.sql, opener.sender.id));
  act.sql.run(queries::set_pass, opener.id, text("they left before they could answer."), MemberId{});
  notices::tell(
      act, {.kind = NoticeKind::kLapse,
            .to = opener.sender.id,
            .from_name = act.rules.community,
            .subject = opener.title,
            .first_line = text("{} left before they could answer you. The place is free again.", opener.receiver.name),
            .words = opener.text,
            .why = {},
            .path = path(opener.id),
            .button = std::string(text("See your opener"))});
  tell_live(act, opener.sender.id, opener.id);
}

Result<Done> remind(Act& act, const Opener& opener, MemberId sender) {
  if (opener.sender.id != sender) return forbidden(std::string(text("Only its sender can remind.")));
  if (!opener.is_waiting(act.now)) return no_longer_open(opener, act.now);
  if (opener.reminded_at)
    return forbidden(std::string(text("You have reminded them once. That is all there is; the rest is theirs.")));
  const Instant from = opener.delivered_at + days(act.rules.reminder_days);
  if (act.now < from) return forbidden(text("You can remind them once, from {} on.", short_date(from, act.now, "UTC")));
  if (act.sql.run(queries::set_reminded, opener.id, act.now) != 1) return no_longer_open(opener, act.now);
  if (takes_none(act.sql, opener)) {
    act.sql.run(queries::put_opener_away, opener.id, kNever);
    return Done{};
  }
  if (is_kept_away(act.sql, opener)) return Done{};
  const Speaking in(members::language_of(act.sql, opener.receiver.id));
  notices::tell(act, to_be_answered(opener, NoticeKind::kReminder,
                                    text("{} would still like to hear from you.", opener.sender.name),
                                    opener.why.empty() ? std::string{} : text("Why you: {}", opener.why)));
  tell_live(act, opener.receiver.id, opener.id);
  return Done{};
}

Result<Done> put_away(Act& act, const Opener& opener, MemberId receiver, Instant until) {
  if (opener.receiver.id != receiver)
    return forbidden(std::string(text("Only the one who was asked can put it away.")));
  if (!opener.is_waiting(act.now)) return no_longer_open(opener, act.now);
  (void)TRY(check_later(until, act.now));
  act.sql.run(queries::put_opener_away, opener.id, until);
  return Done{};
}

Result<Done> go_away(Act& act, const Member& member, Instant until) {
  if (until && (until <= act.now || until > act.now + kLongestAway))
    return invalid(std::string(text("Choose a day from tomorrow on, at most a year away.")), "away_until");
  const Instant before = member.is_away(act.now) ? member.away_until : act.now;
  const Instant after = until ? until : act.now;
  act.sql.run(queries::set_away, member.id, until);
  members::tell_change(act.sql, member.id);
  act.sql.run(queries::move_due, member.id, (after - before).us, act.now);
  return Done{};
}

int tend(Act& act) {
  int moved = 0;
  for (const Opener& opener : act.sql.list(read_opener, queries::due_openers, act.now)) {
    if (!end(act, opener, OpenerState::kLapsed)) continue;
    const Speaking in(members::language_of(act.sql, opener.sender.id));
    notices::tell(
        act, {NoticeKind::kLapse,
              opener.sender.id,
              act.rules.community,
              opener.title,
              text("Your question to {} has lapsed. People are busy; it says nothing about you. You have a free place.",
                   opener.receiver.name),
              {},
              {},
              path(opener.id),
              std::string(text("See your opener"))});
    tell_live(act, opener.sender.id, opener.id);
    tell_live(act, opener.receiver.id, opener.id);
    ++moved;
  }
  for (const Opener& opener : act.sql.list(read_opener, queries::ending_soon, act.now, act.now + days(kWarningDays))) {
    act.sql.run(queries::set_warned, opener.id, act.now);
    // To an address goes one mail, and the one reminder that its sender may send.
    if (!opener.to_address.empty() || is_kept_away(act.sql, opener)) continue;
    const Speaking in(members::language_of(act.sql, opener.receiver.id));
    notices::tell(
        act,
        to_be_answered(opener, NoticeKind::kThreeDaysLeft,
                       text("{} is still hoping for a word. A polite pass takes one click.", opener.sender.name), {}));
    ++moved;
  }
  for (const auto row : act.sql.query(queries::queued_with_room, act.now - days(7))) {
    const OpenerId id{row.integer(0)};
    const auto opener = act.sql.find(read_opener, queries::find_opener, id);
    if (!opener) continue;
    deliver(act, *opener, row.get<Instant>(1));
    ++moved;
  }
  return moved;
}

void add_line(Act& act, const Opener& opener, std::string_view words) {
  act.sql.run(queries::add_opener_line, opener.id, act.ids.next<MessageTag>(act.now), words, act.now);
  ties::record(act, LineKind::kMessage, opener.sender.id, opener.receiver.id, opener.id.value);
}

}  // namespace kith::openers
