#pragma once
// Who sees which part of somebody's page. A page is first of all for members; whoever has no account sees only what
// its owner showed to anyone.

#include <array>
#include <string_view>
#include <vector>

#include "product/frame/act.h"
#include "product/members/member.h"

namespace kith::members {

enum class SeenBy { kNobody, kTies, kMembers, kAnyone };
std::string_view name(SeenBy level);
std::optional<SeenBy> seen_by(std::string_view name);

// The page itself (name and sentence) is seen by members or by anyone; each other part by any of the four.
enum class Part { kPage, kPhoto, kPlace, kLanguages, kAskMeAbout, kCalls, kWork, kHabit };
constexpr std::size_t kParts = 8;
std::string_view name(Part part);
std::optional<Part> part(std::string_view name);
// Which levels make sense for it, from the fewest people to the most.
std::vector<SeenBy> levels_of(Part part);

struct Shown {
  std::array<SeenBy, kParts> by;
  Shown() { by.fill(SeenBy::kMembers); }

  SeenBy of(Part part) const { return by[static_cast<std::size_t>(part)]; }
  bool is_public() const { return of(Part::kPage) == SeenBy::kAnyone; }
  // `reader` is who looks: kTies for a tie, kMembers for any member, kAnyone for somebody without an account.
  bool has(Part part, SeenBy reader) const {
    if (reader == SeenBy::kAnyone && !is_public()) return false;
    return of(part) >= reader && of(part) != SeenBy::kNobody;
  }
};

Shown shown_of(sql::Session& sql, MemberId member);
// The same from "place:1 work:0", as a query with more to it may bring it.
Shown read_shown(std::string_view parts);
// Those that are named change, the others stay. What members do not see they do not find either.
Result<Done> show_to(Act& act, const Member& me, const std::vector<std::pair<Part, SeenBy>>& wishes);

}  // namespace kith::members
