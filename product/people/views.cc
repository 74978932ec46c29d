#include "product/people/views.h"

#include "product/calls/store.h"
#include "product/calls/views.h"
#include "product/members/views.h"

namespace kith::people {

json::object page_json(Visit& visit, const Member& m) {
  json::object page = members::as_json(person(m));
  page["place"] = m.place;
  page["time_zone"] = m.time_zone;
  page["languages"] = m.languages;
  page["ask_me_about"] = m.ask_me_about;
  page["away_until"] = when(m.away_until);
  page["takes_openers"] = m.openers_a_week != kNoOpeners;
  json::array asks, offers, work, thanks;
  for (const Call& call : calls::open_calls(visit.sql, m.id, visit.now))
    (call.kind == CallKind::kAsk ? asks : offers).push_back(calls::as_json(call));
  for (const WorkLine& line : members::work_of(visit.sql, m.id)) work.push_back(members::as_json(line));
  for (const Thanks& each : calls::shown_thanks(visit.sql, m.id)) thanks.push_back(calls::as_json(each));
  page["asks"] = std::move(asks);
  page["offers"] = std::move(offers);
  page["work"] = std::move(work);
  page["thanks"] = std::move(thanks);
  return page;
}

}  // namespace kith::people
