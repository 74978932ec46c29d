#pragma once
// A text with its disguises taken off: what the eye reads, whatever code points it is made of.
//
// Whoever wants to hide that a text was sent before, or what it says, has letters of other scripts that look the same
// ("саll" in Cyrillic), marks on letters, characters of no width between them, figures in place of letters, and spaces
// within a word. Here they all become one form. It is made for comparing and is never shown: "l" and "i", "o" and "0",
// "rn" and "m" are one there. Which letters look alike is Unicode's list (UTS 39, by ICU).

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kith::language {

constexpr std::size_t kMostRead = 20'000;  // bytes of a text that are read; no message is longer in characters

// A word, a number or a sign, with the sentence it stands in.
struct Token {
  std::string_view as_written;
  std::string plain;  // for a sign (% $ € £ ? ! [ {) that sign; for a number "#"
  std::uint32_t sentence = 0;
};

// One sentence of a text, a line of its own included.
struct PlainSentence {
  std::string_view as_written;
  bool asks = false;
  std::uint32_t begin = 0, end = 0;  // its tokens
};

struct PlainText {
  std::vector<Token> tokens;
  std::vector<PlainSentence> sentences;
};

// The views point into `text`; what is beyond kMostRead is not read.
PlainText plain_text(std::string_view text);

// One word in that form.
std::string plain_word(std::string_view word);

// Several words in that form as one run of letters, for letters hide between words as well ("mod em").
void add_letters(std::u32string& letters, std::string_view plain);

}  // namespace kith::language
