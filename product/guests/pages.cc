#include "product/guests/pages.h"

#include "product/access/access.h"
#include "product/conversations/store.h"
#include "product/frame/layout.h"
#include "product/guests/queries.h"
#include "product/inbox/inbox.h"
#include "product/members/store.h"
#include "product/members/views.h"
#include "product/notices/notice.h"

namespace kith::guests {
namespace {

Error stale() {
  return unknown(
      std::string(text("This link is not one of ours, or too old. Every mail you get from here has a fresh one.")));
}

Result<Member> of_token(Visit& visit) {
  const auto guest = notices::read_guest_token(visit.rules, visit.param("token"), visit.now);
  auto member = guest ? members::find(visit.sql, *guest) : std::nullopt;
  if (!member || member->has_left()) return stale();
  return std::move(*member);
}

http::Response private_page(Visit& visit, std::string_view title, const Html& html) {
  http::Response response = show(visit, {.title = std::string(title)}, html);
  response.header("Referrer-Policy", "no-referrer");  // the address is the key
  return response;
}

}  // namespace

http::Response guest_page(Visit& visit) {
  const auto guest = of_token(visit);
  if (!guest) return fail(visit, guest.error());
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Become a member of {}", visit.rules.community) << "</h1>";
  if (!guest->is_guest) {
    html << "<p>" << text("You are a member here already.") << "</p><p><a class=\"btn go\" href=\"/sign-in\">"
         << text("Sign in") << "</a></p></div>";
    return private_page(visit, text("Become a member"), html);
  }
  html << "<p>"
       << text(
              "You take part by e-mail. As a member you can also ask others, and see all of it in one place; mail goes "
              "on as it was.")
       << "</p><p>"
       << text(
              "A link goes to your address, so that it is you: mail is passed on. All that you wrote and got is there.")
       << "</p>";
  button_form(html, visit, "/guest/" + url_part(visit.param("token")), text("Become a member"), "btn go");
  html << "</div>";
  return private_page(visit, text("Become a member"), html);
}

http::Response become_member(Visit& visit) {
  const auto guest = of_token(visit);
  if (!guest) return fail(visit, guest.error());
  if (notices::is_silent(visit.sql, visit.rules, guest->email))
    return fail(visit, conflict(std::string(text("This address wished to hear nothing from here. The link “Never hear "
                                                 "from here again” in your mail takes that back."))));
  Act act = visit.act();
  const auto asked = access::ask_for_link(act, guest->email);
  if (!asked) return fail(visit, asked.error());
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Look into your mail.") << "</h1><p>"
       << text("A link is on its way to you. It works once, for 20 minutes.") << "</p></div>";
  return private_page(visit, text("Look into your mail"), html);
}

http::Response never_page(Visit& visit) {
  const auto address = notices::read_never_token(visit.rules, visit.param("token"));
  if (!address) return fail(visit, stale());
  const bool is_silent = notices::is_silent(visit.sql, visit.rules, *address);
  const std::string at = "/mail/never/" + url_part(visit.param("token"));
  Html html;
  html << "<div class=\"solo\"><h1>"
       << (is_silent ? text("You hear nothing from here.") : text("Never hear from here again?")) << "</h1>";
  if (is_silent) {
    html << "<p>" << text("No mail goes from {} to {}, whoever asks for it.", visit.rules.community, *address)
         << "</p>";
    button_form(html, visit, at + "/back", text("Let mail come again"), "btn");
  } else {
    html << "<p>"
         << text(
                "No mail will go from {} to {} any more, whoever asks for it. Nobody is told; what waits for you "
                "lapses.",
                visit.rules.community, *address)
         << "</p><p>" << text("We keep a fingerprint of the address for it, and nothing else.") << "</p>";
    button_form(html, visit, at, text("Never write to me again"), "btn go");
  }
  html << "</div>";
  return private_page(visit, text("Mail from here"), html);
}

http::Response never_again(Visit& visit) {
  const auto address = notices::read_never_token(visit.rules, visit.param("token"));
  if (!address) return fail(visit, stale());
  // A member still gets what they ask for, such as a link to sign in.
  if (const auto member = members::find_by_email(visit.sql, *address))
    notices::stop(visit.sql, member->id, "all", visit.now);
  else notices::keep_silent(visit.sql, visit.rules, *address, visit.now);
  // Mail programs press this button by themselves, and follow no further.
  Html html;
  html << "<div class=\"solo\"><h1>" << text("You hear nothing from here.") << "</h1><p>"
       << text("No mail goes from {} to {} any more.", visit.rules.community, *address) << "</p>";
  button_form(html, visit, "/mail/never/" + url_part(visit.param("token")) + "/back", text("Let mail come again"),
              "btn");
  html << "</div>";
  return private_page(visit, text("Mail from here"), html);
}

http::Response write_again(Visit& visit) {
  const auto address = notices::read_never_token(visit.rules, visit.param("token"));
  if (!address) return fail(visit, stale());
  notices::speak_again(visit.sql, visit.rules, *address);
  if (const auto member = members::find_by_email(visit.sql, *address)) notices::start(visit.sql, member->id, "all");
  return http::see_other("/mail/never/" + url_part(visit.param("token")));
}

http::Response held_page(Visit& visit) {
  const auto held = inbox::find_held(visit.sql, visit.rules, visit.param("token"));
  if (!held) return fail(visit, held.error());
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Did you write this?") << "</h1><p>"
       << text("It came from {}, as an answer of yours.", held->from_address) << "</p><div class=\"says quoted\">";
  html.paragraphs(held->words);
  html << "</div>";
  if (held->decided_at) {
    html << "<p>" << text("It was sent, or thrown away, already.") << "</p>";
  } else {
    begin_form(html, visit, "/mail/held/" + url_part(visit.param("token")), "class=\"acts\"");
    html << "<button class=\"btn go\" name=\"act\" value=\"send\">" << text("I wrote it: send it")
         << "</button><button class=\"btn\" name=\"act\" value=\"drop\">" << text("I did not: throw it away")
         << "</button></form>";
  }
  html << "</div>";
  return private_page(visit, text("Did you write this?"), html);
}

http::Response decide_held(Visit& visit) {
  const auto held = inbox::find_held(visit.sql, visit.rules, visit.param("token"));
  if (!held) return fail(visit, held.error());
  Act act = visit.act();
  const bool is_theirs = visit.form.get("act") == "send";
  if (is_theirs) {
    const auto sent = inbox::send_held(act, *held);
    if (!sent) return fail(visit, sent.error());
  } else {
    inbox::drop_held(act, *held);
  }
  Html html;
  html << "<div class=\"solo\"><h1>" << (is_theirs ? text("It is on its way.") : text("It is thrown away."))
       << "</h1><p>"
       << (is_theirs ? text("Next time, answer from the address that the mail came to; then it goes at once.")
                     : text("Whoever wrote it learns nothing."))
       << "</p></div>";
  return private_page(visit, text("Did you write this?"), html);
}

http::Response guests_api(Visit& visit, const Member& me) {
  json::array items;
  for (const auto row : visit.sql.query(queries::guests_of, me.id)) {
    sql::Rows::Reader reader(row);
    json::object item{{"guest", members::as_json(members::read_person(reader))}};
    item["conversation"] = ref(reader.next<ConversationId>());
    items.push_back(std::move(item));
  }
  return answer({{"items", std::move(items)}});
}

}  // namespace kith::guests
