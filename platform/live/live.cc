#include "platform/live/live.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <charconv>

#include "platform/live/queries.h"

namespace kith::live {
namespace {

constexpr int kPoll_ms = 1000;  // what another node wrote is seen at the latest after this
constexpr int kBeatEvery = 25;  // quiet rounds between two comments that keep proxies from closing a stream
constexpr std::int64_t kBatch = 1000;

std::string as_sent(const Cursor& at, std::string_view kind, std::int64_t subject, std::int64_t detail) {
  return fmt::format("id: {}\nevent: {}\ndata: {{\"subject\":\"{}\",\"detail\":\"{}\"}}\n\n", at.str(), kind, subject,
                     detail);
}

}  // namespace

std::string Cursor::str() const { return fmt::format("{}-{}", xid, seq); }

Cursor Cursor::parse(std::string_view text) {
  Cursor cursor;
  const char* end = text.data() + text.size();
  const auto [dash, first] = std::from_chars(text.data(), end, cursor.xid);
  if (first != std::errc{} || dash == end || *dash != '-') return {};
  const auto [rest, second] = std::from_chars(dash + 1, end, cursor.seq);
  return second == std::errc{} && rest == end ? cursor : Cursor{};
}

void tell(sql::Session& session, const Event& event, Instant now) {
  session.run(queries::add_event, event.member, event.kind, event.subject, event.detail, now);
}

void welcome_restored(sql::Session& session) { session.run(queries::welcome_restored); }

Cursor cursor_of_now(sql::Session& session) {
  const auto rows = session.query(queries::cursor_of_now);
  return {rows.front().integer(0), rows.front().integer(1)};
}

Hub::Hub(sql::Database& database) : database_(database), follower_(kPoll_ms, [this] { follow(); }) {}

void Hub::subscribe(std::int64_t member, Cursor from, std::shared_ptr<http::EventStream> stream) {
  stream->send(": you will be told\nretry: 2000\n\n");
  {
    std::lock_guard lock(mutex_);
    arrivals_.push_back({member, from, stream});
  }
  wake();
}

std::size_t Hub::streams() const {
  std::lock_guard lock(mutex_);
  std::size_t count = 0;
  for (const auto& [member, streams] : streams_)
    for (const auto& stream : streams) count += !stream.expired();
  return count;
}

void Hub::follow() {
  try {
    database_.read([this](sql::Session& session) {
      catch_up(session);
      {
        std::lock_guard lock(mutex_);
        arriving_.insert(arriving_.end(), std::make_move_iterator(arrivals_.begin()),
                         std::make_move_iterator(arrivals_.end()));
        arrivals_.clear();
      }
      // Each is forgotten only when it has been welcomed: a database that goes away meanwhile leaves nobody out.
      for (; !arriving_.empty(); arriving_.pop_back()) welcome(session, arriving_.back());
    });
  } catch (const sql::SqlError& error) {
    // The database is away; streams stay open and go on from where they were when it is back.
    spdlog::warn("live: {}", error.what());
  }
  if (++quiet_rounds_ >= kBeatEvery) beat();
}

// Reads what was committed since and hands it on. Streams that arrive later are brought up to position_ first, so
// that no event falls between.
void Hub::catch_up(sql::Session& session) {
  if (!has_position_) position_ = cursor_of_now(session), has_position_ = true;
  for (;;) {
    const auto rows = session.query(queries::events_after, position_.xid, position_.seq, kBatch);
    std::lock_guard lock(mutex_);
    for (const auto row : rows) {
      position_ = {row.integer(0), row.integer(1)};
      const auto found = streams_.find(row.integer(2));
      if (found == streams_.end()) continue;
      if (row.text(3) == kGone) {
        for (const auto& weak : found->second)
          if (const auto stream = weak.lock()) stream->close();
        streams_.erase(found);
        continue;
      }
      const std::string bytes = as_sent(position_, row.text(3), row.integer(4), row.integer(5));
      std::erase_if(found->second, [&](const auto& weak) {
        auto stream = weak.lock();
        if (stream) stream->send(bytes);
        return !stream;
      });
      if (found->second.empty()) streams_.erase(found);
    }
    if (static_cast<std::int64_t>(rows.size()) < kBatch) return;
  }
}

void Hub::welcome(sql::Session& session, Arrival& arrival) {
  auto stream = arrival.stream.lock();
  if (!stream) return;
  for (Cursor& from = arrival.from; from < position_;) {
    const auto rows = session.query(queries::events_of_member, arrival.member, from.xid, from.seq, position_.xid,
                                    position_.seq, kBatch);
    for (const auto row : rows) {
      from = {row.integer(0), row.integer(1)};
      stream->send(as_sent(from, row.text(2), row.integer(3), row.integer(4)));
    }
    if (static_cast<std::int64_t>(rows.size()) < kBatch) break;
  }
  std::lock_guard lock(mutex_);
  streams_[arrival.member].push_back(arrival.stream);
}

void Hub::beat() {
  quiet_rounds_ = 0;
  std::lock_guard lock(mutex_);
  for (auto entry = streams_.begin(); entry != streams_.end();) {
    std::erase_if(entry->second, [](const auto& weak) {
      auto stream = weak.lock();
      if (stream) stream->send(": still here\n\n");
      return !stream;
    });
    entry = entry->second.empty() ? streams_.erase(entry) : std::next(entry);
  }
}

}  // namespace kith::live
