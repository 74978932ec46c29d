#include "platform/mail/lmtp.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <atomic>
#include <charconv>
#include <cstring>
#include <stdexcept>
#include <thread>
#include <vector>

#include "platform/mail/incoming.h"
#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

constexpr int kSilence_ms = 60'000;
constexpr int kLook_ms = 250;  // how soon stopping is noticed
constexpr std::size_t kLineMost = 2'000;
constexpr std::size_t kReceiversMost = 5;  // each reads the mail anew; an answer has one
constexpr int kConnectionsMost = 8;

// "<ada@example.org>" of "RCPT TO:<ada@example.org> NOTIFY=…"; nothing when there is none.
std::optional<std::string> path_of(std::string_view command) {
  const std::size_t open = command.find('<'), close = command.find('>');
  if (open == std::string_view::npos || close == std::string_view::npos || close < open) return std::nullopt;
  return std::string(command.substr(open + 1, close - open - 1));
}

bool is_command(std::string_view line, std::string_view name) {
  return lower_ascii(line.substr(0, name.size())) == name;
}

// One conversation with a mail server.
class Talk {
 public:
  Talk(int socket, const std::string& name, Taker& taker, const std::atomic<bool>& stopping)
      : socket_(socket), name_(name), taker_(taker), stopping_(stopping) {}

  void run() {
    say("220 " + name_ + " LMTP Kith");
    std::string line;
    while (read_line(line)) {
      if (is_command(line, "lhlo")) {
        say("250-" + name_ +
            "\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE " +
            std::to_string(kIncomingMost_bytes));
      } else if (is_command(line, "mail from:")) {
        begin();
        const auto sender = path_of(line);
        if (!sender) {
          say("501 5.5.4 Write MAIL FROM:<address>");
          continue;
        }
        sender_ = *sender;
        has_sender_ = true;
        say("250 2.1.0 Ok");
      } else if (is_command(line, "rcpt to:")) {
        receiver(line);
      } else if (is_command(line, "data")) {
        if (!data()) return;
      } else if (is_command(line, "rset")) {
        begin();
        say("250 2.0.0 Ok");
      } else if (is_command(line, "noop") || is_command(line, "vrfy")) {
        say("250 2.0.0 Ok");
      } else if (is_command(line, "quit")) {
        say("221 2.0.0 Good bye");
        return;
      } else {
        say("500 5.5.2 This is LMTP: LHLO, MAIL, RCPT, DATA, RSET, NOOP, QUIT");
      }
    }
  }

 private:
  void begin() {
    receivers_.clear();
    sender_.clear();
    has_sender_ = false;
  }

  void receiver(const std::string& line) {
    const auto address = path_of(line);
    if (!address || !has_sender_) return say("503 5.5.1 MAIL FROM:<address> first, then RCPT TO:<address>");
    if (receivers_.size() >= kReceiversMost) return say("452 4.5.3 Too many receivers");
    const Receipt receipt = taker_.may_come(*address);
    if (receipt.kind != Receipt::Kind::kTaken) return say(reply(receipt, "5.1.1"));
    receivers_.push_back(*address);
    say("250 2.1.5 Ok");
  }

  // False when the connection is over.
  bool data() {
    if (receivers_.empty()) {
      say("503 5.5.1 No receivers");
      return true;
    }
    say("354 End with a line that holds only a dot");
    std::string message, line;
    bool is_too_large = false;
    // Only a line end of both characters is one: a server in front may see it otherwise, and what it took for words
    // would be commands here.
    for (bool begins = true;;) {
      if (!read_line(line, true)) return false;
      if (begins && line == ".\r\n") break;
      if (begins && line.front() == '.') line.erase(0, 1);
      begins = line.size() >= 2 && line.compare(line.size() - 2, 2, "\r\n") == 0;
      if (message.size() + line.size() > kIncomingMost_bytes) is_too_large = true;
      else message += line;
    }
    for (const std::string& each : receivers_) {
      if (is_too_large)
        say("552 5.3.4 This mail is larger than " + std::to_string(kIncomingMost_bytes >> 20) +
            " megabytes. Send it without its files.");
      else say(reply(take(each, message), "5.6.0"));
    }
    begin();
    return true;
  }

  Receipt take(const std::string& address, const std::string& message) {
    try {
      return taker_.take(address, sender_, message);
    } catch (const std::exception& error) {
      spdlog::warn("mail in: {}", error.what());
      return {Receipt::Kind::kLater, "This did not work, and it is our fault. Try again later."};
    }
  }

  static std::string reply(const Receipt& receipt, const char* refused) {
    switch (receipt.kind) {
      case Receipt::Kind::kTaken: return "250 2.0.0 Ok";
      case Receipt::Kind::kRefused: return std::string("550 ") + refused + " " + receipt.why;
      default: return "451 4.3.0 " + receipt.why;
    }
  }

  void say(std::string line) {
    line += "\r\n";
    std::size_t done = 0;
    while (done < line.size()) {
      const ssize_t sent = ::send(socket_, line.data() + done, line.size() - done, MSG_NOSIGNAL);
      if (sent <= 0) return;
      done += static_cast<std::size_t>(sent);
    }
  }

