#include "product/conversations/pages.h"

#include "platform/text/unicode.h"
#include "product/calls/store.h"
#include "product/calls/views.h"
#include "product/conversations/actions.h"
#include "product/conversations/views.h"
#include "product/frame/later.h"
#include "product/members/store.h"
#include "product/members/views.h"
#include "product/ties/ledger.h"
#include "product/ties/store.h"
#include "product/ties/views.h"

namespace kith::conversations {
namespace {

constexpr std::int64_t kOnAPage = 30;

std::string at(ConversationId id) { return "/conversations/" + id.str(); }

void composer(Html& html, Visit& visit, const Conversation& c, std::string_view words,
              const std::vector<Error>& mistakes) {
  begin_form(html, visit, at(c.id) + "/messages", "class=\"write\" id=\"write\"");
  html << "<div class=\"head-line\"><label for=\"f-text\">" << text("Your reply") << "</label><span id=\"kept\">"
       << text(c.others.front().is_guest() ? "{} gets it by e-mail." : "{} gets it here and by e-mail.",
               c.others.front().first_name())
       << "</span></div>";
  mistake_of(html, mistakes, "text");
  html << "<textarea class=\"people\" id=\"f-text\" name=\"text\" dir=\"auto\" rows=\"4\" data-draft=\""
       << draft_place(c.id) << "\">\n"
       << words << "</textarea><div class=\"acts\"><button class=\"btn go\" data-send>" << text("Send")
       << "</button><button class=\"btn plain\" name=\"act\" value=\"keep\">" << text("Keep for later")
       << "</button></div></form>";
}

void margin(Html& html, Visit& visit, const Conversation& c) {
  const Person& other = c.others.front();
  html << "<aside aria-label=\"" << text("About this tie") << "\">";
  html << "<section><h3>" << text("How it began") << "</h3><p>";
  if (c.opener)
    html << text("With an opener, answered on {}.", short_date(c.started_at, visit.now, visit.zone()))
         << " <a href=\"/openers/" << c.opener.str() << "\">" << text("See it") << "</a>";
  else html << text("On {}.", short_date(c.started_at, visit.now, visit.zone()));
  html << "</p></section>";
  if (!c.other_left) calls::in_margin(html, other.first_name(), calls::open_calls(visit.sql, other.id, visit.now));
  html << "<section class=\"deeds\"><h3>" << text("This conversation") << "</h3>";
  if (c.my_turn && !c.done_at)
    html << "<p><a href=\"" << at(c.id) << "/later\">" << text("Put it away until later") << "</a></p>";
  if (!c.done_at) button_form(html, visit, at(c.id) + "/done", text("Done for now"), "btn plain");
  html << "<p><a href=\"" << at(c.id) << "/title\">" << text("Change its title") << "</a></p>";
  if (!c.other_left)
    html << "<p><a href=\"/conversations/new?to=" << url_part(other.handle) << "\">"
         << text("Start another with {}", other.first_name()) << "</a></p>";
  html << "<p><a href=\"/@" << url_part(other.handle) << "/keep-away\">" << text("Mute or block {}", other.first_name())
       << "</a></p></section></aside>";
}

http::Response show_conversation(Visit& visit, const Member& me, const Conversation& c, std::string_view words,
                                 const std::vector<Error>& mistakes) {
  const Person& other = c.others.front();
  const auto before = MessageId::parse(visit.request.query.get("before")).value_or(MessageId{});
  const Stretch stretch = messages_before(visit.sql, c.id, before, kOnAPage);
  const Tie tie = ties::load(visit.sql, me.id, other.id);
  const auto stitches = ties::stitches_since(visit.sql, me.id, other.id, visit.now - days(365));
  Html html;
  html << "<div class=\"conv\" data-live-kind=\"conversation\" data-live-subject=\"" << c.id.str()
       << "\"><p class=\"date\"><a href=\"/conversations\">" << text("Conversations") << "</a></p>";
  status_line(html, visit);
  mistake_summary(html, mistakes);
  html << "<h1 class=\"asked\" dir=\"auto\">" << c.title << "</h1><div class=\"from\">";
  person_line(html, visit, other, other.sentence);
  html << "<div class=\"t\" data-refresh=\"turn\"><em>"
       << (c.other_left ? text("They left")
           : c.done_at  ? text("Done for now")
           : c.my_turn  ? text("Your turn")
                        : text("Their turn"))
       << "</em> " << since_in_words(c, visit.now, visit.zone()) << "</div></div>";
  ties::timeline(html, visit, tie, stitches, other.first_name());
  html << "<div class=\"thread\" id=\"thread\" role=\"log\" aria-label=\"" << text("Messages") << "\">";
  if (stretch.has_earlier)
    html << "<p class=\"earlier\"><a href=\"" << at(c.id) << "?before=" << stretch.messages.front().id.str() << "\">"
         << text("Earlier messages") << "</a></p>";
  if (stretch.messages.empty())
    html << "<p class=\"meta\" id=\"nothing-yet\">" << text("You have not written yet.") << "</p>";
  const Enclosed with = enclosed(visit.sql, c.id, me.id, stretch.messages);
  Instant last;
  for (const Message& m : stretch.messages) {
    if (last && m.sent_at - last > days(30)) gap(html, m.sent_at - last);
    last = m.sent_at;
    message(html, visit, c, me, m, with);
  }
  html << "</div>";
  if (before) html << "<p><a href=\"" << at(c.id) << "\">" << text("Back to the newest") << "</a></p>";
  if (c.done_at)
    html << "<p class=\"meta\" data-refresh=\"done\">" << text("Done for now. Any new message opens it again.")
         << "</p>";
  if (c.other_left) {
    html << "<p class=\"meta\">" << text("{} left. What you wrote to each other stays here for you.", other.name)
         << "</p>";
    if (!words.empty()) html << "<p>" << text("Not sent:") << "</p><div class=\"says quoted\">";
    html.paragraphs(words);
    if (!words.empty()) html << "</div>";
  } else {
    composer(html, visit, c, words, mistakes);
  }
  html << "</div>";
  margin(html, visit, c);
  // An open page has shown it: no mail is needed.
  if (c.unseen_from)
    visit.afterwards.push_back([id = c.id, member = me.id](sql::Session& sql) { say_seen(sql, id, member); });
  return show(visit,
              {.title = c.title,
               .place = Place::kConversations,
               .behaviour = "conversation",
               .has_mistakes = !mistakes.empty()},
              html, mistakes.empty() ? 200 : 422);
}

http::Response show_new(Visit& visit, const Member& to, std::string_view words, std::string_view title,
                        const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"writing\"><p class=\"date\"><a href=\"/@" << url_part(to.handle) << "\">" << to.name
       << "</a></p><h1>" << text("Write to {}", to.name) << "</h1>";
  mistake_summary(html, mistakes);
  begin_form(html, visit, "/conversations", "class=\"write\"");
  html << "<input type=\"hidden\" name=\"to\" value=\"" << to.handle << "\">";
  field(html, {.name = "text", .label = text("Your message"), .input = Input::kText, .rows = 6, .people_words = true},
        words, mistakes);
  field(html,
        {.name = "title",
         .label = text("Title"),
         .hint = text("Left empty, it is your first question."),
         .limit = kTitleLimit,
         .people_words = true},
        title, mistakes);
  html << "<div class=\"acts\"><button class=\"btn go\" data-send>" << text("Send") << "</button></div></form></div>";
  return show(
      visit, {.title = text("Write to {}", to.name), .place = Place::kConversations, .has_mistakes = !mistakes.empty()},
      html, mistakes.empty() ? 200 : 422);
}

}  // namespace

http::Response list_page(Visit& visit, const Member& me) {
  const std::string_view wanted = visit.request.query.get("list");
  const ConversationList which = wanted == "theirs"  ? ConversationList::kTheirs
                                 : wanted == "quiet" ? ConversationList::kQuiet
                                                     : ConversationList::kYours;
  const Counts counts = count(visit.sql, me.id, visit.now);
  const std::int64_t total = which == ConversationList::kYours    ? counts.yours
                             : which == ConversationList::kTheirs ? counts.theirs
                                                                  : counts.quiet;
  const std::int64_t pages = (total + kOnAPage - 1) / kOnAPage,
                     number = std::min(page_number(visit), std::max<std::int64_t>(pages, 1));
  Html html;
  html << "<div><h1>" << text("Conversations") << "</h1>";
  status_line(html, visit);
  html << "<nav class=\"tabs\" aria-label=\"" << text("Lists") << "\">";
  const auto tab = [&](ConversationList list, std::string_view label) {
    html << "<a href=\"/conversations?list=" << name(list) << "\"";
    if (list == which) html << " aria-current=\"page\"";
    html << ">" << label << "</a>";
  };
  tab(ConversationList::kYours, text("Your turn"));
  tab(ConversationList::kTheirs, text("Their turn"));
  tab(ConversationList::kQuiet, text("Quiet"));
  html << "</nav><div class=\"rows\">";
  for (const Listed& listed : list(visit.sql, me.id, which, visit.now, kOnAPage, (number - 1) * kOnAPage))
    row(html, visit, listed);
  html << "</div>";
  pager(html, "/conversations?list=" + std::string(name(which)), number, pages);
  if (total == 0) {
    html << "<p>"
         << (which == ConversationList::kYours    ? text("Nobody is waiting for a word from you.")
             : which == ConversationList::kTheirs ? text("You wait for nobody.")
                                                  : text("Nothing has gone quiet."))
         << "</p>";
  } else if (number == pages) {
    html << "<p class=\"meta\">" << text("Those are all of them.") << "</p>";
  }
  html << "</div>";
  return show(visit, {.title = std::string(text("Conversations")), .place = Place::kConversations}, html);
}

http::Response conversation_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  return show_conversation(visit, me, *c, draft(visit.sql, me.id, draft_place(c->id)), {});
}

