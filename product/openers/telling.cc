#include "product/openers/telling.h"

#include <algorithm>

#include "platform/live/live.h"
#include "platform/text/text.h"
#include "product/calls/actions.h"
#include "product/labels/store.h"
#include "product/labels/views.h"
#include "product/members/store.h"
#include "product/openers/queries.h"
#include "product/openers/store.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"

namespace kith::openers {
namespace {

// "Why you", and the label it arrives under with what that rests on.
std::string below_the_words(Act& act, const Opener& opener) {
  const Label label = labels::find(act.sql, opener.id.value);
  std::string below = opener.why.empty() ? std::string{} : text("Why you: {}", opener.why);
  const auto add = [&](std::string sentence) {
    if (!sentence.empty()) below += (below.empty() ? "" : " ") + sentence;
  };
  if (label.is_pitch) add(std::string(text("This reads like a pitch.")) + " " + labels::in_a_line(label.evidence));
  add(labels::same_words(label, act.now, act.now));
  if (opener.to_address.empty()) return below;
  const auto holder = members::find(act.sql, opener.receiver.id);
  if (holder && !holder->is_guest)
    add(text("{} wrote to {} and does not know that you are here; an answer tells it.", opener.sender.name,
             opener.to_address));
  return below;
}

}  // namespace

bool takes_none(sql::Session& sql, const Opener& opener) {
  if (opener.to_address.empty()) return false;
  const auto holder = members::find(sql, opener.receiver.id);
  return holder && (holder->openers_a_week == kNoOpeners || !takes_from(sql, *holder, opener.sender.id));
}

std::string path(OpenerId id) { return "/openers/" + id.str(); }

void tell_live(Act& act, MemberId member, OpenerId id) {
  if (act.tells()) live::tell(act.sql, {member.value, "opener", id.value, 0}, act.now);
}

bool is_kept_away(sql::Session& sql, const Opener& opener) {
  return ties::distance(sql, opener.receiver.id, opener.sender.id).is_any();
}
bool is_kept_from_sender(sql::Session& sql, const Opener& opener) {
  return ties::distance(sql, opener.sender.id, opener.receiver.id).is_any();
}

Notice to_be_answered(const Opener& opener, NoticeKind kind, std::string first_line, std::string why) {
  return {.kind = kind,
          .to = opener.receiver.id,
          .from_name = opener.sender.name,
          .subject = opener.title,
          .first_line = std::move(first_line),
          .words = opener.text,
          .why = std::move(why),
          .path = path(opener.id),
          .button = std::string(text("Answer or pass politely")),
          .answers = ReplyKind::kOpener,
          .thing = opener.id.value,
          .thread = thread_of(ReplyKind::kOpener, opener.id.value)};
}

void deliver(Act& act, const Opener& opener, Instant receiver_away_until) {
  const Instant from = std::max(act.now, receiver_away_until);
  const Instant due = act.is_replay() ? kNever : from + days(act.rules.lapse_days);
  act.sql.run(queries::deliver_opener, opener.id, act.now, due);
  // Of an opener to an address the ledger hears with its answer: what lies between two would tell whose it is.
  if (opener.to_address.empty())
    ties::record(act, LineKind::kOpener, opener.sender.id, opener.receiver.id, opener.id.value);
  if (opener.call) calls::count_answer(act.sql, opener.call, calls::Answer::kCame);
  tell_live(act, opener.sender.id, opener.id);
  if (takes_none(act.sql, opener)) {
    act.sql.run(queries::put_opener_away, opener.id, kNever);
    return;
  }
  if (is_kept_away(act.sql, opener)) return;
  const Speaking in(members::language_of(act.sql, opener.receiver.id));
  std::string first_line =
      opener.call ? text("{} answers you.", opener.sender.name) : text("{} asked you something.", opener.sender.name);
  // Whoever is not here cannot look up who asks.
  if (!opener.to_address.empty() && !opener.sender.sentence.empty())
    first_line += " " + text("What they do: {}", opener.sender.sentence);
  notices::tell(act, to_be_answered(opener, NoticeKind::kOpener, std::move(first_line), below_the_words(act, opener)));
  tell_live(act, opener.receiver.id, opener.id);
}

}  // namespace kith::openers
