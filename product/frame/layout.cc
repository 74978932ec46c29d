#include "product/frame/layout.h"

#include <charconv>

#include "platform/text/languages.h"
#include "product/frame/script_words.h"

namespace kith {
namespace {

struct PlaceLink {
  Place place;
  const char* path;
  const char* name;
};
constexpr PlaceLink kPlaces[] = {
    {Place::kToday, "/today", sentence("Today")},
    {Place::kConversations, "/conversations", sentence("Conversations")},
    {Place::kPeople, "/people", sentence("People")},
    {Place::kBoard, "/board", sentence("Board")},
};

constexpr std::pair<std::string_view, const char*> kStatusLines[] = {
    {"sent", sentence("It is on its way.")},
    {"queued", sentence("It waits in the queue and goes when there is room.")},
    {"draft", sentence("Your draft is kept.")},
    {"called-pitch", sentence("Counted as a pitch. Its sender is told, and has one place fewer for openers.")},
    {"label-wrong", sentence("Thank you. It is counted that the label was wrong.")},
    {"label-back", sentence("Taken back.")},
    {"reported", sentence("The host looks at it, and you hear what came of it.")},
    {"appeal", sentence("Another host looks at it again.")},
    {"decided", sentence("Decided. Those concerned are told.")},
    {"let-in", sentence("They are in, and are told.")},
    {"not-now", sentence("They are told kindly. Nothing of theirs is kept.")},
    {"blocked", sentence("You do not meet any more. They are not told.")},
    {"unblocked", sentence("The block is taken back.")},
    {"muted", sentence("What they write is not called to mind. They are not told.")},
    {"unmuted", sentence("The mute is taken back.")},
    {"member", sentence("You are a member now. What was by e-mail is all here, and goes on by e-mail too.")},
    {"answered-by-mail", sentence("The answer has come in, as any mail does.")},
    {"reminded", sentence("Your reminder is on its way.")},
    {"withdrawn", sentence("You took it back. The place is free again.")},
    {"passed", sentence("You passed politely. They have your line.")},
    {"later", sentence("It is put away until then.")},
    {"done", sentence("Done for now. Any new message opens it again.")},
    {"saved", sentence("Saved.")},
    {"rules", sentence("Saved. It holds for everybody within a minute.")},
    {"taken-back", sentence("Taken back. It is gone from their page, and your words are here again.")},
    {"quiet", sentence("What comes here is not called to mind any more. Nobody is told.")},
    {"heard", sentence("What comes here is called to mind again.")},
    {"stepped-out", sentence("You left it. What you wrote stays with the others.")},
    {"sent-on", sentence("Sent. Here is who else waits.")},
    {"was-answered", sentence("That one does not wait any more. What you wrote is kept with it.")},
    {"edited", sentence("Your message is changed.")},
    {"deleted", sentence("Your message is gone.")},
    {"ended", sentence("This tie is ended. Nobody was told.")},
    {"known", sentence("Said. When they say so too, a conversation opens.")},
    {"said", sentence("Said. A conversation opens with each of them who says so too.")},
    {"brought", sentence("Each of them gets one mail from you.")},
    {"signed-out", sentence("You are signed out on that device.")},
    {"passkey-gone", sentence("That passkey signs nobody in any more.")},
    {"stopped", sentence("You will not get this mail again.")},
    {"closed", sentence("Taken down.")},
    {"opened", sentence("It stands on the Board now.")},
    {"call-kept", sentence("It stands on.")},
    {"told", sentence("It is closed, with what came of it.")},
    {"thanked", sentence("It is closed, and your thanks are on their way.")},
    {"refused", sentence("It is not brought to you again.")},
    {"unrefused", sentence("It may be brought to you again.")},
    {"searching", sentence("We will write to you when something new fits, once a day at most.")},
    {"search-gone", sentence("That search is not kept any more.")},
    {"shown", sentence("Others can see it as soon as you both agree.")},
    {"hidden", sentence("Only the two of you can see it.")},
    {"kept", sentence("They are kept here as people to write to. Nobody was told.")},
    {"kept-none", sentence("Nobody of it is kept as someone to write to.")},
    {"kept-one", sentence("Kept as someone to write to. Nobody was told.")},
    {"left-out", sentence("Left out of the people to write to.")},
    {"forgotten",
     sentence("That archive is deleted, with everybody in it. What you put on your page from it is still there.")},
};

void places(Html& html, Place current) {
  for (const PlaceLink& link : kPlaces) {
    html << "<a href=\"" << link.path << "\"";
    if (link.place == current) html << " aria-current=\"page\"";
    html << ">" << text(link.name) << "</a>";
  }
}

std::uint64_t mixed(std::int64_t id) {
  auto x = static_cast<std::uint64_t>(id) * 0x9E3779B97F4A7C15u;  // SplitMix64's finaliser: near ids look different
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9u;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBu;
  return x ^ (x >> 31);
}

// How the page looks is said at its root, so that nothing flashes.
void begin_document(Html& html, const Visit& visit) {
  static const Look kStranger;
  const Look& look = visit.me ? visit.me->look : kStranger;
  html << "<!doctype html><html lang=\"" << spoken().code << "\"";
  if (spoken().is_right_to_left) html << " dir=\"rtl\"";
  html << " data-theme=\"" << look.theme << "\"";
  if (look.text_size != "normal") html << " data-text=\"" << look.text_size << "\"";
  if (look.is_plain) html << " data-plain";
  if (look.saves_data) html << " data-small";
  if (look.is_still) html << " data-still";
  if (!look.has_keys) html << " data-no-keys";
  if (const std::string words = script_words(); !words.empty()) html << " data-words=\"" << words << "\"";
}

}  // namespace

http::Response show(Visit& visit, const PageHead& head, const Html& content, int status) {
  Html html;
  const std::string& version = visit.home.assets.version();
  begin_document(html, visit);
  if (visit.me) html << " data-live=\"" << live::cursor_of_now(visit.sql).str() << "\"";
  if (!head.behaviour.empty()) html << " data-page=\"" << head.behaviour << "\"";
  html << "><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
          "content=\"width=device-width,initial-scale=1\"><title>";
  if (head.has_mistakes) html << text("Error:") << " ";
  html << head.title << " · " << visit.rules.community << "</title>";
  if (!visit.me || !visit.me->look.saves_data)
    html << "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"/assets/" << version
         << "/hanken-grotesk-latin-wght-normal.woff2\">"
            "<link rel=\"preload\" as=\"font\" type=\"font/woff2\" crossorigin href=\"/assets/"
         << version << "/literata-latin-wght-normal.woff2\">";
  html << "<link rel=\"stylesheet\" href=\"/assets/" << version
       << "/kith.css\">"
          "<link rel=\"icon\" type=\"image/svg+xml\" href=\"/assets/"
       << version
       << "/icon.svg\">"
          "<script type=\"module\" src=\"/assets/"
       << version << "/kith.js\"></script>" << head.preview
       << "</head><body>"
          "<a class=\"skip\" href=\"#main\">"
       << text("Skip to the page")
       << "</a>"
          "<div class=\"edge\" aria-hidden=\"true\"></div>";
  if (visit.rules.demonstration)
    html << "<p class=\"demo\">" << text("Demonstration: every person here is made up.") << "</p>";
  html << "<header class=\"mast\"><a class=\"word\" href=\"/\">Kith</a>";
  if (visit.me) {
    html << "<nav aria-label=\"" << text("Main") << "\">";
    places(html, head.place);
    html << "</nav><div class=\"r\"><a class=\"find\" href=\"/search\">" << text("Search")
         << " <kbd aria-hidden=\"true\">/</kbd></a>"
            "<a class=\"own\" href=\"/@"
         << url_part(visit.me->handle) << "\">";
    mark(html, visit, person(*visit.me), 32);
    html << "<span class=\"sr\">" << text("Your page") << "</span></a></div>";
  } else {
    html << "<div class=\"r\"><a href=\"/sign-in\">" << text("Sign in") << "</a></div>";
  }
  html << "</header><main id=\"main\" tabindex=\"-1\" class=\"page\">" << content << "</main><footer><span>"
       << visit.rules.community << "</span><a href=\"/how\">" << text("How Kith works") << "</a><a href=\"/help\">"
       << text("Help") << "</a>";
  if (visit.me) {
    html << "<a href=\"/settings\">" << text("Settings") << "</a><a href=\"/leave\">" << text("Leave") << "</a>";
  }
  html << "</footer>";
  if (visit.me) {
    html << "<nav class=\"bar\" aria-label=\"" << text("Main, small screen") << "\">";
    places(html, head.place);
    html << "</nav>";
  }
  html << "<p class=\"sr\" role=\"status\" id=\"status\"></p></body></html>";
  http::Response response{.status = status, .body = std::move(html).str()};
  response.header("Vary", "Accept-Language, Cookie");
  // Nor does a page stay anywhere that has a form's token, or a key in its address.
  const bool is_private = visit.me || !visit.form_token.empty() || !visit.param("token").empty();
  if (is_private) response.header("Cache-Control", "private, no-store");
  return response;
}

void mark(Html& html, const Visit& visit, const Person& person, int size_px, bool is_public) {
  // A photo is for members; where it is for anyone, its page says so by itself. Whoever saves data gets the mark.
  if (person.photo && (visit.me ? !visit.me->look.saves_data : is_public)) {
    const std::string at = "/photo/" + person.id.str() + "/" + std::to_string(person.photo);
    html << "<picture><source type=\"image/avif\" srcset=\"" << at << ".avif\"><img class=\"mark\" src=\"" << at
         << ".webp\" width=\"" << size_px << "\" height=\"" << size_px << "\" alt=\"\" loading=\"lazy\"></picture>";
    return;
  }
  const std::uint64_t bits = mixed(person.id.value);
  html << "<svg class=\"mark dye" << bits % 18 << "\" width=\"" << size_px << "\" height=\"" << size_px
       << "\" aria-hidden=\"true\"><use href=\"/assets/" << visit.home.assets.version() << "/marks.svg#w"
       << (bits >> 32) % 8 << "\"/></svg>";
}

void person_line(Html& html, const Visit& visit, const Person& person, std::string_view second_line) {
  // Whoever is known by an address alone has neither page nor mark.
  if (!person.handle.empty()) mark(html, visit, person, 44);
  html << "<div><b>";
  if (person.handle.empty()) html << "<span dir=\"auto\">" << person.name << "</span>";
  else html << "<a dir=\"auto\" href=\"/@" << url_part(person.handle) << "\">" << person.name << "</a>";
  html << "</b><span dir=\"auto\">" << (person.is_guest() ? text("takes part by e-mail") : second_line)
       << "</span></div>";
}

void selvedge(Html& html) { html << "<div class=\"selvedge\" aria-hidden=\"true\"></div>"; }

void stitches(Html& html, std::int64_t done, std::int64_t total) {
  html << "<span class=\"steps\" aria-hidden=\"true\">";
  for (std::int64_t i = 0; i < total; ++i) {
    if (i < done) html << "<i class=\"on\"></i>";
    else html << "<i></i>";
  }
  html << "</span>";
}

void option(Html& html, std::string_view value, std::string_view label, bool is_chosen) {
  html << "<option value=\"" << value << "\"";
  if (is_chosen) html << " selected";
  html << ">" << label << "</option>";
}

void begin_form(Html& html, const Visit& visit, std::string_view action, Markup attributes) {
  html << "<form method=\"post\" action=\"" << action << "\" " << attributes
       << "><input type=\"hidden\" name=\"_token\" value=\"" << visit.form_token
       << "\"><input type=\"hidden\" name=\"_once\" value=\"" << visit.request.id << "-" << visit.now.us << "\">";
}

void button_form(Html& html, const Visit& visit, std::string_view action, std::string_view label, Markup button_class) {
  begin_form(html, visit, action);
  html << "<button class=\"" << button_class << "\">" << label << "</button></form>";
}

void mistake_summary(Html& html, const std::vector<Error>& mistakes) {
  if (mistakes.empty()) return;
  html << "<section class=\"mistakes\" role=\"alert\" tabindex=\"-1\" id=\"mistakes\"><h2>"
       << text("There is a problem") << "</h2><ul>";
  for (const Error& mistake : mistakes) {
    if (mistake.field.empty()) html << "<li>" << mistake.text << "</li>";
    else html << "<li><a href=\"#f-" << mistake.field << "\">" << mistake.text << "</a></li>";
  }
  html << "</ul></section>";
}

void mistake_of(Html& html, const std::vector<Error>& mistakes, std::string_view name) {
  std::string all;
  for (const Error& mistake : mistakes)
    if (mistake.field == name) (all += all.empty() ? "" : " ") += mistake.text;
  if (!all.empty()) html << "<p class=\"mistake\" id=\"m-" << name << "\">" << all << "</p>";
}

void field(Html& html, const FieldLook& look, std::string_view value, const std::vector<Error>& mistakes) {
  bool is_wrong = false;
  for (const Error& mistake : mistakes) is_wrong = is_wrong || mistake.field == look.name;
  html << "<div class=\"field\"><label for=\"f-" << look.name << "\">" << look.label << "</label>";
  if (!look.hint.empty()) html << "<p class=\"hint\" id=\"h-" << look.name << "\">" << look.hint << "</p>";
  mistake_of(html, mistakes, look.name);
  if (look.input == Input::kText) {
    html << "<textarea rows=\"" << look.rows << "\"";
    if (look.people_words) html << " class=\"people\"";
  } else {
    html << "<input value=\"" << value << "\"";
    if (look.people_words) html << " class=\"people\"";
    if (look.input == Input::kEmail) html << " type=\"email\"";
    if (look.input == Input::kCode) html << " inputmode=\"numeric\" pattern=\"[0-9 ]*\"";
  }
  html << " dir=\"auto\" id=\"f-" << look.name << "\" name=\"" << look.name << "\"";
  if (look.limit > 0) html << " data-limit=\"" << look.limit << "\"";
  if (!look.draft.empty()) html << " data-draft=\"" << look.draft << "\"";
  if (!look.autocomplete.empty()) html << " autocomplete=\"" << look.autocomplete << "\"";
  if (is_wrong) html << " aria-invalid=\"true\" aria-describedby=\"m-" << look.name << "\"";
  else if (!look.hint.empty()) html << " aria-describedby=\"h-" << look.name << "\"";
  html << ">";
  if (look.input == Input::kText) html << "\n" << value << "</textarea>";
  html << "</div>";
}

void time_zone_field(Html& html, std::string_view value, const std::vector<Error>& mistakes) {
  html << "<div class=\"field\"><label for=\"f-time_zone\">" << text("Time zone") << "</label>";
  mistake_of(html, mistakes, "time_zone");
  html << "<select id=\"f-time_zone\" name=\"time_zone\">";
  for (const std::string& zone : time_zones()) {
    html << "<option";
    if (zone == value) html << " selected";
    html << ">" << zone << "</option>";
  }
  html << "</select></div>";
}

void pager(Html& html, std::string_view path, std::int64_t current, std::int64_t pages) {
  if (pages < 2) return;
  const std::string_view joint = path.find('?') == std::string_view::npos ? "?" : "&";
  html << "<nav class=\"pager\" aria-label=\"" << text("Pages") << "\">";
  for (std::int64_t i = 1; i <= pages; ++i) {
    // The first, the last, and those near: a long list stays one line.
    const bool near = i == 1 || i == pages || (i >= current - 2 && i <= current + 2);
    if (!near) {
      if (i == 2 || i == pages - 1) html << "<span>…</span>";
      continue;
    }
    html << "<a href=\"" << path << joint << "page=" << i << "\"";
    if (i == current) html << " aria-current=\"page\"";
    html << ">" << i << "</a>";
  }
  html << "</nav>";
}

void status_line(Html& html, const Visit& visit) {
  const std::string_view done = visit.request.query.get("done");
  for (const auto& [key, sentence] : kStatusLines)
    if (key == done) html << "<p class=\"said\" role=\"status\">" << text(sentence) << "</p>";
}

std::int64_t page_number(const Visit& visit) {
  const std::string_view given = visit.request.query.get("page");
  std::int64_t number = 1;
  std::from_chars(given.data(), given.data() + given.size(), number);
  return number >= 1 && number <= 100'000 ? number : 1;
}

std::string_view Visit::param(std::string_view name) const {
  for (const auto& [key, value] : params)
    if (key == name) return value;
  return {};
}

http::Response fail(Visit& visit, const Error& error) {
  if (visit.is_api) return http::problem(error, visit.request.id);
  const char* heading = sentence("This did not work.");
  switch (error.fault) {
    case Fault::kUnknown: heading = sentence("There is nothing here."); break;
    case Fault::kForbidden: heading = sentence("This is not yours to do."); break;
    case Fault::kConflict: heading = sentence("Something else happened first."); break;
    case Fault::kTooMany: heading = sentence("That is a lot at once."); break;
    case Fault::kInvalid:
    case Fault::kTooLarge:
    case Fault::kUnavailable: break;
  }
  Html html;
  html << "<div class=\"solo\"><h1>" << text(heading) << "</h1><p>" << error.text << "</p>";
  // Nothing that a person wrote is ever lost: what came with the form can be copied from here.
  for (const auto& [field, value] : visit.form.all()) {
    const bool is_ours = field.empty() || field.front() == '_';
    const bool is_words = field == "text" || field == "words" || value.find_first_of(" \n") != std::string::npos;
    if (!is_ours && is_words && !value.empty())
      html << "<div class=\"field\"><label>" << text("Your words are safe:")
           << "<textarea class=\"people\" rows=\"6\" readonly>\n"
           << value << "</textarea></label></div>";
  }
  html << "<p><a href=\"/\">" << text("Go on from the beginning") << "</a></p></div>";
  return show(visit, {.title = std::string(text(heading))}, html, http::status_of(error.fault));
}

}  // namespace kith
