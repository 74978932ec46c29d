#include "product/notices/links.h"

#include <charconv>

#include "platform/base/bytes.h"
#include "platform/text/unicode.h"

namespace kith::notices {

constexpr Duration kGuestLinkLife = days(365);

std::string stop_token(const Rules& rules, MemberId member, std::string_view kind) {
  const std::string what = member.str() + "." + std::string(kind);
  return what + "." + seal(rules.secret, "stop:" + what);
}

std::optional<Stop> read_stop_token(const Rules& rules, std::string_view token) {
  const std::size_t first = token.find('.'), last = token.rfind('.');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  const auto member = MemberId::parse(token.substr(0, first));
  const std::string_view kind = token.substr(first + 1, last - first - 1);
  if (!member || !same(stop_token(rules, *member, kind), token)) return std::nullopt;
  return Stop{*member, std::string(kind)};
}

std::string guest_link(const Rules& rules, MemberId guest, Instant now) {
  const std::string what = guest.str() + "." + std::to_string(now.unix_seconds());
  return rules.base_url + "/guest/" + what + "." + seal(rules.secret, "guest:" + what);
}

std::optional<MemberId> read_guest_token(const Rules& rules, std::string_view token, Instant now) {
  const std::size_t first = token.find('.'), last = token.rfind('.');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  const std::string_view what = token.substr(0, last), made = token.substr(first + 1, last - first - 1);
  if (!same(seal(rules.secret, "guest:" + std::string(what)), token.substr(last + 1))) return std::nullopt;
  std::int64_t seconds = 0;
  std::from_chars(made.data(), made.data() + made.size(), seconds);
  const auto guest = MemberId::parse(token.substr(0, first));
  if (!guest || now - at_unix(seconds) > kGuestLinkLife) return std::nullopt;
  return guest;
}

std::string never_link(const Rules& rules, std::string_view address) {
  const std::string what = base64url(lower_ascii(address));
  return rules.base_url + "/mail/never/" + what + "." + seal(rules.secret, "never:" + what);
}

std::optional<std::string> read_never_token(const Rules& rules, std::string_view token) {
  const std::size_t dot = token.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string what(token.substr(0, dot));
  if (!same(seal(rules.secret, "never:" + what), token.substr(dot + 1))) return std::nullopt;
  return from_base64url(what);
}

std::string back_link(const Rules& rules, MemberId member, Instant left_at) {
  const std::string what = member.str() + "." + std::to_string(left_at.us);
  return rules.base_url + "/leave/back/" + what + "." + seal(rules.secret, "back:" + what);
}

std::optional<Back> read_back_token(const Rules& rules, std::string_view token) {
  const std::size_t first = token.find('.'), last = token.rfind('.');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  const std::string_view what = token.substr(0, last), left = token.substr(first + 1, last - first - 1);
  if (!same(seal(rules.secret, "back:" + std::string(what)), token.substr(last + 1))) return std::nullopt;
  std::int64_t us = 0;
  std::from_chars(left.data(), left.data() + left.size(), us);
  const auto member = MemberId::parse(token.substr(0, first));
  if (!member) return std::nullopt;
  return Back{*member, Instant{us}};
}

}  // namespace kith::notices
