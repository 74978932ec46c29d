#include "product/imports/pages.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "archives/archive.h"
#include "platform/text/unicode.h"
#include "product/frame/layout.h"
#include "product/imports/actions.h"
#include "product/imports/views.h"
#include "product/members/actions.h"

namespace kith::imports {
namespace {

constexpr std::int64_t kRows = 60;
// Of an upload, which is at most 64 MB: what a browser has not cut down already.
constexpr archives::Bounds kBounds{.inflated = std::uint64_t{1} << 30, .ratio = 200, .files = 20'000};
constexpr archives::Limits kLimits{.names = 300'000, .listings = 100'000, .messages = 1'000'000};

std::string address(ImportId id) { return "/import/" + id.str(); }

void lines(Html& html, const std::vector<std::string>& sentences) {
  html << "<ul class=\"meta\">";
  for (const std::string& line : sentences) html << "<li dir=\"auto\">" << line << "</li>";
  html << "</ul>";
}

void keep_button(Html& html, const Visit& visit, const Contact& c) {
  const std::string at = address(c.import) + "/contacts/" + std::to_string(c.id);
  begin_form(html, visit, at + (c.is_kept ? "/leave" : "/keep"));
  html << "<input type=\"hidden\" name=\"page\" value=\"" << page_number(visit) << "\"><button class=\"btn"
       << (c.is_kept ? std::string_view(" plain") : std::string_view{}) << "\">"
       << (c.is_kept ? text("Kept; leave out") : text("Keep")) << "<span class=\"sr\"> " << c.name
       << "</span></button></form>";
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
             "Kept are names, where people work and how to reach them, and when you wrote to each other; never a text. "
             "Only you see it. Nobody in it is contacted or looked up unless you write to them, and one button deletes "
             "all of it.")
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
              "Up to 64 MB. The file is read at once and not stored; with scripts it is cut down before it leaves "
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
  if (!all.empty())
    html << "<h2>" << text("What you have brought") << "</h2><p class=\"meta\">"
         << text(
                "Deleting takes its people from your list of people to write to, too. What you put on your page stays.")
         << "</p><div class=\"rows\">";
  for (const Import& import : all) {
    html << "<div class=\"row\"><div class=\"c\"><p><a href=\"" << address(import.id) << "\" dir=\"auto\">"
         << (import.called.empty() ? text("An archive") : std::string_view(import.called))
         << "</a></p><p class=\"meta\">"
         << plural(import.in_list, "One person, brought on {}", "{1} people, brought on {0}",
                   date_and_time(import.made_at, visit.now, visit.zone()), grouped(import.in_list))
         << "</p></div>";
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
  const auto read = [&]() -> Result<Network> {
    if (upload.files.empty())
      return invalid(std::string(text("Choose a file first; an empty one says nothing.")), "file");
    archives::Reading reading(kLimits);
    archives::Reader reader(kBounds, {}, reading);
    for (const http::File& file : upload.files) reader.read_bytes(file.name, file.bytes);
    std::vector<std::string> me;
    if (const std::string_view given = trim(upload.fields.get("me")); !given.empty()) me.emplace_back(given);
    return network_of(std::move(reading), me, upload.now);
  };
  // A browser that cut it down says what it was called.
  std::string called(upload.fields.get("called"));
  for (const http::File& file : upload.files)
    if (upload.fields.get("called").empty()) called += (called.empty() ? "" : ", ") + file.name;
  return std::any(ReadArchive(std::make_shared<Archive>(Archive{std::move(called), read()})));
}

http::Response import_page(Visit& visit, const Member& me) { return show_import(visit, me, {}, {}); }

http::Response bring_page(Visit& visit, const Member& me) {
  const auto archive = std::any_cast<ReadArchive>(visit.brought);
  const std::string_view given_me = visit.form.get("me");
  if (!archive->network) return show_import(visit, me, given_me, {archive->network.error()});
  Act act = visit.act();
  const auto id = bring(act, me.id, *archive->network, archive->called);
  if (!id) return show_import(visit, me, given_me, {id.error()});
  return http::see_other(address(*id) + (archive->network->contacts.empty() ? "/work" : ""));
}

http::Response network_page(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  if (!import) return fail(visit, import.error());
  const std::vector<Contact> contacts = contacts_of(visit.sql, me.id, *import);
  const Figures all = figures_of(*import, contacts, visit.now);
  const Sorted lists = sorted(contacts, visit.now);
  const auto listed =
      static_cast<std::int64_t>(all.has_messages ? lists.ties.size() : static_cast<std::size_t>(import->in_list));
  const std::int64_t pages = (listed + kRows - 1) / kRows;
  const std::int64_t number = std::min(page_number(visit), std::max<std::int64_t>(pages, 1));
  const auto keep_or_leave = [&](Html& html, const Contact& c) { keep_button(html, visit, c); };
  Html html;
  html << "<div class=\"network\"><p class=\"date\"><a href=\"/import\">" << text("Your real network") << "</a> · "
       << text("only you see this page") << "</p>";
  status_line(html, visit);
  figures(html, all, import->kind, import->missing);
  if (!work_in(visit.sql, me.id, import->id).empty())
    html << "<p><a href=\"" << address(import->id) << "/work\">"
         << text("It also says what you have done. Look what of it your page should say.") << "</a></p>";
  keep_buttons(html, visit, *import, all);
  if (!lists.ties.empty()) {
    html << "<h2>" << text("The cloth") << " <small>"
         << text("one row a person, one column a month, up to five years; your stitches above, theirs below")
         << "</small></h2>";
    cloth(html, lists.ties, static_cast<std::size_t>((number - 1) * kRows), kRows, visit.now, visit.zone(),
          Shown::kOnPage, keep_or_leave);
  } else if (!all.has_messages && listed > 0) {
    html << "<h2>" << text("Who is in it") << "</h2>";
    rows(html, contacts_after(visit.sql, me.id, import->id, (number - 1) * kRows, kRows), Shown::kOnPage,
         keep_or_leave);
  }
  pager(html, address(import->id), number, pages);
  if (!lists.ties.empty() && number == pages)
    html << "<p class=\"meta\">" << text("Those are all with whom words went both ways.") << "</p>";
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

http::Response keep_one_page(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  const auto contact = id_param<ContactNumber>(visit, "contact");
  if (!import || !contact) return fail(visit, import ? contact.error() : import.error());
  Act act = visit.act();
  if (!keep_one(act, me.id, import->id, contact->value))
    return fail(visit, unknown(std::string(text("Nobody of that number is in it."))));
  return http::see_other(address(import->id) + "?page=" + url_part(visit.form.get("page")) + "&done=kept-one");
}

http::Response leave_one_page(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  const auto contact = id_param<ContactNumber>(visit, "contact");
  if (!import || !contact) return fail(visit, import ? contact.error() : import.error());
  Act act = visit.act();
  leave_one(act, me.id, import->id, contact->value);
  if (const std::string_view page_of_import = visit.form.get("page"); !page_of_import.empty())
    return http::see_other(address(import->id) + "?page=" + url_part(page_of_import) + "&done=left-out");
  return http::see_other("/people?done=left-out#to-write-to");
}

http::Response forget_page(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  if (!import) return fail(visit, import.error());
  Act act = visit.act();
  forget(act, me.id, import->id);
  return http::see_other("/import?done=forgotten");
}

namespace {

http::Response show_review(Visit& visit, const Member& me, const Import& import, const std::set<std::size_t>& chosen,
                           const std::vector<Error>& mistakes) {
  const std::vector<WorkLine> found = work_in(visit.sql, me.id, import.id), there = members::work_of(visit.sql, me.id);
  Html html;
  html << "<div class=\"solo wide\"><p class=\"date\"><a href=\"" << address(import.id) << "\">"
       << text("Your real network") << "</a></p><h1>" << text("What should your page say?") << "</h1>";
  mistake_summary(html, mistakes);
  html << "<p class=\"lead\">"
       << text("This is what the archive says of you. Nothing is on your page until you put it there, line by line.")
       << "</p><p class=\"meta\">"
       << text("A page holds {} lines; {} are there now. Everyone here sees them.", members::kWorkLines, there.size())
       << "</p>";
  begin_form(html, visit, address(import.id) + "/work", "class=\"review\" id=\"f-line\"");
  if (!import.sentence.empty() && import.sentence != me.sentence)
    html << "<h2>" << text("Your sentence")
         << "</h2><label><input type=\"checkbox\" name=\"sentence\" value=\"1\"><span "
         << "dir=\"auto\">" << import.sentence << "</span></label>";
  for (const auto& [kind, heading] :
       {std::pair(WorkKind::kRole, text("Roles")), std::pair(WorkKind::kSchool, text("Schools")),
        std::pair(WorkKind::kSkill, text("Skills"))}) {
    bool any = false;
    for (std::size_t i = 0; i < found.size(); ++i) {
      if (found[i].kind != kind) continue;
      if (!any) html << "<h2>" << heading << "</h2>";
      any = true;
      const bool is_there = std::any_of(there.begin(), there.end(), [&](const WorkLine& line) {
        return line.kind == kind && line.words() == found[i].words();
      });
      html << "<label><input type=\"checkbox\" name=\"line\" value=\"" << i << "\""
           << (is_there             ? Markup(" checked disabled")
               : chosen.contains(i) ? Markup(" checked")
                                    : Markup(""))
           << "><span dir=\"auto\">" << found[i].words() << "</span><span class=\"years\">" << found[i].years()
           << "</span></label>";
    }
  }
  if (found.empty()) html << "<p>" << text("It says nothing of roles, schools or skills.") << "</p>";
  html << "<div class=\"acts\"><button class=\"btn go\">" << text("Put these on my page")
       << "</button><a class=\"btn plain\" href=\"" << address(import.id) << "\">" << text("Leave all of it")
       << "</a></div></form></div>";
  return show(visit, {.title = std::string(text("What should your page say?")), .has_mistakes = !mistakes.empty()},
              html, mistakes.empty() ? 200 : 422);
}

}  // namespace

http::Response review_page(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  return import ? show_review(visit, me, *import, {}, {}) : fail(visit, import.error());
}

http::Response save_review_page(Visit& visit, const Member& me) {
  const auto import = of_path(visit, me);
  if (!import) return fail(visit, import.error());
  std::set<std::size_t> chosen;
  for (const auto& [name, value] : visit.form.all()) {
    std::size_t line = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), line);
    if (name == "line" && error == std::errc{} && end == value.data() + value.size()) chosen.insert(line);
  }
  const bool with_sentence = visit.form.get("sentence") == "1";
  if (chosen.empty() && !with_sentence)
    return show_review(visit, me, *import, chosen,
                       {invalid(std::string(text("Tick what your page should say.")), "line")});
  Act act = visit.act();
  const auto added = fill_page(act, me, *import, {chosen.begin(), chosen.end()}, with_sentence);
  if (!added) return show_review(visit, me, *import, chosen, {added.error()});
  return http::see_other("/settings/you?done=saved#work");
}

}  // namespace kith::imports
