#include "language/meaning.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace kith::language {
namespace {

constexpr float kSteps = 200;

// Writes numbers, scaled to unit length, as steps.
void put_unit(const float* from, std::size_t count, std::int8_t* to) {
  float squares = 0;
  for (std::size_t i = 0; i < count; ++i) squares += from[i] * from[i];
  if (squares <= 0) return;
  const float scale = kSteps / std::sqrt(squares);
  for (std::size_t i = 0; i < count; ++i)
    to[i] = static_cast<std::int8_t>(std::clamp(std::lround(from[i] * scale), -127L, 127L));
}

void add(std::span<const std::int8_t> numbers, float scale, float* to) {
  for (std::size_t i = 0; i < numbers.size(); ++i) to[i] += scale * static_cast<float>(numbers[i]);
}

// The sum of products of kMeaning numbers. A search reads thousands of these: twice as fast where the processor can
// take sixteen at a time.
#if defined(__x86_64__)
__attribute__((target("avx2"))) std::int32_t dot_by_sixteen(const std::int8_t* a, const std::int8_t* b) {
  static_assert(kMeaning % 16 == 0);
  __m256i sum = _mm256_setzero_si256();
  for (std::size_t i = 0; i < kMeaning; i += 16) {
    const __m256i x = _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(a + i)));
    const __m256i y = _mm256_cvtepi8_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(b + i)));
    sum = _mm256_add_epi32(sum, _mm256_madd_epi16(x, y));
  }
  alignas(32) std::array<std::int32_t, 8> parts{};
  _mm256_store_si256(reinterpret_cast<__m256i*>(parts.data()), sum);
  return std::accumulate(parts.begin(), parts.end(), 0);
}
#endif
std::int32_t dot(const std::int8_t* a, const std::int8_t* b) {
#if defined(__x86_64__)
  static const bool can = __builtin_cpu_supports("avx2");
  if (can) return dot_by_sixteen(a, b);
#endif
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < kMeaning; ++i) sum += a[i] * b[i];
  return sum;
}

}  // namespace

Meaning meaning_of(const std::vector<Word>& words, const Reference& reference) {
  Meaning meaning;
  std::array<float, kGeneral> general{};
  std::array<float, kWork> work{};
  std::vector<std::pair<const std::string*, int>> stems;  // how often each stands there; texts are short
  for (const Word& word : words) {
    if (const auto known = reference.general(word.folded)) add(known->numbers, known->scale, general.data());
    const auto same = std::find_if(stems.begin(), stems.end(), [&](const auto& s) { return *s.first == word.stem; });
    if (same != stems.end()) ++same->second;
    else stems.emplace_back(&word.stem, 1);
  }
  for (const auto& [stem, times] : stems)
    if (const auto known = reference.work(*stem))
      add(known->numbers, known->scale * std::log1p(static_cast<float>(times)), work.data());
  put_unit(general.data(), kGeneral, meaning.numbers.data());
  put_unit(work.data(), kWork, meaning.numbers.data() + kGeneral);
  return meaning;
}

float nearness(const std::int8_t* a, const std::int8_t* b) {
  return static_cast<float>(dot(a, b)) * (0.5f / (kSteps * kSteps));
}

float nearness_at_work(const Meaning& a, const Meaning& b) {
  std::int32_t general = 0, work = 0;
  for (std::size_t i = 0; i < kGeneral; ++i) general += a.numbers[i] * b.numbers[i];
  for (std::size_t i = kGeneral; i < kMeaning; ++i) work += a.numbers[i] * b.numbers[i];
  return (0.25f * static_cast<float>(general) + 0.75f * static_cast<float>(work)) / (kSteps * kSteps);
}

float nearness(const Word& a, const Word& b, const Reference& reference) {
  const auto x = reference.general(a.folded), y = reference.general(b.folded);
  if (!x || !y) return 0;
  float dot = 0, xx = 0, yy = 0;
  for (std::size_t i = 0; i < kGeneral; ++i) {
    const float p = x->numbers[i], q = y->numbers[i];
    dot += p * q;
    xx += p * p;
    yy += q * q;
  }
  return xx > 0 && yy > 0 ? dot / std::sqrt(xx * yy) : 0;
}

}  // namespace kith::language
