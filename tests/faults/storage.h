#pragma once
// The storage below SQLite, with its faults: power that goes, and disks that answer with errors for a while. A layer
// over SQLite's own, which works on real files but remembers for each what has been synced and what has not.

#include <cstdint>
#include <map>
#include <mutex>
#include <random>
#include <string>
#include <vector>

struct sqlite3_vfs;

namespace kith::test {

// Registered under its name() as long as it lives; longer than every database opened on it. Safe to use from any
// thread.
class Storage {
 public:
  Storage();
  ~Storage();
  Storage(const Storage&) = delete;
  Storage& operator=(const Storage&) = delete;
  const std::string& name() const { return name_; }

  // The power goes after so many further writes and syncs: from then on nothing is read, written or synced.
  void cut_power_after(std::int64_t steps);
  // Once all databases on it are closed: each file becomes what was durable, and the power is back. Writes that were
  // not synced are gone; with a `seed`, some of them made it to the disk all the same, in any order and perhaps torn.
  void restart();
  void restart(std::uint64_t seed);

  // Every read, write, sync and opening fails, until it is set back.
  void set_broken(bool broken);
  // The next so many syncs fail, and what they were to make durable is not.
  void fail_syncs(int count);

  std::int64_t syncs() const;

 private:
  friend struct Layer;  // SQLite's view of it, in storage.cc
  struct Change {
    enum class Kind { kWrite, kTruncate, kDelete } kind;
    std::int64_t at = 0;  // where it is written, or the new size
    std::string bytes;
  };
  struct Disk {
    bool exists = false;
    std::string bytes;            // what a power cut leaves
    std::vector<Change> pending;  // what it may take away, oldest first
  };
  enum class Step { kRead, kWrite, kSync };
  // Whether the power is on and the disk works; counts down to the cut.
  bool is_up(Step step);
  Disk& disk(const std::string& path);
  void change(const std::string& path, Change change);
  void make_durable(const std::string& path);
  static void settle(Disk& disk, std::size_t count);  // the oldest `count` changes
  void restart(std::mt19937_64* chance);

  std::string name_;
  sqlite3_vfs* vfs_ = nullptr;
  mutable std::mutex mutex_;  // guards all below
  std::map<std::string, Disk> disks_;
  std::int64_t steps_left_ = -1, syncs_ = 0;
  int syncs_to_fail_ = 0;
  bool is_cut_ = false, is_broken_ = false;
};

}  // namespace kith::test
