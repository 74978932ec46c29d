#pragma once
// The asynchronous shell: accepts connections, reads bounded requests, hands each to the handler and writes what
// comes back. The only place (with server.cc) that knows Boost.Beast.
//
// Threads: one thread runs every connection (run()); the handler is called on it and must return at once, doing its
// work elsewhere and calling `done` from any thread, exactly once.

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "platform/http/request.h"

namespace kith::http {

struct ServerOptions {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;  // 0: any free one
  std::size_t header_limit = 16 * 1024;
  std::size_t body_limit = 512 * 1024;
  int read_timeout_s = 20;  // for one request, once its first byte could have come
  int idle_timeout_s = 75;  // between requests
  std::size_t connection_limit = 20'000;
  bool behind_proxy = false;  // believe X-Forwarded-For
  // How many bytes a request that brings files may have; 0 for all others. It has more time too, and all of them
  // together so many bytes at once.
  std::function<std::size_t(Method, std::string_view path)> upload_limit;
  std::size_t uploads_most = 160u << 20;
  int upload_timeout_s = 600;
};

using Done = std::function<void(Response)>;
using Handler = std::function<void(Request, Done)>;

class Server {
 public:
  // Listens at once; throws std::runtime_error with a sentence when the address is taken.
  Server(const ServerOptions& options, Handler handler);
  ~Server();
  std::uint16_t port() const;
  // Serves until stop(), then until requests under way are answered (at most `grace_s` seconds).
  void run();
  // Safe to call from any thread.
  void stop(int grace_s = 10);
  std::size_t connections() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace kith::http
