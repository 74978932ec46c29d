// PostgreSQL through libpq: a pool of connections, each write a transaction of its own on a worker thread.

#include <libpq-fe.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>
#include <unordered_map>

#include "platform/sql/database.h"

namespace kith::sql {
namespace {

constexpr int kTries = 5;  // of a transaction that met another (serialization, deadlock)

SqlFault fault_of(const char* state) {
  if (state == nullptr) return SqlFault::kGone;  // no answer from the server at all
  if (std::strcmp(state, "23505") == 0) return SqlFault::kUnique;
  if (std::strncmp(state, "40", 2) == 0) return SqlFault::kBusy;
  if (std::strncmp(state, "53", 2) == 0) return SqlFault::kFull;
  if (std::strncmp(state, "57", 2) == 0 || std::strncmp(state, "08", 2) == 0) return SqlFault::kGone;
  return SqlFault::kFailed;
}

struct Clear {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

// A server that cannot be reached, or that falls silent, is given up after ten seconds, unless the URL says otherwise.
PGconn* connect(const std::string& url) {
  const char* const keys[] = {"connect_timeout", "tcp_user_timeout", "keepalives_idle", "dbname", nullptr};
  const char* const values[] = {"10", "10000", "10", url.c_str(), nullptr};
  return PQconnectdbParams(keys, values, 1);
}

constexpr Oid kBytea = 17;  // pg_type.h

// A column of bytes as PostgreSQL writes it in text: \x and two digits each.
std::string bytes_of(const char* written) {
  std::size_t size = 0;
  unsigned char* bytes = PQunescapeBytea(reinterpret_cast<const unsigned char*>(written), &size);
  std::string out(reinterpret_cast<const char*>(bytes), bytes ? size : 0);
  PQfreemem(bytes);
  return out;
}

class PostgresSession : public Session {
 public:
  explicit PostgresSession(const std::string& url) : connection_(connect(url)) {
    if (PQstatus(connection_) != CONNECTION_OK) {
      const std::string why = PQerrorMessage(connection_);
      PQfinish(connection_);
      throw SqlError(SqlFault::kGone, "PostgreSQL does not answer: " + why);
    }
    PQsetNoticeProcessor(
        connection_, [](void*, const char*) {}, nullptr);
  }
  ~PostgresSession() override { PQfinish(connection_); }
  PostgresSession(const PostgresSession&) = delete;
  PostgresSession& operator=(const PostgresSession&) = delete;

  void script(const std::string& sql) override {
    const Answer answer(PQexec(connection_, sql.c_str()));
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(sql.substr(0, 80), answer.get());
  }
  // PostgreSQL answers COMMIT of a transaction that failed with ROLLBACK, and calls that a success.
  void commit() {
    const Answer answer(PQexec(connection_, "COMMIT"));
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) fail("commit", answer.get());
    if (std::strcmp(PQcmdStatus(answer.get()), "COMMIT") != 0)
      throw SqlError(SqlFault::kFailed, "commit: a statement before it had failed");
  }
  bool is_postgres() const override { return true; }
  bool is_usable() const {
    return PQstatus(connection_) == CONNECTION_OK && PQtransactionStatus(connection_) == PQTRANS_IDLE;
  }

 protected:
  Rows execute(const Query& query, std::span<const Param> params) override {
    const std::string& name = prepare(query);
    const std::size_t wanted = arity_[&query];
    std::vector<std::string> texts(wanted);
    std::vector<const char*> values(wanted, nullptr);
    std::vector<int> lengths(wanted, 0), formats(wanted, 0);  // format 1 is bytes as they are
    for (std::size_t i = 0; i < wanted && i < params.size(); ++i) {
      if (params[i].kind == Param::Kind::kNull) continue;
      texts[i] =
          params[i].kind == Param::Kind::kInteger ? std::to_string(params[i].integer) : std::string(params[i].text);
      values[i] = texts[i].c_str();
      lengths[i] = static_cast<int>(texts[i].size());
      formats[i] = params[i].kind == Param::Kind::kBlob ? 1 : 0;
    }
    const Answer answer(PQexecPrepared(connection_, name.c_str(), static_cast<int>(wanted), values.data(),
                                       lengths.data(), formats.data(), 0));
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) fail(query.name, answer.get());
    Rows rows;
    const int columns = PQnfields(answer.get());
    rows.start(static_cast<std::size_t>(columns));
    for (int row = 0; row < PQntuples(answer.get()); ++row) {
      for (int column = 0; column < columns; ++column) {
        if (PQgetisnull(answer.get(), row, column)) rows.add_null();
        else if (PQftype(answer.get(), column) == kBytea)
          rows.add_text(bytes_of(PQgetvalue(answer.get(), row, column)));
        else
          rows.add_text({PQgetvalue(answer.get(), row, column),
                         static_cast<std::size_t>(PQgetlength(answer.get(), row, column))});
      }
    }
    rows.set_changed(std::atoll(PQcmdTuples(answer.get())));
    return rows;
  }

