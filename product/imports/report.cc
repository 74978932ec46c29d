#include "product/imports/report.h"

#include <sodium.h>

#include <boost/json.hpp>

#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "product/imports/views.h"

namespace kith::imports {
namespace {

namespace json = boost::json;

constexpr std::size_t kRows = 60;
constexpr std::string_view kZone = "UTC";

std::string base64(std::string_view bytes) {
  std::string out(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  out.pop_back();  // its NUL
  return out;
}

// The style sheet with its fonts in place of their names; the extended ones only where a name asks for them.
std::string style(const http::Assets& assets, bool with_extended) {
  std::string css(assets.bytes("kith.css"));
  for (const std::string font :
       {"literata-latin", "literata-latin-ext", "hanken-grotesk-latin", "hanken-grotesk-latin-ext"}) {
    const std::string name = font + "-wght-normal.woff2", file = "url(" + name + ")";
    const bool is_wanted = with_extended || font.rfind("-ext") == std::string::npos;
    if (const std::size_t at = css.find(file); at != std::string::npos)
      css.replace(at, file.size(),
                  is_wanted ? "url(data:font/woff2;base64," + base64(assets.bytes(name)) + ")" : "local(\"\")");
  }
  return css;
}

void what_was_read(Html& html, const Network& network) {
  html << "<section><h2>" << text("What was read") << "</h2><ul class=\"meta\">";
  for (const archives::Source& source : network.sources)
    html << "<li dir=\"auto\">"
         << text("{}: {}, {}", source.name, source.kind,
                 plural(source.entries, "one entry", "{} entries", grouped(source.entries)))
         << "</li>";
  html << "</ul>";
  if (!network.left_out.empty()) {
    html << "<h3>" << text("What was left out") << "</h3><ul class=\"meta\">";
    for (const archives::LeftOut& each : network.left_out) {
      html << "<li dir=\"auto\">" << sentence_of(each) << "</li>";
    }
    html << "</ul>";
  }
  html << "</section>";
}

void all_rows(Html& html, const std::vector<const Contact*>& ties, Instant now) {
  html << "<h2>" << text("The cloth") << " <small>"
       << text("one row a person, one column a month, up to five years; your stitches above, theirs below")
       << "</small></h2>";
  cloth(html, ties, 0, kRows, now, kZone, Shown::kInFile);
  for (std::size_t first = kRows; first < ties.size(); first += kRows) {
    html << "<details><summary>"
         << text("{} to {}", grouped(static_cast<std::int64_t>(first) + 1),
                 grouped(static_cast<std::int64_t>(std::min(first + kRows, ties.size()))))
         << "</summary>";
    cloth(html, ties, first, kRows, now, kZone, Shown::kInFile);
    html << "</details>";
  }
  html << "<p class=\"meta\">" << text("Those are all with whom words went both ways.") << "</p>";
}

}  // namespace

std::string report_html(const Network& network, Instant now, const http::Assets& assets) {
  const Figures all = figures_of(network.contacts, now);
  const Sorted lists = sorted(network.contacts, now);
  Html html;
  html << "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
          "content=\"width=device-width,initial-scale=1\"><meta http-equiv=\"Content-Security-Policy\" "
          "content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:\"><title>"
       << text("Your real network") << "</title><style>";
  const std::string head = html.str();
  html = {};
  html << "</style></head><body class=\"report\"><div class=\"edge\"></div><main class=\"page\"><div><p class=\"date\">"
       << text("Your real network, as of {}", short_date(now, {}, kZone));
  if (!network.owner.empty()) html << " · <span dir=\"auto\">" << network.owner << "</span>";
  html << "</p>";
  figures(html, all, network.kind, network.missing);
  if (!lists.ties.empty()) all_rows(html, lists.ties, now);
  what_was_read(html, network);
  html << "<p class=\"meta\">"
       << text("This file was made on your own machine. Nobody in it was contacted, and no text of a message is in it.")
       << "</p><div class=\"selvedge\"></div></div>";
  waiting(html, lists, now, kZone, Shown::kInFile);
  html << "</main></body></html>\n";
  // Letters from U+0100 to U+02BA, and U+1E00 to U+1EFF, as UTF-8 begins them.
  const bool with_extended = html.str().find_first_of("\xC4\xC5\xC6\xC7\xC8\xC9\xCA\xE1") != std::string::npos;
  return head + style(assets, with_extended) + html.str();
}

std::string report_json(const Network& network, Instant now) {
  const Figures all = figures_of(network.contacts, now);
  json::array contacts, left_out, sources;
  for (const Contact& c : network.contacts) {
    const bool is_one_sided = !c.is_mutual() && (c.has_written() || c.was_written_to());
    contacts.push_back(json::object{{"name", c.name},
                                    {"company", c.company},
                                    {"position", c.position},
                                    {"url", c.url},
                                    {"email", c.email},
                                    {"listed", c.is_listed},
                                    {"listed_at", c.listed_since.unix_seconds()},
                                    {"state", is_one_sided ? "one-sided" : name(state_of(c.tie, now))},
                                    {"you_wrote", c.tie.lines_mine},
                                    {"they_wrote", c.tie.lines_theirs},
                                    {"you_wrote_last_at", c.tie.last_mine.unix_seconds()},
                                    {"they_wrote_last_at", c.tie.last_theirs.unix_seconds()}});
  }
  for (const archives::LeftOut& each : network.left_out)
    left_out.push_back(json::object{{"what", each.what}, {"where", each.where}, {"count", each.count}});
  json::array missing;
  for (const std::string& each : network.missing) missing.push_back(json::value(each));
  for (const archives::Source& source : network.sources)
    sources.push_back(json::object{{"name", source.name}, {"kind", source.kind}, {"entries", source.entries}});
  return json::serialize(json::object{{"at", now.unix_seconds()},
                                      {"owner", network.owner},
                                      {"in_list", all.in_list},
                                      {"written_to", all.written_to},
                                      {"answered", all.answered},
                                      {"talking", all.talking},
                                      {"unanswered", all.unanswered},
                                      {"messages", network.messages},
                                      {"contacts", std::move(contacts)},
                                      {"sources", std::move(sources)},
                                      {"left_out", std::move(left_out)},
                                      {"missing", std::move(missing)}}) +
         "\n";
}

}  // namespace kith::imports
