#pragma once
// A label: what is true of the first words that somebody wrote to somebody, said to the one who reads them, with the
// words it rests on. There are two: it reads like a pitch; the same words went to others.

#include <optional>
#include <string>
#include <vector>

#include "product/members/member.h"

namespace kith {

constexpr std::int64_t kComparedDays = 90;  // how long others are compared with it
constexpr std::int64_t kSameWeekDays = 7;

struct Evidence {
  std::string says;   // "asks for a call"
  std::string words;  // of the text
};

struct Label {
  std::int64_t words = 0;  // the opener or message it is on; 0 for none
  bool is_pitch = false;
  std::vector<Evidence> evidence;
  std::int64_t others = 0;         // who else got nearly the same words, within a week of it
  std::optional<bool> is_verdict;  // what its reader said: a pitch (true), or that the label is wrong (false)

  // The label stands unless its reader said that it is wrong; and a reader may say what no label said.
  bool reads_like_pitch() const { return is_verdict.value_or(is_pitch); }
  bool says_something() const { return reads_like_pitch() || others > 0; }
};

// Whose words a text nearly repeats.
struct Likeness {
  std::int64_t family = 0;  // 0: nobody's
  bool is_own = false;      // the same person sent nearly the same already
  bool is_exact = false;    // so near that comparing with the other is enough
  std::int64_t others = 0;  // who got nearly the same words in the last week
};

namespace language {
struct Reading;
}
namespace labels {
// What a reading rests on, for people: the three weightiest findings with their words.
std::vector<Evidence> evidence_of(const language::Reading& reading);
}  // namespace labels

}  // namespace kith
