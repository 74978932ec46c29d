#include "product/access/views.h"

#include "product/access/passkeys.h"
#include "product/frame/layout.h"

namespace kith::access {

void passkey_fields(Html& html, Visit& visit) {
  if (!visit.form_token.empty()) html << "<input type=\"hidden\" name=\"_token\" value=\"" << visit.form_token << "\">";
  html << "<input type=\"hidden\" name=\"challenge\" value=\""
       << make_challenge(visit.rules, visit.home.random, visit.now) << "\">";
  for (const char* name : {"id", "client_data", "authenticator_data", "signature"})
    html << "<input type=\"hidden\" name=\"" << name << "\" value=\"\">";
}

void passkeys_section(Html& html, Visit& visit, const Member& me) {
  const std::vector<Passkey> all = passkeys_of(visit.sql, me.id);
  html << "<section id=\"passkeys\"><h2>" << text("Passkeys") << "</h2><p>"
       << text(
              "A passkey is kept by your phone, computer or password manager, and signs you in with a touch. The link "
              "by "
              "mail always works as well.")
       << "</p><div class=\"rows\">";
  std::string known;
  for (const Passkey& each : all) {
    known += (known.empty() ? "" : " ") + each.id;
    html << "<div class=\"row\"><div class=\"c\"><p><b dir=\"auto\">" << each.name << "</b></p><p class=\"meta\">"
         << text("since {}", short_date(each.made_at, visit.now, visit.zone()));
    if (each.last_used_at)
      html << " · " << text("last used {}", date_and_time(each.last_used_at, visit.now, visit.zone()));
    html << "</p></div>";
    button_form(html, visit, "/passkeys/" + std::to_string(each.number) + "/remove", text("Remove"), "btn plain");
    html << "</div>";
  }
  html << "</div>";
  if (all.size() < kPasskeysMost) {
    const PasskeySite site = passkey_site(visit.rules.base_url);
    html << "<form method=\"post\" action=\"/passkeys\" data-passkey=\"create\" data-site=\"" << site.id
         << "\" data-community=\"" << visit.rules.community << "\" data-user=\"" << me.id.str()
         << "\" data-user-name=\"" << (me.email.empty() ? me.handle : me.email) << "\" data-user-display=\"" << me.name
         << "\" data-known=\"" << known << "\" hidden>";
    passkey_fields(html, visit);
    field(html, {.name = "name", .label = text("What you call it"), .hint = text("For example: My phone"), .limit = 60},
          "");
    html << "<button class=\"btn\">" << text("Add a passkey") << "</button><p class=\"mistake\" hidden>"
         << text("That did not work. Does this device have passkeys, and is this one new?")
         << "</p></form><noscript><p class=\"hint\">" << text("Passkeys need JavaScript.") << "</p></noscript>";
  }
  html << "</section>";
}

}  // namespace kith::access
