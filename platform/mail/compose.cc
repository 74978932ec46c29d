#include <fmt/format.h>

#include "platform/base/bytes.h"
#include "platform/mail/mail.h"
#include "platform/text/dates.h"
#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

bool is_plain_ascii(std::string_view text) {
  for (const char c : text)
    if (c < 0x20 || c > 0x7E) return false;
  return true;
}

// RFC 2047: words beyond ASCII in base64, each at most 75 characters and cut between code points.
std::string encoded_words(std::string_view text) {
  if (is_plain_ascii(text)) return std::string(text);
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size()) {
      std::size_t next = end;
      next_code_point(text, next);
      if (next - begin > 42) break;
      end = next;
    }
    out += (out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(begin, end - begin)) + "?=";
    begin = end;
  }
  return out;
}

// A display name, quoted where ASCII needs it.
std::string phrase(std::string_view name) {
  if (!is_plain_ascii(name)) return encoded_words(name);
  std::string out = "\"";
  for (const char c : name)
    if (c != '"' && c != '\\') out += c;
  return out + "\"";
}

std::string base64_lines(std::string_view body) {
  std::string out;
  for (std::size_t i = 0; i < body.size(); i += 57) out += base64(body.substr(i, 57)) + "\r\n";
  return out;
}

std::string rfc5322_date(Instant t) {
  constexpr const char* kDays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  const CivilTime c = civil(t, "UTC");
  return fmt::format("{}, {} {} {} {:02}:{:02}:{:02} +0000", kDays[c.weekday], c.day, kMonthsOfMail[c.month - 1],
                     c.year, c.hour, c.minute, t.unix_seconds() % 60);
}

}  // namespace

std::string compose(const Letter& letter, MailId id, Instant now) {
  const std::string domain = letter.from.substr(letter.from.find('@') + 1);
  const std::string boundary = "kith-" + id.str();
  std::string out;
  out += fmt::format("From: {} <{}>\r\nTo: <{}>\r\nSubject: {}\r\nDate: {}\r\nMessage-ID: <{}@{}>\r\n",
                     phrase(letter.from_name), letter.from, letter.to, encoded_words(tidy_line(letter.subject)),
                     rfc5322_date(now), id.str(), domain);
  if (!letter.reply_to.empty()) {
    // Without "via Kith": it is them whom an answer goes to.
    const std::size_t via = letter.from_name.rfind(" via ");
    out += fmt::format("Reply-To: {} <{}>\r\n", phrase(letter.from_name.substr(0, via)), letter.reply_to);
  }
  if (!letter.thread.empty())
    out += fmt::format("In-Reply-To: <{0}@{1}>\r\nReferences: <{0}@{1}>\r\n", letter.thread, domain);
  out += "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n";
  if (!letter.stop_url.empty()) {
    out +=
        fmt::format("List-Unsubscribe: <{}>\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n", letter.stop_url);
  }
  out += fmt::format("Content-Type: multipart/alternative; boundary=\"{}\"\r\n\r\n", boundary);
  for (const auto& [type, body] : {std::pair{"text/plain", &letter.text}, std::pair{"text/html", &letter.html}}) {
    out += fmt::format("--{}\r\nContent-Type: {}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n", boundary,
                       type);
    out += base64_lines(*body);
  }
  return out + fmt::format("--{}--\r\n", boundary);
}

}  // namespace kith::mail
