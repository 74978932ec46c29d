#include "product/openers/pages.h"

#include "product/board/views.h"
#include "product/conversations/store.h"
#include "product/frame/later.h"
#include "product/labels/store.h"
#include "product/labels/views.h"
#include "product/members/shown.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/habit.h"
#include "product/openers/views.h"
#include "product/ties/ledger.h"

namespace kith::openers {
namespace {

std::string at(const Opener& opener) { return "/openers/" + opener.id.str(); }

void track(Html& html, Visit& visit, const Member& me, const Opener& o) {
  const auto step = [&](std::string_view what, Instant when) {
    if (when)
      html << "<li>" << what << " <span class=\"meta\">" << date_and_time(when, visit.now, visit.zone())
           << "</span></li>";
  };
  html << "<section><h2>" << text("Where it stands") << "</h2><p data-refresh=\"state\">"
       << state_in_words(o, me.id, visit.now, visit.zone()) << "</p><ul class=\"track\">";
  step(text("written"), o.written_at);
  step(text("delivered"), o.delivered_at);
  step(text("reminded once"), o.reminded_at);
  if (o.state == OpenerState::kOpen && o.ever_lapses())
    step(o.due_at > visit.now ? text("lapses") : text("lapsed"), o.due_at);
  if (o.state != OpenerState::kOpen) step(outcome(o.state), o.ended_at);
  html << "</ul></section>";
}

void sender_part(Html& html, Visit& visit, const Opener& o) {
  const OpenerState state = o.state_at(visit.now);
  html << "<div class=\"outcome\" data-refresh=\"outcome\">";
  if (state == OpenerState::kAnswered) {
    html << "<p class=\"said\">" << text("{} answered.", o.receiver.name)
         << "</p><div class=\"acts\"><a class=\"btn go\" href=\"/conversations/" << o.conversation.str() << "\">"
         << text("Read and reply") << "</a></div>";
  } else if (state == OpenerState::kPassed) {
    html << "<p class=\"quoted says\" dir=\"auto\">" << in_quotes(o.pass_line) << "</p><p class=\"meta\">"
         << text("{}, passed politely.", o.receiver.name);
    if (o.try_person)
      html << " " << text("They say: try") << " <a href=\"/@" << url_part(o.try_person->handle) << "\">"
           << o.try_person->name << "</a>.";
    html << "</p>";
  } else if (state == OpenerState::kLapsed) {
    html << "<p>"
         << text("Your question has lapsed. People are busy; it says nothing about you. The place is free again.")
         << "</p>";
  } else if (state == OpenerState::kOpen || state == OpenerState::kQueued) {
    if (!o.receiver.handle.empty() &&
        members::shown_of(visit.sql, o.receiver.id).has(members::Part::kHabit, members::SeenBy::kMembers))
      if (const auto habit = habit_of(visit.sql, o.receiver.id, visit.now))
        html << "<p>" << what_to_expect(*habit, o.receiver.first_name()) << "</p>";
    html << "<div class=\"acts\">";
    if (state == OpenerState::kOpen && !o.reminded_at && visit.now >= o.delivered_at + days(visit.rules.reminder_days))
      button_form(html, visit, at(o) + "/remind", text("Remind {} once", o.receiver.first_name()));
    button_form(html, visit, at(o) + "/withdraw", text("Take it back"), "btn plain");
    html << "</div>";
    if (state == OpenerState::kOpen && !o.reminded_at && visit.now < o.delivered_at + days(visit.rules.reminder_days))
      html << "<p class=\"meta\">"
           << text("You can remind {} once, from {} on.", o.receiver.first_name(),
                   short_date(o.delivered_at + days(visit.rules.reminder_days), visit.now, visit.zone()))
           << "</p>";
  }
  html << "</div>";
}

void judge_form(Html& html, Visit& visit, const Opener& o, std::string_view says, std::string_view button) {
  begin_form(html, visit, at(o) + "/label", "class=\"inline\"");
  html << "<input type=\"hidden\" name=\"says\" value=\"" << says << "\"><button class=\"btn plain\">" << button
       << "</button></form>";
}

// What both are told of it: the label it came under, with what that rests on, and what its reader says of that.
void label_part(Html& html, Visit& visit, const Opener& o, const Label& label, bool is_mine) {
  const bool was_contradicted = label.is_pitch && !label.is_verdict.value_or(true);
  if (!label.says_something() && !was_contradicted) return;
  html << "<div class=\"flagged\" id=\"label\"><p>";
  if (was_contradicted)
    html << (is_mine ? text("It came under the label “Reads like a pitch”; {} says that it is none.", o.receiver.name)
                     : text("It came under the label “Reads like a pitch”; you say that it is none."));
  if (was_contradicted) html << " ";
  labels::tags(html, label, o.delivered_at, visit.now);
  html << "</p>";
  if (label.reads_like_pitch() && label.is_pitch) labels::evidence_list(html, label.evidence);
  if (label.is_verdict.value_or(false))
    html << "<p>" << (is_mine ? text("{} says that it was a pitch.", o.receiver.name) : text("You say so.")) << "</p>";
  if (is_mine && label.is_verdict.value_or(false))
    html << "<p><a href=\"/openers/" << o.id.str() << "/another-look\">" << text("It was none: ask for another look")
         << "</a></p>";
  if (label.is_pitch) html << "<p class=\"meta\"><a href=\"/how#reading\">" << text("How Kith reads") << "</a></p>";
  if (!is_mine && was_contradicted) judge_form(html, visit, o, "", text("Take that back"));
  else if (!is_mine && label.is_pitch && !label.is_verdict)
    judge_form(html, visit, o, "no_pitch", text("This label is wrong"));
  html << "</div>";
}

// What its reader may do about it, beside answering.
void reader_margin(Html& html, Visit& visit, const Opener& o, const Label& label) {
  html << "<section><h2>" << text("If something is not right") << "</h2>";
  const bool is_unknown = !o.to_address.empty() && o.state != OpenerState::kAnswered;
  if (label.is_verdict && *label.is_verdict) {
    html << "<p>" << text("You say that it was a pitch. {} has one place fewer for it.", o.sender.first_name())
         << "</p>";
    judge_form(html, visit, o, "", text("Take that back"));
  } else if (!o.call && !label.is_verdict && !is_unknown) {
    judge_form(html, visit, o, "pitch", text("This was a pitch"));
  }
  html << "<p><a href=\"/report?opener=" << o.id.str() << "\">" << text("Report it to the host")
       << "</a></p><p><a href=\"/@" << url_part(o.sender.handle) << "/keep-away\">"
       << text("Mute or block {}", o.sender.first_name()) << "</a></p></section>";
}

void answer_part(Html& html, Visit& visit, const Opener& o, std::string_view words,
                 const std::vector<Error>& mistakes) {
  begin_form(html, visit, at(o) + "/answer", "class=\"write\" id=\"answer\"");
  html << "<div class=\"head-line\"><label for=\"f-text\">" << text("Your answer") << "</label><span>"
       << text(o.sender.is_guest() ? sentence("{} gets it by e-mail.") : sentence("{} gets it here and by e-mail."),
               o.sender.first_name())
       << "</span></div>";
  mistake_of(html, mistakes, "text");
  html << "<textarea class=\"people\" id=\"f-text\" name=\"text\" dir=\"auto\" rows=\"5\" data-draft=\""
       << answer_place(o.id) << "\">\n"
       << words << "</textarea><div class=\"acts\"><button class=\"btn go\" data-send>" << text("Answer")
       << "</button><a class=\"btn\" href=\"" << at(o) << "/pass\">" << text("Pass politely")
       << "</a><a class=\"btn plain\" href=\"" << at(o) << "/later\">" << text("Later")
       << "</a><button class=\"btn plain\" name=\"act\" value=\"keep\">" << text("Keep for later")
       << "</button></div></form>";
}

http::Response show_opener(Visit& visit, const Member& me, const Opener& o, std::string_view answer_words,
                           const std::vector<Error>& mistakes) {
  const bool is_mine = o.sender.id == me.id;
  const Person& other = is_mine ? o.receiver : o.sender;
  Html html;
  html << "<div class=\"conv\" data-live-kind=\"opener\" data-live-subject=\"" << o.id.str()
       << "\"><p class=\"date\"><a href=\"/today\">" << text("Today") << "</a></p>";
  status_line(html, visit);
  mistake_summary(html, mistakes);
  html << "<h1 class=\"asked\" dir=\"auto\">" << o.title << "</h1><div class=\"from\">";
  person_line(html, visit, other, other.sentence);
  html << "<div class=\"t\" data-refresh=\"tag\"><em>"
       << (o.call    ? (is_mine ? text("You answered") : text("Answers you"))
           : is_mine ? text("You asked")
                     : text("Asks you"))
       << "</em> "
       << (is_ended(o.state) ? std::string(outcome(o.state)) : state_in_words(o, me.id, visit.now, visit.zone()))
       << "</div></div>";
  const Label label = labels::find(visit.sql, o.id.value);
  label_part(html, visit, o, label, is_mine);
  html << "<article class=\"msg " << (is_mine ? std::string_view("you") : std::string_view("them")) << "\">";
  html.paragraphs(o.text);
  html << "</article>";
  if (!o.occasion.empty())
    html << "<p class=\"why\">" << (o.call ? text("About:") : text("What gave rise to it:")) << " <b dir=\"auto\">“"
         << o.occasion << "”</b></p>";
  if (!o.why.empty())
    html << "<p class=\"why\">" << text("Why {}:", is_mine ? std::string_view(other.name) : text("you"))
         << " <b dir=\"auto\">" << o.why << "</b></p>";
  if (const auto deal = board::between(visit.sql, me.id, other.id, o.call, visit.now))
    board::reason_line(html, *deal, me.id);
  if (is_mine) sender_part(html, visit, o);
  else if (o.is_waiting(visit.now)) answer_part(html, visit, o, answer_words, mistakes);
  else if (o.conversation)
    html << "<div class=\"acts\"><a class=\"btn go\" href=\"/conversations/" << o.conversation.str() << "\">"
         << text("Go on in the conversation") << "</a></div>";
  else if (o.state_at(visit.now) == OpenerState::kLapsed)
    html << "<div class=\"acts\"><a class=\"btn\" href=\"/openers/new?to=" << url_part(o.sender.handle) << "\">"
         << text("Ask {} something", o.sender.first_name()) << "</a></div>";
  html << "</div><aside aria-label=\"" << text("About this opener") << "\">";
  track(html, visit, me, o);
  if (!is_mine) reader_margin(html, visit, o, label);
  html << "</aside>";
  return show(visit,
              {.title = o.title, .place = Place::kToday, .behaviour = "opener-read", .has_mistakes = !mistakes.empty()},
              html, mistakes.empty() ? 200 : 422);
}

}  // namespace

http::Response opener_page(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  if (opener->state == OpenerState::kDraft)
    return http::see_other("/openers/new?to=" + url_part(opener->receiver.handle) + "&draft=" + opener->id.str());
  return show_opener(visit, me, *opener, conversations::draft(visit.sql, me.id, answer_place(opener->id)), {});
}

http::Response answer_page(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  if (visit.form.get("act") == "keep") {
    const auto draft = check_draft(visit.form.get("text"));
    if (!draft) return show_opener(visit, me, *opener, visit.form.get("text"), {draft.error()});
    conversations::keep_draft(visit.sql, me.id, answer_place(opener->id), *draft, visit.now);
    return http::see_other(at(*opener) + "?done=draft");
  }
  Act act = visit.act();
  const auto conversation = answer_opener(act, *opener, me, visit.form.get("text"));
  if (conversation) return http::see_other("/conversations/" + conversation->str());
  // The same form sent twice finds its answer given.
  if (opener->state == OpenerState::kAnswered && opener->receiver.id == me.id && opener->conversation) {
    const auto given = check_message(visit.form.get("text"));
    for (const Message& message : conversations::messages_before(visit.sql, opener->conversation, {}, 2).messages)
      if (given && message.author == me.id && message.text == *given)
        return http::see_other("/conversations/" + opener->conversation.str());
  }
  if (conversation.error().field == "text")
    return show_opener(visit, me, *opener, visit.form.get("text"), {conversation.error()});
  return fail(visit, conversation.error());
}

http::Response pass_page(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  if (opener->receiver.id != me.id || !opener->is_waiting(visit.now)) return http::see_other(at(*opener));
  Html html;
  html << "<div class=\"solo\"><p class=\"date\"><a href=\"" << at(*opener) << "\">" << opener->sender.name
       << "</a></p><h1>" << text("Pass politely") << "</h1><p class=\"says quoted\" dir=\"auto\">" << opener->title
       << "</p>";
  begin_form(html, visit, at(*opener) + "/pass", "class=\"choices stacked\"");
  bool is_first = true;
  html << "<fieldset><legend>" << text("The line that {} reads:", opener->sender.first_name()) << "</legend>";
  for (const PassLine& line : pass_lines()) {
    html << "<label><input type=\"radio\" name=\"line\" value=\"" << line.key << "\"";
    if (is_first) html << " checked";
    html << "> " << text(line.words) << "</label>";
    is_first = false;
  }
  html << "<div class=\"with-field\"><label><input type=\"radio\" name=\"line\" value=\"own\"> "
       << text("In your own words:") << "</label><input class=\"people\" name=\"own\" dir=\"auto\" aria-label=\""
       << text("Your own line") << "\"></div></fieldset>";
  field(html,
        {.name = "try",
         .label = text("Somebody else they might try"),
         .hint = text("A handle, such as @ines-okafor. May stay empty.")},
        "");
  html << "<div class=\"acts\"><button class=\"btn go\">" << text("Pass politely")
       << "</button><a class=\"btn plain\" href=\"" << at(*opener) << "\">" << text("Back")
       << "</a></div></form></div>";
  return show(visit, {.title = std::string(text("Pass politely")), .place = Place::kToday}, html);
}

http::Response pass_with_line(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  const std::string_view chosen = visit.form.get("line"), own = visit.form.get("own");
  Act act = visit.act();
  const auto passed = pass_politely(
      act, *opener, me, chosen == "own" || (chosen.empty() && !own.empty()) ? own : chosen, visit.form.get("try"));
  return passed ? http::see_other("/today?done=passed") : fail(visit, passed.error());
}

http::Response later_page(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  return show_later(visit, at(*opener) + "/later", opener->title, at(*opener));
}

http::Response put_away_page(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  const auto until = later_choice(visit, me);
  if (!until) return fail(visit, until.error());
  Act act = visit.act();
  const auto done = put_away(act, *opener, me.id, *until);
  return done ? http::see_other("/today?done=later") : fail(visit, done.error());
}

http::Response label_page(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  Act act = visit.act();
  const auto done = say_of_label(act, *opener, me.id, visit.form.get("says"));
  const std::string_view says = visit.form.get("says");
  return done ? http::see_other(at(*opener) + (says == "pitch"      ? "?done=called-pitch"
                                               : says == "no_pitch" ? "?done=label-wrong"
                                                                    : "?done=label-back"))
              : fail(visit, done.error());
}

http::Response withdraw_page(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  Act act = visit.act();
  const auto done = withdraw(act, *opener, me.id);
  return done ? http::see_other("/today?done=withdrawn") : fail(visit, done.error());
}

http::Response remind_page(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  Act act = visit.act();
  const auto done = remind(act, *opener, me.id);
  return done ? http::see_other(at(*opener) + "?done=reminded") : fail(visit, done.error());
}

}  // namespace kith::openers
