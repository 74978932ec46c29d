// Replaying a list of messages: the ties come out as the definitions say, whatever the list looks like.

#include "product/imports/messages.h"

#include <zlib.h>

#include <algorithm>
#include <fstream>
#include <map>

#include "product/conversations/store.h"
#include "product/members/store.h"
#include "product/ties/ledger.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Imports : public World {
 protected:
  void TearDown() override { std::remove(path.c_str()); }
  void write(const std::string& lines) { std::ofstream(path) << lines; }
  Result<imports::Imported> import() {
    const auto list = imports::read_lines(path);
    if (!list) return list.error();
    return imports::import_messages(*database, *list, random, rules);
  }
  std::map<std::string, int> states(Instant at) {
    std::map<std::string, int> count;
    for (const auto& named : read([&](sql::Session& s) { return ties::all_at(s, at); }))
      ++count[std::string(name(state_of(named.tie, at)))];
    return count;
  }
  const std::string path = "/tmp/kith-import-" + std::to_string(getpid()) + ".txt";
};

TEST_P(Imports, GoThroughTheSameActionsAsThePages) {
  write("1 2 1000\n1 2 1010\n2 1 1020\n1 2 1030\n3 1 1040\n");
  const auto count = import();
  ASSERT_TRUE(count);
  EXPECT_EQ(count->openers, 2);
  EXPECT_EQ(count->further, 1);
  EXPECT_EQ(count->answers, 1);
  EXPECT_EQ(count->messages, 1);
  const auto one = read([&](sql::Session& s) { return *members::find_by_handle(s, "1"); });
  const auto two = read([&](sql::Session& s) { return *members::find_by_handle(s, "2"); });
  const Tie tie = read([&](sql::Session& s) { return ties::load(s, one.id, two.id); });
  EXPECT_EQ(tie.lines_mine, 3);
  EXPECT_EQ(tie.lines_theirs, 1);
  const auto messages =
      read([&](sql::Session& s) { return conversations::messages_before(s, tie.conversation, {}, 30).messages; });
  EXPECT_EQ(messages.size(), 4u) << "the further line is in the conversation too";
  EXPECT_EQ(messages.front().sent_at, at_unix(1000));
  EXPECT_EQ(mails(one, "opener"), 0) << "nobody is written to";
}

TEST_P(Imports, ReadEveryLayoutOfSuchLists) {
  write("% bip weighted\n# a comment\n\n5\t7\t1\t200\r\n7 5 100\n7 7 300\nann@x.org bob 250.75\n");
  const auto list = imports::read_lines(path);
  ASSERT_TRUE(list) << list.error().text;
  ASSERT_EQ(list->lines.size(), 3u);
  EXPECT_EQ(list->lines[0].from, "7") << "sorted by time";
  EXPECT_EQ(list->lines[2].from, "ann@x.org");
  EXPECT_EQ(list->to_oneself, 1);
}

TEST_P(Imports, SayWhichLineIsWrong) {
  for (const char* bad : {"1 2 3\n1 2 x\n", "1 2 3\n1 2\n", "1 2 3\n1 2 3 4 5\n", "1 2 3\n1 2 99999999999\n"}) {
    write(bad);
    const auto list = imports::read_lines(path);
    ASSERT_FALSE(list) << bad;
    EXPECT_NE(list.error().text.find("line 2"), std::string::npos) << list.error().text;
  }
}

TEST_P(Imports, CountTiesAsTheDefinitionsDo) {
  std::string lines;
  struct Side {
    std::int64_t lines = 0, last = 0;
  };
  std::map<std::pair<int, int>, std::pair<Side, Side>> pairs;
  constexpr std::int64_t kEnd = 500 * 86'400;
  SeededRandom chance(3);
  for (int i = 0; i < 3'000; ++i) {
    const int a = static_cast<int>(chance.below(40)), b = static_cast<int>(chance.below(40));
    const auto at = static_cast<std::int64_t>(chance.below(kEnd));
    lines += std::to_string(a) + " " + std::to_string(b) + " " + std::to_string(at) + "\n";
    if (a == b) continue;
    auto& [low, high] = pairs[std::minmax(a, b)];
    Side& side = a < b ? low : high;
    ++side.lines;
    side.last = std::max(side.last, at);
  }
  std::map<std::string, int> expected;
  for (const auto& [pair, sides] : pairs) {
    const auto& [low, high] = sides;
    if (low.lines == 0 || high.lines == 0) continue;
    const std::int64_t age = kEnd - std::min(low.last, high.last);
    ++expected[age > 365 * 86'400           ? "asleep"
               : age > 90 * 86'400          ? "resting"
               : low.lines + high.lines < 4 ? "new"
                                            : "living"];
  }
  write(lines);
  ASSERT_TRUE(import());
  EXPECT_EQ(states(at_unix(kEnd)), expected);
}

ON_BOTH_ENGINES(Imports);

}  // namespace
}  // namespace kith::test
