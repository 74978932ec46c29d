#pragma once
// Brings a database to the newest schema: numbered SQL, forward only, each in its own transaction.

#include <string_view>
#include <vector>

#include "platform/sql/database.h"

namespace kith::sql {

struct Migration {
  int number;
  std::string_view name;
  std::string_view sqlite;
  std::string_view postgres;
};

const std::vector<Migration>& all_migrations();

// The number of the newest migration that the database has, 0 for an empty one.
int schema_version(Database& database);

// Applies what is missing; how many that were. Throws SqlError when the database is newer than this program, so
// that an old program never writes into tables it does not know.
int migrate(Database& database);

}  // namespace kith::sql
