// Why an ask and an offer meet: the words of both.

#include <algorithm>
#include <cmath>
#include <span>

#include "language/meaning.h"
#include "matching/matching.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::matching {
namespace {

using language::kGeneral;
using language::kWork;
using language::Reference;
using language::Word;

constexpr float kNearWord = 0.52f;     // cosine of two words that speak of the same thing, and can be quoted for it
constexpr float kSameWork = 0.36f;     // nearness of both texts to one occupation
constexpr float kRareEnough = 0.02f;   // share of the reference's texts; what stands in more is not quoted alone
constexpr float kTelling = 0.14f;      // what a word has to weigh to be quoted: "home" and "school" just do
constexpr float kAlso = 0.3f;          // what a second pair has to be worth to be quoted beside the first
constexpr float kWorkTexts = 2;        // a word that fewer texts about work have tells half: numbers, days, names
constexpr float kAlikeFrom = 0.35f;    // nearness of two words that have nothing in common,
constexpr float kAlikeTo = 0.75f;      // and of two that are as good as one
constexpr float kAlike = 0.8f;         // what a word as good as the same counts beside the same
constexpr float kRelated = 0.2f;       // nearness of two words that begin alike and belong together
constexpr std::size_t kBeginning = 4;  // letters: "inspector" and "inspection", "programming" and "programmer"
constexpr float kLater = 0.5f;         // an ask says first what it is about

// A word as it is weighed and compared. Its directions are empty when it has none.
struct Said {
  const Word* word = nullptr;
  float weight = 0;
  bool is_rare = false;
  std::span<const std::int8_t> general, work;
  float general_length = 0, work_length = 0;
};

template <std::size_t kNumbers>
float product(std::span<const std::int8_t> a, std::span<const std::int8_t> b) {
  // Sixteen at a time, as far as that goes: the compiler then does them at once.
  constexpr std::size_t kEven = kNumbers / 16 * 16;
  const std::int8_t *const x = a.data(), *const y = b.data();
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < kEven; ++i) sum += x[i] * y[i];
  for (std::size_t i = kEven; i < kNumbers; ++i) sum += x[i] * y[i];
  return static_cast<float>(sum);
}
template <std::size_t kNumbers>
float cosine(std::span<const std::int8_t> a, float a_length, std::span<const std::int8_t> b, float b_length) {
  return a_length > 0 && b_length > 0 ? product<kNumbers>(a, b) / (a_length * b_length) : 0;
}

// In a script whose small words are not known here, short words may be such.
bool may_be_small(const Word& word) {
  std::size_t at = 0;
  const std::size_t letters = length(word.folded);
  const char32_t first = next_code_point(word.folded, at);
  const bool has_spaces = first < 0x0E00 || (first >= 0x1100 && first < 0x3000);
  return letters < 2 || (first >= 0x0300 && has_spaces && letters < 4);
}

// Each stem once, where it stands first. How much a word tells is how rare it is in general.
std::vector<Said> weighed(const std::vector<Word>& words, const Reference& reference) {
  std::vector<Said> all;
  for (const Word& word : words) {
    if (may_be_small(word)) continue;
    if (std::any_of(all.begin(), all.end(), [&](const Said& s) { return s.word->stem == word.stem; })) continue;
    Said said{.word = &word, .weight = 1};
    const auto general = reference.general(word.folded);
    const auto work = reference.work(word.stem);
    if (work) {
      said.work = work->numbers;
      said.work_length = std::sqrt(product<kWork>(said.work, said.work));
    }
    if (general) {
      said.general = general->numbers;
      said.general_length = std::sqrt(product<kGeneral>(said.general, said.general));
      said.weight = general->scale * said.general_length;
      if (!work || work->texts < kWorkTexts) said.weight /= 2;
    }
    said.is_rare = !work || work->texts <= kRareEnough * reference.texts();
    all.push_back(said);
  }
  return all;
}

