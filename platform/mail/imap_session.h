#pragma once
// One connection to a mailbox, signed in: the few words of IMAP that are said there.

#include <atomic>
#include <chrono>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "platform/mail/connect.h"
#include "platform/mail/imap.h"

namespace kith::mail {

// Everything the server says is bounded in size and time; each call throws one of the above.
class ImapSession {
 public:
  // The connection was lost, or the server says what it must not.
  class Broken : public std::runtime_error {
    using std::runtime_error::runtime_error;
  };
  // It does not do what it was asked; the connection stands.
  class Refused : public std::runtime_error {
    using std::runtime_error::runtime_error;
  };
  // The program ends.
  struct Stopped {};

  ImapSession(const Mailbox& mailbox, const std::atomic<bool>& stopping);

  // What the server says before it says that the command is done; a line with the literals in it.
  std::vector<std::string> command(const std::string& words);
  // Whether something came since it was last asked.
  bool has_news();
  // Waits until the server has something new, at most so long.
  void idle(std::chrono::milliseconds most);

 private:
  std::string next_tag();
  void send(std::string_view bytes);
  // A line without its end, its literals (RFC 9051, 4.3) in their places. Nothing when none came in time, where it
  // `may` be that none comes.
  std::optional<std::string> read(std::chrono::milliseconds within, bool may_be_silent = false);
  // False when nothing came in time.
  bool fill(std::chrono::milliseconds within);
  bool wait(short event, std::chrono::milliseconds within);

  const std::atomic<bool>& stopping_;
  const Connection curl_;
  curl_socket_t socket_ = CURL_SOCKET_BAD;
  std::string buffer_;
  int commands_ = 0;
  bool has_news_ = false;
};

}  // namespace kith::mail
