#pragma once
// The words of a text, as matching and search read them: folded, stemmed, without the words that carry nothing.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kith::language {

struct Word {
  std::string_view as_written;  // a part of the text that was read
  std::string folded;           // small letters without accents (Unicode's compatibility decomposition, case folded)
  std::string stem;             // by Snowball's stemmer of the text's language; two letters each of Chinese or Japanese
};

enum class Tongue { kEnglish, kGerman, kFrench, kSpanish, kItalian, kDutch, kPortuguese };

// The language that most of a text's small words belong to; English when nothing tells.
Tongue tongue_of(std::string_view text);

// The content words of a text in their order, at most `most` of them: neither "the" nor "of", and not what every ask
// and offer says ("I need someone who can help"). The views point into `text`. Who knows more of the writer than a
// short piece tells says in which language it is.
std::vector<Word> content_words(std::string_view text, std::size_t most, Tongue tongue);
inline std::vector<Word> content_words(std::string_view text, std::size_t most = 400) {
  return content_words(text, most, tongue_of(text));
}

// A text as one line of folded words, one space between them, none left out: what a name is found by.
std::string folded_line(std::string_view text);

// A text as the pieces that say one thing each: its sentences, and the items where a sentence is a list of four or
// more. At most `most`; the last holds the rest.
std::vector<std::string_view> pieces(std::string_view text, std::size_t most = 200);

}  // namespace kith::language
