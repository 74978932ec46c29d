// Reporting something, what came of it, and asking for another look; keeping somebody away.

#include "platform/text/unicode.h"
#include "product/frame/layout.h"
#include "product/members/store.h"
#include "product/safety/actions.h"
#include "product/safety/pages.h"
#include "product/safety/views.h"
#include "product/ties/network.h"
#include "product/ties/store.h"

namespace kith::safety {
namespace {

ReportWords words_of(const http::Fields& fields) {
  return {std::string(fields.get("opener")),  std::string(fields.get("conversation")),
          std::string(fields.get("message")), std::string(fields.get("member")),
          std::string(fields.get("rule")),    std::string(fields.get("words"))};
}

void hidden(Html& html, std::string_view name, std::string_view value) {
  if (!value.empty()) html << "<input type=\"hidden\" name=\"" << name << "\" value=\"" << value << "\">";
}

std::string back_to(const ReportWords& words) {
  if (!words.opener.empty()) return "/openers/" + url_part(words.opener);
  if (!words.message.empty()) return "/conversations/" + url_part(words.conversation);
  return "/@" + url_part(words.member);
}

http::Response show_report_form(Visit& visit, const ReportWords& words, const Subject& subject,
                                const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Report it to the host") << "</h1>";
  mistake_summary(html, mistakes);
  html << "<p>"
       << (words.member.empty()
               ? text("The host sees what you report and, of a conversation, the three messages before "
                      "it. Nobody else learns that you reported it.")
               : text("The host sees this page and what you write here. Nobody else learns that you "
                      "reported it."))
       << "</p><blockquote class=\"says quoted\" dir=\"auto\">" << shorten(subject.said, 300) << "</blockquote>";
  begin_form(html, visit, "/reports");
  hidden(html, "opener", words.opener);
  hidden(html, "conversation", words.conversation);
  hidden(html, "message", words.message);
  hidden(html, "member", words.member);
  html << "<fieldset class=\"choices stacked\"><legend>" << text("What is wrong with it?") << "</legend>";
  mistake_of(html, mistakes, "rule");
  bool is_first = true;
  for (const ReportRule& rule : report_rules()) {
    html << "<label><input type=\"radio\" name=\"rule\" value=\"" << rule.key << "\"";
    if (is_first) html << " id=\"f-rule\"";
    if (rule.key == words.rule) html << " checked";
    html << "> " << text(rule.words) << "</label>";
    is_first = false;
  }
  html << "</fieldset>";
  field(html,
        {.name = "words",
         .label = text("What should the host know?"),
         .hint = text("May stay empty."),
         .input = Input::kText,
         .limit = kReportMost,
         .people_words = true},
        words.words, mistakes);
  html << "<div class=\"acts\"><button class=\"btn go\">" << text("Report it")
       << "</button><a class=\"btn plain\" href=\"" << back_to(words) << "\">" << text("Back")
       << "</a></div></form></div>";
  return show(visit, {.title = std::string(text("Report it to the host")), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

Result<Member> member_of_path(Visit& visit) {
  return ties::load_met(visit.sql, visit.me ? visit.me->id : MemberId{}, visit.param("name"));
}

template <class Set>
http::Response set_distance(Visit& visit, const Member& me, Set set, bool on, std::string_view done) {
  const auto other = member_of_path(visit);
  if (!other) return fail(visit, other.error());
  Act act = visit.act();
  const auto was_set = set(act, me, *other, on);
  return was_set ? http::see_other("/settings/kept-away?done=" + std::string(done)) : fail(visit, was_set.error());
}

void kept_list(Html& html, Visit& visit, const std::vector<KeptAway>& all, std::string_view back,
               std::string_view button) {
  html << "<div class=\"rows\">";
  for (const KeptAway& kept : all) {
    html << "<div class=\"row from\">";
    person_line(html, visit, kept.person, text("since {}", short_date(kept.since, visit.now, visit.zone())));
    html << "<div class=\"t\">";
    button_form(html, visit, "/@" + url_part(kept.person.handle) + std::string(back), button, "btn plain");
    html << "</div></div>";
  }
  html << "</div>";
}

http::Response show_verdict_form(Visit& visit, OpenerId id, std::string_view words,
                                 const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Ask for another look") << "</h1>";
  mistake_summary(html, mistakes);
  html
      << "<p>"
      << text(
             "Its reader says that your opener was a pitch. If it was none, a host looks at it, and can give the place "
             "back.")
      << "</p>";
  begin_form(html, visit, "/openers/" + id.str() + "/another-look");
  field(html,
        {.name = "words",
         .label = text("Why was it no pitch?"),
         .input = Input::kText,
         .limit = kReportMost,
         .people_words = true},
        words, mistakes);
  html << "<div class=\"acts\"><button class=\"btn go\">" << text("Ask for another look")
       << "</button><a class=\"btn plain\" href=\"/openers/" << id.str() << "\">" << text("Back")
       << "</a></div></form></div>";
  return show(visit, {.title = std::string(text("Ask for another look")), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

bool may_appeal(const Decided& d, const Member& me) { return !d.appeal && concerns(d, me.id); }

http::Response show_decision(Visit& visit, const Member& me, const Decided& d, std::string_view words,
                             const std::vector<Error>& mistakes) {
  const bool is_author = d.decision.about.id == me.id;
  Html html;
  html << "<div class=\"solo\"><p class=\"date\">" << weekday_and_date(d.decision.at, visit.zone()) << "</p><h1>"
       << text("What the host decided") << "</h1>";
  status_line(html, visit);
  mistake_summary(html, mistakes);
  const std::string until = short_date(d.decision.until, visit.now, visit.zone());
  html << "<p>" << (is_author ? told_to_author(d.decision, until) : told_to_reporter(d.decision)) << "</p>";
  if (is_author && !d.decision.removed_text.empty())
    html << "<p class=\"meta\">" << text("What you wrote, which only you and the hosts see:")
         << "</p><blockquote class=\"says\" dir=\"auto\">" << d.decision.removed_text << "</blockquote>";
  if (!d.report.said.empty() && d.decision.removed_text.empty())
    html << "<p class=\"meta\">" << text("It is about {}:", subject_in_words(d.report))
         << "</p><blockquote class=\"says quoted\" dir=\"auto\">" << shorten(d.report.said, 600) << "</blockquote>";
  html << "<p class=\"meta\">" << text("The rule it is about: {}", rule_words(d.report.rule)) << "</p>";
  if (d.appeal) {
    html << "<h2>" << text("Another look") << "</h2>";
    if (d.appeal->member.id == me.id || me.is_host)
      html << "<p class=\"says\" dir=\"auto\">" << in_quotes(d.appeal->words) << "</p>";
    html << "<p>";
    if (d.appeal->outcome.empty()) html << text("Asked for. A host who did not decide this will answer.");
    else if (d.appeal->outcome == "undone")
      html << text("Another host looked again and undid it. The reason: {}", d.appeal->reason);
    else html << text("Another host looked again and kept it. The reason: {}", d.appeal->reason);
    html << "</p>";
  } else if (may_appeal(d, me)) {
    html << "<h2>" << text("If you see it differently") << "</h2><p>"
         << text("Another host than the one who decided looks at it again.") << "</p>";
    begin_form(html, visit, "/decisions/" + d.decision.id.str() + "/appeal");
    field(html,
          {.name = "words",
           .label = text("Why you see it differently"),
           .input = Input::kText,
           .limit = kReportMost,
           .people_words = true},
          words, mistakes);
    html << "<button class=\"btn\">" << text("Ask for another look") << "</button></form>";
  }
  html << "</div>";
  return show(visit, {.title = std::string(text("What the host decided")), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

}  // namespace

http::Response report_page(Visit& visit, const Member& me) {
  const ReportWords words = words_of(visit.request.query);
  const auto subject = subject_of(visit.sql, me, words);
  return subject ? show_report_form(visit, words, *subject, {}) : fail(visit, subject.error());
}

http::Response send_report(Visit& visit, const Member& me) {
  const ReportWords words = words_of(visit.form);
  Act act = visit.act();
  const auto sent = report(act, me, words);
  if (sent) return http::see_other("/reports?done=reported");
  const auto subject = subject_of(visit.sql, me, words);
  return sent.error().field.empty() || !subject ? fail(visit, sent.error())
                                                : show_report_form(visit, words, *subject, {sent.error()});
}

http::Response reports_page(Visit& visit, const Member& me) {
  Html html;
  html << "<div class=\"solo wide\"><h1>" << text("Reports and decisions") << "</h1><h2>" << text("What you reported")
       << "</h2>";
  status_line(html, visit);
  const auto mine = my_reports(visit.sql, me.id, {}, 30);
  if (mine.empty()) html << "<p>" << text("Nothing.") << "</p>";
  html << "<div class=\"rows\">";
  for (const Report& r : mine) {
    const auto decision = r.decided_at ? decision_of(visit.sql, r.id) : std::nullopt;
    html << "<div class=\"row\"><div class=\"c\"><p><b>" << rule_words(r.rule)
         << "</b> <span class=\"meta\" dir=\"auto\">" << subject_in_words(r) << ", "
         << short_date(r.at, visit.now, visit.zone()) << "</span></p><p>";
    if (decision)
      html << told_to_reporter(*decision) << " <a href=\"/decisions/" << decision->id.str() << "\">" << text("Read it")
           << "<span class=\"sr\"> " << rule_words(r.rule) << "</span></a>";
    else html << text("It waits for the host.");
    html << "</p></div></div>";
  }
  html << "</div>";
  const auto about_me = decisions_about(visit.sql, me.id);
  if (!about_me.empty()) html << "<h2>" << text("What hosts decided about you") << "</h2><div class=\"rows\">";
  for (const Decision& d : about_me)
    html << "<div class=\"row\"><div class=\"c\"><p>" << told_to_author(d, short_date(d.until, visit.now, visit.zone()))
         << "</p><p><a href=\"/decisions/" << d.id.str() << "\">"
         << text("Read it, or ask for another look, {}", short_date(d.at, visit.now, visit.zone()))
         << "</a></p></div></div>";
  html << (about_me.empty() ? Markup("</div>") : Markup("</div></div>"));
  return show(visit, {.title = std::string(text("Reports and decisions"))}, html);
}

http::Response contest_verdict_page(Visit& visit, const Member&) {
  const auto id = id_param<OpenerId>(visit);
  return id ? show_verdict_form(visit, *id, "", {}) : fail(visit, id.error());
}

http::Response contest_verdict_sent(Visit& visit, const Member& me) {
  const auto id = id_param<OpenerId>(visit);
  if (!id) return fail(visit, id.error());
  Act act = visit.act();
  const auto sent = contest_verdict(act, me, *id, visit.form.get("words"));
  if (sent) return http::see_other("/reports?done=reported");
  return sent.error().field.empty() ? fail(visit, sent.error())
                                    : show_verdict_form(visit, *id, visit.form.get("words"), {sent.error()});
}

http::Response decision_page(Visit& visit, const Member& me) {
  const auto id = id_param<DecisionId>(visit);
  if (!id) return fail(visit, id.error());
  const auto decided = load_decision(visit.sql, *id, me);
  return decided ? show_decision(visit, me, *decided, "", {}) : fail(visit, decided.error());
}

http::Response appeal_page(Visit& visit, const Member& me) {
  const auto id = id_param<DecisionId>(visit);
  if (!id) return fail(visit, id.error());
  const auto decided = load_decision(visit.sql, *id, me);
  if (!decided) return fail(visit, decided.error());
  Act act = visit.act();
  const auto asked = appeal(act, me, *decided, visit.form.get("words"));
  if (asked) return http::see_other("/decisions/" + id->str() + "?done=appeal");
  return asked.error().field.empty() ? fail(visit, asked.error())
                                     : show_decision(visit, me, *decided, visit.form.get("words"), {asked.error()});
}

http::Response keep_away_page(Visit& visit, const Member& me) {
  const auto other = member_of_path(visit);
  if (!other) return fail(visit, other.error());
  const std::string at = "/@" + url_part(other->handle);
  const ties::Distance now = ties::distance(visit.sql, me.id, other->id);
  Html html;
  html << "<div class=\"solo\"><p class=\"date\"><a href=\"" << at << "\" dir=\"auto\">" << other->name
       << "</a></p><h1>" << text("Keep {} away", other->first_name()) << "</h1><p>"
       << text("They are not told of either.") << "</p><h2>" << text("Mute") << "</h2><p>"
       << text(
              "What they write waits in your conversations without being called to mind: neither on Today nor by mail.")
       << "</p>";
  button_form(html, visit, at + (now.is_muted ? "/unmute" : "/mute"),
              now.is_muted ? text("Take the mute back") : text("Mute {}", other->first_name()));
  html
      << "<h2>" << text("Block") << "</h2><p>"
      << text(
             "You do not meet: they cannot ask you anything, and learn only that you are not taking openers. What they "
             "write to you in conversations you have is not shown to you. You do not see them in searches or on the "
             "Board.")
      << "</p>";
  button_form(html, visit, at + (now.is_blocked ? "/unblock" : "/block"),
              now.is_blocked ? text("Take the block back") : text("Block {}", other->first_name()));
  html << "<h2>" << text("Report") << "</h2><p>" << text("If it breaks the rules, the host should know.")
       << "</p><a class=\"btn\" href=\"/report?member=" << url_part(other->handle) << "\">"
       << text("Report {} to the host", other->first_name()) << "</a></div>";
  return show(visit, {.title = text("Keep {} away", other->name), .place = Place::kPeople}, html);
}

http::Response block_page(Visit& visit, const Member& me) {
  return set_distance(visit, me, set_blocked, true, "blocked");
}
http::Response unblock_page(Visit& visit, const Member& me) {
  return set_distance(visit, me, set_blocked, false, "unblocked");
}
http::Response mute_page(Visit& visit, const Member& me) { return set_distance(visit, me, set_muted, true, "muted"); }
http::Response unmute_page(Visit& visit, const Member& me) {
  return set_distance(visit, me, set_muted, false, "unmuted");
}

http::Response kept_away_page(Visit& visit, const Member& me) {
  const auto blocked = blocked_by(visit.sql, me.id), muted = muted_by(visit.sql, me.id);
  Html html;
  html << "<div class=\"solo wide\"><p class=\"date\"><a href=\"/settings\">" << text("Settings") << "</a></p><h1>"
       << text("Whom you keep away") << "</h1>";
  status_line(html, visit);
  html << "<h2>" << text("Blocked") << "</h2>";
  if (blocked.empty()) html << "<p>" << text("Nobody.") << "</p>";
  else kept_list(html, visit, blocked, "/unblock", text("Take the block back"));
  html << "<h2>" << text("Muted") << "</h2>";
  if (muted.empty()) html << "<p>" << text("Nobody.") << "</p>";
  else kept_list(html, visit, muted, "/unmute", text("Take the mute back"));
  html << "<p><a href=\"/reports\">" << text("Reports and decisions") << "</a></p></div>";
  return show(visit, {.title = std::string(text("Whom you keep away"))}, html);
}

}  // namespace kith::safety
