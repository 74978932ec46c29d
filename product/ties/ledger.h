#pragma once
// The ledger: the append-only record of who turned to whom, when, and in what. Written in the transaction of the
// thing itself, and folded into the pair's tie in the same one.

#include <vector>

#include "product/frame/act.h"
#include "product/ties/tie.h"

namespace kith::ties {

// Adds a line and, when it is writing, folds it into the tie. `subject` is the opener or conversation it happened in;
// `conversation` becomes the pair's latest when it is one.
void record(Act& act, LineKind kind, MemberId from, MemberId to, std::int64_t subject,
            ConversationId conversation = {});

// Cancels the line of a message that its author took back: the tie becomes the fold of what is left. The one change
// that a line may know.
void take_back(Act& act, MemberId from, MemberId to, ConversationId conversation, Instant sent_at);

// Both have begun anew: an ended tie is open again.
void reopen(Act& act, MemberId one, MemberId other);

// The tie between two members as `me` sees it; without lines when there are none.
Tie load(sql::Session& sql, MemberId me, MemberId other);

// Ends it for both, without notice; false when there is none.
bool end(Act& act, MemberId me, MemberId other);

// All pairs in which both had written by `at`, from the ledger itself, with handles; `me` has the smaller handle.
struct NamedTie {
  std::string a, b;
  Tie tie;
};
std::vector<NamedTie> all_at(sql::Session& sql, Instant at);

// All writing up to `at`, in the order of time, by handle, and what stands between people as it is now.
struct WritingLine {
  std::string from, to;
  Instant at;
};
struct Writing {
  std::vector<WritingLine> lines;
  std::vector<std::pair<std::string, std::string>> closed, blocked;  // ties that were ended, pairs that do not meet
  std::vector<std::string> unwilling;                                // to be named as standing between others
};
Writing writing_until(sql::Session& sql, Instant at);

// Where a tie's row is not the fold of its lines, as one sentence, or nothing.
std::string difference_from_ledger(sql::Session& sql);

}  // namespace kith::ties
