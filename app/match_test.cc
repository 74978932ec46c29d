#include "app/match.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "app/command.h"

namespace kith {
namespace {

class MatchCommand : public testing::Test {
 protected:
  ~MatchCommand() override { std::filesystem::remove(path); }
  std::string printed(const std::string& lines, bool is_round = false) {
    std::ofstream(path) << lines;
    testing::internal::CaptureStdout();
    print_matches({.file = path, .is_round = is_round});
    return testing::internal::GetCapturedStdout();
  }
  std::string mistake(const std::string& lines) {
    try {
      (void)printed(lines);
    } catch (const CommandError& error) {
      (void)testing::internal::GetCapturedStdout();
      return error.what();
    }
    return {};
  }
  const std::string path = "/tmp/kith-match-" + std::to_string(getpid()) + ".jsonl";
};

constexpr const char* kTwo =
    "{\"handle\": \"ana\", \"asks\": [\"I need help with\\tmy website\"], \"place\": \"Leeds, UK\"}\n\n"
    "{\"handle\": \"bo\", \"offers\": [{\"words\": \"Web design for small shops\"}], \"lat\": 53.8, \"lon\": -1.5, "
    "\"capacity\": 1, \"languages\": [\"en\"], \"about\": null}\n";

TEST_F(MatchCommand, PrintsEachMatchWithTheWordsOfBoth) {
  const std::string all = printed(kTwo);
  EXPECT_EQ(
      all.find("member\task\tmatch\toffer\tscore\treason\nana\tI need help with my website\tbo\tWeb design for small "
               "shops\t0."),
      0u)
      << all;
  EXPECT_NE(
      all.find("They ask “I need help with my website”; you offer “Web design for small shops”: “website” and “Web” "
               "go together; near each other."),
      std::string::npos)
      << all;
  EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 2);
  EXPECT_EQ(printed(kTwo, true), all) << "dealt, it is the same";
}

TEST_F(MatchCommand, SaysWhatIsWrongAndWhere) {
  EXPECT_NE(mistake("{\"handle\": \"ana\"}\nnonsense\n").find("line 2: it is no JSON object"), std::string::npos);
  EXPECT_NE(mistake("{\"asks\": []}").find("line 1: \"handle\" is missing"), std::string::npos);
  EXPECT_NE(mistake("{\"handle\": \"a\", \"asks\": [1]}").find("\"asks\" is not a list of texts"), std::string::npos);
  EXPECT_NE(mistake("{\"handle\": \"a\"}\n{\"handle\": \"a\"}").find("a stands on line 1 already"), std::string::npos);
  EXPECT_NE(mistake("{\"handle\": \"a\", \"lat\": 91, \"lon\": 0}").find("\"lat\" is from -90 to 90"),
            std::string::npos);
  EXPECT_NE(mistake("{\"handle\": \"a\", \"capacity\": -1}").find("\"capacity\" is from 0"), std::string::npos);
  EXPECT_NE(mistake("{\"handle\": \"a\", \"lat\": 1}").find("one is missing"), std::string::npos);
  EXPECT_NE(mistake("{\"handle\": \"" + std::string(1 << 20, 'a') + "\"}").find("longer than a million"),
            std::string::npos);
  EXPECT_THROW(print_matches({.file = "/nowhere"}), CommandError);
  EXPECT_THROW(print_matches({.file = "/tmp"}), CommandError);
}

TEST_F(MatchCommand, AnEmptyFileIsNoMistake) { EXPECT_EQ(printed(""), "member\task\tmatch\toffer\tscore\treason\n"); }

}  // namespace
}  // namespace kith
