#include "product/people/api.h"

#include "product/members/store.h"
#include "product/members/views.h"
#include "product/people/views.h"

namespace kith::people {

http::Response member_api(Visit& visit, const Member&) {
  const auto look = look_at(visit);
  return look ? answer(page_json(visit, *look)) : fail(visit, look.error());
}

http::Response find_api(Visit& visit, const Member& me) {
  const auto wanted = slice(visit);
  if (!wanted) return fail(visit, wanted.error());
  const std::string_view words = visit.request.query.get("q").substr(0, 200);
  // The newest go on by id; what was found is in the order of its rank, which has no id: its cursor counts.
  auto found = words.empty() ? members::newest(visit.sql, me.id, wanted->limit + 1, MemberId{wanted->before})
                             : members::search(visit.sql, me.id, words, wanted->limit + 1, wanted->before);
  const bool has_more = static_cast<std::int64_t>(found.size()) > wanted->limit;
  if (has_more) found.pop_back();
  json::array items;
  for (const Person& p : found) items.push_back(members::as_json(p));
  const std::string next =
      words.empty() && has_more ? found.back().id.str() : std::to_string(wanted->before + wanted->limit);
  return answer_slice(std::move(items), has_more ? next : "");
}

}  // namespace kith::people
