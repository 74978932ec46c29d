#pragma once
// Time as Kith keeps it: microseconds of UTC since 1970. Nothing below app/ reads a clock by itself.

#include <atomic>
#include <chrono>
#include <compare>
#include <cstdint>

namespace kith {

struct Duration {
  std::int64_t us = 0;
  friend auto operator<=>(const Duration&, const Duration&) = default;
  friend Duration operator+(Duration a, Duration b) { return {a.us + b.us}; }
  friend Duration operator*(Duration a, std::int64_t n) { return {a.us * n}; }
  std::int64_t seconds() const { return us / 1'000'000; }
  std::int64_t whole_days() const { return us / (86'400LL * 1'000'000); }
};

constexpr Duration seconds(std::int64_t n) { return {n * 1'000'000}; }
constexpr Duration minutes(std::int64_t n) { return seconds(n * 60); }
constexpr Duration hours(std::int64_t n) { return minutes(n * 60); }
// A day has 86,400 seconds, whatever the calendar does.
constexpr Duration days(std::int64_t n) { return hours(n * 24); }

struct Instant {
  std::int64_t us = 0;
  friend auto operator<=>(const Instant&, const Instant&) = default;
  friend Instant operator+(Instant a, Duration b) { return {a.us + b.us}; }
  friend Instant operator-(Instant a, Duration b) { return {a.us - b.us}; }
  friend Duration operator-(Instant a, Instant b) { return {a.us - b.us}; }
  explicit operator bool() const { return us != 0; }
  std::int64_t unix_seconds() const { return us / 1'000'000; }
};

constexpr Instant at_unix(std::int64_t s) { return {s * 1'000'000}; }

// Safe to use from any thread.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

// The machine's clock, moved by a fixed span (a demonstration that runs ahead of the calendar).
class SystemClock : public Clock {
 public:
  explicit SystemClock(Duration ahead = {}) : ahead_(ahead) {}
  Instant now() const override {
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return Instant{std::chrono::duration_cast<std::chrono::microseconds>(since).count()} + ahead_;
  }

 private:
  Duration ahead_;
};

// A clock that only moves when told to.
class ManualClock : public Clock {
 public:
  explicit ManualClock(Instant start) : us_(start.us) {}
  Instant now() const override { return {us_.load()}; }
  void set(Instant t) { us_ = t.us; }
  void advance(Duration d) { us_ += d.us; }

 private:
  std::atomic<std::int64_t> us_;
};

}  // namespace kith
