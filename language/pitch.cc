#include "language/pitch.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "language/pitch_model.inc"

namespace kith::language {
namespace {

constexpr std::size_t kMostGrams = 4'000;
constexpr float kLeastStructure = 0.7f;

// How a text is made, rather than what it does.
bool is_form(Sign sign) { return sign >= Sign::kLink || sign == Sign::kFills || sign == Sign::kYourBusiness; }

// The weights of the words, by gram.
class Model {
 public:
  static const Model& get() {
    static const Model model;
    return model;
  }
  float weight(const std::string& gram) const {
    const auto found = weights_.find(gram);
    return found == weights_.end() ? 0 : found->second;
  }
  bool knows(const std::string& gram) const { return weights_.count(gram) > 0; }

 private:
  Model() {
    for (std::string_view rest : kPitchGrams) {
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        const std::string_view line = rest.substr(0, end);
        const std::size_t tab = line.find('\t');
        if (tab != line.npos)
          weights_.emplace(line.substr(0, tab), std::strtof(std::string(line.substr(tab + 1)).c_str(), nullptr) / 1000);
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
  std::unordered_map<std::string, float> weights_;
};

}  // namespace

bool PitchScore::is_pitch() const { return log_odds > kPitchBar && structure > kLeastStructure; }

PitchFeatures pitch_features(const PlainText& text, const std::vector<Seen>& seen) {
  PitchFeatures features;
  std::array<int, kSignCount> count{};
  for (const Seen& each : seen) ++count[static_cast<std::size_t>(each.sign)];
  for (std::size_t i = 0; i < kSignCount; ++i)
    if (count[i] > 0 && static_cast<Sign>(i) != Sign::kPolite)
      features.signs[i] = 1 + 0.5f * static_cast<float>(std::min(count[i] - 1, 2));

  std::unordered_set<std::string> known;
  const auto add = [&](std::string key, std::uint32_t sentence) {
    if (features.grams.size() < kMostGrams && known.insert(key).second)
      features.grams.push_back({std::move(key), sentence});
  };
  // What stands in an address of the web is no word of the writer's.
  const auto is_in_link = [&](std::string_view word) {
    return std::any_of(seen.begin(), seen.end(), [&](const Seen& each) {
      return each.sign == Sign::kLink && word.data() >= each.quote.data() &&
             word.data() < each.quote.data() + each.quote.size();
    });
  };
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    std::vector<const std::string*> words;
    for (std::uint32_t i = text.sentences[s].begin; i < text.sentences[s].end; ++i)
      if (!is_in_link(text.tokens[i].as_written)) words.push_back(&text.tokens[i].plain);
    const bool is_last = s + 1 == text.sentences.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
      add(*words[i], s);
      if (i + 1 < words.size()) add(*words[i] + " " + *words[i + 1], s);
      if (i + 2 < words.size()) add(*words[i] + " _ " + *words[i + 2], s);
      if (text.sentences[s].asks) add("?" + *words[i], s);
      if (is_last) add("." + *words[i], s);
    }
    if (!words.empty()) add("^" + *words[0], s);
    if (words.size() > 1) add("^" + *words[0] + " " + *words[1], s);
  }
  return features;
}

PitchScore score_pitch(const PitchFeatures& features, std::size_t sentences) {
  PitchScore score;
  score.log_odds = kPitchBias;
  score.sentences.resize(sentences);
  for (std::size_t i = 0; i < kSignCount; ++i) {
    score.signs[i] = features.signs[i] * kPitchSigns[i];
    score.log_odds += score.signs[i];
    if (is_of_pitch(static_cast<Sign>(i)) && score.signs[i] > 0 && !is_form(static_cast<Sign>(i)))
      score.structure += score.signs[i];
  }
  const Model& model = Model::get();
  std::size_t known = 0;
  for (const PitchFeatures::Gram& gram : features.grams) {
    if (!model.knows(gram.key)) continue;
    ++known;
    score.sentences[gram.sentence] += model.weight(gram.key);
  }
  // A long text has more words for and against: their sum grows with the fourth root of their number squared.
  const float scale = known == 0 ? 0 : std::pow(static_cast<float>(known), -0.25f);
  for (float& sentence : score.sentences) {
    sentence *= scale;
    score.log_odds += sentence;
  }
  return score;
}

}  // namespace kith::language
