// One ask or offer: its page, posting it, changing it, and saying that it is not for one.

#include <algorithm>

#include "platform/text/unicode.h"
#include "product/board/actions.h"
#include "product/board/matchmaker.h"
#include "product/board/pages.h"
#include "product/board/views.h"
#include "product/calls/actions.h"
#include "product/calls/store.h"
#include "product/frame/layout.h"
#include "product/members/store.h"
#include "product/ties/paths.h"

namespace kith::board {
namespace {

// A day that was chosen counts whole. One that is none is a mistake, and not the usual sixty days.
struct Given {
  CallWords words;
  std::vector<Error> mistakes;
};
Given given_in(const Visit& visit, const Member& me) {
  const auto& f = visit.form;
  Given given{{.kind = call_kind(f.get("kind")).value_or(CallKind::kAsk),
               .aim = aim(f.get("aim")).value_or(Aim::kNeed),
               .words = std::string(f.get("words")),
               .details = std::string(f.get("details")),
               .field = std::string(f.get("field")),
               .place = std::string(f.get("place")),
               .is_public = f.get("is_public") == "1"},
              {}};
  const std::string_view date = f.get("ends_at");
  if (const Instant day = parse_instant(date))
    given.words.ends_at = start_of_date(day + days(1), me.time_zone) - Duration{1};
  else if (!date.empty())
    given.mistakes.push_back(invalid(std::string(text("This is no day. Write it as 2026-03-20.")), "ends_at"));
  return given;
}

std::string date_field(Instant t, std::string_view zone) {
  const CivilTime day = civil(t, zone);
  return fmt::format("{:04}-{:02}-{:02}", day.year, day.month, day.day);
}

// To post one, or to change the one at `path`.
http::Response show_form(Visit& visit, const Member& me, const CallWords& w, const std::vector<Error>& mistakes,
                         std::string_view path = {}) {
  const bool is_new = path.empty();
  const bool is_ask = w.kind == CallKind::kAsk;
  Html html;
  html << "<div class=\"solo wide\"><p class=\"date\"><a href=\"/board#yours\">" << text("Board") << "</a></p><h1>"
       << (is_ask ? text("What would you like help with?") : text("What could you help someone with?")) << "</h1>";
  mistake_summary(html, mistakes);
  std::int64_t stand = is_new ? 0 : -visit.rules.calls_of_each_kind;
  for (const Call& call : calls::open_calls(visit.sql, me.id, visit.now)) stand += call.kind == w.kind;
  if (mistakes.empty() && stand >= visit.rules.calls_of_each_kind)
    html << "<p class=\"said\">" << text("You have {} of these already.", spelled(stand))
         << " <a href=\"/board#yours\">" << text("Close one of them first") << "</a></p>";
  begin_form(html, visit, is_new ? "/calls" : std::string(path) + "/change");
  html << "<input type=\"hidden\" name=\"kind\" value=\"" << name(w.kind) << "\">";
  if (is_ask) {
    html << "<fieldset class=\"choices\"><legend>" << text("It is one of these") << "</legend>";
    for (const Aim each : {Aim::kNeed, Aim::kLearn, Aim::kLook, Aim::kRecommend}) {
      html << "<label><input type=\"radio\" name=\"aim\" value=\"" << name(each) << "\"";
      if (each == w.aim) html << " checked";
      html << "> " << says(each) << "</label>";
    }
    html << "</fieldset>";
  }
  field(html,
        {.name = "words",
         .label = text("In one plain sentence"),
         .hint = is_ask ? text("For example: A joiner who has done a listed frontage.")
                        : text("For example: Two years in a covered market, happy to talk leases."),
         .limit = static_cast<std::int64_t>(kCallMost),
         .people_words = true},
        w.words, mistakes);
  field(html,
        {.name = "details",
         .label = text("More about it"),
         .hint = text("May stay empty."),
         .input = Input::kText,
         .limit = static_cast<std::int64_t>(kDetailsMost),
         .rows = 3,
         .people_words = true},
        w.details, mistakes);
  field(html,
        {.name = "field",
         .label = text("Field of work"),
         .hint = text("Such as joinery, or bookkeeping. May stay empty."),
         .limit = static_cast<std::int64_t>(kFieldMost)},
        w.field, mistakes);
  field(html, {.name = "place", .label = text("Place"), .hint = text("Empty for anywhere."), .limit = 80}, w.place,
        mistakes);
  html << "<div class=\"field\"><label for=\"f-ends_at\">" << text("Open until") << "</label>";
  mistake_of(html, mistakes, "ends_at");
  html << "<input id=\"f-ends_at\" type=\"date\" name=\"ends_at\" value=\""
       << date_field(w.ends_at ? w.ends_at : visit.now + days(visit.rules.call_days), me.time_zone)
       << "\"></div><div class=\"choices stacked\"><label><input type=\"checkbox\" name=\"is_public\" value=\"1\"";
  if (w.is_public) html << " checked";
  html << "> " << text("Everyone may see it with my name, without an account too")
       << "</label></div><button class=\"btn go\">" << (is_ask ? text("Ask") : text("Offer it"))
       << "</button></form></div>";
  return show(visit,
              {.title = std::string(is_ask ? text("Ask for something") : text("Offer something")),
               .place = Place::kBoard,
               .has_mistakes = !mistakes.empty()},
              html, mistakes.empty() ? 200 : 422);
}

// Its days are the owner’s.
void facts(Html& html, const Visit& visit, const Call& c, std::string_view zone) {
  html << "<section><h2>" << text("About it") << "</h2><ul class=\"track\">";
  if (!c.field.empty()) html << "<li dir=\"auto\">" << c.field << "</li>";
  html << "<li dir=\"auto\">" << (c.place.empty() ? std::string(text("Anywhere")) : c.place) << "</li><li>"
       << text("since {}", short_date(c.opened_at, visit.now, zone)) << "</li><li>";
  if (c.closed_at) html << text("closed on {}", short_date(c.closed_at, visit.now, zone));
  else if (c.has_ended(visit.now)) html << text("ended on {}", short_date(c.ends_at, visit.now, zone));
  else html << text("open until {}", short_date(c.ends_at, visit.now, zone));
  html << "</li>";
  if (c.is_public) html << "<li>" << text("everyone may see it") << "</li>";
  html << "</ul></section>";
}

void what_came(Html& html, const Visit& visit, const Call& c) {
  html << "<p class=\"said\">" << says(c.outcome, c.kind) << "</p>";
  const auto thanks = calls::thanks_for(visit.sql, c.id, visit.me ? visit.me->id : MemberId{});
  if (!thanks) return;
  html << "<p class=\"says quoted\" dir=\"auto\">“" << thanks->words << "”</p><p class=\"meta\">" << text("Thanks to")
       << " <a dir=\"auto\" href=\"/@" << url_part(thanks->receiver.handle) << "\">" << thanks->receiver.name
       << "</a></p>";
}

std::string_view state_of_answer(std::string_view state) {
  if (state == "answered") return text("you are talking");
  if (state == "passed") return text("you passed politely");
  if (state == "withdrawn") return text("taken back");
  if (state == "lapsed") return text("lapsed");
  return text("their answer waits for you");
}

void own_part(Html& html, Visit& visit, const Member& me, const Call& c) {
  const bool is_ask = c.kind == CallKind::kAsk;
  const auto answers = calls::answers_to(visit.sql, c.id);
  html << "<h2>" << (is_ask ? text("Who answered") : text("Who took it up")) << "</h2>";
  if (answers.empty()) html << "<p class=\"meta\">" << text("Nobody yet.") << "</p>";
  for (const calls::Answered& a : answers)
    html << "<p><a dir=\"auto\" href=\"/openers/" << a.opener << "\">" << a.person.name << "</a> <span class=\"meta\">"
         << state_of_answer(a.state) << "</span></p>";
  if (c.closed_at) return;
  html << "<div class=\"acts\"><a class=\"btn go\" href=\"" << c.path() << "/close\">" << text("Say what came of it")
       << "</a>";
  html << "<a class=\"btn\" href=\"" << c.path() << "/change\">" << text("Change it") << "</a>";
  button_form(html, visit, c.path() + "/keep", text("Keep it {} days from now", visit.rules.call_days), "btn plain");
  html << "</div>";
  if (!is_ask || !c.is_open(visit.now)) return;
  bool any = false;
  for (const Deal& deal : could_help(visit.sql, me.id, visit.now, 60)) {
    if (deal.ask.id != c.id) continue;
    if (!any) html << "<h2>" << text("Who could help, as far as we can see") << "</h2>";
    any = true;
    helper_card(html, visit, deal);
  }
  if (any) return;
  if (!c.dealt_at)
    html << "<p class=\"meta\">" << text("We are looking for who could help.") << " <a href=\"" << c.path() << "\">"
         << text("Look again in a moment") << "</a></p>";
  else
    html << "<p class=\"meta\">"
         << text("Nobody’s words fit it yet. It is looked at again as people come, and once a day.") << "</p>";
}

void others_part(Html& html, Visit& visit, const Member& me, const Call& c, const Person& owner) {
  const bool is_ask = c.kind == CallKind::kAsk;
  const auto answered = calls::answer_of(visit.sql, c.id, me.id);
  if (c.is_open(visit.now)) {
    if (const auto deal = between(visit.sql, me.id, owner.id, c.id, visit.now)) reason_line(html, *deal, me.id);
    if (const auto people = ties::who_knows_both(visit, me.id, owner.id, 3); !people.empty())
      html << "<p class=\"why\" dir=\"auto\">" << ties::in_words(people) << "</p>";
  } else {
    html << "<p class=\"meta\">" << text("It is not open any more. You can still ask {} something.", owner.first_name())
         << "</p>";
  }
  html << "<div class=\"acts\">";
  if (answered)
    html << "<a class=\"btn\" href=\"/openers/" << answered->opener << "\">" << text("See what you answered") << "</a>";
  else if (c.is_open(visit.now))
    html << "<a class=\"btn go\" href=\"/openers/new?to=" << url_part(owner.handle) << "&amp;call=" << c.id.str()
         << "\">"
         << (is_ask ? text("Answer {}’s ask", owner.first_name()) : text("Take {} up on it", owner.first_name()))
         << "</a>";
  const auto what = refused(visit.sql, me.id, c.id);
  if (!what && c.is_open(visit.now) && !answered) not_for_me(html, visit, c.path());
  html << "</div>";
  if (!what) return;
  html << "<p class=\"meta\">" << text("You said that it is not for you: {}", says(*what)) << "</p>";
  button_form(html, visit, c.path() + "/refuse/back", text("Take that back"), "btn plain");
}

}  // namespace

http::Response new_ask_page(Visit& visit, const Member& me) {
  return show_form(visit, me, {.kind = CallKind::kAsk, .words = std::string(visit.request.query.get("words"))}, {});
}
http::Response new_offer_page(Visit& visit, const Member& me) {
  return show_form(visit, me, {.kind = CallKind::kOffer, .words = {}}, {});
}

http::Response open_call_page(Visit& visit, const Member& me) {
  const Given given = given_in(visit, me);
  if (!given.mistakes.empty()) return show_form(visit, me, given.words, given.mistakes);
  Act act = visit.act();
  const calls::Opened opened = calls::open_call(act, me, given.words);
  if (!opened.mistakes.empty()) return show_form(visit, me, given.words, opened.mistakes);
  return http::see_other(opened.call.path() + "?done=opened");
}

http::Response change_page(Visit& visit, const Member& me) {
  const auto call = own_of_path(visit, me);
  if (!call) return fail(visit, call.error());
  const CallWords words{.kind = call->kind,
                        .aim = call->aim,
                        .words = call->words,
                        .details = call->details,
                        .field = call->field,
                        .place = call->place,
                        .ends_at = call->ends_at,
                        .is_public = call->is_public};
  return show_form(visit, me, words, {}, call->path());
}

http::Response change_call_page(Visit& visit, const Member& me) {
  const auto call = own_of_path(visit, me);
  if (!call) return fail(visit, call.error());
  Given given = given_in(visit, me);
  given.words.kind = call->kind;
  if (given.mistakes.empty()) {
    Act act = visit.act();
    given.mistakes = change_call(act, me, *call, given.words);
  }
  if (!given.mistakes.empty()) return show_form(visit, me, given.words, given.mistakes, call->path());
  return http::see_other(call->path() + "?done=saved");
}

http::Response call_page(Visit& visit) {
  const auto call = visit.me ? of_path(visit, *visit.me) : public_of_path(visit);
  if (!call) return fail(visit, call.error());
  const Call& c = *call;
  const auto owner = members::find(visit.sql, c.member);
  if (!owner || owner->has_left()) return fail(visit, nothing_there());
  const bool is_ask = c.kind == CallKind::kAsk, is_own = visit.me && visit.me->id == c.member;
  Html html;
  html << "<div class=\"call\"><p class=\"date\"><a href=\"/board\">" << text("Board") << "</a></p>";
  status_line(html, visit);
  html << "<p class=\"meta\">" << (is_ask ? says(c.aim) : text("An offer")) << "</p><h1 class=\"asked\" dir=\"auto\">"
       << c.words << "</h1><div class=\"from\">";
  person_line(html, visit, person(*owner), visit.me ? std::string_view(owner->sentence) : std::string_view());
  html << "</div>";
  if (!c.details.empty()) html << "<div class=\"says\">", html.paragraphs(c.details) << "</div>";
  if (c.closed_at) what_came(html, visit, c);
  if (is_own) own_part(html, visit, *visit.me, c);
  else if (visit.me) others_part(html, visit, *visit.me, c, person(*owner));
  else
    html << "<div class=\"acts\"><a class=\"btn go\" href=\"/sign-in\">" << text("Sign in to answer") << "</a></div>";
  html << "</div><aside aria-label=\"" << text("About it") << "\">";
  facts(html, visit, c, owner->time_zone);
  html << "</aside>";
  return show(visit, {.title = c.words, .place = Place::kBoard}, html);
}

http::Response refuse_page(Visit& visit, const Member& me) {
  const auto call = of_path(visit, me);
  if (!call) return fail(visit, call.error());
  const auto what = wrong(visit.form.get("what"));
  if (!what) return fail(visit, invalid(std::string(text("Say what is wrong with it; one of these fits.")), "what"));
  Act act = visit.act();
  const auto done = refuse(act, me, call->id, *what);
  return done ? http::see_other(call->path() + "?done=refused") : fail(visit, done.error());
}

http::Response take_refusal_back_page(Visit& visit, const Member& me) {
  const auto call = of_path(visit, me);
  if (!call) return fail(visit, call.error());
  Act act = visit.act();
  const auto done = take_refusal_back(act, me, call->id);
  return done ? http::see_other(call->path() + "?done=unrefused") : fail(visit, done.error());
}

}  // namespace kith::board
