#include "platform/http/server.h"

#include <sys/resource.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <unordered_set>

#include "platform/base/bytes.h"
#include "platform/base/random.h"
#include "platform/http/event_stream.h"
#include "platform/text/unicode.h"

namespace kith::http {
namespace {

using Parser = beast::http::request_parser<beast::http::string_body>;

std::string_view reason(int status) { return beast::http::obsolete_reason(static_cast<beast::http::status>(status)); }

std::string head(const Response& response, std::size_t size, bool keep_alive) {
  std::string out = "HTTP/1.1 " + std::to_string(response.status) + " ";
  out.append(reason(response.status)).append("\r\n");
  for (const auto& [field, value] : response.headers) {
    out.append(field).append(": ");
    for (const char c : value)
      if (c != '\r' && c != '\n') out += c;
    out.append("\r\n");
  }
  if (!response.type.empty() && response.status != 304)
    out.append("Content-Type: ").append(response.type).append("\r\n");
  if (response.stream) return out.append("Connection: close\r\n\r\n");
  out.append("Content-Length: ").append(std::to_string(size)).append("\r\n");
  return out.append(keep_alive ? "\r\n" : "Connection: close\r\n\r\n");
}

Response refused(int status, std::string sentence) {
  return Response{.status = status, .type = "text/plain; charset=utf-8", .body = std::move(sentence) + "\n"};
}

Method method_of(beast::http::verb verb) {
  using V = beast::http::verb;
  switch (verb) {
    case V::get:
    case V::head: return Method::kGet;
    case V::post: return Method::kPost;
    case V::put: return Method::kPut;
    case V::patch: return Method::kPatch;
    case V::delete_: return Method::kDelete;
    default: return Method::kOther;
  }
}

// What was wrong with bytes that are no request, as an answer.
Response refusal(const error_code& error) {
  using E = beast::http::error;
  if (error == E::header_limit)
    return refused(431, "The headers of this request are too long. Delete this site's cookies and try again.");
  if (error == E::body_limit)
    return refused(413, "This is more than Kith takes at once. Make it shorter and send it again.");
  return refused(400, "This request is not HTTP as Kith understands it.");
}

}  // namespace

struct Server::Impl {
  Impl(const ServerOptions& given, Handler h) : options(given), handler(std::move(h)), acceptor(io) {
    error_code error;
    const auto address = asio::ip::make_address(options.address, error);
    if (error)
      throw std::runtime_error("\"" + options.address + "\" is not an address to listen on, such as 127.0.0.1.");
    const tcp::endpoint endpoint(address, options.port);
    acceptor.open(endpoint.protocol());
    acceptor.set_option(tcp::acceptor::reuse_address(true));
    acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(4096, error);
    if (error) {
      throw std::runtime_error(options.address + ":" + std::to_string(options.port) + " cannot be listened on (" +
                               error.message() + "). Is another kith running? Choose another with --listen.");
    }
    bound_port = acceptor.local_endpoint().port();
    request_prefix = base64url(SecureRandom().token().substr(0, 6));
  }

  asio::awaitable<void> accept_until_stopped() {
    for (;;) {
      auto [error, socket] = co_await acceptor.async_accept(asio::as_tuple(asio::use_awaitable));
      if (stopping) co_return;
      if (error) {
        // Out of file descriptors, most likely: waiting lets some close.
        asio::steady_timer pause(io, std::chrono::milliseconds(100));
        co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
        continue;
      }
      if (connections >= options.connection_limit) continue;  // closes it
      error_code ignored;
      socket.set_option(tcp::no_delay(true), ignored);
      asio::co_spawn(io, serve(Stream(Socket(std::move(socket)))), asio::detached);
    }
  }

  // The bytes that an upload has brought so far, held while it is read and answered.
  struct Held {
    explicit Held(std::atomic<std::size_t>& all) : total(all) {}
    ~Held() { total -= bytes; }
    void grow_to(std::size_t now) { total += now - bytes, bytes = now; }
    std::atomic<std::size_t>& total;
    std::size_t bytes = 0;
  };

  struct Counted {
    explicit Counted(std::atomic<std::size_t>& n) : count(n) { ++count; }
    ~Counted() { --count; }
    std::atomic<std::size_t>& count;
  };

