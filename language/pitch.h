#pragma once
// How likely a first message is a pitch: a sum of weights, of the signs in it (signs.h) and of its words, alone and in
// pairs. The weights stand in pitch_model.inc, which `bin/bench read --fit` writes from the texts in bench/texts.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "language/plain.h"
#include "language/signs.h"

namespace kith::language {

// What is looked at in a text; the trainer sees the same.
struct PitchFeatures {
  struct Gram {
    std::string key;         // "free", "free trial", "a _ call" with a word between, "?how" in a question, "$" a price
    std::uint32_t sentence;  // where it stands
  };
  std::array<float, kSignCount> signs{};  // 0 when it is not there, 1 once, at most 2
  std::vector<Gram> grams;                // each once, where it stands first
};
PitchFeatures pitch_features(const PlainText& text, const std::vector<Seen>& seen);

struct PitchScore {
  float log_odds = 0;
  float structure = 0;                    // of it, what rests on what a pitch does, not on its words alone
  std::array<float, kSignCount> signs{};  // what each added
  std::vector<float> sentences;           // what the words of each sentence added

  // The words alone call nothing a pitch: they do not carry over from one kind of mail to another.
  bool is_pitch() const;
};
PitchScore score_pitch(const PitchFeatures& features, std::size_t sentences);

}  // namespace kith::language
