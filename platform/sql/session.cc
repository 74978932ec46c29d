#include "platform/sql/session.h"

#include <charconv>

namespace kith::sql {

std::int64_t Rows::Row::integer(std::size_t column) const {
  const auto& c = cell(column);
  if (c.kind != Param::Kind::kText) return c.value;
  const std::string_view digits = text(column);
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::string_view Rows::Row::text(std::size_t column) const {
  const auto& c = cell(column);
  if (c.kind != Param::Kind::kText) return {};
  return std::string_view(rows_->arena_).substr(static_cast<std::size_t>(c.value), c.size);
}

}  // namespace kith::sql
