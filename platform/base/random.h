#pragma once
// Chance, handed in like time. The secure one is for anything a stranger must not guess; the seeded one for
// demonstrations and tests, which must come out the same for the same seed.

#include <cstdint>
#include <mutex>
#include <random>
#include <string>

namespace kith {

// Safe to use from any thread.
class Random {
 public:
  virtual ~Random() = default;
  virtual void fill(unsigned char* bytes, std::size_t size) = 0;
  // A number in [0, bound).
  std::uint64_t below(std::uint64_t bound);
  // Thirty-two random bytes in URL-safe Base64 (43 characters): a token that cannot be guessed.
  std::string token();
  // Six decimal digits, leading zeros kept.
  std::string code();
};

class SecureRandom : public Random {
 public:
  SecureRandom();
  void fill(unsigned char* bytes, std::size_t size) override;
};

class SeededRandom : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : engine_(seed) {}
  void fill(unsigned char* bytes, std::size_t size) override;

 private:
  std::mutex mutex_;
  std::mt19937_64 engine_;
};

}  // namespace kith
