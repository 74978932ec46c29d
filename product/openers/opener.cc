#include "product/openers/opener.h"

#include "language/questions.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith {
namespace {

constexpr std::string_view kStates[] = {"draft", "queued", "open", "answered", "passed", "withdrawn", "lapsed"};

}  // namespace

std::string_view name(OpenerState state) { return kStates[static_cast<int>(state)]; }

std::optional<OpenerState> opener_state(std::string_view name) {
  for (int i = 0; i < 7; ++i)
    if (kStates[i] == name) return static_cast<OpenerState>(i);
  return std::nullopt;
}

const std::vector<PassLine>& pass_lines() {
  static const std::vector<PassLine> all{{"not-now", "Not this quarter."},
                                         {"not-me", "I am not the right person."},
                                         {"not-this", "I do not take this kind of question."}};
  return all;
}

Reading read(const OpenerWords& words, bool answers_call) {
  Reading r;
  const std::string tidied = tidy(words.text);
  r.length = length(tidied);
  r.has_question = language::has_question(tidied);
  r.question = title_of(tidied);
  r.fits = r.length >= kOpenerLeast && r.length <= kOpenerMost;
  r.says_why = !trim(words.why).empty();
  if (r.length < kOpenerLeast)
    r.stops.push_back(invalid(
        text("It is {} characters long; 40 is the least. Say a little more, so that they can answer.", r.length),
        "text"));
  if (r.length > kOpenerMost)
    r.stops.push_back(
        invalid(text("It is {} characters long; 900 is the most. Keep the rest for the reply.", r.length), "text"));
  if (!r.has_question && !answers_call)
    r.stops.push_back(
        invalid(std::string(text("There is no question yet. What would you like to know from them?")), "text"));
  if (length(tidy_line(words.why)) > kWhyMost)
    r.stops.push_back(invalid(text("“Why you” is one line of at most {} characters.", kWhyMost), "why"));
  return r;
}

}  // namespace kith
