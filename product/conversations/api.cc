#include "product/conversations/api.h"

#include "platform/text/dates.h"
#include "product/conversations/actions.h"
#include "product/conversations/views.h"
#include "product/frame/later.h"
#include "product/members/store.h"
#include "product/ties/store.h"

namespace kith::conversations {
namespace {

http::Response as_now(Visit& visit, const Member& me, ConversationId id, int status = 200) {
  const auto c = load(visit.sql, id, me.id);
  return c ? answer(as_json(*c, visit.now), status) : fail(visit, c.error());
}

// Loads the conversation and the body, acts, and turns what came of it into an answer.
template <class Acted>
http::Response act_on(Visit& visit, const Member& me, Acted acted) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  Act act = visit.act();
  Result<http::Response> done = acted(act, *c, *body);
  return done ? std::move(*done) : fail(visit, done.error());
}

http::Response nothing() { return {.status = 204, .type = ""}; }

}  // namespace

http::Response list_api(Visit& visit, const Member& me) {
  const std::string_view wanted = visit.request.query.get("list");
  if (!wanted.empty() && wanted != "yours" && wanted != "theirs" && wanted != "quiet")
    return fail(visit, invalid("\"list\" is \"yours\", \"theirs\" or \"quiet\".", "list"));
  const ConversationList which = wanted == "theirs"  ? ConversationList::kTheirs
                                 : wanted == "quiet" ? ConversationList::kQuiet
                                                     : ConversationList::kYours;
  const auto asked = slice(visit, CursorOf::kTimeAndId);
  if (!asked) return fail(visit, asked.error());
  auto found =
      list(visit.sql, me.id, which, visit.now, asked->limit + 1, 0, {asked->at, ConversationId{asked->before}});
  const bool has_more = static_cast<std::int64_t>(found.size()) > asked->limit;
  if (has_more) found.pop_back();
  json::array items;
  for (const Listed& listed : found) items.push_back(as_json(listed.conversation, visit.now));
  return answer_slice(std::move(items),
                      has_more ? cursor(found.back().conversation.last_at, found.back().conversation.id.value) : "");
}

http::Response start_api(Visit& visit, const Member& me) {
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto to = text_of(*body, "to"), words = text_of(*body, "text"), title = text_of(*body, "title");
  for (const auto* given : {&to, &words, &title})
    if (!*given) return fail(visit, given->error());
  const auto other = ties::load_met(visit.sql, me.id, *to);
  if (!other) return fail(visit, other.error());
  Act act = visit.act();
  const auto id = start(act, me, *other, *words, *title);
  return id ? as_now(visit, me, *id, 201) : fail(visit, id.error());
}

http::Response one_api(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  return c ? answer(as_json(*c, visit.now)) : fail(visit, c.error());
}

http::Response retitle_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Conversation& c, const json::object& body) -> Result<http::Response> {
    const std::string title = TRY(text_of(body, "title"));
    (void)TRY(retitle(act, c, title));
    return as_now(visit, me, c.id);
  });
}

http::Response messages_api(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  const auto asked = slice(visit);
  if (!asked) return fail(visit, asked.error());
  const Stretch found = messages_before(visit.sql, c->id, MessageId{asked->before}, asked->limit);
  json::array items;  // newest first, as every list with a cursor
  for (auto m = found.messages.rbegin(); m != found.messages.rend(); ++m) items.push_back(as_json(*m));
  if (c->unseen_from)
    visit.afterwards.push_back([id = c->id, member = me.id](sql::Session& sql) { say_seen(sql, id, member); });
  return answer_slice(std::move(items), found.has_earlier ? found.messages.front().id.str() : "");
}

http::Response send_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Conversation& c, const json::object& body) -> Result<http::Response> {
    const std::string words = TRY(text_of(body, "text"));
    const MessageId id = TRY(send_message(act, c, person(me), words));
    return answer(as_json(*find_message(visit.sql, c.id, id)), 201);
  });
}

http::Response edit_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Conversation& c, const json::object& body) -> Result<http::Response> {
    const MessageId id = TRY(id_param<MessageId>(visit, "message"));
    const std::string words = TRY(text_of(body, "text"));
    (void)TRY(edit_message(act, c, me.id, id, words));
    return answer(as_json(*find_message(visit.sql, c.id, id)));
  });
}

http::Response delete_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Conversation& c, const json::object&) -> Result<http::Response> {
    const MessageId id = TRY(id_param<MessageId>(visit, "message"));
    (void)TRY(delete_message(act, c, me.id, id));
    return nothing();
  });
}

http::Response later_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Conversation& c, const json::object& body) -> Result<http::Response> {
    const Instant until = TRY(later_choice(body));
    (void)TRY(put_away(act, c, me.id, until));
    return as_now(visit, me, c.id);
  });
}

http::Response done_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Conversation& c, const json::object&) -> Result<http::Response> {
    mark_done(act, c, me.id);
    return as_now(visit, me, c.id);
  });
}

http::Response draft_api(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  return answer({{"text", draft(visit.sql, me.id, draft_place(c->id))}});
}

http::Response keep_draft_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Conversation& c, const json::object& body) -> Result<http::Response> {
    const std::string words = TRY(text_of(body, "text"));
    (void)TRY(check_draft(words));
    keep_draft(act.sql, me.id, draft_place(c.id), words, act.now);
    return answer({{"text", words}});
  });
}

}  // namespace kith::conversations