// Whether two words begin with the same letters, half of the longer at least.
bool begin_alike(const Word& a, const Word& b) {
  const auto [end, other] = std::mismatch(a.folded.begin(), a.folded.end(), b.folded.begin(), b.folded.end());
  const auto same = static_cast<std::size_t>(end - a.folded.begin());
  return same >= kBeginning && 2 * same >= std::max(a.folded.size(), b.folded.size());
}

// Which words of an ask and an offer are alike, and how much.
class Meeting {
 public:
  Meeting(const std::vector<Said>& asks, const std::vector<Said>& offers) : asks_(asks), offers_(offers) {
    pairs_.reserve(asks.size() * offers.size());
    for (const Said& a : asks)
      for (const Said& o : offers) pairs_.push_back(compare(a, o));
  }

  // The share of either text, by what its words weigh, that has its like in the other.
  float of_asked() const {
    float got = 0, all = 0;
    for (std::size_t a = 0; a < asks_.size(); ++a) {
      float most = 0;
      for (std::size_t o = 0; o < offers_.size(); ++o) most = std::max(most, at(a, o).alike);
      const float weight = asks_[a].weight / (1 + kLater * static_cast<float>(a));
      got += weight * most;
      all += weight;
    }
    return all > 0 ? got / all : 0;
  }
  float of_offered() const {
    float got = 0, all = 0;
    for (std::size_t o = 0; o < offers_.size(); ++o) {
      float most = 0;
      for (std::size_t a = 0; a < asks_.size(); ++a) most = std::max(most, at(a, o).alike);
      got += offers_[o].weight * most;
      all += offers_[o].weight;
    }
    return all > 0 ? got / all : 0;
  }

  // The pair that carries most, and the next of other words and of its kind; as places in the two texts.
  struct Carrying {
    std::size_t ask, offer;
    float worth;
    bool is_same;
  };
  std::optional<Carrying> best(const std::optional<Carrying>& beside = {}) const {
    std::optional<Carrying> best;
    for (std::size_t a = 0; a < asks_.size(); ++a)
      for (std::size_t o = 0; o < offers_.size(); ++o) {
        if (beside && (a == beside->ask || o == beside->offer || at(a, o).is_same != beside->is_same)) continue;
        if (!at(a, o).is_telling || std::min(asks_[a].weight, offers_[o].weight) < kTelling) continue;
        if (!beside && !(asks_[a].is_rare && offers_[o].is_rare)) continue;
        const float worth = at(a, o).alike * std::sqrt(asks_[a].weight * offers_[o].weight);
        if (!best || worth > best->worth) best = {a, o, worth, at(a, o).is_same};
      }
    return best;
  }

 private:
  struct Pair {
    float alike = 0;  // from 0 to 1
    bool is_same = false, is_telling = false;
  };
  const Pair& at(std::size_t ask, std::size_t offer) const { return pairs_[ask * offers_.size() + offer]; }
  static Pair compare(const Said& a, const Said& o) {
    if (a.word->stem == o.word->stem) return {1, true, true};
    const float general = cosine<kGeneral>(a.general, a.general_length, o.general, o.general_length);
    if (general < kAlikeFrom / 2) return {};
    if (general > kRelated && begin_alike(*a.word, *o.word)) return {kAlike, false, true};
    const float work = cosine<kWork>(a.work, a.work_length, o.work, o.work_length);
    const float near = std::max(general, (general + work) / 2);
    return {kAlike * std::clamp((near - kAlikeFrom) / (kAlikeTo - kAlikeFrom), 0.0f, 1.0f), false, general > kNearWord};
  }

  const std::vector<Said>&asks_, &offers_;
  std::vector<Pair> pairs_;
};

// Two words as one phrase, when nothing but a space or a hyphen is between them.
std::optional<std::string> phrase(std::string_view a, std::string_view b) {
  if (b.data() < a.data()) std::swap(a, b);
  const char* end = a.data() + a.size();
  if (b.data() != end + 1 || (*end != ' ' && *end != '-')) return std::nullopt;
  return std::string(a.data(), static_cast<std::size_t>(b.data() + b.size() - a.data()));
}

