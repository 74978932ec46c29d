#include "platform/files/file.h"

#include <algorithm>

#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith {

std::string type_by_content(std::string_view bytes) {
  const auto begins = [&](std::string_view with) { return bytes.substr(0, with.size()) == with; };
  if (begins("\x89PNG\r\n\x1a\n")) return "image/png";
  if (begins("\xFF\xD8\xFF")) return "image/jpeg";
  if (begins("GIF87a") || begins("GIF89a")) return "image/gif";
  const auto has = [&](std::size_t at, std::string_view what) {
    return bytes.size() >= at + what.size() && bytes.substr(at, what.size()) == what;
  };
  if (begins("RIFF") && has(8, "WEBP")) return "image/webp";
  if (has(4, "ftypavif")) return "image/avif";
  if (begins("%PDF-")) return "application/pdf";
  if (begins("PK\x03\x04")) return "application/zip";
  // Words, unless they could be read as a page: that would run where it is opened.
  const std::string_view looked_at = bytes.substr(0, 4096);
  const bool is_text = std::none_of(looked_at.begin(), looked_at.end(),
                                    [](char c) { return c >= 0 && c < 0x20 && c != '\n' && c != '\r' && c != '\t'; });
  if (is_text && looked_at.find('<') == std::string_view::npos && is_utf8(bytes)) return "text/plain";
  return "application/octet-stream";
}

std::string file_name(std::string_view given, std::string_view type) {
  std::string name = visible_line(given);
  if (const std::size_t slash = name.find_last_of("/\\"); slash != std::string::npos) name.erase(0, slash + 1);
  std::erase_if(
      name, [](char c) { return c == '"' || c == '<' || c == '>' || c == '|' || c == ':' || c == '*' || c == '?'; });
  while (!name.empty() && name.front() == '.') name.erase(0, 1);
  if (length(name) > 120) name = shorten(name, 120);
  if (!name.empty()) return name;
  const std::size_t slash = type.find('/');
  const std::string_view kind = type.substr(slash + 1);
  return std::string(text("file")) + (kind == "octet-stream" ? "" : "." + std::string(kind == "jpeg" ? "jpg" : kind));
}

bool is_picture(std::string_view type) { return type == "image/jpeg" || type == "image/png" || type == "image/webp"; }

}  // namespace kith
