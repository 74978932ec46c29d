#pragma once
// The verbs of openers. Each checks, writes in one transaction, and lists in its body everything it causes, in order.

#include "product/frame/act.h"
#include "product/openers/opener.h"

namespace kith::openers {

// Sends it, or leaves it in the queue when the receiver has no room this week. `draft` is the sender's draft that
// becomes it, if there is one. The mistakes come back all at once, for a form.
struct Sent {
  OpenerId id;
  OpenerState state = OpenerState::kOpen;
  std::vector<Error> mistakes;  // empty when it was sent
};
Sent send_opener(Act& act, const Member& sender, const OpenerWords& words, OpenerId draft = {});
// Keeps it as a draft, whatever it lacks; gives its id.
Result<OpenerId> keep_draft(Act& act, const Member& sender, const OpenerWords& words, OpenerId draft = {});

Result<ConversationId> answer_opener(Act& act, const Opener& opener, const Member& receiver, std::string_view text);
// `line` is the key of a set line or the passer's own words; `try_handle` may name somebody else to ask.
Result<Done> pass_politely(Act& act, const Opener& opener, const Member& receiver, std::string_view line,
                           std::string_view try_handle);
Result<Done> withdraw(Act& act, const Opener& opener, MemberId sender);
// The mail that brought it to an address came back: it ends, its sender is told why, and may ask again at another at
// once.
void did_not_arrive(Act& act, OpenerId opener, std::string_view why);
// Its receiver left: it ends, and its sender is told.
void receiver_left(Act& act, const Opener& opener);
Result<Done> remind(Act& act, const Opener& opener, MemberId sender);
// What its reader says of it: "pitch", "no_pitch", or nothing, which takes back what they said.
Result<Done> say_of_label(Act& act, const Opener& opener, MemberId receiver, std::string_view says);
// Hides it from the receiver's waiting; never moves the lapse.
Result<Done> put_away(Act& act, const Opener& opener, MemberId receiver, Instant until);
// Away until then (or back, for no time): stops the lapse clocks of what waits for them.
Result<Done> go_away(Act& act, const Member& member, Instant until);

// What falls due: lapses, three days left, and queued openers for whom there is room now. How many it moved.
int tend(Act& act);

// For imports: a further line before the answer is stored with the open opener.
void add_line(Act& act, const Opener& opener, std::string_view text);

}  // namespace kith::openers
