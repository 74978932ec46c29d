#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "product/members/actions.h"
#include "product/members/store.h"
#include "product/members/work.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/people/views.h"
#include "product/settings/pages.h"

namespace kith::settings {

http::Response me_api(Visit& visit, const Member& me) {
  json::object page = people::page_json(visit, me);
  page["email"] = me.email;
  page["is_host"] = me.is_host;
  page["openers_a_week"] = me.openers_a_week;
  page["theme"] = me.theme;
  page["places"] = {{"all", openers::places_of(me, visit.rules, visit.now)},
                    {"taken", openers::holding(visit.sql, me.id)}};
  return answer(page);
}

http::Response change_me_api(Visit& visit, const Member& me) {
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  PageWords words{me.name, me.sentence, me.place, me.time_zone, me.ask_me_about, me.languages};
  std::string handle, theme;
  for (auto [key, into] : {std::pair<std::string_view, std::string*>{"name", &words.name},
                           {"sentence", &words.sentence},
                           {"place", &words.place},
                           {"time_zone", &words.time_zone},
                           {"ask_me_about", &words.ask_me_about},
                           {"languages", &words.languages},
                           {"handle", &handle},
                           {"theme", &theme}}) {
    if (!body->contains(key)) continue;
    auto given = text_of(*body, key);
    if (!given) return fail(visit, given.error());
    *into = std::move(*given);
  }
  Act act = visit.act();
  const auto mistakes = members::change_page(act, me, words, handle);
  if (!mistakes.empty()) return fail(visit, mistakes.front());
  if (!theme.empty()) {
    const auto set = members::set_theme(act, me, theme);
    if (!set) return fail(visit, set.error());
  }
  if (const json::value* number = body->if_contains("openers_a_week")) {
    if (!number->is_int64())
      return fail(visit, invalid("\"openers_a_week\" is a number; -1 for any, 0 for none.", "openers_a_week"));
    const auto set = members::set_openers_a_week(act, me, number->as_int64());
    if (!set) return fail(visit, set.error());
  }
  if (body->contains("away_until")) {
    const auto until = text_of(*body, "away_until");
    if (!until) return fail(visit, until.error());
    const Instant back = parse_instant(*until);
    if (!until->empty() && !back)
      return fail(visit, invalid("\"away_until\" is a time such as 2026-03-20T08:00:00Z, or null when you are back.",
                                 "away_until"));
    const auto set = openers::go_away(act, me, back);
    if (!set) return fail(visit, set.error());
  }
  const auto changed = members::find(visit.sql, me.id);
  return me_api(visit, *changed);
}

http::Response remove_work_api(Visit& visit, const Member& me) {
  const auto id = id_param<WorkId>(visit);
  if (!id) return fail(visit, id.error());
  if (!members::remove_work(visit.sql, me.id, *id))
    return fail(visit, unknown(std::string(text("That is not there any more."))));
  return {.status = 204, .type = ""};
}

}  // namespace kith::settings
