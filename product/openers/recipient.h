#pragma once
// Whom an opener is for: a member by handle, or whoever holds a mail address, of whom its sender learns nothing more
// until they answer; not even whether they are here already.

#include <string>

#include "platform/sql/session.h"
#include "product/members/member.h"

namespace kith::openers {

struct Recipient {
  Member member;        // without an id while nobody holds the address
  std::string address;  // empty for a member by handle

  bool is_by_address() const { return !address.empty(); }
  // As much as their sender may know.
  Member shown() const;
  // As `to` names them.
  const std::string& to() const { return is_by_address() ? address : member.handle; }
};

// `to` is a handle, or a mail address with or without "mailto:".
Result<Recipient> find_recipient(sql::Session& sql, std::string_view to);
// Whether `to` is meant as a mail address.
bool is_address(std::string_view to);

}  // namespace kith::openers
