// An installation as a whole: a backup taken while it serves, and a demonstration that keeps the rules.

#include <filesystem>

#include "app/check.h"
#include "app/command.h"
#include "app/serve.h"
#include "product/demonstration/make.h"
#include "product/members/store.h"
#include "product/openers/store.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Installations : public World {};

TEST_P(Installations, ABackupTakenWhileServingIsWholeWhenRestored) {
  const std::string copy = "/tmp/kith-backup-" + std::to_string(getpid()) + ".db";
  const Member ines = add_member("ines"), tomas = add_member("tomas");
  const Opener opener = ask(ines, tomas);
  if (database->is_postgres()) {
    EXPECT_THROW(database->backup(copy), sql::SqlError) << "PostgreSQL has tools of its own";
    return;
  }
  database->backup(copy);
  ask(tomas, ines);  // after the backup: not in it
  {
    const auto restored = open_installation("sqlite:" + copy, clock);
    restored->read([&](sql::Session& s) {
      EXPECT_TRUE(openers::load(s, opener.id, tomas.id));
      EXPECT_EQ(openers::box(s, ines.id, openers::Box::kReceived, "", 0, 10).size(), 0u);
    });
  }
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(copy + end);
}

TEST_P(Installations, ADemonstrationIsMadeOnceAndTheSameForTheSameSeed) {
  const auto made = demonstration::make(*database, rules, {60, 7, kNoon});
  ASSERT_TRUE(made);
  EXPECT_EQ(made->members, 60);
  EXPECT_GT(made->conversations, 20);
  EXPECT_FALSE(demonstration::make(*database, rules, {60, 7, kNoon})) << "somebody is there already";
  TestDatabase other(Engine::kSqlite);
  const auto again = demonstration::make(*other, rules, {60, 7, kNoon});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->messages, made->messages);
}

TEST_P(Installations, AMemberOfADemonstrationHasSomethingOnEveryPage) {
  ASSERT_TRUE(demonstration::make(*database, rules, {60, 1, kNoon}));
  const Member host = read([&](sql::Session& s) { return *members::find_host(s); });
  const auto browser = browser_of(host);
  for (const char* path : {"/today", "/conversations", "/conversations?list=theirs", "/conversations?list=quiet",
                           "/people", "/people/find?q=runs", "/settings", "/settings/you"})
    EXPECT_EQ(get(browser, path).status, 200) << path;
  EXPECT_EQ(get(browser, "/nowhere").status, 404);
}

// What it says of the outside depends on the outside; of the installation it says what is so.
TEST_P(Installations, CheckingOneSaysWhatIsSetUpAndChangesNothing) {
  Options options;
  options.database = database.url();
  options.data = testing::TempDir();
  options.mail.from = "kith@localhost";
  testing::internal::CaptureStdout();
  EXPECT_THROW(check(options, clock), CommandError) << "mail from there can be answered by nobody";
  const std::string said = testing::internal::GetCapturedStdout();
  EXPECT_NE(said.find("intact"), std::string::npos) << said;
  EXPECT_NE(said.find("--mail-from"), std::string::npos) << said;

  options.database = "sqlite:" + testing::TempDir() + "nobody-has-made-this.db";
  testing::internal::CaptureStdout();
  EXPECT_THROW(check(options, clock), CommandError);
  EXPECT_NE(testing::internal::GetCapturedStdout().find("does not exist yet"), std::string::npos);
  EXPECT_FALSE(std::filesystem::exists(options.database.substr(7)));
}

ON_BOTH_ENGINES(Installations);

}  // namespace
}  // namespace kith::test
