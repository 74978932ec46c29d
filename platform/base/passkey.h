#pragma once
// Passkeys: signing in by a key that a device keeps (Web Authentication, Level 2). A device signs what we draw for the
// occasion; who it is follows from the key. Checked by libfido2.

#include <cstdint>
#include <string>
#include <string_view>

#include "platform/base/result.h"

namespace kith {

// The site that a passkey is for, of the address people reach it at: "https://kith.example.org" has the id
// "kith.example.org". None for an address by number: browsers make no passkeys for it.
struct PasskeySite {
  std::string origin, id;
};
PasskeySite passkey_site(std::string_view base_url);

// What a browser brings of an answer, as bytes.
struct PasskeyAnswer {
  std::string_view client_data;         // JSON: for what, for whom, and the challenge
  std::string_view authenticator_data;  // for which site, whether somebody was there, and of a new one its key
  std::string_view signature = {};      // of both; a new one has none
};

struct NewPasskey {
  std::string id, key;    // bytes
  int algorithm = 0;      // as COSE numbers them: -7, -8 or -257
  std::int64_t uses = 0;  // of the device's counter; most passkeys always say 0
};
// The key in the answer to a challenge of ours. The error is for the log: to the member every one of them is the same.
Result<NewPasskey> read_new_passkey(const PasskeySite& site, std::string_view challenge, const PasskeyAnswer& answer);

// The counter in an answer that this key signed.
Result<std::int64_t> check_passkey(const PasskeySite& site, std::string_view challenge, const PasskeyAnswer& answer,
                                   std::string_view key, int algorithm);

}  // namespace kith
