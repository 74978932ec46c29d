#pragma once
// Encodings and hashes of bytes, all by libsodium.

#include <optional>
#include <string>
#include <string_view>

namespace kith {

std::string base64(std::string_view bytes);     // standard alphabet with padding, as mail needs it
std::string base64url(std::string_view bytes);  // URL-safe alphabet without padding
std::optional<std::string> from_base64url(std::string_view letters);
std::string hex(std::string_view bytes);
// RFC 4648 in small letters without padding, for where letters may lose their case. Five bytes become eight letters.
std::string base32(std::string_view bytes);
// The bytes of it, or nothing when it is none.
std::optional<std::string> from_base32(std::string_view letters);

// BLAKE2b, 32 bytes, in base64url. What is stored in place of a token, so that a stolen database signs nobody in.
std::string fingerprint(std::string_view bytes);

// BLAKE2b keyed with `key` (any length), 16 bytes, in base64url: proves that this installation made `bytes`.
std::string seal(std::string_view key, std::string_view bytes);
// The same as plain bytes.
std::string seal_bytes(std::string_view key, std::string_view bytes);

// Compares without telling by its time where two strings differ.
bool same(std::string_view a, std::string_view b);

}  // namespace kith
