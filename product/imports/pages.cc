#include "product/imports/pages.h"

#include <algorithm>

#include "archives/archive.h"
#include "platform/text/unicode.h"
#include "product/frame/layout.h"
#include "product/imports/actions.h"
#include "product/imports/views.h"
#include "product/members/actions.h"

namespace kith::imports {
namespace {

constexpr std::size_t kRows = 60;
// Of an upload, which is at most 64 MB: what a browser has not cut down already.
constexpr archives::Bounds kBounds{.inflated = std::uint64_t{2} << 30, .ratio = 200, .files = 20'000};

std::string address(ImportId id) { return "/import/" + id.str(); }

void lines(Html& html, std::string_view text_lines) {
  html << "<ul class=\"meta\">";
  while (!text_lines.empty()) {
    const std::size_t end = std::min(text_lines.find('\n'), text_lines.size());
    if (end > 0) html << "<li dir=\"auto\">" << text_lines.substr(0, end) << "</li>";
    text_lines.remove_prefix(std::min(end + 1, text_lines.size()));
  }
  html << "</ul>";
}

http::Response show_import(Visit& visit, const Member& me, std::string_view given_me,
                           const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo wide\"><h1>" << text("Your real network") << "</h1>";
  status_line(html, visit);
  mistake_summary(html, mistakes);
  html
      << "<p class=\"lead\">"
      << text("Bring the archive of your old network, or your mailbox, and see which of your ties are alive.")
      << "</p><p>"
      << text(
             "Only who, when and in which direction is kept, never a text. Only you see it. Nobody in it is contacted, "
             "matched or looked up unless you write to them, and one button deletes all of it.")
      << "</p>";
  begin_form(html, visit, "/import", "enctype=\"multipart/form-data\" data-archive");
  html << "<div class=\"field\"><label for=\"f-file\">" << text("The archive")
       << "</label><p class=\"hint\" id=\"h-file\">"
       << text(
              "A LinkedIn archive (zip), an mbox file, vCards, contacts as CSV, or a résumé as JSON; several at once "
              "are put together.")
       << "</p>";
  mistake_of(html, mistakes, "file");
  html << "<input type=\"file\" id=\"f-file\" name=\"file\" multiple aria-describedby=\"h-file\"></div>";
  field(html,
        {.name = "me",
         .label = text("Who you are in it"),
         .hint = text("Only if it cannot be told: your name, mail address or page, as the archive has it."),
         .limit = 200},
        given_me, mistakes);
  html << "<div id=\"reduced\"></div><button class=\"btn go\" data-send>" << text("Read it")
       << "</button><p class=\"hint\">"
       << text(
              "Up to 64 MB. What you send is read at once and not stored; with scripts it is cut down before it leaves "
              "this machine.")
       << "</p></form>";
  html << "<details><summary>" << text("Where the old network hides the archive") << "</summary><ol><li>"
       << text("On LinkedIn: your picture, then Settings and privacy, then Data privacy, then Get a copy of your data.")
       << "</li><li>"
       << text(
              "Choose the larger data archive. The small one has no messages, and without messages nobody can tell who "
              "is alive.")
       << "</li><li>" << text("They say it takes a day. A mail brings the link; it is good for three days.")
       << "</li><li>" << text("Bring the zip here as it came.") << "</li></ol><p>"
       << text(
              "Mail from Google: takeout.google.com, and there only Mail. Thunderbird keeps each folder as an mbox "
              "file.")
       << "</p></details>";
  const std::vector<Import> all = all_of(visit.sql, me.id);
  if (!all.empty()) html << "<h2>" << text("What you have brought") << "</h2><div class=\"rows\">";
  for (const Import& import : all) {
    html << "<div class=\"row\"><div class=\"c\"><p><a href=\"" << address(import.id) << "\">"
         << plural(import.in_list, "One person", "{} people", grouped(import.in_list)) << "</a></p><p class=\"meta\">"
         << short_date(import.made_at, visit.now, visit.zone()) << "</p></div>";
    button_form(html, visit, address(import.id) + "/delete", text("Delete it"), "btn plain");
    html << "</div>";
  }
  if (!all.empty()) html << "</div>";
  html << "</div>";
  return show(
      visit,
      {.title = std::string(text("Your real network")), .behaviour = "archive", .has_mistakes = !mistakes.empty()},
      html, mistakes.empty() ? 200 : http::status_of(mistakes.front().fault));
}

// The import of the path, which only its owner can load.
Result<Import> of_path(Visit& visit, const Member& me) {
  return load(visit.sql, me.id, TRY(id_param<ImportId>(visit)));
}

void keep_buttons(Html& html, const Visit& visit, const Import& import, const Figures& f) {
  html << "<div class=\"acts\">";
  const auto choice = [&](std::string_view who, std::string_view label, Markup button) {
    begin_form(html, visit, address(import.id) + "/keep");
    html << "<input type=\"hidden\" name=\"who\" value=\"" << who << "\"><button class=\"" << button << "\">" << label
         << "</button></form>";
  };
  if (f.talking > 0)
    choice("talking",
           plural(f.talking, "Keep this one as someone to write to", "Keep these {} as people to write to",
                  grouped(f.talking)),
           "btn go");
  if (f.has_messages) choice("none", text("Keep none"), "btn");
  button_form(html, visit, address(import.id) + "/delete", text("Delete what I uploaded"), "btn plain");
  html << "</div>";
}

}  // namespace

std::any read_archive(const Upload& upload) {
  if (upload.files.empty())
    return std::any(Result<Network>(invalid(std::string(text("Choose a file first.")), "file")));
  archives::Reading reading;
  for (const http::File& file : upload.files) archives::read_bytes(as_utf8(file.name), file.bytes, kBounds, reading);
  std::vector<std::string> me;
  if (const std::string_view given = trim(upload.fields.get("me")); !given.empty()) me.emplace_back(given);
  return std::any(network_of(std::move(reading), me));
}

http::Response import_page(Visit& visit, const Member& me) { return show_import(visit, me, {}, {}); }

http::Response bring_page(Visit& visit, const Member& me) {
  const auto& network = std::any_cast<const Result<Network>&>(visit.brought);
  const std::string_view given_me = visit.form.get("me");
  if (!network) return show_import(visit, me, given_me, {network.error()});
  Act act = visit.act();
  const auto id = bring(act, me.id, *network);
  if (!id) return show_import(visit, me, given_me, {id.error()});
  return http::see_other(address(*id) + (network->contacts.empty() ? "/work" : ""));
}

http::Response network_page(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  if (!import) return fail(visit, import.error());
  const std::vector<Contact> contacts = contacts_of(visit.sql, me.id, *import);
  const Figures all = figures_of(*import, contacts, visit.now);
  const Sorted lists = sorted(contacts, visit.now);
  const auto pages = static_cast<std::int64_t>((lists.ties.size() + kRows - 1) / kRows);
  const std::int64_t number = std::min(page_number(visit), std::max<std::int64_t>(pages, 1));
  Html html;
  html << "<div class=\"network\"><p class=\"date\"><a href=\"/import\">" << text("Your real network") << "</a> · "
       << text("only you see this page") << "</p>";
  status_line(html, visit);
  figures(html, all, import->is_mail);
  if (!work_in(visit.sql, me.id, import->id).empty())
    html << "<p><a href=\"" << address(import->id) << "/work\">"
         << text("It also says what you have done. Look what of it your page should say.") << "</a></p>";
  keep_buttons(html, visit, *import, all);
  if (!lists.ties.empty()) {
    html << "<h2>" << text("The cloth") << " <small>"
         << text("one row a person, one column a month, five years; your stitches above, theirs below")
         << "</small></h2>";
    cloth(html, lists.ties, static_cast<std::size_t>(number - 1) * kRows, kRows, visit.now, visit.zone(),
          Shown::kOnPage);
    pager(html, address(import->id), number, pages);
    if (number == pages)
      html << "<p class=\"meta\">" << text("Those are all with whom words went both ways.") << "</p>";
  }
  html << "<details><summary>" << text("What was read, and what was left out") << "</summary>";
  lines(html, import->sources);
  if (!import->left_out.empty()) {
    html << "<h3>" << text("Left out") << "</h3>";
    lines(html, import->left_out);
  }
  html << "</details></div>";
  waiting(html, lists, visit.now, visit.zone(), Shown::kOnPage);
  return show(visit, {.title = std::string(text("Your real network"))}, html);
}

http::Response keep_page(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  if (!import) return fail(visit, import.error());
  Act act = visit.act();
  if (visit.form.get("who") != "talking") {
    keep_none(act, me.id, import->id);
    return http::see_other(address(import->id) + "?done=kept-none");
  }
  keep_talking(act, me.id, *import);
  return http::see_other("/people?done=kept#to-write-to");
}

http::Response leave_one_page(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  const auto contact = id_param<ImportId>(visit, "contact");  // a number, as ids are
  if (!import || !contact) return fail(visit, import ? contact.error() : import.error());
  Act act = visit.act();
  leave_one(act, me.id, import->id, contact->value);
  return http::see_other("/people?done=saved#to-write-to");
}

http::Response forget_page(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  if (!import) return fail(visit, import.error());
  Act act = visit.act();
  forget(act, me.id, import->id);
  return http::see_other("/import?done=forgotten");
}

http::Response review_page(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  if (!import) return fail(visit, import.error());
  const std::vector<WorkLine> found = work_in(visit.sql, me.id, import->id);
  Html html;
  html << "<div class=\"solo wide\"><p class=\"date\"><a href=\"" << address(import->id) << "\">"
       << text("Your real network") << "</a></p><h1>" << text("What should your page say?") << "</h1><p class=\"lead\">"
       << text("This is what the archive says of you. Nothing is on your page until you put it there, line by line.")
       << "</p>";
  begin_form(html, visit, address(import->id) + "/work", "class=\"review\"");
  if (!import->sentence.empty() && import->sentence != me.sentence)
    html << "<h2>" << text("Your sentence")
         << "</h2><label><input type=\"checkbox\" name=\"sentence\" value=\"1\"><span "
         << "dir=\"auto\">" << import->sentence << "</span></label>";
  for (const auto& [kind, heading] :
       {std::pair(WorkKind::kRole, text("Roles")), std::pair(WorkKind::kSchool, text("Schools")),
        std::pair(WorkKind::kSkill, text("Skills"))}) {
    bool any = false;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i].kind != kind) continue;
      if (!any) html << "<h2>" << heading << "</h2>";
      any = true;
      html << "<label><input type=\"checkbox\" name=\"line\" value=\"" << i << "\"><span dir=\"auto\">"
           << found[i].words() << "</span><span class=\"years\">" << found[i].years() << "</span></label>";
    }
  }
  if (found.empty()) html << "<p>" << text("It says nothing of roles, schools or skills.") << "</p>";
  html << "<div class=\"acts\"><button class=\"btn go\">" << text("Put these on my page")
       << "</button><a class=\"btn plain\" href=\"" << address(import->id) << "\">" << text("Leave all of it")
       << "</a></div></form></div>";
  return show(visit, {.title = std::string(text("What should your page say?"))}, html);
}

http::Response save_review_page(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  if (!import) return fail(visit, import.error());
  std::vector<std::size_t> chosen;
  for (const auto& [name, value] : visit.form.all())
    if (name == "line") chosen.push_back(static_cast<std::size_t>(std::atoi(value.c_str())));
  Act act = visit.act();
  fill_page(act, me, *import, chosen, visit.form.get("sentence") == "1");
  return http::see_other("/settings/you?done=saved#work");
}

}  // namespace kith::imports
