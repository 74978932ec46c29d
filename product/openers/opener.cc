#include "product/openers/opener.h"

#include "language/questions.h"
#include "language/reading.h"
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
  static const std::vector<PassLine> all{{"not-now", sentence("Not this quarter.")},
                                         {"not-me", sentence("I am not the right person.")},
                                         {"not-this", sentence("I do not take this kind of question.")}};
  return all;
}

std::vector<Error> stops_of(const OpenerWords& words, bool answers_call, const Likeness& likeness) {
  std::vector<Error> stops;
  const std::string tidied = tidy(words.text);
  const std::size_t size = length(tidied);
  const auto stop = [&](std::string sentence, const char* field = "text") {
    stops.push_back(invalid(std::move(sentence), field));
  };
  if (size < kOpenerLeast)
    stop(text("It is {} characters long; 40 is the least. Say a little more, so that they can answer.", size));
  if (size > kOpenerMost) stop(text("It is {} characters long; 900 is the most. Keep the rest for the reply.", size));
  if (!language::has_question(tidied) && !answers_call)
    stop(std::string(text("There is no question yet. What would you like to know from them?")));
  if (likeness.is_own && !answers_call)
    stop(
        std::string(text("You sent almost the same words to somebody before. Write these for this one person: what "
                         "would you ask nobody else?")));
  if (length(tidy_line(words.why)) > kWhyMost)
    stop(text("“Why you” is one line of at most {} characters.", kWhyMost), "why");
  return stops;
}

Check check(const OpenerWords& words, const Asked& asked, bool answers_call, const Likeness& likeness) {
  Check c;
  const std::string tidied = tidy(words.text);
  c.length = length(tidied);
  c.says_why = !trim(words.why).empty();
  c.question = title_of(tidied);
  c.likeness = likeness;
  c.stops = stops_of(words, answers_call, likeness);
  const std::string_view looked_at = std::string_view(tidied).substr(0, kReadMost_bytes);
  const language::Reading reading = language::read(looked_at);
  c.has_question = reading.has_question;
  c.links = reading.links;
  c.is_pitch = reading.is_pitch && !answers_call;
  if (c.is_pitch) c.evidence = labels::evidence_of(reading);
  c.advice = language::advice(looked_at, reading,
                              {.reader = asked.first_name,
                               .theirs = asked.theirs,
                               .says_why = c.says_why,
                               .answers_call = answers_call,
                               .least = kOpenerLeast,
                               .most = kOpenerMost,
                               .copies = likeness.is_own && !answers_call ? std::size_t{1} : std::size_t{0}});
  return c;
}

}  // namespace kith
