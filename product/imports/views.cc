#include "product/imports/views.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "product/ties/views.h"

namespace kith::imports {
namespace {

constexpr int kMonths = 60;
constexpr int kYear_px = 124;  // as in a tie's glyph
constexpr std::size_t kFew = 6;

void bar(Html& html, std::int64_t count, std::int64_t most, std::string_view words) {
  // As many stitches as the share is long, and one where there is anyone at all.
  const std::int64_t tenths = most == 0 ? 0 : std::max<std::int64_t>(count * 1000 / most, count > 0 ? 5 : 0);
  html << "<li><span><b>" << grouped(count) << "</b> " << words
       << "</span><svg width=\"100%\" height=\"10\" aria-hidden=\"true\"><line x1=\"0\" y1=\"5\" x2=\""
       << fmt::format("{}.{}%", tenths / 10, tenths % 10) << "\" y2=\"5\"/></svg></li>";
}

// What they do, as the archive says.
std::string work_of(const Contact& c) {
  if (c.position.empty() || c.company.empty()) return c.position + c.company;
  return text("{}, {}", c.position, c.company);
}

void person_name(Html& html, std::string_view name) { html << "<b><bdi>" << name << "</bdi></b>"; }

void row(Html& html, const Contact& c, std::string_view second_line, Shown shown, const RowActs& acts) {
  html << "<div class=\"row from\"><div>";
  person_name(html, c.name);
  if (const std::string work = work_of(c); !work.empty()) html << "<span><bdi>" << work << "</bdi></span>";
  html << "<span>" << second_line << "</span></div><div class=\"t\">";
  ways_to_write(html, c, shown);
  html << "</div>";
  if (acts) acts(html, c);
}

void few(Html& html, const std::vector<const Contact*>& all, std::string_view heading, std::string_view what,
         Instant now, std::string_view zone, Shown shown) {
  if (all.empty()) return;
  html << "<section><h3>" << heading << "</h3><p>" << what << "</p><ul>";
  for (std::size_t i = 0; i < std::min(all.size(), kFew); ++i) {
    const Contact& c = *all[i];
    html << "<li>";
    person_name(html, c.name);
    html << ties::last_word(c.tie, now, zone, c.first_name()) << "<br>";
    ways_to_write(html, c, shown);
    html << "</li>";
  }
  html << "</ul>";
  if (const auto rest = static_cast<std::int64_t>(all.size()) - static_cast<std::int64_t>(kFew); rest > 0)
    html << "<p>" << plural(rest, "And one more.", "And {} more.", grouped(rest)) << "</p>";
  html << "</section>";
}

// January of each year, above the column it begins.
void years(Html& html, Instant now) {
  constexpr int kWidth_px = kYear_px * kMonths / 12;
  html << "<svg class=\"glyph scale\" width=\"" << kWidth_px << "\" height=\"18\" viewBox=\"0 0 " << kWidth_px
       << " 18\" preserveAspectRatio=\"xMaxYMid slice\" aria-hidden=\"true\">";
  const std::int64_t last = month_number(now);
  for (std::int64_t month = last - kMonths + 1; month <= last; ++month)
    if (month % 12 == 0 && last - month >= 3)
      html << "<text x=\"" << (month - last + kMonths - 1) * kYear_px / 12 << "\" y=\"13\">" << month / 12 << "</text>";
  html << "</svg>";
}

}  // namespace

Result<Import> of_path(Visit& visit, const Member& me) {
  return load(visit.sql, me.id, TRY(id_param<ImportId>(visit)));
}

void ways_to_write(Html& html, const Contact& c, Shown shown) {
  html << "<span class=\"ways\">";
  if (c.member)
    html << "<a href=\"/@" << url_part(c.member->handle) << "\">" << text("Write to {}", c.first_name()) << "</a>";
  else if (!c.email.empty())
    html << "<a href=\"mailto:" << url_part(c.email) << "\">" << text("Write to {}", c.first_name()) << "</a>";
  else if (!c.url.empty())
    html << "<a rel=\"noreferrer\" href=\"https://" << c.url << "\">" << text("{}’s old page", c.first_name())
         << "</a>";
  if (shown == Shown::kOnPage && !c.member)
    html << " <a href=\"/people/find?q=" << url_part(c.name) << "\">" << text("Look here") << "<span class=\"sr\"> "
         << text("for {}", c.name) << "</span></a>";
  html << "</span>";
}

void figures(Html& html, const Figures& f, Brought kind, const std::vector<std::string>& missing) {
  html << "<h1>";
  if (kind == Brought::kNetwork && f.has_list) html << text("Your old network says {}.", grouped(f.in_list));
  else if (kind == Brought::kMail)
    html << plural(f.in_list, "Your mail knows one person.", "Your mail knows {} people.", grouped(f.in_list));
  else html << plural(f.in_list, "One person is in it.", "{} people are in it.", grouped(f.in_list));
  html << "</h1>";
  if (!missing.empty()) {
    html << "<section class=\"mistakes\"><h2>" << text("This is not all of it") << "</h2><p>"
         << text(
                "A part could not be read, so the figures below are too small. Fetch the archive again, or bring the "
                "rest.")
         << "</p><ul>";
    for (const std::string& each : missing) html << "<li dir=\"auto\">" << each << "</li>";
    html << "</ul></section>";
  }
  if (!f.has_messages) {
    html << "<p class=\"lead\">" << text("No messages inside, so we cannot tell who is alive.") << "</p>";
    if (kind == Brought::kNetwork)
      html << "<p>" << text("The larger archive of the old network has them; the small one has only the list.")
           << "</p>";
    return;
  }
  const std::int64_t most = std::max(f.in_list, f.written_to);
  html << "<ul class=\"figures\">";
  bar(html, f.in_list, most, f.has_list ? text("in the list") : text("in it"));
  bar(html, f.written_to, most, text("you ever wrote to"));
  bar(html, f.answered, most, text("with whom words went both ways"));
  bar(html, f.talking, most, text("still talking in the last year"));
  html << "</ul>";
  if (f.unanswered > 0)
    html << "<p class=\"meta\">"
         << plural(f.unanswered, "One person wrote to you and never heard from you.",
                   "{} people wrote to you and never heard from you.", grouped(f.unanswered))
         << "</p>";
  if (!missing.empty()) return;
  html << "<p class=\"lead\">"
       << (f.talking * 2 < f.in_list
               ? text("Most of the list is silence. That is normal, and now you can see who is not.")
               : text("Most of these still talk with you. That is rare."))
       << "</p>";
}

void cloth(Html& html, const std::vector<const Contact*>& ties, std::size_t first, std::size_t count, Instant now,
           std::string_view zone, Shown shown, const RowActs& acts) {
  html << "<div class=\"rows cloth\">";
  TieState before = TieState::kNone;
  for (std::size_t i = first; i < std::min(ties.size(), first + count); ++i) {
    const Contact& c = *ties[i];
    if (const TieState state = state_of(c.tie, now); state != before) {
      html << "<h3>" << ties::heading(state) << "</h3>";
      years(html, now);
      before = state;
    }
    row(html, c, ties::last_word(c.tie, now, zone, c.first_name()), shown, acts);
    ties::glyph(html, now, c.tie, c.first_name(), kMonths);
    html << "</div>";
  }
  html << "</div>";
}

void rows(Html& html, const std::vector<Contact>& contacts, Shown shown, const RowActs& acts) {
  html << "<div class=\"rows\">";
  for (const Contact& c : contacts) {
    row(html, c, {}, shown, acts);
    html << "</div>";
  }
  html << "</div>";
}

void waiting(Html& html, const Sorted& all, Instant now, std::string_view zone, Shown shown) {
  if (all.wait_for_you.empty() && all.you_wait_for.empty() && all.reviving.empty()) return;
  html << "<aside aria-label=\"" << text("Whose turn it is") << "\">";
  few(html, all.wait_for_you, text("Who waits for your word"), text("They wrote last, within a year."), now, zone,
      shown);
  few(html, all.you_wait_for, text("Whom you wait for"), text("You wrote last, within a year."), now, zone, shown);
  few(html, all.reviving, text("Ties worth reviving"), text("Much was said, and then it became quiet."), now, zone,
      shown);
  html << "</aside>";
}

}  // namespace kith::imports
