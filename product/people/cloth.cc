// Your ties as a cloth: one row a tie, one column a month, living first. The holes are the point.

#include <algorithm>

#include "product/acquaintances/acquaintance.h"
#include "product/frame/layout.h"
#include "product/imports/store.h"
#include "product/imports/views.h"
#include "product/members/store.h"
#include "product/people/pages.h"
#include "product/ties/ledger.h"
#include "product/ties/views.h"

namespace kith::people {
namespace {

constexpr std::int64_t kRows = 60;
constexpr int kMonths = 24;
constexpr std::size_t kKept = 20;  // before the rest is folded away

void kept_row(Html& html, const Visit& visit, const Contact& c) {
  html << "<div class=\"row from kept-row\"><div><b><bdi>" << c.name << "</bdi></b><span>";
  if (c.has_written() || c.was_written_to()) html << ties::last_word(c.tie, visit.now, visit.zone(), c.first_name());
  html << "</span></div><div class=\"t\">";
  imports::ways_to_write(html, c, imports::Shown::kOnPage);
  html << "</div>";
  begin_form(html, visit, "/import/" + c.import.str() + "/contacts/" + std::to_string(c.id) + "/leave");
  html << "<button class=\"btn plain\">" << text("Leave out") << "<span class=\"sr\"> " << c.name
       << "</span></button></form></div>";
}

// Whom one kept from an old network; they are no members, or are not known to be.
void people_to_write_to(Html& html, Visit& visit, const Member& me) {
  const std::vector<Contact> kept = imports::kept(visit.sql, me.id);
  if (kept.empty()) return;
  html << "<section id=\"to-write-to\"><h2>" << text("People to write to") << " <small>"
       << text("from your old network; only you see this") << "</small></h2><div class=\"rows\">";
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (i == kKept)
      html << "</div><details><summary>" << text("And {} more", grouped(static_cast<std::int64_t>(kept.size() - i)))
           << "</summary><div class=\"rows\">";
    kept_row(html, visit, kept[i]);
  }
  html << "</div>";
  if (kept.size() > kKept) html << "</details>";
  html << "</section>";
}

}  // namespace

http::Response people_page(Visit& visit, const Member& me) {
  std::vector<ties::TieWith> all = ties::all_of(visit.sql, me.id);
  std::sort(all.begin(), all.end(), [&](const ties::TieWith& x, const ties::TieWith& y) {
    const int a = rank(state_of(x.tie, visit.now)), b = rank(state_of(y.tie, visit.now));
    const Instant last_x = std::min(x.tie.last_mine, x.tie.last_theirs),
                  last_y = std::min(y.tie.last_mine, y.tie.last_theirs);
    return a != b ? a < b : last_x != last_y ? last_x > last_y : x.person.id < y.person.id;
  });
  const std::int64_t pages = (static_cast<std::int64_t>(all.size()) + kRows - 1) / kRows;
  const std::int64_t number = std::min(page_number(visit), std::max<std::int64_t>(pages, 1));

  Html html;
  html << "<div><h1>" << text("Your people") << "</h1>";
  status_line(html, visit);
  html << "<div class=\"acts\"><a class=\"btn go\" href=\"/people/find\">" << text("Find someone")
       << "</a><a class=\"btn\" href=\"/import\">" << text("Bring your old network")
       << "</a><a class=\"btn\" href=\"/people/bring\">" << text("Bring a circle") << "</a></div>";
  for (const Acquaintance& known : acquaintances::all_of(visit.sql, me.id)) {
    if (known.conversation || !known.said_by_them) continue;
    html << "<div class=\"row from\">";
    person_line(html, visit, known.other, text("says that you know each other"));
    html << "<div class=\"t\">";
    button_form(html, visit, "/@" + url_part(known.other.handle) + "/known", text("We know each other"), "btn");
    html << "</div></div>";
  }
  people_to_write_to(html, visit, me);
  if (all.empty()) {
    html << "<p>"
         << text(
                "No ties yet. A tie begins when two people have written to each other: ask someone something, or "
                "answer.")
         << "</p>";
  } else {
    html << "<h2>" << text("Your ties") << " <small>"
         << text("one row a tie, one stitch a month; yours above, theirs below")
         << "</small></h2><div class=\"rows cloth\">";
  }
  const std::size_t begin = static_cast<std::size_t>((number - 1) * kRows), end = std::min(all.size(), begin + kRows);
  TieState shown = TieState::kNone;
  for (std::size_t i = begin; i < end; ++i) {
    const auto& [other, tie] = all[i];
    const TieState state = state_of(tie, visit.now);
    if (state != shown) {
      html << "<h3>" << ties::heading(state) << "</h3>";
      shown = state;
    }
    html << "<div class=\"row from\">";
    person_line(html, visit, other, ties::last_word(tie, visit.now, visit.zone(), other.first_name()));
    html << "<div class=\"t\">";
    ties::glyph(html, visit.now, tie, other.first_name(), kMonths);
    html << "</div></div>";
  }
  if (!all.empty()) html << "</div>";
  pager(html, "/people", number, pages);
  if (!all.empty() && number == std::max<std::int64_t>(pages, 1))
    html << "<p class=\"meta\">" << text("Those are all your ties.") << "</p>";
  html << "</div>";
  return show(visit, {.title = std::string(text("People")), .place = Place::kPeople}, html);
}

http::Response end_tie_page(Visit& visit, const Member& me) {
  const auto other = members::find_by_handle(visit.sql, visit.param("name"));
  if (!other || !is_open(ties::load(visit.sql, me.id, other->id), visit.now))
    return fail(visit, unknown(std::string(text("There is no such tie of yours."))));
  Html html;
  html << "<div class=\"solo\"><h1>" << text("End your tie with {}?", other->name) << "</h1><p>"
       << text(
              "{} is not told. Your conversations stay where they are; a new one needs an opener again, by either of "
              "you.",
              other->first_name())
       << "</p><div class=\"acts\">";
  button_form(html, visit, "/ties/" + url_part(other->handle) + "/end", text("End this tie"), "btn go");
  html << "<a class=\"btn plain\" href=\"/@" << url_part(other->handle) << "\">" << text("Keep it")
       << "</a></div></div>";
  return show(visit, {.title = std::string(text("End a tie")), .place = Place::kPeople}, html);
}

http::Response end_tie_for_good(Visit& visit, const Member& me) {
  const auto other = members::find_by_handle(visit.sql, visit.param("name"));
  Act act = visit.act();
  if (!other || !ties::end(act, me.id, other->id))
    return fail(visit, unknown(std::string(text("There is no such tie of yours."))));
  return http::see_other("/people?done=ended");
}

}  // namespace kith::people
