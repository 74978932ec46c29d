#include "product/acquaintances/routes.h"

#include "platform/html/html.h"
#include "product/acquaintances/acquaintance.h"
#include "product/acquaintances/circle_pages.h"
#include "product/frame/json.h"
#include "product/members/store.h"
#include "product/members/views.h"

namespace kith::acquaintances {
namespace {

http::Response say_page(Visit& visit, const Member& me) {
  const auto other = members::load_present(visit.sql, visit.param("name"));
  if (!other) return fail(visit, other.error());
  Act act = visit.act();
  const auto known = say_we_know_each_other(act, me, *other);
  if (!known) return fail(visit, known.error());
  if (known->conversation) return http::see_other("/conversations/" + known->conversation.str());
  return http::see_other("/@" + url_part(other->handle) + "?done=known");
}

http::Response take_back_page(Visit& visit, const Member& me) {
  const auto other = members::load_present(visit.sql, visit.param("name"));
  if (!other) return fail(visit, other.error());
  Act act = visit.act();
  const auto done = take_back(act, me, *other);
  return done ? http::see_other("/@" + url_part(other->handle) + "?done=saved") : fail(visit, done.error());
}

json::object as_json(const Acquaintance& known) {
  return {{"member", members::as_json(known.other)},
          {"said_by_me", known.said_by_me},
          {"said_by_them", known.said_by_them},
          {"conversation", ref(known.conversation)}};
}

http::Response list_api(Visit& visit, const Member& me) {
  json::array items;
  for (const Acquaintance& known : all_of(visit.sql, me.id)) items.push_back(as_json(known));
  return answer({{"items", std::move(items)}, {"next", nullptr}});
}

http::Response say_api(Visit& visit, const Member& me) {
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto to = text_of(*body, "to");
  if (!to) return fail(visit, to.error());
  const auto other = members::load_present(visit.sql, *to);
  if (!other) return fail(visit, other.error());
  Act act = visit.act();
  const auto known = say_we_know_each_other(act, me, *other);
  return known ? answer(as_json(*known), 201) : fail(visit, known.error());
}

http::Response take_back_api(Visit& visit, const Member& me) {
  const auto other = members::load_present(visit.sql, visit.param("name"));
  if (!other) return fail(visit, other.error());
  Act act = visit.act();
  const auto done = take_back(act, me, *other);
  return done ? http::Response{.status = 204, .type = ""} : fail(visit, done.error());
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kPost, "/@{name}/known", say_page),
      page(kPost, "/@{name}/known/back", take_back_page),
      api(kGet, "/api/v1/acquaintances", list_api),
      api(kPost, "/api/v1/acquaintances", say_api),
      api(kDelete, "/api/v1/acquaintances/{name}", take_back_api),
      page(kGet, "/people/bring", bring_page),
      page(kPost, "/people/bring", bring_them_page),
      page(kGet, "/circles/{id}", circle_page),
      page(kPost, "/circles/{id}", say_page_of_circle),
      api(kGet, "/api/v1/circles", circles_api),
      api(kPost, "/api/v1/circles", bring_api),
      api(kPost, "/api/v1/circles/{id}/known", say_in_circle_api),
  };
  return all;
}

}  // namespace kith::acquaintances
