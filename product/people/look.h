#pragma once
// A member's page as one reader sees it: its owner, a tie, a member, or somebody without an account.

#include "product/frame/visit.h"
#include "product/members/shown.h"
#include "product/ties/tie.h"

namespace kith::people {

struct Look {
  Member member;
  const Member* me = nullptr;  // who looks; nobody without an account
  Tie tie = {};
  bool is_own = false;      // and not looked at as somebody else would ("?as=anyone")
  bool is_blocked = false;  // keeps the reader away, who is not told so
  members::Shown shown = {};
  members::SeenBy reader = members::SeenBy::kAnyone;
  std::string note;                         // the reader's own, about this member
  std::string photo_alt;                    // what can be seen on the photo
  bool has_work = true, has_thanks = true;  // whether there is any to ask for

  bool has(members::Part part) const { return is_own || shown.has(part, reader); }
};

// The page that the path names. To somebody without an account, one that is not shown to anyone is as unknown as one
// that is not there.
Result<Look> look_at(Visit& visit);

}  // namespace kith::people
