#include "archives/input.h"

#include <algorithm>
#include <cstring>

#include "platform/text/unicode.h"

namespace kith::archives {
namespace {

constexpr std::size_t kPeek = 4096;

// What the bytes 0x80 to 0x9F mean in Windows-1252; the rest of it is Latin-1.
constexpr char32_t kWindows[32] = {0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                   0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

void append(std::string& out, char32_t point) {
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0 | point >> 6);
    out += static_cast<char>(0x80 | (point & 0x3F));
  } else {
    out += static_cast<char>(0xE0 | point >> 12);
    out += static_cast<char>(0x80 | (point >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (point & 0x3F));
  }
}

// One line, without the characters that turn the direction of what follows: in a sentence they would turn the rest of
// it.
std::string plain_line(std::string_view text) {
  std::string line = tidy_line(text);
  for (std::size_t at = line.find('\xE2'); at != std::string::npos; at = line.find('\xE2', at + 1)) {
    const std::string_view three = std::string_view(line).substr(at, 3);
    const bool turns =
        (three >= "\xE2\x80\xAA" && three <= "\xE2\x80\xAE") || (three >= "\xE2\x81\xA6" && three <= "\xE2\x81\xA9");
    if (turns) line.erase(at--, 3);
  }
  return line;
}

}  // namespace

std::string_view Input::peek() {
  while (is_fresh_ && !is_ended_ && head_.size() < kPeek) {
    const std::string_view piece = more_();
    is_ended_ = piece.empty();
    head_ += piece;
  }
  return head_;
}

std::string_view Input::next() {
  if (is_fresh_) {
    is_fresh_ = false;
    if (!head_.empty()) return head_;
  }
  if (is_ended_) return {};
  const std::string_view piece = more_();
  is_ended_ = piece.empty();  // whoever ended is not asked again
  return piece;
}

bool Lines::next(std::string_view& line) {
  carried_.clear();
  bool any = false;
  for (;;) {
    if (piece_.empty()) {
      piece_ = input_.next();
      if (piece_.empty()) {
        if (!any) return false;
        line = carried_;
        break;
      }
      if (number_ == 0 && !any && piece_.substr(0, 3) == "\xEF\xBB\xBF") piece_.remove_prefix(3);
    }
    const void* end = std::memchr(piece_.data(), '\n', piece_.size());
    const std::size_t size =
        end ? static_cast<std::size_t>(static_cast<const char*>(end) - piece_.data()) : piece_.size();
    const std::string_view part = piece_.substr(0, size);
    piece_.remove_prefix(std::min(size + 1, piece_.size()));
    if (end && !any) {
      line = part.substr(0, limit_);
      break;
    }
    any = true;
    carried_ += part.substr(0, limit_ - std::min(limit_, carried_.size()));
    if (end) {
      line = carried_;
      break;
    }
  }
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  ++number_;
  return true;
}

std::string as_text(std::string_view bytes) {
  if (is_utf8(bytes)) return plain_line(bytes);
  std::string out;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append(out, byte >= 0x80 && byte < 0xA0 ? kWindows[byte - 0x80] : byte);
  }
  return plain_line(out);
}

}  // namespace kith::archives
