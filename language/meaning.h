#pragma once
// Where a text points among words in general and among the world's work, as one vector of small numbers.

#include <array>
#include <cstdint>
#include <vector>

#include "language/reference.h"
#include "language/words.h"

namespace kith::language {

struct Meaning {
  // kGeneral numbers, then kWork, each part of unit length in steps of 1/200 (or nothing, when none of the words is
  // known), then zeros.
  alignas(16) std::array<std::int8_t, kMeaning> numbers{};
  bool is_empty() const { return numbers == decltype(numbers){}; }
};

Meaning meaning_of(const std::vector<Word>& words, const Reference& reference);

// The mean of the two cosines, from -1 to 1: 1 is the same, 0 has nothing to do with it.
float nearness(const std::int8_t* a, const std::int8_t* b);
inline float nearness(const Meaning& a, const Meaning& b) { return nearness(a.numbers.data(), b.numbers.data()); }

// The same with three parts of work to one of words in general: of all that somebody says, their work tells most.
float nearness_at_work(const Meaning& a, const Meaning& b);

// The cosine of two words in general; 0 when either is not known.
float nearness(const Word& a, const Word& b, const Reference& reference);

}  // namespace kith::language
