#include "platform/http/request.h"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "platform/text/unicode.h"

namespace kith::http {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Without %XX and, in forms, with + as a space; nothing when an escape is cut off or no hexadecimal.
std::optional<std::string> decode(std::string_view text, bool plus_is_space) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size()) return std::nullopt;
      const int high = hex_digit(text[i + 1]), low = hex_digit(text[i + 2]);
      if (high < 0 || low < 0) return std::nullopt;
      out += static_cast<char>(high * 16 + low);
      i += 2;
    } else {
      out += plus_is_space && text[i] == '+' ? ' ' : text[i];
    }
  }
  return out;
}

}  // namespace

std::string_view name(Method method) {
  constexpr std::string_view kNames[] = {"GET", "POST", "PUT", "PATCH", "DELETE", "OTHER"};
  return kNames[static_cast<int>(method)];
}

std::string_view Fields::get(std::string_view wanted) const {
  for (const auto& [field, value] : all_)
    if (field == wanted) return value;
  return {};
}

bool Fields::has(std::string_view wanted) const {
  for (const auto& [field, value] : all_)
    if (field == wanted) return true;
  return false;
}

Result<Fields> parse_form(std::string_view encoded, std::size_t limit) {
  Fields fields;
  for (std::size_t begin = 0; begin < encoded.size();) {
    std::size_t end = std::min(encoded.find('&', begin), encoded.size());
    const std::string_view pair = encoded.substr(begin, end - begin);
    begin = end + 1;
    if (pair.empty()) continue;
    if (fields.all().size() == limit) return invalid("This form has too many fields. Reload the page and try again.");
    const std::size_t equals = std::min(pair.find('='), pair.size());
    auto field = decode(pair.substr(0, equals), true);
    auto value = decode(equals < pair.size() ? pair.substr(equals + 1) : std::string_view{}, true);
    if (!field || !value) return invalid("This form did not arrive whole. Reload the page and try again.");
    fields.add(as_utf8(*field), as_utf8(*value));
  }
  return fields;
}

Fields parse_cookies(std::string_view header) {
  Fields cookies;
  for (std::size_t begin = 0; begin < header.size() && cookies.all().size() < 32;) {
    std::size_t end = std::min(header.find(';', begin), header.size());
    const std::string_view pair = trim(header.substr(begin, end - begin));
    begin = end + 1;
    const std::size_t equals = pair.find('=');
    if (equals != std::string_view::npos && equals > 0)
      cookies.add(std::string(pair.substr(0, equals)), std::string(pair.substr(equals + 1)));
  }
  return cookies;
}

std::optional<std::string> decode_path(std::string_view path) {
  auto decoded = decode(path, false);
  if (!decoded || decoded->empty() || decoded->front() != '/' || decoded->find('\0') != std::string::npos)
    return std::nullopt;
  if ((*decoded + "/").find("/../") != std::string::npos || !is_utf8(*decoded)) return std::nullopt;
  return decoded;
}

Response see_other(std::string location) {
  Response response{.status = 303};
  response.header("Location", std::move(location));
  return response;
}

Response json_response(int status, std::string body) {
  return Response{.status = status, .type = "application/json", .body = std::move(body)};
}

int status_of(Fault fault) {
  switch (fault) {
    case Fault::kInvalid: return 422;
    case Fault::kUnknown: return 404;
    case Fault::kForbidden: return 403;
    case Fault::kConflict: return 409;
    case Fault::kTooMany: return 429;
    case Fault::kTooLarge: return 413;
    case Fault::kUnavailable: return 503;
  }
  return 500;
}

namespace {

std::string_view title_of(int status) {
  switch (status) {
    case 401: return "No valid token";
    case 403: return "Not allowed";
    case 404: return "Not found";
    case 405: return "Not with this method";
    case 409: return "Something else came first";
    case 413: return "Too long";
    case 422: return "That does not fit";
    case 429: return "Too much at once";
    case 500: return "This is our fault";
    default: return "Not available for the moment";
  }
}

}  // namespace

Response problem(const Error& error, std::string_view request_id) {
  return problem(status_of(error.fault), error, request_id);
}

Response problem(int status, const Error& error, std::string_view request_id) {
  boost::json::object body{
      {"type", "about:blank"}, {"title", title_of(status)}, {"status", status}, {"detail", error.text}};
  if (!error.field.empty()) body["field"] = error.field;
  if (!request_id.empty()) body["instance"] = "urn:request:" + std::string(request_id);
  return Response{.status = status, .type = "application/problem+json", .body = boost::json::serialize(body)};
}

}  // namespace kith::http
