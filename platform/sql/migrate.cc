#include "platform/sql/migrate.h"

#include "platform/sql/queries.h"

namespace kith::sql {

int schema_version(Database& database) {
  int version = 0;
  database.write([&](Session& session) {
    session.script(
        "CREATE TABLE IF NOT EXISTS schema_version (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)");
    version = session.query(queries::newest_version).front().get<int>(0);
  });
  return version;
}

int migrate(Database& database) {
  const int version = schema_version(database);
  const int newest = all_migrations().back().number;
  if (version > newest) {
    throw SqlError(SqlFault::kFailed, "This database has schema " + std::to_string(version) + ", and this kith knows " +
                                          std::to_string(newest) + ". Run the newer kith that made it.");
  }
  int applied = 0;
  for (const Migration& migration : all_migrations()) {
    if (migration.number <= version) continue;
    database.write([&](Session& session) {
      session.script(std::string(session.is_postgres() ? migration.postgres : migration.sqlite));
      session.run(queries::add_version, migration.number, migration.name);
    });
    ++applied;
  }
  return applied;
}

}  // namespace kith::sql
