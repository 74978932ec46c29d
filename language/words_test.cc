#include "language/words.h"

#include <gtest/gtest.h>

namespace kith::language {
namespace {

std::string stems(std::string_view text) {
  std::string all;
  for (const Word& word : content_words(text)) all += (all.empty() ? "" : " ") + word.stem;
  return all;
}

TEST(Words, SmallWordsAndWhatEveryAskSaysAreLeftOut) {
  EXPECT_EQ(stems("I am looking for someone who can help me with the books of our charity."), "book chariti");
  EXPECT_EQ(stems("Ich suche jemanden für meine Steuererklärung"),
            stems("Steuererklärungen für Selbstständige gerne").substr(0, stems("die Steuererklärung").size()));
}

TEST(Words, FormsOfAWordMeet) {
  EXPECT_EQ(stems("accounting"), stems("Accountings"));
  EXPECT_EQ(stems("Röntgen"), stems("RONTGEN"));
  EXPECT_EQ(stems("ﬁx"), stems("fix")) << "a ligature is its letters";
}

TEST(Words, NamesOfLanguagesKeepTheirSigns) {
  EXPECT_EQ(content_words("C++ and C#").at(0).folded, "c++");
  EXPECT_EQ(content_words("C++ and C#").at(1).folded, "c#");
  EXPECT_EQ(stems("accordion+guitar"), "accordion guitar");
}

TEST(Words, ScriptsWithoutSpacesAreReadByPairs) {
  const auto words = content_words("合同翻译");
  ASSERT_EQ(words.size(), 4u);
  EXPECT_EQ(words[0].as_written, "合同");
  EXPECT_EQ(words[2].as_written, "翻译");
}

TEST(Words, WhatIsNoTextHasNone) {
  EXPECT_TRUE(content_words("").empty());
  EXPECT_TRUE(content_words("… !!! \n 🙂").empty());
  EXPECT_TRUE(content_words(std::string(100'000, 'x')).empty()) << "no word is that long";
  std::string wall;
  for (int i = 0; i < 100'000; ++i) wall += "w" + std::to_string(i) + " ";
  EXPECT_EQ(content_words(wall).size(), 400u);
  (void)content_words("\xFF\xFE broken \xC3");
}

TEST(Words, PiecesAreSentencesAndTheItemsOfALongList) {
  EXPECT_EQ(pieces("One thing. Another, with a comma!\nA third").size(), 3u);
  EXPECT_EQ(pieces("bread, cake, tarts, pies, rolls").size(), 5u);
  EXPECT_EQ(pieces("a. b. c. d. e.", 3).size(), 3u);
  EXPECT_EQ(pieces("a. b. c. d. e.", 3).back(), "c. d. e");
  EXPECT_TRUE(pieces(" \n . ").empty());
}

}  // namespace
}  // namespace kith::language
