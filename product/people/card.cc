// A member taken along: as a card for an address book (vCard 4.0, RFC 6350), and as a code to scan.

#include "platform/html/code.h"
#include "platform/text/unicode.h"
#include "product/frame/layout.h"
#include "product/people/look.h"
#include "product/people/pages.h"

namespace kith::people {
namespace {

constexpr std::size_t kLine_bytes = 75;  // of a line of a vCard, at most

std::string page_of(const Visit& visit, const Member& member) {
  return visit.rules.base_url + "/@" + url_part(member.handle);
}

std::string escaped(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (c == '\\' || c == ',' || c == ';') out += '\\';
    if (c == '\n') out += "\\n";
    else out += c;
  }
  return out;
}

// One line, folded between characters.
void line(std::string& card, std::string_view name, std::string_view value) {
  const std::string whole = std::string(name) + ":" + escaped(value);
  std::size_t used = 0;
  for (std::size_t at = 0; at < whole.size();) {
    std::size_t next = at;
    next_code_point(whole, next);
    if (used + (next - at) > kLine_bytes) card += "\r\n ", used = 1;
    card.append(whole, at, next - at);
    used += next - at;
    at = next;
  }
  card += "\r\n";
}

http::Response none(Visit& visit, const Error& error) {
  return visit.me ? fail(visit, error) : http::see_other("/sign-in");
}

}  // namespace

http::Response card_file(Visit& visit) {
  const auto look = look_at(visit);
  if (!look) return none(visit, look.error());
  const Member& m = look->member;
  std::string card = "BEGIN:VCARD\r\nVERSION:4.0\r\n";
  line(card, "FN", m.name);
  if (!m.sentence.empty()) line(card, "NOTE", m.sentence);
  line(card, "URL", page_of(visit, m));
  if (!m.place.empty() && look->has(members::Part::kPlace)) {
    // The locality is the fourth of the seven parts of an address, and the others stay empty.
    std::string address = "ADR:;;;" + escaped(m.place) + ";;;";
    card += address.size() <= kLine_bytes ? address + "\r\n" : std::string{};
    line(card, "TZ", m.time_zone);
  }
  card += "END:VCARD\r\n";
  http::Response response{.type = "text/vcard; charset=utf-8", .body = std::move(card)};
  response.header("Content-Disposition", "attachment; filename*=UTF-8''" + url_part(m.handle + ".vcf"));
  response.header("Cache-Control", "private, no-store");
  return response;
}

http::Response code_page(Visit& visit) {
  const auto look = look_at(visit);
  if (!look) return none(visit, look.error());
  const Member& m = look->member;
  Html html;
  html << "<div class=\"solo\"><h1>" << text("{}, as a code to scan", m.name) << "</h1><p>"
       << text("It leads to {}.", page_of(visit, m)) << "</p><p><img class=\"code\" src=\"/@" << url_part(m.handle)
       << "/code.svg\" width=\"280\" height=\"280\" alt=\"" << text("A code that leads to {}", page_of(visit, m))
       << "\"></p><p><a href=\"/@" << url_part(m.handle) << "\">" << text("Back") << "</a></p></div>";
  return show(visit, {.title = text("{}, as a code", m.name)}, html);
}

http::Response code_file(Visit& visit) {
  const auto look = look_at(visit);
  if (!look) return none(visit, look.error());
  http::Response response{.type = "image/svg+xml", .body = code_of(page_of(visit, look->member))};
  response.header("Cache-Control", "private, max-age=3600");
  return response;
}

}  // namespace kith::people
