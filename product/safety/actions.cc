#include "product/safety/actions.h"

#include <algorithm>

#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/labels/actions.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/openers/store.h"
#include "product/safety/queries.h"
#include "product/ties/network.h"

namespace kith::safety {
namespace {

constexpr std::int64_t kReportsADay = 20;

std::string whole(const Opener& opener) { return opener.why.empty() ? opener.text : opener.text + "\n\n" + opener.why; }

// All but those who are part of it.
void tell_hosts(Act& act, MemberId one, MemberId other, const char* first_line, const std::string& path,
                std::string_view name = {}) {
  for (const Person& host : hosts(act.sql)) {
    if (host.id == one || host.id == other) continue;
    const Speaking in(members::language_of(act.sql, host.id));
    notices::tell(act, {NoticeKind::kQueue,
                        host.id,
                        act.rules.community,
                        std::string(text("Something waits for you")),
                        text(first_line, name),
                        {},
                        {},
                        path,
                        std::string(text("Look at it"))});
  }
}

Result<ReportId> file(Act& act, MemberId reporter, const Subject& subject, std::string_view rule,
                      std::string_view words) {
  for (const auto row : act.sql.query(queries::find_open_report, reporter, name(subject.kind), subject.id))
    return row.get<ReportId>(0);
  if (act.sql.query(queries::count_reports, reporter, act.now - days(1)).front().integer(0) >= kReportsADay)
    return Error{
        Fault::kTooMany, std::string(text("You have reported a great deal today. Write to the host instead.")), {}, {}};
  const auto id = act.ids.next<ReportTag>(act.now);
  const ConversationId conversation{subject.conversation};
  act.sql.run(queries::insert_report, id, reporter, name(subject.kind), subject.id, conversation, subject.about,
              subject.said, rule, words, act.now);
  tell_hosts(act, reporter, subject.about, sentence("Somebody reported something, and asks you to look at it."),
             "/admin/reports/" + id.str());
  return id;
}

Result<std::string> check_reason(std::string_view given) {
  const std::string reason = tidy(given);
  if (length(reason) < kReasonLeast || length(reason) > kReasonMost)
    return invalid(text("Give the reason in {} to {} characters; those concerned read it.", kReasonLeast, kReasonMost),
                   "reason");
  return reason;
}

// Puts other words in the place of an opener's, wherever they stand: on its page and at the head of its conversation.
void set_opener_words(Act& act, std::int64_t opener, std::int64_t conversation, std::string_view title,
                      std::string_view words, std::string_view why) {
  act.sql.run(queries::set_opener_words, opener, title, words, why);
  if (conversation == 0) return;
  act.sql.run(queries::set_conversation_title, conversation, title);
  for (const auto row : act.sql.query(queries::first_of_conversation, conversation))
    act.sql.run(queries::set_message_words, conversation, row.integer(0), words, Instant{});
}

// Takes the words from sight, and keeps them with the decision. A message that its author has deleted stays as it is.
void remove(Act& act, const Report& report, Decision& decision) {
  const std::string note(text("The host removed these words."));
  if (report.kind == ReportKind::kMessage) {
    for (const auto row : act.sql.query(queries::message_words, report.conversation, report.subject)) {
      decision.removed_text = row.get<std::string>(0);
      act.sql.run(queries::set_message_words, report.conversation, report.subject, note, act.now);
    }
    return;
  }
  for (const auto row : act.sql.query(queries::opener_words, report.subject)) {
    decision.removed_title = row.get<std::string>(0);
    decision.removed_text = row.get<std::string>(1);
    decision.removed_why = row.get<std::string>(2);
    set_opener_words(act, report.subject, row.integer(3), note, note, "");
    act.sql.run(queries::forget_evidence, report.subject);
    act.sql.run(queries::end_removed, report.subject, act.now);
  }
}

void put_back(Act& act, const Report& report, const Decision& decision) {
  if (decision.removed_text.empty()) return;
  if (report.kind == ReportKind::kMessage) {
    act.sql.run(queries::set_message_words, report.conversation, report.subject, decision.removed_text, Instant{});
    return;
  }
  for (const auto row : act.sql.query(queries::opener_words, report.subject))
    set_opener_words(act, report.subject, row.integer(3), decision.removed_title, decision.removed_text,
                     decision.removed_why);
  act.sql.run(queries::open_again, report.subject, decision.at, act.now);
}

// What the reader says of an opener of whoever asked for another look.
void set_verdict(Act& act, const Report& report, labels::Verdict verdict) {
  const auto sender = members::find(act.sql, report.reporter.id);
  const auto opener = act.sql.query(queries::opener_words, report.subject);
  if (sender && !opener.empty())
    labels::judge(act, report.subject, report.about.id, *sender, opener.front().text(0), verdict);
}

}  // namespace

Result<Subject> subject_of(sql::Session& sql, const Member& reporter, const ReportWords& words) {
  if (!words.opener.empty()) {
    const Opener opener = TRY(openers::load(sql, OpenerId::parse(words.opener).value_or(OpenerId{-1}), reporter.id));
    return Subject{ReportKind::kOpener, opener.id.value, 0, opener.sender.id, whole(opener)};
  }
  if (!words.message.empty()) {
    const Conversation conversation = TRY(
        conversations::load(sql, ConversationId::parse(words.conversation).value_or(ConversationId{-1}), reporter.id));
    const auto message =
        conversations::find_message(sql, conversation.id, MessageId::parse(words.message).value_or(MessageId{-1}));
    if (!message || message->deleted_at) return unknown(std::string(text("That message is not there any more.")));
    return Subject{ReportKind::kMessage, message->id.value, conversation.id.value, message->author, message->text};
  }
  const Member member = TRY(members::load_present(sql, words.member));
  return Subject{ReportKind::kMember, member.id.value, 0, member.id,
                 text("{}: {}", member.name, member.sentence) +
                     (member.ask_me_about.empty() ? std::string{} : "\n\n" + member.ask_me_about)};
}

Result<ReportId> report(Act& act, const Member& reporter, const ReportWords& words) {
  const Subject subject = TRY(subject_of(act.sql, reporter, words));
  if (subject.about == reporter.id)
    return invalid(std::string(text("This is yours. You can delete it or take it back yourself.")));
  if (rule_words(words.rule).empty() || words.rule == "verdict")
    return invalid(std::string(text("Choose what is wrong with it.")), "rule");
  const std::string said = tidy(words.words);
  if (length(said) > kReportMost)
    return invalid(text("Say it in at most {} characters.", grouped(kReportMost)), "words");
  if (words.rule == "other" && said.empty())
    return invalid(std::string(text("Say in a sentence what is wrong with it.")), "words");
  return file(act, reporter.id, subject, words.rule, said);
}

Result<ReportId> contest_verdict(Act& act, const Member& sender, OpenerId id, std::string_view words) {
  const Opener opener = TRY(openers::load(act.sql, id, sender.id));
  const Label label = labels::find(act.sql, id.value);
  if (opener.sender.id != sender.id || !label.is_verdict.value_or(false))
    return forbidden(std::string(text("Nobody called this opener of yours a pitch.")));
  if (!act.sql.query(queries::verdict_was_decided, sender.id, id).empty())
    return conflict(std::string(text("A host has looked at this already.")));
  const std::string said = tidy(words);
  if (said.empty() || length(said) > kReportMost)
    return invalid(text("Say in 1 to {} characters why it was none.", grouped(kReportMost)), "words");
  return file(act, sender.id, {ReportKind::kVerdict, id.value, 0, opener.receiver.id, whole(opener)}, "verdict", said);
}

Result<DecisionId> decide(Act& act, const Host& host, const Report& report, const Ruling& ruling) {
  if (report.reporter.id == host.id() || report.about.id == host.id())
    return forbidden(std::string(text("You are part of this. Another host has to look at it.")));
  const auto chosen = host_act(ruling.act);
  const auto possible = acts_on(report.kind);
  if (!chosen || std::find(possible.begin(), possible.end(), *chosen) == possible.end())
    return invalid(std::string(text("Choose what to do.")), "act");
  Decision d;
  d.reason = TRY(check_reason(ruling.reason));
  if (*chosen == HostAct::kPause && (ruling.pause_days < 1 || ruling.pause_days > kLongestPause_days))
    return invalid(text("A pause lasts 1 to {} days.", kLongestPause_days), "pause_days");
  if (act.sql.run(queries::set_decided, report.id, act.now) != 1)
    return conflict(std::string(text("Another host has decided this already.")));
  d.id = act.ids.next<DecisionTag>(act.now);
  d.report = report.id;
  d.host = host.id();
  d.about = report.about;
  d.act = *chosen;
  d.at = act.now;
  switch (d.act) {
    case HostAct::kRemove: remove(act, report, d); break;
    case HostAct::kPause: d.until = act.now + days(ruling.pause_days); break;
    case HostAct::kUndoVerdict: set_verdict(act, report, labels::Verdict::kNone); break;
    case HostAct::kLeave:
    case HostAct::kRewrite: break;
  }
  act.sql.run(queries::insert_decision, d.id, d.report, d.host, d.about.id, name(d.act), d.reason, d.until,
              d.removed_title, d.removed_text, d.removed_why, d.at);
  if (d.act == HostAct::kPause) act.sql.run(queries::set_paused, d.about.id);
  const std::string path = "/decisions/" + d.id.str();
  {
    const Speaking in(members::language_of(act.sql, report.reporter.id));
    notices::tell(act, {NoticeKind::kReport,
                        report.reporter.id,
                        act.rules.community,
                        std::string(text("What came of your report")),
                        told_to_reporter(d),
                        {},
                        {},
                        path,
                        std::string(text("Read it"))});
  }
  const auto author = members::find(act.sql, d.about.id);
  const Speaking in(members::language_of(act.sql, d.about.id));
  const std::string told = told_to_author(d, author ? short_date(d.until, act.now, author->time_zone) : std::string{});
  if (!told.empty())
    notices::tell(act, {NoticeKind::kDecision,
                        d.about.id,
                        act.rules.community,
                        std::string(text("Something the host decided")),
                        told,
                        {},
                        std::string(text("If you see it differently, you can ask for another look; somebody else "
                                         "decides then.")),
                        path,
                        std::string(text("Read it, or ask for another look"))});
  return d.id;
}

Result<Done> appeal(Act& act, const Member& me, const Decided& decided, std::string_view given) {
  const Decision& d = decided.decision;
  if (!concerns(decided, me.id)) return forbidden(std::string(text("Only whom it concerns can ask for another look.")));
  if (decided.appeal) return conflict(std::string(text("You have asked for another look already.")));
  const std::string words = tidy(given);
  if (words.empty() || length(words) > kReportMost)
    return invalid(text("Say in 1 to {} characters why you see it differently.", grouped(kReportMost)), "words");
  act.sql.run(queries::insert_appeal, d.id, me.id, words, act.now);
  tell_hosts(act, d.host, d.about.id, sentence("{} asks for another look at what a host decided."),
             "/admin/appeals/" + d.id.str(), me.name);
  return Done{};
}

Result<Done> decide_appeal(Act& act, const Host& host, const Decided& decided, bool undo, std::string_view given) {
  const Decision& d = decided.decision;
  if (!decided.appeal) return unknown(std::string(text("Nobody asked for another look at this.")));
  if (d.host == host.id())
    return forbidden(std::string(text("You decided this. Another host has to look at it again.")));
  if (d.about.id == host.id() || decided.report.reporter.id == host.id())
    return forbidden(std::string(text("You are part of this. Another host has to look at it.")));
  const std::string reason = TRY(check_reason(given));
  if (act.sql.run(queries::decide_appeal, d.id, host.id(), undo ? "undone" : "kept", reason, act.now) != 1)
    return conflict(std::string(text("Another host has decided this already.")));
  if (undo) {
    switch (d.act) {
      case HostAct::kRemove: put_back(act, decided.report, d); break;
      case HostAct::kPause: act.sql.run(queries::set_paused, d.about.id); break;
      case HostAct::kUndoVerdict: set_verdict(act, decided.report, labels::Verdict::kPitch); break;
      // What was left is looked at anew, as if it had just been reported.
      case HostAct::kLeave: act.sql.run(queries::reopen_report, decided.report.id); break;
      case HostAct::kRewrite: break;
    }
    const MemberId other = decided.appeal->member.id == d.about.id ? decided.report.reporter.id : d.about.id;
    if (d.act != HostAct::kLeave) {
      const Speaking in(members::language_of(act.sql, other));
      notices::tell(act, {NoticeKind::kDecision,
                          other,
                          act.rules.community,
                          std::string(text("Another look was taken")),
                          text("Another host looked again at what was decided, and undid it. The reason: {}", reason),
                          {},
                          {},
                          "/decisions/" + d.id.str(),
                          std::string(text("Read it"))});
    }
  }
  const Speaking in(members::language_of(act.sql, decided.appeal->member.id));
  notices::tell(act, {NoticeKind::kDecision,
                      decided.appeal->member.id,
                      act.rules.community,
                      std::string(text("Another look was taken")),
                      undo ? text("Another host looked again and undid it. The reason: {}", reason)
                           : text("Another host looked again and kept it. The reason: {}", reason),
                      {},
                      {},
                      "/decisions/" + d.id.str(),
                      std::string(text("Read it"))});
  return Done{};
}

Result<Done> set_blocked(Act& act, const Member& me, const Member& other, bool is_blocked) {
  if (me.id == other.id) return invalid(std::string(text("This is you.")));
  if (is_blocked) ties::block(act, me.id, other.id);
  else ties::unblock(act, me.id, other.id);
  conversations::keep_away(act, me.id, other.id);
  return Done{};
}

Result<Done> set_muted(Act& act, const Member& me, const Member& other, bool is_muted) {
  if (me.id == other.id) return invalid(std::string(text("This is you.")));
  if (is_muted) act.sql.run(queries::add_mute, me.id, other.id, act.now);
  else act.sql.run(queries::remove_mute, me.id, other.id);
  conversations::keep_away(act, me.id, other.id);
  return Done{};
}

}  // namespace kith::safety
