// Photos as they are shown.

#include "product/members/photo.h"

#include <charconv>

#include "platform/text/text.h"
#include "product/members/shown.h"
#include "product/people/pages.h"

namespace kith::people {

http::Response photo_file(Visit& visit) {
  const auto none = [&] { return fail(visit, unknown(std::string(text("There is no such photo.")))); };
  const auto member = MemberId::parse(visit.param("id"));
  const std::string_view file = visit.param("file");
  std::int64_t version = 0;
  const auto [end, error] = std::from_chars(file.data(), file.data() + file.size(), version);
  const std::string_view kind =
      error == std::errc() ? std::string_view(end, file.data() + file.size()) : std::string_view();
  if (!member || (kind != ".webp" && kind != ".avif")) return none();
  if (!visit.me && !members::shown_of(visit.sql, *member).has(members::Part::kPhoto, members::SeenBy::kAnyone))
    return none();
  auto bytes = members::load_photo(visit.sql, *member, version, kind == ".avif");
  if (!bytes) return none();
  http::Response response{.type = kind == ".avif" ? "image/avif" : "image/webp", .body = std::move(*bytes)};
  response.header("Cache-Control", "private, max-age=86400");
  return response;
}

}  // namespace kith::people
