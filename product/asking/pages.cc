#include "product/asking/pages.h"

#include "platform/html/code.h"
#include "platform/text/unicode.h"
#include "product/asking/asking.h"
#include "product/frame/layout.h"
#include "product/members/actions.h"
#include "product/members/shown.h"
#include "product/members/store.h"
#include "product/openers/store.h"
#include "product/openers/views.h"

namespace kith::asking {
namespace {

// Whom the path names, if somebody without an account may know of them at all.
struct Asked {
  Member member;
  Door door = Door::kClosed;
};
Result<Asked> of_path(Visit& visit) {
  const std::string handle(visit.param("name"));
  auto member = members::find_by_handle(visit.sql, handle);
  if (!member) member = members::find_by_former_handle(visit.sql, handle);
  if (!member || member->is_guest || member->has_left())
    return unknown(std::string(text("Nothing is at this address. It may have been mistyped, or have moved.")));
  const Door door = door_of(*member);
  // Who is here is not told to strangers, but by those who wish to be asked.
  if (door != Door::kOpen && !visit.me)
    return unknown(std::string(text("Nothing is at this address. It may have been mistyped, or have moved.")));
  return Asked{std::move(*member), door};
}

std::string at(const Member& member) { return "/@" + url_part(member.handle) + "/ask"; }

// Somebody without an account: no places of theirs are counted yet.
openers::Standing no_standing(Visit& visit) {
  openers::Standing s;
  s.would_lapse_at = visit.now + days(visit.rules.lapse_days);
  return s;
}

void feedback_of(Html& html, Visit& visit, const Member& asked, const Words& words) {
  const Check check =
      openers::check_now(visit.sql, {}, {asked, {}}, {asked.handle, words.text, words.why, {}, {}}, visit.now);
  openers::feedback(html, check, no_standing(visit), asked, false, visit.zone(), visit.now);
}

Words words_of(const Visit& visit) {
  const auto& f = visit.form;
  return {std::string(f.get("email")), std::string(f.get("name")), std::string(f.get("text")),
          std::string(f.get("why"))};
}

void who(Html& html, Visit& visit, const Member& asked) {
  html << "<div class=\"from\">";
  mark(html, visit, person(asked), 44);
  html << "<div><b dir=\"auto\">" << asked.name << "</b><span dir=\"auto\">" << asked.sentence << "</span></div></div>";
}

http::Response show_door(Visit& visit, const Asked& asked) {
  Html html;
  html << "<div class=\"solo\"><h1>"
       << (asked.door == Door::kClosed ? text("Not taking questions") : text("For members")) << "</h1><p>"
       << (asked.door == Door::kClosed ? text("Whoever is at this address takes no questions at the moment.")
                                       : text("Whoever is at this address takes questions from members only."))
       << "</p>";
  if (asked.door == Door::kMembers)
    html << "<p><a class=\"btn go\" href=\""
         << (visit.me ? "/openers/new?to=" + url_part(asked.member.handle) : std::string("/sign-in")) << "\">"
         << (visit.me ? text("Ask as a member") : text("Sign in")) << "</a></p>";
  html << "</div>";
  return show(visit, {.title = std::string(text("Ask a member"))}, html, asked.door == Door::kClosed ? 404 : 200);
}

http::Response show_ask(Visit& visit, const Member& asked, const Words& words, const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"writing\">";
  who(html, visit, asked);
  html << "<h1>" << text("Ask {}", asked.name) << "</h1><p>"
       << text(
              "You need no account. A link comes to your address first; with it you send the question, and the answer "
              "comes by mail.")
       << "</p>";
  mistake_summary(html, mistakes);
  const std::string task = task_of_now(visit);
  html << "<form method=\"post\" action=\"" << at(asked) << "\" class=\"write opener\" data-feedback=\"" << at(asked)
       << "/read\"";
  if (!task.empty()) html << " data-work=\"" << task << "\"";
  html << ">";
  if (!visit.form_token.empty()) html << "<input type=\"hidden\" name=\"_token\" value=\"" << visit.form_token << "\">";
  if (!task.empty())
    html << "<input type=\"hidden\" name=\"task\" value=\"" << task
         << "\"><input type=\"hidden\" name=\"number\" value=\"\">";
  field(html,
        {.name = "text",
         .label = text("What would you like to ask?"),
         .input = Input::kText,
         .limit = kOpenerMost,
         .rows = 7,
         .people_words = true},
        words.text, mistakes);
  field(html,
        {.name = "why",
         .label = text("Why {}? One line they will see", asked.first_name()),
         .limit = kWhyMost,
         .people_words = true},
        words.why, mistakes);
  feedback_of(html, visit, asked, words);
  field(html, {.name = "name", .label = text("Your name"), .limit = 80, .autocomplete = "name"}, words.name, mistakes);
  field(html,
        {.name = "email",
         .label = text("Your e-mail"),
         .hint = text("{} does not see it. The answer comes there.", asked.first_name()),
         .input = Input::kEmail,
         .autocomplete = "email"},
        words.email, mistakes);
  html << "<div class=\"acts\"><button class=\"btn go\" name=\"act\" value=\"send\" data-send>"
       << text("Send me the link") << "</button><button class=\"btn\" name=\"act\" value=\"check\" formnovalidate>"
       << text("Check my words") << "</button></div></form></div>";
  if (!asked.ask_me_about.empty() &&
      members::shown_of(visit.sql, asked.id).of(members::Part::kAskMeAbout) == members::SeenBy::kAnyone)
    html << "<aside aria-label=\"" << text("About {}", asked.name) << "\"><section><h2>" << text("Ask me about")
         << "</h2><p class=\"people\" dir=\"auto\">" << asked.ask_me_about << "</p></section></aside>";
  return show(visit, {.title = text("Ask {}", asked.name), .behaviour = "opener", .has_mistakes = !mistakes.empty()},
              html, mistakes.empty() ? 200 : 422);
}

http::Response show_proved(Visit& visit, const Asking& asking, const Member& asked, std::string_view words,
                           std::string_view why, const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Your question to {}", asked.name) << "</h1>";
  mistake_summary(html, mistakes);
  html << "<form method=\"post\" action=\"/asking/" << url_part(visit.param("token")) << "\" class=\"write\">";
  if (!visit.form_token.empty()) html << "<input type=\"hidden\" name=\"_token\" value=\"" << visit.form_token << "\">";
  field(html,
        {.name = "text",
         .label = text("What you ask"),
         .input = Input::kText,
         .limit = kOpenerMost,
         .rows = 7,
         .people_words = true},
        words, mistakes);
  field(html, {.name = "why", .label = text("Why {}?", asked.first_name()), .limit = kWhyMost, .people_words = true},
        why, mistakes);
  html << "<p class=\"meta\">" << text("From {}, by e-mail.", asking.name) << "</p><button class=\"btn go\" data-send>"
       << text("Send it to {}", asked.first_name()) << "</button></form></div>";
  http::Response response =
      show(visit, {.title = text("Your question to {}", asked.name), .has_mistakes = !mistakes.empty()}, html,
           mistakes.empty() ? 200 : 422);
  response.header("Referrer-Policy", "no-referrer");
  return response;
}

http::Response show_sent(Visit& visit, const Asking& asking, const Member& asked) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("It is on its way.") << "</h1><p>"
       << text(
              "{} gets your question. Their answer comes to {}; you answer it from there, without an account. If none "
              "comes in {} days, it lapses, and we tell you.",
              asked.name, asking.email, visit.rules.lapse_days)
       << "</p></div>";
  return show(visit, {.title = std::string(text("It is on its way"))}, html);
}

}  // namespace

