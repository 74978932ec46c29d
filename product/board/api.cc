#include "product/board/api.h"

#include <charconv>

#include "product/board/actions.h"
#include "product/board/matchmaker.h"
#include "product/board/views.h"
#include "product/calls/actions.h"
#include "product/calls/store.h"
#include "product/calls/views.h"
#include "product/frame/json.h"

namespace kith::board {
namespace {

constexpr std::size_t kFound = 100;
constexpr std::int64_t kMatches = 60;

template <class Items, class AsJson>
http::Response whole(const Items& all, const AsJson& each_as_json) {
  json::array items;
  for (const auto& each : all) items.push_back(each_as_json(each));
  return answer({{"items", std::move(items)}, {"next", nullptr}});
}

http::Response nothing() { return {.status = 204, .type = ""}; }

Result<Wanted> wanted_in(std::string_view kind, std::string_view km, Wanted w) {
  const auto known = call_kind(kind);
  if (!known) return invalid("\"kind\" is \"ask\" or \"offer\".", "kind");
  w.kind = *known;
  if (!km.empty()) {
    const auto [end, error] = std::from_chars(km.data(), km.data() + km.size(), w.distance_km);
    if (error != std::errc{} || end != km.data() + km.size())
      return invalid("\"km\" is a whole number, such as 50.", "km");
  }
  return check_wanted(std::move(w));
}

}  // namespace

http::Response list_api(Visit& visit, const Member& me) {
  const auto wanted_slice = slice(visit);
  if (!wanted_slice) return fail(visit, wanted_slice.error());
  const auto& query = visit.request.query;
  const auto wanted = wanted_in(query.get("kind").empty() ? "ask" : query.get("kind"), query.get("km"),
                                {.field = std::string(query.get("field")),
                                 .place = std::string(query.get("place")),
                                 .language = std::string(query.get("language"))});
  if (!wanted) return fail(visit, wanted.error());
  if (wanted->is_anything())
    return whole(these(visit.sql, me.id, visit.home.matchmaker.find(*wanted, kFound), visit.now),
                 [](const Listed& each) { return as_json(each); });
  // In the order of the board, which has no id: its cursor counts.
  auto listed = list(visit.sql, me.id, wanted->kind, visit.now, wanted_slice->limit + 1, wanted_slice->before);
  const bool has_more = static_cast<std::int64_t>(listed.size()) > wanted_slice->limit;
  if (has_more) listed.pop_back();
  json::array items;
  for (const Listed& each : listed) items.push_back(as_json(each));
  return answer_slice(std::move(items),
                      has_more ? std::to_string(wanted_slice->before + wanted_slice->limit) : std::string{});
}

http::Response matches_api(Visit& visit, const Member& me) {
  const std::string_view as = visit.request.query.get("as");
  if (!as.empty() && as != "helper" && as != "asker")
    return fail(visit, invalid("\"as\" is \"helper\" or \"asker\".", "as"));
  const auto deals = as == "asker" ? could_help(visit.sql, me.id, visit.now, kMatches)
                                   : brought_to(visit.sql, me.id, visit.now - days(180), visit.now, kMatches);
  return whole(deals, [&](const Deal& deal) { return as_json(deal, me.id); });
}

http::Response call_api(Visit& visit, const Member& me) {
  const auto id = id_param<CallId>(visit);
  if (!id) return fail(visit, id.error());
  const auto call = calls::load(visit.sql, *id, me.id);
  return call ? answer(calls::as_json(*call)) : fail(visit, call.error());
}

http::Response own_calls_api(Visit& visit, const Member& me) {
  return whole(calls::unclosed_calls(visit.sql, me.id), [](const Call& call) { return calls::as_json(call); });
}

http::Response open_call_api(Visit& visit, const Member& me) {
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  auto words = calls::words_of(*body);
  if (!words) return fail(visit, words.error());
  Act act = visit.act();
  const calls::Opened opened = calls::open_call(act, me, std::move(*words));
  if (!opened.mistakes.empty()) return fail(visit, opened.mistakes.front());
  return answer(calls::as_json(opened.call), 201);
}

http::Response change_call_api(Visit& visit, const Member& me) {
  const auto id = id_param<CallId>(visit);
  if (!id) return fail(visit, id.error());
  const auto call = calls::find_of(visit.sql, *id, me.id);
  if (!call) return fail(visit, nothing_there());
  auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  // What is left out stays.
  const json::object now = calls::as_json(*call);
  for (const std::string_view name : {"kind", "aim", "words", "details", "field", "place", "ends_at", "is_public"})
    if (!body->contains(name)) (*body)[name] = now.at(name);
  auto words = calls::words_of(*body);
  if (!words) return fail(visit, words.error());
  Act act = visit.act();
  const auto mistakes = change_call(act, me, *call, std::move(*words));
  return mistakes.empty() ? call_api(visit, me) : fail(visit, mistakes.front());
}

http::Response close_call_api(Visit& visit, const Member& me) {
  const auto id = id_param<CallId>(visit);
  if (!id) return fail(visit, id.error());
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto outcome_name = text_of(*body, "outcome"), to = text_of(*body, "thanks_to"),
             words = text_of(*body, "thanks");
  const auto shown = flag_of(*body, "may_be_shown");
  for (const auto* text : {&outcome_name, &to, &words})
    if (!*text) return fail(visit, text->error());
  if (!shown) return fail(visit, shown.error());
  const auto known = outcome(*outcome_name);
  if (!known || *known == Outcome::kNone)
    return fail(visit,
                invalid("\"outcome\" is \"answered\", \"elsewhere\", \"unanswered\" or \"taken-down\".", "outcome"));
  Act act = visit.act();
  const auto closed = calls::close_call(act, me, *id, {*known, *to, *words, *shown});
  return closed ? call_api(visit, me) : fail(visit, closed.error());
}

http::Response take_down_api(Visit& visit, const Member& me) {
  const auto id = id_param<CallId>(visit);
  if (!id) return fail(visit, id.error());
  Act act = visit.act();
  const auto closed = calls::close_call(act, me, *id, {});
  return closed ? nothing() : fail(visit, closed.error());
}

http::Response keep_call_api(Visit& visit, const Member& me) {
  const auto id = id_param<CallId>(visit);
  if (!id) return fail(visit, id.error());
  Act act = visit.act();
  const auto kept = calls::keep_call(act, me, *id);
  return kept ? call_api(visit, me) : fail(visit, kept.error());
}

http::Response refuse_api(Visit& visit, const Member& me) {
  const auto id = id_param<CallId>(visit);
  if (!id) return fail(visit, id.error());
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto given = text_of(*body, "what");
  if (!given) return fail(visit, given.error());
  const auto what = wrong(*given);
  if (!what) return fail(visit, invalid("\"what\" is \"field\", \"place\", \"person\" or \"wording\".", "what"));
  Act act = visit.act();
  const auto done = refuse(act, me, *id, *what);
  return done ? nothing() : fail(visit, done.error());
}

http::Response take_refusal_back_api(Visit& visit, const Member& me) {
  const auto id = id_param<CallId>(visit);
  if (!id) return fail(visit, id.error());
  Act act = visit.act();
  const auto done = take_refusal_back(act, me, *id);
  return done ? nothing() : fail(visit, done.error());
}

http::Response thanks_api(Visit& visit, const Member& me) {
  const auto id = id_param<ThanksId>(visit);
  if (!id) return fail(visit, id.error());
  const auto thanks = calls::load_thanks(visit.sql, *id, me.id);
  return thanks ? answer(calls::as_json(*thanks)) : fail(visit, thanks.error());
}

http::Response show_thanks_api(Visit& visit, const Member& me) {
  const auto id = id_param<ThanksId>(visit);
  if (!id) return fail(visit, id.error());
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto shown = flag_of(*body, "may_be_shown");
  if (!shown) return fail(visit, shown.error());
  Act act = visit.act();
  const auto done = calls::show_thanks(act, me, *id, *shown);
  return done ? thanks_api(visit, me) : fail(visit, done.error());
}

http::Response searches_api(Visit& visit, const Member& me) {
  return whole(searches_of(visit.sql, me.id), [](const SavedSearch& each) { return as_json(each); });
}

http::Response save_search_api(Visit& visit, const Member& me) {
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto kind = text_of(*body, "kind"), field = text_of(*body, "field"), place = text_of(*body, "place"),
             language = text_of(*body, "language");
  for (const auto* text : {&kind, &field, &place, &language})
    if (!*text) return fail(visit, text->error());
  std::string km;
  if (const json::value* given = body->if_contains("km"); given && !given->is_null()) {
    if (!given->is_int64()) return fail(visit, invalid("\"km\" is a whole number, such as 50.", "km"));
    km = std::to_string(given->as_int64());
  }
  auto wanted = wanted_in(*kind, km, {.field = *field, .place = *place, .language = *language});
  if (!wanted) return fail(visit, wanted.error());
  Act act = visit.act();
  const auto saved = save_search(act, me, std::move(*wanted));
  return saved ? answer(as_json(*saved), 201) : fail(visit, saved.error());
}

http::Response forget_search_api(Visit& visit, const Member& me) {
  const auto id = id_param<SearchId>(visit);
  if (!id) return fail(visit, id.error());
  Act act = visit.act();
  const auto gone = forget_search(act, me, *id);
  return gone ? nothing() : fail(visit, gone.error());
}

}  // namespace kith::board
