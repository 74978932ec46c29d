#pragma once
// Comma-separated values (RFC 4180), as spreadsheets and exports write them: quoted fields over several lines, doubled
// quotes, \n or \r\n. Bounded: a field keeps its first 16 KiB, a record its first 256 columns.

#include <string>
#include <string_view>
#include <vector>

#include "archives/input.h"

namespace kith::archives {

class Csv {
 public:
  explicit Csv(Input& input) : input_(input) {}

  // Reads the next record that is not an empty line; false at the end.
  bool next();
  const std::vector<std::string>& fields() const { return fields_; }
  // How many columns the record had, also those that were not kept.
  std::size_t columns() const { return columns_; }
  // The line at which the record began: 1, 2, …
  std::int64_t line() const { return began_; }
  // A quote was opened and the file ended: what follows it cannot be told apart.
  bool ends_within_quotes() const { return ends_within_quotes_; }

  void separate_by(char separator) { separator_ = separator; }
  // From now on only these columns are kept; the others read as empty and cost no memory.
  void keep_only(std::vector<bool> wanted) { wanted_ = std::move(wanted); }

 private:
  bool read_record();
  void add(std::string_view part);
  void end_field();
  int get();

  Input& input_;
  std::string_view piece_;
  std::size_t at_ = 0;
  char separator_ = ',';
  std::vector<bool> wanted_;
  std::vector<std::string> fields_;
  std::string field_;
  bool has_begun_ = false;  // the field has a byte that is no space, kept or not
  std::size_t columns_ = 0;
  std::int64_t line_ = 1, began_ = 1;
  bool ends_within_quotes_ = false, is_at_start_ = true;
};

}  // namespace kith::archives
