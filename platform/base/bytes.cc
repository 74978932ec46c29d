#include "platform/base/bytes.h"

#include <sodium.h>

namespace kith {
namespace {

constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz234567";

const unsigned char* data(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

std::string encode(std::string_view bytes, int variant) {
  std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), data(bytes), bytes.size(), variant);
  out.resize(out.find('\0'));
  return out;
}

}  // namespace

std::string base64(std::string_view bytes) { return encode(bytes, sodium_base64_VARIANT_ORIGINAL); }
std::string base64url(std::string_view bytes) { return encode(bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING); }

std::optional<std::string> from_base64url(std::string_view letters) {
  std::string out(letters.size(), '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), letters.data(), letters.size(),
                        nullptr, &size, &end, sodium_base64_VARIANT_URLSAFE_NO_PADDING) != 0 ||
      end != letters.data() + letters.size())
    return std::nullopt;
  out.resize(size);
  return out;
}

std::string hex(std::string_view bytes) {
  std::string out(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), data(bytes), bytes.size());
  out.pop_back();
  return out;
}

std::string base32(std::string_view bytes) {
  std::string out;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : bytes) {
    held = held << 8 | static_cast<unsigned char>(c);
    for (bits += 8; bits >= 5; bits -= 5) out += kLetters[held >> (bits - 5) & 31];
  }
  if (bits > 0) out += kLetters[held << (5 - bits) & 31];
  return out;
}

std::optional<std::string> from_base32(std::string_view letters) {
  std::string out;
  std::uint32_t held = 0;
  int bits = 0;
  for (const char c : letters) {
    const std::size_t value = kLetters.find(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    if (value == std::string_view::npos) return std::nullopt;
    held = held << 5 | static_cast<std::uint32_t>(value);
    if ((bits += 5) >= 8) out += static_cast<char>(held >> (bits -= 8) & 0xFF);
  }
  return out;
}

std::string fingerprint(std::string_view bytes) {
  unsigned char hash[32];
  crypto_generichash(hash, sizeof hash, data(bytes), bytes.size(), nullptr, 0);
  return base64url({reinterpret_cast<char*>(hash), sizeof hash});
}

std::string seal(std::string_view key, std::string_view bytes) { return base64url(seal_bytes(key, bytes)); }

std::string seal_bytes(std::string_view key, std::string_view bytes) {
  unsigned char folded[32];
  crypto_generichash(folded, sizeof folded, data(key), key.size(), nullptr, 0);
  unsigned char hash[16];
  crypto_generichash(hash, sizeof hash, data(bytes), bytes.size(), folded, sizeof folded);
  return {reinterpret_cast<char*>(hash), sizeof hash};
}

bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace kith
