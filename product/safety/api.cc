#include "product/safety/api.h"

#include "product/members/store.h"
#include "product/members/views.h"
#include "product/safety/actions.h"
#include "product/safety/views.h"
#include "product/ties/network.h"
#include "product/ties/store.h"

namespace kith::safety {
namespace {

template <class Set>
http::Response set_distance(Visit& visit, const Member& me, Set set, bool on) {
  const auto other = ties::load_met(visit.sql, me.id, visit.param("name"));
  if (!other) return fail(visit, other.error());
  Act act = visit.act();
  const auto was_set = set(act, me, *other, on);
  if (!was_set) return fail(visit, was_set.error());
  const ties::Distance now = ties::distance(visit.sql, me.id, other->id);
  return answer({{"blocked", now.is_blocked}, {"muted", now.is_muted}});
}

json::array people(const std::vector<KeptAway>& all) {
  json::array list;
  for (const KeptAway& kept : all) {
    json::object person = members::as_json(kept.person);
    person["since"] = when(kept.since);
    list.push_back(std::move(person));
  }
  return list;
}

http::Response answer_report(Visit& visit, const Member& me, const Result<ReportId>& id) {
  if (!id) return fail(visit, id.error());
  const auto report = load_own_report(visit.sql, me.id, *id);
  return report ? answer(as_json(*report, std::nullopt), 201) : fail(visit, report.error());
}

http::Response answer_decision(Visit& visit, const Member& me, DecisionId id, int status) {
  const auto decided = load_decision(visit.sql, id, me);
  return decided ? answer(as_json(*decided, me), status) : fail(visit, decided.error());
}

// What an act on a decision did to it.
template <class Acted>
http::Response act_on_decision(Visit& visit, const Member& me, Acted acted) {
  const auto id = id_param<DecisionId>(visit);
  if (!id) return fail(visit, id.error());
  const auto decided = load_decision(visit.sql, *id, me);
  if (!decided) return fail(visit, decided.error());
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  Act act = visit.act();
  const Result<Done> done = acted(act, *decided, *body);
  return done ? answer_decision(visit, me, *id, 200) : fail(visit, done.error());
}

Result<ReportWords> words_of(const json::object& body) {
  ReportWords words;
  words.opener = TRY(text_of(body, "opener"));
  words.conversation = TRY(text_of(body, "conversation"));
  words.message = TRY(text_of(body, "message"));
  words.member = TRY(text_of(body, "member"));
  words.rule = TRY(text_of(body, "rule"));
  words.words = TRY(text_of(body, "words"));
  return words;
}

}  // namespace

http::Response reports_api(Visit& visit, const Member& me) {
  const auto wanted = slice(visit);
  if (!wanted) return fail(visit, wanted.error());
  auto mine = my_reports(visit.sql, me.id, ReportId{wanted->before}, wanted->limit + 1);
  const bool has_more = static_cast<std::int64_t>(mine.size()) > wanted->limit;
  if (has_more) mine.pop_back();
  json::array items;
  for (const Report& report : mine)
    items.push_back(as_json(report, report.decided_at ? decision_of(visit.sql, report.id) : std::nullopt));
  return answer_slice(std::move(items), has_more ? mine.back().id.str() : "");
}

http::Response report_api(Visit& visit, const Member& me) {
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto words = words_of(*body);
  if (!words) return fail(visit, words.error());
  Act act = visit.act();
  return answer_report(visit, me, report(act, me, *words));
}

http::Response contest_verdict_api(Visit& visit, const Member& me) {
  const auto id = id_param<OpenerId>(visit);
  if (!id) return fail(visit, id.error());
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto words = text_of(*body, "words");
  if (!words) return fail(visit, words.error());
  Act act = visit.act();
  return answer_report(visit, me, contest_verdict(act, me, *id, *words));
}

http::Response decision_api(Visit& visit, const Member& me) {
  const auto id = id_param<DecisionId>(visit);
  return id ? answer_decision(visit, me, *id, 200) : fail(visit, id.error());
}

http::Response appeal_api(Visit& visit, const Member& me) {
  return act_on_decision(visit, me, [&](Act& act, const Decided& decided, const json::object& body) -> Result<Done> {
    const std::string words = TRY(text_of(body, "words"));
    return appeal(act, me, decided, words);
  });
}

http::Response kept_away_api(Visit& visit, const Member& me) {
  return answer({{"blocked", people(blocked_by(visit.sql, me.id))}, {"muted", people(muted_by(visit.sql, me.id))}});
}
http::Response block_api(Visit& visit, const Member& me) { return set_distance(visit, me, set_blocked, true); }
http::Response unblock_api(Visit& visit, const Member& me) { return set_distance(visit, me, set_blocked, false); }
http::Response mute_api(Visit& visit, const Member& me) { return set_distance(visit, me, set_muted, true); }
http::Response unmute_api(Visit& visit, const Member& me) { return set_distance(visit, me, set_muted, false); }

http::Response queue_api(Visit& visit, const Member& me) {
  const auto host = as_host(me);
  if (!host) return fail(visit, host.error());
  json::array reports, appeals;
  for (const Report& r : open_reports(visit.sql, *host, 50)) {
    json::object report = as_json(r, std::nullopt);
    report["from"] = members::as_json(r.reporter);
    json::array words;
    for (const Piece& piece : pieces_of(visit.sql, r))
      words.push_back({{"by", ref(piece.author)}, {"text", piece.text}, {"is_meant", piece.is_subject}});
    report["pieces"] = std::move(words);
    reports.push_back(std::move(report));
  }
  for (const Appeal& a : open_appeals(visit.sql, *host, 50))
    appeals.push_back({{"decision", ref(a.decision)}, {"from", members::as_json(a.member)}, {"words", a.words}});
  return answer({{"reports", std::move(reports)}, {"appeals", std::move(appeals)}});
}

http::Response decide_api(Visit& visit, const Member& me) {
  const auto host = as_host(me);
  if (!host) return fail(visit, host.error());
  const auto id = id_param<ReportId>(visit);
  if (!id) return fail(visit, id.error());
  const auto report = load_report(visit.sql, *host, *id);
  if (!report) return fail(visit, report.error());
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto which = text_of(*body, "act"), reason = text_of(*body, "reason");
  if (!which) return fail(visit, which.error());
  if (!reason) return fail(visit, reason.error());
  const json::value* pause = body->if_contains("pause_days");
  Act act = visit.act();
  const auto decided =
      decide(act, *host, *report, {*which, *reason, pause && pause->is_int64() ? pause->get_int64() : 0});
  return decided ? answer_decision(visit, me, *decided, 201) : fail(visit, decided.error());
}

http::Response decide_appeal_api(Visit& visit, const Member& me) {
  const auto host = as_host(me);
  if (!host) return fail(visit, host.error());
  return act_on_decision(visit, me, [&](Act& act, const Decided& decided, const json::object& body) -> Result<Done> {
    const std::string outcome = TRY(text_of(body, "outcome")), reason = TRY(text_of(body, "reason"));
    if (outcome != "kept" && outcome != "undone") return invalid("\"outcome\" is \"kept\" or \"undone\".", "outcome");
    return decide_appeal(act, *host, decided, outcome == "undone", reason);
  });
}

}  // namespace kith::safety
