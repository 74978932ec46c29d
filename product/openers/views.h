#pragma once
// An opener on a page: the card of Today and of its own page, its state in words, and the feedback on one that is
// being written.

#include "platform/html/html.h"
#include "product/frame/json.h"
#include "product/openers/store.h"

namespace kith::openers {

// The one that the path names, loaded through being one of its two people.
Result<Opener> of_path(Visit& visit, const Member& me);

// "open, 9 days left", "passed politely: “Not this quarter.”": the state and its date, for whoever reads.
std::string state_in_words(const Opener& opener, MemberId reader, Instant now, std::string_view zone);

// How it ended, as a word of the track: "passed politely".
std::string_view outcome(OpenerState state);

// What waits for the reader, with its acts; a line where it reads like a pitch.
// With `reply`, that in place of the acts.
void waiting_card(Html& html, const Visit& visit, const Opener& opener, const Label& label, bool is_first,
                  const Html* reply = nullptr);
// The acts of the one who was asked.
void receiver_acts(Html& html, const Visit& visit, const Opener& opener);

// The list of what is well and what is not, and the places; the same for the script and for [Check my words].
void feedback(Html& html, const Check& check, const Standing& standing, const Member& receiver, bool answers_call,
              std::string_view zone, Instant now);

// As `me`, its sender or receiver, may see it: when the receiver put it away until is theirs alone.
json::object as_json(const Opener& opener, MemberId me, Instant now);

}  // namespace kith::openers
