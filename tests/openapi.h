#pragma once
// Reads the API's description of itself, and holds answers against its schemas.

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "platform/http/assets.h"
#include "product/frame/json.h"
#include "product/frame/route.h"

namespace kith::test {

inline const json::value& description() {
  static const json::value all = [] {
    const http::Assets assets;
    return json::parse(std::string(assets.bytes("openapi.json")));
  }();
  return all;
}

// What a {"$ref": …} stands for; anything else is itself.
inline const json::object& resolved(const json::value& given) {
  const json::value* ref = given.as_object().if_contains("$ref");
  return ref ? resolved(description().at_pointer(std::string_view(ref->as_string()).substr(1))) : given.as_object();
}

// Calls `visit` with each schema that an object must meet at once, and so each that may name its properties.
inline void each_schema(const json::value& given, const std::function<void(const json::object&)>& visit) {
  const json::object& schema = resolved(given);
  visit(schema);
  if (const json::value* all = schema.if_contains("allOf"))
    for (const json::value& part : all->as_array()) each_schema(part, visit);
}

inline bool has_type(const json::value& value, std::string_view type) {
  if (type == "null") return value.is_null();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_bool();
  if (type == "integer") return value.is_int64();
  if (type == "array") return value.is_array();
  return type == "object" && value.is_object();
}

// What keeps a value from being what its schema says, each with its place; also properties that no schema names.
inline std::vector<std::string> mistakes(const json::value& given, const json::value& value,
                                         const std::string& at = "") {
  std::vector<std::string> all;
  const auto add = [&](const std::vector<std::string>& more) { all.insert(all.end(), more.begin(), more.end()); };
  std::set<std::string> named;
  bool names_properties = false;
  each_schema(given, [&](const json::object& schema) {
    if (const json::value* type = schema.if_contains("type")) {
      bool fits = type->is_string() && has_type(value, type->as_string());
      if (type->is_array())
        for (const json::value& one : type->as_array()) fits = fits || has_type(value, one.as_string());
      if (!fits) all.push_back(at + " is " + json::serialize(value) + ", not " + json::serialize(*type));
    }
    if (const json::value* any = schema.if_contains("anyOf")) {
      bool fits = false;
      for (const json::value& one : any->as_array()) fits = fits || mistakes(one, value, at).empty();
      if (!fits) all.push_back(at + " is none of " + json::serialize(*any));
    }
    if (const json::value* allowed = schema.if_contains("enum")) {
      const json::array& values = allowed->as_array();
      if (std::find(values.begin(), values.end(), value) == values.end())
        all.push_back(at + " is " + json::serialize(value));
    }
    if (const json::value* items = schema.if_contains("items"); items && value.is_array())
      for (const json::value& item : value.as_array()) add(mistakes(*items, item, at + "[]"));
    if (const json::value* required = schema.if_contains("required"); required && value.is_object())
      for (const json::value& property : required->as_array())
        if (!value.as_object().contains(property.as_string()))
          all.push_back(at + " lacks " + std::string(property.as_string()));
    if (const json::value* properties = schema.if_contains("properties"); properties && value.is_object()) {
      names_properties = true;
      for (const auto& [property, of] : properties->as_object()) {
        named.insert(property);
        if (const json::value* found = value.as_object().if_contains(property))
          add(mistakes(of, *found, at + "." + std::string(property)));
      }
    }
  });
  if (names_properties)
    for (const auto& [property, ignored] : value.as_object())
      if (!named.count(property)) all.push_back(at + "." + std::string(property) + " is not described");
  return all;
}

struct Operation {
  std::string id, path;
  http::Method method;
  const json::object& row;

  const json::object* body() const {
    const json::value* request = row.if_contains("requestBody");
    return request && request->at("content").as_object().contains("application/json")
               ? &request->at_pointer("/content/application~1json").as_object()
               : nullptr;
  }
  // The bytes of a file, where the body is one.
  const json::value* file() const {
    const json::value* request = row.if_contains("requestBody");
    return request && !body() ? &request->at_pointer("/content/application~1octet-stream/example") : nullptr;
  }
  bool takes(std::string_view parameter) const {
    const json::value* all = row.if_contains("parameters");
    if (all)
      for (const json::value& one : all->as_array())
        if (resolved(one).at("name").as_string() == parameter) return true;
    return false;
  }
  // The query it cannot do without, for somebody's {name}.
  std::string required_query() const { return takes("to") ? "?to={name}" : ""; }
  bool needs_token() const { return !row.contains("security") || !row.at("security").as_array().empty(); }
};

inline std::vector<Operation> operations() {
  const std::map<std::string_view, http::Method> methods{
      {"get", kGet}, {"post", kPost}, {"put", kPut}, {"patch", kPatch}, {"delete", kDelete}};
  std::vector<Operation> all;
  for (const auto& [path, item] : description().at("paths").as_object())
    for (const auto& [method, row] : item.as_object())
      all.push_back(
          {std::string(row.at("operationId").as_string()), std::string(path), methods.at(method), row.as_object()});
  return all;
}

}  // namespace kith::test
