// Sending an opener, and keeping it as a draft.

#include <algorithm>

#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/calls/store.h"
#include "product/conversations/store.h"
#include "product/labels/actions.h"
#include "product/members/guest.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/queries.h"
#include "product/openers/recipient.h"
#include "product/openers/store.h"
#include "product/openers/telling.h"

namespace kith::openers {
namespace {

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
  if (s.is_too_far && s.takes_openers && !s.is_blocked)
    mistakes.push_back(stop(
        Fault::kForbidden,
        text("{} takes openers from people whom one of their ties knows. Somebody who knows you both can bring you "
             "together; an ask or offer of theirs can be answered by everybody.",
             receiver.name)));
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

OpenerId store(Act& act, const Member& sender, const Recipient& recipient, const OpenerWords& words, bool takes_place,
               std::string_view occasion, std::string_view title, OpenerState state, OpenerId draft) {
  const std::string tidied = tidy(words.text);
  const OpenerId id = draft ? draft : act.ids.next<OpenerTag>(act.now);
  act.sql.run(draft ? queries::rewrite_opener : queries::insert_opener, id, sender.id, recipient.member.id, name(state),
              title, tidied, tidy_line(words.why), occasion, words.call, takes_place, act.now, recipient.address);
  return id;
}

// What keeps somebody from asking anybody by a mail address.
std::optional<Error> keeps_from_addresses(const Act& act, const Member& sender, const OpenerWords& words) {
  if (!act.rules.answers_by_mail)
    return stop(
        Fault::kForbidden,
        std::string(text(
            "Nobody can answer by e-mail here yet, so nobody is asked by it. The host can set up a way in for mail.")));
  if (sender.is_guest || (sender.email.empty() && !act.rules.demonstration))
    return stop(Fault::kForbidden,
                std::string(text("To ask somebody at a mail address, have one of your own here first.")));
  if (words.call)
    return stop(Fault::kInvalid, std::string(text("An ask or offer is answered to its owner, by their handle.")), "to");
  return std::nullopt;
}

}  // namespace

Sent send_opener(Act& act, const Member& sender, const OpenerWords& words, OpenerId draft) {
  Sent sent;
  auto found = find_recipient(act.sql, words.to);
  if (!found) return sent.mistakes.push_back(found.error()), sent;
  Recipient& recipient = *found;
  Member* const receiver = &recipient.member;
  if (receiver->id == sender.id)
    return sent.mistakes.push_back(
               stop(Fault::kInvalid, std::string(text("This would go to yourself. Whom would you like to ask?")))),
           sent;
  if (recipient.is_by_address()) {
    if (const auto reason = keeps_from_addresses(act, sender, words)) return sent.mistakes.push_back(*reason), sent;
    // Drawn either way: ids that follow each other tell who was here before.
    const auto guest = act.ids.next<MemberTag>(act.now);
    if (!receiver->id) *receiver = members::make_guest(act, guest, recipient.address);
    if (!act.sql.query(queries::open_at_address, sender.id, recipient.address).empty())
      return sent.mistakes.push_back(
                 stop(Fault::kConflict, std::string(text("You have asked at this address already, and it is open. Wait "
                                                         "for the answer, or take it back.")))),
             sent;
  }
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
    // Whoever asks the same at an address as they asked a member must not learn by it that both are one.
    likeness =
        labels::find_likeness(act.sql, sender.id, recipient.is_by_address() ? MemberId{} : receiver->id, runs, act.now);
    // Whom somebody named who passed may be asked the same.
    if (likeness.is_own && !recipient.is_by_address())
      likeness.is_own = act.sql.query(queries::was_named, sender.id, receiver->id).empty();
  }
  Standing s;
  if (!act.is_replay()) {
    const auto stops = stops_of(words, call.has_value(), likeness);
    sent.mistakes.insert(sent.mistakes.end(), stops.begin(), stops.end());
    s = standing(act.sql, sender, recipient, act.rules, act.now);
    check_barriers(s, sender, recipient.shown(), act.now, sent.mistakes);
    if (!call) check_standing(s, recipient.shown(), sender.time_zone, act.now, sent.mistakes);
  }
  if (!sent.mistakes.empty()) return sent;

  const bool takes_place = !call && !act.is_replay();
  sent.state = takes_place && s.room_at ? OpenerState::kQueued : OpenerState::kOpen;
  sent.id = store(act, sender, recipient, words, takes_place, call ? call->words : tidy_line(words.occasion),
                  call && call->kind == CallKind::kAsk ? call->words : title_of(tidy(words.text)), sent.state, draft);
  if (act.present == Present::kNow) {
    labels::take_in(act,
                    {.id = sent.id.value,
                     .sender = sender.id,
                     // Of an address nobody learns by their own words whose it is.
                     .receiver = recipient.is_by_address() ? sender.id : receiver->id,
                     .text = tidy(words.text),
                     .may_be_pitch = !call},
                    runs, likeness);
    conversations::forget_draft(act.sql, sender.id, "opener:" + recipient.to() + (call ? ":" + call->id.str() : ""));
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
  opener.to_address = recipient.address;
  const bool waits_for_them = !recipient.is_by_address() && receiver->is_away(act.now);
  deliver(act, opener, waits_for_them ? receiver->away_until : Instant{});
  return sent;
}

Result<OpenerId> keep_draft(Act& act, const Member& sender, const OpenerWords& words, OpenerId draft) {
  const Recipient recipient = TRY(find_recipient(act.sql, words.to));
  if (recipient.is_by_address())
    return invalid(std::string(text("A draft is kept for a member. Send this one, or keep its words yourself.")), "to");
  const Member& receiver = recipient.member;
  if (words.call) {
    const auto call = calls::find_open(act.sql, words.call, sender.id, act.now);
    if (!call || call->member != receiver.id) return call_is_closed(receiver);
  }
  if (length(words.text) > kMessageLimit)
    return invalid(std::string(text("A draft has at most 20,000 characters.")), "text");
  conversations::forget_draft(act.sql, sender.id, "opener:" + receiver.handle);  // it is kept as an opener now
  return store(act, sender, {receiver, {}}, words, !words.call, tidy_line(words.occasion), title_of(tidy(words.text)),
               OpenerState::kDraft, draft);
}

}  // namespace kith::openers
