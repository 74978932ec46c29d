// SQLite inside the process: many readers, one writer with group commit (docs/decisions/0003-one-writer.md).

#include <sqlite3.h>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <unordered_map>

#include "platform/sql/database.h"

namespace kith::sql {
namespace {

// As many writes share a commit as wait, up to this many: more would only make the first of them wait longer.
constexpr std::size_t kGroup = 256;
constexpr int kBusyTimeout_ms = 10'000;
// Room that a result is given beforehand, at most.
constexpr std::size_t kExpectedCells = 4'096, kExpectedBytes = 64 * 1024;

SqlFault fault_of(int code) {
  switch (code & 0xFF) {
    case SQLITE_CONSTRAINT:
      return code == SQLITE_CONSTRAINT_UNIQUE || code == SQLITE_CONSTRAINT_PRIMARYKEY ? SqlFault::kUnique
                                                                                      : SqlFault::kFailed;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return SqlFault::kBusy;
    case SQLITE_FULL: return SqlFault::kFull;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return SqlFault::kGone;
    default: return SqlFault::kFailed;
  }
}

struct Close {
  void operator()(sqlite3* db) const { sqlite3_close(db); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Connection = std::unique_ptr<sqlite3, Close>;

Connection connect(const std::string& path, const std::string& vfs = "") {
  // Nobody asks SQLite how much memory it has; keeping the sum takes a lock for each allocation.
  static const int without_sums = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  (void)without_sums;
  sqlite3* db = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  const int status = sqlite3_open_v2(path.c_str(), &db, flags, vfs.empty() ? nullptr : vfs.c_str());
  Connection connection(db);  // there to be closed even when it did not open
  if (status != SQLITE_OK)
    throw SqlError(SqlFault::kGone,
                   "The database file " + path + " does not open: " + (db ? sqlite3_errmsg(db) : "out of memory"));
  return connection;
}

class SqliteSession : public Session {
 public:
  SqliteSession(const std::string& path, const Options& options) : db_(connect(path, options.vfs)) {
    sqlite3_extended_result_codes(db_.get(), 1);
    sqlite3_busy_timeout(db_.get(), kBusyTimeout_ms);
    try {
      script("PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;");
      script(options.durability == Durability::kFull ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=OFF");
    } catch (const SqlError& error) {
      throw SqlError(error.fault, "The database file " + path + " does not open: " + sqlite3_errmsg(db_.get()));
    }
  }
  SqliteSession(const SqliteSession&) = delete;
  SqliteSession& operator=(const SqliteSession&) = delete;

  void script(const std::string& sql) override {
    if (sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) fail(sql.substr(0, 80));
  }
  bool is_postgres() const override { return false; }
  bool in_transaction() const { return sqlite3_get_autocommit(db_.get()) == 0; }
  sqlite3* handle() { return db_.get(); }

 protected:
  Rows execute(const Query& query, std::span<const Param> params) override {
    Statement& statement = prepare(query);
    sqlite3_stmt* handle = statement.handle.get();
    for (std::size_t i = 0; i < params.size() && i < statement.positions.size(); ++i) {
      const int position = statement.positions[i];
      if (position == 0) continue;
      const Param& p = params[i];
      if (p.kind == Param::Kind::kNull) sqlite3_bind_null(handle, position);
      else if (p.kind == Param::Kind::kInteger) sqlite3_bind_int64(handle, position, p.integer);
      else if (p.kind == Param::Kind::kBlob)
        sqlite3_bind_blob(handle, position, p.text.data() ? p.text.data() : "", static_cast<int>(p.text.size()),
                          SQLITE_STATIC);
      else
        sqlite3_bind_text(handle, position, p.text.data() ? p.text.data() : "", static_cast<int>(p.text.size()),
                          SQLITE_STATIC);
    }
    Rows rows;
    const int columns = sqlite3_column_count(handle);
    rows.start(static_cast<std::size_t>(columns), statement.cells, statement.bytes);
    int status = SQLITE_ROW;
    while ((status = sqlite3_step(handle)) == SQLITE_ROW) {
      for (int i = 0; i < columns; ++i) {
        switch (sqlite3_column_type(handle, i)) {
          case SQLITE_NULL: rows.add_null(); break;
          case SQLITE_BLOB:
            rows.add_text({static_cast<const char*>(sqlite3_column_blob(handle, i)),
                           static_cast<std::size_t>(sqlite3_column_bytes(handle, i))});
            break;
          case SQLITE_INTEGER: rows.add_integer(sqlite3_column_int64(handle, i)); break;
          default: {
            const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle, i));
            rows.add_text({text, static_cast<std::size_t>(sqlite3_column_bytes(handle, i))});
          }
        }
      }
    }
    sqlite3_reset(handle);
    if (status != SQLITE_DONE) fail(query.name);
    statement.cells = std::min(rows.cells(), kExpectedCells);
    statement.bytes = std::min(rows.bytes(), kExpectedBytes);
    if (!sqlite3_stmt_readonly(handle)) rows.set_changed(sqlite3_changes(db_.get()));
    return rows;
  }

 private:
  struct Statement {
    std::unique_ptr<sqlite3_stmt, Close> handle;
    std::vector<int> positions;        // of $1, $2, …: SQLite numbers such names by first appearance
    std::size_t cells = 0, bytes = 0;  // what it gave the last time: the next is likely as long
  };

  Statement& prepare(const Query& query) {
    Statement& statement = statements_[&query];
    if (statement.handle) return statement;
    sqlite3_stmt* handle = nullptr;
    const int status = sqlite3_prepare_v3(db_.get(), query.sqlite.data(), static_cast<int>(query.sqlite.size()),
                                          SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (status != SQLITE_OK) fail(query.name);
    statement.handle.reset(handle);
    const int count = sqlite3_bind_parameter_count(handle);
    statement.positions.assign(32, 0);
    for (int i = 1; i <= count; ++i) {
      const char* name = sqlite3_bind_parameter_name(handle, i);
      if (name != nullptr) statement.positions.at(static_cast<std::size_t>(std::atoi(name + 1)) - 1) = i;
    }
    return statement;
  }

  [[noreturn]] void fail(std::string_view where) {
    const int code = sqlite3_extended_errcode(db_.get());
    throw SqlError(fault_of(code), std::string(where) + ": " + sqlite3_errmsg(db_.get()));
  }

  Connection db_;
  std::unordered_map<const Query*, Statement> statements_;
};

class SqliteDatabase : public Database {
 public:
  SqliteDatabase(std::string path, Options options)
      : path_(std::move(path)), options_(std::move(options)), writer_session_(path_, options_) {
    // Room for all pages that a large transaction touches: once the cache is full, SQLite searches it for a page to
    // write out, from its beginning, each time it needs another. Memory is taken only as pages are.
    writer_session_.script("PRAGMA cache_size=-131072");
    // Fewer, larger checkpoints: each one waits for the disk, and everybody who writes waits for it.
    writer_session_.script("PRAGMA wal_autocheckpoint=4000");
    writer_session_.script("PRAGMA secure_delete=ON");  // what was deleted is in no page of the file
    writer_ = std::thread([this] { write_until_stopped(); });
  }
  ~SqliteDatabase() override {
    {
      std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    arrived_.notify_all();
    writer_.join();
  }

  void read(const std::function<void(Session&)>& run) override {
    std::unique_ptr<SqliteSession> session = borrow();
    // One transaction for all queries of a page: it sees one state, and takes the lock once.
    session->query(kBegin);
    try {
      run(*session);
    } catch (...) {
      // An I/O error may have ended the transaction already. What went wrong first is what is told.
      try {
        if (session->in_transaction()) session->query(kRollback);
        give_back(std::move(session));
      } catch (const SqlError&) {
        // A session that cannot be brought back to the beginning is not used again.
      }
      throw;
    }
    session->query(kCommit);
    give_back(std::move(session));
  }

  void submit(Write write) override {
    {
      std::lock_guard lock(mutex_);
      waiting_.push_back(std::move(write));
    }
    arrived_.notify_one();
  }

  std::size_t backlog() const override {
    std::lock_guard lock(mutex_);
    return waiting_.size();
  }
  bool is_postgres() const override { return false; }

  void backup(const std::string& path) override {
    SqliteSession from(path_, options_);
    const Connection to = connect(path);
    sqlite3_backup* copy = sqlite3_backup_init(to.get(), "main", from.handle(), "main");
    // All pages in one step: from WAL that is one consistent state, and writers are not held up by it.
    const int status = copy ? sqlite3_backup_step(copy, -1) : SQLITE_ERROR;
    sqlite3_backup_finish(copy);
    const std::string why = sqlite3_errmsg(to.get());
    if (status != SQLITE_DONE) throw SqlError(fault_of(status), "The backup to " + path + " did not finish: " + why);
  }

 private:
  void write_until_stopped() {
    std::vector<Write> group;
    for (;;) {
      {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        while (!waiting_.empty() && group.size() < kGroup) {
          group.push_back(std::move(waiting_.front()));
          waiting_.pop_front();
        }
      }
      commit_together(group);
      group.clear();
    }
  }

  // Each write in a savepoint, all in one commit. If the commit itself fails, they are run again one by one, so
  // that the one that cannot be stored takes no other with it.
  void commit_together(std::vector<Write>& group) {
    std::vector<std::exception_ptr> problems(group.size());
    if (!commit(group, 0, group.size(), problems) && group.size() > 1) {
      for (std::size_t i = 0; i < group.size(); ++i) commit(group, i, i + 1, problems);
    }
    committed();
    for (std::size_t i = 0; i < group.size(); ++i) group[i].done(problems[i]);
  }

  // False when running each alone may help: not when there was no beginning, for each would wait as long again.
  bool commit(std::vector<Write>& group, std::size_t begin, std::size_t end,
              std::vector<std::exception_ptr>& problems) {
    bool has_begun = false;
    try {
      writer_session_.query(kBeginWrite);
      has_begun = true;
      if (end - begin == 1) {
        // Alone, a write needs no savepoint, and a large one must have none: while one is open, SQLite 3.40 goes
        // through its whole journal in memory after each statement.
        const Keep keep = group[begin].run(writer_session_);
        writer_session_.query(keep == Keep::kYes ? kCommit : kRollback);
        problems[begin] = nullptr;  // of the group that failed before
        return true;
      }
      for (std::size_t i = begin; i < end; ++i) problems[i] = run_in_savepoint(group[i]);
      writer_session_.query(kCommit);
      return true;
    } catch (...) {
      for (std::size_t i = begin; i < end; ++i) problems[i] = std::current_exception();
      if (writer_session_.in_transaction()) {
        try {
          writer_session_.query(kRollback);
        } catch (const SqlError&) {
          // The transaction is gone either way; the next BEGIN says so if the file is.
        }
      }
      return !has_begun;
    }
  }

  std::exception_ptr run_in_savepoint(Write& write) {
    writer_session_.query(kSavepoint);
    std::exception_ptr problem;
    Keep keep = Keep::kNo;
    try {
      keep = write.run(writer_session_);
    } catch (...) {
      problem = std::current_exception();
      // A full disk or an I/O error may have ended the whole transaction: then the group is run again one by one.
      if (!writer_session_.in_transaction()) std::rethrow_exception(problem);
    }
    if (keep == Keep::kNo) writer_session_.query(kUndoAct);
    writer_session_.query(kRelease);
    return problem;
  }

  std::unique_ptr<SqliteSession> borrow() {
    {
      std::lock_guard lock(sessions_mutex_);
      if (!sessions_.empty()) {
        auto session = std::move(sessions_.back());
        sessions_.pop_back();
        return session;
      }
    }
    auto session = std::make_unique<SqliteSession>(path_, options_);
    session->script("PRAGMA query_only=ON");  // a reader that writes is a mistake, and says so at once
    return session;
  }
  void give_back(std::unique_ptr<SqliteSession> session) {
    std::lock_guard lock(sessions_mutex_);
    sessions_.push_back(std::move(session));
  }

  static constexpr Query kBegin{"reader/begin", "BEGIN", ""};
  static constexpr Query kBeginWrite{"writer/begin", "BEGIN IMMEDIATE", ""};
  static constexpr Query kCommit{"database/commit", "COMMIT", ""};
  static constexpr Query kRollback{"database/rollback", "ROLLBACK", ""};
  static constexpr Query kSavepoint{"writer/savepoint", "SAVEPOINT act", ""};
  static constexpr Query kUndoAct{"writer/undo_act", "ROLLBACK TO act", ""};
  static constexpr Query kRelease{"writer/release", "RELEASE act", ""};

  const std::string path_;
  const Options options_;
  SqliteSession writer_session_;  // the writer thread's, after construction

  mutable std::mutex mutex_;  // guards waiting_ and stopping_
  std::condition_variable arrived_;
  std::deque<Write> waiting_;
  bool stopping_ = false;

  std::mutex sessions_mutex_;  // guards sessions_
  std::vector<std::unique_ptr<SqliteSession>> sessions_;
  std::thread writer_;
};

}  // namespace

std::unique_ptr<Database> open_sqlite(const std::string& path, const Options& options) {
  return std::make_unique<SqliteDatabase>(path, options);
}

}  // namespace kith::sql
