#pragma once
// Mail on its way in from the mail server beside this program: LMTP (RFC 2033), on loopback or a socket.

#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace kith::mail {

// What becomes of a mail for one of its receivers: the mail server tells its sender.
struct Receipt {
  enum class Kind { kTaken, kRefused, kLater } kind = Kind::kTaken;
  std::string why;  // in a sentence, where it was not taken
};

// Whoever takes mail in. Called from the threads of the server, several at once.
class Taker {
 public:
  virtual ~Taker() = default;
  // Whether mail for `address` may come at all; asked before anything of it is read.
  virtual Receipt may_come(std::string_view address) = 0;
  // `message` is whole, as it came; `sender` is empty for what mail servers write themselves.
  virtual Receipt take(std::string_view address, std::string_view sender, std::string_view message) = 0;
};

// Serves until destroyed. `listen` is ADDRESS:PORT or the path of a socket (which begins with "/" or "./"). At most
// eight connections at once, five receivers a mail, kIncomingMost_bytes a mail and a minute of silence. Throws
// std::runtime_error when it cannot listen.
class Lmtp {
 public:
  Lmtp(const std::string& listen, const std::string& name, Taker& taker);
  ~Lmtp();
  int port() const;  // 0 for a socket's path

 private:
  class Server;
  std::unique_ptr<Server> server_;
};

}  // namespace kith::mail
