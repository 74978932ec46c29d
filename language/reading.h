#pragma once
// What a first message does, with the words it rests on: whether it asks, whether it reads like a pitch, how much of it
// is about its writer. docs/reading.md explains it in plain words.

#include <string>
#include <string_view>
#include <vector>

namespace kith::language {

struct Finding {
  std::string_view kind;   // "wants_call"
  const char* says;        // "asks for a call"
  std::string_view quote;  // a part of the text; empty where none carries it
  float weight = 0;        // in the log odds of a pitch: above 0 for it, below 0 against it
};

struct Reading {
  bool has_question = false;
  bool is_pitch = false;
  float log_odds = 0;  // of a pitch, before the bar
  std::size_t links = 0;
  double about_writer = 0;        // the share of sentences that speak of their writer alone
  bool ends_with_writer = false;  // the last sentence does
  std::vector<Finding> findings;  // the weightiest first, one of each kind
};
// At most kMostRead bytes of it; the views point into `text`.
Reading read(std::string_view text);

// What else decides what to tell a writer.
struct Occasion {
  std::string_view reader = "them";      // "Ines"
  std::vector<std::string_view> theirs;  // what the reader says of themselves
  bool says_why = false;                 // a line of its own says why this reader
  bool answers_call = false;             // it answers an ask or offer: no question is due, and no pitch is seen
  std::size_t least = 40, most = 900;    // characters
  std::size_t copies = 0;                // texts that nearly say the same
};
// The one sentence: praise before advice, kind and plain.
std::string advice(std::string_view text, const Reading& reading, const Occasion& occasion);
// The words of the text that are also the reader's own ("second shop"); empty when there are none.
std::string_view named_of_theirs(std::string_view text, const std::vector<std::string_view>& theirs);

}  // namespace kith::language