http::Response new_page(Visit& visit, const Member& me) {
  const auto to = ties::load_met(visit.sql, me.id, visit.request.query.get("to"));
  if (!to) return fail(visit, to.error());
  if (!is_open(ties::load(visit.sql, me.id, to->id), visit.now))
    return http::see_other("/openers/new?to=" + url_part(to->handle));
  return show_new(visit, *to, "", "", {});
}

http::Response start_page(Visit& visit, const Member& me) {
  const auto to = ties::load_met(visit.sql, me.id, visit.form.get("to"));
  if (!to) return fail(visit, to.error());
  Act act = visit.act();
  const auto id = start(act, me, *to, visit.form.get("text"), visit.form.get("title"));
  if (id) return http::see_other(at(*id));
  if (id.error().fault == Fault::kInvalid)
    return show_new(visit, *to, visit.form.get("text"), visit.form.get("title"), {id.error()});
  return fail(visit, id.error());
}

http::Response send_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  const std::string_view words = visit.form.get("text");
  if (visit.form.get("act") == "keep") {
    const auto draft = check_draft(words);
    if (!draft) return show_conversation(visit, me, *c, words, {draft.error()});
    keep_draft(visit.sql, me.id, draft_place(c->id), *draft, visit.now);
    return http::see_other(at(c->id) + "?done=draft");
  }
  Act act = visit.act();
  const auto id = send_message(act, *c, person(me), words);
  return id ? http::see_other(at(c->id) + "#m-" + id->str()) : show_conversation(visit, me, *c, words, {id.error()});
}

