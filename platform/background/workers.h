#pragma once
// A fixed number of threads that run what they are given, in order of arrival.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace kith {

// Safe to use from any thread. Destruction runs what is still queued.
class Workers {
 public:
  explicit Workers(int count) {
    for (int i = 0; i < count; ++i) threads_.emplace_back([this] { work(); });
  }
  ~Workers() {
    {
      std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    arrived_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }
  // False when more than `limit` jobs already wait: the caller says that it is too busy.
  bool offer(std::function<void()> job, std::size_t limit = 10'000) {
    {
      std::lock_guard lock(mutex_);
      if (jobs_.size() >= limit) return false;
      jobs_.push_back(std::move(job));
    }
    arrived_.notify_one();
    return true;
  }

 private:
  void work() {
    for (;;) {
      std::function<void()> job;
      {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        job = std::move(jobs_.front());
        jobs_.pop_front();
      }
      job();
    }
  }

  std::mutex mutex_;  // guards jobs_ and stopping_
  std::condition_variable arrived_;
  std::deque<std::function<void()>> jobs_;
  bool stopping_ = false;
  std::vector<std::thread> threads_;
};

// One thread that runs `work` whenever it is woken, and every `period_ms` in any case. Destruction waits for it.
class Periodic {
 public:
  Periodic(int period_ms, std::function<void()> work) : work_(std::move(work)) {
    thread_ = std::thread([this, period_ms] {
      std::unique_lock lock(mutex_);
      while (!stopping_) {
        awake_.wait_for(lock, std::chrono::milliseconds(period_ms), [this] { return stopping_ || woken_; });
        if (stopping_) return;
        woken_ = false;
        lock.unlock();
        work_();
        lock.lock();
      }
    });
  }
  ~Periodic() {
    {
      std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    awake_.notify_all();
    thread_.join();
  }
  void wake() {
    {
      std::lock_guard lock(mutex_);
      woken_ = true;
    }
    awake_.notify_one();
  }

 private:
  std::function<void()> work_;
  std::mutex mutex_;  // guards woken_ and stopping_
  std::condition_variable awake_;
  bool woken_ = false, stopping_ = false;
  std::thread thread_;
};

}  // namespace kith
