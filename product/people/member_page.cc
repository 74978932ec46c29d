// A member's page, as whoever looks may see it: its owner, a tie, a member, or somebody without an account.

#include "product/acquaintances/acquaintance.h"
#include "product/calls/store.h"
#include "product/conversations/views.h"
#include "product/frame/layout.h"
#include "product/members/shown.h"
#include "product/members/store.h"
#include "product/members/work.h"
#include "product/openers/habit.h"
#include "product/openers/store.h"
#include "product/people/look.h"
#include "product/people/pages.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"
#include "product/ties/paths.h"
#include "product/ties/views.h"

namespace kith::people {
namespace {

using members::Part, members::SeenBy;

void call_list(Html& html, const Member& member, const std::vector<Call>& calls, CallKind kind, bool is_own,
               bool is_member) {
  bool any = false;
  for (const Call& call : calls) any = any || call.kind == kind;
  if (!any && (is_own || !is_member)) return;
  html << "<section class=\"calls\"><h2>" << (kind == CallKind::kAsk ? text("Asks") : text("Offers")) << "</h2>";
  if (!any) html << "<p class=\"meta\">" << text("{} has not said yet.", member.first_name()) << "</p>";
  for (const Call& call : calls) {
    if (call.kind != kind) continue;
    html << "<div class=\"row\"><div class=\"c\"><p class=\"says\" dir=\"auto\">";
    if (is_member) html << "<a href=\"" << call.path() << "\">" << call.words << "</a></p>";
    else html << call.words << "</p>";
    if (!is_own && is_member) {
      html << "<p class=\"meta\"><a href=\"/openers/new?to=" << url_part(member.handle) << "&amp;call=" << call.id.str()
           << "\">"
           << (kind == CallKind::kAsk ? text("Answer {}’s ask", member.first_name())
                                      : text("Take {} up on it", member.first_name()))
           << "</a></p>";
    }
    html << "</div></div>";
  }
  html << "</section>";
}

void work_list(Html& html, const std::vector<WorkLine>& work) {
  if (work.empty()) return;
  html << "<section class=\"work\"><h2>" << text("Work") << "</h2>";
  std::string skills;
  Html lines;
  for (const WorkLine& line : work) {
    if (line.kind == WorkKind::kSkill) (skills += skills.empty() ? "" : ", ") += line.title;
    else
      lines << "<li><span dir=\"auto\">" << line.words() << "</span><span class=\"years\">" << line.years()
            << "</span></li>";
  }
  if (!lines.str().empty()) html << "<ul>" << lines << "</ul>";
  if (!skills.empty()) html << "<p class=\"meta\" dir=\"auto\">" << skills << "</p>";
  html << "</section>";
}

void word_of_mouth(Html& html, const Visit& visit, const std::vector<Thanks>& thanks, bool is_own) {
  if (thanks.empty()) return;
  html << "<section class=\"calls\"><h2>" << text("Word of mouth") << "</h2>";
  for (const Thanks& each : thanks) {
    html << "<div class=\"row\"><div class=\"c\"><p class=\"says\" dir=\"auto\">" << in_quotes(each.words)
         << "</p><p class=\"meta\"><a dir=\"auto\" href=\"/@" << url_part(each.sender.handle) << "\">"
         << each.sender.name << "</a>, " << short_date(each.at, visit.now, visit.zone());
    if (is_own)
      html << " · <a href=\"/thanks/" << each.id.str() << "\">"
           << (each.sender_shows && each.receiver_shows ? text("Others see it") : text("Between you two")) << "</a>";
    html << "</p></div></div>";
  }
  html << "</section>";
}

void between_you(Html& html, Visit& visit, const Member& member, const Tie& tie) {
  const TieState state = state_of(tie, visit.now);
  // Whoever has a tie need not say that they know each other.
  const Acquaintance known =
      state == TieState::kNone ? acquaintances::load(visit.sql, visit.me->id, member.id) : Acquaintance{};
  html << "<section><h2>" << text("You and {}", member.first_name()) << "</h2>";
  if (const auto between = ties::who_knows_both(visit, visit.me->id, member.id, 3); !between.empty())
    html << "<p class=\"between\" dir=\"auto\">" << ties::in_words(between) << "</p>";
  if (state != TieState::kNone) {
    html << "<p><b>" << ties::title(state) << "</b> " << ties::explanation(state) << "</p>";
    ties::glyph(html, visit.now, tie, member.first_name());
    if (tie.conversation)
      html << "<p><a href=\"/conversations/" << tie.conversation.str() << "\">" << text("Your latest conversation")
           << "</a></p>";
    if (state != TieState::kEnded)
      html << "<p><a href=\"/ties/" << url_part(member.handle) << "/end\">" << text("End this tie") << "</a></p>";
  } else if (known.conversation) {
    html << "<p>" << text("You both said that you know each other.") << "</p><p><a href=\"/conversations/"
         << known.conversation.str() << "\">" << text("Your conversation") << "</a></p>";
  } else if (known.said_by_me) {
    html << "<p>"
         << text("You said that you know each other. When {} says so too, a conversation opens.", member.first_name())
         << "</p>";
    button_form(html, visit, "/@" + url_part(member.handle) + "/known/back", text("Take it back"), "btn plain");
  } else {
    if (known.said_by_them) html << "<p>" << text("{} says that you know each other.", member.first_name()) << "</p>";
    button_form(html, visit, "/@" + url_part(member.handle) + "/known", text("We know each other"), "btn");
    if (!known.said_by_them)
      html << "<p>" << text("Only if you do. A conversation opens when both have said so.") << "</p>";
  }
  html << "</section>";
}

void top(Html& html, Visit& visit, const Look& look) {
  const Member& m = look.member;
  Person who = person(m);
  if (!look.has(Part::kPhoto)) who.photo = 0;
  html << "<div class=\"from top\">";
  const std::string& alt = look.photo_alt;
  if (who.photo && !alt.empty()) html << "<span role=\"img\" aria-label=\"" << alt << "\">";
  mark(html, visit, who, 72, look.has(Part::kPhoto));
  if (who.photo && !alt.empty()) html << "</span>";
  html << "<div><h1 class=\"p-name\" dir=\"auto\">" << m.name << "</h1><span class=\"p-note\" dir=\"auto\">"
       << (m.is_guest ? text("takes part by e-mail, without an account") : std::string_view(m.sentence))
       << "</span><span class=\"meta\">";
  const bool has_place = !m.place.empty() && look.has(Part::kPlace);
  if (has_place) html << "<span class=\"p-locality inline\" dir=\"auto\">" << m.place << "</span>";
  if (!m.is_guest && look.has(Part::kPlace))
    html << (has_place ? " · " : "") << text("{} there", clock_time(visit.now, m.time_zone));
  if (!m.languages.empty() && look.has(Part::kLanguages))
    html << " · <span class=\"inline\" dir=\"auto\">" << m.languages << "</span>";
  html << "</span></div></div>";
}

void what_to_do(Html& html, Visit& visit, const Look& look) {
  const Member& m = look.member;
  const std::string named = url_part(m.handle);
  html << "<div class=\"acts\">";
  if (look.is_own) {
    html << "<a class=\"btn go\" href=\"/settings/you\">" << text("Change your page")
         << "</a><a class=\"btn\" href=\"/settings/privacy\">" << text("Who sees what")
         << "</a><a class=\"btn\" href=\"/settings\">" << text("Settings") << "</a><a class=\"btn\" href=\"/import\">"
         << text("Your real network") << "</a>";
    button_form(html, visit, "/sign-out", text("Sign out"), "btn plain");
  } else if (!look.me) {
    html << "<a class=\"btn go\" href=\""
         << (m.asked_by == kAskedByAnyone ? "/@" + named + "/ask" : std::string("/sign-in")) << "\">"
         << text("Ask {} something", m.first_name()) << "</a>";
  } else if (is_open(look.tie, visit.now)) {
    html << "<a class=\"btn go\" href=\"/conversations/new?to=" << named << "\">" << text("Write to {}", m.first_name())
         << "</a>";
  } else if (m.openers_a_week == kNoOpeners || look.is_blocked || !openers::takes_from(visit.sql, m, visit.me->id)) {
    html << "<p class=\"meta\">" << text("{} is not taking openers.", m.first_name()) << "</p>";
  } else {
    html << "<a class=\"btn go\" href=\"/openers/new?to=" << named << "\">" << text("Ask {} something", m.first_name())
         << "</a>";
  }
  html << "</div>";
  if (m.is_away(visit.now))
    html << "<p class=\"meta\">" << text("Away until {}.", short_date(m.away_until, visit.now, visit.zone())) << "</p>";
  if (!m.is_guest && look.has(Part::kHabit))
    if (const auto habit = openers::habit_of(visit.sql, m.id, visit.now))
      html << "<p class=\"meta\">" << openers::in_words(*habit) << "</p>";
}

void margin(Html& html, Visit& visit, const Look& look) {
  const Member& m = look.member;
  const std::string named = url_part(m.handle);
  html << "<aside aria-label=\"" << (look.is_own || !look.me ? text("Take it along") : text("Between you")) << "\">";
  if (!look.is_own && look.me) {
    between_you(html, visit, m, look.tie);
    conversations::note_part(html, person(m), look.note);
  }
  if (!m.is_guest)
    html << "<section><h2>" << text("Take it along") << "</h2><p><a href=\"/@" << named << "/card.vcf\">"
         << text("For your address book") << "</a></p><p><a href=\"/@" << named << "/code\">"
         << text("As a code to scan") << "</a></p></section>";
  if (!look.is_own && look.me)
    html << "<section><h2>" << text("If something is not right") << "</h2><p><a href=\"/@" << named << "/keep-away\">"
         << text("Mute, block or report {}", m.first_name()) << "</a></p></section>";
  html << "</aside>";
}

// What other sites show of a page that anyone sees.
Html preview_of(const Visit& visit, const Look& look) {
  const Member& m = look.member;
  Html html;
  if (!look.shown.is_public()) return std::move(html << "<meta name=\"robots\" content=\"noindex\">");
  const std::string page = visit.rules.base_url + "/@" + url_part(m.handle);
  html << "<link rel=\"canonical\" href=\"" << page
       << "\"><meta property=\"og:type\" content=\"profile\"><meta property=\"og:title\" content=\"" << m.name
       << "\"><meta property=\"og:url\" content=\"" << page << "\"><meta name=\"description\" content=\"" << m.sentence
       << "\"><meta property=\"og:description\" content=\"" << m.sentence
       << "\"><meta property=\"og:site_name\" content=\"" << visit.rules.community << "\">";
  if (m.photo && look.shown.has(Part::kPhoto, SeenBy::kAnyone))
    html << "<meta property=\"og:image\" content=\"" << visit.rules.base_url << "/photo/" << m.id.str() << "/"
         << std::to_string(m.photo) << ".webp\">";
  return html;
}

// One's own page as somebody else would see it: "?as=anyone", "members" or "ties".
void seen_as(Html& html, const Look& look) {
  html << "<div class=\"said\" role=\"status\">"
       << (look.reader == SeenBy::kAnyone    ? (look.shown.is_public() ? text("This is what anyone sees of your page.")
                                                                       : text("Nobody without an account sees your page."))
           : look.reader == SeenBy::kMembers ? text("This is what members see of your page.")
                                             : text("This is what your ties see of your page."));
  for (const auto& [level, label] :
       {std::pair(SeenBy::kAnyone, text("Anyone")), std::pair(SeenBy::kMembers, text("Members")),
        std::pair(SeenBy::kTies, text("Your ties"))})
    if (level != look.reader)
      html << " <a href=\"/@" << url_part(look.member.handle) << "?as=" << members::name(level) << "\">" << label
           << "</a>";
  html << " <a href=\"/@" << url_part(look.member.handle) << "\">" << text("As it is for you") << "</a></div>";
}

// To somebody without an account those alone that stand open to everyone.
std::vector<Call> calls_seen(Visit& visit, const Look& look) {
  std::vector<Call> calls = calls::open_calls(visit.sql, look.member.id, visit.now);
  if (!look.is_own && look.reader == SeenBy::kAnyone)
    std::erase_if(calls, [](const Call& call) { return !call.is_public; });
  return calls;
}

http::Response show_page(Visit& visit, const Look& look) {
  const Member& member = look.member;
  const bool is_looked_at = look.me && look.me->id == member.id && !look.is_own;
  const std::vector<Call> calls =
      look.is_blocked || member.is_guest || !look.has(Part::kCalls) ? std::vector<Call>{} : calls_seen(visit, look);
  Html html;
  html << "<div class=\"member h-card\">";
  status_line(html, visit);
  if (is_looked_at) seen_as(html, look);
  if (is_looked_at && look.reader == SeenBy::kAnyone && !look.shown.is_public()) {
    html << "<p>" << text("They are asked to sign in, as for an address that nobody has.")
         << " <a href=\"/settings/privacy\">" << text("Show it to anyone") << "</a></p></div>";
    return show(visit, {.title = member.name}, html);
  }
  html << "<a class=\"u-url\" hidden href=\"" << visit.rules.base_url << "/@" << url_part(member.handle) << "\"></a>";
  top(html, visit, look);
  if (!member.ask_me_about.empty() && look.has(Part::kAskMeAbout))
    html << "<h2 class=\"label\">" << text("Ask me about") << "</h2><p class=\"about\" dir=\"auto\">"
         << member.ask_me_about << "</p>";
  if (!is_looked_at) what_to_do(html, visit, look);
  if (!member.is_guest && look.has(Part::kCalls)) {
    call_list(html, member, calls, CallKind::kOffer, look.is_own, look.me);
    call_list(html, member, calls, CallKind::kAsk, look.is_own, look.me);
  }
  if (look.has_work && look.has(Part::kWork)) work_list(html, members::work_of(visit.sql, member.id));
  if (look.me && (look.is_own || look.has_thanks))
    word_of_mouth(
        html, visit,
        look.is_own ? calls::thanks_to(visit.sql, member.id, Instant{1}) : calls::shown_thanks(visit.sql, member.id),
        look.is_own);
  if (look.is_own && calls.empty())
    html << "<p class=\"meta\">" << text("What could you help someone with, and what would you like help with?")
         << " <a href=\"/board#yours\">" << text("Say it in a sentence each") << "</a></p>";
  html << "</div>";
  if (!is_looked_at) margin(html, visit, look);
  http::Response response = show(visit,
                                 {.title = member.name,
                                  .place = look.is_own || !look.me ? Place::kNone : Place::kPeople,
                                  .preview = preview_of(visit, look)},
                                 html);
  return response;
}

}  // namespace

http::Response member_page(Visit& visit) {
  const std::string handle(visit.param("name"));
  const auto look = look_at(visit);
  if (!look) return visit.me ? fail(visit, look.error()) : http::see_other("/sign-in");
  if (look->member.handle != handle) return http::see_other("/@" + url_part(look->member.handle));  // a former one
  return show_page(visit, *look);
}

}  // namespace kith::people
