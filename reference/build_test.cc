#include "reference/build.h"

#include <gtest/gtest.h>

#include <random>

#include "language/reference.h"

namespace kith::reference {
namespace {

Known a_little() {
  Known known;
  known.onet = {{"Bakers", {"Pastry Chef"}, "Mix flour and bake bread.", {"Knead dough."}},
                {"Plumbers", {"Pipe Fitter"}, "Repair pipes and boilers.", {"Join pipes."}},
                {"Accountants", {"Bookkeeper"}, "Keep the books of firms.", {"Audit ledgers."}}};
  known.esco = {{"confectioner", {"cake maker"}, "Bakes cakes from flour.", {}}};
  known.skills = {{"audit ledgers", "Check the books."}};
  known.cities = {{"Cambridge", "Cambridge", 52.2, 0.117, "GB", 145'000, "Europe/London"},
                  {"Cambridge", "Cambridge", 42.37, -71.1, "US", 118'000, "America/New_York"},
                  {"Zürich", "Zuerich", 47.37, 8.55, "CH", 341'000, "Europe/Zurich"}};
  return known;
}

WordVectors vectors() {
  WordVectors v;
  for (const char* word : {"the", "bread", "cake", "pipe"}) v.words.push_back(word);
  for (std::size_t i = 0; i < v.words.size() * language::kGeneral; ++i)
    v.numbers.push_back(static_cast<float>((i * 7919) % 97) / 97 - 0.5f);
  return v;
}

TEST(ReferenceFile, KnowsWordsWorkAndPlaces) {
  const auto reference = language::Reference::from(build_reference(vectors(), a_little()));
  ASSERT_TRUE(reference) << reference.error().text;
  EXPECT_TRUE((*reference)->general("bread"));
  EXPECT_FALSE((*reference)->general("breads"));
  EXPECT_EQ((*reference)->occupations(), 3u);
  EXPECT_EQ((*reference)->occupation(1).title, "Plumbers");
  ASSERT_TRUE((*reference)->work("book"));
  EXPECT_EQ((*reference)->work("book")->texts, 2) << "the accountants' and the skill's";
  EXPECT_FALSE((*reference)->work("nothing"));
}

TEST(ReferenceFile, AnEscoOccupationJoinsTheNearest) {
  const auto reference = language::Reference::from(build_reference(vectors(), a_little()));
  const auto cake = (*reference)->work("cake"), bread = (*reference)->work("bread"), pipe = (*reference)->work("pipe");
  ASSERT_TRUE(cake && bread && pipe);
  const auto product = [](const language::WorkWord& a, const language::WorkWord& b) {
    int sum = 0;
    for (std::size_t i = 0; i < language::kWork; ++i) sum += a.numbers[i] * b.numbers[i];
    return sum;
  };
  EXPECT_GT(product(*cake, *bread), product(*cake, *pipe));
}

TEST(ReferenceFile, TheLargestCityOfANameUnlessACountryIsNamed) {
  const auto reference = language::Reference::from(build_reference(vectors(), a_little()));
  EXPECT_EQ((*reference)->city("cambridge")->country, "GB");
  EXPECT_EQ((*reference)->city("Cambridge, Massachusetts, USA")->time_zone, "America/New_York");
  EXPECT_EQ((*reference)->city("Zurich")->people, 341'000) << "accents do not matter";
  EXPECT_FALSE((*reference)->city("Atlantis"));
  EXPECT_FALSE((*reference)->city("Zürich, GB"));
  EXPECT_EQ((*reference)->city("Cambridge, MA")->country, "US") << "and not Morocco, where there is none";
  EXPECT_FALSE((*reference)->city(""));
}

TEST(ReferenceFile, WhatIsDamagedIsNotRead) {
  const std::string whole = build_reference(vectors(), a_little());
  EXPECT_FALSE(language::Reference::from(""));
  EXPECT_FALSE(language::Reference::from(whole.substr(0, whole.size() - 1)));
  std::string other = whole;
  other[0] ^= 1;
  EXPECT_FALSE(language::Reference::from(other));
  EXPECT_FALSE(language::Reference::open("/nowhere/kith.words"));
  // Whatever stands in its header, reading from it stays inside it.
  std::mt19937 chance(1);
  for (int time = 0; time < 300; ++time) {
    std::string damaged = whole;
    for (int i = 0; i < 3; ++i) damaged[8 + chance() % 160] = static_cast<char>(chance());
    const auto opened = language::Reference::from(damaged);
    if (!opened) continue;
    (void)(*opened)->general("bread");
    (void)(*opened)->work("book");
    (void)(*opened)->city("Cambridge");
    if ((*opened)->occupations() > 0) (void)(*opened)->occupation((*opened)->occupations() - 1);
  }
}

}  // namespace
}  // namespace kith::reference
