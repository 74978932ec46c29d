#include "platform/sql/database.h"

#include <future>

namespace kith::sql {

void Database::write(const std::function<void(Session&)>& run) {
  std::promise<void> finished;
  submit({[&](Session& session) { return run(session), Keep::kYes; },
          [&](std::exception_ptr problem) {
            if (problem) finished.set_exception(problem);
            else finished.set_value();
          }});
  finished.get_future().get();
}

std::unique_ptr<Database> open(const std::string& url, const Options& options) {
  if (url.rfind("sqlite:", 0) == 0) return open_sqlite(url.substr(7), options);
  if (url.rfind("postgresql://", 0) == 0 || url.rfind("postgres://", 0) == 0) return open_postgres(url, options);
  throw SqlError(SqlFault::kFailed, "The database \"" + url + "\" is neither sqlite:PATH nor postgresql://…");
}

}  // namespace kith::sql
