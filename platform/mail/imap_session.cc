#include "platform/mail/imap_session.h"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "platform/mail/incoming.h"
#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kAnswerWithin{60'000};
constexpr milliseconds kCommandWithin{10 * 60'000};                 // however much it says
constexpr int kNotice_ms = 250;                                     // how soon stopping is noticed
constexpr std::size_t kLineMost = 8u << 20;                         // a search may find many
constexpr std::size_t kAnswerMost_bytes = 2 * kIncomingMost_bytes;  // to one command

bool is_news(std::string_view line) { return line.starts_with("* ") && lower_ascii(line).ends_with(" exists"); }

// 12 of "… BODY[] {12}".
std::optional<std::size_t> literal_at_end(std::string_view line) {
  const std::size_t open = line.rfind('{');
  if (!line.ends_with('}') || open == std::string_view::npos) return std::nullopt;
  const std::string_view digits = line.substr(open + 1, line.size() - open - 2);
  std::size_t size = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), size);
  if (error == std::errc::result_out_of_range) throw ImapSession::Broken("it sends more than was asked for");
  if (error != std::errc{} || stop != digits.data() + digits.size()) return std::nullopt;
  return size;
}

}  // namespace

ImapSession::ImapSession(const Mailbox& mailbox, const std::atomic<bool>& stopping)
    : stopping_(stopping), curl_(connect(mailbox.url, mailbox.user, mailbox.password, &stopping)) {
  curl_easy_getinfo(curl_.get(), CURLINFO_ACTIVESOCKET, &socket_);
}

std::string ImapSession::next_tag() { return fmt::format("k{}", ++commands_); }

bool ImapSession::has_news() { return std::exchange(has_news_, false); }

std::vector<std::string> ImapSession::command(const std::string& words) {
  const std::string tag = next_tag();
  send(tag + " " + words + "\r\n");
  std::vector<std::string> lines;
  const auto end = steady_clock::now() + kCommandWithin;
  for (std::size_t size = 0;;) {
    std::string line = read(kAnswerWithin).value();
    if (steady_clock::now() > end) throw Broken("it does not come to an end");
    if (line.starts_with(tag + " ")) {
      if (lower_ascii(line.substr(tag.size() + 1, 2)) != "ok")
        throw Refused("to " + words.substr(0, words.find(' ')) + " it says: " + shorten(tidy_line(line), 200));
      return lines;
    }
    // It says so once, whatever it is asked at the time.
    if (is_news(line)) has_news_ = true;
    size += line.size() + sizeof line;
    if (size > kAnswerMost_bytes) throw Broken("it says too much");
    lines.push_back(std::move(line));
  }
}

void ImapSession::idle(milliseconds most) {
  const std::string tag = next_tag();
  send(tag + " IDLE\r\n");
  const auto end = steady_clock::now() + most;
  for (bool is_over = false; !is_over;) {
    const auto left = std::chrono::duration_cast<milliseconds>(end - steady_clock::now());
    const auto line = left.count() > 0 ? read(left, true) : std::nullopt;
    if (line && line->starts_with(tag)) throw Refused("it does not want to IDLE");
    is_over = !line || is_news(*line);
  }
  send("DONE\r\n");
  const auto done_by = steady_clock::now() + kAnswerWithin;
  for (std::string line; !line.starts_with(tag); line = read(kAnswerWithin).value())
    if (steady_clock::now() > done_by) throw Broken("it does not come to an end");
}

void ImapSession::send(std::string_view bytes) {
  while (!bytes.empty()) {
    std::size_t sent = 0;
    const CURLcode code = curl_easy_send(curl_.get(), bytes.data(), bytes.size(), &sent);
    if (code == CURLE_AGAIN && !wait(POLLOUT, kAnswerWithin)) throw Broken("it does not listen");
    if (code != CURLE_OK && code != CURLE_AGAIN) throw Broken(curl_easy_strerror(code));
    bytes.remove_prefix(sent);
  }
}

std::optional<std::string> ImapSession::read(milliseconds within, bool may_be_silent) {
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

bool ImapSession::fill(milliseconds within) {
  char chunk[16384];
  const auto end = steady_clock::now() + within;
  for (;;) {
    if (stopping_) throw Stopped();
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

bool ImapSession::wait(short event, milliseconds within) {
  for (milliseconds waited{0}; waited < within; waited += milliseconds(kNotice_ms)) {
    if (stopping_) throw Stopped();
    pollfd ready{static_cast<int>(socket_), event, 0};
    if (::poll(&ready, 1, static_cast<int>(std::min<std::int64_t>(kNotice_ms, within.count()))) != 0) return true;
  }
  return false;
}

}  // namespace kith::mail
