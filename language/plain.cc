#include "language/plain.h"

#include <unicode/uspoof.h>
#include <utf8proc.h>

#include <array>
#include <memory>
#include <string>
#include <unordered_map>

#include "language/questions.h"
#include "platform/text/unicode.h"

namespace kith::language {
namespace {

constexpr std::size_t kLongestWord = 64;  // code points of a word that are read

// What a letter beyond ASCII looks like, without its marks; ASCII where it looks like that.
std::u32string find_looks(char32_t c) {
  struct Free {
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
  };
  // ICU's checker may be read by many threads at once.
  static const std::unique_ptr<USpoofChecker, Free> checker = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<USpoofChecker, Free>(uspoof_open(&status));
  }();
  const auto folded = [](const char* bytes, std::size_t size) {
    std::u32string all;
    utf8proc_uint8_t* mapped = nullptr;
    const auto length =
        utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(bytes), static_cast<utf8proc_ssize_t>(size), &mapped,
                     static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                                                    UTF8PROC_STRIPMARK | UTF8PROC_IGNORE));
    const std::string_view text(reinterpret_cast<char*>(mapped), length > 0 ? static_cast<std::size_t>(length) : 0);
    for (std::size_t i = 0; i < text.size();) all += next_code_point(text, i);
    std::free(mapped);
    return all;
  };
  std::array<utf8proc_uint8_t, 4> utf8{};
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), utf8.data());
  std::u32string base = folded(reinterpret_cast<const char*>(utf8.data()), static_cast<std::size_t>(size));
  if (!checker || base.empty() || base.front() < 0x80) return base;
  std::string bytes;
  for (const char32_t each : base) {
    const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(each), utf8.data());
    bytes.append(reinterpret_cast<const char*>(utf8.data()), static_cast<std::size_t>(n));
  }
  std::array<char, 256> skeleton{};
  UErrorCode status = U_ZERO_ERROR;
  const auto length = uspoof_getSkeletonUTF8(checker.get(), 0, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                             skeleton.data(), skeleton.size(), &status);
  if (U_FAILURE(status) || length <= 0 || static_cast<std::size_t>(length) > skeleton.size()) return base;
  return folded(skeleton.data(), static_cast<std::size_t>(length));
}

// The same, remembered: a text has few letters.
const std::u32string& looks_like(char32_t c) {
  constexpr std::size_t kRemembered = 4096;
  thread_local std::unordered_map<char32_t, std::u32string> known;
  if (known.size() >= kRemembered) known.clear();
  const auto [found, is_new] = known.try_emplace(c);
  if (is_new) found->second = find_looks(c);
  return found->second;
}

enum class Sort { kLetter, kDigit, kNothing, kSign, kGap };

// Characters that take no room: what is between two letters and cannot be seen does not part them.
bool takes_no_room(char32_t c, utf8proc_category_t category) {
  return category == UTF8PROC_CATEGORY_CF || category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME ||
         c == 0x034F || c == 0x115F || c == 0x1160;
}

Sort sort_of(char32_t c) {
  if (c < 0x80) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Sort::kLetter;
    if (c >= '0' && c <= '9') return Sort::kDigit;
    if (c == '\'') return Sort::kNothing;
    return c == '%' || c == '$' || c == '?' || c == '!' || c == '[' || c == '{' || c == '*' ? Sort::kSign : Sort::kGap;
  }
  if (c == U'’' || c == U'‘' || c == U'ʼ') return Sort::kNothing;
  if (c == U'€' || c == U'£') return Sort::kSign;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  if (c == 0x3164 || c == 0xFFA0 || c == 0x2800) return Sort::kGap;  // blanks, whatever their category says
  if (takes_no_room(c, category)) return Sort::kNothing;
  switch (category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MC: return Sort::kLetter;
    case UTF8PROC_CATEGORY_ND: return Sort::kDigit;
    case UTF8PROC_CATEGORY_SO:
      // Letters in circles and squares are written to be read as letters.
      return (c >= 0x24B6 && c <= 0x24E9) || (c >= 0x1F130 && c <= 0x1F189) ? Sort::kLetter : Sort::kGap;
    default: return Sort::kGap;
  }
}

// The letters that a figure stands for within a word.
char32_t letter_of(char32_t digit) {
  switch (digit) {
    case U'0': return U'o';
    case U'1': return U'i';
    case U'3': return U'e';
    case U'4': return U'a';
    case U'5': return U's';
    case U'7': return U't';
    default: return digit;
  }
}

// One form for letters that are easily taken for each other.
void add_plain(std::u32string& word, char32_t c) {
  if (c == U'l' || c == U'ı') c = U'i';
  if (c == U'n' && !word.empty() && word.back() == U'r') return void(word.back() = U'm');
  if (c == U'v' && !word.empty() && word.back() == U'v') return void(word.back() = U'w');
  word += c;
}
void add_letter(std::u32string& word, char32_t c) {
  if (c < 0x80) return add_plain(word, c >= 'A' && c <= 'Z' ? c + 32 : c);
  for (const char32_t each : looks_like(c)) {
    if (each >= U'0' && each <= U'9') add_plain(word, letter_of(each));
    else if (sort_of(each) == Sort::kLetter) add_plain(word, each >= 'A' && each <= 'Z' ? each + 32 : each);
  }
}

