#include "product/members/routes.h"

#include "product/members/store.h"
#include "product/members/views.h"

namespace kith::members {
namespace {

http::Response member_api(Visit& visit, const Member&) {
  const auto member = load_present(visit.sql, visit.param("name"));
  if (!member) return fail(visit, member.error());
  return answer(page_json(*member, open_calls(visit.sql, member->id), work_of(visit.sql, member->id)));
}

http::Response find_api(Visit& visit, const Member&) {
  const auto wanted = slice(visit);
  if (!wanted) return fail(visit, wanted.error());
  const std::string_view words = visit.request.query.get("q").substr(0, 200);
  // The newest go on by id; what was found is in the order of its rank, which has no id: its cursor counts.
  auto found = words.empty() ? newest(visit.sql, wanted->limit + 1, MemberId{wanted->before})
                             : search(visit.sql, words, wanted->limit + 1, wanted->before);
  const bool has_more = static_cast<std::int64_t>(found.size()) > wanted->limit;
  if (has_more) found.pop_back();
  json::array items;
  for (const Person& p : found) items.push_back(as_json(p));
  const std::string next =
      words.empty() && has_more ? found.back().id.str() : std::to_string(wanted->before + wanted->limit);
  return answer_slice(std::move(items), has_more ? next : "");
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
