// The round, on both engines: one mail with what waits, at the hour one likes, and none when nothing new does.

#include <map>

#include "platform/text/dates.h"
#include "product/conversations/store.h"
#include "product/members/store.h"
#include "product/openers/store.h"
#include "product/rounds/round.h"
#include "tests/letters.h"

namespace kith::test {
namespace {

class Rounds : public Post {
 protected:
  Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Berg");
  Rounds() { tend(); }  // plans the first rounds

  std::vector<Got> rounds_of(const Member& member) {
    std::vector<Got> found;
    for (Got& got : letters(member.email))
      if (got.kind == "round") found.push_back(std::move(got));
    return found;
  }
  // Lets time go by as it does, a tending every hour.
  void live(Duration span) {
    for (Instant end = clock.now() + span; clock.now() < end;) clock.advance(hours(1)), tend();
  }
  void wish(const Member& member, const std::string& every, std::int64_t hour) {
    EXPECT_TRUE(act([&](Act& a) { return rounds::set_wish(a, member, {every, hour}); }));
  }
};

TEST_P(Rounds, BringWhatWaitsOnceAndNothingOnAnEmptyDay) {
  live(days(3));
  EXPECT_TRUE(rounds_of(tomas).empty());
  const Opener opener = ask(ines, tomas);
  live(days(1));
  ASSERT_EQ(rounds_of(tomas).size(), 1u);
  const Got round = rounds_of(tomas).front();
  EXPECT_EQ(round.subject, "One person is waiting for you");
  for (const std::string& part : {opener.text, std::string("it lapses in"), std::string("mailto:kith+o"),
                                  std::string("http://kith.test/openers/"), std::string("That is everything.")})
    EXPECT_NE(round.text.find(part), std::string::npos) << part << round.text;
  // It still waits, and is not brought again day by day.
  live(days(3));
  EXPECT_EQ(rounds_of(tomas).size(), 1u);
}

TEST_P(Rounds, AreAnsweredFromInside) {
  const Opener first = ask(ines, tomas);
  const Member ruth = add_member("ruth", "Ruth Amsel");
  const Opener second = ask(ruth, tomas);
  live(days(1));
  const Got round = rounds_of(tomas).front();
  EXPECT_EQ(round.subject, "Two people are waiting for you");
  // Each by an address of its own; the letter itself is answered by none.
  std::vector<std::string> addresses;
  for (std::size_t at = 0; (at = round.text.find("mailto:", at)) != std::string::npos; ++at)
    addresses.push_back(round.text.substr(at + 7, round.text.find('?', at) - at - 7));
  ASSERT_EQ(addresses.size(), 2u);
  EXPECT_TRUE(round.reply_to.empty());
  Got to_second = round;
  to_second.reply_to = addresses[1];
  ASSERT_EQ(answer(to_second, "tomas@example.org", "Ask Ines, who did it last year.").kind,
            mail::Receipt::Kind::kTaken);
  EXPECT_EQ(read([&](sql::Session& s) { return openers::load(s, second.id, ruth.id)->state; }), OpenerState::kAnswered);
  EXPECT_EQ(read([&](sql::Session& s) { return openers::load(s, first.id, ines.id)->state; }), OpenerState::kOpen);
}

TEST_P(Rounds, ComeAtTheHourWhereOneIs) {
  wish(tomas, "day", 17);
  ask(ines, tomas);
  live(days(1));
  ASSERT_EQ(rounds_of(tomas).size(), 1u);
  const auto sent_at = [&] {
    static const sql::Query kAt{
        "test/at", "SELECT made_at FROM mail WHERE kind = 'round' AND member = $1 ORDER BY id DESC LIMIT 1",
        "SELECT made_at FROM mail WHERE kind = 'round' AND member = $1 ORDER BY id DESC LIMIT 1"};
    return read([&](sql::Session& s) { return s.query(kAt, tomas.id).front().get<Instant>(0); });
  };
  EXPECT_EQ(civil(sent_at(), "Europe/London").hour, 17);
  // Clocks go forward at the end of March: it is still seventeen where he is.
  clock.set(kNoon + days(18));
  tend();
  ask(ines, add_member("other"));
  const Member ruth = add_member("ruth");
  ask(ruth, tomas);
  live(days(1));
  EXPECT_EQ(civil(sent_at(), "Europe/London").hour, 17);
}

TEST_P(Rounds, AWeeklyOneComesOnMondayAndNeverMeansNever) {
  wish(tomas, "week", 8);
  wish(ines, "never", 8);
  ask(ines, tomas);
  ask(tomas, ines);
  live(days(3));  // from Thursday noon to Sunday
  EXPECT_TRUE(rounds_of(tomas).empty());
  live(days(1));
  EXPECT_EQ(rounds_of(tomas).size(), 1u);
  live(days(8));
  EXPECT_EQ(rounds_of(tomas).size(), 1u);
  EXPECT_TRUE(rounds_of(ines).empty());
}

TEST_P(Rounds, NobodyGetsMoreThanSixMailsInADay) {
  for (int i = 0; i < 5; ++i) {
    const Member other = add_member("other-" + std::to_string(i));
    for (int j = 0; j < 2; ++j) {
      clock.advance(minutes(7));
      if (j == 0) ask(other, tomas);
      else tie(tomas, other);
    }
  }
  live(days(2));
  std::vector<Instant> times;
  static const sql::Query kTimes{"test/times", "SELECT made_at FROM mail WHERE member = $1 ORDER BY made_at",
                                 "SELECT made_at FROM mail WHERE member = $1 ORDER BY made_at"};
  read([&](sql::Session& s) {
    for (const auto row : s.query(kTimes, tomas.id)) times.push_back(row.get<Instant>(0));
    return true;
  });
  std::map<unsigned, int> by_day;
  for (const Instant at : times) ++by_day[civil(at, "Europe/London").day];
  for (const auto& [day, count] : by_day) EXPECT_LE(count, 6) << day;
  // And nothing was lost by it.
  EXPECT_GE(rounds_of(tomas).size(), 1u);
}

ON_BOTH_ENGINES(Rounds);

}  // namespace
}  // namespace kith::test
