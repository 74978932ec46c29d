#include "product/people/pages.h"

#include "product/board/people.h"
#include "product/frame/layout.h"
#include "product/members/store.h"

namespace kith::people {
namespace {

constexpr std::int64_t kFoundOnAPage = 30;

}  // namespace

http::Response find_page(Visit& visit, const Member& me) {
  const std::string words(visit.request.query.get("q").substr(0, 200));
  const std::int64_t number = page_number(visit);
  Html html;
  html << "<div class=\"find-page\"><h1>" << text("Find someone")
       << "</h1><form class=\"search\" action=\"/people/find\" role=\"search\"><label for=\"f-q\">"
       << text("A name, a trade, a place, or words of what they ask or offer")
       << "</label><div class=\"acts\"><input id=\"f-q\" type=\"search\" name=\"q\" dir=\"auto\" value=\"" << words
       << "\"><button class=\"btn go\">" << text("Find") << "</button></div></form>";
  std::vector<Person> found =
      words.empty() ? members::newest(visit.sql, me.id, 10)
                    : board::find_people(visit, me.id, words, kFoundOnAPage + 1, (number - 1) * kFoundOnAPage);
  if (words.empty()) std::erase_if(found, [&](const Person& p) { return p.id == me.id; });
  const bool has_more = !words.empty() && static_cast<std::int64_t>(found.size()) > kFoundOnAPage;
  if (has_more) found.resize(kFoundOnAPage);
  if (words.empty()) html << "<h2>" << text("New here") << "</h2>";
  else if (found.empty())
    html << "<p>" << text("Nobody here does that, or says so in words like these: “{}”. Try others.", words) << "</p>";
  html << "<div class=\"rows\">";
  for (const Person& p : found) {
    html << "<div class=\"row from\">";
    person_line(html, visit, p, p.sentence);
    html << "</div>";
  }
  html << "</div>";
  if (has_more || number > 1) pager(html, "/people/find?q=" + url_part(words), number, number + (has_more ? 1 : 0));
  else if (!words.empty() && !found.empty())
    html << "<p class=\"meta\">"
         << plural(static_cast<std::int64_t>(found.size()), "One person.", "{} people.",
                   spelled_first(static_cast<std::int64_t>(found.size())))
         << "</p>";
  if (visit.rules.answers_by_mail) {
    html << "<section class=\"by-mail\"><h2>" << text("Not here? Ask them by e-mail") << "</h2><p>"
         << text("They need no account: they answer from their mail. To bring somebody in, ask them something.")
         << "</p><form class=\"search\" action=\"/openers/new\"><label for=\"f-to\">" << text("Their mail address")
         << "</label><div class=\"acts\"><input id=\"f-to\" type=\"email\" name=\"to\" required "
            "autocomplete=\"off\"><button class=\"btn\">"
         << text("Write a question") << "</button></div></form></section>";
  }
  html << "</div>";
  return show(visit, {.title = std::string(text("Find someone")), .place = Place::kPeople}, html);
}

}  // namespace kith::people