  asio::awaitable<void> serve(Stream stream) {
    Counted counted(connections);
    open_streams.insert(&stream);
    struct Forget {
      std::unordered_set<Stream*>& set;
      Stream* stream;
      ~Forget() { set.erase(stream); }
    } forget{open_streams, &stream};
    beast::flat_buffer buffer;
    error_code no_peer;
    const auto peer = stream.socket().remote_endpoint(no_peer);
    const std::string remote = no_peer ? "" : peer.address().to_string();
    bool is_still_sending = false;
    for (;;) {
      bool keep_alive = true, is_head = false;
      Response response;
      {
        Parser parser;
        parser.header_limit(static_cast<std::uint32_t>(options.header_limit));
        parser.body_limit(boost::none);
        Held upload(upload_bytes);
        stream.expires_after(std::chrono::seconds(buffer.size() ? options.read_timeout_s : options.idle_timeout_s));
        idle_streams.insert(&stream);
        auto [header_error, header_size] =
            co_await beast::http::async_read_header(stream, buffer, parser, asio::as_tuple(asio::use_awaitable));
        idle_streams.erase(&stream);
        error_code error = header_error;
        // Which limit holds is known once the path is.
        const std::size_t upload_limit = error ? 0 : upload_limit_of(parser.get());
        const bool brings_files = upload_limit > 0;
        const std::size_t limit = brings_files ? upload_limit : options.body_limit;

        if (!error && !is_plain(parser.get())) error = beast::http::error::bad_transfer_encoding;
        if (!error && parser.content_length().value_or(0) > limit) error = beast::http::error::body_limit;
        parser.body_limit(limit);
        bool is_turned_away = brings_files && upload_bytes > options.uploads_most;
        if (is_turned_away) {
        } else if (!error && !parser.is_done()) {
          const auto began = std::chrono::steady_clock::now();
          stream.expires_after(std::chrono::seconds(options.read_timeout_s));
          if (beast::iequals(parser.get()[beast::http::field::expect], "100-continue")) {
            static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
            co_await asio::async_write(stream, asio::buffer(kContinue), asio::as_tuple(asio::use_awaitable));
          }
          // A file may take long, but not without a byte now and then.
          while (!error && !parser.is_done() && brings_files) {
            stream.expires_after(std::chrono::seconds(options.read_timeout_s));
            if (std::chrono::steady_clock::now() - began > std::chrono::seconds(options.upload_timeout_s))
              error = beast::error::timeout;
            if (error) break;
            auto [part_error, part_size] =
                co_await beast::http::async_read_some(stream, buffer, parser, asio::as_tuple(asio::use_awaitable));
            error = part_error;
            upload.grow_to(parser.get().body().size());
            if ((is_turned_away = upload_bytes > options.uploads_most)) break;
          }
          if (!brings_files && !is_turned_away) {
            auto [body_error, body_size] =
                co_await beast::http::async_read(stream, buffer, parser, asio::as_tuple(asio::use_awaitable));
            error = body_error;
          }
        }
        if (is_turned_away) {
          response = refused(503, "Others are bringing files just now. Try again in a minute.");
          keep_alive = false;
          is_still_sending = true;
          error = {};
        }
        if (error == beast::http::error::end_of_stream || error == beast::error::timeout ||
            error == asio::error::operation_aborted || error == asio::error::connection_reset ||
            error == asio::error::eof)
          break;
        if (error) {
          response = refusal(error);
          if (brings_files && error == beast::http::error::body_limit)
            response = refused(413, "This is more than " + std::to_string(limit >> 20) +
                                        " MB, which is the most that is taken at once. Go back and bring it in smaller "
                                        "parts, or without pictures and attachments.");
          is_still_sending = error == beast::http::error::body_limit;
          keep_alive = false;
        } else if (!is_turned_away) {
          keep_alive = parser.get().keep_alive() && !stopping;
          is_head = parser.get().method() == beast::http::verb::head;
          std::optional<Request> request = convert(parser.get(), remote);
          if (!request) {
            response = refused(400, "This address is not one that Kith can read.");
          } else {
            stream.expires_never();
            ++under_way;
            response = co_await answer(std::move(*request));
            --under_way;
            keep_alive = keep_alive && !stopping;
          }
        }
      }
      const std::string_view body = !response.asset.empty() ? response.asset : std::string_view(response.body);
      const std::string top = head(response, body.size(), keep_alive);
      stream.expires_after(std::chrono::seconds(30));
      const std::array<asio::const_buffer, 2> buffers{
          asio::buffer(top), is_head || response.stream ? asio::const_buffer{} : asio::buffer(body)};
      auto [write_error, written] = co_await asio::async_write(stream, buffers, asio::as_tuple(asio::use_awaitable));
      if (write_error) break;
      if (response.stream) {
        stream.expires_never();
        auto events = std::make_shared<SocketEventStream>(stream.release_socket());
        events->start();
        event_streams.push_back(events);
        if (event_streams.size() > 64 && event_streams.size() > 2 * live_streams_at_sweep) sweep();
        response.stream(events);
        co_return;
      }
      if (!keep_alive) break;
    }
    error_code ignored;
    stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    // Whoever still sends would lose the answer if the connection broke at once.
    stream.expires_after(std::chrono::seconds(5));
    for (std::size_t dropped = 0; is_still_sending && dropped < options.uploads_most;) {
      buffer.clear();
      auto [error, size] =
          co_await stream.async_read_some(buffer.prepare(64 * 1024), asio::as_tuple(asio::use_awaitable));
      if (error) break;
      dropped += size;
    }
  }

