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
  const auto started = [&]() -> Result<ConversationId> {
    const json::object body = TRY(json_body(visit));
    const std::string to = TRY(text_of(body, "to")), words = TRY(text_of(body, "text")),
                      title = TRY(text_of(body, "title"));
    std::vector<std::string> handles = TRY(texts_of(body, "with"));
    if (handles.size() >= kSeveralMost) return invalid(text("\"with\" names at most {}.", kSeveralMost - 1), "with");
    if (!to.empty() || handles.empty()) handles.insert(handles.begin(), to);
    std::vector<Member> people;
    for (const std::string& handle : handles) people.push_back(TRY(ties::load_met(visit.sql, me.id, handle)));
    Act act = visit.act();
    return start(act, me, people, words, title);
  }();
  return started ? as_now(visit, me, *started, 201) : fail(visit, started.error());
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
  const Enclosed with = enclosed(visit.sql, c->id, me.id, found.messages);
  for (auto m = found.messages.rbegin(); m != found.messages.rend(); ++m) items.push_back(as_json(*m, with));
  if (c->unseen_from)
    visit.afterwards.push_back([id = c->id, member = me.id](sql::Session& sql) { say_seen(sql, id, member); });
  return answer_slice(std::move(items), found.has_earlier ? found.messages.front().id.str() : "");
}

namespace {

// What "quotes" or "corrects" of a body names.
Result<About> about_of(const json::object& body) {
  for (const bool corrects : {true, false}) {
    const std::string_view name = corrects ? "corrects" : "quotes";
    const std::string given = TRY(text_of(body, name));
    if (given.empty()) continue;
    const auto id = MessageId::parse(given);
    if (!id) return invalid("\"" + std::string(name) + "\" is no message's id.", std::string(name));
    return About{*id, corrects};
  }
  return About{};
}

// A message as the answer to having written it.
http::Response written(Visit& visit, const Member& me, const Conversation& c, MessageId id) {
  const Message message = *find_message(visit.sql, c.id, id);
  return answer(as_json(message, enclosed(visit.sql, c.id, me.id, {message})), 201);
}

}  // namespace

http::Response send_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Conversation& c, const json::object& body) -> Result<http::Response> {
    const std::string words = TRY(text_of(body, "text"));
    const About about = TRY(about_of(body));
    const MessageId id = TRY(send_message(act, c, person(me), words, about));
    return written(visit, me, c, id);
  });
}

http::Response send_file_api(Visit& visit, const Member& me) {
  const auto sent = [&]() -> Result<http::Response> {
    const Conversation c = TRY(of_path(visit, me));
    const auto* files = std::any_cast<Result<std::vector<File>>>(&visit.brought);
    if (!files) return invalid("The body is the file itself.", "file");
    if (!*files) return files->error();
    const std::string_view words = visit.request.query.get("text");
    Act act = visit.act();
    const MessageId id =
        TRY(send_message(act, c, person(me), words.empty() ? std::string_view((*files)->front().name) : words));
    enclose(act, c.id, id, **files);
    return written(visit, me, c, id);
  }();
  return sent ? *sent : fail(visit, sent.error());
}

http::Response take_back_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Conversation& c, const json::object&) -> Result<http::Response> {
    const MessageId id = TRY(id_param<MessageId>(visit, "message"));
    (void)TRY(take_back(act, c, person(me), id));
    return nothing();
  });
}

http::Response mute_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Conversation& c, const json::object& body) -> Result<http::Response> {
    const bool is_muted = TRY(flag_of(body, "muted"));
    mute(act, c, me.id, is_muted);
    return as_now(visit, me, c.id);
  });
}

http::Response step_out_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Conversation& c, const json::object&) -> Result<http::Response> {
    (void)TRY(step_out(act, c, me.id));
    return nothing();
  });
}

http::Response find_api(Visit& visit, const Member& me) {
  const auto asked = slice(visit, CursorOf::kTimeAndId);
  if (!asked) return fail(visit, asked.error());
  const Findings found =
      find_in(visit.sql, me.id, visit.request.query.get("q").substr(0, 200), asked->at, ConversationId{asked->before});
  json::array items;
  for (const Found& each : found.all) {
    json::array messages;
    for (const FoundMessage& m : each.messages)
      messages.push_back(
          {{"id", ref(m.id)}, {"author", ref(m.author)}, {"words", m.words}, {"sent_at", when(m.sent_at)}});
    items.push_back({{"conversation", ref(each.conversation)},
                     {"title", each.title},
                     {"last_at", when(each.last_at)},
                     {"messages", std::move(messages)}});
  }
  return answer_slice(std::move(items),
                      found.searched_until ? cursor(found.searched_until, found.searched_id.value) : "");
}

http::Response note_api(Visit& visit, const Member& me) {
  const auto about = ties::load_met(visit.sql, me.id, visit.param("name"));
  return about ? answer({{"text", private_note(visit.sql, me.id, about->id)}}) : fail(visit, about.error());
}

http::Response keep_note_api(Visit& visit, const Member& me) {
  const auto kept = [&]() -> Result<http::Response> {
    const Member about = TRY(ties::load_met(visit.sql, me.id, visit.param("name")));
    const json::object body = TRY(json_body(visit));
    const std::string words = TRY(text_of(body, "text"));
    Act act = visit.act();
    (void)TRY(keep_note(act, me.id, about.id, words));
    return answer({{"text", private_note(visit.sql, me.id, about.id)}});
  }();
  return kept ? *kept : fail(visit, kept.error());
}

http::Response edit_api(Visit& visit, const Member& me) {
  return act_on(visit, me, [&](Act& act, const Conversation& c, const json::object& body) -> Result<http::Response> {
    const MessageId id = TRY(id_param<MessageId>(visit, "message"));
    const std::string words = TRY(text_of(body, "text"));
    (void)TRY(edit_message(act, c, me.id, id, words));
    const Message message = *find_message(visit.sql, c.id, id);
    return answer(as_json(message, enclosed(visit.sql, c.id, me.id, {message})));
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
