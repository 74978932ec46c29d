#include <algorithm>
#include <string>

#include "language/questions.h"
#include "language/reading.h"
#include "language/words.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::language {
namespace {

constexpr double kMostlyWriter = 0.6;
constexpr std::size_t kLong = 600;  // characters

// The weightiest finding that can be shown; none when there is none.
const Finding* first_shown(const Reading& reading) {
  for (const Finding& finding : reading.findings)
    if (finding.weight > 0 && !finding.quote.empty()) return &finding;
  return nullptr;
}

bool is_link_alone(std::string_view text, const Reading& reading) {
  return reading.links > 0 && content_words(text, 40).size() < 8;
}

// What is good about it, or nothing.
std::string praise(std::string_view text, const Reading& reading, const Occasion& occasion) {
  const std::string_view theirs = named_of_theirs(text, occasion.theirs);
  if (!theirs.empty() && reading.has_question) return kith::text("You ask about “{}”, which is theirs. Good.", theirs);
  if (!theirs.empty()) return kith::text("You name “{}”, which is theirs. Good.", theirs);
  if (reading.has_question && length(text) <= kLong)
    return std::string(kith::text("A real question, and short. Good."));
  if (reading.has_question) return std::string(kith::text("There is a real question. Good."));
  return {};
}

// The one thing that would help most, or nothing.
std::string advise(std::string_view text, const Reading& reading, const Occasion& occasion) {
  const std::string reader(occasion.reader);
  if (occasion.copies > 0)
    return kith::text("Almost the same words went to somebody else; write these for {} alone.", reader);
  if (is_link_alone(text, reading))
    return kith::text("A link asks nothing. Say in your own words what you would like to know from {}.", reader);
  if (reading.is_pitch && !occasion.answers_call) {
    const Finding* first = first_shown(reading);
    const std::string why =
        first == nullptr ? std::string{}
                         : kith::text(": it {} (“{}”)", kith::text(first->says), shorten(tidy_line(first->quote), 60));
    return kith::text(
        "It reads like a pitch{}. Ask what you would like to know, and keep what you sell until you are asked.", why);
  }
  const std::size_t size = length(text);
  if (!reading.has_question && !occasion.answers_call)
    return kith::text("What would you like to know from {}? One question is enough.", reader);
  if (size < occasion.least) return std::string(kith::text("Say a little more, so that it can be answered."));
  if (size > occasion.most) return std::string(kith::text("It is too long; keep the rest for the reply."));
  if (reading.links > 1) return std::string(kith::text("One link is enough; say the rest in words."));
  if (reading.ends_with_writer && size > kLong)
    return std::string(kith::text("The last sentence is about you; keep it for the reply."));
  if (reading.about_writer > kMostlyWriter && !occasion.answers_call && !occasion.says_why)
    return kith::text("Most of it is about you; say a little more about why you ask {}.", reader);
  if (size > kLong) return std::string(kith::text("It could be shorter."));
  return {};
}

}  // namespace

std::string advice(std::string_view text, const Reading& reading, const Occasion& occasion) {
  if (trim(text).empty()) return {};
  const std::string second = advise(text, reading, occasion);
  // Whoever is told that it reads like a pitch is not praised for the question in it.
  const bool is_praised = occasion.copies == 0 && (!reading.is_pitch || occasion.answers_call);
  const std::string first = is_praised ? praise(text, reading, occasion) : std::string{};
  if (first.empty() && second.empty()) return std::string(kith::text("It is clear. Good."));
  return first.empty() || second.empty() ? first + second : first + " " + second;
}

std::string_view named_of_theirs(std::string_view text, const std::vector<std::string_view>& theirs) {
  // Two words in a row that stand in a row there, too: one alone may be anything.
  std::vector<std::string> pairs;
  for (const std::string_view words : theirs) {
    const std::vector<Word> all = content_words(words, 100);
    for (std::size_t i = 0; i + 1 < all.size(); ++i) pairs.push_back(all[i].stem + " " + all[i + 1].stem);
  }
  std::sort(pairs.begin(), pairs.end());
  std::string_view longest;
  const std::vector<Word> words = content_words(text, 400);
  const char* begin = nullptr;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view here = words[i].as_written, next = words[i + 1].as_written;
    const char* end = here.data() + here.size();
    const auto gap = next.data() - end;  // below 0 where two pairs of signs share one
    const bool are_neighbours =
        gap <= 5 && (gap <= 0 || std::string_view(end, static_cast<std::size_t>(gap)).find_first_of(".?!\n") ==
                                     std::string_view::npos);
    if (!are_neighbours || !std::binary_search(pairs.begin(), pairs.end(), words[i].stem + " " + words[i + 1].stem)) {
      begin = nullptr;
      continue;
    }
    if (!begin) begin = here.data();
    const std::string_view run(begin, static_cast<std::size_t>(next.data() + next.size() - begin));
    if (run.size() > longest.size()) longest = run;
  }
  return longest;
}

}  // namespace kith::language
