#include "product/settings/pages.h"

#include <algorithm>
#include <charconv>

#include "product/access/access.h"
#include "product/frame/layout.h"
#include "product/members/actions.h"
#include "product/notices/notice.h"
#include "product/openers/actions.h"
#include "product/rounds/round.h"

namespace kith::settings {
namespace {

void option(Html& html, std::string_view value, std::string_view label, bool is_chosen) {
  html << "<option value=\"" << value << "\"";
  if (is_chosen) html << " selected";
  html << ">" << label << "</option>";
}

void reach(Html& html, Visit& visit, const Member& me) {
  html << "<section id=\"reach\"><h2>" << text("Reach") << "</h2>";
  begin_form(html, visit, "/settings/reach");
  html << "<div class=\"field\"><label for=\"f-openers\">" << text("New openers you take in a week")
       << "</label><select id=\"f-openers\" name=\"openers_a_week\">";
  option(html, "-1", text("any number"), me.openers_a_week == kAnyNumber);
  option(html, "0", text("none"), me.openers_a_week == kNoOpeners);
  for (std::int64_t n : {1, 2, 3, 5, 8, 12, 20})
    option(html, std::to_string(n), std::to_string(n), me.openers_a_week == n);
  html << "</select></div><button class=\"btn\">" << text("Save") << "</button></form>";
  begin_form(html, visit, "/settings/away");
  const bool is_away = me.is_away(visit.now);
  std::string until;
  if (is_away) {
    const CivilTime day = civil(me.away_until, me.time_zone);
    until = fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
  }
  html << "<div class=\"field\"><label for=\"f-away_until\">" << text("Away until") << "</label><p class=\"hint\">"
       << text(
              "While you are away no opener to you lapses; both of you see the new date. Leave it empty when you are "
              "back.")
       << "</p><input id=\"f-away_until\" type=\"date\" name=\"away_until\" value=\"" << until
       << "\"></div><button class=\"btn\">" << text("Save") << "</button></form><p><a href=\"/settings/ask\">"
       << text("Who may ask you, and a link for your signature") << "</a></p></section>";
}

void mails(Html& html, Visit& visit, const Member& me) {
  const auto stopped = notices::stopped_kinds(visit.sql, me.id);
  const auto gets = [&](std::string_view kind) {
    return std::find(stopped.begin(), stopped.end(), kind) == stopped.end();
  };
  html << "<section id=\"mail\"><h2>" << text("Mail") << "</h2>";
  begin_form(html, visit, "/settings/mail");
  html << "<fieldset class=\"choices stacked\"><legend>"
       << text("Write to me at once, at most {} times a day:", spelled(visit.rules.mails_a_day)) << "</legend>";
  for (const NoticeKind kind : all_notice_kinds()) {
    html << "<label><input type=\"checkbox\" name=\"kind\" value=\"" << name(kind) << "\"";
    if (gets(name(kind)) && gets("all")) html << " checked";
    html << "> " << says(kind) << "</label>";
  }
  html << "</fieldset><p class=\"hint\">" << text("Stopping mail never hides you and lapses nothing early.")
       << "</p><button class=\"btn\">" << text("Save") << "</button></form></section>";
}

// One mail with what waits.
void round(Html& html, Visit& visit, const Member& me) {
  const RoundWish wish = rounds::wish_of(visit.sql, me.id);
  html << "<section id=\"round\"><h2>" << text("Round") << "</h2><p>"
       << text(
              "One mail with all that waits for you, each answered from inside it. When nothing new waits, none comes.")
       << "</p>";
  begin_form(html, visit, "/settings/round");
  html << "<div class=\"field\"><label for=\"f-every\">" << text("How often")
       << "</label><select id=\"f-every\" name=\"every\">";
  option(html, "day", text("every day"), wish.every == "day");
  option(html, "week", text("every Monday"), wish.every == "week");
  option(html, "never", text("never"), wish.every == "never");
  html << "</select></div><div class=\"field\"><label for=\"f-hour\">" << text("At what hour, where you are")
       << "</label><select id=\"f-hour\" name=\"hour\">";
  option(html, "-1", text("as here for everybody, at {}:00", visit.rules.round_hour), wish.hour < 0);
  for (std::int64_t h = 0; h < 24; ++h) option(html, std::to_string(h), fmt::format("{}:00", h), h == wish.hour);
  html << "</select></div><button class=\"btn\">" << text("Save") << "</button></form></section>";
}

void access_section(Html& html, Visit& visit, const Member& me) {
  html << "<section id=\"access\"><h2>" << text("Where you are signed in") << "</h2><div class=\"rows\">";
  for (const access::Session& session : access::sessions_of(visit.sql, me.id, visit.session_token)) {
    html << "<div class=\"row\"><div class=\"c\"><p><b>" << session.device << "</b></p><p class=\"meta\">"
         << text("since {}", date_and_time(session.started_at, visit.now, visit.zone()));
    if (session.is_this) html << " · " << text("this one");
    html << "</p></div>";
    if (!session.is_this)
      button_form(html, visit, "/sessions/" + std::to_string(session.id) + "/end", text("Sign it out"), "btn plain");
    html << "</div>";
  }
  html << "</div>";
  begin_form(html, visit, "/settings/look");
  html << "<div class=\"field\"><label for=\"f-theme\">" << text("Light or dark")
       << "</label><select id=\"f-theme\" name=\"theme\">";
  option(html, "system", text("as the device has it"), me.theme == "system");
  option(html, "light", text("light"), me.theme == "light");
  option(html, "dark", text("dark"), me.theme == "dark");
  html << "</select></div><button class=\"btn\">" << text("Save") << "</button></form>";
  button_form(html, visit, "/sign-out", text("Sign out"), "btn plain");
  html << "</section>";
}

}  // namespace

http::Response settings_page(Visit& visit, const Member& me) {
  Html html;
  html << "<div class=\"solo wide settings\"><h1>" << text("Settings") << "</h1>";
  status_line(html, visit);
  html << "<section><h2>" << text("You") << "</h2><p><a href=\"/settings/you\">"
       << text("What your page says, your offers and asks, your photo") << "</a></p><p><a href=\"/settings/privacy\">"
       << text("Who sees what") << "</a></p></section>";
  reach(html, visit, me);
  mails(html, visit, me);
  round(html, visit, me);
  html << "<section id=\"safety\"><h2>" << text("Safety") << "</h2><p><a href=\"/settings/kept-away\">"
       << text("Whom you keep away, and what you reported") << "</a></p>";
  if (me.is_host) html << "<p><a href=\"/admin\">" << text("What waits for the hosts") << "</a></p>";
  html << "</section>";
  access_section(html, visit, me);
  html << "<section id=\"yours\"><h2>" << text("What is yours") << "</h2><p><a href=\"/leave/everything.html\">"
       << text("Download everything, to read") << "</a></p><p><a href=\"/leave/everything.json\">"
       << text("Download everything, for programs (JSON)") << "</a></p></section></div>";
  return show(visit, {.title = std::string(text("Settings"))}, html);
}

http::Response save_reach(Visit& visit, const Member& me) {
  std::int64_t number = 5;
  const std::string_view given = visit.form.get("openers_a_week");
  std::from_chars(given.data(), given.data() + given.size(), number);
  Act act = visit.act();
  const auto set = members::set_openers_a_week(act, me, number);
  return set ? http::see_other("/settings?done=saved#reach") : fail(visit, set.error());
}

http::Response save_away(Visit& visit, const Member& me) {
  Act act = visit.act();
  Instant until = parse_instant(visit.form.get("away_until"));
  if (until) until = start_of_date(until, me.time_zone);
  const auto set = openers::go_away(act, me, until);
  return set ? http::see_other("/settings?done=saved#reach") : fail(visit, set.error());
}

http::Response save_mail(Visit& visit, const Member& me) {
  std::vector<std::string_view> wanted;
  for (const auto& [field_name, value] : visit.form.all())
    if (field_name == "kind") wanted.push_back(value);
  notices::start(visit.sql, me.id, "all");
  for (const NoticeKind kind : all_notice_kinds()) {
    if (std::find(wanted.begin(), wanted.end(), name(kind)) == wanted.end())
      notices::stop(visit.sql, me.id, name(kind), visit.now);
    else notices::start(visit.sql, me.id, name(kind));
  }
  return http::see_other("/settings?done=saved#mail");
}

http::Response save_round(Visit& visit, const Member& me) {
  RoundWish wish{std::string(visit.form.get("every")), -1};
  const std::string_view hour = visit.form.get("hour");
  std::from_chars(hour.data(), hour.data() + hour.size(), wish.hour);
  Act act = visit.act();
  const auto set = rounds::set_wish(act, me, wish);
  return set ? http::see_other("/settings?done=saved#round") : fail(visit, set.error());
}

http::Response save_look(Visit& visit, const Member& me) {
  Act act = visit.act();
  const auto set = members::set_theme(act, me, visit.form.get("theme"));
  return set ? http::see_other("/settings?done=saved#access") : fail(visit, set.error());
}

http::Response stop_page(Visit& visit) {
  const std::string token(visit.param("token"));
  const auto stop = notices::read_stop_token(visit.rules, token);
  if (!stop)
    return fail(visit,
                unknown(std::string(text("This link is not one of ours. Sign in and look at Settings instead."))));
  std::string_view which = text("with the rest of the day");
  for (const NoticeKind kind : all_notice_kinds())
    if (name(kind) == stop->kind) which = says(kind);
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Stop this mail?") << "</h1><p>"
       << (stop->kind == "all" ? std::string(text("You will get no mail at all."))
                               : text("You will get no mail {}.", which))
       << " " << text("Nothing lapses early by it, and Settings turns it on again.") << "</p>";
  button_form(html, visit, "/mail/stop/" + url_part(token), text("Stop it"), "btn go");
  html << "</div>";
  return show(visit, {.title = std::string(text("Stop this mail"))}, html);
}

http::Response stop_mail(Visit& visit) {
  const auto stop = notices::read_stop_token(visit.rules, visit.param("token"));
  if (!stop)
    return fail(visit,
                unknown(std::string(text("This link is not one of ours. Sign in and look at Settings instead."))));
  notices::stop(visit.sql, stop->member, stop->kind, visit.now);
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Stopped.") << "</h1><p>"
       << text("You will not get this mail again. Settings turns it on.") << "</p></div>";
  return show(visit, {.title = std::string(text("Stopped"))}, html);
}

}  // namespace kith::settings
