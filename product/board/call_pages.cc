// One ask or offer: its page, posting it, closing it with what came of it, and the thanks.

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

namespace kith::board {
namespace {

constexpr std::int64_t kSuggested = 9;

Error gone() { return unknown(std::string(text("There is no such ask or offer, or it is not open to you."))); }

bool is_kind_of_path(const Visit& visit, const Call& call) {
  return (visit.request.path.rfind("/asks/", 0) == 0) == (call.kind == CallKind::kAsk);
}

// As the reader may see it.
Result<Call> of_path(Visit& visit, const Member& me) {
  const CallId id = TRY(id_param<CallId>(visit));
  Call call = TRY(calls::load(visit.sql, id, me.id));
  if (!is_kind_of_path(visit, call)) return gone();
  return call;
}

Result<Call> public_of_path(Visit& visit) {
  const CallId id = TRY(id_param<CallId>(visit));
  auto call = calls::find_public(visit.sql, id, visit.now);
  if (!call || !is_kind_of_path(visit, *call))
    return unknown(std::string(text("Sign in to see this ask or offer, if it is still there.")));
  return std::move(*call);
}

Result<Call> own_of_path(Visit& visit, const Member& me) {
  const CallId id = TRY(id_param<CallId>(visit));
  auto call = calls::find_of(visit.sql, id, me.id);
  if (!call || !is_kind_of_path(visit, *call)) return gone();
  return std::move(*call);
}

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

http::Response show_new(Visit& visit, const Member& me, const CallWords& w, const std::vector<Error>& mistakes) {
  const bool is_ask = w.kind == CallKind::kAsk;
  Html html;
  html << "<div class=\"solo wide\"><p class=\"date\"><a href=\"/board#yours\">" << text("Board") << "</a></p><h1>"
       << (is_ask ? text("What would you like help with?") : text("What could you help someone with?")) << "</h1>";
  mistake_summary(html, mistakes);
  std::int64_t stand = 0;
  for (const Call& call : calls::open_calls(visit.sql, me.id, visit.now)) stand += call.kind == w.kind;
  if (mistakes.empty() && stand >= visit.rules.calls_of_each_kind)
    html << "<p class=\"said\">" << text("You have {} of these already.", spelled(stand))
         << " <a href=\"/board#yours\">" << text("Close one of them first") << "</a></p>";
  begin_form(html, visit, "/calls");
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

void facts(Html& html, const Visit& visit, const Call& c) {
  html << "<section><h3>" << text("About it") << "</h3><ul class=\"track\">";
  if (!c.field.empty()) html << "<li dir=\"auto\">" << c.field << "</li>";
  html << "<li dir=\"auto\">" << (c.place.empty() ? std::string(text("Anywhere")) : c.place) << "</li><li>"
       << text("since {}", short_date(c.opened_at, visit.now, visit.zone())) << "</li><li>";
  if (c.closed_at) html << text("closed on {}", short_date(c.closed_at, visit.now, visit.zone()));
  else if (c.has_ended(visit.now)) html << text("ended on {}", short_date(c.ends_at, visit.now, visit.zone()));
  else html << text("open until {}", short_date(c.ends_at, visit.now, visit.zone()));
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
  button_form(html, visit, c.path() + "/keep", text("Keep it {} days from now", visit.rules.call_days));
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
  return show_new(visit, me, {.kind = CallKind::kAsk, .words = std::string(visit.request.query.get("words"))}, {});
}
http::Response new_offer_page(Visit& visit, const Member& me) {
  return show_new(visit, me, {.kind = CallKind::kOffer, .words = {}}, {});
}

http::Response open_call_page(Visit& visit, const Member& me) {
  const Given given = given_in(visit, me);
  if (!given.mistakes.empty()) return show_new(visit, me, given.words, given.mistakes);
  Act act = visit.act();
  const calls::Opened opened = calls::open_call(act, me, given.words);
  if (!opened.mistakes.empty()) return show_new(visit, me, given.words, opened.mistakes);
  return http::see_other(opened.call.path() + "?done=opened");
}

http::Response call_page(Visit& visit) {
  const auto call = visit.me ? of_path(visit, *visit.me) : public_of_path(visit);
  if (!call) return fail(visit, call.error());
  const Call& c = *call;
  const auto owner = members::find(visit.sql, c.member);
  if (!owner || owner->has_left()) return fail(visit, gone());
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
  facts(html, visit, c);
  html << "</aside>";
  return show(visit, {.title = c.words, .place = Place::kBoard}, html);
}

namespace {

// Those who answered, to choose from, or somebody else by their handle.
void whom_it_is_thanks_to(Html& html, Visit& visit, const Call& c, std::string_view chosen,
                          const std::vector<Error>& mistakes) {
  html << "<fieldset class=\"choices stacked\"><legend>" << text("Whom is it thanks to?") << "</legend>";
  mistake_of(html, mistakes, "thanks_to");
  bool is_among = chosen.empty();
  const auto choice = [&](std::string_view value, std::string_view label, bool is_chosen) {
    html << "<label><input type=\"radio\" name=\"thanks_to\" value=\"" << value << "\"";
    if (is_chosen) html << " checked";
    html << "> <bdi>" << label << "</bdi>";
  };
  choice("", text("nobody in particular"), chosen.empty());
  html << "</label>";
  for (const calls::Answered& a : calls::answers_to(visit.sql, c.id)) {
    is_among = is_among || chosen == a.person.handle;
    choice(a.person.handle, a.person.name, chosen == a.person.handle);
    html << "</label>";
  }
  choice("other", text("somebody else here:"), !is_among);
  html << " <input name=\"thanks_other\" dir=\"auto\" aria-label=\"" << text("Their handle, such as @ines-okafor")
       << "\" placeholder=\"@ines-okafor\" value=\"" << (is_among ? std::string_view() : chosen)
       << "\"></label></fieldset>";
}

http::Response show_close(Visit& visit, const Call& c, const calls::Closing& closing,
                          const std::vector<Error>& mistakes) {
  const bool is_ask = c.kind == CallKind::kAsk;
  Html html;
  html << "<div class=\"solo wide\"><p class=\"date\"><a href=\"" << c.path() << "\">"
       << (is_ask ? text("Your ask") : text("Your offer")) << "</a></p><h1>" << text("What came of it?") << "</h1>";
  mistake_summary(html, mistakes);
  html << "<p class=\"says quoted\" dir=\"auto\">“" << c.words << "”</p>";
  begin_form(html, visit, c.path() + "/close");
  html << "<fieldset class=\"choices stacked\"><legend>" << text("One of these") << "</legend>";
  mistake_of(html, mistakes, "outcome");
  for (const Outcome each : {Outcome::kAnswered, Outcome::kElsewhere, Outcome::kUnanswered}) {
    html << "<label><input type=\"radio\" name=\"outcome\" value=\"" << name(each) << "\"";
    if (each == closing.outcome) html << " checked";
    html << "> " << says(each, c.kind) << "</label>";
  }
  html << "</fieldset>";
  whom_it_is_thanks_to(html, visit, c, closing.thanks_to, mistakes);
  field(html,
        {.name = "thanks",
         .label = text("Your thanks, in your own words"),
         .hint = text("They get it at once. Others see it only if you both wish so."),
         .input = Input::kText,
         .limit = static_cast<std::int64_t>(kThanksMost),
         .rows = 3,
         .people_words = true},
        closing.words, mistakes);
  html << "<div class=\"choices stacked\"><label><input type=\"checkbox\" name=\"may_be_shown\" value=\"1\"";
  if (closing.may_be_shown) html << " checked";
  html << "> " << text("It may be shown on their page, if they wish so too")
       << "</label></div><div class=\"acts\"><button class=\"btn go\">" << text("Close it")
       << "</button><a class=\"btn plain\" href=\"" << c.path() << "\">" << text("Back") << "</a></div></form>";
  button_form(html, visit, c.path() + "/keep", text("It should stand on instead"), "btn plain");
  html << "</div>";
  return show(
      visit,
      {.title = std::string(text("What came of it?")), .place = Place::kBoard, .has_mistakes = !mistakes.empty()}, html,
      mistakes.empty() ? 200 : 422);
}

}  // namespace

http::Response close_page(Visit& visit, const Member& me) {
  const auto call = own_of_path(visit, me);
  if (!call) return fail(visit, call.error());
  if (call->closed_at) return http::see_other(call->path());
  return show_close(visit, *call, {.outcome = Outcome::kAnswered, .thanks_to = {}, .words = {}}, {});
}

http::Response close_call_page(Visit& visit, const Member& me) {
  const auto call = own_of_path(visit, me);
  if (!call) return fail(visit, call.error());
  if (call->closed_at) return http::see_other(call->path());  // the form was sent twice
  const auto& f = visit.form;
  calls::Closing closing{.outcome = outcome(f.get("outcome")).value_or(Outcome::kNone),
                         .thanks_to = std::string(f.get(f.get("thanks_to") == "other" ? "thanks_other" : "thanks_to")),
                         .words = std::string(f.get("thanks")),
                         .may_be_shown = f.get("may_be_shown") == "1"};
  Act act = visit.act();
  const auto closed = calls::close_call(act, me, call->id, closing);
  if (!closed) return show_close(visit, *call, closing, {closed.error()});
  if (closing.outcome == Outcome::kTakenDown) return http::see_other("/board?done=closed#yours");
  return http::see_other(call->path() + (closing.thanks_to.empty() ? "?done=told" : "?done=thanked"));
}

http::Response keep_call_page(Visit& visit, const Member& me) {
  const auto call = own_of_path(visit, me);
  if (!call) return fail(visit, call.error());
  Act act = visit.act();
  const auto kept = calls::keep_call(act, me, call->id);
  return kept ? http::see_other("/board?done=call-kept#yours") : fail(visit, kept.error());
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

http::Response thanks_page(Visit& visit, const Member& me) {
  const auto id = id_param<ThanksId>(visit);
  if (!id) return fail(visit, id.error());
  const auto thanks = calls::load_thanks(visit.sql, *id, me.id);
  if (!thanks) return fail(visit, thanks.error());
  const bool is_mine = thanks->receiver.id == me.id;
  const Person& other = is_mine ? thanks->sender : thanks->receiver;
  const bool i_show = is_mine ? thanks->receiver_shows : thanks->sender_shows;
  const bool they_show = is_mine ? thanks->sender_shows : thanks->receiver_shows;
  Html html;
  html << "<div class=\"call\">";
  status_line(html, visit);
  html << "<p class=\"date\">" << short_date(thanks->at, visit.now, visit.zone()) << "</p><h1>"
       << (is_mine ? text("{} thanks you.", other.name) : text("You thanked {}.", other.name))
       << "</h1><p class=\"says quoted\" dir=\"auto\">“" << thanks->words << "”</p>";
  if (const auto call = calls::load(visit.sql, thanks->call, me.id))
    html << "<p class=\"why\">" << text("For:") << " <b dir=\"auto\"><a href=\"" << call->path() << "\">“"
         << call->words << "”</a></b></p>";
  html << "<p class=\"meta\">"
       << (i_show && they_show
               ? text("You both agree that others may see it: it stands on the page of the one it thanks.")
           : i_show    ? text("Others see it as soon as {} agrees too.", other.first_name())
           : they_show ? text("{} would like others to see it. They do as soon as you agree.", other.first_name())
                       : text("Only the two of you can see it."))
       << "</p>";
  begin_form(html, visit, "/thanks/" + id->str());
  html << "<input type=\"hidden\" name=\"show\" value=\"" << (i_show ? std::string_view("0") : std::string_view("1"))
       << "\"><button class=\"btn\">" << (i_show ? text("Keep it between us") : text("Others may see it"))
       << "</button></form></div>";
  return show(visit, {.title = std::string(text("Thanks"))}, html);
}

http::Response show_thanks_page(Visit& visit, const Member& me) {
  const auto id = id_param<ThanksId>(visit);
  if (!id) return fail(visit, id.error());
  const bool shows = visit.form.get("show") == "1";
  Act act = visit.act();
  const auto done = calls::show_thanks(act, me, *id, shows);
  return done ? http::see_other("/thanks/" + id->str() + (shows ? "?done=shown" : "?done=hidden"))
              : fail(visit, done.error());
}

}  // namespace kith::board
