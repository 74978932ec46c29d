#include "product/access/access.h"
#include "platform/text/languages.h"
#include "product/access/views.h"
#include "product/frame/layout.h"
#include "product/members/actions.h"
#include "product/settings/pages.h"

namespace kith::settings {
namespace {

void begin_select(Html& html, std::string_view name, std::string_view label) {
  html << "<div class=\"field\"><label for=\"f-" << name << "\">" << label << "</label><select id=\"f-" << name
       << "\" name=\"" << name << "\">";
}
void end_select(Html& html) { html << "</select></div>"; }

void choice(Html& html, std::string_view name, std::string_view label, bool is_chosen) {
  html << "<label><input type=\"checkbox\" name=\"" << name << "\" value=\"1\"";
  if (is_chosen) html << " checked";
  html << "> " << label << "</label>";
}

void look_section(Html& html, Visit& visit, const Look& look) {
  html << "<section id=\"look\"><h2>" << text("How Kith looks to you") << "</h2>";
  begin_form(html, visit, "/settings/access");
  begin_select(html, "locale", text("Language"));
  option(html, "", text("as the browser asks"), look.locale.empty());
  for (const Language& language : languages())
    option(html, language.code, language.own_name, look.locale == language.code);
  end_select(html);
  begin_select(html, "text_size", text("Text"));
  option(html, "normal", text("as it is"), look.text_size == "normal");
  option(html, "large", text("large"), look.text_size == "large");
  option(html, "larger", text("larger"), look.text_size == "larger");
  end_select(html);
  begin_select(html, "theme", text("Light or dark"));
  option(html, "system", text("as the device has it"), look.theme == "system");
  option(html, "light", text("light"), look.theme == "light");
  option(html, "dark", text("dark"), look.theme == "dark");
  end_select(html);
  html << "<fieldset class=\"choices stacked\"><legend>" << text("Besides") << "</legend>";
  choice(html, "is_plain", text("Plain: no marks, plots or washes of colour, and all links underlined"), look.is_plain);
  choice(html, "saves_data", text("Small data: the fonts of this device, and no photos"), look.saves_data);
  choice(html, "is_still", text("Nothing moves"), look.is_still);
  choice(html, "has_keys", text("Single keys do something, such as r for a reply"), look.has_keys);
  html << "</fieldset><p class=\"hint\"><a href=\"/help#keys\">" << text("All the keys")
       << "</a></p><button class=\"btn\">" << text("Save") << "</button></form></section>";
}

void signed_in_section(Html& html, Visit& visit, const Member& me) {
  html << "<section id=\"signed-in\"><h2>" << text("Where you are signed in") << "</h2><div class=\"rows\">";
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
  button_form(html, visit, "/sign-out", text("Sign out"), "btn plain");
  html << "</section>";
}

}  // namespace

http::Response access_page(Visit& visit, const Member& me) {
  Html html;
  begin_topic(html, visit, text("Access"));
  look_section(html, visit, me.look);
  access::passkeys_section(html, visit, me);
  signed_in_section(html, visit, me);
  html << "</div>";
  return show(visit, {.title = std::string(text("Access"))}, html);
}

http::Response save_look(Visit& visit, const Member& me) {
  const auto& f = visit.form;
  const Look look{.theme = std::string(f.get("theme")),
                  .locale = std::string(f.get("locale")),
                  .text_size = std::string(f.get("text_size")),
                  .is_plain = !f.get("is_plain").empty(),
                  .saves_data = !f.get("saves_data").empty(),
                  .is_still = !f.get("is_still").empty(),
                  .has_keys = !f.get("has_keys").empty()};
  Act act = visit.act();
  const auto set = members::set_look(act, me, look);
  return set ? http::see_other("/settings/access?done=saved") : fail(visit, set.error());
}

}  // namespace kith::settings
