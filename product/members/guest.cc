#include "product/members/guest.h"

#include "platform/text/unicode.h"
#include "product/members/queries.h"
#include "product/members/store.h"

namespace kith::members {

std::optional<Member> find_at_address(sql::Session& sql, std::string_view address) {
  return sql.find(read_member, queries::find_at_address, address);
}

Member make_guest(Act& act, MemberId id, const std::string& address, std::string_view name) {
  Member guest;
  guest.id = id;
  guest.handle = kGuestHandle + guest.id.str();
  guest.name = name.empty() ? address : visible_line(name);
  guest.time_zone = "UTC";
  guest.email = address;
  guest.joined_at = act.now;
  guest.openers_a_week = act.rules.openers_a_week;
  guest.is_guest = true;
  act.sql.run(queries::insert_guest, guest.id, guest.handle, guest.name, guest.email, guest.joined_at,
              guest.openers_a_week, spoken().code);  // of whoever writes to them first
  return guest;
}

void name_guest(sql::Session& sql, const Member& guest, std::string_view given) {
  const std::string name = shorten(visible_line(given), 80);
  if (!guest.is_guest || guest.name != guest.email || name.empty() || name.find('@') != std::string::npos) return;
  sql.run(queries::name_guest, guest.id, name);
}

void join(sql::Session& sql, Member& m) {
  const auto guest = m.email.empty() ? std::nullopt : find_at_address(sql, m.email);
  if (!guest || !guest->is_guest) return insert(sql, m);
  m.id = guest->id;
  sql.run(queries::welcome_guest, m.id, m.handle, m.name, m.sentence, m.time_zone, m.joined_at, m.is_host);
  refresh_search(sql, m.id);
}

}  // namespace kith::members
