#include "language/copies.h"

#include <algorithm>

#include "language/plain.h"
#include "language/signs.h"

namespace kith::language {
namespace {

constexpr std::size_t kSentenceLeast = 6;  // runs; what is shorter says nothing of its own
constexpr double kInAnother = 0.4;         // of a sentence's runs that another text has where the sentence stands in it
constexpr double kSentencesLeast = 3;
constexpr std::size_t kRun = 12;  // letters; a sign that stands for a syllable or word counts as three

std::uint64_t mix(std::uint64_t x) {  // SplitMix64
  x += 0x9E3779B97F4A7C15ull;
  x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ull;
  x = (x ^ (x >> 27)) * 0x94D049BB133111EBull;
  return x ^ (x >> 31);
}

std::size_t width(char32_t c) { return c >= 0x2E80 && c <= 0xFAFF ? 3 : c >= 0x20000 ? 3 : 1; }

using Hashes = std::vector<std::uint64_t>;  // ascending, each once

Hashes hashes_of(const std::u32string& letters) {
  Hashes hashes;
  for (std::size_t begin = 0; begin < letters.size(); ++begin) {
    std::size_t end = begin, wide = 0;
    std::uint64_t hash = 0;
    while (end < letters.size() && wide < kRun) {
      hash = hash * 0x100000001B3ull + letters[end];
      wide += width(letters[end++]);
    }
    if (wide < kRun) break;
    hashes.push_back(mix(hash));
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

std::size_t count_shared(const Hashes& a, const Hashes& b) {
  std::size_t both = 0;
  if (a.size() * 16 < b.size()) {
    for (const std::uint64_t hash : a) both += std::binary_search(b.begin(), b.end(), hash);
    return both;
  }
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i] == b[k]) ++both, ++i, ++k;
    else if (a[i] < b[k]) ++i;
    else ++k;
  }
  return both;
}

double share_of(const Hashes& part, const Hashes& whole) {
  return part.empty() ? 0 : static_cast<double>(count_shared(part, whole)) / static_cast<double>(part.size());
}

}  // namespace

Runs runs_of(std::string_view text) {
  const PlainText plain = plain_text(text);
  const std::vector<bool> polite = polite_tokens(plain);
  Runs runs;
  std::u32string letters, of_sentence;
  const auto end_sentence = [&] {
    if (auto hashes = hashes_of(of_sentence); hashes.size() >= kSentenceLeast)
      runs.sentences.push_back(std::move(hashes));
    of_sentence.clear();
  };
  std::uint32_t sentence = 0;
  for (std::size_t i = 0; i < plain.tokens.size(); ++i) {
    const Token& token = plain.tokens[i];
    if (token.sentence != sentence) end_sentence();
    sentence = token.sentence;
    if (token.plain.size() == 1 && !(token.plain[0] >= 'a' && token.plain[0] <= 'z')) continue;  // signs and numbers
    for (const char c : token.plain) runs.whole = mix(runs.whole ^ static_cast<unsigned char>(c));
    if (polite[i]) continue;
    add_letters(letters, token.plain);
    add_letters(of_sentence, token.plain);
  }
  end_sentence();
  if (runs.whole == 0)
    for (const char c : text.substr(0, kMostRead)) runs.whole = mix(runs.whole ^ static_cast<unsigned char>(c));
  runs.hashes = hashes_of(letters);
  return runs;
}

std::vector<std::int64_t> samples_of(const Runs& runs) {
  std::vector<std::int64_t> samples;
  const auto positive = [](std::uint64_t hash) { return static_cast<std::int64_t>(hash >> 1); };
  for (std::size_t i = 0; i < std::min(kSamples, runs.hashes.size()); ++i) samples.push_back(positive(runs.hashes[i]));
  samples.push_back(positive(runs.whole));
  std::sort(samples.begin(), samples.end());
  samples.erase(std::unique(samples.begin(), samples.end()), samples.end());
  return samples;
}

bool are_near_copies(const Runs& a, const Runs& b) {
  if (a.whole == b.whole) return true;
  const Runs& shorter = a.hashes.size() <= b.hashes.size() ? a : b;
  const Runs& longer = &shorter == &a ? b : a;
  const std::size_t both = count_shared(shorter.hashes, longer.hashes);
  // A few words in common are no copy, unless they are nearly all there is.
  if (both < kCopyLeast && (both == 0 || both * 10 < longer.hashes.size() * 7)) return false;
  if (static_cast<double>(both) >= kCopyShare * static_cast<double>(shorter.hashes.size())) return true;
  const auto found = static_cast<double>(
      std::count_if(shorter.sentences.begin(), shorter.sentences.end(),
                    [&](const Hashes& sentence) { return share_of(sentence, longer.hashes) >= kInAnother; }));
  return found >= kSentencesLeast && found >= kSentenceShare * static_cast<double>(shorter.sentences.size());
}

}  // namespace kith::language
