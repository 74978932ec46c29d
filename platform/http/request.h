#pragma once
// A request as a handler sees it: bounded, decoded once, without sockets. And the response it gives back.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/base/result.h"

namespace kith::http {

enum class Method { kGet, kPost, kPut, kPatch, kDelete, kOther };
std::string_view name(Method method);

// Names and values as they came, in order. Looking one up gives the first, or an empty text.
class Fields {
 public:
  void add(std::string name, std::string value) { all_.emplace_back(std::move(name), std::move(value)); }
  std::string_view get(std::string_view name) const;
  bool has(std::string_view name) const;
  const std::vector<std::pair<std::string, std::string>>& all() const { return all_; }

 private:
  std::vector<std::pair<std::string, std::string>> all_;
};

// Decodes `a=1&b=%20` (form bodies and query strings) into valid UTF-8 without NUL; at most `limit` fields, or an
// Error.
Result<Fields> parse_form(std::string_view encoded, std::size_t limit = 600);
// `name=value; other=value` of a Cookie header. What is malformed is skipped; at most 32 are read.
Fields parse_cookies(std::string_view header);
// The path without %XX; nothing when it is malformed, has a NUL, or steps out with "..".
std::optional<std::string> decode_path(std::string_view path);

struct Request {
  Method method = Method::kGet;
  std::string target;  // as it came: path and query
  std::string path;    // decoded
  Fields query;
  Fields headers;  // names in lower case
  Fields cookies;
  std::string body;
  std::string remote;  // address of the peer, or of the one the proxy names when it is trusted
  std::string id;      // appears in the log and in answers that say that something broke

  std::string_view header(std::string_view lower_case_name) const { return headers.get(lower_case_name); }
};

// An open connection that events are written to, until either side closes it. Safe to use from any thread.
class EventStream {
 public:
  virtual ~EventStream() = default;
  virtual void send(std::string bytes) = 0;
  virtual void close() = 0;
};

struct Response {
  int status = 200;
  std::string type = "text/html; charset=utf-8";
  std::string body;
  std::string_view asset;  // in place of body: bytes that live as long as the program
  std::string asset_encoding;
  std::vector<std::pair<std::string, std::string>> headers;
  // When set, the connection stays open as text/event-stream and is handed to this.
  std::function<void(std::shared_ptr<EventStream>)> stream;
  std::int64_t queries = 0;  // how many it took, for the log and for tests
  // Whether what the handler wrote stays. By default only when it succeeded.
  std::optional<bool> keep;

  bool keeps() const { return keep.value_or(status < 400); }
  Response& header(std::string field, std::string value) & {
    headers.emplace_back(std::move(field), std::move(value));
    return *this;
  }
};

// After a form: the browser gets the page by itself, so reloading never sends the form again.
Response see_other(std::string location);
Response json_response(int status, std::string body);
// RFC 9457.
Response problem(const Error& error, std::string_view request_id = {});
// For the few statuses that are no Fault: who is it, not with this method, our own failures.
Response problem(int status, const Error& error, std::string_view request_id);
// The one place where a kind of failure becomes a status code.
int status_of(Fault fault);

}  // namespace kith::http
