#pragma once
// What somebody does on the board, beside asking and offering (calls/actions.h) and answering (openers/actions.h).

#include "product/board/deal.h"
#include "product/board/store.h"
#include "product/frame/act.h"

namespace kith::board {

class Matchmaker;

// "Not for me", and what was wrong: it is not brought to them again, and the matching heeds why.
Result<Done> refuse(Act& act, const Member& me, CallId call, Wrong what);
Result<Done> take_refusal_back(Act& act, const Member& me, CallId call);

// Other words, or anything else of an ask or offer; all mistakes at once. Words that somebody has answered stay. What
// was dealt for the old words is dealt anew.
std::vector<Error> change_call(Act& act, const Member& me, const Call& call, CallWords words);

// From now on they hear by mail, at their round, of what is new and fits.
Result<SavedSearch> save_search(Act& act, const Member& me, Wanted wanted);
Result<Done> forget_search(Act& act, const Member& me, SearchId id);
// What is new and fits the searches that are due: looked for outside of any writing, and then told of.
struct Due {
  SavedSearch search;
  std::vector<Listed> found;
  CallId newest;  // that was looked at
};
std::vector<Due> look_for_new(sql::Session& sql, const Matchmaker& matchmaker, Instant now);
void tell_of_new(Act& act, const std::vector<Due>& all);

}  // namespace kith::board
