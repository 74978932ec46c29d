// What waits for the hosts, deciding it, and the public summary of what they did.

#include <charconv>

#include "product/access/applicants.h"
#include "product/frame/layout.h"
#include "product/safety/actions.h"
#include "product/safety/pages.h"
#include "product/safety/views.h"

namespace kith::safety {
namespace {

constexpr std::int64_t kOnAPage = 50;

std::int64_t number(std::string_view given) {
  std::int64_t value = 0;
  std::from_chars(given.data(), given.data() + given.size(), value);
  return value;
}

http::Response show_report(Visit& visit, const Host& host, const Report& r, const http::Fields& words,
                           const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"conv\"><p class=\"date\"><a href=\"/admin\">" << text("What waits for the hosts")
       << "</a></p><h1>" << rule_words(r.rule) << "</h1>";
  mistake_summary(html, mistakes);
  html << "<p class=\"meta\" dir=\"auto\">"
       << text("{} reported {} on {}.", r.reporter.name, subject_in_words(r), short_date(r.at, visit.now, visit.zone()))
       << "</p>";
  if (!r.words.empty()) html << "<p class=\"says quoted\" dir=\"auto\">" << in_quotes(r.words) << "</p>";
  if (r.kind == ReportKind::kMember)
    html << "<p><a href=\"/@" << url_part(r.about.handle) << "\">" << text("The page of {}", r.about.name)
         << "</a></p>";
  pieces(html, visit, r, pieces_of(visit.sql, r));
  const std::optional<Decision> decision = r.decided_at ? decision_of(visit.sql, r.id) : std::nullopt;
  if (decision) {
    html << "<p class=\"said\">" << told_to_reporter(*decision) << " <a href=\"/decisions/" << decision->id.str()
         << "\">" << text("The decision") << "</a></p>";
  } else if (r.reporter.id == host.id() || r.about.id == host.id()) {
    html << "<p>" << text("You are part of this. Another host has to look at it.") << "</p>";
  } else {
    begin_form(html, visit, "/admin/reports/" + r.id.str());
    html << "<fieldset class=\"choices stacked\"><legend>" << text("What to do") << "</legend>";
    mistake_of(html, mistakes, "act");
    bool is_first = true;
    for (const HostAct act : acts_on(r.kind)) {
      html << "<label><input type=\"radio\" name=\"act\" value=\"" << name(act) << "\"";
      if (is_first) html << " id=\"f-act\"";
      if (words.get("act") == name(act)) html << " checked";
      html << "> " << label(act) << "</label>";
      is_first = false;
    }
    html << "</fieldset>";
    if (r.kind != ReportKind::kVerdict)
      field(html, {.name = "pause_days", .label = text("Days of a pause"), .hint = text("Only for a pause: 1 to 90.")},
            words.get("pause_days").empty() ? std::string_view("7") : words.get("pause_days"), mistakes);
    field(html,
          {.name = "reason",
           .label = text("The reason"),
           .hint = text("Both read it: “The host removed something you wrote. The reason: …”. They can ask for another "
                        "look, which another host takes."),
           .input = Input::kText,
           .limit = kReasonMost},
          words.get("reason"), mistakes);
    html << "<button class=\"btn go\">" << text("Decide") << "</button></form>";
  }
  html << "</div><aside aria-label=\"" << text("What came before") << "\">";
  for (const Person& person : {r.about, r.reporter})
    history(html, visit, person, history_of(visit.sql, host, person.id, r.id, visit.now));
  html << "</aside>";
  return show(visit, {.title = std::string(rule_words(r.rule)), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

Result<Report> report_of_path(Visit& visit, const Host& host) {
  const ReportId id = TRY(id_param<ReportId>(visit));
  return load_report(visit.sql, host, id);
}

http::Response show_appeal(Visit& visit, const Host& host, const Decided& d, std::string_view reason,
                           const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"conv\"><p class=\"date\"><a href=\"/admin\">" << text("What waits for the hosts")
       << "</a></p><h1>" << text("Another look") << "</h1>";
  mistake_summary(html, mistakes);
  html << "<p>" << told_to_reporter(d.decision) << "</p><p class=\"meta\">" << rule_words(d.report.rule) << "</p>";
  pieces(html, visit, d.report, pieces_of(visit.sql, d.report));
  if (!d.decision.removed_text.empty())
    html << "<p class=\"meta\">" << text("What was removed:") << "</p><blockquote class=\"says\" dir=\"auto\">"
         << d.decision.removed_text << "</blockquote>";
  html << "<h2 dir=\"auto\">" << text("{} sees it differently", d.appeal->member.name)
       << "</h2><p class=\"says quoted\" dir=\"auto\">" << in_quotes(d.appeal->words) << "</p>";
  if (!d.appeal->outcome.empty()) {
    html << "<p class=\"said\">"
         << (d.appeal->outcome == "undone" ? text("It was undone. The reason: {}", d.appeal->reason)
                                           : text("It was kept. The reason: {}", d.appeal->reason))
         << "</p>";
  } else if (d.decision.host == host.id()) {
    html << "<p>" << text("You decided this. Another host has to look at it again.") << "</p>";
    if (hosts(visit.sql).size() < 2)
      html << "<p class=\"meta\">"
           << text(
                  "There is no other host yet. Whoever runs this installation can make one: kith member host "
                  "@handle.")
           << "</p>";
  } else {
    begin_form(html, visit, "/admin/appeals/" + d.decision.id.str());
    field(html,
          {.name = "reason",
           .label = text("The reason"),
           .hint = text("Whoever asked reads it."),
           .input = Input::kText,
           .limit = kReasonMost},
          reason, mistakes);
    html << "<div class=\"acts\"><button class=\"btn go\" name=\"outcome\" value=\"undone\">" << text("Undo it")
         << "</button><button class=\"btn\" name=\"outcome\" value=\"kept\">" << text("Keep it")
         << "</button></div></form>";
  }
  html << "</div>";
  return show(visit, {.title = std::string(text("Another look")), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

Result<Decided> appeal_of_path(Visit& visit, const Member& me) {
  const DecisionId id = TRY(id_param<DecisionId>(visit));
  Decided decided = TRY(load_decision(visit.sql, id, me));
  if (!decided.appeal) return unknown(std::string(text("Nobody asked for another look at this.")));
  return decided;
}

// Small numbers could name somebody.
std::string few(std::int64_t count) {
  return count == 0 ? "0" : count < 5 ? std::string(text("fewer than 5")) : grouped(count);
}

}  // namespace

http::Response admin_page(Visit& visit, const Member& me) {
  const auto host = as_host(me);
  if (!host) return fail(visit, host.error());
  const auto reports = open_reports(visit.sql, *host, kOnAPage);
  const auto appeals = open_appeals(visit.sql, *host, kOnAPage);
  const auto waiting = access::applicants(visit.sql, kOnAPage);
  Html html;
  html << "<div class=\"solo wide\"><h1>" << text("What waits for the hosts") << "</h1>";
  status_line(html, visit);
  if (reports.empty() && appeals.empty() && waiting.empty()) html << "<p>" << text("Nothing is waiting.") << "</p>";
  if (!reports.empty()) html << "<h2>" << text("Reports") << " <small>" << text("oldest first") << "</small></h2>";
  html << "<div class=\"rows\">";
  for (const Report& r : reports)
    html << "<div class=\"row\"><div class=\"c\"><p><b><a href=\"/admin/reports/" << r.id.str() << "\">"
         << rule_words(r.rule) << "</a></b></p><p class=\"meta\" dir=\"auto\">"
         << text("{} reported {}, {}", r.reporter.name, subject_in_words(r), short_date(r.at, visit.now, visit.zone()))
         << "</p></div></div>";
  html << "</div>";
  if (!appeals.empty()) html << "<h2>" << text("Another look") << "</h2>";
  html << "<div class=\"rows\">";
  for (const Appeal& a : appeals)
    html << "<div class=\"row\"><div class=\"c\"><p><b><a href=\"/admin/appeals/" << a.decision.str() << "\">"
         << text("{} asks for another look", a.member.name) << "</a></b></p><p class=\"meta\">"
         << short_date(a.at, visit.now, visit.zone()) << "</p></div></div>";
  html << "</div>";
  if (!waiting.empty()) html << "<h2>" << text("Who would like to come in") << "</h2>";
  html << "<div class=\"rows\">";
  for (const access::Applicant& a : waiting) {
    html << "<div class=\"row\"><div class=\"c\"><p><b dir=\"auto\">" << a.name << "</b> <span class=\"meta\">@"
         << a.handle << ", " << a.email << "</span></p><p class=\"says\" dir=\"auto\">" << a.sentence << "</p></div>";
    button_form(html, visit, "/admin/applicants/" + std::to_string(a.id) + "/let-in", text("Let {} in", a.name), "btn");
    button_form(html, visit, "/admin/applicants/" + std::to_string(a.id) + "/not-now", text("Not now, {}", a.name),
                "btn plain");
    html << "</div>";
  }
  const labels::Count labels = labels::count(visit.sql, visit.now - days(90));
  html << "</div><h2>" << text("How often labels were wrong") << "</h2><p>"
       << text(
              "In the last 90 days {} openers were read; {} came under the label “reads like a pitch”, and of {} of "
              "those "
              "their reader says that it was none. {} without the label were called a pitch.",
              grouped(labels.read), grouped(labels.labelled), grouped(labels.wrong), grouped(labels.missed))
       << "</p><p><a href=\"/admin/log\">" << text("The public summary of what hosts did")
       << "</a></p><p><a href=\"/admin/rules\">" << text("The rules of this community") << "</a></p></div>";
  return show(visit, {.title = std::string(text("What waits for the hosts"))}, html);
}

http::Response admin_report_page(Visit& visit, const Member& me) {
  const auto host = as_host(me);
  if (!host) return fail(visit, host.error());
  const auto report = report_of_path(visit, *host);
  return report ? show_report(visit, *host, *report, {}, {}) : fail(visit, report.error());
}

http::Response decide_page(Visit& visit, const Member& me) {
  const auto host = as_host(me);
  if (!host) return fail(visit, host.error());
  const auto report = report_of_path(visit, *host);
  if (!report) return fail(visit, report.error());
  Act act = visit.act();
  const auto decided = decide(act, *host, *report,
                              {std::string(visit.form.get("act")), std::string(visit.form.get("reason")),
                               number(visit.form.get("pause_days"))});
  if (decided) return http::see_other("/admin?done=decided");
  return decided.error().field.empty() && decided.error().fault != Fault::kInvalid
             ? fail(visit, decided.error())
             : show_report(visit, *host, *report, visit.form, {decided.error()});
}

http::Response admin_appeal_page(Visit& visit, const Member& me) {
  const auto host = as_host(me);
  if (!host) return fail(visit, host.error());
  const auto decided = appeal_of_path(visit, me);
  return decided ? show_appeal(visit, *host, *decided, "", {}) : fail(visit, decided.error());
}

http::Response decide_appeal_page(Visit& visit, const Member& me) {
  const auto host = as_host(me);
  if (!host) return fail(visit, host.error());
  const auto decided = appeal_of_path(visit, me);
  if (!decided) return fail(visit, decided.error());
  Act act = visit.act();
  const auto done =
      decide_appeal(act, *host, *decided, visit.form.get("outcome") == "undone", visit.form.get("reason"));
  if (done) return http::see_other("/admin?done=decided");
  return done.error().field.empty() ? fail(visit, done.error())
                                    : show_appeal(visit, *host, *decided, visit.form.get("reason"), {done.error()});
}

http::Response let_in_page(Visit& visit, const Member& me) {
  const auto host = as_host(me);
  if (!host) return fail(visit, host.error());
  Act act = visit.act();
  const auto done = access::let_in(act, number(visit.param("id")));
  return done ? http::see_other("/admin?done=let-in") : fail(visit, done.error());
}

http::Response turn_away_page(Visit& visit, const Member& me) {
  const auto host = as_host(me);
  if (!host) return fail(visit, host.error());
  Act act = visit.act();
  const auto done = access::turn_away(act, number(visit.param("id")));
  return done ? http::see_other("/admin?done=not-now") : fail(visit, done.error());
}

http::Response log_page(Visit& visit) {
  Html html;
  html << "<div class=\"solo wide\"><h1>" << text("What the hosts did") << "</h1><p>"
       << text(
              "Every act of a host has a reason, which those concerned read, and can be looked at again by another "
              "host. "
              "Here is how often, month by month; nobody is named.")
       << "</p><div class=\"wide-table\" role=\"region\" tabindex=\"0\" aria-label=\"" << text("Months")
       << "\"><table class=\"months\"><thead><tr><th scope=\"col\">" << text("Month") << "</th><th scope=\"col\">"
       << text("Reports") << "</th><th scope=\"col\">" << text("Left as it was") << "</th><th scope=\"col\">"
       << text("Asked to write differently") << "</th><th scope=\"col\">" << text("Removed")
       << "</th><th scope=\"col\">" << text("Paused") << "</th><th scope=\"col\">" << text("Pitches that were none")
       << "</th><th scope=\"col\">" << text("Looked at again") << "</th><th scope=\"col\">" << text("Undone")
       << "</th></tr></thead><tbody>";
  for (const LogMonth& m : log_of(visit.sql, visit.now, 12)) {
    html << "<tr><th scope=\"row\">" << month_and_year(m.from, "UTC") << "</th>";
    for (const std::int64_t n :
         {m.reports, m.left, m.rewrite, m.removed, m.paused, m.verdicts_undone, m.appeals, m.undone})
      html << "<td>" << few(n) << "</td>";
    html << "</tr>";
  }
  html << "</tbody></table></div></div>";
  return show(visit, {.title = std::string(text("What the hosts did"))}, html);
}

}  // namespace kith::safety
