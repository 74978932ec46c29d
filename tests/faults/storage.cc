#include "tests/faults/storage.h"

#include <sqlite3.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace kith::test {
namespace {

constexpr std::size_t kSector = 512;

sqlite3_vfs* below() { return sqlite3_vfs_find(nullptr); }

void apply(bool& exists, std::string& bytes, std::int64_t at, const std::string& part) {
  exists = true;
  const auto begin = static_cast<std::size_t>(at);
  if (bytes.size() < begin + part.size()) bytes.resize(begin + part.size());
  bytes.replace(begin, part.size(), part);
}

}  // namespace

// What SQLite sees of an open file: ours first, then the real one in the same piece of memory.
struct OpenFile {
  sqlite3_file base;
  Storage* storage;
  std::string* path;  // none for temporary files, which no power cut matters to
  sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
  const sqlite3_io_methods& below() { return *real()->pMethods; }
};

struct Layer {
  static OpenFile& of(sqlite3_file* file) { return *reinterpret_cast<OpenFile*>(file); }
  static Storage& of(sqlite3_vfs* vfs) { return *static_cast<Storage*>(vfs->pAppData); }

  static int close(sqlite3_file* file) {
    const int status = of(file).below().xClose(of(file).real());
    delete of(file).path;
    return status;
  }
  static int read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
    std::lock_guard lock(of(file).storage->mutex_);
    if (!of(file).storage->is_up(Storage::Step::kRead)) return SQLITE_IOERR_READ;
    return of(file).below().xRead(of(file).real(), to, size, at);
  }
  static int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
    std::lock_guard lock(of(file).storage->mutex_);
    if (!of(file).storage->is_up(Storage::Step::kWrite)) return SQLITE_IOERR_WRITE;
    if (of(file).path)
      of(file).storage->change(*of(file).path,
                               {Storage::Change::Kind::kWrite, at,
                                std::string(static_cast<const char*>(from), static_cast<std::size_t>(size))});
    return of(file).below().xWrite(of(file).real(), from, size, at);
  }
  static int truncate(sqlite3_file* file, sqlite3_int64 size) {
    std::lock_guard lock(of(file).storage->mutex_);
    if (!of(file).storage->is_up(Storage::Step::kWrite)) return SQLITE_IOERR_TRUNCATE;
    if (of(file).path) of(file).storage->change(*of(file).path, {Storage::Change::Kind::kTruncate, size, {}});
    return of(file).below().xTruncate(of(file).real(), size);
  }
  // The real file need not be synced: what a cut leaves is kept here.
  static int sync(sqlite3_file* file, int) {
    std::lock_guard lock(of(file).storage->mutex_);
    if (!of(file).storage->is_up(Storage::Step::kSync)) return SQLITE_IOERR_FSYNC;
    if (of(file).path) of(file).storage->make_durable(*of(file).path);
    return SQLITE_OK;
  }
  static int file_size(sqlite3_file* file, sqlite3_int64* size) {
    return of(file).below().xFileSize(of(file).real(), size);
  }
  static int lock(sqlite3_file* file, int level) { return of(file).below().xLock(of(file).real(), level); }
  static int unlock(sqlite3_file* file, int level) { return of(file).below().xUnlock(of(file).real(), level); }
  static int check_reserved_lock(sqlite3_file* file, int* out) {
    return of(file).below().xCheckReservedLock(of(file).real(), out);
  }
  static int file_control(sqlite3_file* file, int what, void* with) {
    return of(file).below().xFileControl(of(file).real(), what, with);
  }
  static int sector_size(sqlite3_file* file) { return of(file).below().xSectorSize(of(file).real()); }
  static int characteristics(sqlite3_file* file) { return of(file).below().xDeviceCharacteristics(of(file).real()); }
  static int shm_map(sqlite3_file* file, int page, int size, int extend, void volatile** out) {
    return of(file).below().xShmMap(of(file).real(), page, size, extend, out);
  }
  static int shm_lock(sqlite3_file* file, int offset, int n, int flags) {
    return of(file).below().xShmLock(of(file).real(), offset, n, flags);
  }
  static void shm_barrier(sqlite3_file* file) { of(file).below().xShmBarrier(of(file).real()); }
  static int shm_unmap(sqlite3_file* file, int remove) { return of(file).below().xShmUnmap(of(file).real(), remove); }

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    // Version 2: without memory maps, which would go past read() and write().
    static const sqlite3_io_methods methods{2,
                                            close,
                                            read,
                                            write,
                                            truncate,
                                            sync,
                                            file_size,
                                            lock,
                                            unlock,
                                            check_reserved_lock,
                                            file_control,
                                            sector_size,
                                            characteristics,
                                            shm_map,
                                            shm_lock,
                                            shm_barrier,
                                            shm_unmap,
                                            nullptr,
                                            nullptr};
    OpenFile& opened = of(file);
    opened = {{nullptr}, &of(vfs), nullptr};
    std::lock_guard guard(of(vfs).mutex_);
    if (!of(vfs).is_up(Storage::Step::kRead)) return SQLITE_CANTOPEN;
    if (name) of(vfs).disk(name);  // what is there already is durable
    const int status = below()->xOpen(below(), name, opened.real(), flags, out_flags);
    if (status != SQLITE_OK) return status;
    if (name) opened.path = new std::string(name);
    opened.base.pMethods = &methods;
    return SQLITE_OK;
  }
  static int remove(sqlite3_vfs* vfs, const char* name, int sync_folder) {
    std::lock_guard guard(of(vfs).mutex_);
    if (!of(vfs).is_up(Storage::Step::kWrite)) return SQLITE_IOERR_DELETE;
    of(vfs).change(name, {Storage::Change::Kind::kDelete, 0, {}});
    if (sync_folder) of(vfs).make_durable(name);
    return below()->xDelete(below(), name, 0);
  }
};

