// A circle that writes to each other already, brought by one of them: one mail to each, one word back.

#include "product/acquaintances/circle.h"

#include "product/acquaintances/acquaintance.h"
#include "product/notices/notice.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"
#include "tests/letters.h"

namespace kith::test {
namespace {

using acquaintances::Named;

constexpr const char* kJon = "jon@example.net";
constexpr const char* kFromJon = "Jon <jon@example.net>";

class Circles : public Correspondence {
 protected:
  acquaintances::Brought bring_them(const Member& by, const std::vector<Named>& people,
                                    const std::string& name = "The Thursday kiln") {
    return act([&](Act& a) { return acquaintances::bring(a, by, name, people); });
  }
  // Ines brings Marta and Jon, who have only mail, and Tomas, who is here.
  Circle brought() {
    const auto made = bring_them(ines, {{"Marta L.", kMarta}, {"Jon Vik", kJon}, {"Tomas B.", tomas.email}});
    EXPECT_TRUE(made.mistakes.empty()) << made.mistakes.front().text;
    return read([&](sql::Session& s) { return *acquaintances::load_circle(s, made.id, ines.id); });
  }
  Member at(const std::string& address) {
    return read([&](sql::Session& s) { return *members::find_at_address(s, address); });
  }
  static constexpr sql::Query kNoOpenersAnyMore{"test/none", "UPDATE member SET openers_a_week = 0 WHERE id = $1",
                                                "UPDATE member SET openers_a_week = 0 WHERE id = $1"};
  static constexpr sql::Query kPaused{"test/paused", "UPDATE member SET paused_until = $2 WHERE id = $1",
                                      "UPDATE member SET paused_until = $2 WHERE id = $1"};
  ConversationId between(const Member& a, const Member& b) {
    return read([&](sql::Session& s) { return acquaintances::load(s, a.id, b.id).conversation; });
  }
};

TEST_P(Circles, AConversationOpensForEachTwoWhoBothSayYes) {
  brought();
  const Got marta = last(kMarta), jon = last(kJon), tomas_got = last(tomas.email);
  EXPECT_EQ(marta.subject, "The Thursday kiln");
  for (const char* part : {"1  Ines Okafor", "3  Jon Vik", "4  Tomas B.", "the one word: yes"})
    EXPECT_NE(marta.text.find(part), std::string::npos) << marta.text;
  EXPECT_EQ(marta.text.find("2  "), std::string::npos) << "they know themselves";
  for (const char* address : {kJon, tomas.email.c_str(), ines.email.c_str()})
    EXPECT_EQ(marta.text.find(address), std::string::npos) << "addresses are nobody's to see";
  EXPECT_EQ(marta.text.find("/circles/"), std::string::npos) << "whoever has no account has no page";
  EXPECT_NE(tomas_got.text.find("/circles/"), std::string::npos);

  ASSERT_EQ(answer(marta, kFromMarta, "yes").kind, Kind::kTaken);
  EXPECT_TRUE(between(ines, at(kMarta)));
  EXPECT_FALSE(between(at(kMarta), at(kJon)));
  EXPECT_NE(last(ines.email).text.find("You and Marta Lindqvist said that you know each other."), std::string::npos);

  // Jon knows Ines and Tomas, who has not said so yet.
  ASSERT_EQ(answer(jon, kFromJon, "Yes, 1 4.").kind, Kind::kTaken);
  EXPECT_TRUE(between(ines, at(kJon)));
  EXPECT_FALSE(between(at(kMarta), at(kJon))) << "Marta said yes to Jon, and he not to her";
  EXPECT_FALSE(between(tomas, at(kJon)));
  ASSERT_EQ(answer(tomas_got, "Tomas <" + tomas.email + ">", "YES!").kind, Kind::kTaken);
  for (const Member& other : {ines, at(kMarta), at(kJon)}) EXPECT_TRUE(between(tomas, other)) << other.name;
}

TEST_P(Circles, TwoGuestsTalkByMailAlone) {
  brought();
  answer(last(kMarta), kFromMarta, "yes");
  answer(last(kJon), kFromJon, "yes");
  const Got opened = last(kMarta);
  EXPECT_NE(opened.text.find("You and Jon said that you know each other."), std::string::npos) << opened.text;
  ASSERT_EQ(answer(opened, kFromMarta, "Is the kiln free on Thursday?").kind, Kind::kTaken);
  clock.advance(minutes(3));
  tend();
  const Got asked = last(kJon);
  EXPECT_NE(asked.text.find("Is the kiln free on Thursday?"), std::string::npos);
  EXPECT_EQ(asked.raw.find(kMarta), std::string::npos);
  answer(asked, kFromJon, "It is.");
  EXPECT_EQ(read([&](sql::Session& s) { return ties::load(s, at(kMarta).id, at(kJon).id); }).lines_theirs, 1);
}

TEST_P(Circles, WhatTheyWriteBesideTheirYesReachesTheBringer) {
  brought();
  ASSERT_EQ(answer(last(kMarta), kFromMarta, "Yes! So good to see you here, Ines.").kind, Kind::kTaken);
  const ConversationId id = between(ines, at(kMarta));
  ASSERT_EQ(messages(id).size(), 1u);
  EXPECT_EQ(messages(id).back().text, "So good to see you here, Ines.");
  ASSERT_EQ(answer(last(kJon), kFromJon, "yes 4\r\n\r\nWho is Ines?").kind, Kind::kTaken);
  EXPECT_NE(last(kJon).text.find("went to nobody"), std::string::npos) << last(kJon).text;
  EXPECT_NE(last(kJon).text.find("Who is Ines?"), std::string::npos);
}

TEST(CircleAnswers, AgreeToNothingInDoubt) {
  using Says = acquaintances::CircleAnswer::Says;
  using Numbers = std::vector<int>;
  const auto read = [](std::string_view words) { return acquaintances::read_circle_answer(words); };
  for (const char* all : {"yes", "Yes.", "YES!", " yes \n\nMarta"}) EXPECT_EQ(read(all).says, Says::kAll) << all;
  EXPECT_EQ(read("yes\n\nMarta").rest, "Marta");
  for (const char* some :
       {"yes 1 3", "Yes, 1, 3.", "yes: 1 and 3", "yes (1, 3)", "yes #1 #3", "Yes - 1 & 3", "yes only 1 3"}) {
    EXPECT_EQ(read(some).says, Says::kThese) << some;
    EXPECT_EQ(read(some).numbers, (Numbers{1, 3})) << some;
  }
  for (const char* unclear :
       {"Yes, but only 1 please - I do not know the others.", "yes not 3", "yes 99999999999", "No problem, I know them",
        "Yesterday", "maybe", "", "not", "yes，1", "nobody", "yes 1st"})
    EXPECT_EQ(read(unclear).says, Says::kUnclear) << unclear;
  EXPECT_EQ(read("Yes! So good to see you, Ines.").says, Says::kOnlyBringer);
  EXPECT_EQ(read("Yes! So good to see you, Ines.").rest, "So good to see you, Ines.");
  EXPECT_EQ(read("no").says, Says::kNone);
}

TEST_P(Circles, ALaterWordTakesThePlaceOfTheFirst) {
  brought();
  answer(last(kMarta), kFromMarta, "yes 1 3");
  answer(letters(kMarta).front(), kFromMarta, "no");
  answer(last(kJon), kFromJon, "yes");
  EXPECT_TRUE(between(ines, at(kMarta))) << "what is open stays open";
  EXPECT_FALSE(between(at(kMarta), at(kJon))) << "Marta took it back";
}

TEST_P(Circles, NobodyIsMetThroughThemWhoKeepsTheirDistance) {
  act([&](Act& a) { return ties::block(a, tomas.id, ines.id); });
  const Circle circle = brought();
  EXPECT_EQ(mails(tomas, "brought"), 0);
  EXPECT_EQ(get(browser_of(tomas), circle.path()).status, 404);
  EXPECT_EQ(get(browser_of(tomas), "/people/bring").body.find("The Thursday kiln"), std::string::npos);
  const Member ruth = add_member("ruth");
  act([&](Act& a) { return a.sql.run(kNoOpenersAnyMore, ruth.id), 0; });
  clock.advance(days(8));
  bring_them(ines, {{"Ruth", ruth.email}, {"Jon", kJon}});
  EXPECT_EQ(mails(ruth, "brought"), 0) << "who takes no openers is not written to";
  act([&](Act& a) { return a.sql.run(kPaused, ines.id, a.now + days(30)), 0; });
  clock.advance(days(8));
  const auto paused = bring_them(ines, {{"Marta", kMarta}, {"Jon", kJon}});
  ASSERT_FALSE(paused.mistakes.empty());
  EXPECT_NE(paused.mistakes.front().text.find("asked you to pause"), std::string::npos);
}

TEST_P(Circles, FilesAndWordsBesideAYesArriveWhole) {
  brought();
  const std::string long_words = "yes\r\n\r\n" + std::string(21'000, 'a');
  answer(last(kMarta), kFromMarta, long_words);
  EXPECT_FALSE(between(ines, at(kMarta))) << "what cannot be sent whole agrees to nothing";
  const Got got = letters(kMarta).front();
  const std::string with_file = "From: " + std::string(kFromMarta) + "\r\nTo: " + got.reply_to +
                                "\r\nMessage-ID: <cf@x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; "
                                "boundary=m\r\n\r\n--m\r\nContent-Type: text/plain\r\n\r\nYes! Here is the photo.\r\n"
                                "--m\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; "
                                "filename=kiln.txt\r\n\r\nHot.\r\n--m--\r\n";
  ASSERT_EQ(bring(got.reply_to, with_file).kind, Kind::kTaken);
  EXPECT_NE(get(browser_of(ines), "/conversations/" + between(ines, at(kMarta)).str()).body.find("kiln.txt"),
            std::string::npos);
}

TEST_P(Circles, ANoLooksLikeSilence) {
  const Circle circle = brought();
  const Got jon = last(kJon);
  const auto seen = [&] {
    const std::string page = get(browser_of(ines), "/people/bring").body;
    return page.substr(page.find("<main"));
  };
  const std::string before = seen();
  const std::size_t told = letters(ines.email).size();
  ASSERT_EQ(answer(jon, kFromJon, "No").kind, Kind::kTaken);
  EXPECT_NE(last(kJon).text.find("nobody is told"), std::string::npos);
  EXPECT_EQ(seen(), before);
  EXPECT_EQ(letters(ines.email).size(), told);
  // What is neither is given back, and does nothing.
  ASSERT_EQ(answer(last(kMarta), kFromMarta, "Yesterday I sold the kiln.").kind, Kind::kTaken);
  EXPECT_NE(last(kMarta).text.find("Answer with the one word yes"), std::string::npos);
  EXPECT_FALSE(between(ines, at(kMarta)));
  for (const char* wrong : {"yes 9", "yes 2"}) {
    answer(letters(kMarta).front(), kFromMarta, wrong);
    EXPECT_FALSE(between(ines, at(kMarta))) << wrong;
  }
}

TEST_P(Circles, AMemberSaysItOnThePage) {
  const Circle circle = brought();
  const auto browser = browser_of(tomas);
  const std::string page = get(browser, circle.path()).body;
  EXPECT_NE(page.find("Jon Vik"), std::string::npos);
  EXPECT_EQ(page.find(kJon), std::string::npos);
  EXPECT_EQ(post(browser, circle.path(), {{"person", "1"}}).status, 303);
  EXPECT_TRUE(between(ines, tomas));
  EXPECT_EQ(get(browser_of(add_member("ruth")), circle.path()).status, 404);
  EXPECT_EQ(post(browser_of(ines), circle.path(), {{"person", "2"}}).status, 409);
}

TEST_P(Circles, NothingTellsWhetherAnAddressIsKnown) {
  const auto browser = browser_of(ines);
  const auto send = [&](const std::string& address) {
    return post(browser, "/people/bring",
                {{"name", "Kiln"}, {"people", "Ada <" + address + ">\nJon Vik <" + std::string(kJon) + ">"}});
  };
  EXPECT_EQ(send(tomas.email).status, 303);
  const std::string with_member = get(browser, "/people/bring").body;
  clock.advance(days(8));
  EXPECT_EQ(send("nobody@example.net").status, 303);
  EXPECT_EQ(mails(tomas, "brought"), 1);
  EXPECT_EQ(letters("nobody@example.net").size(), 1u);
  EXPECT_NE(with_member.find("may answer until"), std::string::npos);
  EXPECT_EQ(with_member.find("tomas"), std::string::npos);
}

// One a week from a member, and two a week to an address whoever brings it: no mailbox is filled by it.
TEST_P(Circles, FillNobodysMailbox) {
  brought();
  const auto again = bring_them(ines, {{"Marta", kMarta}, {"Jon", kJon}});
  ASSERT_FALSE(again.mistakes.empty());
  EXPECT_EQ(again.mistakes.front().fault, Fault::kTooMany);
  for (int i = 0; i < 4; ++i) {
    const Member other = add_member("member" + std::to_string(i));
    EXPECT_TRUE(
        bring_them(other, {{"Marta", kMarta}, {"Someone", "x" + std::to_string(i) + "@example.net"}}).mistakes.empty());
  }
  EXPECT_EQ(letters(kMarta).size(), 2u);
  act([&](Act& a) { return notices::keep_silent(a.sql, a.rules, kJon, a.now), Done{}; });
  clock.advance(days(8));
  const std::size_t jon = letters(kJon).size();
  EXPECT_TRUE(bring_them(ines, {{"Marta", kMarta}, {"Jon", kJon}}).mistakes.empty());
  EXPECT_EQ(letters(kJon).size(), jon) << "who never wants to hear from here does not";
}

TEST_P(Circles, WhatIsWrongIsSaidLineByLine) {
  const auto wrong = [&](const std::vector<Named>& people, const std::string& name = "Kiln") {
    const auto made = bring_them(ines, people, name);
    return made.mistakes.empty() ? std::string{} : made.mistakes.front().text;
  };
  EXPECT_NE(wrong({{"Marta", kMarta}}).find("two to seven"), std::string::npos);
  EXPECT_NE(wrong({{"Marta", kMarta}, {"Jon", "jon"}}).find("Line 2"), std::string::npos);
  EXPECT_NE(wrong({{"Marta", kMarta}, {"Again", "MARTA@example.net"}}).find("twice"), std::string::npos);
  EXPECT_NE(wrong({{"Marta", kMarta}, {"Me", ines.email}}).find("your own"), std::string::npos);
  for (const char* name :
       {"Buy at https://x.example", "evil.example", "Marta /login", "Jon\u202EX", "Jon\u20283  Boss", "a@b", ""})
    EXPECT_NE(wrong({{name, kMarta}, {"Jon", kJon}}).find("Line 1"), std::string::npos) << name;
  for (const char* name : {"J. R. Vik", "Anne-Marie O’Neill", "محمد الفلاح", "Jon (the younger)"})
    EXPECT_EQ(wrong({{name, kMarta}, {"Me", ines.email}}).find("Line 1"), std::string::npos) << name;
  EXPECT_NE(wrong({{"Marta", kMarta}, {"Jon", kJon}}, "www.cheap.example").find("no address"), std::string::npos);
  EXPECT_EQ(letters(kMarta).size(), 0u);
  EXPECT_FALSE(acquaintances::read_named("Ada ada@example.org"));
  EXPECT_EQ(acquaintances::read_named("\"Ada T.\" <ada@example.org>,\n\n Jon <j@x.org> ;")->size(), 2u);
  // Nothing that was typed is lost.
  const auto page = post(browser_of(ines), "/people/bring", {{"name", "Kiln"}, {"people", "Ada ada@example.org"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_NE(page.body.find("Ada ada@example.org"), std::string::npos);
}

ON_BOTH_ENGINES(Circles);

}  // namespace
}  // namespace kith::test
