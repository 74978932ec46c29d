#include "platform/base/random.h"

#include <sodium.h>

#include <cstdio>
#include <stdexcept>

#include "platform/base/bytes.h"

namespace kith {

std::uint64_t Random::below(std::uint64_t bound) {
  // Drawing again above the last whole multiple keeps every value equally likely.
  const std::uint64_t limit = bound * (UINT64_MAX / bound);
  std::uint64_t value = 0;
  do {
    fill(reinterpret_cast<unsigned char*>(&value), sizeof value);
  } while (value >= limit);
  return value % bound;
}

std::string Random::token() {
  unsigned char bytes[32];
  fill(bytes, sizeof bytes);
  return base64url({reinterpret_cast<const char*>(bytes), sizeof bytes});
}

std::string Random::code() {
  char text[8];
  std::snprintf(text, sizeof text, "%06u", static_cast<unsigned>(below(1'000'000)));
  return text;
}

SecureRandom::SecureRandom() {
  if (sodium_init() < 0) throw std::runtime_error("libsodium could not find a source of randomness");
}

void SecureRandom::fill(unsigned char* bytes, std::size_t size) { randombytes_buf(bytes, size); }

void SeededRandom::fill(unsigned char* bytes, std::size_t size) {
  std::lock_guard lock(mutex_);
  for (std::size_t i = 0; i < size; i += 8) {
    std::uint64_t value = engine_();
    for (std::size_t j = i; j < size && j < i + 8; ++j, value >>= 8) bytes[j] = static_cast<unsigned char>(value);
  }
}

}  // namespace kith
