#include "platform/mail/imap.h"

#include <fmt/format.h>
#include <poll.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
#include <charconv>
#include <chrono>
#include <optional>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

#include "platform/mail/connect.h"
#include "platform/mail/incoming.h"
#include "platform/text/dates.h"
#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kAnswerWithin{60'000};
constexpr milliseconds kIdleFor{20 * 60'000};     // servers hang up on who is silent for half an hour
constexpr milliseconds kLookEvery{60'000};        // where there is no IDLE, or some are to be tried again
constexpr milliseconds kAgainAtMost{5 * 60'000};  // after a connection that failed
constexpr int kNotice_ms = 250;                   // how soon stopping is noticed
constexpr std::size_t kLineMost = 1u << 20;       // a search may find many
constexpr std::size_t kHeadersMost = 64u << 10;
constexpr std::size_t kAddressesMost = 20;
constexpr std::size_t kReceiversMost = 5;                           // of one mail
constexpr std::size_t kAnswerMost_bytes = 2 * kIncomingMost_bytes;  // to one command
constexpr int kBack_days = 60;                                      // what has been there for longer is not looked at

// The connection was lost, or the server says what it must not.
class Broken : public std::runtime_error {
  using std::runtime_error::runtime_error;
};
// The program ends.
struct Stopped {};

bool is_of_address(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '+' ||
         c == '-' || c == '_' || c == '=';
}

// A string as a command carries it.
std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

// "9-Mar-2026".
std::string imap_date(Instant at) {
  const CivilTime day = civil(at, "UTC");
  const std::string month = month_and_year(at, "UTC");  // "Mar 2026"
  return fmt::format("{}-{}-{}", day.day, month.substr(0, 3), month.substr(month.size() - 4));
}

// The value of a header in what FETCH gave; folded lines are one.
std::string header_in(std::string_view headers, std::string_view name) {
  for (std::size_t at = 0; at < headers.size();) {
    std::size_t end = std::min(headers.find('\n', at), headers.size());
    while (end + 1 < headers.size() && (headers[end + 1] == ' ' || headers[end + 1] == '\t'))
      end = std::min(headers.find('\n', end + 1), headers.size());
    const std::string_view line = headers.substr(at, end - at);
    if (line.size() > name.size() && line[name.size()] == ':' && lower_ascii(line.substr(0, name.size())) == name)
      return std::string(trim(line.substr(name.size() + 1)));
    at = end + 1;
  }
  return {};
}

// One connection, signed in; what follows is said and read here.
class Session {
 public:
  Session(const Mailbox& mailbox, const std::atomic<bool>& stopping)
      : stopping_(stopping), curl_(connect(mailbox.url, mailbox.user, mailbox.password, &stopping)) {
    curl_easy_getinfo(curl_.get(), CURLINFO_ACTIVESOCKET, &socket_);
  }

  // What the server says before it says that the command is done; a line with the literals in it.
  std::vector<std::string> command(const std::string& words) {
    const std::string tag = next_tag();
    send(tag + " " + words + "\r\n");
    std::vector<std::string> lines;
    for (std::size_t size = 0;;) {
      std::string line = read(kAnswerWithin).value();
      if (line.starts_with(tag + " ")) {
        if (lower_ascii(line.substr(tag.size() + 1, 2)) != "ok")
          throw Broken("to " + words.substr(0, words.find(' ')) + " it says: " + shorten(tidy_line(line), 200));
        return lines;
      }
      size += line.size() + sizeof line;
      if (size > kAnswerMost_bytes) throw Broken("it says too much");
      lines.push_back(std::move(line));
    }
  }

  // Waits until the server has something new, at most so long.
  void idle(milliseconds most) {
    const std::string tag = next_tag();
    send(tag + " IDLE\r\n");
    const auto end = steady_clock::now() + most;
    for (bool is_over = false; !is_over;) {
      const auto left = std::chrono::duration_cast<milliseconds>(end - steady_clock::now());
      const auto line = left.count() > 0 ? read(left, true) : std::nullopt;
      if (line && line->starts_with(tag)) throw Broken("it does not want to IDLE");
      is_over = !line || lower_ascii(*line).ends_with(" exists");
    }
    send("DONE\r\n");
    while (!read(kAnswerWithin).value().starts_with(tag)) {
    }
  }

 private:
  std::string next_tag() { return fmt::format("k{}", ++commands_); }

  void send(std::string_view bytes) {
    while (!bytes.empty()) {
      std::size_t sent = 0;
      const CURLcode code = curl_easy_send(curl_.get(), bytes.data(), bytes.size(), &sent);
      if (code == CURLE_AGAIN) wait(POLLOUT, kAnswerWithin);
      else if (code != CURLE_OK) throw Broken(curl_easy_strerror(code));
      bytes.remove_prefix(sent);
    }
  }

  // A line without its end, its literals (RFC 9051, 4.3) in their places. Nothing when none came in time, where it
  // `may` be that none comes.
  std::optional<std::string> read(milliseconds within, bool may_be_silent = false) {
    std::string line;
    for (;;) {
      std::size_t end = 0;
      while ((end = buffer_.find("\r\n")) == std::string::npos) {
        if (buffer_.size() > kLineMost) throw Broken("it sends a line without an end");
        if (!fill(within)) {
          if (may_be_silent) return std::nullopt;
          throw Broken("it has fallen silent");
        }
      }
      const auto size = literal_at_end(std::string_view(buffer_).substr(0, end));
      line.append(buffer_, 0, end);
      buffer_.erase(0, end + 2);
      if (!size) return line;
      if (line.size() + *size > kAnswerMost_bytes) throw Broken("it sends more than was asked for");
      line += "\r\n";
      while (buffer_.size() < *size)
        if (!fill(kAnswerWithin)) throw Broken("it has fallen silent");
      line.append(buffer_, 0, *size);
      buffer_.erase(0, *size);
    }
  }

  // 12 of "… BODY[] {12}".
  static std::optional<std::size_t> literal_at_end(std::string_view line) {
    const std::size_t open = line.rfind('{');
    if (!line.ends_with('}') || open == std::string_view::npos) return std::nullopt;
    const std::string_view digits = line.substr(open + 1, line.size() - open - 2);
    std::size_t size = 0;
    const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
    if (error == std::errc::result_out_of_range) throw Broken("it sends more than was asked for");
    if (error != std::errc{} || stop != digits.data() + digits.size()) return std::nullopt;
    return size;
  }

  // False when nothing came in time.
  bool fill(milliseconds within) {
    char chunk[16384];
    const auto end = steady_clock::now() + within;
    for (;;) {
      std::size_t came = 0;
      const CURLcode code = curl_easy_recv(curl_.get(), chunk, sizeof chunk, &came);
      if (code == CURLE_OK && came > 0) {
        buffer_.append(chunk, came);
        return true;
      }
      if (code != CURLE_AGAIN) throw Broken(code == CURLE_OK ? "it hung up" : curl_easy_strerror(code));
      const auto left = std::chrono::duration_cast<milliseconds>(end - steady_clock::now());
      if (left.count() <= 0 || !wait(POLLIN, left)) return false;
    }
  }

  bool wait(short event, milliseconds within) {
    for (milliseconds waited{0}; waited < within; waited += milliseconds(kNotice_ms)) {
      if (stopping_) throw Stopped();
      pollfd ready{static_cast<int>(socket_), event, 0};
      if (::poll(&ready, 1, static_cast<int>(std::min<std::int64_t>(kNotice_ms, within.count()))) != 0) return true;
    }
    return false;
  }

  const std::atomic<bool>& stopping_;
  const Connection curl_;
  curl_socket_t socket_ = CURL_SOCKET_BAD;
  std::string buffer_;
  int commands_ = 0;
};

}  // namespace

std::vector<std::string> addresses_in(std::string_view headers) {
  std::vector<std::string> found;
  for (std::size_t at = headers.find('@'); at != std::string_view::npos && found.size() < kAddressesMost;
       at = headers.find('@', at + 1)) {
    std::size_t begin = at, end = at + 1;
    while (begin > 0 && is_of_address(headers[begin - 1])) --begin;
    while (end < headers.size() && is_of_address(headers[end])) ++end;
    const std::string address = lower_ascii(headers.substr(begin, end - begin));
    if (begin < at && end > at + 1 && std::find(found.begin(), found.end(), address) == found.end())
      found.push_back(address);
  }
  return found;
}

class Imap::Reader {
 public:
  Reader(Mailbox mailbox, Taker& taker, const Clock& clock)
      : mailbox_(std::move(mailbox)), taker_(taker), clock_(clock) {
    const std::size_t scheme = mailbox_.url.find("://");
    const std::string kind = lower_ascii(mailbox_.url.substr(0, scheme));
    if (scheme == std::string::npos || (kind != "imap" && kind != "imaps"))
      throw std::runtime_error("\"" + mailbox_.url + "\" is no mailbox, such as imaps://mail.example.org.");
    const std::size_t slash = mailbox_.url.find('/', scheme + 3);
    if (slash != std::string::npos && slash + 1 < mailbox_.url.size()) folder_ = mailbox_.url.substr(slash + 1);
    mailbox_.url.resize(std::min(slash, mailbox_.url.size()));
    for (const char c : folder_)
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
        throw std::runtime_error("The folder in \"" + mailbox_.url + "/…\" has characters that no folder has.");
    thread_ = std::thread([this] { run(); });
  }
  ~Reader() {
    stopping_ = true;
    thread_.join();
  }

 private:
  void run() {
    milliseconds again{1'000};
    while (!stopping_) {
      try {
        Session session(mailbox_, stopping_);
        open(session);
        again = milliseconds{1'000};
        for (;;) {
          const bool some_wait = !take_new(session);
          if (has_idle_) session.idle(some_wait ? kLookEvery : kIdleFor);
          else pause(kLookEvery), session.command("NOOP");
        }
      } catch (const Stopped&) {
        return;
      } catch (const std::exception& error) {
        spdlog::warn("mailbox {}: {}", mailbox_.url, error.what());
        again = std::min(again * 2, kAgainAtMost);
      }
      try {
        pause(again);
      } catch (const Stopped&) {
        return;
      }
    }
  }

  void pause(milliseconds time) const {
    for (milliseconds waited{0}; waited < time; waited += milliseconds(kNotice_ms)) {
      if (stopping_) throw Stopped();
      std::this_thread::sleep_for(milliseconds(kNotice_ms));
    }
  }

  void open(Session& session) {
    has_idle_ = has_uidplus_ = false;
    for (const std::string& line : session.command("CAPABILITY")) {
      has_idle_ = has_idle_ || line.find(" IDLE") != std::string::npos;
      has_uidplus_ = has_uidplus_ || line.find(" UIDPLUS") != std::string::npos;
    }
    std::string validity;
    for (const std::string& line : session.command("SELECT " + quoted(folder_)))
      if (const std::size_t at = line.find("[UIDVALIDITY "); at != std::string::npos)
        validity = line.substr(at, line.find(']', at) - at);
    if (validity != validity_) seen_.clear();
    validity_ = validity;
  }

  // Each mail that is there and was not looked at before; false when some are to be tried again.
  bool take_new(Session& session) {
    std::set<std::uint64_t> there;
    for (const std::string& line :
         session.command("UID SEARCH UNDELETED SINCE " + imap_date(clock_.now() - days(kBack_days)))) {
      if (lower_ascii(line.substr(0, 9)) != "* search ") continue;
      const char *at = line.data() + 9, *end = line.data() + line.size();
      while (at < end) {
        std::uint64_t uid = 0;
        const auto [stop, error] = std::from_chars(at, end, uid);
        if (error == std::errc{}) there.insert(uid);
        at = stop + 1;
      }
    }
    // What has gone from the mailbox need not be remembered.
    std::erase_if(seen_, [&](std::uint64_t uid) { return !there.contains(uid); });
    bool is_done = true;
    for (const std::uint64_t uid : there) {
      if (seen_.contains(uid)) continue;
      if (settle(session, uid)) seen_.insert(uid);
      else is_done = false;
    }
    return is_done;
  }

  // False when it is to be tried again.
  bool settle(Session& session, std::uint64_t uid) {
    const std::string headers =
        fetch(session, uid,
              fmt::format("BODY.PEEK[HEADER.FIELDS (RETURN-PATH DELIVERED-TO X-ORIGINAL-TO ENVELOPE-TO X-ENVELOPE-TO "
                          "X-DELIVERED-TO TO CC)]<0.{}>",
                          kHeadersMost));
    std::vector<std::string> receivers;
    for (const std::string& address : addresses_in(headers))
      if (receivers.size() < kReceiversMost && taker_.may_come(address).kind == Receipt::Kind::kTaken)
        receivers.push_back(address);
    if (receivers.empty()) return true;
    // One byte more than may come, so that what is too large is told apart.
    const std::string message = fetch(session, uid, fmt::format("BODY.PEEK[]<0.{}>", kIncomingMost_bytes + 1));
    if (message.empty()) return true;
    // No sender stands there only for what mail servers write themselves.
    const std::string path = header_in(headers, "return-path");
    const std::string sender = path.empty() ? "unknown" : path == "<>" ? "" : path;
    bool was_refused = false;
    for (const std::string& receiver : receivers) {
      const Receipt receipt = taker_.take(receiver, sender, message);
      if (receipt.kind == Receipt::Kind::kLater) return false;
      if (receipt.kind == Receipt::Kind::kTaken) continue;
      was_refused = true;
      spdlog::warn("mailbox {}: mail {} was not taken and stays there: {}", mailbox_.url, uid, receipt.why);
    }
    if (was_refused) return true;
    session.command(fmt::format("UID STORE {} +FLAGS.SILENT (\\Seen \\Deleted)", uid));
    // Without UIDPLUS it would remove what others have marked as well.
    if (has_uidplus_) session.command(fmt::format("UID EXPUNGE {}", uid));
    return true;
  }

  static std::string fetch(Session& session, std::uint64_t uid, const std::string& what) {
    for (const std::string& line : session.command(fmt::format("UID FETCH {} ({})", uid, what))) {
      const std::size_t begin = line.find("}\r\n");
      if (line.find(" FETCH (") == std::string::npos || begin == std::string::npos) continue;
      const std::size_t open = line.rfind('{', begin);
      const std::size_t size = std::strtoull(line.c_str() + open + 1, nullptr, 10);
      return line.substr(begin + 3, size);
    }
    return {};  // it has gone meanwhile
  }

  Mailbox mailbox_;
  Taker& taker_;
  const Clock& clock_;
  std::string folder_ = "INBOX";
  bool has_idle_ = false, has_uidplus_ = false;
  std::string validity_;          // of the numbers below (RFC 9051, 2.3.1.1)
  std::set<std::uint64_t> seen_;  // what stays in the mailbox, and was looked at
  std::atomic<bool> stopping_ = false;
  std::thread thread_;
};

Imap::Imap(Mailbox mailbox, Taker& taker, const Clock& clock)
    : reader_(std::make_unique<Reader>(std::move(mailbox), taker, clock)) {}
Imap::~Imap() = default;

}  // namespace kith::mail
