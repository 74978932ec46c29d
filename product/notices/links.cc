#include "product/notices/links.h"

#include <charconv>

#include "platform/base/bytes.h"
#include "platform/text/unicode.h"

namespace kith::notices {
namespace {

constexpr Duration kGuestLinkLife = days(365);

}  // namespace

std::string sealed(const Rules& rules, std::string_view purpose, std::string_view what) {
  return std::string(what) + "." + seal(rules.secret, std::string(purpose) + ":" + std::string(what));
}

std::optional<std::string_view> unsealed(const Rules& rules, std::string_view purpose, std::string_view token) {
  const std::size_t dot = token.rfind('.');
  if (dot == std::string_view::npos) return std::nullopt;
  const std::string_view what = token.substr(0, dot);
  if (!same(sealed(rules, purpose, what), token)) return std::nullopt;
  return what;
}

std::string seal_numbers(const Rules& rules, std::string_view purpose, std::initializer_list<std::int64_t> numbers) {
  std::string what;
  for (const std::int64_t number : numbers) what += (what.empty() ? "" : ".") + std::to_string(number);
  return sealed(rules, purpose, what);
}

std::optional<std::vector<std::int64_t>> unseal_numbers(const Rules& rules, std::string_view purpose,
                                                        std::string_view token) {
  const auto what = unsealed(rules, purpose, token);
  if (!what) return std::nullopt;
  std::vector<std::int64_t> numbers;
  for (const char *at = what->data(), *end = at + what->size(); at < end;) {
    const auto [stop, error] = std::from_chars(at, end, numbers.emplace_back());
    if (error != std::errc{}) return std::nullopt;
    at = stop + 1;
  }
  return numbers;
}

std::string stop_token(const Rules& rules, MemberId member, std::string_view kind) {
  return sealed(rules, "stop", member.str() + "." + std::string(kind));
}

std::optional<Stop> read_stop_token(const Rules& rules, std::string_view token) {
  const auto what = unsealed(rules, "stop", token);
  if (!what) return std::nullopt;
  const std::size_t dot = what->find('.');
  const auto member = MemberId::parse(what->substr(0, dot));
  if (!member || dot == std::string_view::npos) return std::nullopt;
  return Stop{*member, std::string(what->substr(dot + 1))};
}

std::string guest_link(const Rules& rules, MemberId guest, Instant now) {
  return rules.base_url + "/guest/" + seal_numbers(rules, "guest", {guest.value, now.unix_seconds()});
}

std::optional<MemberId> read_guest_token(const Rules& rules, std::string_view token, Instant now) {
  const auto numbers = unseal_numbers(rules, "guest", token);
  if (!numbers || now - at_unix(numbers->at(1)) > kGuestLinkLife) return std::nullopt;
  return MemberId{numbers->at(0)};
}

std::string never_link(const Rules& rules, std::string_view address) {
  return rules.base_url + "/mail/never/" + sealed(rules, "never", base64url(lower_ascii(address)));
}

std::optional<std::string> read_never_token(const Rules& rules, std::string_view token) {
  const auto what = unsealed(rules, "never", token);
  return what ? from_base64url(*what) : std::nullopt;
}

std::string back_link(const Rules& rules, MemberId member, Instant left_at) {
  return rules.base_url + "/leave/back/" + seal_numbers(rules, "back", {member.value, left_at.us});
}

std::optional<Back> read_back_token(const Rules& rules, std::string_view token) {
  const auto numbers = unseal_numbers(rules, "back", token);
  if (!numbers) return std::nullopt;
  return Back{MemberId{numbers->at(0)}, Instant{numbers->at(1)}};
}

}  // namespace kith::notices
