#include "archives/csv.h"

#include <algorithm>

namespace kith::archives {
namespace {

constexpr std::size_t kFieldLimit = 16 * 1024, kColumnLimit = 256;
constexpr int kEnd = -1;

}  // namespace

int Csv::get() {
  if (at_ == piece_.size()) {
    piece_ = input_.next();
    at_ = 0;
    if (piece_.empty()) return kEnd;
    if (is_at_start_ && piece_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    is_at_start_ = false;
    if (at_ == piece_.size()) return get();
  }
  return static_cast<unsigned char>(piece_[at_++]);
}

void Csv::add(std::string_view part) {
  has_begun_ = has_begun_ || part.find_first_not_of(' ') != std::string_view::npos;
  const bool is_wanted =
      columns_ < kColumnLimit && (wanted_.empty() || (columns_ < wanted_.size() && wanted_[columns_]));
  if (is_wanted) field_ += part.substr(0, kFieldLimit - std::min(kFieldLimit, field_.size()));
}

void Csv::end_field() {
  if (columns_ < kColumnLimit) fields_.push_back(as_text(field_));
  field_.clear();
  has_begun_ = false;
  ++columns_;
}

bool Csv::next() {
  while (read_record())
    if (columns_ > 1 || !fields_.front().empty()) return true;
  return false;
}

bool Csv::read_record() {
  fields_.clear();
  field_.clear();
  has_begun_ = false;
  columns_ = 0;
  began_ = line_;
  bool is_quoted = false, any = false;
  // Runs of ordinary bytes are taken at once.
  const auto run_until = [&](auto ends) {
    const std::size_t begin = at_;
    while (at_ < piece_.size() && !ends(piece_[at_])) ++at_;
    add(piece_.substr(begin, at_ - begin));
    return at_ > begin;
  };
  for (;;) {
    if (is_quoted) {
      const std::size_t begin = at_;
      const std::size_t quote = std::min(piece_.find('"', at_), piece_.size());
      line_ += std::count(piece_.begin() + static_cast<std::ptrdiff_t>(begin),
                          piece_.begin() + static_cast<std::ptrdiff_t>(quote), '\n');
      add(piece_.substr(begin, quote - begin));
      at_ = quote;
    } else {
      any |= run_until([&](char c) { return c == separator_ || c == '"' || c == '\n' || c == '\r'; });
    }
    const int c = get();
    if (c == kEnd) {
      ends_within_quotes_ |= is_quoted;
      if (!any) return false;
      end_field();
      return true;
    }
    any = true;
    if (is_quoted) {
      if (c != '"') {
        // The first byte of a new piece.
        line_ += c == '\n';
        const char byte = static_cast<char>(c);
        add({&byte, 1});
        continue;
      }
      const int following = get();
      if (following == '"') add("\"");
      else {
        is_quoted = false;
        if (following != kEnd) --at_;
      }
    } else if (c == separator_) {
      end_field();
    } else if (c == '"') {
      if (!has_begun_) is_quoted = has_begun_ = true;
      else add("\"");
    } else if (c == '\n') {
      ++line_;
      end_field();
      return true;
    } else if (c != '\r') {
      const char byte = static_cast<char>(c);
      add({&byte, 1});
    }
  }
}

}  // namespace kith::archives