  // A line, with its end when `whole`. False when the other has gone, is silent for a minute, or we stop. What a line
  // has beyond its bound is given as a line of its own in data, and ends the talk elsewhere.
  bool read_line(std::string& line, bool whole = false) {
    for (;;) {
      const std::size_t end = buffer_.find('\n', begin_);
      if (end != std::string::npos || buffer_.size() - begin_ > 8 * kLineMost) {
        const std::size_t stop = end == std::string::npos ? buffer_.size() : end + 1;
        if (!whole && stop - begin_ > kLineMost) return false;
        line.assign(buffer_, begin_, stop - begin_);
        begin_ = stop;
        if (!whole) line = std::string(trim(line));
        return true;
      }
      buffer_.erase(0, begin_);
      begin_ = 0;
      if (!fill()) return false;
    }
  }

  bool fill() {
    for (int waited = 0; waited < kSilence_ms && !stopping_; waited += kLook_ms) {
      pollfd ready{socket_, POLLIN, 0};
      if (::poll(&ready, 1, kLook_ms) <= 0) continue;
      char chunk[65536];
      const ssize_t came = ::recv(socket_, chunk, sizeof chunk, 0);
      if (came <= 0) return false;
      buffer_.append(chunk, static_cast<std::size_t>(came));
      return true;
    }
    return false;
  }

  const int socket_;
  const std::string& name_;
  Taker& taker_;
  const std::atomic<bool>& stopping_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::string sender_;
  bool has_sender_ = false;
  std::vector<std::string> receivers_;
};

[[noreturn]] void cannot_listen(const std::string& at) {
  throw std::runtime_error("Cannot take mail at " + at + ": " + std::strerror(errno) + ". Choose another --lmtp.");
}

int listening(const std::string& at, int& port) {
  if (at.front() == '/' || at.front() == '.') {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (at.size() >= sizeof address.sun_path) throw std::runtime_error("The path of the socket is too long: " + at);
    std::memcpy(address.sun_path, at.c_str(), at.size() + 1);
    struct stat there {};
    if (::lstat(at.c_str(), &there) == 0 && !S_ISSOCK(there.st_mode))
      throw std::runtime_error(at + " is there and no socket. Choose another --lmtp.");
    ::unlink(at.c_str());
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || ::listen(socket, 16) != 0)
      cannot_listen(at);
    ::chmod(at.c_str(), 0660);  // the mail server's group may write to it
    return socket;
  }
  const std::size_t colon = at.rfind(':');
  sockaddr_in address{};
  address.sin_family = AF_INET;
  std::uint16_t number = 0;
  const bool is_number =
      colon != std::string::npos &&
      std::from_chars(at.data() + colon + 1, at.data() + at.size(), number).ptr == at.data() + at.size();
  if (!is_number || ::inet_pton(AF_INET, at.substr(0, colon).c_str(), &address.sin_addr) != 1)
    throw std::runtime_error("\"" + at +
                             "\" is neither ADDRESS:PORT, such as 127.0.0.1:2424, nor the path of a socket.");
  // Whoever can connect can write in anybody's name.
  if ((ntohl(address.sin_addr.s_addr) >> 24) != 127)
    throw std::runtime_error("Mail is taken from this machine only: choose 127.0.0.1 for --lmtp, not " + at + ".");
  address.sin_port = htons(number);
  const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int on = 1;
  ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || ::listen(socket, 16) != 0)
    cannot_listen(at);
  socklen_t size = sizeof address;
  ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size);
  port = ntohs(address.sin_port);
  return socket;
}

}  // namespace

// One thread that listens, and one for each connection, which are few: mail servers keep theirs.
class Lmtp::Server {
 public:
  Server(const std::string& at, std::string name, Taker& taker)
      : name_(std::move(name)),
        taker_(taker),
        socket_(listening(at, port_)),
        path_(port_ == 0 ? at : ""),
        thread_([this] { accept(); }) {}
  ~Server() {
    stopping_ = true;
    thread_.join();
    ::close(socket_);
    if (!path_.empty()) ::unlink(path_.c_str());
  }
  int port() const { return port_; }

 private:
  struct Connection {
    std::thread thread;
    std::atomic<bool> is_over = false;
  };

  void accept() {
    std::vector<std::unique_ptr<Connection>> connections;
    const auto clear = [&](bool all) {
      std::erase_if(connections, [&](const std::unique_ptr<Connection>& each) {
        if (!all && !each->is_over) return false;
        each->thread.join();
        return true;
      });
    };
    while (!stopping_) {
      pollfd ready{socket_, POLLIN, 0};
      clear(false);
      if (::poll(&ready, 1, kLook_ms) <= 0 || connections.size() >= kConnectionsMost) {
        if (connections.size() >= kConnectionsMost) std::this_thread::sleep_for(std::chrono::milliseconds(20));
        continue;
      }
      const int socket = ::accept4(socket_, nullptr, nullptr, SOCK_CLOEXEC);
      if (socket < 0) continue;
      auto& connection = *connections.emplace_back(std::make_unique<Connection>());
      connection.thread = std::thread([this, socket, &connection] {
        Talk(socket, name_, taker_, stopping_).run();
        ::close(socket);
        connection.is_over = true;
      });
    }
    clear(true);
  }

  const std::string name_;
  Taker& taker_;
  int port_ = 0;
  const int socket_;
  const std::string path_;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;  // last: it uses all of the above
};

Lmtp::Lmtp(const std::string& listen, const std::string& name, Taker& taker)
    : server_(std::make_unique<Server>(listen, name, taker)) {}
Lmtp::~Lmtp() = default;
int Lmtp::port() const { return server_->port(); }

}  // namespace kith::mail
