#pragma once
// Encodings and hashes of bytes, all by libsodium.

#include <optional>
#include <string>
#include <string_view>

namespace kith {

std::string base64(std::string_view bytes);     // standard alphabet with padding, as mail needs it
std::string base64url(std::string_view bytes);  // URL-safe alphabet without padding
std::string hex(std::string_view bytes);

// BLAKE2b, 32 bytes, in base64url. What is stored in place of a token, so that a stolen database signs nobody in.
std::string fingerprint(std::string_view bytes);

// BLAKE2b keyed with `key` (any length), 16 bytes, in base64url: proves that this installation made `bytes`.
std::string seal(std::string_view key, std::string_view bytes);

// Compares without telling by its time where two strings differ.
bool same(std::string_view a, std::string_view b);

}  // namespace kith
