#include "product/openers/pages.h"

#include "language/questions.h"
#include "product/board/views.h"
#include "product/calls/store.h"
#include "product/calls/views.h"
#include "product/conversations/store.h"
#include "product/frame/later.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/views.h"
#include "product/ties/ledger.h"

namespace kith::openers {
namespace {

std::string at(const Opener& opener) { return "/openers/" + opener.id.str(); }

OpenerWords words_of(const Visit& visit) {
  const auto& f = visit.form;
  return {std::string(f.get("to")), std::string(f.get("text")), std::string(f.get("why")),
          std::string(f.get("occasion")), CallId::parse(f.get("call")).value_or(CallId{})};
}

// Where the words of an opener are kept while it is being written.
std::string draft_place(const Member& receiver) { return "opener:" + receiver.handle; }

struct Written {
  OpenerWords words;
  OpenerId draft;
  CallId ask = {};  // of mine, for which somebody was named to me
};

http::Response show_writing(Visit& visit, const Member& me, const Member& receiver, const Written& written,
                            const std::vector<Error>& mistakes) {
  const auto call =
      written.words.call ? calls::find_open(visit.sql, written.words.call, me.id, visit.now) : std::nullopt;
  const bool answers_call = call && call->member == receiver.id;
  const Standing s = standing(visit.sql, me, receiver, visit.rules, visit.now);
  const std::vector<Call> open = calls::open_calls(visit.sql, receiver.id, visit.now);
  Html html;
  html << "<div class=\"writing\"><p class=\"date\"><a href=\"/@" << url_part(receiver.handle) << "\">" << receiver.name
       << "</a></p><h1>"
       << (answers_call ? (call->kind == CallKind::kAsk ? text("Answer {}’s ask", receiver.first_name())
                                                        : text("Take {} up on the offer", receiver.first_name()))
                        : text("Ask {}", receiver.name))
       << "</h1>";
  status_line(html, visit);
  mistake_summary(html, mistakes);
  if (answers_call) {
    html << "<p class=\"says quoted\" dir=\"auto\">“" << call->words << "”</p>";
    if (!call->details.empty()) html << "<div class=\"says\">", html.paragraphs(call->details) << "</div>";
  }
  const std::string kept_at = draft_place(receiver);
  begin_form(html, visit, "/openers", "class=\"write opener\" data-feedback=\"/openers/read\"");
  html << "<input type=\"hidden\" name=\"to\" value=\"" << receiver.handle << "\">";
  if (answers_call) html << "<input type=\"hidden\" name=\"call\" value=\"" << call->id.str() << "\">";
  if (written.draft) html << "<input type=\"hidden\" name=\"draft\" value=\"" << written.draft.str() << "\">";
  field(html,
        {.name = "text",
         .label = answers_call ? text("What would you like to say?") : text("What would you like to ask?"),
         .input = Input::kText,
         .limit = kOpenerMost,
         .rows = 7,
         .people_words = true,
         .draft = kept_at},
        written.words.text, mistakes);
  if (!answers_call)
    field(html,
          {.name = "why",
           .label = text("Why {}? One line they will see", receiver.first_name()),
           .limit = kWhyMost,
           .people_words = true},
          written.words.why, mistakes);
  if (!answers_call) {
    html << "<div class=\"field\"><label for=\"f-occasion\">" << text("What gave rise to it")
         << "</label><select id=\"f-occasion\" name=\"occasion\"><option value=\"\">"
         << text("in your own words, above") << "</option>";
    const auto choice = [&](std::string_view words) {
      html << "<option";
      if (words == written.words.occasion) html << " selected";
      html << ">" << words << "</option>";
    };
    if (!receiver.ask_me_about.empty()) choice(receiver.ask_me_about);
    if (!receiver.sentence.empty()) choice(receiver.sentence);
    for (const Call& c : open) choice(c.words);
    html << "</select></div>";
  }
  feedback(html, read(written.words, answers_call), s, receiver, answers_call, visit.zone(), visit.now);
  const bool will_queue = !answers_call && s.room_at;
  html << "<div class=\"acts\"><button class=\"btn go\" name=\"act\" value=\"send\" data-send>"
       << (will_queue ? text("Leave it in the queue") : text("Send"))
       << "</button><button class=\"btn\" name=\"act\" value=\"check\">" << text("Check my words")
       << "</button><button class=\"btn plain\" name=\"act\" value=\"draft\">" << text("Keep as draft")
       << "</button></div></form>";
  if (written.draft)
    button_form(html, visit, "/openers/" + written.draft.str() + "/withdraw", text("Throw the draft away"),
                "btn plain");
  html << "</div>";
  html << "<aside aria-label=\"" << text("About {}", receiver.name) << "\"><section><div class=\"from\">";
  person_line(html, visit, person(receiver), receiver.sentence);
  html << "</div></section>";
  if (const auto deal = board::between(visit.sql, me.id, receiver.id,
                                       written.words.call ? written.words.call : written.ask, visit.now)) {
    html << "<section><h3>" << text("What brings you together") << "</h3>";
    board::reason_line(html, *deal, me.id);
    html << "</section>";
  }
  if (!receiver.ask_me_about.empty())
    html << "<section><h3>" << text("Ask me about") << "</h3><p class=\"people\" dir=\"auto\">" << receiver.ask_me_about
         << "</p></section>";
  calls::in_margin(html, receiver.first_name(), open);
  html << "</aside>";
  return show(visit,
              {.title = text("Ask {}", receiver.name),
               .place = Place::kPeople,
               .behaviour = "opener",
               .has_mistakes = !mistakes.empty()},
              html, mistakes.empty() ? 200 : 422);
}

void track(Html& html, Visit& visit, const Member& me, const Opener& o) {
  const auto step = [&](std::string_view what, Instant when) {
    if (when)
      html << "<li>" << what << " <span class=\"meta\">" << date_and_time(when, visit.now, visit.zone())
           << "</span></li>";
  };
  html << "<section><h3>" << text("Where it stands") << "</h3><p data-refresh=\"state\">"
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
    html << "<p class=\"quoted says\" dir=\"auto\">“" << o.pass_line << "”</p><p class=\"meta\">"
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

void answer_part(Html& html, Visit& visit, const Opener& o, std::string_view words,
                 const std::vector<Error>& mistakes) {
  begin_form(html, visit, at(o) + "/answer", "class=\"write\" id=\"answer\"");
  html << "<div class=\"head-line\"><label for=\"f-text\">" << text("Your answer") << "</label><span>"
       << text("{} gets it here and by e-mail.", o.sender.first_name()) << "</span></div>";
  mistake_of(html, mistakes, "text");
  html << "<textarea class=\"people\" id=\"f-text\" name=\"text\" dir=\"auto\" rows=\"5\" data-draft=\"answer:"
       << o.id.str() << "\">\n"
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
       << "</div></div><article class=\"msg " << (is_mine ? std::string_view("you") : std::string_view("them"))
       << "\">";
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
  html << "</aside>";
  return show(visit,
              {.title = o.title, .place = Place::kToday, .behaviour = "opener-read", .has_mistakes = !mistakes.empty()},
              html, mistakes.empty() ? 200 : 422);
}

}  // namespace

http::Response write_page(Visit& visit, const Member& me) {
  const std::string_view to = visit.request.query.get("to");
  if (to.empty()) return http::see_other("/people/find");
  const auto receiver = members::load_present(visit.sql, to);
  if (!receiver) return fail(visit, receiver.error());
  if (receiver->id == me.id)
    return fail(visit, invalid(std::string(text("This would go to yourself. Whom would you like to ask?"))));
  Written written;
  written.words.to = receiver->handle;
  written.words.call = CallId::parse(visit.request.query.get("call")).value_or(CallId{});
  written.ask = CallId::parse(visit.request.query.get("ask")).value_or(CallId{});
  if (const auto id = OpenerId::parse(visit.request.query.get("draft"))) {
    const auto draft = load(visit.sql, *id, me.id);
    if (draft && draft->state == OpenerState::kDraft && draft->sender.id == me.id) {
      written.draft = draft->id;
      written.words.text = draft->text;
      written.words.why = draft->why;
      written.words.occasion = draft->occasion;
      if (!written.words.call) written.words.call = draft->call;
    }
  }
  if (!written.draft) written.words.text = conversations::draft(visit.sql, me.id, draft_place(*receiver));
  return show_writing(visit, me, *receiver, written, {});
}

http::Response send_page(Visit& visit, const Member& me) {
  Written written{words_of(visit), OpenerId::parse(visit.form.get("draft")).value_or(OpenerId{})};
  if (written.draft) {
    const auto draft = load(visit.sql, written.draft, me.id);
    if (!draft || draft->sender.id != me.id) written.draft = {};
    else if (draft->state != OpenerState::kDraft)
      return http::see_other(at(*draft) + "?done=sent");  // the form was sent twice
  }
  const auto receiver = members::load_present(visit.sql, written.words.to);
  if (!receiver) return fail(visit, receiver.error());
  const std::string_view act_name = visit.form.get("act");
  if (act_name == "check") return show_writing(visit, me, *receiver, written, {});
  Act act = visit.act();
  if (act_name == "draft") {
    const auto id = keep_draft(act, me, written.words, written.draft);
    return id ? http::see_other("/openers/new?to=" + url_part(receiver->handle) + "&draft=" + id->str() + "&done=draft")
              : fail(visit, id.error());
  }
  const Sent sent = send_opener(act, me, written.words, written.draft);
  if (!sent.mistakes.empty()) return show_writing(visit, me, *receiver, written, sent.mistakes);
  return http::see_other("/openers/" + sent.id.str() +
                         (sent.state == OpenerState::kQueued ? "?done=queued" : "?done=sent"));
}

http::Response read_words(Visit& visit, const Member& me) {
  const OpenerWords words = words_of(visit);
  const auto receiver = members::load_present(visit.sql, words.to);
  if (!receiver) return fail(visit, receiver.error());
  const auto call = words.call ? calls::find_open(visit.sql, words.call, me.id, visit.now) : std::nullopt;
  Html html;
  feedback(html, read(words, call.has_value()), standing(visit.sql, me, *receiver, visit.rules, visit.now), *receiver,
           call.has_value(), visit.zone(), visit.now);
  return {.body = std::move(html).str()};
}

http::Response opener_page(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  if (opener->state == OpenerState::kDraft)
    return http::see_other("/openers/new?to=" + url_part(opener->receiver.handle) + "&draft=" + opener->id.str());
  return show_opener(visit, me, *opener, conversations::draft(visit.sql, me.id, "answer:" + opener->id.str()), {});
}

http::Response answer_page(Visit& visit, const Member& me) {
  const auto opener = of_path(visit, me);
  if (!opener) return fail(visit, opener.error());
  if (visit.form.get("act") == "keep") {
    const auto draft = check_draft(visit.form.get("text"));
    if (!draft) return show_opener(visit, me, *opener, visit.form.get("text"), {draft.error()});
    conversations::keep_draft(visit.sql, me.id, "answer:" + opener->id.str(), *draft, visit.now);
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
  html << "<label><input type=\"radio\" name=\"line\" value=\"own\"> " << text("In your own words:")
       << " <input class=\"people\" name=\"own\" dir=\"auto\" aria-label=\"" << text("Your own line")
       << "\"></label></fieldset>";
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
