#pragma once
// The files that somebody brought: plain ones, folders, and archives (zip, tar, gz and what else libarchive knows),
// read from first to last without unpacking anything to disk. Hostile archives end early, with the reason in the
// Reading; what was read until then stays.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "archives/reading.h"
#include "platform/base/result.h"

namespace kith::archives {

struct Bounds {
  std::uint64_t inflated = std::uint64_t{64} << 30;  // bytes, of all files together
  std::uint64_t ratio = 200;                         // inflated bytes for each one brought, beyond the first 16 MiB
  std::int64_t files = 500'000;
};

// Asked now and then with the bytes read so far; false stops the reading.
using GoOn = std::function<bool(std::uint64_t bytes)>;

// A file or folder. An Error only when it is not there or cannot be opened.
Result<Done> read_path(const std::string& path, const Bounds& bounds, const GoOn& go_on, Reading& reading);
// A file that is in memory.
void read_bytes(std::string_view name, std::string_view bytes, const Bounds& bounds, Reading& reading);

}  // namespace kith::archives
