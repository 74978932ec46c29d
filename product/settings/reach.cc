// Who may ask, about what, how much, and when not.

#include <charconv>
#include <set>

#include "product/frame/layout.h"
#include "product/members/actions.h"
#include "product/openers/actions.h"
#include "product/settings/pages.h"

namespace kith::settings {
namespace {

void who_may(Html& html, const Member& me) {
  const auto may = [&](std::string_view value, std::string_view words) {
    html << "<label><input type=\"radio\" name=\"asked_by\" value=\"" << value << "\"";
    if (me.asked_by == value) html << " checked";
    html << "> <span>" << words << "</span></label>";
  };
  html << "<fieldset class=\"choices stacked\"><legend>" << text("Who may ask you something") << "</legend>";
  may(kAskedByNear, text("Whoever one of your ties knows"));
  may(kAskedByMembers, text("Every member"));
  may(kAskedByAnyone, text("Anyone who proves their mail address"));
  html << "</fieldset><p class=\"hint\">" << text("What you ask or offer on the Board can be answered by every member.")
       << " <a href=\"/settings/ask\">" << text("A link and a code for your signature") << "</a></p>";
}

void show_reach_form(Html& html, Visit& visit, const Member& me, std::string_view open_to,
                     const std::vector<Error>& mistakes) {
  begin_form(html, visit, "/settings/reach");
  who_may(html, me);
  field(html,
        {.name = "open_to",
         .label = text("What you like to be asked about"),
         .hint = text("Up to eight topics, with commas between them. Whoever writes to you sees them."),
         .limit = 300},
        open_to, mistakes);
  html << "<div class=\"field\"><label for=\"f-openers\">" << text("New openers you take in a week")
       << "</label><select id=\"f-openers\" name=\"openers_a_week\">";
  option(html, "-1", text("any number"), me.openers_a_week == kAnyNumber);
  option(html, "0", text("none"), me.openers_a_week == kNoOpeners);
  std::set<std::int64_t> numbers{1, 2, 3, 5, 8, 12, 20};
  if (me.openers_a_week > 0) numbers.insert(me.openers_a_week);
  for (const std::int64_t n : numbers) option(html, std::to_string(n), std::to_string(n), me.openers_a_week == n);
  html << "</select></div><button class=\"btn\">" << text("Save") << "</button></form>";
}

void away_form(Html& html, Visit& visit, const Member& me, const std::vector<Error>& mistakes) {
  std::string until;
  if (me.is_away(visit.now)) {
    const CivilTime day = civil(me.away_until, me.time_zone);
    until = fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
  }
  html << "<section id=\"away\"><h2>" << text("Away") << "</h2>";
  begin_form(html, visit, "/settings/away");
  html << "<div class=\"field\"><label for=\"f-away_until\">" << text("Away until") << "</label>";
  mistake_of(html, mistakes, "away_until");
  html << "<p class=\"hint\" id=\"h-away_until\">"
       << text(
              "While you are away no opener to you lapses; both of you see the new date. Leave it empty when you are "
              "back.")
       << "</p><input id=\"f-away_until\" type=\"date\" name=\"away_until\" aria-describedby=\"h-away_until\" value=\""
       << until << "\"></div><button class=\"btn\">" << text("Save") << "</button></form></section>";
}

http::Response show_reach(Visit& visit, const Member& me, std::string_view open_to,
                          const std::vector<Error>& mistakes) {
  Html html;
  begin_topic(html, visit, text("Reach"));
  mistake_summary(html, mistakes);
  show_reach_form(html, visit, me, open_to, mistakes);
  away_form(html, visit, me, mistakes);
  html << "</div>";
  return show(visit, {.title = std::string(text("Reach")), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

}  // namespace

void begin_topic(Html& html, const Visit& visit, std::string_view topic) {
  html << "<div class=\"solo wide settings\"><p class=\"date\"><a href=\"/settings\">" << text("Settings")
       << "</a></p><h1>" << topic << "</h1>";
  status_line(html, visit);
}

http::Response settings_page(Visit& visit, const Member& me) {
  Html html;
  html << "<div class=\"solo wide settings\"><h1>" << text("Settings") << "</h1>";
  status_line(html, visit);
  html << "<ul class=\"topics\">";
  const auto topic = [&](std::string_view path, std::string_view name, std::string_view what) {
    html << "<li><a href=\"" << path << "\">" << name << "</a><p class=\"meta\">" << what << "</p></li>";
  };
  topic("/settings/you", text("Your page"), text("What your page says, your offers and asks, your photo"));
  topic("/settings/reach", text("Reach"),
        text("Who may ask you, about what, how much in a week, and when you are away"));
  topic("/settings/round", text("Round and mail"), text("When we write to you, and what comes at once"));
  topic("/settings/privacy", text("Privacy"), text("Who sees what of your page, and your page as a stranger sees it"));
  topic("/settings/access", text("Access"), text("Signing in, language, text size, light or dark, keys"));
  topic("/settings/kept-away", text("Safety"), text("Whom you keep away, and what you reported"));
  if (me.is_host) topic("/admin", text("For hosts"), text("What waits for the hosts"));
  html << "</ul><section id=\"yours\"><h2>" << text("What is yours") << "</h2><p><a href=\"/leave/everything.html\">"
       << text("Download everything, to read") << "</a></p><p><a href=\"/leave/everything.json\">"
       << text("Download everything, for programs (JSON)") << "</a></p><p><a href=\"/leave\">" << text("Leave")
       << "</a></p></section></div>";
  return show(visit, {.title = std::string(text("Settings"))}, html);
}

http::Response reach_page(Visit& visit, const Member& me) { return show_reach(visit, me, me.open_to, {}); }

http::Response save_reach(Visit& visit, const Member& me) {
  std::int64_t number = 5;
  const std::string_view given = visit.form.get("openers_a_week");
  std::from_chars(given.data(), given.data() + given.size(), number);
  Act act = visit.act();
  std::vector<Error> mistakes;
  for (const Result<Done>& set :
       {members::set_openers_a_week(act, me, number), members::set_asked_by(act, me, visit.form.get("asked_by")),
        members::set_open_to(act, me, visit.form.get("open_to"))})
    if (!set) mistakes.push_back(set.error());
  if (!mistakes.empty()) return show_reach(visit, me, visit.form.get("open_to"), mistakes);
  return http::see_other("/settings/reach?done=saved");
}

http::Response save_away(Visit& visit, const Member& me) {
  Act act = visit.act();
  const std::string_view given = visit.form.get("away_until");
  Instant until = parse_instant(given);
  if (!until && !given.empty())
    return show_reach(visit, me, me.open_to,
                      {invalid(std::string(text("Give a day, such as 2026-03-20, or none.")), "away_until")});
  if (until) until = start_of_date(until, me.time_zone);
  const auto set = openers::go_away(act, me, until);
  return set ? http::see_other("/settings/reach?done=saved") : show_reach(visit, me, me.open_to, {set.error()});
}

}  // namespace kith::settings
