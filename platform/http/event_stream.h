#pragma once
// An open connection that live events are written to. Part of server.cc, and included nowhere else.

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <memory>
#include <string>

#include "platform/http/request.h"

namespace kith::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using asio::ip::tcp;
using boost::system::error_code;
// Without polymorphic executors: they cost a heap allocation for each operation.
using Socket = asio::basic_stream_socket<tcp, asio::io_context::executor_type>;
using Stream = beast::basic_stream<tcp, asio::io_context::executor_type>;

// A client that reads slower than events come is closed; it comes back and resumes where it was.
constexpr std::size_t kUnsentLimit = 256 * 1024;

class SocketEventStream : public EventStream, public std::enable_shared_from_this<SocketEventStream> {
 public:
  explicit SocketEventStream(Socket socket) : socket_(std::move(socket)) {}

  void start() { watch(); }
  void send(std::string bytes) override {
    asio::post(socket_.get_executor(), [self = shared_from_this(), bytes = std::move(bytes)] {
      self->unsent_ += bytes;
      if (self->unsent_.size() > kUnsentLimit) self->shut();
      else if (!self->writing_) self->write();
    });
  }
  void close() override {
    asio::post(socket_.get_executor(), [self = shared_from_this()] { self->shut(); });
  }

 private:
  void shut() {
    error_code ignored;
    socket_.close(ignored);
  }
  // Nothing is expected from the browser: anything readable is the end of the connection, or noise that is dropped.
  void watch() {
    socket_.async_wait(tcp::socket::wait_read, [self = shared_from_this()](error_code error) {
      if (error) return;
      char noise[512];
      error_code read_error;
      self->socket_.read_some(asio::buffer(noise), read_error);
      if (read_error) self->shut();
      else self->watch();
    });
  }
  void write() {
    if (unsent_.empty() || !socket_.is_open()) return;
    writing_ = true;
    sending_ = std::move(unsent_);
    unsent_.clear();
    asio::async_write(socket_, asio::buffer(sending_), [self = shared_from_this()](error_code error, std::size_t) {
      self->writing_ = false;
      self->sending_ = {};
      if (error) self->shut();
      else self->write();
    });
  }

  Socket socket_;
  std::string sending_, unsent_;
  bool writing_ = false;
};

}  // namespace kith::http
