#pragma once
// What reads bytes from outside, each with what must hold whatever the bytes are. libFuzzer drives them when built
// with the preset "fuzz"; kith_tests runs them on a few hundred seeded inputs.

#include <string_view>
#include <vector>

namespace kith::fuzz {

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);  // aborts, with a sentence, when something does not hold
};
const std::vector<Target>& targets();

}  // namespace kith::fuzz
