#pragma once
// What a text asks: pure functions, text in, findings out.

#include <string>
#include <string_view>
#include <vector>

namespace kith::language {

// What ends in a mark, or in a new line.
struct Sentence {
  std::string_view text;
  bool asks = false;
};
std::vector<Sentence> sentences(std::string_view text);

// Whether the text holds a question mark of any script.
bool has_question(std::string_view text);

// The first sentence that ends in a question mark of any script (`?` `？` `؟` `՞` …); empty when there is none.
// It becomes an opener's title.
std::string first_question(std::string_view text);

// The first sentence of any kind, for what has no question.
std::string first_sentence(std::string_view text);

// The text without its first question, for pages that show the question large and the rest below it.
std::string without(std::string_view text, std::string_view sentence);

}  // namespace kith::language
