#pragma once
// Ids are time-ordered 64-bit numbers, made by the program and typed by what they name, so that swapping two does
// not compile. They are strings in JSON, because a JavaScript number cannot hold them.

#include <charconv>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "platform/base/clock.h"
#include "platform/base/random.h"

namespace kith {

template <class Tag>
struct Id {
  std::int64_t value = 0;

  friend auto operator<=>(const Id&, const Id&) = default;
  explicit operator bool() const { return value != 0; }
  std::string str() const { return std::to_string(value); }

  static std::optional<Id> parse(std::string_view text) {
    Id id;
    auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id.value);
    if (error != std::errc{} || end != text.data() + text.size() || id.value <= 0) return std::nullopt;
    return id;
  }
};

// Makes ids: milliseconds since 1970 in the high 43 bits, then 10 bits drawn once for this process, then a
// 10-bit counter. Never goes back, also when the clock does. Safe to use from any thread.
class Ids {
 public:
  explicit Ids(Random& random) : node_(static_cast<std::int64_t>(random.below(1024)) << 10) {}

  // Ids made from now on are greater than this one, whatever the clock says.
  void stay_above(std::int64_t id) {
    std::lock_guard lock(mutex_);
    if (id > last_) last_ = id;
  }

  // When an id was made, to the millisecond.
  static Instant made_at(std::int64_t id) { return Instant{(id >> 20) * 1000}; }

  template <class Tag>
  Id<Tag> next(Instant now) {
    return Id<Tag>{next_value(now)};
  }

 private:
  std::int64_t next_value(Instant now) {
    std::lock_guard lock(mutex_);
    const std::int64_t fresh = ((now.us / 1000) << 20) | node_;
    last_ = fresh > last_ ? fresh : last_ + 1;
    return last_;
  }

  std::mutex mutex_;
  const std::int64_t node_;
  std::int64_t last_ = 0;
};

}  // namespace kith

template <class Tag>
struct std::hash<kith::Id<Tag>> {
  std::size_t operator()(const kith::Id<Tag>& id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
