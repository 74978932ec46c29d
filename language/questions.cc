#include "language/questions.h"

#include <functional>

#include "platform/text/unicode.h"

namespace kith::language {
namespace {

bool is_question_mark(char32_t c) {
  switch (c) {
    case U'?':
    case U'？':
    case U'؟':
    case U'՞':
    case U'⁇':
    case U'⁈':
    case U'⁉':
    case U'፧':
    case U'꘏':
    case U'⸮':
    case U'‽':
    case U'⳺': return true;
    case U'\u037E':  // the Greek question mark, which looks like a semicolon
      return true;
    default: return false;
  }
}

// Marks that end a sentence wherever they stand, because their scripts put no space after them.
bool is_wide_end(char32_t c) {
  return c == U'。' || c == U'！' || c == U'？' || c == U'।' || c == U'؟' || c == U'።' || c == U'፧';
}
bool is_end(char32_t c) {
  return c == U'.' || c == U'!' || c == U'…' || c == U'։' || is_wide_end(c) || is_question_mark(c);
}
bool is_closing(char32_t c) {
  return c == U'"' || c == U'\'' || c == U')' || c == U'”' || c == U'’' || c == U'»' || c == U'」' || c == U'』';
}
bool is_space(char32_t c) { return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u3000'; }

// Calls `found(sentence, asks)` for each sentence until it returns true. A new line ends a sentence. The Armenian
// mark stands inside the word that is asked about, so it makes a question but ends none.
void each_sentence(std::string_view text, const std::function<bool(std::string_view, bool)>& found) {
  std::size_t begin = 0;
  bool asks = false;
  for (std::size_t i = 0; i <= text.size();) {
    if (i == text.size() || text[i] == '\n') {
      const std::string_view sentence = trim(text.substr(begin, i - begin));
      if (!sentence.empty() && found(sentence, asks)) return;
      begin = ++i;
      asks = false;
      continue;
    }
    std::size_t next = i;
    const char32_t c = next_code_point(text, next);
    if (is_question_mark(c)) asks = true;
    if (is_end(c) && c != U'՞') {
      // Take what belongs to the end: further marks and closing quotes.
      std::size_t end = next;
      char32_t last = c;
      while (end < text.size()) {
        std::size_t after = end;
        const char32_t more = next_code_point(text, after);
        if (!is_end(more) && !is_closing(more)) break;
        if (is_question_mark(more)) asks = true;
        last = more;
        end = after;
      }
      std::size_t peek = end;
      const bool at_end =
          end == text.size() || text[end] == '\n' || is_space(next_code_point(text, peek)) || is_wide_end(last);
      if (at_end) {
        const std::string_view sentence = trim(text.substr(begin, end - begin));
        if (!sentence.empty() && found(sentence, asks)) return;
        begin = end;
        asks = false;
      }
      next = end;
    }
    i = next;
  }
}

}  // namespace

std::vector<Sentence> sentences(std::string_view text) {
  std::vector<Sentence> all;
  each_sentence(text, [&](std::string_view sentence, bool asks) {
    all.push_back({sentence, asks});
    return false;
  });
  return all;
}

bool has_question(std::string_view text) {
  for (std::size_t i = 0; i < text.size();)
    if (is_question_mark(next_code_point(text, i))) return true;
  return false;
}

std::string first_question(std::string_view text) {
  std::string question;
  each_sentence(text, [&](std::string_view sentence, bool asks) {
    if (asks) question = sentence;
    return asks;
  });
  return question;
}

std::string first_sentence(std::string_view text) {
  std::string first;
  each_sentence(text, [&](std::string_view sentence, bool) {
    first = sentence;
    return true;
  });
  return first;
}

std::string without(std::string_view text, std::string_view sentence) {
  const std::size_t at = sentence.empty() ? std::string_view::npos : text.find(sentence);
  if (at == std::string_view::npos) return std::string(text);
  const std::string_view before = trim(text.substr(0, at)), after = trim(text.substr(at + sentence.size()));
  if (before.empty()) return std::string(after);
  return after.empty() ? std::string(before) : std::string(before) + " " + std::string(after);
}

}  // namespace kith::language
