#pragma once
// Replays a real message network through the very actions the pages use, each line's time as the present.

#include <istream>
#include <string>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/result.h"
#include "platform/sql/database.h"
#include "product/frame/act.h"

namespace kith::imports {

struct Line {
  std::string from, to;
  Instant at;
};

// Reads lines of `from to unix-seconds`, by spaces or tabs; KONECT's `from to weight time` too; `#` and `%` begin
// comments; lines to oneself are skipped. Sorted by time, equal ones in the order of the file. An Error names the
// line and what was expected. `.gz` files are read as they are.
struct LineList {
  std::vector<Line> lines;
  std::int64_t to_oneself = 0;
};
Result<LineList> read_lines(const std::string& path);

struct Imported {
  std::int64_t lines = 0, members = 0, openers = 0, answers = 0, messages = 0, further = 0;
};
// Writes in groups of 1,024 lines, each in one transaction. New people get their name in the list as handle.
Result<Imported> import_messages(sql::Database& database, const LineList& list, Random& random, const Rules& rules);

}  // namespace kith::imports
