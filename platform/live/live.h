#pragma once
// Live events: what open pages are told while they are looked at. An event is a row, written with the thing it tells
// of; a follower reads rows in the order of their commits and hands them to the streams of the member they are for.
// So a stream resumes after any break by the order number it saw last, with nothing lost and nothing twice, and a
// second node that shares the database needs nothing else.

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/background/workers.h"
#include "platform/http/request.h"
#include "platform/sql/database.h"

namespace kith::live {

// Where a reader of events stands. On PostgreSQL the transaction comes first: numbers are given out before commits.
struct Cursor {
  std::int64_t xid = 0, seq = 0;
  friend auto operator<=>(const Cursor&, const Cursor&) = default;
  std::string str() const;                     // "xid-seq", as in the stream's event ids
  static Cursor parse(std::string_view text);  // the beginning of time when it is not one
};

struct Event {
  std::int64_t member = 0;
  std::string_view kind;     // "message", "opener", …
  std::int64_t subject = 0;  // the conversation or opener it is about
  std::int64_t detail = 0;   // the message, or 0
};

// Writes an event in the transaction of what it tells of.
void tell(sql::Session& session, const Event& event, Instant now);

// Events in a copy that was restored on another PostgreSQL count as the oldest: their transactions are not of this one.
void welcome_restored(sql::Session& session);

// Where a page that is rendered now stands: a stream that starts after this misses nothing.
Cursor cursor_of_now(sql::Session& session);

// Threads: subscribe() and wake() from any thread; one follower thread does the rest.
// The kind of the event after which a member has no streams any more.
constexpr std::string_view kGone = "gone";

class Hub {
 public:
  explicit Hub(sql::Database& database);
  // Sends the member's events after `from`, then each as it comes.
  void subscribe(std::int64_t member, Cursor from, std::shared_ptr<http::EventStream> stream);
  // Called after a commit: there may be something to tell.
  void wake() { follower_.wake(); }
  std::size_t streams() const;

 private:
  struct Arrival {
    std::int64_t member;
    Cursor from;
    std::weak_ptr<http::EventStream> stream;
  };
  void follow();
  void catch_up(sql::Session& session);
  void welcome(sql::Session& session,
               Arrival& arrival);  // moves its `from` along, so that it can go on after a failure
  void beat();

  sql::Database& database_;
  Cursor position_;  // the follower's alone, as are the three below
  bool has_position_ = false;
  int quiet_rounds_ = 0;
  std::vector<Arrival> arriving_;
  mutable std::mutex mutex_;  // guards arrivals_ and streams_
  std::vector<Arrival> arrivals_;
  std::unordered_map<std::int64_t, std::vector<std::weak_ptr<http::EventStream>>> streams_;
  Periodic follower_;  // last: its thread uses all of the above
};

}  // namespace kith::live
