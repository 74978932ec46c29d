#include "product/openers/api.h"

#include "platform/text/dates.h"
#include "product/frame/later.h"
#include "product/labels/store.h"
#include "product/labels/views.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/views.h"

namespace kith::openers {
namespace {

Result<OpenerWords> words_of(const json::object& body) {
  OpenerWords words;
  words.to = TRY(text_of(body, "to"));
  words.text = TRY(text_of(body, "text"));
  words.why = TRY(text_of(body, "why"));
  const json::value* occasion = body.if_contains("occasion");
  // An occasion is words, or the receiver's ask or offer: {"call": "17"}.
  if (occasion && occasion->is_object()) {
    const std::string call = TRY(text_of(occasion->as_object(), "call"));
    const auto id = CallId::parse(call);
    if (!id) return invalid("\"occasion\" is words, or {\"call\": the id of their ask or offer}.", "occasion");
    words.call = *id;
  } else {
    words.occasion = TRY(text_of(body, "occasion"));
  }
  return words;
}

json::object with_label(Visit& visit, const Member& me, const Opener& opener) {
  json::object body = as_json(opener, me.id, visit.now);
  body["label"] = labels::as_json(labels::find(visit.sql, opener.id.value));
  return body;
}

// What an act did, as the opener is now.
http::Response as_now(Visit& visit, const Member& me, OpenerId id, int status = 200) {
  const auto opener = load(visit.sql, id, me.id);
  return opener ? answer(with_label(visit, me, *opener), status) : fail(visit, opener.error());
}

template <class Acted>
http::Response act_on(Visit& visit, const Member& me, Acted acted) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  Act act = visit.act();
  const Result<Done> done = acted(act, *opener, *body);
  return done ? as_now(visit, me, opener->id) : fail(visit, done.error());
}

}  // namespace

http::Response box_api(Visit& visit, const Member& me) {
  const auto wanted = slice(visit);
  if (!wanted) return fail(visit, wanted.error());
  const std::string_view which = visit.request.query.get("box"), state = visit.request.query.get("state");
  if (!which.empty() && which != "received" && which != "sent")
    return fail(visit, invalid("\"box\" is \"received\" or \"sent\".", "box"));
  if (!state.empty() && !opener_state(state))
    return fail(visit,
                invalid("\"state\" is one of draft, queued, open, answered, passed, withdrawn, lapsed.", "state"));
  auto found =
      box(visit.sql, me.id, which == "sent" ? Box::kSent : Box::kReceived, state, wanted->before, wanted->limit + 1);
  const bool has_more = static_cast<std::int64_t>(found.size()) > wanted->limit;
  if (has_more) found.pop_back();
  json::array items;
  for (const Opener& opener : found) items.push_back(as_json(opener, me.id, visit.now));
  return answer_slice(std::move(items), has_more ? found.back().id.str() : "");
}

http::Response send_api(Visit& visit, const Member& me) {
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto words = words_of(*body);
  const auto is_draft = flag_of(*body, "draft");
  if (!words) return fail(visit, words.error());
  if (!is_draft) return fail(visit, is_draft.error());
  Act act = visit.act();
  if (*is_draft) {
    const auto id = keep_draft(act, me, *words);
    return id ? as_now(visit, me, *id, 201) : fail(visit, id.error());
  }
  const Sent sent = send_opener(act, me, *words);
  return sent.mistakes.empty() ? as_now(visit, me, sent.id, 201) : fail(visit, sent.mistakes.front());
}

http::Response one_api(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  return opener ? answer(with_label(visit, me, *opener)) : fail(visit, opener.error());
}

http::Response change_draft_api(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  if (opener->sender.id != me.id || opener->state != OpenerState::kDraft)
    return fail(visit, conflict("Only a draft can be changed; this opener has been sent."));
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  auto words = words_of(*body);
  const auto send = flag_of(*body, "send");
  if (!words) return fail(visit, words.error());
  if (!send) return fail(visit, send.error());
  if (!body->contains("to")) words->to = opener->receiver.handle;
  if (!body->contains("text")) words->text = opener->text;
  if (!body->contains("why")) words->why = opener->why;
  if (!body->contains("occasion")) words->occasion = opener->occasion, words->call = opener->call;
  Act act = visit.act();
  if (*send) {
    const Sent sent = send_opener(act, me, *words, opener->id);
    return sent.mistakes.empty() ? as_now(visit, me, sent.id) : fail(visit, sent.mistakes.front());
  }
  const auto id = keep_draft(act, me, *words, opener->id);
  return id ? as_now(visit, me, *id) : fail(visit, id.error());
}

http::Response answer_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Opener& opener, const json::object& body) -> Result<Done> {
    const std::string words = TRY(text_of(body, "text"));
    (void)TRY(answer_opener(act, opener, me, words));
    return Done{};
  });
}

http::Response pass_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Opener& opener, const json::object& body) -> Result<Done> {
    const std::string line = TRY(text_of(body, "line")), tried = TRY(text_of(body, "try"));
    return pass_politely(act, opener, me, line, tried);
  });
}

http::Response label_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Opener& opener, const json::object& body) -> Result<Done> {
    const std::string says = TRY(text_of(body, "says"));
    return say_of_label(act, opener, me.id, says);
  });
}

http::Response check_api(Visit& visit, const Member& me) {
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto words = words_of(*body);
  if (!words) return fail(visit, words.error());
  const auto recipient = find_recipient(visit.sql, words->to);
  if (!recipient) return fail(visit, recipient.error());
  const Check check = check_now(visit.sql, me, *recipient, *words, visit.now);
  json::array evidence, stops;
  for (const Evidence& each : check.evidence) evidence.push_back({{"says", each.says}, {"quote", each.words}});
  for (const Error& stop : check.stops) stops.push_back({{"field", stop.field}, {"says", stop.text}});
  return answer({{"length", check.length},
                 {"has_question", check.has_question},
                 {"says_why", check.says_why},
                 {"links", check.links},
                 {"title", check.question},
                 {"says", check.advice},
                 {"reads_like_pitch", check.is_pitch},
                 {"evidence", std::move(evidence)},
                 {"sent_before", check.likeness.is_own},
                 {"same_words_went_to", check.likeness.others},
                 {"stops", std::move(stops)}});
}

http::Response withdraw_api(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  Act act = visit.act();
  const auto done = withdraw(act, *opener, me.id);
  if (!done) return fail(visit, done.error());
  return opener->state == OpenerState::kDraft ? http::Response{.status = 204, .type = ""}
                                              : as_now(visit, me, opener->id);
}

http::Response remind_api(Visit& visit, const Member& me) {
  return act_on(visit, me,
                [&](Act& act, const Opener& opener, const json::object&) { return remind(act, opener, me.id); });
}

http::Response later_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Opener& opener, const json::object& body) -> Result<Done> {
    const Instant until = TRY(later_choice(body));
    return put_away(act, opener, me.id, until);
  });
}

}  // namespace kith::openers
