#pragma once
// Signing in by a key that a device keeps, beside the mailed link: faster, and nothing that could be typed elsewhere.

#include <string>
#include <vector>

#include "platform/base/passkey.h"
#include "product/access/access.h"

namespace kith::access {

struct Passkey {
  std::string id;  // base64url, as browsers name it
  std::int64_t number = 0;
  std::string name;  // as its owner calls it
  Instant made_at, last_used_at;
};
constexpr std::size_t kPasskeysMost = 10;
std::vector<Passkey> passkeys_of(sql::Session& sql, MemberId member);

// What a device is to sign: good for five minutes, and for one answer.
std::string make_challenge(const Rules& rules, Random& random, Instant now);

// What a form brings of a browser's answer; all of it base64url.
struct PasskeyForm {
  std::string_view challenge, id, client_data, authenticator_data, signature;
};
Result<Done> add_passkey(Act& act, const Member& me, const PasskeyForm& form, std::string_view name);
Result<Begun> sign_in_by_passkey(Act& act, const PasskeyForm& form, std::string_view device);
bool remove_passkey(sql::Session& sql, MemberId member, std::int64_t number);

}  // namespace kith::access
