#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "platform/sql/database.h"

namespace kith::test {
namespace {

TEST(Sqlite, AFileThatIsNoDatabaseIsNamedAndLeftAsItWas) {
  char pattern[] = "/tmp/kith-sqlite-XXXXXX";
  const std::string folder = mkdtemp(pattern), path = folder + "/letters.txt", words(2'000, 'w');
  std::ofstream(path) << words;
  try {
    sql::open("sqlite:" + path);
    FAIL() << "it opened";
  } catch (const sql::SqlError& error) {
    EXPECT_NE(std::string(error.what()).find(path), std::string::npos) << error.what();
  }
  std::ifstream file(path);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), words);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace kith::test
