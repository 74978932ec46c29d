// What came of an ask or offer, and the thanks for it.

#include "platform/text/unicode.h"
#include "product/board/pages.h"
#include "product/board/views.h"
#include "product/calls/actions.h"
#include "product/calls/store.h"
#include "product/frame/layout.h"

namespace kith::board {
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
  html << "<div class=\"with-field\">";
  choice("@", text("somebody else here:"), !is_among);  // nobody's handle
  html << "</label><input id=\"f-thanks_to\" name=\"thanks_other\" dir=\"auto\" aria-label=\""
       << text("Their handle, such as @ines-okafor") << "\" placeholder=\"@ines-okafor\" value=\""
       << (is_among ? std::string_view() : chosen) << "\"></div></fieldset>";
}

http::Response show_close(Visit& visit, const Call& c, const calls::Closing& closing,
                          const std::vector<Error>& mistakes) {
  const bool is_ask = c.kind == CallKind::kAsk;
  Html html;
  html << "<div class=\"solo wide\"><p class=\"date\"><a href=\"" << c.path() << "\">"
       << (is_ask ? text("Your ask") : text("Your offer")) << "</a></p><h1>" << text("What came of it?") << "</h1>";
  mistake_summary(html, mistakes);
  html << "<p class=\"says quoted\" dir=\"auto\">" << in_quotes(c.words) << "</p>";
  begin_form(html, visit, c.path() + "/close");
  html << "<fieldset id=\"f-outcome\" class=\"choices stacked\"><legend>" << text("One of these") << "</legend>";
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
                         .thanks_to = std::string(f.get(f.get("thanks_to") == "@" ? "thanks_other" : "thanks_to")),
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
       << "</h1><p class=\"says quoted\" dir=\"auto\">" << in_quotes(thanks->words) << "</p>";
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
