#include "language/reading.h"

#include <algorithm>

#include "language/pitch.h"
#include "language/plain.h"
#include "language/signs.h"
#include "platform/text/text.h"

namespace kith::language {
namespace {

bool is_one_of(const std::string& word, const std::vector<std::string>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::vector<std::string> plain_words(std::initializer_list<std::string_view> words) {
  std::vector<std::string> all;
  for (const std::string_view word : words) all.push_back(plain_word(word));
  return all;
}

// Whether a sentence speaks of its writer, and of nobody else.
bool is_about_writer(const PlainText& text, const PlainSentence& sentence) {
  static const auto kWriter = plain_words({"i", "we", "my", "our", "me", "us", "ive", "weve", "ich", "wir", "mein",
                                           "meine", "unser", "unsere", "mich", "mir", "uns"});
  static const auto kReader =
      plain_words({"you", "your", "yours", "youre", "youve", "du",    "dein",  "deine", "dir",  "dich",
                   "sie", "ihr",  "ihre",  "ihren", "ihnen", "ihrem", "ihrer", "euch",  "euer", "eure"});
  bool of_writer = false;
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    if (is_one_of(text.tokens[i].plain, kReader)) return false;
    of_writer = of_writer || is_one_of(text.tokens[i].plain, kWriter);
  }
  return of_writer;
}

}  // namespace

Reading read(std::string_view given) {
  Reading reading;
  const PlainText text = plain_text(given);
  std::size_t about = 0;
  for (const PlainSentence& sentence : text.sentences) {
    reading.has_question = reading.has_question || sentence.asks;
    about += is_about_writer(text, sentence);
  }
  if (!text.sentences.empty()) {
    reading.about_writer = static_cast<double>(about) / static_cast<double>(text.sentences.size());
    reading.ends_with_writer = text.sentences.size() > 2 && is_about_writer(text, text.sentences.back());
  }
  const std::vector<Seen> seen = signs_in(text, given);
  for (const Seen& each : seen) reading.links += each.sign == Sign::kLink;
  const PitchScore score = score_pitch(pitch_features(text, seen), text.sentences.size());
  reading.log_odds = score.log_odds;
  reading.is_pitch = score.is_pitch();
  for (const Seen& each : seen) {
    const float weight = score.signs[static_cast<std::size_t>(each.sign)];
    const bool is_known = std::any_of(reading.findings.begin(), reading.findings.end(),
                                      [&](const Finding& known) { return known.kind == name(each.sign); });
    // What speaks for honesty is no evidence of a pitch, whatever little it weighs.
    if (is_known || weight == 0 || each.sign == Sign::kPolite || (weight > 0 && !is_of_pitch(each.sign))) continue;
    reading.findings.push_back({name(each.sign), says(each.sign), each.quote, weight});
  }
  // The sentence whose words speak most for a pitch.
  const auto most = std::max_element(score.sentences.begin(), score.sentences.end());
  if (most != score.sentences.end() && *most > 0)
    reading.findings.push_back({"offers", sentence("reads like an offer"),
                                text.sentences[static_cast<std::size_t>(most - score.sentences.begin())].as_written,
                                *most});
  std::stable_sort(reading.findings.begin(), reading.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.weight > b.weight; });
  return reading;
}

}  // namespace kith::language
