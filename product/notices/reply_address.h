#pragma once
// Where an answer to a mail goes: an address that names one person and one thing, that this installation signed, and
// that expires. It proves nothing about who writes to it: whoever holds a forwarded mail holds the address.

#include <optional>
#include <string>
#include <string_view>

#include "product/frame/rules.h"
#include "product/members/member.h"

namespace kith {

// What an answer is to. kReturn is no answer: it is where a mail comes back to that could not be delivered.
enum class ReplyKind : char { kOpener = 'o', kConversation = 'c', kCircle = 'g', kNews = 'n', kReturn = 'r' };

struct ReplyAddress {
  ReplyKind kind = ReplyKind::kNews;
  MemberId member;         // whose answer it is
  std::int64_t thing = 0;  // the opener, the conversation, the circle, or the mail
  Instant expires_at;      // to the day
};

namespace notices {

constexpr Duration kReplyLife = days(180);  // of an address, and of what else in a mail is good for as long

// "kith+oaaaa…@example.org", made of the address that mail comes from; about 50 letters before the @, whose case does
// not matter.
std::string write_reply_address(const Rules& rules, const ReplyAddress& address);
// Nothing when it is none, or not one of ours. An expired one is given: what is sent to it can be answered with a
// reason.
std::optional<ReplyAddress> read_reply_address(const Rules& rules, std::string_view address);

}  // namespace notices
}  // namespace kith
