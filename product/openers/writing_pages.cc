// Writing an opener: the page, the feedback while one types, sending it.

#include "product/board/views.h"
#include "product/calls/store.h"
#include "product/calls/views.h"
#include "product/conversations/store.h"
#include "product/frame/layout.h"
#include "product/members/shown.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/habit.h"
#include "product/openers/pages.h"
#include "product/openers/views.h"

namespace kith::openers {
namespace {

std::string at(const Opener& opener) { return "/openers/" + opener.id.str(); }

OpenerWords words_of(const Visit& visit) {
  const auto& f = visit.form;
  return {std::string(f.get("to")), std::string(f.get("text")), std::string(f.get("why")),
          std::string(f.get("occasion")), CallId::parse(f.get("call")).value_or(CallId{})};
}

// Where the words of an opener are kept while it is being written.
std::string draft_place(const Recipient& recipient, CallId call) {
  return "opener:" + recipient.to() + (call ? ":" + call.str() : std::string{});
}

struct Written {
  OpenerWords words;
  OpenerId draft;
  CallId ask = {};  // of mine, for which somebody was named to me
};

// What asking somebody by mail means, for both.
void by_mail(Html& html, const Visit& visit, std::string_view address) {
  html << "<section><h2>" << text("By e-mail") << "</h2><p>"
       << text(
              "{} gets one mail with your question, your name and your sentence, and answers it without an account. "
              "You may remind "
              "them once.",
              address)
       << "</p><p>"
       << text(
              "They can pass, or ask never to hear from {} again. Whether they did, and whether somebody is here with "
              "this "
              "address, nobody learns: what gets no answer lapses.",
              visit.rules.community)
       << "</p></section>";
}

http::Response show_writing(Visit& visit, const Member& me, const Recipient& recipient, const Written& written,
                            const std::vector<Error>& mistakes) {
  const Member receiver = recipient.shown();
  const auto call =
      written.words.call ? calls::find_open(visit.sql, written.words.call, me.id, visit.now) : std::nullopt;
  const bool answers_call = call && call->member == receiver.id;
  const Standing s = standing(visit.sql, me, recipient, visit.rules, visit.now);
  std::vector<Call> open;
  if (receiver.id) open = calls::open_calls(visit.sql, receiver.id, visit.now);
  Html html;
  html << "<div class=\"writing\"><p class=\"date\">";
  if (recipient.is_by_address()) html << "<a href=\"/people/find\">" << text("Find someone") << "</a>";
  else html << "<a href=\"/@" << url_part(receiver.handle) << "\">" << receiver.name << "</a>";
  html << "</p><h1>"
       << (answers_call ? (call->kind == CallKind::kAsk ? text("Answer {}’s ask", receiver.first_name())
                                                        : text("Take {} up on the offer", receiver.first_name()))
                        : text("Ask {}", receiver.name))
       << "</h1>";
  // The last step of the first ten minutes.
  const bool is_welcome = visit.request.query.has("welcome") || visit.form.has("welcome");
  if (is_welcome) {
    html << "<p class=\"count\">";
    stitches(html, 5, 5);
    html << " <span>" << text("Step {} of 5, about {} minutes left", 5, spelled(4)) << "</span> <a href=\"/welcome/4\">"
         << text("Back") << "</a></p>";
  }
  status_line(html, visit);
  // Whom it goes to and how many places there are is no field of this form.
  std::vector<Error> listed = mistakes;
  for (Error& mistake : listed)
    if (mistake.field == "to" || mistake.field == "places" || mistake.field == "call") mistake.field.clear();
  mistake_summary(html, listed);
  if (answers_call) {
    html << "<p class=\"says quoted\" dir=\"auto\">" << in_quotes(call->words) << "</p>";
    if (!call->details.empty()) html << "<div class=\"says\">", html.paragraphs(call->details) << "</div>";
  }
  const std::string kept_at = draft_place(recipient, written.words.call);
  begin_form(html, visit, "/openers", "class=\"write opener\" data-feedback=\"/openers/read\"");
  html << "<input type=\"hidden\" name=\"to\" value=\"" << recipient.to() << "\">";
  if (is_welcome) html << "<input type=\"hidden\" name=\"welcome\" value=\"5\">";
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
  if (!answers_call && !recipient.is_by_address()) {
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
  feedback(html, check_now(visit.sql, me, recipient, written.words, visit.now), s, receiver, answers_call, visit.zone(),
           visit.now);
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
  html << "<aside aria-label=\"" << text("About {}", receiver.name) << "\">";
  if (recipient.is_by_address()) {
    by_mail(html, visit, receiver.name);
  } else {
    html << "<section><div class=\"from\">";
    person_line(html, visit, person(receiver), receiver.sentence);
    html << "</div>";
    if (members::shown_of(visit.sql, receiver.id).has(members::Part::kHabit, members::SeenBy::kMembers))
      if (const auto habit = habit_of(visit.sql, receiver.id, visit.now)) html << "<p>" << in_words(*habit) << "</p>";
    html << "</section>";
  }
  if (recipient.is_by_address()) {
  } else if (const auto deal = board::between(visit.sql, me.id, receiver.id,
                                              written.words.call ? written.words.call : written.ask, visit.now)) {
    html << "<section><h2>" << text("What brings you together") << "</h2>";
    board::reason_line(html, *deal, me.id);
    html << "</section>";
  }
  if (!receiver.open_to.empty())
    html << "<section><h2>" << text("Likes to be asked about") << "</h2><p dir=\"auto\">" << receiver.open_to
         << "</p></section>";
  if (!receiver.ask_me_about.empty())
    html << "<section><h2>" << text("Ask me about") << "</h2><p class=\"people\" dir=\"auto\">" << receiver.ask_me_about
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

}  // namespace

http::Response write_page(Visit& visit, const Member& me) {
  const std::string_view to = visit.request.query.get("to");
  if (to.empty()) return http::see_other("/people/find");
  const auto recipient = find_recipient(visit.sql, to);
  if (!recipient) return fail(visit, recipient.error());
  if (recipient->member.id == me.id)
    return fail(visit, invalid(std::string(text("This would go to yourself. Whom would you like to ask?"))));
  Written written;
  written.words.to = recipient->to();
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
  if (!written.draft)
    written.words.text = conversations::draft(visit.sql, me.id, draft_place(*recipient, written.words.call));
  return show_writing(visit, me, *recipient, written, {});
}

http::Response send_page(Visit& visit, const Member& me) {
  Written written{words_of(visit), OpenerId::parse(visit.form.get("draft")).value_or(OpenerId{})};
  if (written.draft) {
    const auto draft = load(visit.sql, written.draft, me.id);
    if (!draft || draft->sender.id != me.id) written.draft = {};
    else if (draft->state != OpenerState::kDraft)
      return http::see_other(at(*draft) + "?done=sent");  // the form was sent twice
  }
  const auto recipient = find_recipient(visit.sql, written.words.to);
  if (!recipient) return fail(visit, recipient.error());
  const std::string_view act_name = visit.form.get("act");
  if (act_name == "check") return show_writing(visit, me, *recipient, written, {});
  Act act = visit.act();
  if (act_name == "draft" && recipient->is_by_address()) {
    const auto words = check_draft(written.words.text);
    if (!words) return show_writing(visit, me, *recipient, written, {words.error()});
    conversations::keep_draft(visit.sql, me.id, draft_place(*recipient, {}), *words, visit.now);
    return http::see_other("/openers/new?to=" + url_part(recipient->to()) + "&done=draft");
  }
  if (act_name == "draft") {
    const auto id = keep_draft(act, me, written.words, written.draft);
    return id ? http::see_other("/openers/new?to=" + url_part(recipient->to()) + "&draft=" + id->str() + "&done=draft")
              : fail(visit, id.error());
  }
  const Sent sent = send_opener(act, me, written.words, written.draft);
  if (!sent.mistakes.empty()) return show_writing(visit, me, *recipient, written, sent.mistakes);
  return http::see_other("/openers/" + sent.id.str() +
                         (sent.state == OpenerState::kQueued ? "?done=queued" : "?done=sent"));
}

http::Response read_words(Visit& visit, const Member& me) {
  const OpenerWords words = words_of(visit);
  const auto recipient = find_recipient(visit.sql, words.to);
  if (!recipient) return fail(visit, recipient.error());
  const auto call = words.call ? calls::find_open(visit.sql, words.call, me.id, visit.now) : std::nullopt;
  Html html;
  feedback(html, check_now(visit.sql, me, *recipient, words, visit.now),
           standing(visit.sql, me, *recipient, visit.rules, visit.now), recipient->shown(), call.has_value(),
           visit.zone(), visit.now);
  return {.body = std::move(html).str()};
}

}  // namespace kith::openers
