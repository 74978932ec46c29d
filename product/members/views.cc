#include "product/members/views.h"

#include "platform/text/text.h"

namespace kith::members {

void calls_in_margin(Html& html, std::string_view first_name, const std::vector<Call>& calls) {
  for (const CallKind kind : {CallKind::kAsk, CallKind::kOffer}) {
    bool any = false;
    for (const Call& call : calls) {
      if (call.kind != kind) continue;
      if (!any)
        html << "<section><h3>"
             << (kind == CallKind::kAsk ? text("{} asks", first_name) : text("{} offers", first_name)) << "</h3>";
      any = true;
      html << "<p class=\"people\" dir=\"auto\">" << call.words << "</p>";
    }
    if (any) html << "</section>";
  }
}

json::object as_json(const Person& p) {
  return {{"id", ref(p.id)}, {"handle", p.handle}, {"name", p.name}, {"sentence", p.sentence}};
}
json::object as_json(const Call& call) {
  return {{"id", ref(call.id)}, {"kind", name(call.kind)}, {"words", call.words}, {"opened_at", when(call.opened_at)}};
}

json::object as_json(const WorkLine& line) {
  return {{"id", ref(line.id)},  {"kind", name(line.kind)}, {"title", line.title}, {"organisation", line.organisation},
          {"began", line.began}, {"ended", line.ended}};
}

json::object page_json(const Member& m, const std::vector<Call>& calls, const std::vector<WorkLine>& work) {
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
  json::array lines;
  for (const WorkLine& line : work) lines.push_back(as_json(line));
  page["work"] = std::move(lines);
  return page;
}

}  // namespace kith::members
