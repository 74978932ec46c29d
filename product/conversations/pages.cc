#include "product/conversations/pages.h"

#include "platform/text/unicode.h"
#include "product/conversations/actions.h"
#include "product/conversations/finding.h"
#include "product/conversations/views.h"
#include "product/frame/later.h"
#include "product/ties/store.h"

namespace kith::conversations {
namespace {

constexpr std::int64_t kOnAPage = 30;

void search_box(Html& html, std::string_view words) {
  html << "<form class=\"search\" action=\"/conversations\" role=\"search\"><label for=\"f-q\">"
       << text("Words of a conversation of yours")
       << "</label><div class=\"acts\"><input id=\"f-q\" type=\"search\" "
          "name=\"q\" dir=\"auto\" value=\""
       << words << "\"><button class=\"btn\">" << text("Find") << "</button></div></form>";
}

http::Response show_found(Visit& visit, const Member& me, const std::string& words) {
  // Where the search before this one stopped, in microseconds.
  const Instant before{ConversationId::parse(visit.request.query.get("before")).value_or(ConversationId{}).value};
  const auto before_id = ConversationId::parse(visit.request.query.get("id")).value_or(ConversationId{});
  const Findings found = find_in(visit.sql, me.id, words, before, before_id);
  Html html;
  html << "<div><h1>" << text("In your conversations") << "</h1>";
  search_box(html, words);
  html << "<div class=\"rows\">";
  for (const Found& each : found.all) found_row(html, visit, me, each);
  html << "</div>";
  if (found.all.empty())
    html << "<p>"
         << (found.searched_until
                 ? text("Not in those since {}.", short_date(found.searched_until, visit.now, visit.zone()))
                 : text("None of your conversations has all of these words: “{}”.", words))
         << "</p>";
  if (found.searched_until)
    html << "<p><a href=\"/conversations?q=" << url_part(words) << "&amp;before=" << found.searched_until.us
         << "&amp;id=" << found.searched_id.str() << "\">" << text("Look further back") << "</a></p>";
  else if (!found.all.empty()) html << "<p class=\"meta\">" << text("Those are all of them.") << "</p>";
  html << "<p><a href=\"/search?q=" << url_part(words) << "\">" << text("Look everywhere else") << "</a></p></div>";
  return show(visit, {.title = std::string(text("In your conversations")), .place = Place::kConversations}, html);
}

}  // namespace

http::Response list_page(Visit& visit, const Member& me) {
  if (const std::string words(visit.request.query.get("q").substr(0, 200)); !trim(words).empty())
    return show_found(visit, me, words);
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
  html << "<div><div class=\"head-line\"><h1>" << text("Conversations")
       << "</h1><a class=\"btn\" href=\"/conversations/new\">" << text("Write to several") << "</a></div>";
  status_line(html, visit);
  search_box(html, {});
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
         .hint = text("Everybody in it sees it."),
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

http::Response mute_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  Act act = visit.act();
  mute(act, *c, me.id, !c->is_muted);
  return http::see_other(at(c->id) + (c->is_muted ? "?done=heard" : "?done=quiet"));
}

http::Response step_out_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Leave this conversation?") << "</h1><p class=\"says\" dir=\"auto\">"
       << c->title << "</p><p>"
       << text("What you wrote stays with the others, and they see that you left. You see nothing of it any more.")
       << "</p><div class=\"acts\">";
  button_form(html, visit, at(c->id) + "/step-out", text("Leave it"), "btn go");
  html << "<a class=\"btn plain\" href=\"" << at(c->id) << "\">" << text("Stay") << "</a></div></div>";
  return show(visit, {.title = std::string(text("Leave this conversation")), .place = Place::kConversations}, html);
}

http::Response leave_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  Act act = visit.act();
  const auto done = step_out(act, *c, me.id);
  return done ? http::see_other("/conversations?done=stepped-out") : fail(visit, done.error());
}

namespace {

http::Response show_note(Visit& visit, const Member& about, std::string_view words,
                         const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Your note about {}", about.name) << "</h1>";
  mistake_summary(html, mistakes);
  begin_form(html, visit, "/@" + url_part(about.handle) + "/note");
  field(html,
        {.name = "note",
         .label = text("Only you see this"),
         .hint = text("Nobody is told of it. Empty, it is gone."),
         .input = Input::kText,
         .rows = 5},
        words, mistakes);
  html << "<div class=\"acts\"><button class=\"btn go\">" << text("Save") << "</button><a class=\"btn plain\" href=\"/@"
       << url_part(about.handle) << "\">" << text("Back") << "</a></div></form></div>";
  return show(visit, {.title = text("Your note about {}", about.name), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

}  // namespace

http::Response note_page(Visit& visit, const Member& me) {
  const auto about = ties::load_met(visit.sql, me.id, visit.param("name"));
  return about ? show_note(visit, *about, private_note(visit.sql, me.id, about->id), {}) : fail(visit, about.error());
}

http::Response keep_note_page(Visit& visit, const Member& me) {
  const auto about = ties::load_met(visit.sql, me.id, visit.param("name"));
  if (!about) return fail(visit, about.error());
  Act act = visit.act();
  const auto kept = keep_note(act, me.id, about->id, visit.form.get("note"));
  if (!kept) return show_note(visit, *about, visit.form.get("note"), {kept.error()});
  return http::see_other("/@" + url_part(about->handle) + "?done=saved");
}

}  // namespace kith::conversations
