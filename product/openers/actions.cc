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
#include "product/labels/views.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/openers/queries.h"
#include "product/openers/store.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"

namespace kith::openers {
namespace {

constexpr std::int64_t kWarningDays = 3;
constexpr Duration kLongestAway = days(365);

std::string path(OpenerId id) { return "/openers/" + id.str(); }

void tell_live(Act& act, MemberId member, OpenerId id) {
  if (act.tells()) live::tell(act.sql, {member.value, "opener", id.value, 0}, act.now);
}

// Its receiver has muted or blocked the sender: it lies there without being called to mind.
bool is_kept_away(sql::Session& sql, const Opener& opener) {
  return ties::distance(sql, opener.receiver.id, opener.sender.id).is_any();
}
// The sender has done so meanwhile: what the receiver answers is kept, and not called to mind either.
bool is_kept_from_sender(sql::Session& sql, const Opener& opener) {
  return ties::distance(sql, opener.sender.id, opener.receiver.id).is_any();
}

// "Why you", and the label it arrives under with what that rests on.
std::string below_the_words(Act& act, const Opener& opener) {
  const Label label = labels::find(act.sql, opener.id.value);
  std::string below = opener.why.empty() ? std::string{} : text("Why you: {}", opener.why);
  const auto add = [&](std::string sentence) {
    if (!sentence.empty()) below += (below.empty() ? "" : " ") + sentence;
  };
  if (label.is_pitch) add(std::string(text("This reads like a pitch.")) + " " + labels::in_a_line(label.evidence));
  add(labels::same_words(label, act.now, act.now));
  return below;
}

// Its days start now, or when the receiver is back.
void deliver(Act& act, const Opener& opener, Instant receiver_away_until) {
  const Instant from = std::max(act.now, receiver_away_until);
  const Instant due = act.is_replay() ? kNever : from + days(act.rules.lapse_days);
  act.sql.run(queries::deliver_opener, opener.id, act.now, due);
  ties::record(act, LineKind::kOpener, opener.sender.id, opener.receiver.id, opener.id.value);
  if (opener.call) calls::count_answer(act.sql, opener.call, calls::Answer::kCame);
  tell_live(act, opener.sender.id, opener.id);
  if (is_kept_away(act.sql, opener)) return;
  notices::tell(
      act,
      {NoticeKind::kOpener, opener.receiver.id, opener.sender.name, opener.title,
       opener.call ? text("{} answers you.", opener.sender.name) : text("{} asked you something.", opener.sender.name),
       opener.text, below_the_words(act, opener), path(opener.id), std::string(text("Answer or pass politely"))});
  tell_live(act, opener.receiver.id, opener.id);
}

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

Error stop(Fault fault, std::string sentence, std::string field = "to") {
  return Error{fault, std::move(sentence), std::move(field), {}};
}

Error call_is_closed(const Member& receiver) {
  return stop(Fault::kConflict,
              text("{} has closed that ask or offer. You can still ask them a question.", receiver.name), "call");
}

Error takes_none(const Member& receiver) {
  return stop(Fault::kForbidden, text("{} is not taking openers.", receiver.name));
}

// What keeps somebody from writing to another at all.
void check_barriers(const Standing& s, const Member& sender, const Member& receiver, Instant now,
                    std::vector<Error>& mistakes) {
  if (s.paused_until) mistakes.push_back(asked_to_pause(sender, s.paused_until, now));
  if (s.has_blocked)
    mistakes.push_back(
        stop(Fault::kForbidden, text("You have blocked {}. Take that back first.", receiver.first_name())));
  if (s.is_blocked) mistakes.push_back(takes_none(receiver));
}

// What keeps an opener from being sent that answers no ask or offer.
void check_standing(const Standing& s, const Member& receiver, std::string_view zone, Instant now,
                    std::vector<Error>& mistakes) {
  if (!s.takes_openers && !s.is_blocked) mistakes.push_back(takes_none(receiver));
  if (s.wait_until) {
    mistakes.push_back(stop(Fault::kForbidden, text("You asked {} not long ago. You can ask again on {}.",
                                                    receiver.name, short_date(s.wait_until, now, zone))));
  }
  if (s.holding >= s.places) {
    mistakes.push_back(
        stop(Fault::kForbidden,
             text("All {} of your places are taken. The oldest opener is to {}: take it back, or wait for its answer.",
                  spelled(s.places), s.oldest ? s.oldest->receiver.name : std::string{}),
             "places"));
  }
}

OpenerId store(Act& act, const Member& sender, const Member& receiver, const OpenerWords& words, bool takes_place,
               std::string_view occasion, std::string_view title, OpenerState state, OpenerId draft) {
  const std::string tidied = tidy(words.text);
  const OpenerId id = draft ? draft : act.ids.next<OpenerTag>(act.now);
  act.sql.run(draft ? queries::rewrite_opener : queries::insert_opener, id, sender.id, receiver.id, name(state), title,
              tidied, tidy_line(words.why), occasion, words.call, takes_place, act.now);
  return id;
}

}  // namespace

Sent send_opener(Act& act, const Member& sender, const OpenerWords& words, OpenerId draft) {
  Sent sent;
  const auto receiver = members::load_present(act.sql, words.to);
  if (!receiver) return sent.mistakes.push_back(receiver.error()), sent;
  if (receiver->id == sender.id)
    return sent.mistakes.push_back(
               stop(Fault::kInvalid, std::string(text("This would go to yourself. Whom would you like to ask?")))),
           sent;
  std::optional<Call> call;
  if (words.call) {
    call = calls::find_open(act.sql, words.call, sender.id, act.now);
    if (!call || call->member != receiver->id) sent.mistakes.push_back(call_is_closed(*receiver));
    else if (const auto answered = calls::answer_of(act.sql, words.call, sender.id); answered && !act.is_replay())
      sent.mistakes.push_back(
          stop(Fault::kConflict, std::string(text("You have answered this already. Go on there.")), "call"));
  }
  if (!act.is_replay()) {
    members::lock(act.sql, std::min(sender.id, receiver->id));
    members::lock(act.sql, std::max(sender.id, receiver->id));
  }
  language::Runs runs;
  Likeness likeness;
  if (act.present == Present::kNow) {
    runs = language::runs_of(tidy(words.text));
    likeness = labels::find_likeness(act.sql, sender.id, receiver->id, runs, act.now);
    // Whom somebody named who passed may be asked the same.
    if (likeness.is_own) likeness.is_own = act.sql.query(queries::was_named, sender.id, receiver->id).empty();
  }
  Standing s;
  if (!act.is_replay()) {
    const auto stops = stops_of(words, call.has_value(), likeness);
    sent.mistakes.insert(sent.mistakes.end(), stops.begin(), stops.end());
    s = standing(act.sql, sender, *receiver, act.rules, act.now);
    check_barriers(s, sender, *receiver, act.now, sent.mistakes);
    if (!call) check_standing(s, *receiver, sender.time_zone, act.now, sent.mistakes);
  }
  if (!sent.mistakes.empty()) return sent;

  const bool takes_place = !call && !act.is_replay();
  sent.state = takes_place && s.room_at ? OpenerState::kQueued : OpenerState::kOpen;
  sent.id = store(act, sender, *receiver, words, takes_place, call ? call->words : tidy_line(words.occasion),
                  call && call->kind == CallKind::kAsk ? call->words : title_of(tidy(words.text)), sent.state, draft);
  if (act.present == Present::kNow) {
    labels::take_in(act,
                    {.id = sent.id.value,
                     .sender = sender.id,
                     .receiver = receiver->id,
                     .text = tidy(words.text),
                     .may_be_pitch = !call},
                    runs, likeness);
    conversations::forget_draft(act.sql, sender.id, "opener:" + receiver->handle + (call ? ":" + call->id.str() : ""));
  }
  if (sent.state == OpenerState::kQueued) return sent;
  Opener opener;
  opener.id = sent.id;
  opener.sender = person(sender);
  opener.receiver = person(*receiver);
  opener.text = tidy(words.text);
  opener.title = call && call->kind == CallKind::kAsk ? call->words : title_of(opener.text);
  opener.why = tidy_line(words.why);
  opener.call = words.call;
  deliver(act, opener, receiver->is_away(act.now) ? receiver->away_until : Instant{});
  return sent;
}

Result<OpenerId> keep_draft(Act& act, const Member& sender, const OpenerWords& words, OpenerId draft) {
  const Member receiver = TRY(members::load_present(act.sql, words.to));
  if (words.call) {
    const auto call = calls::find_open(act.sql, words.call, sender.id, act.now);
    if (!call || call->member != receiver.id) return call_is_closed(receiver);
  }
  if (length(words.text) > kMessageLimit)
    return invalid(std::string(text("A draft has at most 20,000 characters.")), "text");
  conversations::forget_draft(act.sql, sender.id, "opener:" + receiver.handle);  // it is kept as an opener now
  return store(act, sender, receiver, words, !words.call, tidy_line(words.occasion), title_of(tidy(words.text)),
               OpenerState::kDraft, draft);
}

Result<ConversationId> answer_opener(Act& act, const Opener& opener, const Member& receiver, std::string_view given) {
  if (opener.receiver.id != receiver.id) return forbidden(std::string(text("Only the one who was asked can answer.")));
  const std::string words = TRY(check_message(given));
  if (!opener.is_waiting(act.now) || !end(act, opener, OpenerState::kAnswered)) return no_longer_open(opener, act.now);

  std::vector<conversations::FirstMessage> messages{{opener.sender.id, opener.text, opener.delivered_at}};
  if (act.is_replay()) {
    for (const auto row : act.sql.query(queries::opener_lines, opener.id))
      messages.push_back({opener.sender.id, row.get<std::string>(0), row.get<Instant>(1)});
  }
  messages.push_back({receiver.id, words, act.now});
  const ConversationId conversation =
      conversations::open(act, opener.sender.id, receiver.id, opener.title, opener.id, messages);
  act.sql.run(queries::set_conversation, opener.id, conversation);
  ties::record(act, LineKind::kAnswer, receiver.id, opener.sender.id, opener.id.value, conversation);
  ties::reopen(act, receiver.id, opener.sender.id);
  earn_place(act, opener.sender.id);
  earn_place(act, receiver.id);
  conversations::forget_draft(act.sql, receiver.id, "answer:" + opener.id.str());
  conversations::say_seen(act.sql, conversation, opener.sender.id);  // the answer has a mail of its own
  tell_live(act, receiver.id, opener.id);
  if (is_kept_from_sender(act.sql, opener)) return conversation;
  notices::tell(act, {NoticeKind::kAnswer,
                      opener.sender.id,
                      receiver.name,
                      opener.title,
                      text("{} answered you.", receiver.name),
                      words,
                      {},
                      "/conversations/" + conversation.str(),
                      std::string(text("Read and reply"))});
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
  if (const std::string_view handle = trim(try_handle); !handle.empty()) {
    const Member other = TRY(members::load_present(act.sql, handle));
    if (other.id == opener.sender.id || other.id == receiver.id)
      return invalid(std::string(text("Name somebody else to try, or nobody.")), "try");
    tried = other.id;
    tried_name = other.name;
  }
  if (!opener.is_waiting(act.now) || !end(act, opener, OpenerState::kPassed)) return no_longer_open(opener, act.now);

  act.sql.run(queries::set_pass, opener.id, line, tried);
  ties::record(act, LineKind::kPass, receiver.id, opener.sender.id, opener.id.value);
  earn_place(act, receiver.id);
  if (is_kept_from_sender(act.sql, opener)) return Done{};
  notices::tell(act, {NoticeKind::kPass, opener.sender.id, receiver.name, opener.title,
                      text("{} passed politely.", receiver.name), line,
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

Result<Done> remind(Act& act, const Opener& opener, MemberId sender) {
  if (opener.sender.id != sender) return forbidden(std::string(text("Only its sender can remind.")));
  if (!opener.is_waiting(act.now)) return no_longer_open(opener, act.now);
  if (opener.reminded_at)
    return forbidden(std::string(text("You have reminded them once. That is all there is; the rest is theirs.")));
  const Instant from = opener.delivered_at + days(act.rules.reminder_days);
  if (act.now < from) return forbidden(text("You can remind them once, from {} on.", short_date(from, act.now, "UTC")));
  if (act.sql.run(queries::set_reminded, opener.id, act.now) != 1) return no_longer_open(opener, act.now);
  if (is_kept_away(act.sql, opener)) return Done{};
  notices::tell(act, {NoticeKind::kReminder, opener.receiver.id, opener.sender.name, opener.title,
                      text("{} would still like to hear from you.", opener.sender.name), opener.text,
                      opener.why.empty() ? std::string{} : text("Why you: {}", opener.why), path(opener.id),
                      std::string(text("Answer or pass politely"))});
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
    if (is_kept_away(act.sql, opener)) continue;
    notices::tell(act, {NoticeKind::kThreeDaysLeft,
                        opener.receiver.id,
                        opener.sender.name,
                        opener.title,
                        text("{} is still hoping for a word. A polite pass takes one click.", opener.sender.name),
                        opener.text,
                        {},
                        path(opener.id),
                        std::string(text("Answer or pass politely"))});
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
