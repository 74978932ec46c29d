// "Answer them one after another". One form holds all the boxes, so that sending one of them keeps what was begun in
// the others.

#include "product/today/through.h"

#include <algorithm>

#include "platform/text/unicode.h"
#include "product/conversations/actions.h"
#include "product/conversations/views.h"
#include "product/frame/layout.h"
#include "product/openers/actions.h"
#include "product/openers/views.h"
#include "product/today/waiting.h"

namespace kith::today {
namespace {

constexpr std::size_t kPlaceMost = 64;

// To whom an answer goes: "Tomas", or "Tomas and Ruth".
std::string whom(const Waiting& item) {
  if (const auto* waiting = std::get_if<openers::Waiting>(&item.what)) return waiting->opener.sender.first_name();
  return std::get<conversations::Listed>(item.what).conversation.first_names();
}

// Where the rest of what can be done with it is.
std::string path_of(const Waiting& item) {
  if (const auto* waiting = std::get_if<openers::Waiting>(&item.what)) return "/openers/" + waiting->opener.id.str();
  return conversations::at(std::get<conversations::Listed>(item.what).conversation.id);
}

Html reply_box(const Waiting& item, std::string_view words, const std::vector<Error>& mistakes) {
  const bool is_opener = std::holds_alternative<openers::Waiting>(item.what);
  const std::string place = item.draft_place(), path = path_of(item);
  Html html;
  html << "<div class=\"write\"><label for=\"f-" << place << "\">"
       << (is_opener ? text("Your answer to {}", whom(item)) : text("Your reply to {}", whom(item))) << "</label>";
  mistake_of(html, mistakes, place);
  html << "<textarea class=\"people\" id=\"f-" << place << "\" name=\"" << place
       << "\" dir=\"auto\" rows=\"3\" data-draft=\"" << place << "\">\n"
       << words << "</textarea></div><div class=\"acts\"><button class=\"btn go\" name=\"send\" value=\"" << place
       << "\" data-send>" << text("Send to {}", whom(item)) << "</button>";
  if (is_opener) html << "<a class=\"btn\" href=\"" << path << "/pass\">" << text("Pass politely") << "</a>";
  html << "<a class=\"btn plain\" href=\"" << path << "/later\">" << text("Later") << "</a></div>";
  return html;
}

// `written` is what the form brought; without it, what was kept.
http::Response show_through(Visit& visit, const Member& me, const http::Fields* written,
                            const std::vector<Error>& mistakes) {
  const Everything all = waiting_for(visit.sql, me.id, visit.now, visit.rules.today_items);
  Html html;
  html << "<div><div class=\"col\"><p class=\"date\"><a href=\"/today\">" << text("Today") << "</a></p>";
  status_line(html, visit);
  mistake_summary(html, mistakes);
  html << "<div class=\"head\"><h1>"
       << (all.items.empty() ? text("Nobody is waiting for you.") : text("One after another")) << "</h1></div>";
  if (!all.items.empty()) begin_form(html, visit, "/today/through", "class=\"through\"");
  bool is_first = true;
  for (const Waiting& item : all.items) {
    const std::string place = item.draft_place();
    const std::string words = written && written->has(place) ? std::string(written->get(place))
                                                             : conversations::draft(visit.sql, me.id, place);
    const Html box = reply_box(item, words, mistakes);
    if (const auto* waiting = std::get_if<openers::Waiting>(&item.what))
      openers::waiting_card(html, visit, waiting->opener, waiting->label, is_first, &box);
    else conversations::waiting_card(html, visit, std::get<conversations::Listed>(item.what), is_first, &box);
    is_first = false;
  }
  if (!all.items.empty()) html << "</form>";
  html << "</div><section class=\"end\">";
  selvedge(html);
  html << "<div class=\"words\"><div><h2>" << (all.has_more ? text("These come first.") : text("That is everything."))
       << "</h2><p>"
       << (all.has_more ? text("The rest comes up here as you answer.")
                        : text("What you began to write in the other boxes is kept when you send one."))
       << "</p></div><a class=\"btn\" href=\"/today\">" << text("Back to Today") << "</a></div></section></div>";
  return show(
      visit,
      {.title = std::string(text("One after another")), .place = Place::kToday, .has_mistakes = !mistakes.empty()},
      html, mistakes.empty() ? 200 : 422);
}

Result<Done> send(Act& act, const Member& me, const Waiting& item, std::string_view words) {
  if (const auto* waiting = std::get_if<openers::Waiting>(&item.what)) {
    (void)TRY(openers::answer_opener(act, waiting->opener, me, words));
    return Done{};
  }
  const auto& listed = std::get<conversations::Listed>(item.what).conversation;
  const auto conversation = TRY(conversations::load(act.sql, listed.id, me.id));
  (void)TRY(conversations::send_message(act, conversation, person(me), words));
  return Done{};
}

}  // namespace

http::Response through_page(Visit& visit, const Member& me) { return show_through(visit, me, nullptr, {}); }

http::Response answer_on_page(Visit& visit, const Member& me) {
  const std::string to_send(visit.form.get("send"));
  Act act = visit.act();
  // Whatever was begun is kept where it belongs, also where nothing waits any more.
  for (const auto& [place, words] : visit.form.all()) {
    const bool is_box = place.starts_with("conversation:") || place.starts_with("answer:");
    if (!is_box || place.size() > kPlaceMost) continue;
    const auto draft = check_draft(words);
    if (!draft) return show_through(visit, me, &visit.form, {{draft.error().fault, draft.error().text, place, {}}});
    conversations::keep_draft(act.sql, me.id, place, *draft, visit.now);
  }
  const auto items = waiting_for(visit.sql, me.id, visit.now, visit.rules.today_items).items;
  const auto item =
      std::find_if(items.begin(), items.end(), [&](const Waiting& w) { return w.draft_place() == to_send; });
  if (item == items.end())
    return http::see_other(to_send.empty() ? "/today/through?done=draft" : "/today/through?done=was-answered");
  const auto sent = send(act, me, *item, visit.form.get(to_send));
  if (!sent) return show_through(visit, me, &visit.form, {{sent.error().fault, sent.error().text, to_send, {}}});
  return http::see_other("/today/through?done=sent-on");
}

}  // namespace kith::today
