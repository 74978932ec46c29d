// Who sees what: one's photo, and each part of one's page.

#include "platform/files/picture.h"
#include "product/frame/layout.h"
#include "product/members/photo.h"
#include "product/members/shown.h"
#include "product/settings/pages.h"

namespace kith::settings {

using members::Part, members::SeenBy;

std::any read_photo(const Upload& upload) {
  const auto read = [&]() -> Result<members::Photo> {
    if (upload.files.empty()) return invalid(std::string(text("No picture came along. Choose one.")), "file");
    const std::string_view bytes = upload.files.front().bytes;
    if (bytes.size() > members::kPhotoMost_bytes)
      return invalid(text("This picture has more than {} MB, which is the most.", members::kPhotoMost_bytes >> 20),
                     "file");
    SquarePicture square = TRY(square_picture(bytes, members::kPhoto_px));
    return members::Photo{std::move(square.webp), std::move(square.avif), std::string(upload.fields.get("alt"))};
  };
  return read();
}

namespace {

std::string_view says(Part part) {
  switch (part) {
    case Part::kPage: return text("Your page: name and sentence");
    case Part::kPhoto: return text("Your photo");
    case Part::kPlace: return text("Place and local time");
    case Part::kLanguages: return text("Languages");
    case Part::kAskMeAbout: return text("“Ask me about”");
    case Part::kCalls: return text("Asks and offers");
    case Part::kWork: return text("Work");
    case Part::kHabit: return text("How you usually reply");
  }
  return {};
}

std::string_view says(SeenBy level) {
  switch (level) {
    case SeenBy::kNobody: return text("nobody");
    case SeenBy::kTies: return text("your ties");
    case SeenBy::kMembers: return text("members");
    case SeenBy::kAnyone: return text("anyone");
  }
  return {};
}

// What nobody can change: it follows from what Kith is.
void always(Html& html) {
  const auto row = [&](std::string_view what, std::string_view who) {
    html << "<tr><th scope=\"row\">" << what << "</th><td>" << who << "</td></tr>";
  };
  html << "<h2>" << text("And always") << "</h2><table class=\"who\"><thead><tr><th scope=\"col\">" << text("What")
       << "</th><th scope=\"col\">" << text("Who sees it") << "</th></tr></thead><tbody>";
  row(text("Your mail address"), text("nobody"));
  row(text("A conversation"),
      text("those who are in it; a host only what one of them reports, and the three messages before"));
  row(text("An opener"), text("the two it is between"));
  row(text("A tie, and whose turn it is"), text("the two it is between"));
  row(text("Your notes, drafts and imports"), text("you"));
  row(text("Thanks for something"), text("the two; others when both agree"));
  row(text("Whom you keep away"), text("you"));
  html << "</tbody></table>";
}

http::Response show_privacy(Visit& visit, const Member& me, const members::Shown& shown,
                            const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo wide\"><p class=\"date\"><a href=\"/settings\">" << text("Settings") << "</a></p><h1>"
       << text("Who sees what") << "</h1>";
  status_line(html, visit);
  mistake_summary(html, mistakes);
  html << "<p>"
       << text("“Anyone” is whoever has the address of your page, with or without an account; search engines too.")
       << "</p>";
  begin_form(html, visit, "/settings/privacy");
  html << "<table class=\"who\"><thead><tr><th scope=\"col\">" << text("What") << "</th><th scope=\"col\">"
       << text("Who sees it") << "</th></tr></thead><tbody>";
  for (std::size_t i = 0; i < members::kParts; ++i) {
    const Part part = static_cast<Part>(i);
    html << "<tr><th scope=\"row\"><label for=\"f-" << members::name(part) << "\">" << says(part)
         << "</label></th><td><select id=\"f-" << members::name(part) << "\" name=\"" << members::name(part) << "\">";
    for (const SeenBy level : members::levels_of(part)) {
      html << "<option value=\"" << members::name(level) << "\"";
      if (shown.of(part) == level) html << " selected";
      html << ">" << says(level) << "</option>";
    }
    html << "</select></td></tr>";
  }
  html << "</tbody></table><p class=\"hint\">" << text("What is shown to anyone is so only while your page is.")
       << "</p><div class=\"acts\"><button class=\"btn go\">" << text("Save") << "</button><a class=\"btn\" href=\"/@"
       << url_part(me.handle) << "?as=anyone\">" << text("See my page as a stranger") << "</a></div></form>";
  always(html);
  html << "</div>";
  return show(visit, {.title = std::string(text("Who sees what")), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

}  // namespace

http::Response privacy_page(Visit& visit, const Member& me) {
  return show_privacy(visit, me, members::shown_of(visit.sql, me.id), {});
}

http::Response save_privacy(Visit& visit, const Member& me) {
  members::Shown shown = members::shown_of(visit.sql, me.id);
  std::vector<std::pair<Part, SeenBy>> wishes;
  for (std::size_t i = 0; i < members::kParts; ++i)
    if (const auto level = members::seen_by(visit.form.get(members::name(static_cast<Part>(i))))) {
      wishes.emplace_back(static_cast<Part>(i), *level);
      shown.by[i] = *level;
    }
  Act act = visit.act();
  const auto saved = members::show_to(act, me, wishes);
  return saved ? http::see_other("/settings/privacy?done=saved") : show_privacy(visit, me, shown, {saved.error()});
}

}  // namespace kith::settings