http::Response ask_page(Visit& visit) {
  const auto asked = of_path(visit);
  if (!asked) return fail(visit, asked.error());
  if (asked->door != Door::kOpen) return show_door(visit, *asked);
  return show_ask(visit, asked->member, {}, {});
}

http::Response keep_page(Visit& visit) {
  const auto asked = of_path(visit);
  if (!asked) return fail(visit, asked.error());
  if (asked->door != Door::kOpen) return show_door(visit, *asked);
  const Words words = words_of(visit);
  if (visit.form.get("act") == "check") return show_ask(visit, asked->member, words, {});
  Act act = visit.act();
  const Kept kept = keep(act, asked->member, words, {visit.form.get("task"), visit.form.get("number")});
  if (!kept.mistakes.empty()) return show_ask(visit, asked->member, words, kept.mistakes);
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Look into your mail.") << "</h1><p>"
       << text(
              "A link is on its way to {}. Follow it to send your question to {}; until then nothing is sent. If "
              "several went there today, use the newest.",
              tidy_line(words.email), asked->member.name)
       << "</p></div>";
  return show(visit, {.title = std::string(text("Look into your mail"))}, html);
}

http::Response read_words(Visit& visit) {
  const auto asked = of_path(visit);
  if (!asked) return fail(visit, asked.error());
  if (asked->door != Door::kOpen) return fail(visit, forbidden(std::string(text("For members only."))));
  Html html;
  feedback_of(html, visit, asked->member, words_of(visit));
  return {.body = std::move(html).str()};
}

