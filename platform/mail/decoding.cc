#include "platform/mail/decoding.h"

#include <gmime/gmime.h>
#include <iconv.h>

#include <algorithm>
#include <mutex>
#include <vector>

#include "platform/mail/incoming.h"
#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

std::string without_spaces(std::string_view line) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(line, i);
    if (c != ' ' && c != '\t' && c != '\r' && c != 0xA0 && c != '*') out += line.substr(begin, i - begin);
  }
  return out;
}

}  // namespace

void start_gmime() {
  static std::once_flag once;
  std::call_once(once, [] {
    g_mime_init();
    // Types are registered when first asked for, which two threads may not do at once.
    (void)internet_address_mailbox_get_type();
    (void)internet_address_group_get_type();
    (void)internet_address_list_get_type();
  });
}

std::string to_utf8(const std::string& bytes, std::string charset) {
  charset = lower_ascii(charset);
  const bool is_unicode = charset.empty() || charset == "us-ascii" || charset == "ascii" || charset == "utf-8" ||
                          charset == "utf8" || charset == "unknown-8bit" || charset == "default";
  if (is_unicode && is_utf8(bytes)) return bytes;
  if (is_unicode || charset == "iso-8859-1" || charset == "latin1") charset = "windows-1252";
  iconv_t with = iconv_open("UTF-8", charset.c_str());
  if (with == reinterpret_cast<iconv_t>(-1)) {
    if (is_utf8(bytes)) return bytes;
    with = iconv_open("UTF-8", "windows-1252");
  }
  std::string out;
  std::vector<char> buffer(4096);
  char* in = const_cast<char*>(bytes.data());
  std::size_t left = bytes.size();
  while (left > 0) {
    char* to = buffer.data();
    std::size_t room = buffer.size();
    const std::size_t done = iconv(with, &in, &left, &to, &room);
    out.append(buffer.data(), buffer.size() - room);
    if (done == static_cast<std::size_t>(-1) && errno != E2BIG && left > 0) {
      out += "\xEF\xBF\xBD";
      ++in, --left;
    }
  }
  iconv_close(with);
  return is_utf8(out) ? out : as_utf8(out);  // some converters let through what is none
}

std::string without_marks(std::string text) {
  std::erase_if(text, [](char c) { return (c >= 0 && c < 0x20 && c != '\n' && c != '\t') || c == 0x7F; });
  return text;
}

std::string unflowed(std::string_view text, bool drops_space) {
  std::string out;
  std::size_t open_depth = 0;
  bool goes_on = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    std::size_t depth = 0;
    while (depth < line.size() && line[depth] == '>') ++depth;
    line.remove_prefix(depth);
    if (!line.empty() && line.front() == ' ') line.remove_prefix(1);
    const bool is_signature = line == "-- ";
    const bool joins = goes_on && depth == open_depth && !is_signature;
    if (!joins) {
      if (goes_on) out += '\n';
      if (depth > 0) out += std::string(depth, '>') + " ";
    }
    goes_on = !line.empty() && line.back() == ' ' && !is_signature;
    if (goes_on && drops_space) line.remove_suffix(1);
    out += line;
    if (!goes_on) out += '\n';
    open_depth = depth;
  }
  return out;
}

std::string with_signatures(const std::string& plain, std::string_view html) {
  constexpr std::size_t kSignatureLines = 20, kSignatureMost_bytes = 2'000;
  const std::size_t begin = html.find(kMarks.signature_begins);
  const std::size_t end = begin == std::string_view::npos ? begin : html.find(kMarks.signature_ends, begin);
  if (end == std::string_view::npos || end - begin > kSignatureMost_bytes) return plain;
  std::string wanted = without_spaces(html.substr(begin + 1, end - begin - 1));
  std::erase(wanted, '\n');
  if (wanted.size() < 4) return plain;
  struct Line {
    std::size_t begin, end;
    std::string bare;
  };
  std::vector<Line> lines;
  for (std::size_t at = 0; at < plain.size();) {
    const std::size_t stop = std::min(plain.find('\n', at), plain.size());
    lines.push_back({at, stop, without_spaces(std::string_view(plain).substr(at, stop - at))});
    at = stop + 1;
  }
  // The run of lines that together are the signature.
  for (std::size_t first = 0; first < lines.size(); ++first) {
    if (lines[first].bare.empty()) continue;
    std::size_t found = 0;
    for (std::size_t i = first; i < std::min(first + kSignatureLines, lines.size()); ++i) {
      const std::string& bare = lines[i].bare;
      if (wanted.compare(found, bare.size(), bare) != 0) break;
      found += bare.size();
      if (found == wanted.size())
        return plain.substr(0, lines[first].begin) + kMarks.signature_begins +
               plain.substr(lines[first].begin, lines[i].end - lines[first].begin) + kMarks.signature_ends +
               plain.substr(lines[i].end);
    }
  }
  return plain;
}

}  // namespace kith::mail
