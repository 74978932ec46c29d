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

struct archive;  // of libarchive

namespace kith::archives {

struct Bounds {
  std::uint64_t inflated = std::uint64_t{64} << 30;  // bytes, of all files together
  std::uint64_t ratio = 200;                         // inflated bytes for each one brought, beyond the first 16 MiB
  std::int64_t files = 500'000;
};

// Asked now and then with the bytes read so far; false stops the reading.
using GoOn = std::function<bool(std::uint64_t bytes)>;

// Reads one file or folder after the other; the bounds are of all of them together.
class Reader {
 public:
  Reader(const Bounds& bounds, GoOn go_on, Reading& reading);

  // An Error only when it is not there or is no file.
  Result<Done> read_path(const std::string& path);
  // A file that is in memory.
  void read_bytes(std::string_view name, std::string_view bytes);

 private:
  // Whether somebody named the file, or a folder or archive that it is in: only then is it worth a word when it is
  // nothing that is read here.
  enum class Chosen { kItself, kWithOthers };
  void read_one(const std::string& path, Chosen chosen);
  void read_entries(struct ::archive* from, const std::string& name, std::uint64_t brought, Chosen chosen);
  // Counts what was unpacked; false when it is too much, or somebody stops it.
  bool may_go_on(std::size_t inflated, std::uint64_t inflated_of_file, std::uint64_t brought);

  const Bounds bounds_;
  const GoOn go_on_;
  Reading& reading_;
  std::uint64_t inflated_ = 0;
  std::int64_t files_ = 0;
  bool is_stopped_ = false;
};

}  // namespace kith::archives
