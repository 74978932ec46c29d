#include "product/members/views.h"

namespace kith::members {

json::object as_json(const Person& p) {
  return {{"id", ref(p.id)}, {"handle", p.handle}, {"name", p.name}, {"sentence", p.sentence}};
}
json::object as_json(const Call& call) {
  return {{"id", ref(call.id)}, {"kind", name(call.kind)}, {"words", call.words}, {"opened_at", when(call.opened_at)}};
}

json::object page_json(const Member& m, const std::vector<Call>& calls) {
  json::object page = as_json(person(m));
  page["place"] = m.place;
  page["time_zone"] = m.time_zone;
  page["ask_me_about"] = m.ask_me_about;
  page["away_until"] = when(m.away_until);
  page["takes_openers"] = m.openers_a_week != kNoOpeners;
  json::array asks, offers;
  for (const Call& call : calls) (call.kind == CallKind::kAsk ? asks : offers).push_back(as_json(call));
  page["asks"] = std::move(asks);
  page["offers"] = std::move(offers);
  return page;
}

}  // namespace kith::members
