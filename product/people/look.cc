#include "product/people/look.h"

#include "platform/text/text.h"
#include "product/members/store.h"
#include "product/people/queries.h"
#include "product/ties/ledger.h"

namespace kith::people {

using members::SeenBy;

Result<Look> look_at(Visit& visit) {
  std::string_view handle = visit.param("name");
  const Member* me = visit.me;
  const auto nobody = [&] { return unknown(text("Nobody here is called @{}.", handle)); };
  if (!handle.empty() && handle.front() == '@') handle.remove_prefix(1);
  auto found = members::find_by_handle(visit.sql, handle);
  if (!found) found = members::find_by_former_handle(visit.sql, handle);
  if (!found) return nobody();
  Look look{.member = std::move(*found), .me = me};
  {
    const auto rows = visit.sql.query(queries::look, look.member.id, me ? me->id : MemberId{});
    const auto row = rows.front();
    look.shown = members::read_shown(row.text(0));
    look.note = row.get<std::string>(1);
    look.is_blocked = row.integer(2) > 0;
    look.photo_alt = row.get<std::string>(3);
    look.has_work = row.get<bool>(4);
    look.has_thanks = row.get<bool>(5);
  }
  const bool has_left = look.member.has_left();
  if (!me) {
    if (has_left || !look.shown.is_public()) return nobody();
    return look;
  }
  if (has_left) return unknown(std::string(text("This member left.")));
  if (look.member.id == me->id) {
    const auto as = members::seen_by(visit.request.query.get("as"));
    look.is_own = !as || *as == SeenBy::kNobody;
    look.reader = as.value_or(SeenBy::kTies);
    return look;
  }
  look.tie = ties::load(visit.sql, me->id, look.member.id);
  look.reader = is_open(look.tie, visit.now) ? SeenBy::kTies : SeenBy::kMembers;
  // A guest has no page; whoever writes with them sees what there is between them.
  if (look.member.is_guest && look.tie.lines_theirs == 0) return nobody();
  return look;
}

}  // namespace kith::people
