#include "product/members/routes.h"

#include "product/members/store.h"
#include "product/members/views.h"

namespace kith::members {
namespace {

http::Response member_api(Visit& visit, const Member&) {
  const auto member = load_present(visit.sql, visit.param("name"));
  if (!member) return fail(visit, member.error());
  return answer(page_json(*member, open_calls(visit.sql, member->id)));
}

http::Response find_api(Visit& visit, const Member&) {
  const std::string_view words = visit.request.query.get("q");
  json::array items;
  for (const Person& p : words.empty() ? newest(visit.sql, 30) : search(visit.sql, words.substr(0, 200), 30, 0)) items.push_back(as_json(p));
  return answer({{"items", std::move(items)}, {"next", nullptr}});
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      api(kGet, "/api/v1/members", find_api),
      api(kGet, "/api/v1/members/{name}", member_api),
  };
  return all;
}

}  // namespace kith::members
