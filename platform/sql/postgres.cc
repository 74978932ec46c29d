// PostgreSQL through libpq: a pool of connections, each write a transaction of its own on a worker thread.

#include <libpq-fe.h>

#include <condition_variable>
#include <cstring>
#include <deque>
#include <mutex>
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

// A server that cannot be reached at all is given up after ten seconds, unless the URL says otherwise.
PGconn* connect(const std::string& url) {
  const char* const keys[] = {"connect_timeout", "dbname", nullptr};
  const char* const values[] = {"10", url.c_str(), nullptr};
  return PQconnectdbParams(keys, values, 1);
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
    for (std::size_t i = 0; i < wanted && i < params.size(); ++i) {
      if (params[i].kind == Param::Kind::kNull) continue;
      texts[i] =
          params[i].kind == Param::Kind::kInteger ? std::to_string(params[i].integer) : std::string(params[i].text);
      values[i] = texts[i].c_str();
    }
    const Answer answer(
        PQexecPrepared(connection_, name.c_str(), static_cast<int>(wanted), values.data(), nullptr, nullptr, 0));
    const auto status = PQresultStatus(answer.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) fail(query.name, answer.get());
    Rows rows;
    const int columns = PQnfields(answer.get());
    rows.start(static_cast<std::size_t>(columns));
    for (int row = 0; row < PQntuples(answer.get()); ++row) {
      for (int column = 0; column < columns; ++column) {
        if (PQgetisnull(answer.get(), row, column)) rows.add_null();
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

class PostgresDatabase : public Database {
 public:
  PostgresDatabase(std::string url, const Options& options) : url_(std::move(url)) {
    give_back(std::make_unique<PostgresSession>(url_));  // says at once when the server is not there
    for (int i = 0; i < options.write_workers; ++i) workers_.emplace_back([this] { write_until_stopped(); });
  }
  ~PostgresDatabase() override {
    {
      std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    arrived_.notify_all();
    for (std::thread& worker : workers_) worker.join();
  }

  void read(const std::function<void(Session&)>& run) override {
    for (int tries = 1;; ++tries) {
      auto session = borrow();
      try {
        run(*session);
        give_back(std::move(session));
        return;
      } catch (const SqlError& error) {
        // A connection from the pool may have died with the server it belonged to; a fresh one tells.
        if (error.fault != SqlFault::kGone || tries == 2) throw;
        forget_sessions();
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
      if (!problem) committed();
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
        session->script(keep == Keep::kYes ? "COMMIT" : "ROLLBACK");
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
  std::vector<std::thread> workers_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(const std::string& url, const Options& options) {
  return std::make_unique<PostgresDatabase>(url, options);
}

}  // namespace kith::sql
