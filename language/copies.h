#pragma once
// Whether two texts are nearly the same: names, greetings, numbers, a few words and a sentence may differ, and what
// everybody says politely does not count.
//
// A text is the set of its runs of twelve letters (plain.h), so neither spaces nor signs nor letters that only look the
// same part a copy from what it was copied from. Two texts are near copies when the longer has two fifths of the runs
// of the shorter, or stands for half of its sentences, and three at the least: a sentence stands in another text when
// that has two fifths of its runs. To find them among many, a text has samples: the lowest of the hashes of its runs (a
// bottom-k sketch; Broder 1997). Of two texts that share a third of all their runs, at least one sample is the same in
// 99 of 100 cases; so a table of samples, sorted, finds whatever may be a copy, and the texts themselves decide.

#include <cstdint>
#include <string_view>
#include <vector>

namespace kith::language {

constexpr std::size_t kSamples = 12;    // beside the one of the whole text
constexpr double kSentenceShare = 0.5;  // of the sentences of the shorter
constexpr double kCopyShare = 0.36;     // of the runs of the shorter
constexpr std::size_t kCopyLeast = 28;  // runs that two share at the least

struct Runs {
  std::vector<std::uint64_t> hashes;                  // ascending, each once
  std::vector<std::vector<std::uint64_t>> sentences;  // the same, of each sentence that has any
  std::uint64_t whole = 0;                            // of all letters; of the bytes, where there is no letter
};
Runs runs_of(std::string_view text);

// What to look a text up by: at most kSamples and the one of the whole; never negative.
std::vector<std::int64_t> samples_of(const Runs& runs);

bool are_near_copies(const Runs& a, const Runs& b);

}  // namespace kith::language
