#pragma once
// Guests: people who take part by mail, at an address, without an account. They have ties and conversations like
// anybody, stand in no list, search or count, and become members by one act with everything in place.

#include <optional>

#include "product/frame/act.h"
#include "product/members/member.h"

namespace kith::members {

// Whoever holds the address: a member who has proved it, or a guest; also one who left, until they are deleted.
std::optional<Member> find_at_address(sql::Session& sql, std::string_view address);
// A new guest at an address that nobody holds; called by it until they say what they are called.
Member make_guest(Act& act, MemberId id, const std::string& address, std::string_view name = {});
// What their mail says they are called, while nothing else is known.
void name_guest(sql::Session& sql, const Member& guest, std::string_view name);
// Somebody becomes a member. Whoever was a guest at the same address goes on as the one they were, with their ties and
// conversations where they are; `member` gets their id.
void join(sql::Session& sql, Member& member);

}  // namespace kith::members
