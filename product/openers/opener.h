#pragma once
// An opener: a first message to someone, holding a real question, that always gets an outcome.

#include <optional>
#include <string>
#include <vector>

#include "product/calls/call.h"
#include "product/conversations/conversation.h"
#include "product/frame/rules.h"
#include "product/labels/label.h"
#include "product/members/member.h"

namespace kith {

constexpr std::size_t kOpenerLeast = 40, kOpenerMost = 900;  // characters
constexpr std::size_t kWhyMost = 200;
constexpr std::size_t kReadMost_bytes = 6000;  // of words while they are written
// Lapse is off for what an import replays: its day is the last of the year 9999.
constexpr Instant kNever{253'402'300'799'000'000};

enum class OpenerState { kDraft, kQueued, kOpen, kAnswered, kPassed, kWithdrawn, kLapsed };
std::string_view name(OpenerState state);
std::optional<OpenerState> opener_state(std::string_view name);
constexpr bool is_ended(OpenerState s) {
  return s == OpenerState::kAnswered || s == OpenerState::kPassed || s == OpenerState::kWithdrawn ||
         s == OpenerState::kLapsed;
}

struct Opener {
  OpenerId id;
  Person sender, receiver;
  OpenerState state = OpenerState::kDraft;
  std::string title;  // the first question
  std::string text;
  std::string why;       // "why you", one line the receiver sees
  std::string occasion;  // what gave rise to it; the words of the ask or offer it answers
  CallId call;           // the receiver's ask or offer that it answers, or none
  bool takes_place = true;
  Instant written_at, delivered_at;
  Instant due_at;  // when it lapses; set on delivery
  Instant reminded_at, ended_at;
  std::string pass_line;
  std::optional<Person> try_person;
  ConversationId conversation;
  Instant later_until;
  std::string to_address;  // the mail address that it was written to, if it was

  bool ever_lapses() const { return due_at < kNever; }
  bool is_waiting(Instant now) const { return state == OpenerState::kOpen && due_at > now; }
  // An open opener whose time is over counts as lapsed, whether or not the program has come round to writing it.
  OpenerState state_at(Instant now) const {
    return state == OpenerState::kOpen && due_at <= now ? OpenerState::kLapsed : state;
  }
};

// What a writer gave.
struct OpenerWords {
  std::string to, text, why, occasion;
  CallId call;
};

// The three set lines; a fourth way is one's own words.
struct PassLine {
  std::string_view key;
  const char* words;
};
const std::vector<PassLine>& pass_lines();

// What keeps words from being sent. `answers_call`: they answer an ask or offer, and so need no question, and may say
// the same to several.
std::vector<Error> stops_of(const OpenerWords& words, bool answers_call, const Likeness& likeness);

// The live feedback, the same for the page's script, its [Check my words] button and the API: what is well, and how it
// reads.
struct Check {
  std::size_t length = 0;
  bool has_question = false;
  bool says_why = false;
  std::size_t links = 0;
  std::string question;   // its title, as it would be
  std::string advice;     // one sentence: how it reads
  bool is_pitch = false;  // as which it would arrive, with
  std::vector<Evidence> evidence;
  Likeness likeness;
  std::vector<Error> stops;
};
struct Asked {  // who is written to
  std::string first_name;
  std::vector<std::string_view> theirs;  // what they say of themselves
};
Check check(const OpenerWords& words, const Asked& asked, bool answers_call, const Likeness& likeness);

}  // namespace kith
