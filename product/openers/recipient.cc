#include "product/openers/recipient.h"

#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/members/guest.h"
#include "product/members/store.h"

namespace kith::openers {

Member Recipient::shown() const {
  if (!is_by_address()) return member;
  Member shown;
  shown.name = address;
  return shown;
}

bool is_address(std::string_view to) {
  to = trim(to);
  return lower_ascii(to.substr(0, 7)) == "mailto:" || (to.find('@') != std::string_view::npos && to.front() != '@');
}

Result<Recipient> find_recipient(sql::Session& sql, std::string_view to) {
  to = trim(to);
  if (!is_address(to)) {
    Member member = TRY(members::load_present(sql, to));
    return Recipient{std::move(member), {}};
  }
  if (lower_ascii(to.substr(0, 7)) == "mailto:") to.remove_prefix(7);
  auto address = check_email(to);
  if (!address)
    return invalid(text("“{}” is no mail address that can be written to. Check it.", shorten(to, 60)), "to");
  Recipient recipient{{}, std::move(*address)};
  if (auto holder = members::find_at_address(sql, recipient.address)) recipient.member = std::move(*holder);
  return recipient;
}

}  // namespace kith::openers