http::Response keep_draft_page(Visit& visit, const Member& me) {
  const std::string_view place = visit.form.get("place"), words = visit.form.get("text");
  if (place.empty() || place.size() > 64 || !is_utf8(place))
    return fail(visit, invalid(std::string(text("This draft does not say what it is a draft of."))));
  const auto draft = check_draft(words);
  if (!draft) return fail(visit, draft.error());
  keep_draft(visit.sql, me.id, place, *draft, visit.now);
  return {.status = 204, .type = ""};
}

http::Response later_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  return c ? show_later(visit, at(c->id) + "/later", c->title, at(c->id)) : fail(visit, c.error());
}

http::Response put_away_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  const auto until = later_choice(visit, me);
  if (!until) return fail(visit, until.error());
  Act act = visit.act();
  const auto done = put_away(act, *c, me.id, *until);
  return done ? http::see_other("/today?done=later") : fail(visit, done.error());
}

http::Response done_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  Act act = visit.act();
  mark_done(act, *c, me.id);
  return http::see_other("/conversations?done=done");
}

http::Response title_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Change its title") << "</h1>";
  begin_form(html, visit, at(c->id) + "/title");
  field(html,
        {.name = "title",
         .label = text("Title"),
         .hint = text("Both of you see it."),
         .limit = kTitleLimit,
         .people_words = true},
        c->title);
  html << "<div class=\"acts\"><button class=\"btn go\">" << text("Save") << "</button><a class=\"btn plain\" href=\""
       << at(c->id) << "\">" << text("Back") << "</a></div></form></div>";
  return show(visit, {.title = std::string(text("Change its title")), .place = Place::kConversations}, html);
}

http::Response retitle_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  Act act = visit.act();
  const auto done = retitle(act, *c, visit.form.get("title"));
  return done ? http::see_other(at(c->id) + "?done=saved") : fail(visit, done.error());
}

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
  html << "</div><p>" << text("Its words go for both of you; that you wrote stays.") << "</p><div class=\"acts\">";
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

}  // namespace kith::conversations
