#pragma once
// Asks, offers and deals on a page and in JSON.

#include "platform/html/html.h"
#include "product/board/store.h"
#include "product/frame/json.h"
#include "product/frame/visit.h"

namespace kith::board {

// The ask or offer that the path names: as the reader may see it, as everybody may, or as one of one's own.
Result<Call> of_path(Visit& visit, const Member& me);
Result<Call> public_of_path(Visit& visit);
Result<Call> own_of_path(Visit& visit, const Member& me);
Error nothing_there();

// "asks about glazing, within 50 km of Leeds".
std::string in_words(const Wanted& wanted);
// Where the board shows that.
std::string board_path(const Wanted& wanted);

// "Why you: your offer says “…”; both say “…”.", to the one who could help, or the same to the one who asks.
void reason_line(Html& html, const Deal& deal, MemberId reader);
std::string reason_in_words(const Deal& deal, MemberId reader);
// An ask that was brought to the reader, with its acts.
void brought_card(Html& html, const Visit& visit, const Deal& deal);
// Somebody who could help the reader, with the way to ask them.
void helper_card(Html& html, const Visit& visit, const Deal& deal, bool is_welcome = false);  // as the fourth step
// Somebody whose work or offers are near to words of the reader, for the fourth step, where nothing fits better.
void near_card(Html& html, const Visit& visit, const Person& person, std::string_view words);
// The line for somebody who is named without a match: the host, who greets newcomers.
void greeter_card(Html& html, const Visit& visit, const Person& host, bool is_welcome = false);
// A line of the board.
void listed_row(Html& html, const Visit& visit, const Listed& listed);
// "Not for me", and what was wrong; of the ask or offer at `path`.
void not_for_me(Html& html, const Visit& visit, std::string_view path);

json::object as_json(const Deal& deal, MemberId reader);
json::object as_json(const Listed& listed);
json::object as_json(const SavedSearch& search);

}  // namespace kith::board
