// libFuzzer's way in; KITH_FUZZ_TARGET names the target.

#include <sodium.h>

#include <cstddef>
#include <cstdint>

#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const kith::fuzz::Target target = [] {
    if (sodium_init() < 0) __builtin_trap();
    for (const auto& each : kith::fuzz::targets())
      if (each.name == KITH_FUZZ_TARGET) return each;
    __builtin_trap();
  }();
  target.run({reinterpret_cast<const char*>(bytes), size});
  return 0;
}
