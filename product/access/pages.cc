#include "product/access/pages.h"

#include <charconv>

#include "product/access/access.h"
#include "product/access/applicants.h"
#include "product/access/passkeys.h"
#include "product/access/views.h"
#include "product/frame/layout.h"
#include "product/members/guest.h"
#include "product/members/store.h"

namespace kith::access {
namespace {

std::string cookie(const Visit& visit, std::string_view value, std::int64_t max_age_s) {
  const bool is_secure = visit.rules.base_url.rfind("https://", 0) == 0;
  return "kith_session=" + std::string(value) +
         "; Path=/; HttpOnly; SameSite=Lax; Max-Age=" + std::to_string(max_age_s) + (is_secure ? "; Secure" : "");
}

constexpr std::int64_t kYear_s = 365 * 86'400;

// A session always begins with a fresh cookie, whatever the browser had before.
http::Response entered(Visit& visit, const Begun& begun) {
  if (!visit.session_token.empty()) sign_out(visit.sql, visit.session_token);
  http::Response response = http::see_other(begun.is_newcomer ? "/welcome" : "/today");
  response.header("Set-Cookie", cookie(visit, begun.cookie, kYear_s));
  return response;
}

void link_form(Html& html, Visit& visit, std::string_view email, const std::vector<Error>& mistakes) {
  // While many are new, a browser works a little before it asks.
  const std::string task = task_of_now(visit);
  if (task.empty()) {
    begin_form(html, visit, "/sign-in", "class=\"ask-link\"");
  } else {
    html << "<form class=\"ask-link\" method=\"post\" action=\"/sign-in\" data-work=\"" << task
         << "\"><input type=\"hidden\" name=\"task\" value=\"" << task
         << "\"><input type=\"hidden\" name=\"number\" value=\"\">";
    if (!visit.form_token.empty())
      html << "<input type=\"hidden\" name=\"_token\" value=\"" << visit.form_token << "\">";
  }
  field(html, {.name = "email", .label = text("E-mail"), .input = Input::kEmail, .autocomplete = "email"}, email,
        mistakes);
  html << "<button class=\"btn go\">" << text("Send me a link") << "</button></form><p class=\"hint\">"
       << text("One field, no password.") << "</p>";
}

PasskeyForm passkey_form(const Visit& visit) {
  const auto& f = visit.form;
  return {f.get("challenge"), f.get("id"), f.get("client_data"), f.get("authenticator_data"), f.get("signature")};
}

http::Response show_sign_in(Visit& visit, std::string_view email, const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Sign in") << "</h1>";
  mistake_summary(html, mistakes);
  link_form(html, visit, email, mistakes);
  html << "<p><a href=\"/sign-in/code\">" << text("I have a code") << "</a></p>";
  // Shown by the script, where the browser has passkeys.
  html << "<form method=\"post\" action=\"/sign-in/passkey\" data-passkey=\"get\" data-site=\""
       << passkey_site(visit.rules.base_url).id << "\" hidden>";
  passkey_fields(html, visit);
  html << "<button class=\"btn\">" << text("Sign in with a passkey") << "</button><p class=\"mistake\" hidden>"
       << text("That did not work. Try again, or let us send you a link.") << "</p></form></div>";
  return show(visit, {.title = std::string(text("Sign in")), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

enum class Mail { kNone, kNow, kLater };

http::Response show_code(Visit& visit, std::string_view email, Mail sent, const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo\">";
  if (sent != Mail::kNone) {
    html << "<h1>" << text("Look into your mail.") << "</h1><p>"
         << (sent == Mail::kLater
                 ? text("Many are coming in just now: a link to {} comes within ten minutes, and works for 20.", email)
                 : text("A link is on its way to {}. It works for 20 minutes.", email))
         << "</p><p>" << text("Reading mail on another device? Type the six digits from it here.") << "</p>";
  } else {
    html << "<h1>" << text("Sign in with your code") << "</h1>";
  }
  mistake_summary(html, mistakes);
  begin_form(html, visit, "/sign-in/code");
  field(html, {.name = "email", .label = text("E-mail"), .input = Input::kEmail, .autocomplete = "email"}, email,
        mistakes);
  field(html, {.name = "code", .label = text("Six-digit code"), .input = Input::kCode, .autocomplete = "one-time-code"},
        "", mistakes);
  html << "<button class=\"btn go\">" << text("Sign in") << "</button></form><p><a href=\"/sign-in\">"
       << text("Send me another link") << "</a></p></div>";
  return show(visit, {.title = std::string(text("Sign in")), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

http::Response show_welcome(Visit& visit, const Introduction& words, const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("What do people call you, and what do you do?")
       << "</h1><p class=\"count\">";
  stitches(html, 1, 5);
  html << " <span>" << text("Step {} of 5, about {} minutes left", 1, spelled(10)) << "</span></p>";
  mistake_summary(html, mistakes);
  begin_form(html, visit, "/welcome");
  field(html, {.name = "name", .label = text("Name"), .limit = 80, .autocomplete = "name"}, words.name, mistakes);
  field(html,
        {.name = "sentence",
         .label = text("In one plain sentence, what you do"),
         .hint = text("For example: Runs a two-person bakery supplier in Leeds"),
         .limit = 140,
         .people_words = true},
        words.sentence, mistakes);
  field(html,
        {.name = "handle",
         .label = text("Handle"),
         .hint = text(
             "Your page is at /@handle: small letters, digits and hyphens. Left empty, it is made from your name."),
         .limit = 30,
         .autocomplete = "username"},
        words.handle, mistakes);
  time_zone_field(html, words.time_zone, mistakes);
  html << "<button class=\"btn go\">" << text("Go on") << "</button></form></div>";
  return show(visit, {.title = std::string(text("Welcome")), .behaviour = "welcome", .has_mistakes = !mistakes.empty()},
              html, mistakes.empty() ? 200 : 422);
}

http::Response show_waiting(Visit& visit, const Applicant& applied) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("The hosts look at it.") << "</h1><p>"
       << text("Here a host lets each newcomer in. We will write to {} as soon as one has looked.", applied.email)
       << "</p><p class=\"says\" dir=\"auto\">" << applied.name << ": " << applied.sentence << "</p></div>";
  return show(visit, {.title = std::string(text("The hosts look at it"))}, html);
}

}  // namespace

http::Response landing(Visit& visit) {
  if (visit.me) return http::see_other("/today");
  Html html;
  html << "<div class=\"landing\"><h1 class=\"asked\">" << text("Who would you like to ask something?")
       << "</h1><p class=\"lead\">" << text("A professional network where a connection is a conversation.") << "</p>";
  link_form(html, visit, "", {});
  html << "<h2>" << text("How it goes") << "</h2><ol class=\"how\"><li>" << text("You ask a real question.")
       << "</li><li>" << text("They answer, or pass politely.") << "</li><li>" << text("You both know where you stand.")
       << "</li></ol>";
  if (visit.rules.demonstration)
    html << "<p><a class=\"btn\" href=\"/demo\">" << text("Look around as one of the made-up people") << "</a></p>";
  selvedge(html);
  html << "</div>";
  return show(visit, {.title = std::string(text("Ask someone something"))}, html);
}

http::Response sign_in_page(Visit& visit) { return show_sign_in(visit, "", {}); }

http::Response ask_for_link_page(Visit& visit) {
  const std::string_view email = visit.form.get("email");
  Act act = visit.act();
  const auto asked = ask_for_link(act, email, {visit.form.get("task"), visit.form.get("number")});
  if (!asked) return show_sign_in(visit, email, {asked.error()});
  if (asked->limited) {
    return fail(
        visit,
        {Fault::kTooMany,
         std::string(text(
             "Several links went to that address within the hour. Use the newest of them, or try again in an hour.")),
         {},
         {}});
  }
  return show_code(visit, *check_email(email), asked->is_later ? Mail::kLater : Mail::kNow, {});
}

http::Response code_page(Visit& visit) { return show_code(visit, visit.request.query.get("email"), Mail::kNone, {}); }

http::Response sign_in_with_code(Visit& visit) {
  Act act = visit.act();
  const auto begun =
      sign_in_by_code(act, visit.form.get("email"), visit.form.get("code"), visit.request.header("user-agent"));
  if (begun) return entered(visit, *begun);
  http::Response response = show_code(visit, visit.form.get("email"), Mail::kNone, {begun.error()});
  response.keep = true;  // the count of wrong codes stays
  return response;
}

http::Response link_page(Visit& visit) {
  const std::string token(visit.param("token"));
  const auto link = look_at_link(visit.sql, token, visit.now);
  if (!link) return fail(visit, link.error());
  Html html;
  html << "<div class=\"solo\"><h1>"
       << (link->makes_host     ? text("You are the host here.")
           : link->name.empty() ? text("Welcome.")
                                : text("Welcome back."))
       << "</h1>";
  begin_form(html, visit, "/sign-in/" + url_part(token));
  if (link->makes_host) {
    html << "<p>" << text("This link makes whoever uses it the host of this installation. It works once.") << "</p>";
    field(html, {.name = "email", .label = text("E-mail"), .input = Input::kEmail, .autocomplete = "email"}, "");
  } else {
    html << "<p>" << text("One button, and you are in as {}.", link->name.empty() ? link->email : link->name) << "</p>";
  }
  html << "<button class=\"btn go\">" << text("Sign in") << "</button></form></div>";
  http::Response response = show(visit, {.title = std::string(text("Sign in"))}, html);
  response.header("Referrer-Policy", "no-referrer");
  return response;
}

http::Response sign_in_with_link(Visit& visit) {
  Act act = visit.act();
  const auto begun =
      sign_in_by_link(act, visit.param("token"), visit.form.get("email"), visit.request.header("user-agent"));
  return begun ? entered(visit, *begun) : fail(visit, begun.error());
}

http::Response welcome_page(Visit& visit, const Newcomer& newcomer) {
  if (visit.rules.hosts_let_in)
    if (const auto applied = applicant_of(visit.sql, newcomer.email)) return show_waiting(visit, *applied);
  // Whoever took part by mail is called what their mail says.
  const auto guest = members::find_at_address(visit.sql, newcomer.email);
  return show_welcome(
      visit, {.name = guest && guest->name != guest->email ? guest->name : std::string{}, .time_zone = "UTC"}, {});
}

http::Response welcome_newcomer(Visit& visit, const Newcomer& newcomer) {
  const auto& form = visit.form;
  const Introduction words{std::string(form.get("name")), std::string(form.get("handle")),
                           std::string(form.get("sentence")), std::string(form.get("time_zone"))};
  Act act = visit.act();
  const Welcomed welcomed = welcome(act, newcomer, visit.session_token, words);
  if (welcomed.waits) return http::see_other("/welcome");
  return welcomed.member ? http::see_other("/welcome/2") : show_welcome(visit, words, welcomed.mistakes);
}

http::Response sign_in_with_passkey(Visit& visit) {
  Act act = visit.act();
  const auto begun = sign_in_by_passkey(act, passkey_form(visit), visit.request.header("user-agent"));
  return begun ? entered(visit, *begun) : show_sign_in(visit, "", {begun.error()});
}

http::Response add_passkey_page(Visit& visit, const Member& me) {
  Act act = visit.act();
  const auto added = add_passkey(act, me, passkey_form(visit), visit.form.get("name"));
  return added ? http::see_other("/settings/access?done=saved") : fail(visit, added.error());
}

http::Response remove_passkey_page(Visit& visit, const Member& me) {
  std::int64_t number = 0;
  const std::string_view given = visit.param("number");
  std::from_chars(given.data(), given.data() + given.size(), number);
  if (!remove_passkey(visit.sql, me.id, number))
    return fail(visit, unknown(std::string(text("That passkey is not there any more."))));
  return http::see_other("/settings/access?done=passkey-gone");
}

http::Response sign_out_here(Visit& visit, const Member&) {
  sign_out(visit.sql, visit.session_token);
  http::Response response = http::see_other("/");
  response.header("Set-Cookie", cookie(visit, "", 0));
  response.header("Clear-Site-Data", "\"cache\", \"storage\"");
  return response;
}

http::Response end_session_of(Visit& visit, const Member& me) {
  std::int64_t id = 0;
  const std::string_view given = visit.param("id");
  std::from_chars(given.data(), given.data() + given.size(), id);
  if (!end_session(visit.sql, me.id, id))
    return fail(visit, unknown(std::string(text("That session has ended already."))));
  return http::see_other("/settings/access?done=signed-out#signed-in");
}

}  // namespace kith::access
