#include "product/people/pages.h"

#include "product/acquaintances/acquaintance.h"
#include "product/calls/store.h"
#include "product/frame/layout.h"
#include "product/members/store.h"
#include "product/members/work.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"
#include "product/ties/paths.h"
#include "product/ties/views.h"

namespace kith::people {
namespace {

constexpr std::int64_t kFoundOnAPage = 30;

void call_list(Html& html, const Member& member, const std::vector<Call>& calls, CallKind kind, bool is_own) {
  bool any = false;
  for (const Call& call : calls) any = any || call.kind == kind;
  if (!any && is_own) return;
  html << "<section class=\"calls\"><h2>" << (kind == CallKind::kAsk ? text("Asks") : text("Offers")) << "</h2>";
  if (!any) html << "<p class=\"meta\">" << text("{} has not said yet.", member.first_name()) << "</p>";
  for (const Call& call : calls) {
    if (call.kind != kind) continue;
    html << "<div class=\"row\"><div class=\"c\"><p class=\"says\" dir=\"auto\"><a href=\"" << call.path() << "\">"
         << call.words << "</a></p>";
    if (!is_own) {
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
  html << "<section class=\"work\"><h2>" << text("Work") << "</h2><ul>";
  std::string skills;
  for (const WorkLine& line : work) {
    if (line.kind == WorkKind::kSkill) (skills += skills.empty() ? "" : ", ") += line.title;
    else
      html << "<li><span dir=\"auto\">" << line.words() << "</span><span class=\"years\">" << line.years()
           << "</span></li>";
  }
  html << "</ul>";
  if (!skills.empty()) html << "<p class=\"meta\" dir=\"auto\">" << skills << "</p>";
  html << "</section>";
}

void word_of_mouth(Html& html, const Visit& visit, const std::vector<Thanks>& thanks, bool is_own) {
  if (thanks.empty()) return;
  html << "<section class=\"calls\"><h2>" << text("Word of mouth") << "</h2>";
  for (const Thanks& each : thanks) {
    html << "<div class=\"row\"><div class=\"c\"><p class=\"says\" dir=\"auto\">“" << each.words
         << "”</p><p class=\"meta\"><a dir=\"auto\" href=\"/@" << url_part(each.sender.handle) << "\">"
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
  html << "<section><h3>" << text("You and {}", member.first_name()) << "</h3>";
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

}  // namespace

http::Response member_page(Visit& visit, const Member& me) {
  const std::string handle(visit.param("name"));
  auto found = members::find_by_handle(visit.sql, handle);
  if (!found) {
    if (const auto former = members::find_by_former_handle(visit.sql, handle))
      return http::see_other("/@" + url_part(former->handle));
    return fail(visit, unknown(text("Nobody here is called @{}.", handle)));
  }
  const Member member = *found;
  if (member.has_left()) return fail(visit, unknown(std::string(text("This member left."))));
  const bool is_own = member.id == me.id;
  // A guest has no page; whoever writes with them sees what there is between them.
  if (member.is_guest && ties::load(visit.sql, me.id, member.id).lines_theirs == 0)
    return fail(visit, unknown(text("Nobody here is called @{}.", handle)));
  const bool is_blocked = !is_own && ties::distance(visit.sql, member.id, me.id).is_blocked;  // and is not told so
  const std::vector<Call> calls = is_blocked ? std::vector<Call>{} : calls::open_calls(visit.sql, member.id, visit.now);
  const Tie tie = is_own ? Tie{} : ties::load(visit.sql, me.id, member.id);

  Html html;
  html << "<div class=\"member\">";
  status_line(html, visit);
  html << "<div class=\"from top\">";
  mark(html, visit, member.id, 72);
  html << "<div><h1 dir=\"auto\">" << member.name << "</h1><span dir=\"auto\">"
       << (member.is_guest ? text("takes part by e-mail, without an account") : std::string_view(member.sentence))
       << "</span><span class=\"meta\" dir=\"auto\">";
  if (!member.place.empty()) html << member.place << " · ";
  if (!member.is_guest) html << text("{} there", clock_time(visit.now, member.time_zone));
  html << "</span></div></div>";
  if (!member.ask_me_about.empty())
    html << "<h2 class=\"label\">" << text("Ask me about") << "</h2><p class=\"about\" dir=\"auto\">"
         << member.ask_me_about << "</p>";
  html << "<div class=\"acts\">";
  if (is_own) {
    html << "<a class=\"btn go\" href=\"/settings/you\">" << text("Change your page")
         << "</a><a class=\"btn\" href=\"/settings\">" << text("Settings") << "</a><a class=\"btn\" href=\"/import\">"
         << text("Your real network") << "</a>";
    button_form(html, visit, "/sign-out", text("Sign out"), "btn plain");
  } else if (is_open(tie, visit.now)) {
    html << "<a class=\"btn go\" href=\"/conversations/new?to=" << url_part(member.handle) << "\">"
         << text("Write to {}", member.first_name()) << "</a>";
  } else if (member.openers_a_week == kNoOpeners || is_blocked) {
    html << "<p class=\"meta\">" << text("{} is not taking openers.", member.first_name()) << "</p>";
  } else {
    html << "<a class=\"btn go\" href=\"/openers/new?to=" << url_part(member.handle) << "\">"
         << text("Ask {} something", member.first_name()) << "</a>";
  }
  html << "</div>";
  if (member.is_away(visit.now))
    html << "<p class=\"meta\">" << text("Away until {}.", short_date(member.away_until, visit.now, visit.zone()))
         << "</p>";
  if (!member.is_guest) {
    call_list(html, member, calls, CallKind::kOffer, is_own);
    call_list(html, member, calls, CallKind::kAsk, is_own);
  }
  work_list(html, members::work_of(visit.sql, member.id));
  word_of_mouth(html, visit,
                is_own ? calls::thanks_to(visit.sql, me.id, Instant{1}) : calls::shown_thanks(visit.sql, member.id),
                is_own);
  if (is_own && calls.empty()) {
    html << "<p class=\"meta\">" << text("What could you help someone with, and what would you like help with?")
         << " <a href=\"/board#yours\">" << text("Say it in a sentence each") << "</a></p>";
  }
  html << "</div>";
  if (!is_own) {
    html << "<aside aria-label=\"" << text("Between you") << "\">";
    between_you(html, visit, member, tie);
    html << "<section><h3>" << text("If something is not right") << "</h3><p><a href=\"/@" << url_part(member.handle)
         << "/keep-away\">" << text("Mute, block or report {}", member.first_name()) << "</a></p></section></aside>";
  }
  return show(visit, {.title = member.name, .place = is_own ? Place::kNone : Place::kPeople}, html);
}

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
                    : members::search(visit.sql, me.id, words, kFoundOnAPage + 1, (number - 1) * kFoundOnAPage);
  const bool has_more = !words.empty() && static_cast<std::int64_t>(found.size()) > kFoundOnAPage;
  if (has_more) found.pop_back();
  if (words.empty()) html << "<h2>" << text("New here") << "</h2>";
  else if (found.empty())
    html << "<p>" << text("Nobody’s page has all of these words: “{}”. Try fewer, or only the beginning of one.", words)
         << "</p>";
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
         << plural(static_cast<std::int64_t>(found.size()), "That is the one who fits.", "Those are all {} who fit.",
                   spelled(static_cast<std::int64_t>(found.size())))
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
