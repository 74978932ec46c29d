// Today: what waits for you, oldest first, and then the end.

#include "product/today/routes.h"

#include <algorithm>

#include "product/board/matchmaker.h"
#include "product/board/views.h"
#include "product/calls/store.h"
#include "product/conversations/views.h"
#include "product/frame/layout.h"
#include "product/labels/views.h"
#include "product/members/store.h"
#include "product/openers/views.h"
#include "product/ties/views.h"
#include "product/today/through.h"
#include "product/today/waiting.h"

namespace kith::today {
namespace {

constexpr std::size_t kWorthKnowing = 5, kNewsOfAKind = 2;
constexpr std::int64_t kPeopleToAsk = 3, kThanksDays = 4;
constexpr std::int64_t kMinutesEach = 4;  // what an answer takes, as said in the heading

void heading(Html& html, Visit& visit, const Member& me, const Everything& all) {
  const auto count = static_cast<std::int64_t>(all.items.size());
  const std::int64_t done = openers::answered_since(visit.sql, me.id, start_of_day(visit.now, me.time_zone));
  html << "<div class=\"head\"><p class=\"date\">" << weekday_and_date(visit.now, me.time_zone) << "</p><h1>";
  if (count == 0) html << text("Nobody is waiting for you.");
  else if (all.has_more) html << text("More than {} wait for you.", spelled(count));
  else html << plural(count, "{} person is waiting for you.", "{} people are waiting for you.", spelled_first(count));
  html << "</h1>";
  if (count + done > 0) {
    html << "<p class=\"count\">";
    stitches(html, std::min<std::int64_t>(done, 12), std::min<std::int64_t>(done, 12) + count);
    html << " <span>";
    if (done > 0) html << text("{} answered today", done) << (count > 0 ? ", " : ".");
    if (count > 0) html << text("{} to go. About {} minutes.", count, spelled(count * kMinutesEach));
    html << "</span></p>";
  }
  html << "</div>";
}

void sent_openers(Html& html, Visit& visit, const Member& me) {
  const auto sent = openers::sent_lately_in_brief(visit.sql, me.id, visit.now - days(7), 12);
  if (sent.empty()) return;
  std::int64_t open = 0;
  html << "<section><h2>" << text("Openers you sent") << "</h2><ul>";
  for (const Opener& opener : sent) {
    const OpenerState state = opener.state_at(visit.now);
    open += opener.takes_place && (state == OpenerState::kOpen || state == OpenerState::kQueued);
    html << "<li><b><a href=\"/openers/" << opener.id.str() << "\" dir=\"auto\">" << opener.receiver.name
         << "</a></b><span dir=\"auto\">" << openers::state_in_words(opener, me.id, visit.now, visit.zone())
         << "</span></li>";
  }
  const std::int64_t places = openers::places_of(me, visit.rules, visit.now);
  html << "</ul><p>"
       << (open == 1 ? text("One of your {} places is taken.", spelled(places))
                     : text("{} of your {} places are taken.",
                            open == 0 ? std::string(text("None")) : spelled_first(open), spelled(places)))
       << "</p></section>";
}

// One fact about it that is true, and what they said since, in their words.
void resting_tie(Html& html, Visit& visit, const Member& me) {
  const auto choice = ties::resting_this_week(visit.sql, me.id, visit.now);
  if (!choice.is_kept)
    visit.afterwards.push_back([id = me.id, other = choice.other, now = visit.now](sql::Session& session) {
      ties::keep_resting_choice(session, id, other, now);
    });
  if (!choice.tie) return;
  const auto& [person, tie] = *choice.tie;
  const bool was_me = tie.last_mine > tie.last_theirs;
  const Instant last = std::max(tie.last_mine, tie.last_theirs);
  html << "<section class=\"resting\"><h2>" << text("A tie that is resting") << "</h2><p><b><a dir=\"auto\" href=\"/@"
       << url_part(person.handle) << "\">" << person.name << "</a></b></p>";
  ties::glyph(html, visit.now, tie, person.first_name());
  const std::string day = short_date(last, visit.now, visit.zone());
  html << "<p>"
       << (was_me ? text("You wrote last, on {}.", day) : text("{} wrote last, on {}.", person.first_name(), day))
       << "</p>";
  const std::vector<Call> calls = calls::open_calls(visit.sql, person.id, visit.now);
  const auto since = std::find_if(calls.begin(), calls.end(), [&](const Call& call) { return call.opened_at > last; });
  if (since != calls.end())
    html << "<p>"
         << (since->kind == CallKind::kAsk ? text("{} asks since then:", person.first_name())
                                           : text("{} offers since then:", person.first_name()))
         << " <span class=\"people\" dir=\"auto\">" << in_quotes(since->words) << "</span></p>";
  html << "<p><a href=\"/conversations/new?to=" << url_part(person.handle) << "\">"
       << text("Write to {}", person.first_name()) << "</a></p></section>";
}

// Ends of my own asks and offers whose outcome is not said yet, and asks that I could answer: at most five in all.
struct WorthKnowing {
  calls::News news;
  std::vector<Deal> brought;
  std::vector<Deal> could_help;  // when nobody waits
};
WorthKnowing worth_knowing_of(sql::Session& sql, const Member& me, Instant now, bool nobody_waits) {
  WorthKnowing all;
  all.news = calls::news_of(sql, me.id, now - days(kThanksDays), now);
  if (all.news.thanks.size() > kNewsOfAKind) all.news.thanks.resize(kNewsOfAKind);
  if (all.news.ended.size() > kNewsOfAKind) all.news.ended.resize(kNewsOfAKind);
  const auto room = static_cast<std::int64_t>(kWorthKnowing - all.news.ended.size() - all.news.thanks.size());
  all.brought = board::brought_to(sql, me.id, now - days(board::kDealtDays), now, room);
  if (nobody_waits) all.could_help = board::could_help(sql, me.id, now, kPeopleToAsk);
  return all;
}

void ended_call(Html& html, Visit& visit, const Call& call) {
  html << "<article class=\"brought\"><p class=\"meta\">"
       << (call.kind == CallKind::kAsk
               ? text("Your ask ended on {}.", short_date(call.ends_at, visit.now, visit.zone()))
               : text("Your offer ended on {}.", short_date(call.ends_at, visit.now, visit.zone())))
       << "</p><p class=\"q\" dir=\"auto\"><a href=\"" << call.path() << "\">" << call.words
       << "</a></p><div class=\"acts\"><a class=\"btn\" href=\"" << call.path() << "/close\">"
       << text("Say what came of it") << "</a>";
  button_form(html, visit, call.path() + "/keep", text("Let it stand on"), "btn plain");
  html << "</div></article>";
}

void worth_knowing(Html& html, Visit& visit, const WorthKnowing& all) {
  if (!all.news.thanks.empty() || !all.news.ended.empty() || !all.brought.empty())
    html << "<h2>" << text("Worth knowing") << "</h2>";
  for (const Thanks& each : all.news.thanks)
    html << "<article class=\"brought\"><p class=\"meta\">" << text("{} thanks you.", each.sender.name)
         << "</p><p class=\"says\" dir=\"auto\"><a href=\"/thanks/" << each.id.str() << "\">" << in_quotes(each.words)
         << "</a></p></article>";
  for (const Call& call : all.news.ended) ended_call(html, visit, call);
  for (const Deal& deal : all.brought) board::brought_card(html, visit, deal);
  if (all.could_help.empty()) return;
  html << "<h2>"
       << plural(static_cast<std::int64_t>(all.could_help.size()), "Someone you might ask", "{} people you might ask",
                 spelled_first(static_cast<std::int64_t>(all.could_help.size())))
       << "</h2>";
  for (const Deal& deal : all.could_help) board::helper_card(html, visit, deal);
}

std::string next_round(const Visit& visit, const Member& me) {
  const Instant next = next_at_hour(visit.now, static_cast<int>(visit.rules.round_hour), me.time_zone);
  const bool is_today = start_of_day(next, me.time_zone) == start_of_day(visit.now, me.time_zone);
  return text(is_today ? sentence("What comes while you are away waits here; today at {} is a good time to look.")
                       : sentence("What comes while you are away waits here; tomorrow at {} is a good time to look."),
              fmt::format("{}:00", visit.rules.round_hour));
}

http::Response today_page(Visit& visit, const Member& me) {
  const Everything all = waiting_for(visit.sql, me.id, visit.now, visit.rules.today_items);
  Html html;
  html << "<div data-live-kind=\"today\" data-live-subject=\"0\"><div class=\"col\">";
  status_line(html, visit);
  html << "<p class=\"said\" id=\"more\" hidden><span>" << text("One more since you opened this.")
       << "</span> <a href=\"/today\">" << text("Show it") << "</a></p>";
  heading(html, visit, me, all);
  if (!all.items.empty())
    html << "<h2>" << text("Waiting for you") << " <small>" << text("oldest first") << "</small></h2>";
  if (all.items.size() > 1)
    html << "<p class=\"through\"><a href=\"/today/through\">" << text("Answer them one after another") << "</a></p>";
  bool is_first = true;
  for (const Waiting& item : all.items) {
    if (const auto* waiting = std::get_if<openers::Waiting>(&item.what))
      openers::waiting_card(html, visit, waiting->opener, waiting->label, is_first);
    else conversations::waiting_card(html, visit, std::get<conversations::Listed>(item.what), is_first);
    is_first = false;
  }
  worth_knowing(html, visit, worth_knowing_of(visit.sql, me, visit.now, all.items.empty()));
  html << "</div><section class=\"end\">";
  selvedge(html);
  html << "<div class=\"words\"><div><h2>" << (all.has_more ? text("These come first.") : text("That is everything."))
       << "</h2><p>"
       << (all.has_more ? std::string(text("The rest comes up here as you answer.")) : next_round(visit, me))
       << "</p></div><a class=\"btn\" href=\"/people/find\">" << text("Write an opener")
       << "</a></div></section></div>";
  html << "<aside aria-label=\"" << text("Your week") << "\">";
  sent_openers(html, visit, me);
  resting_tie(html, visit, me);
  html << "</aside>";
  return show(visit, {.title = std::string(text("Today")), .place = Place::kToday, .behaviour = "today"}, html);
}

http::Response today_api(Visit& visit, const Member& me) {
  const Everything all = waiting_for(visit.sql, me.id, visit.now, visit.rules.today_items);
  json::array items;
  for (const Waiting& item : all.items) {
    if (const auto* waiting = std::get_if<openers::Waiting>(&item.what)) {
      json::object opener = openers::as_json(waiting->opener, me.id, visit.now);
      opener["label"] = labels::as_json(waiting->label);
      items.push_back(json::object{{"kind", "opener"}, {"since", when(item.since)}, {"opener", std::move(opener)}});
    } else
      items.push_back(
          json::object{{"kind", "turn"},
                       {"since", when(item.since)},
                       {"conversation",
                        conversations::as_json(std::get<conversations::Listed>(item.what).conversation, visit.now)}});
  }
  json::array sent;
  for (const Opener& opener : openers::sent_lately(visit.sql, me.id, visit.now - days(7), 12))
    sent.push_back(openers::as_json(opener, me.id, visit.now));
  json::array worth;
  for (const Deal& deal : worth_knowing_of(visit.sql, me, visit.now, false).brought)
    worth.push_back(board::as_json(deal, me.id));
  return answer({{"waiting", std::move(items)},
                 {"worth_knowing", std::move(worth)},
                 {"has_more", all.has_more},
                 {"sent", std::move(sent)}});
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all{page(kGet, "/today", today_page), page(kGet, "/today/through", through_page),
                                      page(kPost, "/today/through", answer_on_page),
                                      api(kGet, "/api/v1/today", today_api)};
  return all;
}

}  // namespace kith::today
