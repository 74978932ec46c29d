// What a host sets for the community, and what was set before.

#include "product/hosting/routes.h"

#include "product/frame/layout.h"
#include "product/safety/store.h"

namespace kith::hosting {
namespace {

constexpr std::int64_t kChangesShown = 20;
constexpr std::string_view kOfThePlace = "community";  // of the settings in words; the rest belong to the server

bool is_shown(const Setting& setting) { return setting.is_number || setting.name == kOfThePlace; }

void changes(Html& html, Visit& visit) {
  const auto all = setting_changes(visit.sql, kChangesShown);
  if (all.empty()) return;
  html << "<section><h2>" << text("What was changed") << "</h2><ul>";
  for (const SettingChange& change : all)
    html << "<li><p>" << change.name << ": <b dir=\"auto\">" << change.value << "</b> <span class=\"meta\">"
         << date_and_time(change.at, visit.now, visit.zone()) << "</span></p></li>";
  html << "</ul></section>";
}

// `given` is what a form brought that did not fit.
http::Response show_rules(Visit& visit, const http::Fields* given, const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo wide\"><p class=\"date\"><a href=\"/admin\">" << text("What waits for the hosts")
       << "</a></p><h1>" << text("The rules of this community") << "</h1>";
  status_line(html, visit);
  mistake_summary(html, mistakes);
  html << "<p>" << text("Each says what it changes for people, and holds for everybody within a minute.") << "</p>";
  begin_form(html, visit, "/admin/rules");
  for (const Setting& s : list_settings(visit.rules)) {
    if (!is_shown(s)) continue;
    const std::string value = given ? std::string(given->get(s.name)) : s.value;
    field(html, {.name = s.name, .label = s.says, .hint = s.name}, value, mistakes);
  }
  html << "<button class=\"btn go\">" << text("Save") << "</button></form>";
  changes(html, visit);
  html << "</div>";
  return show(visit, {.title = std::string(text("The rules of this community")), .has_mistakes = !mistakes.empty()},
              html, mistakes.empty() ? 200 : 422);
}

http::Response rules_page(Visit& visit, const Member& me) {
  const auto host = safety::as_host(me);
  return host ? show_rules(visit, nullptr, {}) : fail(visit, host.error());
}

http::Response save_rules(Visit& visit, const Member& me) {
  const auto host = safety::as_host(me);
  if (!host) return fail(visit, host.error());
  std::vector<Error> mistakes;
  for (const Setting& s : list_settings(visit.rules)) {
    if (!is_shown(s) || !visit.form.has(s.name) || visit.form.get(s.name) == s.value) continue;
    if (auto set = change_setting(visit.sql, s.name, visit.form.get(s.name), visit.now); !set) {
      mistakes.push_back(set.error());
      mistakes.back().field = s.name;
    }
  }
  // An answer of 422 keeps nothing of it.
  return mistakes.empty() ? http::see_other("/admin/rules?done=rules") : show_rules(visit, &visit.form, mistakes);
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/admin/rules", rules_page),
      page(kPost, "/admin/rules", save_rules),
  };
  return all;
}

}  // namespace kith::hosting
