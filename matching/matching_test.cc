#include "matching/matching.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "app/match.h"

namespace kith::matching {
namespace {

const language::Reference& reference() {
  static const auto opened = language::Reference::open(reference_path());
  EXPECT_TRUE(opened) << "the build makes it: " << opened.error().text;
  return **opened;
}

Person asks(std::string words, std::optional<Spot> where = {}) {
  Person person;
  person.asks = {{.words = std::move(words), .where = where}};
  return person;
}
Person offers(std::string words, std::optional<Spot> where = {}) {
  Person person;
  person.offers = {{std::move(words)}};
  person.where = where;
  return person;
}

constexpr Spot kLeeds{53.8, -1.55}, kBradford{53.79, -1.75}, kLagos{6.45, 3.39};

// Person 0 asks; the others offer, in their order.
class Matching : public testing::Test {
 protected:
  std::vector<PersonNumber> found(Person asker, std::vector<Person> others) {
    matcher.put(0, std::move(asker));
    for (PersonNumber i = 0; i < others.size(); ++i) matcher.put(i + 1, std::move(others[i]));
    matches = matcher.helpers(0, 0, 10);
    std::vector<PersonNumber> helpers;
    for (const Match& m : matches) helpers.push_back(m.helper);
    return helpers;
  }
  Matcher matcher{reference()};
  std::vector<Match> matches;
};
using People = std::vector<PersonNumber>;

TEST_F(Matching, FindsWhatFitsInOtherWordsAndLeavesOutWhatDoesNot) {
  EXPECT_EQ(found(asks("I need help with my website"),
                  {offers("I tune pianos"), offers("Web design for small shops"), offers("Bread for restaurants")}),
            People{2});
  EXPECT_EQ(matches[0].reason.asked, "website");
  EXPECT_EQ(matches[0].reason.offered, "Web");
}

TEST_F(Matching, BothWaysComesBeforeOneWay) {
  Person asker = asks("Someone to do the books for our bakery");
  asker.offers = {{"I can teach you to bake sourdough bread"}};
  Person both = offers("Bookkeeping, and books for small bakery firms");
  both.asks = {{.words = "I want to learn to bake bread"}};
  EXPECT_EQ(found(asker, {offers("Bookkeeping, and books for small bakery firms"), both}), (People{2, 1}));
  EXPECT_NE(why(matches[0]).find("the other way round, “I want to learn to bake bread”"), std::string::npos);
  EXPECT_EQ(matches[1].parts.both_ways, 0);
}

TEST_F(Matching, WhereAPlaceMattersTheNearerComesFirst) {
  const std::string words = "A plumber to repair the boiler";
  EXPECT_EQ(found(asks(words, kLeeds),
                  {offers("Plumber: boilers repaired", kLagos), offers("Plumber: boilers repaired", kBradford)}),
            (People{2, 1}));
  EXPECT_NEAR(*matches[0].parts.distance_km, 13, 1);
  EXPECT_EQ(
      found(asks(words), {offers("Plumber: boilers repaired", kLagos), offers("Plumber: boilers repaired", kBradford)}),
      (People{1, 2}))
      << "anywhere is anywhere";
}

TEST_F(Matching, ALanguageInCommonComesFirst) {
  Person asker = asks("A plumber to repair the boiler");
  asker.languages = {"en"};
  Person other = offers("Plumber: boilers repaired"), same = other;
  other.languages = {"fr"};
  same.languages = {"fr", "en"};
  EXPECT_EQ(found(asker, {other, same}), (People{2, 1}));
}

TEST_F(Matching, WhoeverAnswersComesFirst) {
  Person rarely = offers("Plumber: boilers repaired"), usually = rarely;
  rarely.answers = 0.1f;
  usually.answers = 0.9f;
  EXPECT_EQ(found(asks("A plumber to repair the boiler"), {rarely, usually}), (People{2, 1}));
}

TEST_F(Matching, NonsenseAndNothingFindNobody) {
  const std::vector<Person> others{offers("Web design for small shops"), offers("asdf"), offers("")};
  EXPECT_EQ(found(asks("qwerty zxcv lkjh"), others), People{});
  EXPECT_EQ(found(asks(""), others), People{});
  EXPECT_EQ(found(asks("I need help"), others), People{});
  EXPECT_EQ(found(asks("🙂🙂🙂 !!!"), others), People{});
}

TEST_F(Matching, WhoClaimsEverythingGainsNothing) {
  const Person everything = offers(
      "marketing, sales, law, plumbing, heating, tax, accounting, books, bread, design, photography, coding, "
      "translation, gardening, childcare, weddings, driving, cooking");
  EXPECT_EQ(found(asks("I want to learn to bake bread"), {everything, offers("I can teach you to bake sourdough bread"),
                                                          offers("I can help anyone with anything and everything")}),
            People{2});
  EXPECT_EQ(found(asks("marketing sales seo ads money growth hacking leads funnel crypto tax law bread plumbing"),
                  {offers("I can teach you to bake sourdough bread"), offers("Plumber: boilers repaired")}),
            People{})
      << "nor does whoever asks for everything";
}

TEST_F(Matching, OtherLanguagesMeetByTheirWords) {
  EXPECT_EQ(found(asks("Ich suche jemanden für meine Steuererklärung"),
                  {offers("Steuererklärungen für Selbstständige"), offers("Hochzeitsfotos")}),
            People{1});
}

TEST_F(Matching, NobodyIsTheirOwnHelper) {
  Person both = asks("A plumber to repair the boiler");
  both.offers = {{"Plumber: boilers repaired"}};
  EXPECT_EQ(found(both, {}), People{});
}

TEST_F(Matching, WhatIsNotForMeIsHeeded) {
  const auto helper = [](Refusal refusal) {
    Person person = offers("Plumber: boilers repaired", kBradford);
    person.refusals = {std::move(refusal)};
    return person;
  };
  using What = Refusal::What;
  const Person asker = asks("A plumber to repair the boiler", kLeeds);
  EXPECT_EQ(found(asker, {helper({What::kPerson, 0, "", 0})}), People{});
  EXPECT_EQ(found(asker, {helper({What::kPerson, 7, "", 0})}), People{1});
  EXPECT_EQ(found(asker, {helper({What::kField, 7, "Somebody to mend a broken boiler", 0})}), People{});
  EXPECT_EQ(found(asker, {helper({What::kField, 7, "Wedding photographs", 0})}), People{1});
  EXPECT_EQ(found(asker, {helper({What::kPlace, 7, "", 12})}), People{});
  EXPECT_EQ(found(asker, {helper({What::kPlace, 7, "", 600})}), People{1});
  EXPECT_EQ(found(asker, {helper({What::kWording, 7, "A plumber to repair the boiler", 0})}), People{});
  EXPECT_EQ(found(asker, {helper({What::kWording, 7, "A plumber", 0})}), People{1});
}

TEST_F(Matching, AsksForAHelperAreTheSameMatches) {
  (void)found(asks("A plumber to repair the boiler"),
              {offers("Plumber: boilers repaired"), offers("Wedding photographs")});
  const auto asked = matcher.asks_for(1, 5);
  ASSERT_EQ(asked.size(), 1u);
  EXPECT_EQ(asked[0].asker, 0u);
  EXPECT_EQ(asked[0].score, matches[0].score);
  EXPECT_TRUE(matcher.asks_for(2, 5).empty());
  EXPECT_TRUE(matcher.asks_for(99, 5).empty());
  matcher.remove(0);
  EXPECT_TRUE(matcher.asks_for(1, 5).empty());
}

TEST_F(Matching, ADealGivesTheScarceHelperToWhoeverHasNoOther) {
  Person one = offers("Plumber: boilers repaired"), other = offers("Plumber: boilers repaired, taps and pipes too");
  one.capacity = other.capacity = 1;
  Person choosy = asks("A plumber to repair the boiler");
  choosy.asks[0].had = {2};  // has only the first left
  matcher.put(1, one);
  matcher.put(2, other);
  matcher.put(3, asks("A plumber to repair the boiler"));
  matcher.put(4, choosy);
  std::map<PersonNumber, PersonNumber> helper_of;
  for (const Match& m : matcher.deal({})) helper_of[m.asker] = m.helper;
  EXPECT_EQ(helper_of, (std::map<PersonNumber, PersonNumber>{{3, 2}, {4, 1}}));
}

TEST_F(Matching, AnAskThatIsAnsweredIsNotDealt) {
  Person asker = asks("A plumber to repair the boiler");
  asker.asks[0].is_open = false;
  matcher.put(1, asker);
  matcher.put(2, offers("Plumber: boilers repaired"));
  EXPECT_TRUE(matcher.deal({}).empty());
}

constexpr const char* kTrades[] = {"Plumber: boilers repaired",   "Web design for small shops",
                                   "Bread for restaurants",       "Bookkeeping for charities",
                                   "Photographs of weddings",     "Translation of contracts",
                                   "Repairs of wooden furniture", "Tuning of pianos"};
constexpr const char* kNeeds[] = {"A plumber for the boiler",       "Help with my shop's website",
                                  "Fresh bread for our restaurant", "Someone to do a charity's books",
                                  "A photographer for a wedding",   "A contract to be translated",
                                  "A wooden table to be repaired",  "Our piano needs to be tuned"};

TEST(Round, HoldsCapacitiesAndIsTheSameInAnyOrderAndOnAnyThreads) {
  for (unsigned seed = 0; seed < 20; ++seed) {
    std::mt19937 chance(seed);
    std::vector<Person> people(40);
    for (Person& person : people) {
      for (unsigned i = chance() % 3; i > 0; --i) person.asks.push_back({.words = kNeeds[chance() % 8]});
      for (unsigned i = chance() % 3; i > 0; --i) person.offers.push_back({kTrades[chance() % 8]});
      person.capacity = static_cast<int>(chance() % 4);
    }
    const auto deal = [&](bool is_backwards, int threads) {
      Matcher matcher(reference());
      for (PersonNumber i = 0; i < people.size(); ++i) {
        const auto n = is_backwards ? static_cast<PersonNumber>(people.size()) - 1 - i : i;
        matcher.put(n, people[n]);
      }
      std::vector<std::tuple<PersonNumber, std::size_t, PersonNumber>> dealt;
      for (const Match& m : matcher.deal({.threads = threads})) {
        dealt.emplace_back(m.asker, m.ask, m.helper);
        EXPECT_NE(m.reason.kind, Reason::Kind::kNone);
      }
      return dealt;
    };
    const auto dealt = deal(false, 1);
    EXPECT_EQ(dealt, deal(true, 2));
    EXPECT_FALSE(dealt.empty());
    std::map<PersonNumber, int> load;
    std::map<std::pair<PersonNumber, std::size_t>, std::set<PersonNumber>> of_ask;
    for (const auto& [asker, ask, helper] : dealt) {
      EXPECT_LE(++load[helper], people[helper].capacity);
      EXPECT_TRUE(of_ask[std::pair(asker, ask)].insert(helper).second) << "nobody is asked twice for one thing";
      EXPECT_LE(of_ask[std::pair(asker, ask)].size(), 3u);
    }
  }
}

TEST(Round, WhoLeftAndCameBackIsAsIfNeverGone) {
  Matcher plain(reference()), busy(reference());
  for (PersonNumber i = 0; i < 8; ++i) plain.put(i, offers(kTrades[i]));
  for (int time = 0; time < 400; ++time)
    for (PersonNumber i = 0; i < 8; ++i) busy.put(i, offers(kTrades[(i + static_cast<unsigned>(time) + 1) % 8]));
  for (PersonNumber i = 20; i < 30; ++i) busy.put(i, offers("Bread")), busy.remove(i);
  for (PersonNumber i = 0; i < 8; ++i) {
    Person asker = asks(kNeeds[i]);
    plain.put(100, asker);
    busy.put(100, asker);
    const auto a = plain.helpers(100, 0, 5), b = busy.helpers(100, 0, 5);
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t k = 0; k < a.size(); ++k) {
      EXPECT_EQ(a[k].helper, b[k].helper);
      EXPECT_EQ(a[k].score, b[k].score);
    }
    EXPECT_TRUE(a.empty() || a[0].helper == i) << kNeeds[i];
  }
}

TEST(Round, AmongManyWhoAreAlikeTheOrderInWhichTheyCameDoesNotMatter) {
  Matcher forwards(reference()), backwards(reference());
  for (PersonNumber i = 1; i <= 600; ++i) forwards.put(i, offers("Plumber: boilers repaired"));
  for (PersonNumber i = 600; i >= 1; --i) backwards.put(i, offers("Plumber: boilers repaired"));
  for (Matcher* matcher : {&forwards, &backwards}) {
    matcher->put(0, asks("A plumber to repair the boiler"));
    People helpers, dealt;
    for (const Match& m : matcher->helpers(0, 0, 3)) helpers.push_back(m.helper);
    for (const Match& m : matcher->deal({})) dealt.push_back(m.helper);
    EXPECT_EQ(helpers, (People{1, 2, 3}));
    EXPECT_EQ(dealt, (People{1, 2, 3}));
  }
}

TEST(Round, WhoAnswersIsFoundAmongManyWhoFitAsWell) {
  Matcher matcher(reference());
  for (PersonNumber i = 1; i <= 60; ++i) {
    Person person = offers("Plumber: boilers repaired");
    person.answers = i == 60 ? 1.0f : 0.0f;
    matcher.put(i, std::move(person));
  }
  matcher.put(0, asks("A plumber to repair the boiler"));
  EXPECT_EQ(matcher.helpers(0, 0, 1).at(0).helper, 60u);
}

TEST(Round, TwoAreServedWhereTwoCanBe) {
  Matcher matcher(reference());
  Person close = offers("Plumber: boilers repaired", kLeeds), far = offers("Plumber: boilers repaired", kLagos);
  close.capacity = far.capacity = 1;
  matcher.put(1, asks("A plumber to repair the boiler", kLeeds));  // would rather have the one who is near
  Person only = asks("A plumber to repair the boiler", kLagos);
  only.asks[0].had = {11};
  only.answers = 0;
  matcher.put(2, only);
  matcher.put(10, close);
  matcher.put(11, far);
  EXPECT_EQ(matcher.deal({.helpers_of_ask = 1}).size(), 2u);
}

TEST_F(Matching, AWarmPathCountsALittle) {
  matcher.put(0, asks("A plumber to repair the boiler"));
  matcher.put(1, offers("Plumber: boilers repaired"));
  matcher.put(2, offers("Plumber: boilers repaired"));
  const auto found = matcher.helpers(0, 0, 2, [](PersonNumber, PersonNumber helper) { return helper == 2; });
  EXPECT_EQ(found.at(0).helper, 2u);
  EXPECT_TRUE(found.at(0).parts.is_warm);
}

TEST_F(Matching, TheLanguageIsThatOfAllThatSomebodySays) {
  Person german = offers("Hochzeitsplanung, Steuererklärungen, Buchhaltung, Umzüge");
  german.about = {"Ich mache das alles für dich und mit dir"};
  EXPECT_EQ(found(asks("Ich suche jemanden für die Steuererklärungen"), {german}), People{1});
}

TEST_F(Matching, OneForeignWordAmongOthersIsNoWall) {
  Person polish =
      offers("Naprawa kotłów\nMontaż kotłów\nPrzeglądy kotłów\nSerwis kotłów gazowych\nKotły olejowe\nSoftware");
  EXPECT_EQ(found(asks("Naprawa kotłów gazowych"), {polish}), People{1});
}

TEST_F(Matching, WhatIsLeftOfAContractionIsNoReason) {
  EXPECT_EQ(found(asks("We've a problem"), {offers("I've got you")}), People{});
  EXPECT_EQ(found(asks("They're late"), {offers("You're welcome")}), People{});
  EXPECT_EQ(found(asks("на сайт"), {offers("на хлеб")}), People{}) << "nor a small word of another script";
}

TEST_F(Matching, TheReasonIsInThePieceThatFits) {
  std::string offer = "I repair wooden boats. I tune pianos. I bake bread for restaurants. ";
  EXPECT_EQ(found(asks("A Hungarian contract to be translated"), {offers(offer + "Hungarian contracts translated.")}),
            People{1});
  EXPECT_EQ(matches[0].reason.offered, "Hungarian");
}

TEST_F(Matching, AHugeTextIsReadToItsBound) {
  std::string huge;
  for (int i = 0; i < 20'000; ++i) huge += "bread " + std::to_string(i) + ".\n";
  Person person = offers(huge);
  for (int i = 0; i < 100; ++i) person.asks.push_back({.words = "bread " + std::to_string(i)});
  matcher.put(1, person);
  matcher.put(2, person);
  EXPECT_LE(matcher.helpers(1, 0, 5).size(), 5u);
}

// A small community as it is: what is offered here, and what of it an ask is shown.
constexpr const char* kOffers[] = {
    "I have done six listed shop frontages and know what the conservation officer asks.",
    "I can tell you over the telephone whether to empty the cold room.",
    "How to choose a care home, and what the fees leave out.",
    "Slipped tiles, gutters and flashing, mostly on old cottages.",
    "I strip and mend old chairs and tables.",
    "Patient driving lessons for people who have failed twice.",
    "Weekly boxes of vegetables for restaurants within twenty miles.",
    "Come and shape sourdough with us on a Thursday night.",
    "I take down dangerous trees and mill the trunk into boards.",
    "How to get through a redundancy consultation with your head up.",
    "I visit people with dementia and show the family what helps.",
    "Forty old apple trees that no sprayer has touched, and room for hives.",
    "Chair of governors",
    "Health visitor",
    "I translate medical letters from Polish and Ukrainian.",
    "I have lived with a heat pump in a draughty terrace for six winters and kept the numbers.",
    "How we share out the hours, with the sheet we use.",
    "I will teach you to true a wheel and change a cassette.",
    "We run a village hall with a booking calendar that works.",
    "I find out why your database queries are slow."};

class Noise : public Matching {
 protected:
  People shown(const char* ask) {
    std::vector<Person> others;
    for (const char* words : kOffers) others.push_back(offers(words));
    People found = Matching::found(asks(ask), std::move(others));
    for (PersonNumber& person : found) --person;  // as places in kOffers
    return found;
  }
};

TEST_F(Noise, AWordThatBothHappenToSayIsNoMatch) {
  for (const char* ask :
       {"A scaffolder who answers the telephone.", "An old sewing machine to borrow.",
        "I want to learn to make proper bread at home.", "A list of the second year’s small changes to the timetable.",
        "A patient person to test screens with on a small telephone.",
        "Help for a Syrian neighbour with a family visa.", "A quiet room with a view for writing."})
    EXPECT_EQ(shown(ask), People{}) << ask << (matches.empty() ? "" : why(matches[0]));
}

TEST_F(Noise, NeitherIsANumberNorWorkThatIsAlikeFromAfar) {
  for (const char* ask :
       {"Lunch for eighty at a conference, no meat.", "Somebody with two hours on the first of June.",
        "Our patient leaflet is too hard to read.", "Someone to teach my mother to use her telephone.",
        "How to get better ice on the boat before Thursday."})
    EXPECT_EQ(shown(ask), People{}) << ask << (matches.empty() ? "" : why(matches[0]));
}

TEST_F(Noise, WhatAnswersAnAskIsShownAloneAmongIt) {
  EXPECT_EQ(shown("A joiner who has done a listed frontage."), People{0});
  EXPECT_EQ(why(matches[0]), "both say “listed frontage”");
  EXPECT_EQ(shown("Someone to restore my grandfather’s old table and chairs."), People{4});
  EXPECT_EQ(shown("An ash tree leans over our garage."), People{8});
  EXPECT_EQ(shown("My employer wants to make us redundant, and there is a consultation."), People{9});
  EXPECT_EQ(shown("Orchards that want bees in April and have no spraying."), People{11});
  EXPECT_EQ(shown("A letter from a Polish hospital put into English."), People{14});
  EXPECT_EQ(shown("Is a heat pump any good in a Victorian house without insulation?"), People{15});
  EXPECT_EQ(why(matches[0]), "both say “heat pump”");
  EXPECT_EQ(shown("Our database has become slow since the last release."), People{19});
}

TEST_F(Noise, HowManyFitDoesNotHideThem) {
  // Of a trade that is common here, as of one that is rare.
  std::vector<Person> others;
  for (const char* words : kOffers) others.push_back(offers(words));
  for (int i = 0; i < 100; ++i) others.push_back(offers("Plumber: boilers repaired"));
  EXPECT_EQ(found(asks("A plumber to repair the boiler"), std::move(others)).size(), 10u);
}

TEST_F(Noise, TheWayBackIsSaidOnlyWhereItHoldsToo) {
  Person asker = asks("A joiner who has done a listed frontage.");
  asker.offers = {{kOffers[1]}};
  Person joiner = offers(kOffers[0]);
  joiner.asks = {{.words = "A scaffolder who answers the telephone."}};
  ASSERT_EQ(found(asker, {joiner, offers(kOffers[2]), offers(kOffers[5])}), People{1});
  EXPECT_EQ(matches[0].parts.both_ways, 0);
  EXPECT_EQ(why(matches[0]).find("other way round"), std::string::npos);
}

TEST(WithoutTheFile, TheSameWordsStillMeet) {
  const language::Reference nothing;
  Matcher matcher(nothing);
  matcher.put(1, asks("bookkeeping for a charity"));
  matcher.put(2, offers("Charity bookkeeping"));
  matcher.put(3, offers("Wedding photographs"));
  const auto found = matcher.helpers(1, 0, 5);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].helper, 2u);
}

TEST_F(Matching, WhoSaysTheSameOfThemselvesIsNotTheAnswer) {
  Person asker = asks("A label for our cider, drawn by somebody who knows what an apple looks like.");
  asker.about = {"Looks after old orchards and presses cider in Leeds"};
  matcher.put(1, asker);
  Person like = asker;
  like.asks.clear();
  matcher.put(2, like);
  EXPECT_TRUE(matcher.helpers(1, 0, 5).empty());
}

}  // namespace
}  // namespace kith::matching
