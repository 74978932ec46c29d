#pragma once
// A row of the route table: what may be asked, who may ask it, and what answers. Who may call is the type of the
// handler, so there is no default and no forgetting: a handler that needs a member cannot be reached without one.

#include <any>
#include <string_view>
#include <variant>
#include <vector>

#include "platform/http/multipart.h"
#include "product/frame/visit.h"

namespace kith {

using ForAnyone = http::Response (*)(Visit&);
using ForMember = http::Response (*)(Visit&, const Member&);

// Somebody who has proved an address and has not said yet who they are.
struct Newcomer {
  std::string email;
  bool makes_host = false;
};
using ForNewcomer = http::Response (*)(Visit&, const Newcomer&);

// What came with a request that brings files. Reading them takes longer than others should wait for the writer: it is
// done on a worker beforehand, for members only, and the handler finds what came of it in Visit::brought.
struct Upload {
  const http::Fields& fields;  // of the form, or of the query where the body is the file itself
  const std::vector<http::File>& files;
  Instant now;
};
using ReadUpload = std::any (*)(const Upload&);

enum class Door { kPage, kApi, kEither };  // pages know people by a cookie, the API by a token

struct Route {
  Door door;
  http::Method method;
  std::string_view path;  // "/conversations/{id}"; a part may begin with a letter of its own: "/@{name}"
  std::variant<ForAnyone, ForMember, ForNewcomer> handler;
  ReadUpload read_upload = nullptr;
  std::size_t upload_most = 0;  // bytes
};

inline Route page(http::Method method, std::string_view path, ForAnyone handler) {
  return {Door::kPage, method, path, handler};
}
inline Route page(http::Method method, std::string_view path, ForMember handler) {
  return {Door::kPage, method, path, handler};
}
inline Route page(http::Method method, std::string_view path, ForNewcomer handler) {
  return {Door::kPage, method, path, handler};
}
inline Route api(http::Method method, std::string_view path, ForMember handler) {
  return {Door::kApi, method, path, handler};
}
inline Route api(http::Method method, std::string_view path, ForAnyone handler) {
  return {Door::kApi, method, path, handler};
}

// A route of either kind that takes files, so many bytes of them.
inline Route with_files(Route route, ReadUpload read, std::size_t most) {
  route.read_upload = read;
  route.upload_most = most;
  return route;
}

constexpr auto kGet = http::Method::kGet;
constexpr auto kPost = http::Method::kPost;
constexpr auto kPut = http::Method::kPut;
constexpr auto kPatch = http::Method::kPatch;
constexpr auto kDelete = http::Method::kDelete;

}  // namespace kith
