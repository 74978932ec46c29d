// What is written in a reply and what is not: replies as two dozen mail programs in as many languages make them.

#include "language/reply.h"

#include <gtest/gtest.h>

#include "tests/replies.h"

namespace kith::test {
namespace {

TEST(Replies, AreReadAsTheyWereWritten) {
  const std::vector<ReplyCase> cases = reply_cases();
  ASSERT_GE(cases.size(), 400u);
  std::size_t exact = 0;
  for (const ReplyCase& each : cases) exact += each.is_exact;
  EXPECT_GE(exact * 100, cases.size() * 98) << exact << " of " << cases.size();
}

TEST(Replies, LoseNoWordThatSomebodyWrote) {
  for (const ReplyCase& each : reply_cases()) EXPECT_EQ(each.lost, "") << each.name;
}

TEST(Replies, KeepWhatOnlyLooksLikeAQuotation) {
  const auto written = [](std::string_view text) { return language::read_reply(text).written; };
  EXPECT_EQ(written("On Monday I wrote: leave it.\n\nThat stands."), "On Monday I wrote: leave it.\n\nThat stands.");
  EXPECT_EQ(written("> 200 jugs: no\n\nLess: yes."), "> 200 jugs: no\n\nLess: yes.");
  EXPECT_EQ(written("From: Monday\nTo: Friday\n\nWe are closed."), "From: Monday\nTo: Friday\n\nWe are closed.");
  EXPECT_EQ(written("Von meinem Vater habe ich die Werkstatt."), "Von meinem Vater habe ich die Werkstatt.");
  EXPECT_EQ(written("I typed:\n\nmysql> use kith\nmysql> \\d\nmysql> quit"),
            "I typed:\n\nmysql> use kith\nmysql> \\d\nmysql> quit");
  EXPECT_EQ(written("Tram: 4\nStop: Ravnkloa via Solsiden\nCost: nothing"),
            "Tram: 4\nStop: Ravnkloa via Solsiden\nCost: nothing");
  EXPECT_EQ(written(""), "");
}

TEST(Replies, KnowTheirOwnMailInALanguageOfWhichNothingIsKnown) {
  const auto written = [](std::string_view text) { return language::read_reply(text).written; };
  EXPECT_EQ(written("Ja hoor.\n\nFan: Ines via Kith <kith@example.org>\nDei: 3 juny, 10:12\nOan: Marta\nUnderwerp: "
                    "Hokker glazuer?\n\nInes asked you something.\n"),
            "Ja hoor.");
  EXPECT_EQ(written("Yes.\n\nYou wrote on 3 June 2025, 10:12:\n\nIO> Would you?\nIO> Soon?\n"), "Yes.");
}

TEST(Replies, SayOfEverythingWhereItWent) {
  const language::Reply reply = language::read_reply(
      "Yes.\n\n-- \nMarta\n\nOn 3 June 2025 at 10:12, Ines via Kith <kith@example.org> wrote:\n> Would you?\n");
  EXPECT_EQ(reply.written, "Yes.");
  EXPECT_EQ(reply.signature, "--\nMarta");
  EXPECT_NE(reply.quoted.find("> Would you?"), std::string::npos);
}

TEST(Replies, CommandsStandAloneInTheFirstLine) {
  EXPECT_EQ(language::command_of("Pass."), "pass");
  EXPECT_EQ(language::command_of("later\n\nI am at the fair."), "later");
  EXPECT_EQ(language::command_of("Pass me the jug"), "");
  EXPECT_EQ(language::command_of("not done"), "");
}

}  // namespace
}  // namespace kith::test