// Calls `use(begin, end, letters, digits)` for each run of letters and figures.
template <class Use, class Sign>
void each_run(std::string_view text, Use&& use, Sign&& sign) {
  std::u32string raw;
  std::size_t begin = 0, end = 0, letters = 0;
  const auto flush = [&] {
    if (!raw.empty()) use(begin, end, raw, letters);
    raw.clear();
    letters = 0;
  };
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t here = i;
    const char32_t c = next_code_point(text, i);
    switch (sort_of(c)) {
      case Sort::kNothing: break;
      case Sort::kLetter: ++letters; [[fallthrough]];
      case Sort::kDigit:
        if (raw.size() >= kLongestWord) flush();  // nobody writes such a word; it is read in pieces
        if (raw.empty()) begin = here;
        raw += c;
        end = i;
        break;
      case Sort::kSign:
        flush();
        sign(here, i);
        break;
      case Sort::kGap: flush(); break;
    }
  }
  flush();
}

std::u32string plain(const std::u32string& raw, std::size_t most) {
  std::u32string word;
  for (const char32_t c : raw) {
    if (word.size() >= most) break;
    if (sort_of(c) == Sort::kDigit) add_plain(word, c < 0x80 ? letter_of(c) : c);
    else add_letter(word, c);
  }
  return word;
}

std::string utf8(const std::u32string& word) {
  std::string bytes;
  for (const char32_t c : word) {
    std::array<utf8proc_uint8_t, 4> utf8{};
    const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), utf8.data());
    bytes.append(reinterpret_cast<const char*>(utf8.data()), static_cast<std::size_t>(size));
  }
  return bytes;
}

std::string_view read_part(std::string_view text) {
  if (text.size() <= kMostRead) return text;
  std::size_t end = kMostRead;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

// "c a l l": single letters in a row are one word.
void join_spelled_out(std::vector<Token>& tokens) {
  std::vector<Token> joined;
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t end = i;
    while (end < tokens.size() && tokens[end].sentence == tokens[i].sentence && tokens[end].plain.size() == 1 &&
           tokens[end].plain[0] >= 'a' && tokens[end].plain[0] <= 'z')
      ++end;
    if (end - i < 3) {
      joined.push_back(std::move(tokens[i++]));
      continue;
    }
    Token word = std::move(tokens[i]);
    for (std::size_t k = i + 1; k < end; ++k) word.plain += tokens[k].plain;
    const char* last = tokens[end - 1].as_written.data() + tokens[end - 1].as_written.size();
    word.as_written = {word.as_written.data(), static_cast<std::size_t>(last - word.as_written.data())};
    joined.push_back(std::move(word));
    i = end;
  }
  tokens = std::move(joined);
}

}  // namespace

PlainText plain_text(std::string_view text) {
  text = read_part(text);
  PlainText read;
  for (const Sentence& sentence : sentences(text)) {
    const auto number = static_cast<std::uint32_t>(read.sentences.size());
    const std::string_view words = sentence.text;
    std::vector<Token> tokens;
    each_run(
        words,
        [&](std::size_t begin, std::size_t end, const std::u32string& raw, std::size_t letters) {
          // "20k" and "3x" are numbers; "c4ll" is not.
          const bool is_number = letters * 2 <= raw.size() && sort_of(raw.front()) == Sort::kDigit;
          tokens.push_back(
              {words.substr(begin, end - begin), is_number ? "#" : utf8(plain(raw, kLongestWord)), number});
        },
        [&](std::size_t begin, std::size_t end) {
          const auto sign = words.substr(begin, end - begin);
          tokens.push_back({sign, std::string(sign), number});
        });
    join_spelled_out(tokens);
    PlainSentence& kept = read.sentences.emplace_back();
    kept.as_written = words;
    kept.asks = sentence.asks;
    kept.begin = static_cast<std::uint32_t>(read.tokens.size());
    for (Token& token : tokens)
      if (!token.plain.empty()) read.tokens.push_back(std::move(token));
    kept.end = static_cast<std::uint32_t>(read.tokens.size());
  }
  return read;
}

std::string plain_word(std::string_view word) {
  std::string bytes;
  each_run(
      word,
      [&](std::size_t, std::size_t, const std::u32string& raw, std::size_t) {
        bytes += utf8(plain(raw, kLongestWord));
      },
      [](std::size_t, std::size_t) {});
  return bytes;
}

void add_letters(std::u32string& letters, std::string_view plain) {
  for (std::size_t i = 0; i < plain.size();) add_plain(letters, next_code_point(plain, i));
}

}  // namespace kith::language