 private:
  const std::string& prepare(const Query& query) {
    auto [entry, is_new] = names_.try_emplace(&query, "q" + std::to_string(names_.size()));
    if (!is_new) return entry->second;
    const std::string sql(query.postgres);
    const Answer answer(PQprepare(connection_, entry->second.c_str(), sql.c_str(), 0, nullptr));
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) {
      names_.erase(entry);
      fail(query.name, answer.get());
    }
    const Answer described(PQdescribePrepared(connection_, entry->second.c_str()));
    arity_[&query] = static_cast<std::size_t>(PQnparams(described.get()));
    return entry->second;
  }

  [[noreturn]] void fail(std::string_view where, const PGresult* answer) {
    const char* state = answer ? PQresultErrorField(answer, PG_DIAG_SQLSTATE) : nullptr;
    throw SqlError(fault_of(state), std::string(where) + ": " + PQerrorMessage(connection_));
  }

  PGconn* connection_;
  std::unordered_map<const Query*, std::string> names_;
  std::unordered_map<const Query*, std::size_t> arity_;
};

// Tells the other nodes that something was committed here, and hears it from them: one session that listens and rings,
// so that a thousand commits are one notification and none of them takes part in PostgreSQL's lock for it. Who misses
// one, because the server went away, polls anyway.
class Bell {
 public:
  Bell(std::string url, std::function<void()> heard)
      : url_(std::move(url)), heard_(std::move(heard)), woken_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
    thread_ = std::thread([this] { listen_until_stopped(); });
  }
  ~Bell() {
    is_stopping_ = true;
    wake();
    thread_.join();
    close(woken_);
  }
  void ring() {
    if (!is_rung_.exchange(true)) wake();
  }

 private:
  struct Finish {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  void wake() {
    const std::uint64_t one = 1;
    (void)!write(woken_, &one, sizeof one);
  }
  // Until something is to be done on the connection, somebody rings, or `most_ms` have passed.
  void wait(int socket, int most_ms) {
    pollfd both[] = {{woken_, POLLIN, 0}, {socket, POLLIN, 0}};
    poll(both, socket < 0 ? 1 : 2, most_ms);
    std::uint64_t count = 0;
    (void)!::read(woken_, &count, sizeof count);
  }
  void listen_until_stopped() {
    while (!is_stopping_) {
      const std::unique_ptr<PGconn, Finish> connection(connect(url_));
      if (PQstatus(connection.get()) != CONNECTION_OK || !run(connection.get(), "LISTEN kith")) {
        wait(-1, 1'000);
        continue;
      }
      heard_();  // whatever was missed
      while (!is_stopping_ && PQstatus(connection.get()) == CONNECTION_OK) {
        if (is_rung_.exchange(false) && !run(connection.get(), "NOTIFY kith")) {
          is_rung_ = true;
          break;
        }
        bool is_from_elsewhere = false;
        while (PGnotify* note = PQnotifies(connection.get())) {
          is_from_elsewhere = is_from_elsewhere || note->be_pid != PQbackendPID(connection.get());
          PQfreemem(note);
        }
        if (is_from_elsewhere) heard_();
        if (!is_rung_) wait(PQsocket(connection.get()), 60'000);
        if (PQconsumeInput(connection.get()) == 0) break;
      }
      if (!is_stopping_) wait(-1, 1'000);
    }
  }
  static bool run(PGconn* connection, const char* sql) {
    return PQresultStatus(Answer(PQexec(connection, sql)).get()) == PGRES_COMMAND_OK;
  }

  const std::string url_;
  const std::function<void()> heard_;
  const int woken_;
  std::atomic<bool> is_rung_{false}, is_stopping_{false};
  std::thread thread_;
};

class PostgresDatabase : public Database {
 public:
  PostgresDatabase(std::string url, const Options& options) : url_(std::move(url)) {
    give_back(std::make_unique<PostgresSession>(url_));  // says at once when the server is not there
    bell_.emplace(url_, [this] { committed(); });
    for (int i = 0; i < options.write_workers; ++i) workers_.emplace_back([this] { write_until_stopped(); });
  }
  ~PostgresDatabase() override {
    {
      std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    arrived_.notify_all();
    for (std::thread& worker : workers_) worker.join();
    bell_.reset();
  }

  void read(const std::function<void(Session&)>& run) override {
    for (int tries = 1;; ++tries) {
      auto session = borrow();
      try {
        // One transaction for all queries of a page, as on SQLite: it sees one state, and cannot write.
        session->script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        run(*session);
        session->script("COMMIT");
        give_back(std::move(session));
        return;
      } catch (const SqlError& error) {
        // A connection from the pool may have died with the server it belonged to; a fresh one tells.
        if (error.fault != SqlFault::kGone || tries == 2) {
          undo(std::move(session));
          throw;
        }
        forget_sessions();
      } catch (...) {
        undo(std::move(session));
        throw;
      }
    }
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
  bool is_postgres() const override { return true; }
  void backup(const std::string&) override {
    throw SqlError(SqlFault::kFailed,
                   "A PostgreSQL database is backed up with pg_dump or pg_basebackup: see docs/operate.md.");
  }

 private:
  void write_until_stopped() {
    for (;;) {
      Write write;
      {
        std::unique_lock lock(mutex_);
        arrived_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        if (waiting_.empty()) return;
        write = std::move(waiting_.front());
        waiting_.pop_front();
      }
      std::exception_ptr problem = in_transaction(write);
      if (!problem) committed(), bell_->ring();
      write.done(problem);
    }
  }

  std::exception_ptr in_transaction(Write& write) {
    for (int tries = 1;; ++tries) {
      bool committing = false;
      try {
        auto session = borrow();
        session->script("BEGIN");
        const Keep keep = write.run(*session);
        committing = true;
        if (keep == Keep::kYes) session->commit();
        else session->script("ROLLBACK");
        give_back(std::move(session));
        return nullptr;
      } catch (const SqlError& error) {
        // What failed before COMMIT was sent left nothing behind and may run again. A connection lost during COMMIT
        // may have been stored: that is for the caller to find out, never to be repeated blindly. A row that is there
        // already came from a transaction that was not to be seen yet; the second time it is.
        const bool again = error.fault == SqlFault::kBusy || (error.fault == SqlFault::kGone && !committing) ||
                           (error.fault == SqlFault::kUnique && tries == 1);
        if (error.fault == SqlFault::kGone) forget_sessions();
        if (!again || tries == kTries) return std::current_exception();
      } catch (...) {
        return std::current_exception();
      }
    }
  }

  // A session that cannot be brought back to the beginning is not used again.
  void undo(std::unique_ptr<PostgresSession> session) {
    try {
      session->script("ROLLBACK");
    } catch (const SqlError&) {
      return;
    }
    give_back(std::move(session));
  }
  std::unique_ptr<PostgresSession> borrow() {
    {
      std::lock_guard lock(sessions_mutex_);
      if (!sessions_.empty()) {
        auto session = std::move(sessions_.back());
        sessions_.pop_back();
        return session;
      }
    }
    return std::make_unique<PostgresSession>(url_);
  }
  void give_back(std::unique_ptr<PostgresSession> session) {
    if (!session->is_usable()) return;
    std::lock_guard lock(sessions_mutex_);
    sessions_.push_back(std::move(session));
  }
  void forget_sessions() {
    std::lock_guard lock(sessions_mutex_);
    sessions_.clear();
  }

  const std::string url_;
  mutable std::mutex mutex_;  // guards waiting_ and stopping_
  std::condition_variable arrived_;
  std::deque<Write> waiting_;
  bool stopping_ = false;
  std::mutex sessions_mutex_;  // guards sessions_
  std::vector<std::unique_ptr<PostgresSession>> sessions_;
  std::optional<Bell> bell_;
  std::vector<std::thread> workers_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const std::string& url, const Options& options) {
  return std::make_unique<PostgresDatabase>(url, options);
}

}  // namespace kith::sql
