#pragma once
// Links in mail that are keys: each names what it is good for, and this installation signed it.

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "product/frame/rules.h"
#include "product/members/member.h"

namespace kith::notices {

// `what` with a seal behind it, which is good for one purpose; and back: nothing when it is none of ours.
std::string sealed(const Rules& rules, std::string_view purpose, std::string_view what);
std::optional<std::string_view> unsealed(const Rules& rules, std::string_view purpose, std::string_view token);
// The same for numbers; as many as were sealed come back.
std::string seal_numbers(const Rules& rules, std::string_view purpose, std::initializer_list<std::int64_t> numbers);
std::optional<std::vector<std::int64_t>> unseal_numbers(const Rules& rules, std::string_view purpose,
                                                        std::string_view token);

// The one-click link's token for a member and kind, and back.
std::string stop_token(const Rules& rules, MemberId member, std::string_view kind);
struct Stop {
  MemberId member;
  std::string kind;
};
std::optional<Stop> read_stop_token(const Rules& rules, std::string_view token);
// What a guest's mail links to: the page on which they become a member. It says whose it is and proves nothing: mail is
// passed on. Good for a year.
std::string guest_link(const Rules& rules, MemberId guest, Instant now);
std::optional<MemberId> read_guest_token(const Rules& rules, std::string_view token, Instant now);

// "Never write to me again", by whoever holds an address: kept for good, as a keyed hash. The token is good for ever.
std::string never_link(const Rules& rules, std::string_view address);
std::optional<std::string> read_never_token(const Rules& rules, std::string_view token);
// Whoever left comes back by this one, until their words are gone.
std::string back_link(const Rules& rules, MemberId member, Instant left_at);
struct Back {
  MemberId member;
  Instant left_at;
};
std::optional<Back> read_back_token(const Rules& rules, std::string_view token);

}  // namespace kith::notices
