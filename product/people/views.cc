#include "product/people/views.h"

#include "product/calls/store.h"
#include "product/calls/views.h"
#include "product/members/views.h"
#include "product/openers/habit.h"

namespace kith::people {

json::object page_json(Visit& visit, const Look& look) {
  using members::Part;
  const Member& m = look.member;
  json::object page = members::as_json(person(m));
  page["place"] = look.has(Part::kPlace) ? m.place : std::string{};
  page["time_zone"] = look.has(Part::kPlace) ? m.time_zone : std::string{};
  page["languages"] = look.has(Part::kLanguages) ? m.languages : std::string{};
  page["ask_me_about"] = m.ask_me_about;
  page["away_until"] = when(m.away_until);
  page["takes_openers"] = m.openers_a_week != kNoOpeners && !look.is_blocked;
  json::array asks, offers, work, thanks;
  if (!look.is_blocked)
    for (const Call& call : calls::open_calls(visit.sql, m.id, visit.now))
      (call.kind == CallKind::kAsk ? asks : offers).push_back(calls::as_json(call));
  if (look.has(Part::kWork))
    for (const WorkLine& line : members::work_of(visit.sql, m.id)) work.push_back(members::as_json(line));
  for (const Thanks& each : calls::shown_thanks(visit.sql, m.id)) thanks.push_back(calls::as_json(each));
  page["photo"] = m.photo && look.has(Part::kPhoto)
                      ? json::value("/photo/" + m.id.str() + "/" + std::to_string(m.photo) + ".webp")
                      : json::value(nullptr);
  const auto habit = look.has(Part::kHabit) ? openers::habit_of(visit.sql, m.id, visit.now) : std::nullopt;
  page["replies"] = habit ? json::value(openers::in_words(*habit)) : json::value(nullptr);
  page["asks"] = std::move(asks);
  page["offers"] = std::move(offers);
  page["work"] = std::move(work);
  page["thanks"] = std::move(thanks);
  return page;
}

}  // namespace kith::people
