#include "product/conversations/actions.h"
#include "product/conversations/pages.h"
#include "product/conversations/views.h"
#include "product/frame/layout.h"

namespace kith::conversations {

http::Response edit_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  const auto id = id_param<MessageId>(visit, "message");
  const auto found = id ? find_message(visit.sql, c->id, *id) : std::nullopt;
  if (!found || found->author != me.id || found->deleted_at)
    return fail(visit, unknown(std::string(text("That message is not there any more."))));
  Html html;
  html << "<div class=\"writing\"><h1>" << text("Change your message") << "</h1>";
  begin_form(html, visit, at(c->id) + "/messages/" + id->str() + "/edit", "class=\"write\"");
  field(html,
        {.name = "text",
         .label = text("Your message"),
         .hint = text("It can be changed for {} minutes; it then says that it was edited.", visit.rules.edit_minutes),
         .input = Input::kText,
         .rows = 6,
         .people_words = true},
        found->text);
  html << "<div class=\"acts\"><button class=\"btn go\" data-send>" << text("Save")
       << "</button><a class=\"btn plain\" href=\"" << at(c->id) << "\">" << text("Leave it as it is")
       << "</a></div></form></div>";
  return show(visit, {.title = std::string(text("Change your message")), .place = Place::kConversations}, html);
}

http::Response save_edit_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  const auto id = id_param<MessageId>(visit, "message");
  if (!id) return fail(visit, id.error());
  Act act = visit.act();
  const auto done = edit_message(act, *c, me.id, *id, visit.form.get("text"));
  return done ? http::see_other(at(c->id) + "?done=edited#m-" + id->str()) : fail(visit, done.error());
}

// Always as a download, and where a page could not run anything: it is somebody's file.
static http::Response handed_out(Visit& visit, Result<LoadedFile> loaded) {
  if (!loaded) return fail(visit, loaded.error());
  http::Response response{.type = loaded->file.type == "text/plain" ? "text/plain; charset=utf-8" : loaded->file.type,
                          .body = std::move(loaded->bytes)};
  response.header("Content-Disposition", "attachment; filename*=UTF-8''" + url_part(loaded->file.name));
  response.header("Content-Security-Policy", "sandbox; default-src 'none'");
  return response;
}

http::Response file_page(Visit& visit, const Member& me) {
  const auto id = id_param<FileId>(visit);
  return id ? handed_out(visit, load_file(visit.sql, *id, me.id)) : fail(visit, id.error());
}

http::Response linked_file_page(Visit& visit) {
  http::Response response =
      handed_out(visit, load_linked_file(visit.sql, visit.rules, visit.param("token"), visit.now));
  response.header("Referrer-Policy", "no-referrer");  // the address is the key
  return response;
}

http::Response delete_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  const auto id = id_param<MessageId>(visit, "message");
  const auto found = id ? find_message(visit.sql, c->id, *id) : std::nullopt;
  if (!found || found->author != me.id)
    return fail(visit, unknown(std::string(text("That message is not there any more."))));
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Delete this message?") << "</h1><div class=\"says quoted\">";
  html.paragraphs(found->text);
  html << "</div><p>" << text("Its words go for everybody here; that you wrote stays.") << "</p><div class=\"acts\">";
  button_form(html, visit, at(c->id) + "/messages/" + id->str() + "/delete", text("Delete it"), "btn go");
  html << "<a class=\"btn plain\" href=\"" << at(c->id) << "\">" << text("Keep it") << "</a></div></div>";
  return show(visit, {.title = std::string(text("Delete a message")), .place = Place::kConversations}, html);
}

http::Response delete_for_good_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  const auto id = id_param<MessageId>(visit, "message");
  if (!id) return fail(visit, id.error());
  Act act = visit.act();
  const auto done = delete_message(act, *c, me.id, *id);
  return done ? http::see_other(at(c->id) + "?done=deleted") : fail(visit, done.error());
}

http::Response take_back_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  const auto id = id_param<MessageId>(visit, "message");
  if (!id) return fail(visit, id.error());
  Act act = visit.act();
  const auto done = take_back(act, *c, person(me), *id);
  return done ? http::see_other(at(c->id) + "?done=taken-back#write") : fail(visit, done.error());
}

http::Response small_file_page(Visit& visit, const Member& me) {
  const auto id = id_param<FileId>(visit);
  auto small = id ? load_small(visit.sql, *id, me.id) : Result<std::string>(id.error());
  if (!small) return fail(visit, small.error());
  http::Response response{.type = "image/webp", .body = std::move(*small)};
  response.header("Content-Security-Policy", "sandbox; default-src 'none'");
  response.header("Cache-Control", "private, max-age=600");
  return response;
}

}  // namespace kith::conversations
