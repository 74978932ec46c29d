#include "product/calls/actions.h"

#include "platform/live/live.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/calls/queries.h"
#include "product/calls/store.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/ties/ledger.h"

namespace kith::calls {
namespace {

Error gone() { return unknown(std::string(text("There is no such ask or offer of yours that stands."))); }

// None when there is room for one more of that kind.
std::optional<Error> no_room(Act& act, const Member& me, CallKind kind) {
  members::lock(act.sql, me.id);
  std::int64_t count = 0;
  for (const Call& call : open_calls(act.sql, me.id, act.now)) count += call.kind == kind;
  if (count < act.rules.calls_of_each_kind) return std::nullopt;
  return invalid(text("You have {} of these already. Take one down first.", spelled(count)), "words");
}

Result<Member> load_thanked(Act& act, const Member& me, CallId call, const Closing& closing) {
  const Member other = TRY(members::load_present(act.sql, closing.thanks_to));
  const auto wrong = [](std::string sentence) { return invalid(std::move(sentence), "thanks_to"); };
  if (other.id == me.id) return wrong(std::string(text("This would thank yourself. Whom is it thanks to?")));
  if (act.sql.query(queries::may_thank, me.id, other.id, call, act.now - days(1)).empty())
    return wrong(text("{} has not answered this, and you are not in conversation; or you thanked them today already.",
                      other.name));
  if (trim(closing.words).empty())
    return invalid(text("Write {} a line of thanks, or thank nobody in particular.", other.name), "thanks");
  if (length(tidy(closing.words)) > kThanksMost)
    return invalid(text("A thanks has at most {} characters.", kThanksMost), "thanks");
  return other;
}

// Whoever answered it and waits hears that it is closed; their answer can still be answered.
void tell_those_who_wait(Act& act, const Member& me, const Call& call, Outcome outcome, MemberId thanked) {
  if (outcome == Outcome::kTakenDown) return;
  for (const Answered& answered : answers_to(act.sql, call.id)) {
    if (answered.state != "open" || answered.person.id == thanked) continue;
    const Speaking in(members::language_of(act.sql, answered.person.id));
    notices::tell(act, {NoticeKind::kEnded,
                        answered.person.id,
                        me.name,
                        call.words,
                        call.kind == CallKind::kAsk ? text("{} has closed the ask that you answered.", me.name)
                                                    : text("{} has closed the offer that you took up.", me.name),
                        {},
                        std::string(says(outcome, call.kind)),
                        "/openers/" + std::to_string(answered.opener),
                        std::string(text("See what you wrote"))});
  }
}

void thank(Act& act, const Member& me, const Member& other, const Call& call, const Closing& closing) {
  const auto id = act.ids.next<ThanksTag>(act.now);
  const std::string words = tidy(closing.words);
  act.sql.run(queries::insert_thanks, id, me.id, other.id, call.id, words, act.now, closing.may_be_shown);
  ties::record(act, LineKind::kThanks, me.id, other.id, call.id.value);
  const Speaking in(members::language_of(act.sql, other.id));
  notices::tell(act, {NoticeKind::kThanks, other.id, me.name, call.words, text("{} thanks you.", me.name), words,
                      closing.may_be_shown ? std::string(text("If you wish so too, others can see it on your page."))
                                           : std::string{},
                      "/thanks/" + id.str(), std::string(text("See it"))});
  if (act.tells()) live::tell(act.sql, {other.id.value, "thanks", id.value, 0}, act.now);
}

}  // namespace

Opened open_call(Act& act, const Member& me, CallWords words) {
  Opened opened;
  opened.mistakes = check_call(words, act.rules.call_days, act.now);
  if (!opened.mistakes.empty()) return opened;
  if (auto full = no_room(act, me, words.kind)) return opened.mistakes.push_back(std::move(*full)), opened;
  opened.call = {.id = act.ids.next<CallTag>(act.now),
                 .member = me.id,
                 .kind = words.kind,
                 .aim = words.aim,
                 .words = std::move(words.words),
                 .details = std::move(words.details),
                 .field = std::move(words.field),
                 .place = std::move(words.place),
                 .is_public = words.is_public,
                 .opened_at = act.now,
                 .ends_at = words.ends_at,
                 .closed_at = {}};
  insert(act.sql, opened.call);
  return opened;
}

std::vector<Error> change_call(Act& act, const Member& me, const Call& call, CallWords& words) {
  std::vector<Error> mistakes;
  if (call.member != me.id || call.closed_at) return mistakes.push_back(gone()), mistakes;
  if (!words.ends_at) words.ends_at = call.ends_at;
  mistakes = check_call(words, act.rules.call_days, act.now);
  if (call.answers > 0 && words.words != call.words)
    mistakes.push_back(invalid(
        std::string(text("Somebody has answered these words already, so they stay. The rest can change.")), "words"));
  if (!mistakes.empty()) return mistakes;
  act.sql.run(queries::change_call, call.id, name(words.aim), words.words, words.details, words.field, words.place,
              words.is_public, words.ends_at);
  members::refresh_search(act.sql, me.id);
  return mistakes;
}

Result<Done> keep_call(Act& act, const Member& me, CallId id) {
  const auto call = find_of(act.sql, id, me.id);
  if (!call || call->closed_at) return gone();
  if (call->has_ended(act.now))
    if (auto full = no_room(act, me, call->kind)) return std::move(*full);
  act.sql.run(queries::keep_call, id, act.now + days(act.rules.call_days));
  members::refresh_search(act.sql, me.id);
  return Done{};
}

Result<Done> close_call(Act& act, const Member& me, CallId id, const Closing& closing) {
  const auto call = find_of(act.sql, id, me.id);
  if (!call || call->closed_at) return gone();
  if (closing.outcome == Outcome::kNone)
    return invalid(std::string(text("Say what came of it; one of these fits.")), "outcome");
  const bool thanks = !trim(closing.thanks_to).empty();
  std::optional<Member> other;
  if (thanks) other = TRY(load_thanked(act, me, id, closing));
  if (!thanks && !trim(closing.words).empty())
    return invalid(std::string(text("Whom is it thanks to? Name them, and they get your words.")), "thanks_to");
  if (act.sql.run(queries::close_call, id, act.now, name(closing.outcome)) != 1) return gone();
  members::refresh_search(act.sql, me.id);
  if (other) thank(act, me, *other, *call, closing);
  tell_those_who_wait(act, me, *call, closing.outcome, other ? other->id : MemberId{});
  return Done{};
}

Result<Done> show_thanks(Act& act, const Member& me, ThanksId id, bool may_be_shown) {
  if (act.sql.run(queries::show_thanks, id, me.id, may_be_shown) != 1)
    return unknown(std::string(text("There is no such thanks to you or from you.")));
  return Done{};
}

void count_answer(sql::Session& sql, CallId id, Answer answer) {
  for (const auto row : sql.query(queries::count_answer, id, answer == Answer::kCame ? 1 : -1))
    members::tell_change(sql, row.get<MemberId>(0));
}

int tend(Act& act) {
  int asked = 0;
  for (const auto& call : act.sql.list(read_call, queries::take_ended, act.now)) {
    members::refresh_search(act.sql, call.member);
    const bool is_ask = call.kind == CallKind::kAsk;
    const Speaking in(members::language_of(act.sql, call.member));
    notices::tell(act, {NoticeKind::kEnded, call.member, act.rules.community, call.words,
                        std::string(is_ask ? text("Your ask has ended. What came of it?")
                                           : text("Your offer has ended. Did somebody take it up?")),
                        call.words, std::string(text("It can also stand on, if you like.")), call.path() + "/close",
                        std::string(text("Say what came of it"))});
    ++asked;
  }
  return asked;
}

}  // namespace kith::calls
