#pragma once
// Openers in the database. Loading is by one of the two it is between.

#include <optional>
#include <vector>

#include "platform/sql/session.h"
#include "product/openers/opener.h"
#include "product/openers/recipient.h"

namespace kith::openers {

// As one of its two people: the sender sees it from the draft on, the receiver from its delivery.
Result<Opener> load(sql::Session& sql, OpenerId id, MemberId me);

// Waiting for me and not put away, oldest first, with the label each came under.
struct Waiting {
  Opener opener;
  Label label;
};
std::vector<Waiting> waiting(sql::Session& sql, MemberId me, Instant now, std::int64_t limit);
// Mine that are drafts, queued or open, or that ended after `since`, newest first.
std::vector<Opener> sent_lately(sql::Session& sql, MemberId me, Instant since, std::int64_t limit);
// The same with as much of each as a line about it shows: to whom, its state and dates, and how it was passed.
std::vector<Opener> sent_lately_in_brief(sql::Session& sql, MemberId me, Instant since, std::int64_t limit);
enum class Box { kReceived, kSent };
// Newest first, before the given id; `state` empty for all.
std::vector<Opener> box(sql::Session& sql, MemberId me, Box box, std::string_view state, std::int64_t before,
                        std::int64_t limit);
// How many I answered, or passed, since: what Today calls "answered today".
std::int64_t answered_since(sql::Session& sql, MemberId me, Instant since);

// What decides whether an opener may be sent.
struct Standing {
  std::int64_t places = 0;       // how many the sender has
  std::int64_t holding = 0;      // how many are taken
  Instant wait_until;            // when this receiver may be asked again; none if now
  bool takes_openers = true;     // the receiver takes any at all
  bool is_too_far = false;       // the receiver takes them from near, and no tie of theirs knows the sender
  bool is_blocked = false;       // the receiver has blocked the sender, who is told that they take none
  bool has_blocked = false;      // the sender has blocked the receiver
  Instant paused_until;          // the sender was asked to pause
  Instant room_at;               // when the receiver has room this week; none if there is room now
  Instant would_lapse_at;        // if it were delivered now
  std::optional<Opener> oldest;  // of those that hold the sender's places
};
// Whether somebody takes openers from this one by whom their ties know (kAskedByNear).
bool takes_from(sql::Session& sql, const Member& receiver, MemberId sender);
Standing standing(sql::Session& sql, const Member& sender, const Recipient& recipient, const Rules& rules, Instant now);
std::int64_t places_of(const Member& member, const Rules& rules, Instant now);
std::int64_t holding(sql::Session& sql, MemberId sender);

// As words to somebody would be read if they were sent now.
Check check_now(sql::Session& sql, const Member& sender, const Recipient& recipient, const OpenerWords& words,
                Instant now);

// Of what its receiver has begun to answer.
inline std::string answer_place(OpenerId id) { return "answer:" + id.str(); }

// The open opener between two in this direction, for imports.
std::optional<OpenerId> open_between(sql::Session& sql, MemberId sender, MemberId receiver);
Opener read_opener(sql::Rows::Reader& row);

}  // namespace kith::openers
