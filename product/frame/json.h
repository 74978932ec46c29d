#pragma once
// JSON in and out of the API. Ids are strings, times ISO 8601 in UTC.

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "product/frame/visit.h"

namespace kith {

namespace json = boost::json;

http::Response answer(const json::object& body, int status = 200);

// The object in the request's body: at most 256 KB and 16 levels; an Error that says what was wrong.
Result<json::object> json_body(const Visit& visit);
Result<json::object> json_object(std::string_view text);
// A text member of it; empty when it is absent, an Error when it is something else.
Result<std::string> text_of(const json::object& body, std::string_view name);
// A list of texts; empty when it is left out.
Result<std::vector<std::string>> texts_of(const json::object& body, std::string_view name);
Result<bool> flag_of(const json::object& body, std::string_view name);

json::value when(Instant t);       // null for no time
json::value ref(std::int64_t id);  // null for none
template <class Tag>
json::value ref(Id<Tag> id) {
  return ref(id.value);
}

// Cursor pagination: a list goes on after the item that the cursor names, by its id or, in a list that is in the order
// of a time, by that time and its id.
struct Slice {
  std::int64_t limit = 30;
  Instant at;
  std::int64_t before = 0;  // an id; 0 for the beginning
};
enum class CursorOf { kId, kTimeAndId };
Result<Slice> slice(const Visit& visit, CursorOf list = CursorOf::kId);
std::string cursor(Instant at, std::int64_t id);
// `next` is the cursor to ask with for what follows; empty when that was all.
http::Response answer_slice(json::array items, std::string_view next);

}  // namespace kith
