#include "platform/base/bytes.h"

#include <sodium.h>

namespace kith {
namespace {

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

std::string hex(std::string_view bytes) {
  std::string out(bytes.size() * 2 + 1, '\0');
  sodium_bin2hex(out.data(), out.size(), data(bytes), bytes.size());
  out.pop_back();
  return out;
}

std::string fingerprint(std::string_view bytes) {
  unsigned char hash[32];
  crypto_generichash(hash, sizeof hash, data(bytes), bytes.size(), nullptr, 0);
  return base64url({reinterpret_cast<char*>(hash), sizeof hash});
}

std::string seal(std::string_view key, std::string_view bytes) {
  unsigned char folded[32];
  crypto_generichash(folded, sizeof folded, data(key), key.size(), nullptr, 0);
  unsigned char hash[16];
  crypto_generichash(hash, sizeof hash, data(bytes), bytes.size(), folded, sizeof folded);
  return base64url({reinterpret_cast<char*>(hash), sizeof hash});
}

bool same(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace kith
