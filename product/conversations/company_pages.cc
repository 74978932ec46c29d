// Starting another conversation: with whom, up to seven one has a tie with, and what about.

#include <algorithm>

#include "language/words.h"
#include "platform/text/unicode.h"
#include "product/conversations/actions.h"
#include "product/conversations/pages.h"
#include "product/conversations/views.h"
#include "product/frame/layout.h"
#include "product/members/store.h"
#include "product/ties/ledger.h"
#include "product/ties/store.h"
#include "product/ties/views.h"

namespace kith::conversations {
namespace {

constexpr std::size_t kShown = 40;  // of those who can be chosen

std::vector<std::string> handles_of(const http::Fields& given) {
  std::vector<std::string> handles;
  for (const auto& [name, value] : given.all())
    if (name == "to" && !value.empty() && handles.size() < kSeveralMost &&
        std::find(handles.begin(), handles.end(), value) == handles.end())
      handles.push_back(value);
  return handles;
}

Result<std::vector<Member>> load_all(Visit& visit, const Member& me, const std::vector<std::string>& handles) {
  std::vector<Member> people;
  for (const std::string& handle : handles) people.push_back(TRY(ties::load_met(visit.sql, me.id, handle)));
  return people;
}

std::string names(const std::vector<Member>& people) {
  std::string all;
  for (std::size_t i = 0; i < people.size(); ++i)
    all += (i == 0 ? "" : i + 1 < people.size() ? ", " : std::string(text(" and "))) + people[i].name;
  return all;
}

http::Response show_choice(Visit& visit, const Member& me, const std::vector<std::string>& chosen,
                           const std::vector<Error>& mistakes) {
  const std::string words = language::folded_line(visit.request.query.get("q").substr(0, 100));
  std::vector<ties::TieWith> ties = ties::all_of(visit.sql, me.id);
  std::erase_if(ties, [&](const ties::TieWith& tie) { return !is_open(tie.tie, visit.now); });
  const auto is_chosen = [&](const ties::TieWith& tie) {
    return std::find(chosen.begin(), chosen.end(), tie.person.handle) != chosen.end();
  };
  const std::size_t all = ties.size();
  if (!words.empty())
    std::erase_if(ties, [&](const ties::TieWith& tie) {
      return !is_chosen(tie) && language::folded_line(tie.person.name).find(words) == std::string::npos;
    });
  std::stable_sort(ties.begin(), ties.end(), [&](const ties::TieWith& a, const ties::TieWith& b) {
    const auto order = [&](const ties::TieWith& t) {
      return std::pair(!is_chosen(t), rank(state_of(t.tie, visit.now)));
    };
    return order(a) < order(b);
  });
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Write to several") << "</h1>";
  mistake_summary(html, mistakes);
  if (all == 0) {
    html << "<p>"
         << text("Here you can write to a few people at once whom you write with already. There is nobody yet.")
         << "</p><p><a class=\"btn go\" href=\"/people/find\">" << text("Find someone to ask") << "</a></p></div>";
    return show(visit, {.title = std::string(text("Write to several")), .place = Place::kConversations}, html);
  }
  html << "<p>"
       << text("Up to {} people whom you write with already. What you wrote with each stays between you two.",
               spelled(static_cast<std::int64_t>(kSeveralMost - 1)))
       << "</p><form action=\"/conversations/new\"><div class=\"search\"><label for=\"f-q\">" << text("A name")
       << "</label><div class=\"acts\"><input id=\"f-q\" type=\"search\" name=\"q\" dir=\"auto\" value=\""
       << visit.request.query.get("q").substr(0, 100) << "\"><button class=\"btn\">" << text("Find")
       << "</button></div></div><fieldset class=\"choices stacked\" id=\"f-to\"><legend>" << text("With whom")
       << "</legend>";
  mistake_of(html, mistakes, "to");
  for (std::size_t i = 0; i < std::min(ties.size(), std::max(kShown, chosen.size())); ++i) {
    html << "<label><input type=\"checkbox\" name=\"to\" value=\"" << ties[i].person.handle << "\"";
    if (is_chosen(ties[i])) html << " checked";
    html << "> <span dir=\"auto\"><b>" << ties[i].person.name << "</b> " << ties[i].person.sentence
         << "</span></label>";
  }
  html << "</fieldset>";
  if (ties.size() > kShown)
    html << "<p class=\"hint\">"
         << text("And {} more: look for a name.", grouped(static_cast<std::int64_t>(ties.size() - kShown))) << "</p>";
  html << "<div class=\"acts\"><button class=\"btn go\" name=\"write\" value=\"1\">" << text("Go on")
       << "</button></div></form></div>";
  return show(visit,
              {.title = std::string(text("Write to several")),
               .place = Place::kConversations,
               .has_mistakes = !mistakes.empty()},
              html, mistakes.empty() ? 200 : 422);
}

http::Response show_new(Visit& visit, const std::vector<Member>& to, std::string_view words, std::string_view title,
                        const std::vector<Error>& mistakes) {
  const std::string heading = text("Write to {}", names(to));
  std::string back = "/conversations/new?";
  for (const Member& each : to) back += "to=" + url_part(each.handle) + "&";
  Html html;
  html << "<div class=\"writing\"><p class=\"date\">";
  if (to.size() == 1) html << "<a href=\"/@" << url_part(to[0].handle) << "\">" << to[0].name << "</a>";
  else html << "<a href=\"" << back << "choose=1\">" << text("Choose others") << "</a>";
  html << "</p><h1 dir=\"auto\">" << heading << "</h1>";
  mistake_summary(html, mistakes);
  if (to.size() > 1)
    html << "<p class=\"meta\">" << text("All of them see each other’s words. Whoever likes can leave.") << "</p>";
  begin_form(html, visit, "/conversations", "class=\"write\"");
  for (const Member& each : to) html << "<input type=\"hidden\" name=\"to\" value=\"" << each.handle << "\">";
  field(html, {.name = "text", .label = text("Your message"), .input = Input::kText, .rows = 6, .people_words = true},
        words, mistakes);
  field(html,
        {.name = "title",
         .label = text("Title"),
         .hint = text("Left empty, it is your first question."),
         .limit = kTitleLimit,
         .people_words = true},
        title, mistakes);
  html << "<div class=\"acts\"><button class=\"btn go\" data-send>" << text("Send") << "</button>";
  if (to.size() == 1)
    html << "<a class=\"btn plain\" href=\"" << back << "choose=1\">" << text("Bring others in") << "</a>";
  html << "</div></form></div>";
  return show(visit, {.title = heading, .place = Place::kConversations, .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

}  // namespace

http::Response new_page(Visit& visit, const Member& me) {
  const http::Fields& asked = visit.request.query;
  const std::vector<std::string> handles = handles_of(asked);
  if (handles.empty() || asked.has("choose") || (asked.has("q") && !asked.has("write"))) {
    std::vector<Error> mistakes;
    if (handles.empty() && asked.has("write"))
      mistakes.push_back(invalid(std::string(text("Choose whom to write to.")), "to"));
    return show_choice(visit, me, handles, mistakes);
  }
  if (handles.size() >= kSeveralMost)
    return show_choice(
        visit, me, handles,
        {invalid(text("Choose at most {}.", spelled(static_cast<std::int64_t>(kSeveralMost - 1))), "to")});
  const auto to = load_all(visit, me, handles);
  if (!to) return fail(visit, to.error());
  for (const Member& each : *to)
    if (!is_open(ties::load(visit.sql, me.id, each.id), visit.now))
      return http::see_other("/openers/new?to=" + url_part(each.handle));
  return show_new(visit, *to, "", "", {});
}

http::Response start_page(Visit& visit, const Member& me) {
  const auto to = load_all(visit, me, handles_of(visit.form));
  if (!to) return fail(visit, to.error());
  Act act = visit.act();
  const auto id = start(act, me, *to, visit.form.get("text"), visit.form.get("title"));
  if (id) return http::see_other(at(*id));
  if (id.error().fault == Fault::kInvalid && !to->empty())
    return show_new(visit, *to, visit.form.get("text"), visit.form.get("title"), {id.error()});
  return fail(visit, id.error());
}

}  // namespace kith::conversations
