#include "product/frame/json.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/stream_parser.hpp>
#include <charconv>

#include "platform/text/dates.h"
#include "platform/text/unicode.h"

namespace kith {
namespace {

// Room for the longest message, also where each character is escaped as a pair of \uXXXX.
constexpr std::size_t kBodyLimit = 256 * 1024;

}  // namespace

http::Response answer(const json::object& body, int status) {
  return http::json_response(status, json::serialize(body));
}

Result<json::object> json_body(const Visit& visit) { return json_object(visit.request.body); }

Result<json::object> json_object(std::string_view text) {
  if (text.empty()) return json::object{};
  if (text.size() > kBodyLimit) return Error{Fault::kTooLarge, "The body has more than 256 KB.", {}, {}};
  json::error_code error;
  json::parse_options options;
  options.max_depth = 16;
  json::value value = json::parse(text, error, {}, options);
  if (error) return invalid("The body is not JSON: " + error.message() + ".");
  if (!value.is_object()) return invalid("The body is not a JSON object.");
  return std::move(value.as_object());
}

Result<std::string> text_of(const json::object& body, std::string_view name) {
  const json::value* value = body.if_contains(name);
  if (value == nullptr || value->is_null()) return std::string{};
  if (!value->is_string()) return invalid("\"" + std::string(name) + "\" is not a text.", std::string(name));
  return as_utf8(value->as_string());  // JSON may hold a NUL, which a database cuts texts off at
}

Result<std::vector<std::string>> texts_of(const json::object& body, std::string_view name) {
  const json::value* value = body.if_contains(name);
  std::vector<std::string> all;
  if (value == nullptr || value->is_null()) return all;
  const auto wrong = [&] {
    return invalid("\"" + std::string(name) + "\" is not a list of texts.", std::string(name));
  };
  if (!value->is_array()) return wrong();
  for (const json::value& each : value->as_array()) {
    if (!each.is_string()) return wrong();
    all.push_back(as_utf8(each.as_string()));
  }
  return all;
}

Result<bool> flag_of(const json::object& body, std::string_view name) {
  const json::value* value = body.if_contains(name);
  if (value == nullptr || value->is_null()) return false;
  if (!value->is_bool()) return invalid("\"" + std::string(name) + "\" is neither true nor false.", std::string(name));
  return value->as_bool();
}

json::value when(Instant t) { return t ? json::value(iso(t)) : json::value(nullptr); }
json::value ref(std::int64_t id) { return id ? json::value(std::to_string(id)) : json::value(nullptr); }

Result<Slice> slice(const Visit& visit, CursorOf list) {
  Slice wanted;
  const auto number = [](std::string_view given, std::int64_t& into) {
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), into);
    return error == std::errc{} && end == given.data() + given.size() && into > 0;
  };
  const std::string_view limit = visit.request.query.get("limit"), cursor = visit.request.query.get("cursor");
  if (!limit.empty() && (!number(limit, wanted.limit) || wanted.limit > 100))
    return invalid("\"limit\" is a number from 1 to 100.", "limit");
  if (cursor.empty()) return wanted;
  const std::size_t dash = list == CursorOf::kId ? 0 : std::min(cursor.find('-'), cursor.size() - 1);
  const bool fits = list == CursorOf::kId ? number(cursor, wanted.before)
                                          : number(cursor.substr(0, dash), wanted.at.us) &&
                                                number(cursor.substr(dash + 1), wanted.before);
  if (!fits) return invalid("\"cursor\" is the \"next\" of an earlier answer.", "cursor");
  return wanted;
}

std::string cursor(Instant at, std::int64_t id) { return std::to_string(at.us) + "-" + std::to_string(id); }

http::Response answer_slice(json::array items, std::string_view next) {
  return answer({{"items", std::move(items)}, {"next", next.empty() ? json::value(nullptr) : json::value(next)}});
}

}  // namespace kith
