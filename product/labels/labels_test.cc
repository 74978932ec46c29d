// The promises about labels: what is read in an opener is told to both, and near copies are found out.

#include "product/calls/actions.h"
#include "product/conversations/actions.h"
#include "product/labels/actions.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "tests/support.h"

namespace kith::test {
namespace {

constexpr std::string_view kPitch =
    "Hi Tomas, I came across your profile and was impressed. We help businesses like yours increase their sales by 30% "
    "with our booking software, no obligation. Would you be open to a quick 15 minute call this week so I can show you "
    "a "
    "demo? Book a slot here: https://calendly.com/sam-sales";
constexpr std::string_view kTemplate =
    "Hello Tomas, your lovely workshop in Leeds caught my eye. I am writing a book about people who changed trade "
    "after "
    "forty, and each chapter follows one of them through the first winter. What did you have to unlearn before the new "
    "work felt like yours? I would sit with you for an hour, whenever your hands are free.";
// The same with another name, another place, another compliment and one sentence rewritten.
constexpr std::string_view kTemplateAgain =
    "Dear Ruth, your wonderful bakery in Hull stayed with me. I am writing a book about people who changed trade after "
    "forty, and each chapter follows one of them through the first winter. What did you have to unlearn before the new "
    "work felt like yours? An hour over tea would do, on any morning that suits.";

class Labels : public World {
 protected:
  Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Lindqvist"),
         ruth = add_member("ruth", "Ruth Amsel"), sam = add_member("sam", "Sam Sales");

