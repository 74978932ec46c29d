#include "product/ties/routes.h"

#include "product/members/store.h"
#include "product/members/views.h"
#include "product/ties/ledger.h"
#include "product/ties/paths.h"
#include "product/ties/store.h"

namespace kith::ties {
namespace {

json::object as_json(const Person& other, const Tie& tie, Instant now) {
  return {{"member", members::as_json(other)},
          {"state", name(state_of(tie, now))},
          {"from_me", tie.lines_mine},
          {"from_them", tie.lines_theirs},
          {"last_from_me", when(tie.last_mine)},
          {"last_from_them", when(tie.last_theirs)},
          {"conversation", ref(tie.conversation)}};
}

http::Response list_api(Visit& visit, const Member& me) {
  json::array items;
  for (const auto& [other, tie] : all_of(visit.sql, me.id)) items.push_back(as_json(other, tie, visit.now));
  return answer({{"items", std::move(items)}, {"next", nullptr}});
}

http::Response one_api(Visit& visit, const Member& me) {
  const auto other = load_met(visit.sql, me.id, visit.param("name"));
  if (!other) return fail(visit, other.error());
  const Tie tie = load(visit.sql, me.id, other->id);
  if (state_of(tie, visit.now) == TieState::kNone)
    return fail(visit, unknown(text("You and @{} have not both written.", other->handle)));
  return answer(as_json(person(*other), tie, visit.now));
}

http::Response end_api(Visit& visit, const Member& me) {
  const auto other = load_met(visit.sql, me.id, visit.param("name"));
  if (!other) return fail(visit, other.error());
  Act act = visit.act();
  if (!end(act, me.id, other->id))
    return fail(visit, unknown(text("There is no tie to @{} that could be ended.", other->handle)));
  return {.status = 204, .type = ""};
}

constexpr std::size_t kPaths = 3, kSuggestions = 10;

json::array as_json(const std::vector<Person>& people) {
  json::array all;
  for (const Person& person : people) all.push_back(members::as_json(person));
  return all;
}

http::Response paths_api(Visit& visit, const Member& me) {
  const auto to = members::load_present(visit.sql, visit.request.query.get("to"));
  if (!to) return fail(visit, to.error());
  json::array items;
  for (const auto& through : ways_to(visit, me.id, to->id, kPaths))
    items.push_back(json::object{{"through", as_json(through)}});
  return answer({{"items", std::move(items)}, {"next", nullptr}});
}

http::Response suggestions_api(Visit& visit, const Member& me) {
  json::array items;
  for (const auto& [person, between] : worth_knowing(visit, me.id, kSuggestions))
    items.push_back(json::object{
        {"member", members::as_json(person)}, {"between", as_json(between)}, {"reason", in_words(between)}});
  return answer({{"items", std::move(items)}, {"next", nullptr}});
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      api(kGet, "/api/v1/ties", list_api),
      api(kGet, "/api/v1/ties/{name}", one_api),
      api(kDelete, "/api/v1/ties/{name}", end_api),
      api(kGet, "/api/v1/paths", paths_api),
      api(kGet, "/api/v1/suggestions", suggestions_api),
  };
  return all;
}

}  // namespace kith::ties
