#include "platform/html/html.h"

#include <array>

namespace kith {
namespace {

constexpr std::string_view entity(char c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

// Most characters have none: one look says so.
constexpr auto kHasEntity = [] {
  std::array<bool, 256> has{};
  for (int c = 0; c < 256; ++c) has[static_cast<std::size_t>(c)] = !entity(static_cast<char>(c)).empty();
  return has;
}();

void append_escaped(std::string& out, std::string_view value) {
  std::size_t plain = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (!kHasEntity[static_cast<unsigned char>(value[i])]) continue;
    out.append(value, plain, i - plain).append(entity(value[i]));
    plain = i + 1;
  }
  out.append(value, plain);
}

}  // namespace

void Html::escape(std::string_view value) { append_escaped(out_, value); }

Html& Html::paragraphs(std::string_view words) {
  std::size_t begin = 0;
  while (begin < words.size()) {
    std::size_t end = words.find("\n\n", begin);
    if (end == std::string_view::npos) end = words.size();
    out_.append("<p dir=\"auto\">");
    for (std::size_t line = begin; line < end;) {
      std::size_t stop = std::min(words.find('\n', line), end);
      escape(words.substr(line, stop - line));
      if (stop < end) out_.append("<br>");
      line = stop + 1;
    }
    out_.append("</p>");
    begin = end;
    while (begin < words.size() && words[begin] == '\n') ++begin;
  }
  return *this;
}

std::string escaped(std::string_view value) {
  std::string out;
  append_escaped(out, value);
  return out;
}

std::string url_part(std::string_view value) {
  static constexpr char kHex[] = "0123456789ABCDEF";
  std::string out;
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
        c == '_' || c == '~')
      out += c;
    else (out += '%') += kHex[byte >> 4], out += kHex[byte & 15];
  }
  return out;
}

}  // namespace kith
