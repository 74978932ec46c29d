#pragma once
// Ties in the database: one row a pair, the fold of its lines.

#include <optional>
#include <vector>

#include "platform/sql/session.h"
#include "product/ties/tie.h"

namespace kith::ties {

// The tie, held until the transaction ends, so that two lines written at once are both counted.
Tie load_for_change(sql::Session& sql, MemberId me, MemberId other);
void save(sql::Session& sql, const Tie& tie);
// Reads the ten columns of a tie as they stand in the row (a, b, …) and turns them towards `me`.
Tie read_tie(sql::Rows::Reader& row, MemberId me);

struct TieWith {
  Person person;
  Tie tie;
};
// Every tie of a member, those never answered left out; at most 5,000.
std::vector<TieWith> all_of(sql::Session& sql, MemberId me);

// A tie that rests and that a word would wake: one a week, in turns among those with the most words. Choosing reads all
// ties of a member, so it is done once, the first time it is asked, and kept.
struct RestingChoice {
  std::optional<TieWith> tie;  // none when none rests, or when a word has woken it
  bool is_kept = false;
  MemberId other;  // to be kept, also when it is nobody
};
RestingChoice resting_this_week(sql::Session& sql, MemberId me, Instant now);
void keep_resting_choice(sql::Session& sql, MemberId me, MemberId other, Instant now);

// Somebody to write to, as members::load_present, or a guest who has written to me; to everybody else a guest is nobody
// here.
Result<Member> load_met(sql::Session& sql, MemberId me, std::string_view handle);

// One stitch of a timeline.
struct Stitch {
  Instant at;
  bool is_mine = false;
};
std::vector<Stitch> stitches_since(sql::Session& sql, MemberId me, MemberId other, Instant since);

}  // namespace kith::ties
