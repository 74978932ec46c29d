#pragma once
// The verbs of asks and offers.

#include "product/calls/call.h"
#include "product/frame/act.h"

namespace kith::calls {

struct Opened {
  Call call;
  std::vector<Error> mistakes;  // empty when it stands
};
Opened open_call(Act& act, const Member& me, CallWords words);
// All mistakes at once, for a form. Words that somebody has answered stay.
std::vector<Error> change_call(Act& act, const Member& me, const Call& call, CallWords& words);
// It stands as long again, from now on.
Result<Done> keep_call(Act& act, const Member& me, CallId id);

// What came of it, and whom it is thanks to: somebody who answered it, or has a tie with `me`.
struct Closing {
  Outcome outcome = Outcome::kTakenDown;
  std::string thanks_to;  // a handle; may be empty
  std::string words;      // of the thanks
  bool may_be_shown = false;
};
Result<Done> close_call(Act& act, const Member& me, CallId id, const Closing& closing);
// Whether others may see a thanks, by one of the two it is between.
Result<Done> show_thanks(Act& act, const Member& me, ThanksId id, bool may_be_shown);

// An opener that answers it was delivered, or ended without an answer.
enum class Answer { kCame, kWent };
void count_answer(sql::Session& sql, CallId id, Answer answer);

// Asks for the outcome of those whose time is over. How many it asked about.
int tend(Act& act);

}  // namespace kith::calls
