#pragma once
// The verbs of what somebody brings: bring, keep, leave, fill the page, forget; and joining a contact with the member
// they have become.

#include "product/frame/act.h"
#include "product/imports/network.h"
#include "product/imports/store.h"

namespace kith::imports {

constexpr std::int64_t kImports = 12;      // of one member at a time
constexpr std::size_t kContacts = 40'000;  // of one import

// `called`: the names of its files. An Error when there are too many already.
Result<ImportId> bring(Act& act, MemberId me, const Network& network, std::string_view called);
// Those who still talk become people to write to; how many. Others of this import are none any more.
std::int64_t keep_talking(Act& act, MemberId me, const Import& import);
void keep_none(Act& act, MemberId me, ImportId id);
// False when there is no such contact.
bool keep_one(Act& act, MemberId me, ImportId id, std::int64_t contact);
// No longer someone to write to, whichever import they came with.
void leave_one(Act& act, MemberId me, ImportId id, std::int64_t contact);
// Puts lines of the archive (0, 1, … as work_in() has them) on the member's page, and its sentence if that is wanted;
// how many lines were added. An Error when there would be more than a page holds.
Result<std::int64_t> fill_page(Act& act, const Member& me, const Import& import, const std::vector<std::size_t>& lines,
                               bool with_sentence);
// Everything of it, at once and for good. What was put on the member's page stays theirs.
void forget(Act& act, MemberId me, ImportId id);
// Both have said that they know each other: each one's contacts with the other's confirmed address are that member.
void join(Act& act, const Member& one, const Member& other);

}  // namespace kith::imports
