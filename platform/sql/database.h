#pragma once
// The database of an installation, SQLite or PostgreSQL, behind one interface.
//
// Threads: read(), write() and submit() may be called from any thread. A read borrows a session of its own. Writes
// on SQLite run one after another on the single writer thread; those that wait together share one commit and one
// fsync, and each is told only after it. On PostgreSQL each write is a transaction on a worker.

#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "platform/sql/session.h"

namespace kith::sql {

// What a write decided about what it wrote.
enum class Keep { kYes, kNo };

struct Write {
  // Runs inside a transaction; kNo or an exception undoes it. May run a second time, when a shared commit failed
  // or the transaction met another, so it must be a function of its inputs.
  std::function<Keep(Session&)> run;
  // Called once, after the commit (or with what went wrong), on the thread that committed.
  std::function<void(std::exception_ptr)> done;
};

class Database {
 public:
  virtual ~Database() = default;

  virtual void read(const std::function<void(Session&)>& run) = 0;
  virtual void submit(Write write) = 0;
  // How many writes wait for the writer or a worker: a server sheds load before its memory fills.
  virtual std::size_t backlog() const = 0;
  virtual bool is_postgres() const = 0;
  // Copies the whole database into `path` while it is being used. SQLite only; PostgreSQL has pg_dump.
  virtual void backup(const std::string& path) = 0;

  // Runs `run` in a transaction and waits until it is durable; exceptions come back to the caller.
  void write(const std::function<void(Session&)>& run);

  // Called after each commit of this process, on the committing thread, and after those of other nodes on the same
  // PostgreSQL as they make themselves heard; must be quick. Once this returns, the call
  // that was set before will not run again.
  void on_commit(std::function<void()> call) {
    std::lock_guard lock(committed_mutex_);
    committed_ = std::move(call);
  }

 protected:
  void committed() {
    std::lock_guard lock(committed_mutex_);
    committed_();
  }

 private:
  std::mutex committed_mutex_;  // guards committed_
  std::function<void()> committed_ = [] {};
};

enum class Durability { kFull, kOff };  // kOff exists for tests that show what would be lost

struct Options {
  Durability durability = Durability::kFull;
  std::string vfs;        // SQLite: the name of a storage layer, for tests that cut the power
  int write_workers = 8;  // PostgreSQL: transactions at the same time
};

// `url` is sqlite:PATH or postgresql://…
std::unique_ptr<Database> open(const std::string& url, const Options& options = {});
std::unique_ptr<Database> open_sqlite(const std::string& path, const Options& options);
std::unique_ptr<Database> open_postgres(const std::string& url, const Options& options);

}  // namespace kith::sql
