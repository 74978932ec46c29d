#pragma once
// The verbs of labels.

#include "product/frame/act.h"
#include "product/labels/store.h"

namespace kith::labels {

// First words that were sent.
struct Sent {
  std::int64_t id = 0;            // of the opener, or of the message
  std::int64_t conversation = 0;  // of the message
  MemberId sender, receiver;
  std::string_view text;
  bool may_be_pitch = true;  // not what answers an ask or offer, nor what is written along a tie
};
// Reads them, keeps what was found, and has later ones compared with them.
void take_in(Act& act, const Sent& sent);
void take_in(Act& act, const Sent& sent, const language::Runs& runs, const Likeness& likeness);

// What the reader of an opener says of it. A pitch takes a place from its sender until an answer brings one back; they
// are told, and how it ends. Whoever takes it back gives the place back.
enum class Verdict { kPitch, kNoPitch, kNone };
void judge(Act& act, std::int64_t opener, MemberId reader, const Member& sender, std::string_view title,
           Verdict verdict);

// Forgets the samples that are older than ninety days; how many texts.
int tend(Act& act);

}  // namespace kith::labels