// The occupation that both texts are near to.
Reason same_work(const std::vector<Word>& asked, const std::vector<Word>& offered, const Reference& reference) {
  const language::Meaning m = language::meaning_of(asked, reference), n = language::meaning_of(offered, reference);
  Reason best;
  float most = kSameWork;
  for (std::size_t i = 0; i < reference.occupations(); ++i) {
    const language::Occupation work = reference.occupation(i);
    const float near = std::min(language::nearness(m.numbers.data(), work.meaning.data()),
                                language::nearness(n.numbers.data(), work.meaning.data()));
    if (near <= most) continue;
    most = near;
    best.kind = Reason::Kind::kSameWork;
    best.asked = best.offered = work.title;
  }
  return best;
}

}  // namespace

Reason reason_for(std::string_view asked, std::string_view offered, const Reference& reference,
                  const std::function<bool(const Reason&)>& is_enough) {
  // Both in one language, for a short offer may have no small word that tells which.
  const auto tongue = language::tongue_of(std::string(asked) + "\n" + std::string(offered));
  const std::vector<Word> asked_words = language::content_words(asked, 100, tongue),
                          offered_words = language::content_words(offered, 100, tongue);
  const std::vector<Said> asks = weighed(asked_words, reference), offers = weighed(offered_words, reference);
  const Meeting meeting(asks, offers);
  Reason reason;
  reason.of_asked = meeting.of_asked();
  reason.of_offered = meeting.of_offered();
  if (is_enough && !is_enough(reason)) return {};
  auto first = meeting.best();
  if (!first) {
    Reason work = same_work(asked_words, offered_words, reference);
    work.of_asked = reason.of_asked;
    work.of_offered = reason.of_offered;
    return work;
  }
  reason.kind = first->is_same ? Reason::Kind::kSameWords : Reason::Kind::kNearWords;
  const auto word_asked = [&](const auto& pair) { return asks[pair->ask].word->as_written; };
  const auto word_offered = [&](const auto& pair) { return offers[pair->offer].word->as_written; };
  auto next = meeting.best(first);
  if (!next || next->worth < kAlso) {
    reason.asked = word_asked(first);
    reason.offered = word_offered(first);
    return reason;
  }
  // In the order in which the offer says them.
  if (next->offer < first->offer) std::swap(first, next);
  reason.asked = word_asked(first);
  reason.offered = word_offered(first);
  std::optional<std::string> together;
  if (first->is_same) {
    together = phrase(word_offered(first), word_offered(next));
    if (!together) together = phrase(word_asked(first), word_asked(next));
  }
  if (together) {
    reason.asked = reason.offered = *together;
  } else {
    reason.also_asked = word_asked(next);
    reason.also_offered = word_offered(next);
  }
  return reason;
}

std::string why(const Match& m) {
  std::string sentence;
  switch (m.reason.kind) {
    case Reason::Kind::kNone: break;
    case Reason::Kind::kSameWords:
      sentence = text("both say “{}”", m.reason.offered);
      if (!m.reason.also_offered.empty()) sentence += text(" and “{}”", m.reason.also_offered);
      break;
    case Reason::Kind::kNearWords:
      sentence = text("“{}” and “{}” go together", m.reason.asked, m.reason.offered);
      if (!m.reason.also_asked.empty())
        sentence += text(", and so do “{}” and “{}”", m.reason.also_asked, m.reason.also_offered);
      break;
    case Reason::Kind::kSameWork: sentence = text("both belong to the work of {}", lower_ascii(m.reason.asked)); break;
  }
  if (m.parts.distance_km && *m.parts.distance_km < kNear_km) sentence += text("; near each other");
  if (m.parts.both_ways > 0)
    sentence += text("; and the other way round, “{}” meets “{}”", m.back_asked, m.back_offered);
  return sentence;
}

}  // namespace kith::matching
