#include "platform/text/languages.h"

#include <gtest/gtest.h>

#include "platform/text/dates.h"

namespace kith {
namespace {

const Language& german() { return *find_language("de"); }

TEST(Languages, WhatIsSaidIsSaidInTheLanguageThatTheThreadSpeaks) {
  EXPECT_EQ(text("Conversations"), "Conversations");
  {
    const Speaking in(german());
    EXPECT_EQ(text("Conversations"), "Gespräche");
    EXPECT_EQ(spoken().code, "de");
    {
      const Speaking within(languages().front());
      EXPECT_EQ(text("Conversations"), "Conversations");
    }
    EXPECT_EQ(text("Conversations"), "Gespräche");
  }
  EXPECT_EQ(spoken().code, "en");
}

TEST(Languages, WhatHasNoTranslationIsSaidInEnglish) {
  const Speaking in(german());
  EXPECT_EQ(text("Nobody ever translated this."), "Nobody ever translated this.");
  EXPECT_EQ(plural(1, "{} thing of no catalogue", "{} things of no catalogue", 1), "1 thing of no catalogue");
  EXPECT_EQ(plural(3, "{} thing of no catalogue", "{} things of no catalogue", 3), "3 things of no catalogue");
}

TEST(Languages, CountsTakeTheFormThatTheLanguageHasForThem) {
  const Speaking in(german());
  EXPECT_EQ(plural(1, "{} day", "{} days", 1), "1 Tag");
  EXPECT_EQ(plural(4, "{} day", "{} days", 4), "4 Tage");
}

TEST(Languages, DatesAndNumbersAreWrittenAsTheLanguageWritesThem) {
  const Instant march = parse_instant("2026-03-12T09:00:00Z"), later = march + days(400);
  EXPECT_EQ(short_date(march, march, "UTC"), "12 March");
  EXPECT_EQ(grouped(1284), "1,284");
  const Speaking in(german());
  EXPECT_EQ(short_date(march, march, "UTC"), "12. März");
  EXPECT_EQ(short_date(march, later, "UTC"), "12. März 2026");
  EXPECT_EQ(weekday_and_date(march, "UTC"), "Donnerstag, 12. März");
  EXPECT_EQ(month_and_year(march, "UTC"), "März 2026");
  EXPECT_EQ(grouped(1284), "1.284");
  EXPECT_EQ(with_tenths(2.44), "2,4");
}

TEST(Languages, ABrowserGetsTheLanguageItLikesBestOfThoseThatThereAre) {
  EXPECT_EQ(best_language("de").code, "de");
  EXPECT_EQ(best_language("de-AT,de;q=0.9,en;q=0.8").code, "de");
  EXPECT_EQ(best_language("en-GB,en;q=0.9,de;q=0.8").code, "en");
  EXPECT_EQ(best_language("fr, nl;q=0.9, DE;q=0.2").code, "de");
  EXPECT_EQ(best_language("fr;q=0.9, de;q=0").code, "en") << "a weight of 0 says: not that one";
  for (const char* odd :
       {"", ",,,", "q=", ";q=1", "*", "de;q=x,", "\xff\xfe", "de;q=1e999999", "de;q=nan", "de;q=1e300", "de;q=-5", "d"})
    EXPECT_FALSE(best_language(odd).code.empty()) << odd;
}

TEST(Languages, OfACodeThatIsNoneNothingIsFound) {
  EXPECT_EQ(find_language("xx"), nullptr);
  EXPECT_EQ(find_language(""), nullptr);
  EXPECT_EQ(language_of("xx").code, "en");
}

}  // namespace
}  // namespace kith
