#pragma once
// Leaving: what a member brought goes with them, and what of their words stays with others is theirs to say. Gone for
// everybody at once, back by one link for two weeks, and then deleted for good.

#include <string>
#include <string_view>
#include <vector>

#include "product/frame/act.h"
#include "product/members/member.h"

namespace kith::leaving {

constexpr Duration kWayBack = days(14);

// What stays of their messages in others' conversations: all; the words without their name; neither.
enum class WordsStay { kKeep, kNameless, kNone };
std::string_view name(WordsStay stay);
WordsStay words_stay_of(std::string_view name);  // kKeep when it is none

struct Choice {
  WordsStay words = WordsStay::kKeep;
  std::string farewell;  // to those they have a living tie with; may be empty
};

// Gone for everybody from now on. In this order: openers end, the farewell goes, ties end and nobody is waited for,
// sessions, tokens and open streams end, a mail brings the way back.
Result<Done> leave(Act& act, const Member& me, const Choice& choice);

// Everything as it was, but for openers, which have ended; sessions begin anew.
Result<Done> come_back(Act& act, std::string_view token);

// Whose way back is closed, some at a time.
std::vector<MemberId> due(sql::Session& sql, Instant now);
// Deletes one of them for good, in a transaction of their own.
void erase_due(Act& act, MemberId id);

// Deletes a member for good. What stays: a row without anything of theirs, which messages and decisions point at; words
// in others' conversations, as they chose; in the ledger kind and day of each line, with nobody's id.
void erase(Act& act, const Member& member, WordsStay words);

}  // namespace kith::leaving
