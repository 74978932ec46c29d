#include "language/reply_lines.h"

#include <algorithm>

#include "platform/text/unicode.h"

namespace kith::language::reply {
namespace {

#include "language/reply_words.inc"

constexpr std::size_t kNamedMost_bytes = 500;  // of the lines that name who is quoted

// Small letters, also beyond ASCII where the languages of the words above have them.
std::string lower(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    const char32_t c = next_code_point(text, i);
    if (c < 0x80) out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    else if (c >= 0xC0 && c <= 0xDE && c != 0xD7) out += {'\xC3', static_cast<char>(0x80 + (c - 0xC0) + 0x20)};
    else if (c >= 0x410 && c <= 0x41F) out += {'\xD0', static_cast<char>(0xB0 + (c - 0x410))};
    else if (c >= 0x420 && c <= 0x42F) out += {'\xD1', static_cast<char>(0x80 + (c - 0x420))};
    else if (c == 0xA0 || c == 0x202F) out += ' ';
    else if (c >= 0x2010 && c <= 0x2015) out += '-';
    else if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
      continue;  // seen by nobody
    else out += text.substr(begin, i - begin);
  }
  return out;
}

bool begins_with(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "10:12", "10.12", "10h12", "10 h 12".
bool has_time(std::string_view text) {
  for (std::size_t i = 1; i + 2 < text.size(); ++i) {
    if (!is_digit(text[i - 1])) continue;
    if ((text[i] == ':' || text[i] == '.' || text[i] == 'h') && is_digit(text[i + 1]) && is_digit(text[i + 2]))
      return true;
  }
  return has(text, " h ");
}

bool has_date(std::string_view text) {
  std::size_t digits = 0;
  for (const char c : text) digits += is_digit(c);
  return digits >= 3;
}

bool has_address(std::string_view text) {
  const std::size_t at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text[at - 1] != ' ' && text[at + 1] != ' ';
}

bool says_wrote(std::string_view lowered) {
  for (const char* verb : kWrote) {
    const std::string_view word(verb);
    for (std::size_t at = lowered.find(word); at != std::string_view::npos; at = lowered.find(word, at + 1)) {
      // A word of its own; languages without spaces between words have none before it.
      const bool begins = at == 0 || lowered[at - 1] == ' ' || static_cast<unsigned char>(word.front()) >= 0xE0;
      const std::size_t end = at + word.size();
      const bool ends =
          end == lowered.size() ||
          !((lowered[end] >= 'a' && lowered[end] <= 'z') || static_cast<unsigned char>(lowered[end]) >= 0xC3) ||
          static_cast<unsigned char>(word.front()) >= 0xE0;
      if (begins && ends) return true;
    }
  }
  return false;
}

bool ends_in_colon(std::string_view text) {
  return !text.empty() && (text.back() == ':' || (text.size() >= 3 && text.substr(text.size() - 3) == "：") ||
                           (text.size() > 4 && text.substr(text.size() - 4) == "----"));
}

// "Ines via Kith <kith@…>": whom Kith's own mail comes from.
bool names_sender(std::string_view line) { return has(line, " via ") && has_address(line); }

// "From", of "*From:* Ines" or "From : Ines"; small letters. Empty when the line has no such beginning.
std::string head_of(std::string_view line) {
  std::size_t colon = line.find(':');
  if (const std::size_t wide = line.find("："); wide < colon) colon = wide;
  if (colon == std::string_view::npos || colon > 40) return {};
  std::string name;
  for (const char c : line.substr(0, colon))
    if (c != '*') name += c;
  return std::string(trim(lower(name)));
}

template <std::size_t size>
bool is_one_of(const std::string& word, const char* const (&all)[size]) {
  return !word.empty() && std::any_of(all, all + size, [&](const char* each) { return word == each; });
}

// The head of a quoted message in a language of which nothing is known: it names whom Kith's mail comes from, and is
// made of three labels.
std::size_t strange_head_at(const Lines& lines, std::size_t at) {
  std::size_t end = at;
  bool has_sender = false;
  for (; end < lines.size() && lines[end].kind == Kind::kOwn && !head_of(lines[end].text).empty(); ++end)
    has_sender = has_sender || names_sender(lines[end].text);
  return has_sender && end - at >= 3 && end - at <= 8 ? end - at : 0;
}

}  // namespace

bool names_quoted(std::string_view joined) {
  if (joined.size() > kNamedMost_bytes) return false;
  const std::string lowered = lower(joined);
  if (has(lowered, "---- on ") && has(lowered, " wrote ---")) return true;
  if (!ends_in_colon(lowered)) return false;
  return has_address(lowered) || (has_date(lowered) && (says_wrote(lowered) || has_time(lowered))) ||
         (has(lowered, " via ") && says_wrote(lowered));
}

bool names_unmarked(std::string_view joined) {
  if (joined.size() > kNamedMost_bytes) return false;
  const std::string lowered = lower(joined);
  if (has(lowered, "---- on ") && has(lowered, " wrote ---")) return true;
  if (!ends_in_colon(lowered)) {
    // One program goes on in the same line.
    const std::size_t colon = lowered.rfind(":  ");
    return colon != std::string::npos && has_address(lowered.substr(0, colon)) &&
           names_unmarked(lowered.substr(0, colon + 1));
  }
  return says_wrote(lowered) && has_date(lowered) && (has_time(lowered) || has_address(lowered));
}

std::string joined(const Lines& lines, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    if (lines[i].text.empty()) continue;
    if (!out.empty()) out += ' ';
    out += trim(lines[i].text);
  }
  return out;
}

