#include "product/frame/json.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/stream_parser.hpp>
#include <charconv>

#include "platform/text/dates.h"

namespace kith {
namespace {

// Room for the longest message, also where each character is escaped as a pair of \uXXXX.
constexpr std::size_t kBodyLimit = 256 * 1024;

}  // namespace

http::Response answer(const json::object& body, int status) { return http::json_response(status, json::serialize(body)); }

Result<json::object> json_body(const Visit& visit) {
  if (visit.request.body.empty()) return json::object{};
  if (visit.request.body.size() > kBodyLimit) return Error{Fault::kTooLarge, "The body has more than 256 KB.", {}, {}};
  json::error_code error;
  json::parse_options options;
  options.max_depth = 16;
  json::value value = json::parse(visit.request.body, error, {}, options);
  if (error) return invalid("The body is not JSON: " + error.message() + ".");
  if (!value.is_object()) return invalid("The body is not a JSON object.");
  return std::move(value.as_object());
}

Result<std::string> text_of(const json::object& body, std::string_view name) {
  const json::value* value = body.if_contains(name);
  if (value == nullptr || value->is_null()) return std::string{};
  if (!value->is_string()) return invalid("\"" + std::string(name) + "\" is not a text.", std::string(name));
  return std::string(value->as_string());
}

Result<bool> flag_of(const json::object& body, std::string_view name) {
  const json::value* value = body.if_contains(name);
  if (value == nullptr || value->is_null()) return false;
  if (!value->is_bool()) return invalid("\"" + std::string(name) + "\" is neither true nor false.", std::string(name));
  return value->as_bool();
}

json::value when(Instant t) { return t ? json::value(iso(t)) : json::value(nullptr); }
json::value ref(std::int64_t id) { return id ? json::value(std::to_string(id)) : json::value(nullptr); }

Result<Slice> slice(const Visit& visit) {
  Slice wanted;
  const auto number = [&](std::string_view name, std::int64_t& into) {
    const std::string_view given = visit.request.query.get(name);
    if (given.empty()) return true;
    const auto [end, error] = std::from_chars(given.data(), given.data() + given.size(), into);
    return error == std::errc{} && end == given.data() + given.size() && into > 0;
  };
  if (!number("limit", wanted.limit) || wanted.limit > 100) return invalid("\"limit\" is a number from 1 to 100.", "limit");
  if (!number("cursor", wanted.before)) return invalid("\"cursor\" is the \"next\" of an earlier answer.", "cursor");
  return wanted;
}

http::Response answer_slice(json::array items, const Slice&, std::int64_t last_id, bool has_more) {
  return answer({{"items", std::move(items)}, {"next", has_more ? ref(last_id) : json::value(nullptr)}});
}

}  // namespace kith
