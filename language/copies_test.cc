#include "language/copies.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>

#include "language/plain.h"
#include "language/reading.h"

namespace kith::language {
namespace {

bool alike(std::string_view a, std::string_view b) { return are_near_copies(runs_of(a), runs_of(b)); }

constexpr std::string_view kText =
    "I run a small press in Hull and I am looking for people who print by hand. How do you keep the ink from drying on "
    "the forme when the shop is as warm as it is in August? We have tried water and it made things worse.";

TEST(NearCopies, AreFoundUnderOtherNamesAndNumbersAndASentenceMore) {
  EXPECT_TRUE(alike(kText, kText));
  EXPECT_TRUE(alike(kText, "Dear Ines, " + std::string(kText) + " Kind regards, Sam 0113 496"));
  EXPECT_FALSE(
      alike(kText, "How did you find a landlord who lets you bake at three in the morning without a quarrel?"));
}

TEST(NearCopies, AreFoundInOtherScriptsThanTheLatin) {
  EXPECT_TRUE(alike("您是怎样在八月保持酵母活力的？我们店里太热了，试过冷水，但是没有用。",
                    "李先生，您是怎样在八月保持酵母活力的？我们店里太热了，试过冷水。"));
  EXPECT_FALSE(alike("您是怎样在八月保持酵母活力的？", "请问哪位木匠可以修理老房子的门窗？"));
  EXPECT_TRUE(alike("كيف أخبرت زبائنك القدامى عندما غيرت أسعار الخبز في متجرك الصغير؟",
                    "سلام، كيف أخبرت زبائنك القدامى عندما غيرت أسعار الخبز في متجرك الصغير؟"));
}

TEST(NearCopies, DoNotRestOnWhatEverybodySaysPolitely) {
  EXPECT_FALSE(alike("I hope this message finds you well. Thank you very much in advance. Do you know a tuner in York?",
                     "I hope this message finds you well. Thank you very much in advance. Which glue holds best?"));
}

TEST(NearCopies, OfShortTextsAreExactOnes) {
  EXPECT_TRUE(alike("See you at eight", "see you at EIGHT!"));
  EXPECT_FALSE(alike("Yes", "No"));
  EXPECT_FALSE(alike("", "No"));
  EXPECT_TRUE(alike(":-)", ":-)"));
  EXPECT_FALSE(alike(":-)", ":-("));
}

TEST(NearCopies, ShareASample) {
  const auto a = samples_of(runs_of(kText)), b = samples_of(runs_of("Hello! " + std::string(kText)));
  EXPECT_EQ(a.size(), kSamples + 1);
  std::vector<std::int64_t> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  EXPECT_GE(both.size(), kSamples / 2);
}

TEST(Plain, TakesDisguisesOff) {
  for (const std::string_view disguised :
       {"сall", "c\u0430ll", "ca\u200bll", "c\u0301a\u0301l\u0301l", "ｃａｌｌ", "CALL", "c4ll", "ca11"})
    EXPECT_EQ(plain_word(disguised), plain_word("call")) << disguised;
  EXPECT_EQ(plain_text("c a l l me").tokens.front().plain, plain_word("call"));
  EXPECT_NE(plain_word("call"), plain_word("cold"));
}

TEST(Reading, FindsAPitchUnderItsDisguises) {
  constexpr std::string_view kPitch =
      "We help businesses like yours increase sales by 30%. Are you open to a quick 15 minute call this week? Book a "
      "demo.";
  ASSERT_TRUE(read(kPitch).is_pitch);
  std::string disguised;
  for (const char c : kPitch) disguised += c == 'e' ? "\u0435" : c == 'a' ? "\u0430\u200d" : std::string(1, c);
  EXPECT_TRUE(read(disguised).is_pitch);
}

TEST(Reading, AdvisesInOneKindSentence) {
  const auto says = [](std::string_view text, Occasion occasion = {}) { return advice(text, read(text), occasion); };
  EXPECT_EQ(says(""), "");
  EXPECT_NE(
      says("I think your bread is the best in all of Hull, and so does my mother.").find("What would you like to know"),
      std::string::npos);
  EXPECT_NE(says("How did you find the second shop, and was it worth the two years of rent that you paid?",
                 {.reader = "Ines", .theirs = {"Opening a second shop"}})
                .find("“second shop”, which is theirs"),
            std::string::npos);
  EXPECT_NE(says("您的第二家店怎么样？我们也想开第二家店。", {.theirs = {"第二家店"}}).find("which is theirs"),
            std::string::npos)
      << "also where words are read by pairs of signs";
  EXPECT_NE(says("https://example.org/look").find("A link asks nothing"), std::string::npos);
  EXPECT_NE(says(kText, {.copies = 2}).find("Almost the same words"), std::string::npos);
}

}  // namespace
}  // namespace kith::language
