#include "app/read.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/command.h"

namespace kith {
namespace {

class ReadCommand : public testing::Test {
 protected:
  ~ReadCommand() override { std::filesystem::remove(path); }
  std::string printed(const std::string& input, ReadQuestion question = {}) {
    std::istringstream in(input);
    std::streambuf* before = std::cin.rdbuf(in.rdbuf());
    testing::internal::CaptureStdout();
    try {
      print_reading(question);
    } catch (const CommandError& error) {
      mistake = error.what();
    }
    std::cin.rdbuf(before);
    std::cin.clear();
    return testing::internal::GetCapturedStdout();
  }
  boost::json::object read(const std::string& input, ReadQuestion question = {}) {
    question.as_json = true;
    return boost::json::parse(printed(input, question)).as_object();
  }
  std::string mistake;
  const std::string path = "/tmp/kith-read-" + std::to_string(getpid()) + ".jsonl";
};

constexpr const char* kPitch =
    "Hi, I came across your profile and was impressed. We help businesses like yours increase sales by 30%. Open to a "
    "quick 15 minute call this week? Book a slot: https://calendly.com/sam";
constexpr const char* kQuestion =
    "When you moved the bakery, how did you keep the starter alive on the way to the coast?";

TEST_F(ReadCommand, SaysWhatAPitchRestsOn) {
  const auto answer = read(kPitch);
  EXPECT_EQ(answer.at("label"), "pitch");
  EXPECT_GE(answer.at("findings").as_array().size(), 3u);
  for (const auto& finding : answer.at("findings").as_array())
    EXPECT_NE(std::string(kPitch).find(std::string(finding.at("quote").as_string())), std::string::npos);
  EXPECT_NE(printed(kPitch).find("reads like a pitch"), std::string::npos);
}

TEST_F(ReadCommand, HasNoLabelForAnHonestQuestion) {
  const auto answer = read(kQuestion);
  EXPECT_TRUE(answer.at("label").is_null());
  EXPECT_EQ(answer.at("copies"), 0);
  EXPECT_FALSE(answer.at("says").as_string().empty());
}

TEST_F(ReadCommand, CountsEarlierTextsThatNearlySayTheSame) {
  std::ofstream(path) << "{\"text\": \"" << kQuestion
                      << "\"}\n\n{\"text\": \"Something else altogether, about goats.\"}\n";
  const auto answer = read("Dear Ines! " + std::string(kQuestion), {.against = path});
  EXPECT_EQ(answer.at("label"), "copy");
  EXPECT_EQ(answer.at("copies"), 1);
}

TEST_F(ReadCommand, AnswersLineByLine) {
  const std::string lines =
      printed("{\"text\": \"" + std::string(kQuestion) + "\"}\n{\"text\": \"\"}\n", {.lines = true});
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
}

TEST_F(ReadCommand, SaysWhatIsWrongWithItsInput) {
  (void)printed("");
  EXPECT_NE(mistake.find("Nothing came to be read"), std::string::npos);
  (void)printed("{\"text\": 1}\n", {.lines = true});
  EXPECT_NE(mistake.find("line 1"), std::string::npos);
  std::ofstream(path) << "no json\n";
  (void)printed(kQuestion, {.against = path});
  EXPECT_NE(mistake.find("line 1"), std::string::npos);
  (void)printed(kQuestion, {.against = "/nowhere/at/all"});
  EXPECT_NE(mistake.find("cannot be read"), std::string::npos);
}

TEST_F(ReadCommand, IsBoundedWhateverComes) {
  (void)read(std::string(1 << 20, 'a'));
  (void)read(std::string(1 << 20, '?'));
  std::string marks = "a";
  for (int i = 0; i < 300'000; ++i) marks += "\u0301";
  (void)read(marks);
  (void)read("\xff\xfe broken \xc3 bytes?");
  std::string words;
  for (int i = 0; i < 100'000; ++i) words += "we help ";
  EXPECT_TRUE(mistake.empty());
  (void)read(words);
}

}  // namespace
}  // namespace kith
