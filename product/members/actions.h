#pragma once
// What a member can change of their page.

#include <vector>

#include "product/frame/act.h"
#include "product/members/member.h"

namespace kith::members {

// What keeps them from beginning anything new, if a host asked them to pause.
std::optional<Error> pause_of(sql::Session& sql, const Member& member, Instant now);

// All mistakes at once, for a form; none when it was saved. An empty handle stays as it is.
std::vector<Error> change_page(Act& act, const Member& me, PageWords words, std::string_view handle);
// kAnyNumber, kNoOpeners, or 1 to 100 a week.
Result<Done> set_openers_a_week(Act& act, const Member& me, std::int64_t number);
Result<Done> set_open_to(Act& act, const Member& me, std::string_view topics);
// kAskedByNear, kAskedByMembers or kAskedByAnyone.
Result<Done> set_asked_by(Act& act, const Member& me, std::string_view who);
Result<Done> set_look(Act& act, const Member& me, const Look& look);

}  // namespace kith::members
