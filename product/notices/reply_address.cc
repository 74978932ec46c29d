#include "product/notices/reply_address.h"

#include "platform/base/bytes.h"
#include "platform/text/unicode.h"

namespace kith::notices {
namespace {

constexpr std::size_t kNames = 18, kSeal = 10;  // bytes

void put(std::string& out, std::uint64_t value, int bytes) {
  for (int i = bytes; i-- > 0;) out += static_cast<char>(value >> (8 * i) & 0xFF);
}
std::uint64_t take(std::string_view& from, std::size_t bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) value = value << 8 | static_cast<unsigned char>(from[i]);
  from.remove_prefix(bytes);
  return value;
}

std::string sealed(const Rules& rules, char kind, std::string_view names) {
  return seal_bytes(rules.secret, "reply:" + std::string(1, kind) + std::string(names)).substr(0, kSeal);
}

}  // namespace

std::string write_reply_address(const Rules& rules, const ReplyAddress& address) {
  std::string names;
  put(names, static_cast<std::uint64_t>(address.member.value), 8);
  put(names, static_cast<std::uint64_t>(address.thing), 8);
  put(names, static_cast<std::uint64_t>(address.expires_at.us / days(1).us), 2);
  const char kind = static_cast<char>(address.kind);
  const std::size_t at = rules.mail_from.find('@');
  return rules.mail_from.substr(0, at) + "+" + kind + base32(names + sealed(rules, kind, names)) +
         rules.mail_from.substr(at);
}

std::optional<ReplyAddress> read_reply_address(const Rules& rules, std::string_view given) {
  const std::string address = lower_ascii(given), from = lower_ascii(rules.mail_from);
  const std::size_t at = from.find('@');
  const std::string begin = from.substr(0, at) + "+", end = from.substr(at);
  if (address.size() <= begin.size() + end.size() + 1 || address.compare(0, begin.size(), begin) != 0 ||
      address.compare(address.size() - end.size(), end.size(), end) != 0)
    return std::nullopt;
  const char kind = address[begin.size()];
  const auto bytes =
      from_base32(std::string_view(address).substr(begin.size() + 1, address.size() - begin.size() - end.size() - 1));
  if (!bytes || bytes->size() != kNames + kSeal) return std::nullopt;
  std::string_view names = std::string_view(*bytes).substr(0, kNames);
  if (!same(sealed(rules, kind, names), std::string_view(*bytes).substr(kNames))) return std::nullopt;
  ReplyAddress found;
  found.kind = static_cast<ReplyKind>(kind);
  found.member = MemberId{static_cast<std::int64_t>(take(names, 8))};
  found.thing = static_cast<std::int64_t>(take(names, 8));
  found.expires_at = Instant{static_cast<std::int64_t>(take(names, 2)) * days(1).us};
  return found;
}

}  // namespace kith::notices
