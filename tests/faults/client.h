#pragma once
// A plain HTTP client on a blocking socket, and the real program as a child process.

#include <sys/types.h>

#include <cstdint>
#include <string>

namespace kith::test {

// A loopback port that nobody listens on now.
std::uint16_t free_port();

// A socket that listens on a loopback port of its own.
int listen_on_loopback(std::uint16_t& port);
// A connection to 127.0.0.1; -1 when nobody listens. Reading from it gives up after ten seconds.
int connect_to(std::uint16_t port);
// What comes until the other side closes, or nothing comes for ten seconds.
std::string read_all(int socket);

struct Answer {
  int status = 0;  // 0: none came, or not whole
  std::string body;
  bool replayed = false;
};
Answer ask(std::uint16_t port, const std::string& method, const std::string& target, const std::string& token,
           const std::string& body = {}, const std::string& key = {});

// `kith serve` on a database, which ends with this object.
class Program {
 public:
  Program(std::string database, std::string folder, std::uint16_t port);
  ~Program();
  // Starts it and waits until it answers; throws std::runtime_error when it does not.
  void start();
  void kill_hard();
  bool is_running() const;

 private:
  const std::string database_, folder_;
  const std::uint16_t port_;
  pid_t pid_ = 0;
};

}  // namespace kith::test
