#include "platform/text/unicode.h"

#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace kith {
namespace {

constexpr char32_t kInvalid = 0xFFFD;

bool is_continuation(unsigned char c) { return (c & 0xC0) == 0x80; }

// The length of the valid sequence at `position`, or 0.
std::size_t sequence_length(std::string_view text, std::size_t position) {
  const auto c = static_cast<unsigned char>(text[position]);
  if (c < 0x80) return 1;
  std::size_t size = c >= 0xF0 && c <= 0xF4 ? 4 : c >= 0xE0 && c < 0xF0 ? 3 : c >= 0xC2 && c < 0xE0 ? 2 : 0;
  if (size == 0 || position + size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if (!is_continuation(static_cast<unsigned char>(text[position + i]))) return 0;
  const auto second = static_cast<unsigned char>(text[position + 1]);
  if ((c == 0xE0 && second < 0xA0) || (c == 0xED && second >= 0xA0)) return 0;  // overlong, surrogate
  if ((c == 0xF0 && second < 0x90) || (c == 0xF4 && second >= 0x90)) return 0;  // overlong, beyond U+10FFFF
  return size;
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

char32_t next_code_point(std::string_view text, std::size_t& position) {
  const std::size_t size = sequence_length(text, position);
  const auto c = static_cast<unsigned char>(text[position]);
  if (size == 0) return ++position, kInvalid;
  char32_t point = size == 1 ? c : size == 2 ? c & 0x1F : size == 3 ? c & 0x0F : c & 0x07;
  for (std::size_t i = 1; i < size; ++i) point = (point << 6) | (static_cast<unsigned char>(text[position + i]) & 0x3F);
  position += size;
  return point;
}

bool is_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = sequence_length(text, i);
    if (size == 0) return false;
    i += size;
  }
  return true;
}

std::size_t length(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += !is_continuation(static_cast<unsigned char>(c));
  return count;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::string tidy(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c < 0x80) {
      if (c == '\r') {
        if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
      } else if (c == '\n' || c == '\t' || (c >= 0x20 && c != 0x7F)) {
        out += static_cast<char>(c);
      }
      ++i;
      continue;
    }
    const std::size_t size = sequence_length(text, i);
    if (size == 0) {
      out += "\xEF\xBF\xBD";
      ++i;
    } else {
      out.append(text, i, size);
      i += size;
    }
  }
  return std::string(trim(out));
}

std::string as_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t size = sequence_length(text, i);
    if (size == 0) out += "\xEF\xBF\xBD";
    else if (text[i] != '\0') out.append(text, i, size);
    i += std::max<std::size_t>(size, 1);
  }
  return out;
}

std::string tidy_line(std::string_view text) {
  const std::string whole = tidy(text);
  std::string out;
  for (const char c : whole) {
    const char next = is_space(c) ? ' ' : c;
    if (next != ' ' || (!out.empty() && out.back() != ' ')) out += next;
  }
  return out;
}

std::string shorten(std::string_view text, std::size_t count) {
  if (length(text) <= count) return std::string(text);
  std::size_t end = 0, points = 0, last_space = 0;
  while (end < text.size() && points + 1 < count) {
    if (text[end] == ' ') last_space = end;
    next_code_point(text, end);
    ++points;
  }
  if (last_space > end / 2) end = last_space;
  return std::string(text.substr(0, end)) + "…";
}

std::string visible_line(std::string_view given) {
  constexpr int kMarksMost = 3;
  constexpr char32_t kNonJoiner = 0x200C, kJoiner = 0x200D;  // spelling in several scripts, and emoji, need them
  const std::string tidied = tidy_line(given);
  icu::UnicodeString out;
  int marks = 0;
  for (std::size_t position = 0; position < tidied.size();) {
    const char32_t c = next_code_point(tidied, position);
    const auto code = static_cast<UChar32>(c);
    const int category = u_charType(code);
    const bool is_mark = category == U_NON_SPACING_MARK || category == U_ENCLOSING_MARK;
    if (is_mark) ++marks;
    else if (c != kNonJoiner && c != kJoiner) marks = 0;
    if (marks > kMarksMost) continue;
    const bool is_separator = category == U_LINE_SEPARATOR || category == U_PARAGRAPH_SEPARATOR;
    const bool is_hidden = u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || category == U_FORMAT_CHAR ||
                           category == U_CONTROL_CHAR || category == U_PRIVATE_USE_CHAR;
    if (is_separator || c == 0x2800) out.append(UChar32{' '});
    else if (!is_hidden || c == kNonJoiner || c == kJoiner || u_hasBinaryProperty(code, UCHAR_VARIATION_SELECTOR))
      out.append(code);
  }
  std::string line;
  return tidy_line(out.toUTF8String(line));
}

bool has_letter(std::string_view text) {
  for (std::size_t position = 0; position < text.size();)
    if (u_isalnum(static_cast<UChar32>(next_code_point(text, position)))) return true;
  return false;
}

std::string in_ascii(std::string_view text) {
  // Making one reads rules; using one is not for several threads at once.
  thread_local const std::unique_ptr<icu::Transliterator> letters = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
  }();
  if (letters == nullptr) return std::string(text);
  auto words = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  letters->transliterate(words);
  std::string out;
  return words.toUTF8String(out);
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

}  // namespace kith
