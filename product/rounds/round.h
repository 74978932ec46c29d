#pragma once
// The round: one mail with what waits for a member, each day or week at the hour they like, or never. A day on which
// nothing new waits sends nothing.

#include <string>

#include "product/frame/act.h"
#include "product/members/member.h"

namespace kith {

struct RoundWish {
  std::string every = "day";  // day, week (on Mondays) or never
  std::int64_t hour = -1;     // 0 to 23 where they are; -1: as the installation has it
};

namespace rounds {

RoundWish wish_of(sql::Session& sql, MemberId member);
Result<Done> set_wish(Act& act, const Member& member, const RoundWish& wish);
// The next time a round of theirs is due after now.
Instant next_after(const RoundWish& wish, const Member& member, const Rules& rules, Instant now);

// Sends the rounds that are due, some at a time; how many members it came to.
int send_due(Act& act);

}  // namespace rounds
}  // namespace kith