std::size_t head_at(const Lines& lines, std::size_t at) {
  std::size_t found = 0, end = at, unknown = 0;
  bool has_from = false, names_somebody = false;
  if (const std::size_t strange = strange_head_at(lines, at); strange > 0) return strange;
  for (std::size_t i = at; i < lines.size() && i < at + 14 && lines[i].kind != Kind::kQuoted; ++i) {
    if (lines[i].text.empty()) {
      if (found == 0 || ++unknown > 1) break;
      continue;
    }
    const std::string head = head_of(lines[i].text);
    const bool is_from = is_one_of(head, kHeadFrom);
    if (is_from || is_one_of(head, kHeadRest)) {
      ++found;
      has_from = has_from || is_from;
      names_somebody = names_somebody || has_address(lines[i].text) || has_time(lines[i].text);
      end = i + 1;
      unknown = 0;
    } else if (found == 0 || ++unknown > 1) {
      break;  // a long line of the head goes on in the next
    }
  }
  return found >= 3 && has_from && names_somebody ? end - at : 0;
}

bool is_rule(std::string_view line) {
  line = trim(line);
  return line.size() >= 10 && line.find_first_not_of("_") == std::string_view::npos;
}

bool says_original(std::string_view line) {
  // The head may stand in the same line.
  const std::string lowered = lower(shorten(trim(line), 90));
  if (!begins_with(lowered, "--") && !begins_with(lowered, "==")) return false;
  if (has(lowered, "-----") && has_address(lowered) && says_wrote(lower(line)))
    return true;  // -----"Ines" <…> wrote: -----
  return std::any_of(std::begin(kOriginal), std::end(kOriginal), [&](const char* each) { return has(lowered, each); });
}

bool is_appended(std::string_view line) {
  std::string lowered = lower(trim(line));
  std::erase_if(lowered, [](char c) { return c == '*' || c == '_' || c == '['; });
  if (lowered.size() > 200) return false;
  // A sentence may begin so too: "Von meinem Vater …".
  if (begins_with(lowered, "von meinem ") && !has(lowered, "gesendet")) return false;
  if (has(lowered, "outlook") && has(lowered, "https://aka.ms/")) return true;  // in whatever language
  return std::any_of(std::begin(kAppended), std::end(kAppended),
                     [&](const char* each) { return begins_with(lowered, each); });
}

bool is_placeholder(std::string_view line) {
  line = trim(line);
  return line.size() > 2 && line.front() == '[' && line.back() == ']' && line.find(']') + 1 == line.size() &&
         (begins_with(line, "[image:") || begins_with(line, "[cid:") || begins_with(line, "[Bild:") ||
          begins_with(line, "[Inline"));
}

bool is_small_print(std::string_view line) {
  const std::string lowered = lower(line);
  return std::any_of(std::begin(kSmallPrint), std::end(kSmallPrint),
                     [&](const char* each) { return has(lowered, each); });
}

std::size_t says_of_naming(std::string_view joined) {
  const std::string lowered = lower(joined);
  return static_cast<std::size_t>(has_date(lowered.substr(0, lowered.rfind('@')))) + has_address(lowered) +
         says_wrote(lowered);
}

}  // namespace kith::language::reply
