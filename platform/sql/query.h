#pragma once
// A query as it stands in a queries/*.sql file, in the words of each engine. Its address is its identity: prepared
// statements are cached by it.

#include <string_view>
#include <vector>

namespace kith::sql {

struct Query {
  std::string_view name;  // feature/file, for errors and logs
  std::string_view sqlite;
  std::string_view postgres;
};

// Every query of the program; a test prepares each on both engines.
const std::vector<const Query*>& all_queries();

}  // namespace kith::sql
