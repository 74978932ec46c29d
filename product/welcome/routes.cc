// The first ten minutes, after somebody has said who they are: what they offer and ask, whom they know already, and
// three people they could ask today. Each step can be skipped, and what was said is kept.

#include "product/welcome/routes.h"

#include <algorithm>

#include "platform/text/unicode.h"
#include "product/board/people.h"
#include "product/board/views.h"
#include "product/calls/actions.h"
#include "product/calls/store.h"
#include "product/frame/layout.h"
#include "product/members/store.h"

namespace kith::welcome {
namespace {

constexpr std::int64_t kPeople = 3;

void heading(Html& html, std::string_view title, std::int64_t step, std::int64_t minutes) {
  html << "<h1>" << title << "</h1><p class=\"count\">";
  stitches(html, step, 5);
  html << " <span>" << text("Step {} of 5, about {} minutes left", step, spelled(minutes)) << "</span></p>";
}

void ways(Html& html, std::string_view back, std::string_view next) {
  html << "<p class=\"acts\">";
  if (!back.empty()) html << "<a class=\"btn plain\" href=\"" << back << "\">" << text("Back") << "</a>";
  html << "<a class=\"btn plain\" href=\"" << next << "\">" << text("Skip this") << "</a></p>";
}

http::Response show_calls(Visit& visit, const Member& me, std::string_view offer, std::string_view ask,
                          const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo\">";
  mistake_summary(html, mistakes);
  heading(html, text("What could you help someone with? What would you like help with?"), 2, 9);
  const std::vector<Call> said = calls::open_calls(visit.sql, me.id, visit.now);
  for (const Call& call : said)
    html << "<p class=\"meta\">" << (call.kind == CallKind::kAsk ? text("You ask") : text("You offer"))
         << "</p><p class=\"says\" dir=\"auto\">" << call.words << "</p>";
  begin_form(html, visit, "/welcome/2");
  field(html,
        {.name = "offer",
         .label = text("An offer"),
         .hint = text("For example: Two years in a covered market, happy to talk leases."),
         .limit = static_cast<std::int64_t>(kCallMost),
         .people_words = true},
        offer, mistakes);
  field(html,
        {.name = "ask",
         .label = text("An ask"),
         .hint = text("For example: A joiner who has done a listed frontage."),
         .limit = static_cast<std::int64_t>(kCallMost),
         .people_words = true},
        ask, mistakes);
  html << "<button class=\"btn go\">" << text("Go on") << "</button></form>";
  ways(html, "/settings/you", "/welcome/3");
  html << "</div>";
  return show(visit, {.title = std::string(text("What you offer and ask")), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

http::Response calls_page(Visit& visit, const Member& me) { return show_calls(visit, me, "", "", {}); }

http::Response say_calls(Visit& visit, const Member& me) {
  const std::string offer(visit.form.get("offer")), ask(visit.form.get("ask"));
  Act act = visit.act();
  // Both are read before either is opened: what is wrong with one leaves the other unsaid.
  std::vector<std::pair<std::string_view, CallWords>> said;
  if (!trim(offer).empty()) said.emplace_back("offer", CallWords{.kind = CallKind::kOffer, .words = offer});
  if (!trim(ask).empty()) said.emplace_back("ask", CallWords{.kind = CallKind::kAsk, .words = ask});
  std::vector<Error> mistakes;
  const auto keep = [&](std::string_view field_name, std::vector<Error> found) {
    for (Error& mistake : found) {
      mistake.field = field_name;
      mistakes.push_back(std::move(mistake));
    }
  };
  for (auto& [field_name, words] : said) keep(field_name, check_call(words, visit.rules.call_days, visit.now));
  if (mistakes.empty())
    for (const auto& [field_name, words] : said) keep(field_name, calls::open_call(act, me, words).mistakes);
  return mistakes.empty() ? http::see_other("/welcome/3") : show_calls(visit, me, offer, ask, mistakes);
}

http::Response people_you_know_page(Visit& visit, const Member&) {
  Html html;
  html << "<div class=\"solo\">";
  heading(html, text("Bring people you already know"), 3, 7);
  html << "<p>"
       << text(
              "The archive of your old network, or of your mail, shows who really writes to you. Only you see it, and "
              "nobody in it is contacted.")
       << "</p><div class=\"acts\"><a class=\"btn go\" href=\"/import\">"
       << text("Choose the archive from my old network") << "</a><a class=\"btn\" href=\"/welcome/4\">"
       << text("I will start fresh") << "</a></div><p>" << text("Are you several who write to each other already?")
       << " <a href=\"/people/bring\">" << text("Bring them all here") << "</a></p>";
  ways(html, "/welcome/2", "/welcome/4");
  html << "</div>";
  return show(visit, {.title = std::string(text("People you know"))}, html);
}

// While nobody's words fit an ask, whoever does or offers what is near to it, or to what the newcomer does. Each with
// the words it rests on.
struct Near {
  Person person;
  std::string words;
};
std::vector<Near> near_ones(Visit& visit, const Member& me, const std::vector<Call>& mine) {
  std::vector<std::string> said;
  for (const Call& call : mine)
    if (call.kind == CallKind::kAsk) said.push_back(call.words);
  if (!me.sentence.empty()) said.push_back(me.sentence);
  std::vector<Near> near;
  for (const std::string& words : said)
    for (Person& person : board::find_people(visit, me.id, words, kPeople)) {
      const bool is_there =
          std::any_of(near.begin(), near.end(), [&](const Near& each) { return each.person.id == person.id; });
      if (!is_there && near.size() < kPeople) near.push_back({std::move(person), words});
    }
  return near;
}

http::Response people_to_ask_page(Visit& visit, const Member& me) {
  const std::vector<Call> mine = calls::open_calls(visit.sql, me.id, visit.now);
  const auto deals = board::could_help(visit.sql, me.id, visit.now, kPeople);
  const auto brought = board::brought_to(visit.sql, me.id, visit.now - days(60), visit.now, kPeople);
  const bool is_looking = std::any_of(mine.begin(), mine.end(), [](const Call& call) { return !call.dealt_at; });
  const auto near = deals.empty() && !is_looking ? near_ones(visit, me, mine) : std::vector<Near>{};
  const auto host = members::find_host(visit.sql);
  const bool is_among =
      host && (std::any_of(deals.begin(), deals.end(), [&](const Deal& d) { return d.helper.id == host->id; }) ||
               std::any_of(near.begin(), near.end(), [&](const Near& each) { return each.person.id == host->id; }));
  const bool names_host = deals.size() + near.size() < kPeople && host && host->id != me.id && !is_among &&
                          host->openers_a_week != kNoOpeners && !host->is_away(visit.now);
  const auto count = static_cast<std::int64_t>(deals.size() + near.size()) + names_host;
  Html html;
  html << "<div class=\"solo wide\">";
  heading(html,
          count == 0   ? text("Nobody you could ask is here yet")
          : count == 1 ? text("Someone you could ask today")
          : count == 2 ? text("Two people you could ask today")
                       : text("Three people you could ask today"),
          4, 5);
  for (const Deal& deal : deals) board::helper_card(html, visit, deal, true);
  for (const Near& each : near) board::near_card(html, visit, each.person, each.words);
  if (names_host) board::greeter_card(html, visit, person(*host), true);
  if (is_looking)
    html << "<p class=\"meta\">" << text("We are still looking for who fits what you said.")
         << " <a href=\"/welcome/4\">" << text("Look again in a moment") << "</a></p>";
  else if (deals.empty())
    html << "<p class=\"meta\">"
         << text("Nobody offers quite what you ask yet. It is looked at again as people come, and once a day.")
         << "</p>";
  if (!brought.empty()) html << "<h2>" << text("And you could help") << "</h2>";
  for (const Deal& deal : brought) board::brought_card(html, visit, deal);
  html << "<p class=\"acts\"><a class=\"btn plain\" href=\"/welcome/3\">" << text("Back")
       << "</a><a class=\"btn\" href=\"/people/find\">" << text("Find someone yourself")
       << "</a><a class=\"btn plain\" href=\"/today\">" << text("Go to Today") << "</a></p></div>";
  return show(visit, {.title = std::string(text("People you could ask"))}, html);
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/welcome/2", calls_page),
      page(kPost, "/welcome/2", say_calls),
      page(kGet, "/welcome/3", people_you_know_page),
      page(kGet, "/welcome/4", people_to_ask_page),
  };
  return all;
}

}  // namespace kith::welcome
