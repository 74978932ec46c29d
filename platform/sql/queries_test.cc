#include <gtest/gtest.h>

#include "platform/sql/query.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Queries : public World {};

TEST_P(Queries, EachIsUnderstoodByTheEngine) {
  for (const sql::Query* query : sql::all_queries()) {
    try {
      // Without values: every parameter is NULL, which changes nothing and is refused by some constraints.
      database->write([&](sql::Session& session) {
        session.query(*query);
        throw std::runtime_error("undo");
      });
    } catch (const sql::SqlError& error) {
      const std::string why = error.what();
      const bool is_constraint = why.find("constraint") != std::string::npos ||
                                 why.find("mismatch") != std::string::npos ||
                                 why.find("must not be") != std::string::npos;
      EXPECT_TRUE(is_constraint) << why;
    } catch (const std::runtime_error&) {
    }
  }
}

ON_BOTH_ENGINES(Queries);

}  // namespace
}  // namespace kith::test
