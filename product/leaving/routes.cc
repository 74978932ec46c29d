#include "product/leaving/routes.h"

#include <boost/json/serialize.hpp>

#include "platform/text/unicode.h"
#include "product/frame/json.h"
#include "product/frame/layout.h"
#include "product/leaving/everything.h"
#include "product/leaving/leaving.h"

namespace kith::leaving {
namespace {

http::Response leave_page(Visit& visit, const Member&) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Leave {}", visit.rules.community) << "</h1><p>"
       << text("What goes with you: your page, your asks and offers, what you brought, your ties, drafts and settings.")
       << "</p><p>"
       << text(
              "What waits ends: openers of yours are taken back, and whoever waits for your answer is told that you "
              "left.")
       << "</p><h2>" << text("Take it along") << "</h2><p>"
       << text("Everything you wrote, got and brought, as a page to read and as a file for programs.")
       << "</p><p><a href=\"/leave/everything.html\">" << text("To read")
       << "</a> · <a href=\"/leave/everything.json\">" << text("For programs (JSON)")
       << "</a></p><div class=\"acts\"><a class=\"btn go\" href=\"/leave/stays\">" << text("What stays")
       << "</a><a class=\"btn plain\" href=\"/settings\">" << text("Not now") << "</a></div></div>";
  return show(visit, {.title = std::string(text("Leave"))}, html);
}

http::Response show_stays(Visit& visit, const Member&, const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("What stays") << "</h1>";
  mistake_summary(html, mistakes);
  begin_form(html, visit, "/leave", "class=\"write\"");
  html << "<fieldset class=\"choices stacked\"><legend>" << text("Your messages in others’ conversations")
       << "</legend>";
  const WordsStay chosen = words_stay_of(visit.form.get("words"));
  for (const auto& [stay, says] : {std::pair{WordsStay::kKeep, text("Keep them as they are")},
                                   std::pair{WordsStay::kNameless, text("Keep the words, and remove my name")},
                                   std::pair{WordsStay::kNone, text("Remove the words too")}})
    html << "<label><input type=\"radio\" name=\"words\" value=\"" << name(stay) << "\""
         << (stay == chosen ? " checked" : "") << "> " << says << "</label>";
  html << "</fieldset>";
  field(html,
        {.name = "farewell",
         .label = text("A line to those you talk with"),
         .hint = text("If you like: it goes to everyone you have a living tie with."),
         .input = Input::kText,
         .limit = 500,
         .rows = 3,
         .people_words = true},
        visit.form.get("farewell"), mistakes);
  html << "<p class=\"hint\">"
       << text(
              "You are gone at once. For {} days a link in your mail brings everything back; after that it is deleted "
              "for good.",
              kWayBack.us / days(1).us)
       << "</p><div class=\"acts\"><button class=\"btn go\">" << text("Leave {}", visit.rules.community)
       << "</button><a class=\"btn plain\" href=\"/leave\">" << text("Back") << "</a></div></form></div>";
  return show(visit, {.title = std::string(text("What stays")), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

http::Response stays_page(Visit& visit, const Member& me) { return show_stays(visit, me, {}); }

http::Response leave_now_page(Visit& visit, const Member& me) {
  Act act = visit.act();
  const auto left = leave(act, me, {words_stay_of(visit.form.get("words")), std::string(visit.form.get("farewell"))});
  if (!left) return show_stays(visit, me, {left.error()});
  return http::see_other("/left");
}

http::Response left_page(Visit& visit) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("You have left.") << "</h1><p>"
       << text("The link in your mail brings everything back for {} days. After that it is deleted for good.",
               kWayBack.us / days(1).us)
       << "</p><p>" << text("Thank you for the time you were here.") << "</p></div>";
  return show(visit, {.title = std::string(text("You have left"))}, html);
}

http::Response back_page(Visit& visit) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Come back") << "</h1><p>"
       << text("Everything is as it was. Openers that waited have ended.") << "</p>";
  button_form(html, visit, "/leave/back/" + url_part(visit.param("token")), text("Come back"), "btn go");
  html << "</div>";
  http::Response response = show(visit, {.title = std::string(text("Come back"))}, html);
  response.header("Referrer-Policy", "no-referrer");  // the address is the key
  return response;
}

http::Response come_back_page(Visit& visit) {
  Act act = visit.act();
  const auto back = come_back(act, visit.param("token"));
  return back ? http::see_other("/sign-in") : fail(visit, back.error());
}

http::Response handed_out(std::string type, std::string body, const std::string& name) {
  http::Response response{.type = std::move(type), .body = std::move(body)};
  response.header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  response.header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
  return response;
}

http::Response json_page(Visit& visit, const Member& me) {
  return handed_out("application/json", json::serialize(everything(visit.sql, me, visit.rules, visit.now)),
                    "kith-everything.json");
}
http::Response document_page(Visit& visit, const Member& me) {
  return handed_out("text/html; charset=utf-8",
                    as_document(everything(visit.sql, me, visit.rules, visit.now, Files::kNames)),
                    "kith-everything.html");
}

http::Response everything_api(Visit& visit, const Member& me) {
  return answer(everything(visit.sql, me, visit.rules, visit.now));
}

http::Response leave_api(Visit& visit, const Member& me) {
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto words = text_of(*body, "words"), farewell = text_of(*body, "farewell");
  if (!words) return fail(visit, words.error());
  if (!farewell) return fail(visit, farewell.error());
  if (words_stay_of(*words) == WordsStay::kKeep && *words != name(WordsStay::kKeep))
    return fail(visit, invalid(std::string(text("“words” is keep, nameless or none.")), "words"));
  Act act = visit.act();
  const auto left = leave(act, me, {words_stay_of(*words), *farewell});
  return left ? answer({{"left", true}}) : fail(visit, left.error());
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/leave", leave_page),
      page(kGet, "/leave/stays", stays_page),
      page(kPost, "/leave", leave_now_page),
      page(kGet, "/left", left_page),
      page(kGet, "/leave/back/{token}", back_page),
      page(kPost, "/leave/back/{token}", come_back_page),
      page(kGet, "/leave/everything.json", json_page),
      page(kGet, "/leave/everything.html", document_page),
      api(kGet, "/api/v1/me/everything", everything_api),
      api(kPost, "/api/v1/me/leave", leave_api),
  };
  return all;
}

}  // namespace kith::leaving