http::Response code_picture(Visit& visit) {
  const auto asked = of_path(visit);
  if (!asked) return fail(visit, asked.error());
  if (asked->door != Door::kOpen) return show_door(visit, *asked);
  http::Response response{.type = "image/svg+xml", .body = code_of(visit.rules.base_url + at(asked->member))};
  response.header("Cache-Control", "public, max-age=86400");
  return response;
}

http::Response proved_page(Visit& visit) {
  const auto asking = find(visit.sql, visit.rules, visit.param("token"), visit.now);
  if (!asking) return fail(visit, asking.error());
  const auto asked = members::find(visit.sql, asking->receiver);
  if (!asked) return fail(visit, unknown(std::string(text("This member left."))));
  if (asking->opener) return show_sent(visit, *asking, *asked);
  return show_proved(visit, *asking, *asked, asking->text, asking->why, {});
}

http::Response send_page(Visit& visit) {
  const auto asking = find(visit.sql, visit.rules, visit.param("token"), visit.now);
  if (!asking) return fail(visit, asking.error());
  const auto asked = members::find(visit.sql, asking->receiver);
  if (!asked) return fail(visit, unknown(std::string(text("This member left."))));
  if (asking->opener) return show_sent(visit, *asking, *asked);  // the form was sent twice
  Act act = visit.act();
  const Sent sent = send(act, *asking, visit.form.get("text"), visit.form.get("why"));
  if (!sent.mistakes.empty())
    return show_proved(visit, *asking, *asked, visit.form.get("text"), visit.form.get("why"), sent.mistakes);
  return show_sent(visit, *asking, *asked);
}

http::Response wish_page(Visit& visit, const Member& me) {
  const bool is_open = me.asked_by == kAskedByAnyone;
  const std::string url = visit.rules.base_url + at(me);
  Html html;
  html << "<div class=\"solo wide\"><p class=\"date\"><a href=\"/settings\">" << text("Settings") << "</a></p><h1>"
       << text("Ask me") << "</h1>";
  status_line(html, visit);
  html << "<p>"
       << (is_open
               ? text("Anyone who proves their mail address may ask you something. Whoever opens your link sees your "
                      "name, your sentence and what you like to be asked about.")
               : text("Your link is for people without an account. Let anyone ask you who proves their mail address, "
                      "and it is yours: a real question, within what you take in a week, labelled like any other."))
       << "</p><p><a href=\"/settings/reach\">" << text("Who may ask you something") << "</a></p>";
  if (is_open) {
    const std::string button = "<a href=\"" + escaped(url) +
                               "\" style=\"background:#323C96;color:#FFFBF8;padding:10px "
                               "16px;border-radius:3px;text-decoration:none;font-weight:600\">" +
                               escaped(text("Ask me something")) + "</a>";
    html << "<h2>" << text("Your link") << "</h2><p><a href=\"" << at(me) << "\">" << url << "</a></p>";
    html << "<div class=\"field\"><label for=\"f-signature\">" << text("For the end of your mail")
         << "</label><textarea id=\"f-signature\" readonly rows=\"2\">\n"
         << text("Ask me something: {}", url) << "</textarea></div>";
    html << "<div class=\"field\"><label for=\"f-button\">"
         << text("A button for your own pages: a plain link, nothing that follows anybody")
         << "</label><textarea id=\"f-button\" readonly rows=\"4\">\n"
         << button << "</textarea></div>";
    html << "<h2>" << text("For a card or a stall") << "</h2><p><img class=\"qr\" src=\"" << at(me)
         << ".svg\" width=\"200\" height=\"200\" alt=\"" << text("A code that opens your link")
         << "\"></p><p><a href=\"" << at(me) << ".svg\" download=\"ask-me.svg\">" << text("Save the picture")
         << "</a></p>";
  }
  html << "</div>";
  return show(visit, {.title = std::string(text("Ask me"))}, html);
}

}  // namespace kith::asking
