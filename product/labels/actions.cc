#include "product/labels/actions.h"

#include "language/reading.h"
#include "platform/text/text.h"
#include "product/labels/queries.h"
#include "product/members/store.h"
#include "product/notices/notice.h"

namespace kith::labels {
namespace {

// As it is kept: a line for each.
std::string as_lines(const std::vector<Evidence>& evidence) {
  std::string lines;
  for (const Evidence& each : evidence) lines += each.says + "\t" + each.words + "\n";
  return lines;
}

}  // namespace

void take_in(Act& act, const Sent& sent) {
  const language::Runs runs = language::runs_of(sent.text);
  take_in(act, sent, runs, find_likeness(act.sql, sent.sender, sent.receiver, runs, act.now));
}

void take_in(Act& act, const Sent& sent, const language::Runs& runs, const Likeness& likeness) {
  const language::Reading reading = sent.may_be_pitch ? language::read(sent.text) : language::Reading{};
  // Whatever repeats a text exactly is found by that one's samples: a thousand copies take no more room than one.
  const bool is_sampled = !likeness.is_exact;
  const Id<struct ConversationTag> conversation{sent.conversation};  // none is NULL
  act.sql.run(queries::insert_first_words, sent.id, conversation, sent.sender, sent.receiver,
              likeness.family ? likeness.family : sent.id, act.now, reading.is_pitch,
              reading.is_pitch ? as_lines(evidence_of(reading)) : std::string{}, is_sampled);
  if (!is_sampled) return;
  for (const std::int64_t hash : language::samples_of(runs)) act.sql.run(queries::insert_sample, hash, sent.id);
}

void judge(Act& act, std::int64_t opener, MemberId reader, const Member& sender, std::string_view title,
           Verdict verdict) {
  const auto labelled = act.sql.query(queries::was_labelled, opener);
  // Of two who take it back at once, one finds it there.
  const auto before = act.sql.query(queries::take_verdict, opener);
  const bool was_pitch = !before.empty() && before.front().get<bool>(0);
  if (verdict != Verdict::kNone)
    act.sql.run(queries::put_verdict, opener, reader, verdict == Verdict::kPitch,
                !labelled.empty() && labelled.front().get<bool>(0), act.now);
  const bool is_pitch = verdict == Verdict::kPitch;
  if (is_pitch == was_pitch) return;
  act.sql.run(queries::change_earned_places, sender.id, is_pitch ? -1 : 1, 1 - act.rules.places,
              act.rules.places_limit - act.rules.places);
  if (!is_pitch) return;
  const Speaking in(members::language_of(act.sql, sender.id));
  notices::tell(
      act, {NoticeKind::kCalledPitch,
            sender.id,
            act.rules.community,
            std::string(title),
            std::string(text("The one you asked says that this opener was a pitch. You have one place fewer for it.")),
            {},
            std::string(text("Each opener of yours that is answered brings a place back, and so does each that you "
                             "answer or pass in time. If it was none, you can ask for another look.")),
            "/openers/" + std::to_string(opener),
            std::string(text("See your opener"))});
}

int tend(Act& act) {
  int forgotten = 0;
  for (const auto row : act.sql.query(queries::old_first_words, act.now - days(kComparedDays))) {
    act.sql.run(queries::forget_samples, row.integer(0));
    act.sql.run(queries::set_unsampled, row.integer(0));
    ++forgotten;
  }
  return forgotten;
}

}  // namespace kith::labels
