// Signing in as a made-up person. Every answer is "there is nothing here" unless the database is a demonstration.

#include "product/demonstration/routes.h"

#include "product/access/access.h"
#include "product/demonstration/mailbox.h"
#include "product/demonstration/queries.h"
#include "product/frame/layout.h"
#include "product/members/store.h"

namespace kith::demonstration {
namespace {

Error no_demonstration() {
  return unknown(std::string(text("Nothing is at this address. It may have been mistyped, or have moved.")));
}

http::Response demo_page(Visit& visit) {
  if (!visit.rules.demonstration) return fail(visit, no_demonstration());
  Html html;
  html << "<div><h1>" << text("Look around as one of them") << "</h1><p class=\"lead\">"
       << text("Nobody here exists. Choose anyone; what you write stays on this machine.") << " <a href=\"/demo/mail\">"
       << text("Mail that went out") << "</a></p>";
  html << "<form class=\"search\" action=\"/demo\" role=\"search\"><label for=\"f-q\">" << text("Find someone")
       << "</label><div class=\"acts\"><input id=\"f-q\" type=\"search\" name=\"q\" value=\""
       << visit.request.query.get("q").substr(0, 200) << "\"><button class=\"btn\">" << text("Find")
       << "</button></div></form><div class=\"rows\">";
  const std::string_view words = visit.request.query.get("q");
  const std::vector<Person> people = words.empty() ? visit.sql.list(members::read_person, queries::busiest)
                                                   : members::search(visit.sql, {}, words.substr(0, 200), 30, 0);
  for (const Person& p : people) {
    html << "<div class=\"row from\">";
    mark(html, visit, p, 44);
    html << "<div><b dir=\"auto\">" << p.name << "</b><span dir=\"auto\">" << p.sentence
         << "</span></div><div class=\"t\">";
    button_form(html, visit, "/demo/" + url_part(p.handle), text("Be {}", p.first_name()), "btn");
    html << "</div></div>";
  }
  html << "</div></div>";
  return show(visit, {.title = std::string(text("Demonstration"))}, html);
}

http::Response be_someone(Visit& visit) {
  if (!visit.rules.demonstration) return fail(visit, no_demonstration());
  const auto member = members::load_present(visit.sql, visit.param("name"));
  if (!member) return fail(visit, member.error());
  Act act = visit.act();
  const auto begun = access::sign_in_as(act, *member, visit.request.header("user-agent"));
  if (!begun) return fail(visit, begun.error());
  http::Response response = http::see_other("/today");
  response.header("Set-Cookie", "kith_session=" + begun->cookie + "; Path=/; HttpOnly; SameSite=Lax");
  return response;
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all{page(kGet, "/demo", demo_page),
                                      page(kGet, "/demo/mail", mailbox_page),
                                      page(kGet, "/demo/mail/{id}", letter_page),
                                      page(kGet, "/demo/mail/{id}/html", letter_as_html),
                                      page(kPost, "/demo/mail/{id}", answer_letter),
                                      page(kPost, "/demo/{name}", be_someone)};
  return all;
}

}  // namespace kith::demonstration
