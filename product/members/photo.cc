#include "product/members/photo.h"

#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/members/queries.h"

namespace kith::members {
namespace {

Result<std::string> check_alt(std::string_view given) {
  std::string alt = tidy_line(given);
  if (length(alt) > kAltMost) return invalid(text("At most {} characters.", kAltMost), "alt");
  return alt;
}

}  // namespace

Result<Done> put_photo(Act& act, const Member& me, const Photo& photo) {
  const std::string alt = TRY(check_alt(photo.alt));
  act.sql.run(queries::put_photo, me.id, alt, sql::Blob{photo.webp}, sql::Blob{photo.avif});
  act.sql.run(queries::set_photo, me.id, act.now);
  return Done{};
}

Result<Done> describe_photo(Act& act, const Member& me, std::string_view given) {
  const std::string alt = TRY(check_alt(given));
  act.sql.run(queries::describe_photo, me.id, alt);
  return Done{};
}

void remove_photo(Act& act, const Member& me) {
  act.sql.run(queries::forget_photo, me.id);
  act.sql.run(queries::set_photo, me.id, Instant{});
}

std::optional<std::string> load_photo(sql::Session& sql, MemberId member, std::int64_t version, bool as_avif) {
  const auto rows = sql.query(queries::load_photo, member, version);
  if (rows.empty()) return std::nullopt;
  return rows.front().get<std::string>(as_avif ? 1 : 0);
}

std::string photo_alt(sql::Session& sql, MemberId member) {
  const auto rows = sql.query(queries::photo_alt, member);
  return rows.empty() ? std::string{} : rows.front().get<std::string>(0);
}

}  // namespace kith::members