Storage::Storage() {
  static int count = 0;
  name_ = "faults-" + std::to_string(++count);
  vfs_ = new sqlite3_vfs(*below());  // what is not about files' bytes stays SQLite's own
  vfs_->szOsFile = static_cast<int>(sizeof(OpenFile)) + below()->szOsFile;
  vfs_->zName = name_.c_str();
  vfs_->pNext = nullptr;
  vfs_->pAppData = this;
  vfs_->xOpen = Layer::open;
  vfs_->xDelete = Layer::remove;
  sqlite3_vfs_register(vfs_, 0);
}

Storage::~Storage() {
  sqlite3_vfs_unregister(vfs_);
  delete vfs_;
}

void Storage::cut_power_after(std::int64_t steps) {
  std::lock_guard lock(mutex_);
  steps_left_ = steps;
}

void Storage::restart() { restart(nullptr); }

void Storage::restart(std::uint64_t seed) {
  std::mt19937_64 chance(seed);
  restart(&chance);
}

void Storage::restart(std::mt19937_64* chance) {
  std::lock_guard lock(mutex_);
  for (auto& [path, left] : disks_) {
    for (const Change& change : left.pending) {
      if (chance == nullptr || (*chance)() % 2 == 0) continue;
      switch (change.kind) {
        case Change::Kind::kDelete: left.exists = false, left.bytes.clear(); break;
        case Change::Kind::kTruncate: left.bytes.resize(static_cast<std::size_t>(change.at)); break;
        case Change::Kind::kWrite:
          for (std::size_t i = 0; i < change.bytes.size(); i += kSector)
            if ((*chance)() % 8 != 0)
              apply(left.exists, left.bytes, change.at + static_cast<std::int64_t>(i), change.bytes.substr(i, kSector));
      }
    }
    std::filesystem::remove(path);
    if (left.exists) std::ofstream(path, std::ios::binary) << left.bytes;
    std::filesystem::remove(path + "-shm");
  }
  disks_.clear();
  steps_left_ = -1;
  is_cut_ = false;
}

void Storage::set_broken(bool broken) {
  std::lock_guard lock(mutex_);
  is_broken_ = broken;
}

void Storage::fail_syncs(int count) {
  std::lock_guard lock(mutex_);
  syncs_to_fail_ = count;
}

std::int64_t Storage::syncs() const {
  std::lock_guard lock(mutex_);
  return syncs_;
}

bool Storage::is_up(Step step) {
  if (step != Step::kRead && steps_left_ >= 0 && steps_left_-- == 0) is_cut_ = true;
  if (is_cut_ || is_broken_) return false;
  if (step != Step::kSync) return true;
  ++syncs_;
  return syncs_to_fail_ == 0 || syncs_to_fail_-- == 0;
}

Storage::Disk& Storage::disk(const std::string& path) {
  auto [entry, is_new] = disks_.try_emplace(path);
  if (is_new) {
    std::ifstream file(path, std::ios::binary);
    entry->second.exists = file.is_open();
    entry->second.bytes.assign(std::istreambuf_iterator<char>(file), {});
  }
  return entry->second;
}

void Storage::change(const std::string& path, Change change) { disk(path).pending.push_back(std::move(change)); }

void Storage::make_durable(const std::string& path) {
  Disk& synced = disk(path);
  const bool is_new = !synced.exists;
  settle(synced, synced.pending.size());
  if (!is_new) return;
  // SQLite syncs the folder of a log or journal that it has made, and with it what was deleted from there.
  for (auto& [other, left] : disks_) {
    const auto last = std::find_if(left.pending.rbegin(), left.pending.rend(),
                                   [](const Change& c) { return c.kind == Change::Kind::kDelete; });
    settle(left, static_cast<std::size_t>(left.pending.rend() - last));
  }
}

void Storage::settle(Disk& disk, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    const Change& change = disk.pending[i];
    switch (change.kind) {
      case Change::Kind::kDelete: disk.exists = false, disk.bytes.clear(); break;
      case Change::Kind::kTruncate: disk.bytes.resize(static_cast<std::size_t>(change.at)); break;
      case Change::Kind::kWrite: apply(disk.exists, disk.bytes, change.at, change.bytes);
    }
  }
  disk.pending.erase(disk.pending.begin(), disk.pending.begin() + static_cast<std::ptrdiff_t>(count));
}

}  // namespace kith::test
