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

bool says_something(const Word& word, const language::Reference& reference) {
  if (word.folded.size() < 2 || (word.folded.size() < 3 && word.folded[0] < 'a')) return false;
  const auto known = reference.work(word.stem);
  return !known || reference.texts() <= 0 || known->texts / reference.texts() < kRareEnough;
}

float rarity(const Word& word, const language::Reference& reference) {
  const auto known = reference.work(word.stem);
  return known ? 1 / (1 + known->texts) : 1;
}

}  // namespace

Reason reason_for(std::string_view asked, std::string_view offered, const language::Reference& reference) {
  const std::vector<Word> asks = language::content_words(asked, 100), offers = language::content_words(offered, 100);
  Reason best;
  float most = 0;
  for (const Word& a : asks)
    for (const Word& o : offers) {
      if (a.stem != o.stem || !says_something(a, reference)) continue;
      const float value = rarity(a, reference);
      if (value <= most) continue;
      most = value;
      best = {Reason::Kind::kSameWords, std::string(a.as_written), std::string(o.as_written)};
    }
  if (best.kind != Reason::Kind::kNone) return best;
  most = kNearWord;
  for (const Word& a : asks)
    for (const Word& o : offers) {
      if (!says_something(a, reference) || !says_something(o, reference)) continue;
      const float near = language::nearness(a, o, reference);
      if (near <= most) continue;
      most = near;
      best = {Reason::Kind::kNearWords, std::string(a.as_written), std::string(o.as_written)};
    }
  if (best.kind != Reason::Kind::kNone) return best;
  const language::Meaning m = language::meaning_of(asks, reference), n = language::meaning_of(offers, reference);
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
  if (m.parts.distance_km && *m.parts.distance_km < 30) sentence += text("; near each other");
  if (m.parts.both_ways > 0)
    sentence += text("; and the other way round, “{}” meets “{}”", m.back_asked, m.back_offered);
  return sentence;
}

}  // namespace kith::matching
