#pragma once
// How often someone may do something: a bucket for each key, which fills again with time.

#include <cstdint>
#include <mutex>
#include <string>
#include <unordered_map>

#include "platform/base/clock.h"

namespace kith::http {

// Safe to use from any thread. Remembers at most 100,000 keys; the quiet ones go first.
class Limiter {
 public:
  // Zero when it may go ahead (and then it counts), or how many seconds to wait.
  std::int64_t take(const std::string& key, std::int64_t a_minute, Instant now) {
    std::lock_guard lock(mutex_);
    if (buckets_.size() > 100'000) forget_full(now);
    auto [entry, is_new] = buckets_.try_emplace(key, Bucket{static_cast<double>(a_minute), now, a_minute});
    Bucket& bucket = entry->second;
    refill(bucket, now);
    bucket.size = a_minute;
    if (bucket.left >= 1) {
      bucket.left -= 1;
      return 0;
    }
    return static_cast<std::int64_t>((1 - bucket.left) * 60 / static_cast<double>(a_minute)) + 1;
  }

 private:
  struct Bucket {
    double left;
    Instant at;
    std::int64_t size;
  };
  static void refill(Bucket& bucket, Instant now) {
    if (now > bucket.at) {
      const double minutes_gone = static_cast<double>((now - bucket.at).us) / 60e6;
      bucket.left =
          std::min(static_cast<double>(bucket.size), bucket.left + minutes_gone * static_cast<double>(bucket.size));
    }
    bucket.at = now;
  }
  void forget_full(Instant now) {
    for (auto entry = buckets_.begin(); entry != buckets_.end();) {
      refill(entry->second, now);
      entry = entry->second.left >= static_cast<double>(entry->second.size) ? buckets_.erase(entry) : std::next(entry);
    }
    if (buckets_.size() > 100'000) buckets_.clear();
  }

  std::mutex mutex_;  // guards buckets_
  std::unordered_map<std::string, Bucket> buckets_;
};

}  // namespace kith::http
