#include "product/settings/pages.h"

#include "product/frame/layout.h"
#include "product/members/actions.h"
#include "product/members/photo.h"
#include "product/members/store.h"
#include "product/members/work.h"

namespace kith::settings {

namespace {

// Roles, schools and skills came from an archive or a résumé, and go one by one.
void work_section(Html& html, Visit& visit, const Member& me) {
  html << "<section id=\"work\"><h2>" << text("Your work") << "</h2>";
  const std::vector<WorkLine> all = members::work_of(visit.sql, me.id);
  for (const WorkLine& line : all) {
    html << "<div class=\"row\"><div class=\"c\"><p dir=\"auto\">" << line.words() << "</p><p class=\"meta\">"
         << line.years() << "</p></div>";
    button_form(html, visit, "/work/" + line.id.str() + "/remove", text("Take down"), "btn plain");
    html << "</div>";
  }
  html << "<p class=\"meta\"><a href=\"/import\">" << text("Fill it from the archive of your old network, or a résumé")
       << "</a></p></section>";
}

PageWords words_of(const Member& me) {
  return {me.name, me.sentence, me.place, me.time_zone, me.ask_me_about, me.languages};
}

void photo_section(Html& html, Visit& visit, const Member& me, const std::vector<Error>& mistakes) {
  html << "<section id=\"photo\"><h2>" << text("Your photo") << "</h2><div class=\"from\">";
  mark(html, visit, person(me), 72);
  html << "<div><p>"
       << (me.photo ? text("It stands wherever your name does.")
                    : text("Without one, this woven mark stands for you. It is yours alone."))
       << "</p></div></div>";
  begin_form(html, visit, "/settings/photo", "enctype=\"multipart/form-data\"");
  html << "<div class=\"field\"><label for=\"f-file\">" << (me.photo ? text("Another picture") : text("A picture"))
       << "</label><p class=\"hint\">"
       << text("A still JPEG, PNG or WebP. Its middle is kept as a square, without where and how it was taken.")
       << "</p>";
  mistake_of(html, mistakes, "file");
  html << "<input type=\"file\" id=\"f-file\" name=\"file\" accept=\"image/jpeg,image/png,image/webp\" "
          "required></div>";
  const std::string alt = visit.form.has("alt") ? std::string(visit.form.get("alt"))
                          : me.photo            ? members::photo_alt(visit.sql, me.id)
                                                : std::string{};
  field(html,
        {.name = "alt",
         .label = text("What can be seen on it"),
         .hint = text("For those who cannot see it. May stay empty."),
         .limit = static_cast<std::int64_t>(members::kAltMost)},
        alt, mistakes);
  html << "<div class=\"acts\"><button class=\"btn\" data-send>" << text("Put it on my page") << "</button>";
  if (me.photo)
    html << "<button class=\"btn plain\" formaction=\"/settings/photo/change\" "
            "formenctype=\"application/x-www-form-urlencoded\" "
            "formnovalidate name=\"act\" value=\"say\">"
         << text("Save the words alone")
         << "</button><button class=\"btn plain\" formaction=\"/settings/photo/change\" "
            "formenctype=\"application/x-www-form-urlencoded\" "
            "formnovalidate name=\"act\" value=\"remove\">"
         << text("Take the photo down") << "</button>";
  html << "</div></form></section>";
}

http::Response show_you(Visit& visit, const Member& me, const PageWords& words, std::string_view handle,
                        const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo wide\"><p class=\"date\"><a href=\"/@" << url_part(me.handle) << "\">" << text("Your page")
       << "</a></p><h1>" << text("What your page says") << "</h1>";
  status_line(html, visit);
  mistake_summary(html, mistakes);
  begin_form(html, visit, "/settings/you");
  field(html, {.name = "name", .label = text("Name"), .limit = 80, .autocomplete = "name"}, words.name, mistakes);
  field(html,
        {.name = "handle", .label = text("Handle"), .hint = text("The old address keeps leading to you."), .limit = 30},
        handle, mistakes);
  field(html,
        {.name = "sentence", .label = text("In one plain sentence, what you do"), .limit = 140, .people_words = true},
        words.sentence, mistakes);
  field(html,
        {.name = "ask_me_about",
         .label = text("Ask me about"),
         .hint = text("The question you most like to be asked."),
         .limit = 200,
         .people_words = true},
        words.ask_me_about, mistakes);
  field(html, {.name = "place", .label = text("Place"), .limit = 80}, words.place, mistakes);
  field(html,
        {.name = "languages",
         .label = text("Languages you work in"),
         .hint = text("With commas between them, such as English, German. May stay empty."),
         .limit = 270},
        words.languages, mistakes);
  time_zone_field(html, words.time_zone, mistakes);
  html << "<button class=\"btn go\">" << text("Save") << "</button></form><section id=\"calls\"><h2>"
       << text("Your asks and offers") << "</h2><p class=\"meta\"><a href=\"/board#yours\">"
       << text("They stand on the Board, with what came of them") << "</a></p></section>";
  work_section(html, visit, me);
  photo_section(html, visit, me, mistakes);
  html << "</div>";
  return show(visit, {.title = std::string(text("Your page")), .has_mistakes = !mistakes.empty()}, html,
              mistakes.empty() ? 200 : 422);
}

}  // namespace

http::Response you_page(Visit& visit, const Member& me) { return show_you(visit, me, words_of(me), me.handle, {}); }

http::Response put_photo_page(Visit& visit, const Member& me) {
  const auto* photo = std::any_cast<Result<members::Photo>>(&visit.brought);
  Result<Done> put = invalid(std::string(text("No picture came along. Choose one.")), "file");
  Act act = visit.act();
  if (photo && *photo) put = members::put_photo(act, me, **photo);
  else if (photo) put = photo->error();
  if (put) return http::see_other("/settings/you?done=saved#photo");
  return show_you(visit, me, words_of(me), me.handle, {put.error()});
}

http::Response change_photo_page(Visit& visit, const Member& me) {
  Act act = visit.act();
  if (visit.form.get("act") == "remove") {
    members::remove_photo(act, me);
    return http::see_other("/settings/you?done=closed#photo");
  }
  const auto said = members::describe_photo(act, me, visit.form.get("alt"));
  return said ? http::see_other("/settings/you?done=saved#photo") : fail(visit, said.error());
}

http::Response save_you(Visit& visit, const Member& me) {
  const auto& f = visit.form;
  PageWords words{std::string(f.get("name")),      std::string(f.get("sentence")),     std::string(f.get("place")),
                  std::string(f.get("time_zone")), std::string(f.get("ask_me_about")), std::string(f.get("languages"))};
  Act act = visit.act();
  const auto mistakes = members::change_page(act, me, words, f.get("handle"));
  if (!mistakes.empty()) return show_you(visit, me, words, f.get("handle"), mistakes);
  return http::see_other("/settings/you?done=saved");
}

http::Response remove_work_page(Visit& visit, const Member& me) {
  const auto id = id_param<WorkId>(visit);
  if (!id) return fail(visit, id.error());
  if (!members::remove_work(visit.sql, me.id, *id))
    return fail(visit, unknown(std::string(text("That is not there any more."))));
  return http::see_other("/settings/you?done=closed#work");
}

}  // namespace kith::settings
