#include "platform/mail/imap.h"

#include <fmt/format.h>
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

#include "platform/mail/imap_session.h"
#include "platform/mail/incoming.h"
#include "platform/text/dates.h"
#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds kIdleFor{9 * 60'000};      // what stands between forgets who is silent for longer
constexpr milliseconds kLookEvery{60'000};        // where there is no IDLE, or some are to be tried again
constexpr milliseconds kAgainAtMost{5 * 60'000};  // after a connection that failed
constexpr int kNotice_ms = 250;                   // how soon stopping is noticed
constexpr std::size_t kHeadersMost = 64u << 10;
constexpr std::size_t kAddressesMost = 200;
constexpr std::size_t kReceiversMost = 5;  // of one mail
// Below the time for which a mail that was taken is remembered: none is taken twice.
constexpr int kBack_days = 28;  // what has been there for longer is not looked at

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
  return fmt::format("{}-{}-{}", day.day, kMonthsOfMail[day.month - 1], day.year);
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
    // It stands in the log.
    if (mailbox_.url.find('@') != std::string::npos)
      throw std::runtime_error("Give user and password of the mailbox apart from its address.");
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
        ImapSession session(mailbox_, stopping_);
        open(session);
        for (;;) {
          const bool some_wait = !take_new(session);
          again = milliseconds{1'000};
          if (session.has_news()) continue;
          wait_for_news(session, some_wait ? kLookEvery : kIdleFor);
        }
      } catch (const ImapSession::Stopped&) {
        return;
      } catch (const std::exception& error) {
        spdlog::warn("mailbox {}: {}", mailbox_.url, error.what());
        again = std::min(again * 2, kAgainAtMost);
      }
      try {
        pause(again);
      } catch (const ImapSession::Stopped&) {
        return;
      }
    }
  }

  void wait_for_news(ImapSession& session, milliseconds most) {
    if (has_idle_) {
      try {
        return session.idle(most);
      } catch (const ImapSession::Refused& refused) {
        spdlog::warn("mailbox {}: {}", mailbox_.url, refused.what());
        has_idle_ = false;
      }
    }
    pause(kLookEvery);
    session.command("NOOP");
    (void)session.has_news();  // it is looked at next in any case
  }

  void pause(milliseconds time) const {
    for (milliseconds waited{0}; waited < time; waited += milliseconds(kNotice_ms)) {
      if (stopping_) throw ImapSession::Stopped();
      std::this_thread::sleep_for(milliseconds(kNotice_ms));
    }
  }

  void open(ImapSession& session) {
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
  bool take_new(ImapSession& session) {
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
      try {
        if (settle(session, uid)) seen_.insert(uid);
        else is_done = false;
      } catch (const ImapSession::Refused& refused) {
        // One that it cannot hand out keeps no other back.
        spdlog::warn("mailbox {}: mail {} is left there: {}", mailbox_.url, uid, refused.what());
        seen_.insert(uid);
      }
    }
    return is_done;
  }

  // False when it is to be tried again.
  bool settle(ImapSession& session, std::uint64_t uid) {
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
      const Receipt receipt = take(receiver, sender, message);
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

  Receipt take(const std::string& receiver, const std::string& sender, const std::string& message) {
    try {
      return taker_.take(receiver, sender, message);
    } catch (const std::exception& error) {
      spdlog::warn("mail in: {}", error.what());
      return {Receipt::Kind::kLater, error.what()};
    }
  }

  static std::string fetch(ImapSession& session, std::uint64_t uid, const std::string& what) {
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
