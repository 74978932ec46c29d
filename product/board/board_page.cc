// The Board: what fits me, or everything; and where my own asks and offers stand.

#include <algorithm>
#include <charconv>

#include "product/board/actions.h"
#include "product/board/matchmaker.h"
#include "product/board/pages.h"
#include "product/board/people.h"
#include "product/board/views.h"
#include "product/calls/store.h"
#include "product/conversations/views.h"
#include "product/frame/layout.h"

namespace kith::board {
namespace {

constexpr std::int64_t kOnAPage = 30, kFitting = 60, kPublic = 50;
constexpr std::size_t kFound = 300;
constexpr std::int64_t kDistances_km[] = {10, 30, 50, 100, 300, 1000};

// What the address or a form asks for.
Wanted wanted_in(const http::Fields& fields) {
  Wanted w;
  w.kind = fields.get("of") == "offers" ? CallKind::kOffer : CallKind::kAsk;
  w.field = fields.get("field").substr(0, 1000);
  w.place = fields.get("place").substr(0, 1000);
  w.language = fields.get("language").substr(0, 1000);
  if (const std::string_view km = fields.get("km"); !km.empty())
    std::from_chars(km.data(), km.data() + km.size(), w.distance_km);
  return w;
}

void hidden(Html& html, std::string_view name, std::string_view value) {
  html << "<input type=\"hidden\" name=\"" << name << "\" value=\"" << value << "\">";
}

std::string tab_path(const Wanted& w, CallKind kind, bool shows_all) {
  Wanted other = w;
  other.kind = kind;
  std::string path = board_path(other);
  if (!shows_all) path.replace(path.find("show=all"), 8, "show=fits");
  return path;
}

void tabs(Html& html, const Wanted& w, bool shows_all) {
  html << "<nav class=\"tabs\" aria-label=\"" << text("Asks or offers") << "\">";
  for (const CallKind kind : {CallKind::kAsk, CallKind::kOffer}) {
    html << "<a href=\"" << tab_path(w, kind, shows_all) << "\"";
    if (kind == w.kind) html << " aria-current=\"page\"";
    html << ">" << (kind == CallKind::kAsk ? text("Asks") : text("Offers")) << "</a>";
  }
  html << "</nav>";
}

void filters(Html& html, const Wanted& w, bool shows_all, bool for_member, const std::vector<Error>& mistakes) {
  html << "<form class=\"filters\" action=\"/board\" role=\"search\">";
  hidden(html, "of", w.kind == CallKind::kAsk ? "asks" : "offers");
  if (for_member) {
    html << "<fieldset class=\"choices\"><legend class=\"sr\">" << text("What to show") << "</legend>";
    const auto choice = [&](std::string_view value, std::string_view label, bool is_chosen) {
      html << "<label><input type=\"radio\" name=\"show\" value=\"" << value << "\"";
      if (is_chosen) html << " checked";
      html << "> " << label << "</label>";
    };
    choice("fits", text("Fits me"), !shows_all);
    choice("all", text("All"), shows_all);
    html << "</fieldset>";
  }
  html << "<div class=\"fields\">";
  field(html, {.name = "field", .label = text("Field")}, w.field, mistakes);
  field(html, {.name = "place", .label = text("Place")}, w.place, mistakes);
  html << "<div class=\"field\"><label for=\"f-km\">" << text("Within") << "</label><select id=\"f-km\" name=\"km\">";
  for (const std::int64_t km : kDistances_km) {
    html << "<option value=\"" << km << "\"";
    if (km == w.distance_km) html << " selected";
    html << ">" << text("{} km", km) << "</option>";
  }
  html << "</select></div>";
  field(html, {.name = "language", .label = text("Language")}, w.language, mistakes);
  html << "<button class=\"btn\">" << text("Show") << "</button></div></form>";
}

void the_end(Html& html, std::int64_t count, CallKind kind) {
  html << "<p class=\"meta\">"
       << (kind == CallKind::kAsk
               ? plural(count, "One ask. You have seen it.", "{} asks. You have seen them all.", std::to_string(count))
               : plural(count, "One offer. You have seen it.", "{} offers. You have seen them all.",
                        std::to_string(count)))
       << "</p>";
}

void nothing_fits(Html& html, const Wanted& w, bool has_calls) {
  html << "<p>" << text("Nothing fits today.") << " <a href=\""
       << board_path({.kind = w.kind, .field = {}, .place = {}, .language = {}}) << "\">" << text("Here is everything")
       << "</a>.</p>";
  if (!has_calls)
    html << "<p class=\"meta\">"
         << text(
                "You have not said yet what you need or what you could give, so there is little to go by. For "
                "example: “A joiner who has done a listed frontage.” or “How to read a lease before you fall in love "
                "with the building.”")
         << "</p>";
  else
    html << "<p class=\"meta\">"
         << text(
                "We would rather show nothing than noise. What is new is looked at as it comes, and everything once a "
                "day.")
         << "</p>";
}

template <class Card>
std::int64_t section(Html& html, std::string_view title, const std::vector<Deal>& deals, const Card& card) {
  if (!deals.empty()) html << "<h2>" << title << "</h2>";
  for (const Deal& deal : deals) card(deal);
  return static_cast<std::int64_t>(deals.size());
}

void fitting(Html& html, Visit& visit, const Member& me, const Wanted& w, bool has_calls) {
  const bool for_asks = w.kind == CallKind::kAsk;
  auto deals = for_asks ? brought_to(visit.sql, me.id, visit.now - days(180), visit.now, kFitting)
                        : could_help(visit.sql, me.id, visit.now, kFitting);
  if (w.is_anything())
    std::erase_if(deals, [&](const Deal& deal) {
      return !visit.home.matchmaker.suits(w, for_asks ? deal.asker.id : deal.helper.id,
                                          for_asks ? deal.ask.id : deal.offer);
    });
  std::int64_t shown = 0;
  if (for_asks) {
    const auto one_way =
        std::stable_partition(deals.begin(), deals.end(), [](const Deal& deal) { return deal.fits_both_ways(); });
    const std::vector<Deal> both(deals.begin(), one_way), rest(one_way, deals.end());
    const auto card = [&](const Deal& deal) { brought_card(html, visit, deal); };
    shown += section(html, text("Fits you both ways"), both, card);
    shown += section(html, text("Fits what you offer and do"), rest, card);
  } else {
    shown += section(html, text("Fits what you ask"), deals, [&](const Deal& deal) { helper_card(html, visit, deal); });
  }
  if (shown == 0) nothing_fits(html, w, has_calls);
  else the_end(html, shown, w.kind);
}

void nothing_like_that(Html& html, const Visit& visit, const Wanted& w) {
  html << "<p>";
  if (page_number(visit) > 1) html << text("The list ended before this page.");
  else if (!w.is_anything()) html << text("Nobody else has said yet.");
  else if (!visit.home.matchmaker.is_ready())
    html << text("Kith has just started and is still reading what everybody says. Try again in a minute.");
  else if (!w.place.empty() && !visit.home.matchmaker.knows_place(w.place))
    html << text("We do not know a city called “{}”. Try the next larger one.", w.place);
  else
    html << text(
        "Nothing on the Board is like that just now. Take away a filter, or let us write to you when there is.");
  html << "</p>";
}

void everything(Html& html, Visit& visit, const Member& me, const Wanted& w) {
  const std::int64_t number = page_number(visit);
  const std::int64_t offset = (number - 1) * kOnAPage;
  std::vector<Listed> listed;
  bool is_cut = false;
  if (w.is_anything()) {
    const auto ids = visit.home.matchmaker.find(w, kFound);
    is_cut = ids.size() == kFound;
    listed = these(visit.sql, me.id, ids, visit.now);
    listed.erase(listed.begin(), listed.begin() + std::min(offset, static_cast<std::int64_t>(listed.size())));
    if (listed.size() > kOnAPage + 1) listed.resize(kOnAPage + 1);
  } else {
    listed = list(visit.sql, me.id, w.kind, visit.now, kOnAPage + 1, offset);
  }
  const bool has_more = static_cast<std::int64_t>(listed.size()) > kOnAPage;
  if (has_more) listed.pop_back();
  if (listed.empty()) {
    nothing_like_that(html, visit, w);
  } else {
    html << "<div class=\"rows\">";
    for (const Listed& each : listed) listed_row(html, visit, each);
    html << "</div>";
    if (!has_more && is_cut)
      html << "<p class=\"meta\">" << text("These are the nearest. There may be more.") << "</p>";
    else if (!has_more) the_end(html, offset + static_cast<std::int64_t>(listed.size()), w.kind);
  }
  if (has_more || number > 1) pager(html, board_path(w), number, number + (has_more ? 1 : 0));
}

void keep_searching(Html& html, Visit& visit, const Member& me, const Wanted& w) {
  const std::vector<SavedSearch> kept = searches_of(visit.sql, me.id);
  if (!w.is_anything() && kept.empty()) return;
  html << "<section id=\"searches\"><h2>" << text("We write to you about") << "</h2>";
  for (const SavedSearch& search : kept) {
    html << "<p><a dir=\"auto\" href=\"" << board_path(search.wanted) << "\">" << in_words(search.wanted) << "</a></p>"
         << "<div class=\"deeds\">";
    button_form(html, visit, "/searches/" + search.id.str() + "/forget", text("Stop"), "btn plain");
    html << "</div>";
  }
  if (w.is_anything()) {
    begin_form(html, visit, "/searches");
    hidden(html, "of", w.kind == CallKind::kAsk ? "asks" : "offers");
    hidden(html, "field", w.field);
    hidden(html, "place", w.place);
    hidden(html, "km", std::to_string(w.distance_km));
    hidden(html, "language", w.language);
    html << "<button class=\"btn\">" << text("Write to me when something new fits") << "</button></form>";
  }
  html << "</section>";
}

void yours(Html& html, Visit& visit, const std::vector<Call>& mine) {
  html << "<section id=\"yours\" class=\"calls\"><h2>" << text("Yours") << "</h2>";
  std::int64_t number[2] = {0, 0};
  for (const Call& call : mine) {
    const bool is_ask = call.kind == CallKind::kAsk;
    const bool stands = call.is_open(visit.now);
    if (stands) ++number[is_ask ? 0 : 1];
    const std::int64_t n = number[is_ask ? 0 : 1], most = visit.rules.calls_of_each_kind;
    html << "<div class=\"row\"><div class=\"c\"><p class=\"meta\">"
         << (!stands  ? std::string(is_ask ? text("An ask that ended") : text("An offer that ended"))
             : is_ask ? text("Ask {} of {}", n, most)
                      : text("Offer {} of {}", n, most))
         << "</p><p class=\"says\" dir=\"auto\"><a href=\"" << call.path() << "\">" << call.words
         << "</a></p><p class=\"meta\">";
    if (call.has_ended(visit.now))
      html << "<b>" << text("Ended on {}. What came of it?", short_date(call.ends_at, visit.now, visit.zone()))
           << "</b>";
    else html << text("Open until {}", short_date(call.ends_at, visit.now, visit.zone()));
    html << " · ";
    if (call.answers == 0) html << (is_ask ? text("nobody has answered yet") : text("nobody has taken it up yet"));
    else html << plural(call.answers, "one person answered", "{} people answered", spelled(call.answers));
    html << "</p><div class=\"acts\"><a class=\"btn\" href=\"" << call.path() << "/close\">"
         << (is_ask ? text("Answered") : text("Taken up")) << "</a>";
    button_form(html, visit, call.path() + "/keep", text("Keep"));
    begin_form(html, visit, call.path() + "/close");
    hidden(html, "outcome", "taken-down");
    html << "<button class=\"btn plain\">" << text("Take down") << "</button></form></div></div></div>";
  }
  html << "<div class=\"acts\"><a class=\"btn go\" href=\"/asks/new\">" << text("Ask for something")
       << "</a><a class=\"btn\" href=\"/offers/new\">" << text("Offer something") << "</a></div>";
  if (const auto closed = calls::closed_calls(visit.sql, visit.me->id); !closed.empty()) {
    html << "<details><summary>" << text("What came of those before") << "</summary>";
    for (const Call& call : closed)
      html << "<p class=\"says\" dir=\"auto\"><a href=\"" << call.path() << "\">" << call.words
           << "</a></p><p class=\"meta\">" << short_date(call.closed_at, visit.now, visit.zone()) << ": "
           << says(call.outcome, call.kind) << "</p>";
    html << "</details>";
  }
  html << "</section>";
}

http::Response stranger_board(Visit& visit, const Wanted& w) {
  Html html;
  html << "<div class=\"board\"><h1>" << text("Board") << "</h1><p class=\"meta\">"
       << text("What people here ask and offer, as far as they wish everyone to see it.")
       << " <a href=\"/board.atom?of=" << (w.kind == CallKind::kAsk ? "asks" : "offers") << "\">" << text("As a feed")
       << "</a></p>";
  tabs(html, w, true);
  const auto listed = list_public(visit.sql, w.kind, visit.now, kPublic);
  html << "<div class=\"rows\">";
  for (const Listed& each : listed) listed_row(html, visit, each);
  html << "</div>";
  if (listed.empty()) html << "<p>" << text("Nothing is shown to everyone just now.") << "</p>";
  else the_end(html, static_cast<std::int64_t>(listed.size()), w.kind);
  html << "</div>";
  return show(visit, {.title = std::string(text("Board"))}, html);
}

}  // namespace

http::Response board_page(Visit& visit) {
  const auto& query = visit.request.query;
  const Wanted given = wanted_in(query);
  if (!visit.me) return stranger_board(visit, given);
  const Member& me = *visit.me;
  const auto checked = check_wanted(given);
  std::vector<Error> mistakes;
  if (!checked) mistakes.push_back(checked.error());
  const Wanted w = checked ? *checked : Wanted{.kind = given.kind};
  const bool shows_all = query.get("show") == "all";
  const std::vector<Call> mine = calls::unclosed_calls(visit.sql, me.id);
  Html html;
  html << "<div class=\"board\">";
  status_line(html, visit);
  html << "<div class=\"top\"><h1>" << text("Board") << "</h1><a class=\"btn\" href=\"/asks/new\">"
       << text("Ask for something") << "</a></div>";
  mistake_summary(html, mistakes);
  tabs(html, w, shows_all);
  filters(html, checked ? w : given, shows_all, true, mistakes);
  if (shows_all) everything(html, visit, me, w);
  else fitting(html, visit, me, w, !mine.empty());
  yours(html, visit, mine);
  selvedge(html);
  html << "</div><aside aria-label=\"" << text("About the Board") << "\">";
  keep_searching(html, visit, me, w);
  html << "<section><h2>" << text("How it works") << "</h2><p>"
       << text(
              "An ask is brought to a few people whose offers or work fit it, each with the reason. Whoever answers "
              "needs no place and no question. If nobody does within {} days, it goes to the next few.",
              spelled(kDealtDays))
       << "</p></section></aside>";
  return show(visit, {.title = std::string(text("Board")), .place = Place::kBoard, .has_mistakes = !mistakes.empty()},
              html, mistakes.empty() ? 200 : 422);
}

http::Response save_search_page(Visit& visit, const Member& me) {
  Act act = visit.act();
  const auto saved = save_search(act, me, wanted_in(visit.form));
  return saved ? http::see_other(board_path(saved->wanted) + "&done=searching#searches") : fail(visit, saved.error());
}

http::Response forget_search_page(Visit& visit, const Member& me) {
  const auto id = id_param<SearchId>(visit);
  if (!id) return fail(visit, id.error());
  Act act = visit.act();
  const auto gone = forget_search(act, me, *id);
  return gone ? http::see_other("/board?done=search-gone") : fail(visit, gone.error());
}

http::Response search_page(Visit& visit, const Member& me) {
  const std::string words(visit.request.query.get("q").substr(0, 200));
  Html html;
  html << "<div class=\"find-page\"><h1>" << text("Search")
       << "</h1><form class=\"search\" action=\"/search\" role=\"search\"><label for=\"f-q\">"
       << text("A name, a trade, or what you need in your own words")
       << "</label><div class=\"acts\"><input id=\"f-q\" type=\"search\" name=\"q\" dir=\"auto\" value=\"" << words
       << "\"><button class=\"btn go\">" << text("Find") << "</button></div></form>";
  constexpr std::size_t kOfEach = 8, kOwn = 3;
  bool any = false;
  if (!words.empty()) {
    const auto own = conversations::find_in(visit.sql, me.id, words, {}).all;
    if (!own.empty()) html << "<h2>" << text("In your conversations") << "</h2><div class=\"rows\">";
    for (std::size_t i = 0; i < std::min(own.size(), kOwn); ++i) conversations::found_row(html, visit, me, own[i]);
    if (!own.empty())
      html << "</div><p class=\"meta\"><a href=\"/conversations?q=" << url_part(words) << "\">"
           << text("All of your conversations with these words") << "</a></p>";
    std::vector<Person> people = find_people(visit, me.id, words, kOfEach);
    if (!people.empty()) html << "<h2>" << text("People") << "</h2><div class=\"rows\">";
    for (const Person& p : people) {
      html << "<div class=\"row from\">";
      person_line(html, visit, p, p.sentence);
      html << "</div>";
    }
    if (!people.empty())
      html << "</div><p class=\"meta\"><a href=\"/people/find?q=" << url_part(words) << "\">"
           << text("Everyone whose page has these words") << "</a></p>";
    any = !people.empty() || !own.empty();
    for (const CallKind kind : {CallKind::kOffer, CallKind::kAsk}) {
      const Wanted w{.kind = kind, .field = words, .place = {}, .language = {}};
      const auto found = these(visit.sql, me.id, visit.home.matchmaker.find(w, kOfEach), visit.now);
      if (found.empty()) continue;
      any = true;
      html << "<h2>" << (kind == CallKind::kAsk ? text("Asks") : text("Offers")) << "</h2><div class=\"rows\">";
      for (const Listed& each : found) listed_row(html, visit, each);
      html << "</div>";
    }
    if (!any)
      html << "<p>" << text("Nothing here is near “{}”. Other words may be, or you could ask for it.", words)
           << "</p><div class=\"acts\"><a class=\"btn\" href=\"/asks/new\">" << text("Ask for something")
           << "</a></div>";
    else html << "<p class=\"meta\">" << text("That is what is nearest.") << "</p>";
  }
  html << "</div>";
  return show(visit, {.title = std::string(text("Search")), .place = Place::kNone}, html);
}

}  // namespace kith::board