  // What two servers could read in two ways is read in none: a body in another coding than chunks, or more hosts than
  // one (RFC 9112, 3.2 and 6.1).
  template <class Message>
  static bool is_plain(const Message& message) {
    const auto coding = message.find(beast::http::field::transfer_encoding);
    if (coding != message.end() && (message.version() < 11 || !beast::iequals(coding->value(), "chunked")))
      return false;
    const auto hosts = message.count(beast::http::field::host);
    return hosts == 1 || (hosts == 0 && message.version() < 11);
  }

  template <class Message>
  std::size_t upload_limit_of(const Message& message) const {
    if (!options.upload_limit) return 0;
    const auto target = message.target();
    const std::string_view path(target.data(), target.size());
    return options.upload_limit(method_of(message.method()), path.substr(0, path.find('?')));
  }

  // Waits, without a thread, until the handler is done.
  asio::awaitable<Response> answer(Request request) {
    auto initiate = [this](auto completion, Request asked) {
      auto shared = std::make_shared<decltype(completion)>(std::move(completion));
      handler(std::move(asked), [this, shared](Response given) {
        asio::post(io, [shared, given = std::move(given)]() mutable { std::move (*shared)(std::move(given)); });
      });
    };
    co_return co_await asio::async_initiate<decltype(asio::use_awaitable), void(Response)>(
        initiate, asio::use_awaitable, std::move(request));
  }

  template <class Message>
  std::optional<Request> convert(Message& message, const std::string& remote) {
    Request request;
    request.method = method_of(message.method());
    request.target = std::string(message.target());
    const std::size_t question = std::min(request.target.find('?'), request.target.size());
    auto path = decode_path(std::string_view(request.target).substr(0, question));
    if (!path) return std::nullopt;
    request.path = std::move(*path);
    if (question < request.target.size()) {
      auto query = parse_form(std::string_view(request.target).substr(question + 1));
      if (!query) return std::nullopt;
      request.query = std::move(*query);
    }
    for (const auto& field : message)
      request.headers.add(lower_ascii({field.name_string().data(), field.name_string().size()}),
                          std::string(field.value()));
    request.cookies = parse_cookies(request.header("cookie"));
    request.body = std::move(message.body());
    request.remote = remote;
    if (options.behind_proxy) {
      // The last one named is the one our own proxy saw; those before it anyone can write.
      const std::string_view chain = request.header("x-forwarded-for");
      const std::string_view last = trim(chain.substr(chain.rfind(',') + 1));
      if (!last.empty()) request.remote = std::string(last.substr(0, 64));
    }
    request.id = request_prefix + "-" + std::to_string(++request_count);
    return request;
  }

  void sweep() {
    std::erase_if(event_streams, [](const auto& weak) { return weak.expired(); });
    live_streams_at_sweep = event_streams.size();
  }

  void stop(int grace_s) {
    stopping = true;
    error_code ignored;
    acceptor.close(ignored);
    for (Stream* stream : idle_streams) stream->cancel();
    for (const auto& weak : event_streams)
      if (auto events = weak.lock()) events->close();
    deadline.expires_after(std::chrono::seconds(grace_s));
    deadline.async_wait([this](error_code error) {
      if (!error) io.stop();
    });
    wait_for_rest();
  }

  void wait_for_rest() {
    if (connections == 0) {
      deadline.cancel();
      return;
    }
    poll.expires_after(std::chrono::milliseconds(20));
    poll.async_wait([this](error_code) { wait_for_rest(); });
  }

  const ServerOptions options;
  const Handler handler;
  asio::io_context io{1};
  asio::basic_socket_acceptor<tcp, asio::io_context::executor_type> acceptor;
  asio::basic_waitable_timer<std::chrono::steady_clock> deadline{io}, poll{io};
  std::uint16_t bound_port = 0;
  std::string request_prefix;
  std::uint64_t request_count = 0;
  std::atomic<std::size_t> connections{0}, upload_bytes{0};
  std::size_t under_way = 0, live_streams_at_sweep = 0;
  bool stopping = false;
  std::unordered_set<Stream*> open_streams, idle_streams;
  std::vector<std::weak_ptr<SocketEventStream>> event_streams;
};

Server::Server(const ServerOptions& options, Handler handler)
    : impl_(std::make_unique<Impl>(options, std::move(handler))) {}
Server::~Server() = default;
std::uint16_t Server::port() const { return impl_->bound_port; }
std::size_t Server::connections() const { return impl_->connections; }

void Server::run() {
  // A connection is a file descriptor; take as many as the system lets this process have.
  rlimit files{};
  if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
  }
  asio::co_spawn(impl_->io, impl_->accept_until_stopped(), asio::detached);
  impl_->io.run();
}

void Server::stop(int grace_s) {
  asio::post(impl_->io, [impl = impl_.get(), grace_s] { impl->stop(grace_s); });
}

}  // namespace kith::http
