// Why an ask and an offer meet: the words of both.

#include <algorithm>

#include "language/meaning.h"
#include "matching/matching.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::matching {
namespace {

using language::Word;

constexpr float kNearWord = 0.52f;    // cosine of two words that speak of the same thing
constexpr float kSameWork = 0.36f;    // nearness of both texts to one occupation
constexpr float kRareEnough = 0.02f;  // share of the reference's texts; what stands in more says nothing

struct Said {
  const Word* word;
  float rarity;
};

// The words that can be a reason: not too common, and long enough to be one.
std::vector<Said> telling(const std::vector<Word>& words, const language::Reference& reference) {
  std::vector<Said> telling;
  for (const Word& word : words) {
    // In a script whose small words are not known here, short ones may be such.
    std::size_t letters = length(word.folded), at = 0;
    const char32_t first = next_code_point(word.folded, at);
    const bool has_spaces = first < 0x0E00 || (first >= 0x1100 && first < 0x3000);
    if (letters < 2 || (first >= 0x0300 && has_spaces && letters < 4)) continue;
    const auto known = reference.work(word.stem);
    if (known && known->texts > kRareEnough * reference.texts()) continue;
    telling.push_back({&word, known ? 1 / (1 + known->texts) : 1});
  }
  return telling;
}

}  // namespace

Reason reason_for(std::string_view asked, std::string_view offered, const language::Reference& reference) {
  // Both in one language, for a short offer may have no small word that tells which.
  const auto tongue = language::tongue_of(std::string(asked) + "\n" + std::string(offered));
  const std::vector<Word> asked_words = language::content_words(asked, 100, tongue),
                          offered_words = language::content_words(offered, 100, tongue);
  const std::vector<Said> asks = telling(asked_words, reference), offers = telling(offered_words, reference);
  Reason best;
  float most = 0;
  for (const Said& a : asks)
    for (const Said& o : offers) {
      if (a.word->stem != o.word->stem || a.rarity <= most) continue;
      most = a.rarity;
      best = {Reason::Kind::kSameWords, std::string(a.word->as_written), std::string(o.word->as_written)};
    }
  if (best.kind != Reason::Kind::kNone) return best;
  most = kNearWord;
  for (const Said& a : asks)
    for (const Said& o : offers) {
      const float near = language::nearness(*a.word, *o.word, reference);
      if (near <= most) continue;
      most = near;
      best = {Reason::Kind::kNearWords, std::string(a.word->as_written), std::string(o.word->as_written)};
    }
  if (best.kind != Reason::Kind::kNone) return best;
  const language::Meaning m = language::meaning_of(asked_words, reference),
                          n = language::meaning_of(offered_words, reference);
  most = kSameWork;
  for (std::size_t i = 0; i < reference.occupations(); ++i) {
    const language::Occupation work = reference.occupation(i);
    const float near = std::min(language::nearness(m.numbers.data(), work.meaning.data()),
                                language::nearness(n.numbers.data(), work.meaning.data()));
    if (near <= most) continue;
    most = near;
    best = {Reason::Kind::kSameWork, std::string(work.title), std::string(work.title)};
  }
  return best;
}

std::string why(const Match& m) {
  std::string sentence;
  switch (m.reason.kind) {
    case Reason::Kind::kNone: break;
    case Reason::Kind::kSameWords: sentence = text("both say “{}”", m.reason.offered); break;
    case Reason::Kind::kNearWords:
      sentence = text("“{}” and “{}” go together", m.reason.asked, m.reason.offered);
      break;
    case Reason::Kind::kSameWork: sentence = text("both belong to the work of {}", lower_ascii(m.reason.asked)); break;
  }
  if (m.parts.distance_km && *m.parts.distance_km < kNear_km) sentence += text("; near each other");
  if (m.parts.both_ways > 0)
    sentence += text("; and the other way round, “{}” meets “{}”", m.back_asked, m.back_offered);
  return sentence;
}

}  // namespace kith::matching
