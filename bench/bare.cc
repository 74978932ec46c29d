#include "bench/bare.h"

#include <fmt/format.h>
#include <signal.h>
#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <stdexcept>
#include <thread>
#include <unordered_map>

#include "bench/harness.h"
#include "platform/background/workers.h"
#include "platform/html/html.h"
#include "platform/http/server.h"
#include "platform/sql/database.h"

namespace kith::bench {
namespace {

constexpr sql::Query kThirty{
    "bench/thirty", "SELECT id, author, text, sent_at FROM message WHERE conversation = $1 ORDER BY id DESC LIMIT 30",
    ""};
constexpr std::string_view kWords = "Imported: that a message was sent is known, its words are not.";
constexpr std::size_t kMessageGroup = 64, kImportGroup = 1024;

// SQLite itself, with the settings of Kith's writer.
class File {
 public:
  explicit File(const std::string& path) {
    if (sqlite3_open_v2(path.c_str(), &db_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK) fail();
    exec(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA "
        "cache_size=-2000");
  }
  ~File() {
    for (auto& [sql, statement] : statements_) sqlite3_finalize(statement);
    sqlite3_close(db_);
  }
  void exec(const char* sql) {
    if (sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail();
  }
  // `sql` is a literal: its address finds the statement.
  template <class... V>
  void run(const char* sql, const V&... values) {
    sqlite3_stmt*& statement = statements_[sql];
    if (statement == nullptr &&
        sqlite3_prepare_v3(db_, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) != SQLITE_OK)
      fail();
    int position = 0;
    (bind(statement, ++position, values), ...);
    if (sqlite3_step(statement) != SQLITE_DONE) fail();
    sqlite3_reset(statement);
  }

 private:
  void bind(sqlite3_stmt* s, int i, std::int64_t value) { sqlite3_bind_int64(s, i, value); }
  void bind(sqlite3_stmt* s, int i, std::string_view value) {
    sqlite3_bind_text(s, i, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
  }
  [[noreturn]] void fail() { throw std::runtime_error(sqlite3_errmsg(db_)); }

  sqlite3* db_ = nullptr;
  std::unordered_map<const char*, sqlite3_stmt*> statements_;
};

void write_line(File& file, std::int64_t id, std::string_view kind, std::int64_t from, std::int64_t to, std::int64_t at,
                std::int64_t subject) {
  file.run("INSERT INTO ledger (xid, id, kind, sender, receiver, at, subject) VALUES (0, ?, ?, ?, ?, ?, ?)", id, kind,
           from, to, at, subject);
  file.run(
      "INSERT INTO tie (a, b, lines_from_a, lines_from_b, last_from_a, month, months_of_a, months_of_b, conversation) "
      "VALUES (?, ?, 1, 0, ?, 24000, 1, 1, ?) "
      "ON CONFLICT (a, b) DO UPDATE SET lines_from_a = lines_from_a + 1, lines_from_b = lines_from_b + 1, last_from_a "
      "= excluded.last_from_a, month = excluded.month, conversation = excluded.conversation",
      std::min(from, to), std::max(from, to), at, subject);
}

void write_message(File& file, std::int64_t id, const Place& at_place, std::int64_t at) {
  file.run("INSERT INTO message (conversation, id, author, text, sent_at) VALUES (?, ?, ?, ?, ?)",
           at_place.conversation, id, at_place.author, kWords, at);
  file.run("UPDATE conversation SET last_message = ?2, done_by = NULL, done_at = NULL WHERE id = ?1",
           at_place.conversation, id);
  file.run(
      "UPDATE participant SET last_at = ?3, done = 0, later_until = NULL, my_turn = (member <> ?2) WHERE conversation "
      "= ?1",
      at_place.conversation, at_place.author, at);
}

}  // namespace

int serve_bare(const std::string& path, std::int64_t conversation) {
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  const auto database = sql::open("sqlite:" + path);
  Workers workers(std::max(2, static_cast<int>(std::thread::hardware_concurrency())));  // as Kith has
  http::Server server({.port = 0}, [&](http::Request, http::Done done) {
    workers.offer([&, done] {
      Html html;
      html << "<!doctype html><ul>";
      database->read([&](sql::Session& session) {
        for (const auto row : session.query(kThirty, conversation))
          html << "<li id=\"" << row.integer(0) << "\">" << row.integer(1) << " " << row.integer(3) << " "
               << row.text(2) << "</li>";
      });
      html << "</ul>";
      done({.body = std::move(html).str()});
    });
  });
  std::thread waiter([&] {
    int number = 0;
    sigwait(&ends, &number);
    server.stop();
  });
  fmt::print("Bare is at http://127.0.0.1:{}\n", server.port());
  std::fflush(stdout);
  server.run();
  waiter.join();
  return 0;
}

double write_messages(const std::string& path, const std::vector<Place>& places, double seconds) {
  File file(path);
  const double began = now_s();
  std::int64_t at = std::chrono::duration_cast<std::chrono::microseconds>(
                        std::chrono::system_clock::now().time_since_epoch())
                        .count(),
               id = (at / 1000) << 20;
  std::size_t written = 0;
  while (now_s() - began < seconds) {
    file.exec("BEGIN IMMEDIATE");
    for (std::size_t i = 0; i < kMessageGroup; ++i) {
      const Place& place = places[written++ % places.size()];
      write_message(file, ++id, place, ++at);
      write_line(file, ++id, "message", place.author, place.other, at, place.conversation);
      file.run("DELETE FROM draft WHERE member = ? AND place = ?", place.author, std::string_view("conversation:1"));
      for (const std::int64_t member : {place.author, place.other})
        file.run("INSERT INTO live_event (xid, member, kind, subject, detail, at) VALUES (0, ?, 'message', ?, ?, ?)",
                 member, place.conversation, id, at);
    }
    file.exec("COMMIT");
  }
  return static_cast<double>(written) / (now_s() - began);
}

void write_import(const std::string& path, const std::vector<imports::Line>& lines) {
  struct Pair {
    std::int64_t opener = 0, sender = 0, conversation = 0;
    std::vector<std::int64_t> further;
  };
  File file(path);
  std::unordered_map<std::string, std::int64_t> members;
  std::map<std::pair<std::int64_t, std::int64_t>, Pair> pairs;
  std::int64_t id = 1;
  const auto member = [&](const std::string& token) {
    std::int64_t& known = members[token];
    if (known == 0) {
      known = ++id;
      file.run(
          "INSERT INTO member (id, handle, name, sentence, joined_at, openers_a_week) VALUES (?, ?, ?, 'Imported from "
          "a message list', 1, -1)",
          known, std::string_view(token), std::string_view(token));
      file.run("INSERT INTO member_search (rowid, words) VALUES (?, ?)", known, std::string_view(token));
    }
    return known;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i % kImportGroup == 0) file.exec("BEGIN IMMEDIATE");
    const std::int64_t from = member(lines[i].from), to = member(lines[i].to), at = lines[i].at.us;
    Pair& pair = pairs[{std::min(from, to), std::max(from, to)}];
    if (pair.conversation != 0) {
      write_message(file, ++id, {pair.conversation, from, to}, at);
      write_line(file, ++id, "message", from, to, at, pair.conversation);
    } else if (pair.opener == 0) {
      pair.opener = ++id;
      pair.sender = from;
      file.run(
          "INSERT INTO opener (id, sender, receiver, state, title, text, why, occasion, takes_place, written_at, "
          "delivered_at, due_at) VALUES (?, ?, ?, 'open', 'What did it ask?', ?, '', '', 0, ?, ?, 9000000000000000)",
          pair.opener, from, to, kWords, at, at);
      write_line(file, ++id, "opener", from, to, at, pair.opener);
    } else if (pair.sender == from) {
      pair.further.push_back(at);
      file.run("INSERT INTO opener_line (opener, id, text, at) VALUES (?, ?, ?, ?)", pair.opener, ++id, kWords, at);
      write_line(file, ++id, "message", from, to, at, pair.opener);
    } else {
      pair.conversation = ++id;
      file.run("UPDATE opener SET state = 'answered', ended_at = ?2, conversation = ?3 WHERE id = ?1", pair.opener, at,
               pair.conversation);
      file.run(
          "INSERT INTO conversation (id, title, opener, started_at, last_message) VALUES (?, 'What did it ask?', ?, ?, "
          "?)",
          pair.conversation, pair.opener, at, id + 2 + static_cast<std::int64_t>(pair.further.size()));
      for (const std::int64_t who : {from, to})
        file.run("INSERT INTO participant (conversation, member, my_turn, last_at) VALUES (?, ?, ?, ?)",
                 pair.conversation, who, std::int64_t{who == to}, at);
      pair.further.insert(pair.further.begin(), at);
      for (const std::int64_t sent : pair.further)
        file.run("INSERT INTO message (conversation, id, author, text, sent_at) VALUES (?, ?, ?, ?, ?)",
                 pair.conversation, ++id, to, kWords, sent);
      file.run("INSERT INTO message (conversation, id, author, text, sent_at) VALUES (?, ?, ?, ?, ?)",
               pair.conversation, ++id, from, kWords, at);
      for (const std::int64_t who : {from, to})
        file.run("UPDATE member SET earned_places = earned_places + 1 WHERE id = ?", who);
      write_line(file, ++id, "answer", from, to, at, pair.opener);
    }
    if ((i + 1) % kImportGroup == 0 || i + 1 == lines.size()) file.exec("COMMIT");
  }
}

}  // namespace kith::bench