  openers::Sent send(const Member& from, const Member& to, std::string_view words) {
    return act([&](Act& a) {
      return openers::send_opener(a, *members::find(a.sql, from.id), {to.handle, std::string(words), "", {}, {}});
    });
  }
  Label label(OpenerId id) {
    return read([&](sql::Session& s) { return labels::find(s, id.value); });
  }
  Result<Done> say(OpenerId id, const Member& as, std::string_view what) {
    return act([&](Act& a) -> Result<Done> {
      const auto opener = openers::load(a.sql, id, as.id);
      if (!opener) return opener.error();
      return openers::say_of_label(a, *opener, as.id, what);
    });
  }
  std::int64_t places(const Member& of) { return openers::places_of(reload(of), rules, clock.now()); }
};

TEST_P(Labels, APitchArrivesUnderThatLabelWithTheWordsItRestsOn) {
  const auto sent = send(sam, tomas, kPitch);
  ASSERT_TRUE(sent.mistakes.empty()) << "a pitch is labelled, not stopped";
  const Label found = label(sent.id);
  EXPECT_TRUE(found.is_pitch);
  ASSERT_FALSE(found.evidence.empty());
  for (const Evidence& each : found.evidence)
    EXPECT_NE(kPitch.find(each.words.substr(0, 12)), std::string_view::npos) << "its own words: " << each.words;
  const auto today = get(browser_of(tomas), "/today").body;
  EXPECT_NE(today.find("Reads like a pitch"), std::string::npos);
  EXPECT_EQ(today.find("increase their sales"), std::string::npos) << "one line, to be read or not";
  const auto opened = get(browser_of(tomas), "/openers/" + sent.id.str()).body;
  EXPECT_NE(opened.find("This label is wrong"), std::string::npos);
  EXPECT_EQ(get(browser_of(sam), "/openers/" + sent.id.str()).body.find("This label is wrong"), std::string::npos);
}

TEST_P(Labels, AnHonestQuestionHasNone) {
  const auto sent = send(ines, tomas, kQuestion);
  EXPECT_FALSE(label(sent.id).says_something());
  EXPECT_EQ(get(browser_of(tomas), "/today").body.find("Reads like a pitch"), std::string::npos);
}

TEST_P(Labels, NearlyTheSameWordsCannotBeSentTwice) {
  ASSERT_TRUE(send(ines, tomas, kTemplate).mistakes.empty());
  const auto again = send(ines, ruth, kTemplateAgain);
  ASSERT_EQ(again.mistakes.size(), 1u);
  EXPECT_NE(again.mistakes.front().text.find("almost the same words"), std::string::npos);
  EXPECT_EQ(send(ines, ruth, kTemplate).mistakes.size(), 1u);
  clock.advance(days(91));
  tend();
  EXPECT_TRUE(send(ines, ruth, kTemplateAgain).mistakes.empty()) << "after ninety days it is another matter";
}

TEST_P(Labels, DisguisesDoNotHideACopy) {
  ASSERT_TRUE(send(ines, tomas, kTemplate).mistakes.empty());
  std::string spaced, cyrillic, hidden;
  for (const char c : kTemplate) {
    cyrillic += c == 'o' ? "\u043e" : c == 'a' ? "\u0430" : c == 'e' ? "\u0435" : std::string(1, c);
    hidden += std::string(1, c) + (c == 'e' ? "\u200b" : c == 'n' ? "\u0301" : "");
    spaced += std::string(1, c) + (c == 't' ? "." : "");
  }
  for (const std::string& disguised : {cyrillic, hidden, spaced})
    EXPECT_EQ(send(ines, ruth, disguised).mistakes.size(), 1u) << disguised;
}

TEST_P(Labels, WordsThatSeveralSendAreSaidToWhoReadsThem) {
  const auto first = send(ines, tomas, kTemplate);
  EXPECT_EQ(label(first.id).others, 0);
  const auto second = send(sam, ruth, kTemplateAgain);
  ASSERT_TRUE(second.mistakes.empty()) << "somebody else's words are labelled, not stopped";
  EXPECT_EQ(label(second.id).others, 1);
  EXPECT_EQ(label(first.id).others, 1) << "and who read them first sees it, too";
  EXPECT_NE(get(browser_of(ruth), "/today").body.find("Nearly the same words went to one other person"),
            std::string::npos);
  clock.advance(days(30));
  const auto later = send(add_member("late"), add_member("reader"), kTemplate);
  EXPECT_EQ(label(later.id).others, 0) << "nobody else that week";
}

TEST_P(Labels, PoliteWordsAreNoCopy) {
  constexpr std::string_view kPolite =
      "I hope this message finds you well. Thank you very much for your time. Kind regards. ";
  ASSERT_TRUE(send(ines, tomas, std::string(kPolite) + "How do you keep sourdough alive in August?").mistakes.empty());
  EXPECT_TRUE(
      send(ines, ruth, std::string(kPolite) + "Which glue holds a mandolin's bridge for good?").mistakes.empty());
}

TEST_P(Labels, WhatAnswersAnAskIsNoPitchForNamingAPrice) {
  const auto call =
      act([&](Act& a) { return calls::open_call(a, tomas, {.words = "Software to take bookings with."}); });
  const auto sent = act([&](Act& a) {
    return openers::send_opener(a, sam, {"tomas", std::string(kPitch), "", {}, call.call.id});
  });
  ASSERT_TRUE(sent.mistakes.empty());
  EXPECT_FALSE(label(sent.id).is_pitch);
  EXPECT_FALSE(say(sent.id, tomas, "pitch"));
}

TEST_P(Labels, AReaderCallsItAPitchAndTheSenderHasAPlaceFewerUntilTheyTakeItBack) {
  const Opener opener = ask(sam, tomas);
  ASSERT_EQ(places(sam), 5);
  EXPECT_FALSE(say(opener.id, ruth, "pitch")) << "nobody but its reader";
  EXPECT_FALSE(say(opener.id, sam, "no_pitch")) << "nor its sender";
  ASSERT_TRUE(say(opener.id, tomas, "pitch"));
  EXPECT_EQ(places(sam), 4);
  EXPECT_EQ(mails(sam, "called-pitch"), 1) << "never a silent punishment";
  ASSERT_TRUE(say(opener.id, tomas, "pitch"));
  EXPECT_EQ(places(sam), 4) << "once";
  const labels::Count count = read([&](sql::Session& s) { return labels::count(s, Instant{1}); });
  EXPECT_EQ(count.missed, 1);
  ASSERT_TRUE(say(opener.id, tomas, ""));
  EXPECT_EQ(places(sam), 5);
}

TEST_P(Labels, AReaderDisagreesWithALabelAndThatIsCounted) {
  const auto sent = send(sam, tomas, kPitch);
  ASSERT_TRUE(say(sent.id, tomas, "no_pitch"));
  EXPECT_FALSE(label(sent.id).reads_like_pitch());
  EXPECT_NE(get(browser_of(tomas), "/today").body.find("increase their sales"), std::string::npos)
      << "it stands as any other";
  EXPECT_EQ(read([&](sql::Session& s) { return labels::count(s, Instant{1}); }).wrong, 1);
  EXPECT_FALSE(say(sent.id, tomas, "maybe"));
}

TEST_P(Labels, FirstMessagesAlongATieAreComparedAndNeverCalledAPitch) {
  tie(ines, tomas);
  tie(ines, ruth);
  const auto start = [&](const Member& to, std::string_view words) {
    return *act([&](Act& a) { return conversations::start(a, ines, {to}, words, ""); });
  };
  start(tomas, kTemplate);
  start(ruth, kTemplateAgain);
  const auto sent = send(sam, add_member("third"), kTemplate);
  EXPECT_EQ(label(sent.id).others, 2);
}

TEST_P(Labels, WhoHasJustComeBeginsWithFewerPlaces) {
  EXPECT_EQ(places(ines), 5);
  const Member fresh = add_member("fresh");
  static constexpr sql::Query kJoined{"test/joined", "UPDATE member SET joined_at = $2 WHERE id = $1",
                                      "UPDATE member SET joined_at = $2 WHERE id = $1"};
  act([&](Act& a) { return a.sql.run(kJoined, fresh.id, a.now); });
  EXPECT_EQ(places(fresh), 3);
  clock.advance(days(3));
  EXPECT_EQ(places(fresh), 5);
}

ON_BOTH_ENGINES(Labels);

}  // namespace
}  // namespace kith::test
