#include <algorithm>

#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "product/members/actions.h"
#include "product/members/photo.h"
#include "product/members/shown.h"
#include "product/members/store.h"
#include "product/members/work.h"
#include "product/notices/notice.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/people/views.h"
#include "product/rounds/round.h"
#include "product/settings/pages.h"

namespace kith::settings {

http::Response me_api(Visit& visit, const Member& me) {
  const members::Shown shown = members::shown_of(visit.sql, me.id);
  json::object page = people::page_json(visit, {.member = me, .me = &me, .is_own = true, .shown = shown});
  json::object seen_by;
  for (std::size_t i = 0; i < members::kParts; ++i)
    seen_by[members::name(static_cast<members::Part>(i))] = members::name(shown.by[i]);
  page["seen_by"] = std::move(seen_by);
  page["email"] = me.email;
  page["is_host"] = me.is_host;
  page["openers_a_week"] = me.openers_a_week;
  page["theme"] = me.look.theme;
  page["locale"] = me.look.locale;
  page["open_to"] = me.open_to;
  page["places"] = {{"all", openers::places_of(me, visit.rules, visit.now)},
                    {"taken", openers::holding(visit.sql, me.id)}};
  return answer(page);
}

namespace {

Result<Done> show_as_wished(Act& act, const Member& me, const json::value& wished) {
  const auto wrong = [](std::string_view why) { return invalid("\"seen_by\" " + std::string(why), "seen_by"); };
  if (!wished.is_object()) return wrong("names parts of your page, each with who sees it.");
  std::vector<std::pair<members::Part, members::SeenBy>> wishes;
  for (const auto& [key, value] : wished.as_object()) {
    const auto part = members::part(key);
    const auto level = value.is_string() ? members::seen_by(value.as_string()) : std::nullopt;
    if (!part) return wrong("names a part that no page has.");
    if (!level) return wrong("says nobody, ties, members or anyone.");
    wishes.emplace_back(*part, *level);
  }
  const auto shown = members::show_to(act, me, wishes);
  return shown ? Result<Done>(Done{}) : wrong("shows something to fewer people than it can be.");
}

}  // namespace

http::Response put_photo_api(Visit& visit, const Member& me) {
  const auto* photo = std::any_cast<Result<members::Photo>>(&visit.brought);
  if (!photo) return fail(visit, invalid("The body is the picture itself.", "file"));
  if (!*photo) return fail(visit, photo->error());
  Act act = visit.act();
  const auto put = members::put_photo(act, me, **photo);
  if (!put) return fail(visit, put.error());
  return me_api(visit, *members::find(visit.sql, me.id));
}

http::Response remove_photo_api(Visit& visit, const Member& me) {
  Act act = visit.act();
  members::remove_photo(act, me);
  return me_api(visit, *members::find(visit.sql, me.id));
}

http::Response change_me_api(Visit& visit, const Member& me) {
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  PageWords words{me.name, me.sentence, me.place, me.time_zone, me.ask_me_about, me.languages};
  std::string handle, open_to = me.open_to;
  Look look = me.look;
  for (auto [key, into] : {std::pair<std::string_view, std::string*>{"name", &words.name},
                           {"sentence", &words.sentence},
                           {"place", &words.place},
                           {"time_zone", &words.time_zone},
                           {"ask_me_about", &words.ask_me_about},
                           {"languages", &words.languages},
                           {"handle", &handle},
                           {"theme", &look.theme},
                           {"locale", &look.locale},
                           {"open_to", &open_to}}) {
    if (!body->contains(key)) continue;
    auto given = text_of(*body, key);
    if (!given) return fail(visit, given.error());
    *into = std::move(*given);
  }
  Act act = visit.act();
  const auto mistakes = members::change_page(act, me, words, handle);
  if (!mistakes.empty()) return fail(visit, mistakes.front());
  const auto set_topics = members::set_open_to(act, me, open_to);
  if (!set_topics) return fail(visit, set_topics.error());
  const auto set_look = members::set_look(act, me, look);
  if (!set_look) return fail(visit, set_look.error());
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
  if (const json::value* wished = body->if_contains("seen_by")) {
    const auto set = show_as_wished(act, me, *wished);
    if (!set) return fail(visit, set.error());
  }
  const auto changed = members::find(visit.sql, me.id);
  return me_api(visit, *changed);
}

http::Response mail_api(Visit& visit, const Member& me) {
  const RoundWish wish = rounds::wish_of(visit.sql, me.id);
  json::array stopped;
  for (const std::string& kind : notices::stopped_kinds(visit.sql, me.id)) stopped.push_back(json::value(kind));
  return answer({{"asked_by", me.asked_by},
                 {"ask_link", visit.rules.base_url + "/@" + me.handle + "/ask"},
                 {"round", {{"every", wish.every}, {"hour", wish.hour >= 0 ? wish.hour : visit.rules.round_hour}}},
                 {"stopped", std::move(stopped)}});
}

http::Response change_mail_api(Visit& visit, const Member& me) {
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  Act act = visit.act();
  if (body->contains("asked_by")) {
    const auto who = text_of(*body, "asked_by");
    if (!who) return fail(visit, who.error());
    const auto set = members::set_asked_by(act, me, *who);
    if (!set) return fail(visit, set.error());
  }
  if (const json::value* round = body->if_contains("round")) {
    if (!round->is_object()) return fail(visit, invalid("\"round\" is {\"every\": \"day\", \"hour\": 8}.", "round"));
    RoundWish wish = rounds::wish_of(visit.sql, me.id);
    if (round->as_object().contains("every")) {
      auto every = text_of(round->as_object(), "every");
      if (!every) return fail(visit, every.error());
      wish.every = std::move(*every);
    }
    if (const json::value* hour = round->as_object().if_contains("hour")) {
      if (!hour->is_int64()) return fail(visit, invalid("\"hour\" is a number from 0 to 23.", "hour"));
      wish.hour = hour->as_int64();
    }
    const auto set = rounds::set_wish(act, me, wish);
    if (!set) return fail(visit, set.error());
  }
  if (const json::value* stopped = body->if_contains("stopped")) {
    std::vector<std::string> wanted;
    const auto is_kind = [](std::string_view kind) {
      return kind == "all" || kind == "round" ||
             std::any_of(all_notice_kinds().begin(), all_notice_kinds().end(),
                         [&](NoticeKind each) { return name(each) == kind; });
    };
    if (stopped->is_array())
      for (const json::value& kind : stopped->as_array())
        if (kind.is_string() && is_kind(kind.as_string())) wanted.emplace_back(kind.as_string());
    if (!stopped->is_array() || wanted.size() != stopped->as_array().size())
      return fail(visit,
                  invalid("\"stopped\" is a list of kinds of mail, such as \"message\", or \"all\".", "stopped"));
    for (const std::string& kind : notices::stopped_kinds(visit.sql, me.id)) notices::start(visit.sql, me.id, kind);
    for (const std::string& kind : wanted) notices::stop(visit.sql, me.id, kind, visit.now);
  }
  const auto changed = members::find(visit.sql, me.id);
  return mail_api(visit, *changed);
}

http::Response remove_work_api(Visit& visit, const Member& me) {
  const auto id = id_param<WorkId>(visit);
  if (!id) return fail(visit, id.error());
  if (!members::remove_work(visit.sql, me.id, *id))
    return fail(visit, unknown(std::string(text("That is not there any more."))));
  return {.status = 204, .type = ""};
}

}  // namespace kith::settings
