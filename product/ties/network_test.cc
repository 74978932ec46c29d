// The graph of every node is what the ledger says, whoever wrote it and whenever it was committed.

#include "product/ties/network.h"
#include "product/ties/calibration.h"

#include <future>
#include <thread>

#include "graph/queries.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/ties/ledger.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Networks : public World {
 protected:
  double strength(ties::Network& of, const Member& a, const Member& b) {
    of.catch_up();
    const auto view = of.view();
    const auto x = view.people->number(a.id), y = view.people->number(b.id);
    return x && y ? view.graph->strength(*x, *y, clock.now()) : 0;
  }
};

TEST_P(Networks, TwoNodesAreEqualAfterEachStep) {
  const auto second_database = sql::open(database.url());
  ties::Network second(*second_database);
  std::vector<Member> people;
  for (const char* name : {"ines", "tomas", "ada", "bo"}) people.push_back(add_member(name));
  const auto& [ines, tomas, ada] = std::tie(people[0], people[1], people[2]);
  const auto expect_equal = [&](const char* step) {
    EXPECT_EQ(network.verify(), "") << step;
    EXPECT_EQ(second.verify(), "") << step;
    for (const Member& a : people)
      for (const Member& b : people) EXPECT_NEAR(strength(network, a, b), strength(second, a, b), 1e-6) << step;
  };
  expect_equal("nobody has written");
  const ConversationId conversation = tie(ines, tomas);
  EXPECT_GT(strength(second, ines, tomas), 0);
  expect_equal("a tie");
  clock.advance(days(40));
  act([&](Act& a) {
    return *conversations::send_message(a, *conversations::load(a.sql, conversation, ines.id), person(ines),
                                        "And now?");
  });
  tie(tomas, ada);
  expect_equal("more lines");
  act([&](Act& a) { return ties::end(a, ines.id, tomas.id); });
  EXPECT_EQ(strength(second, ines, tomas), 0);
  expect_equal("an ended tie");
  act([&](Act& a) { return ties::reopen(a, ines.id, tomas.id), true; });
  EXPECT_GT(strength(second, ines, tomas), 0);
  expect_equal("open again");
  act([&](Act& a) { return ties::block(a, ada.id, tomas.id); });
  EXPECT_EQ(strength(second, ada, tomas), 0);
  expect_equal("a block");
  act([&](Act& a) { return ties::unblock(a, ada.id, tomas.id); });
  act([&](Act& a) { return ties::let_be_between(a, tomas.id, false), true; });
  expect_equal("a wish");
  ties::Network afresh(*second_database);
  EXPECT_NEAR(strength(afresh, ada, tomas), strength(network, ada, tomas), 1e-6);
}

TEST_P(Networks, ALineThatIsCommittedLateIsNotMissed) {
  if (GetParam() == Engine::kSqlite) return;  // its writers come one after another
  const Member ines = add_member("ines"), tomas = add_member("tomas"), ada = add_member("ada");
  std::promise<void> written, may_commit;
  std::thread slow([&] {
    act([&](Act& a) {
      ties::record(a, LineKind::kMessage, ines.id, tomas.id, 1);
      written.set_value();
      may_commit.get_future().wait();
      return true;
    });
  });
  written.get_future().wait();
  act([&](Act& a) { return ties::record(a, LineKind::kMessage, ada.id, tomas.id, 2), true; });
  network.catch_up();
  EXPECT_FALSE(network.view().people->number(ines.id)) << "it is not committed";
  may_commit.set_value();
  slow.join();
  network.catch_up();
  EXPECT_TRUE(network.view().people->number(ines.id)) << "its number is lower than one that was there before";
  EXPECT_TRUE(network.view().people->number(ada.id));
  EXPECT_EQ(network.verify(), "");
}

TEST_P(Networks, ABlockThatIsTakenBackByOneWhileTheOtherBlocksStays) {
  if (GetParam() == Engine::kSqlite) return;
  const Member ines = add_member("ines"), tomas = add_member("tomas");
  tie(ines, tomas);
  act([&](Act& a) { return ties::block(a, tomas.id, ines.id); });
  std::promise<void> began, may_block;
  std::thread slow([&] {
    act([&](Act& a) {
      tell_graph(a.sql, ties::GraphChange::kBetween, ines.id, ines.id);  // has its number before the other
      began.set_value();
      may_block.get_future().wait();
      return ties::block(a, ines.id, tomas.id);
    });
  });
  began.get_future().wait();
  std::thread quick([&] { act([&](Act& a) { return ties::unblock(a, tomas.id, ines.id); }); });
  quick.join();
  may_block.set_value();
  slow.join();
  EXPECT_EQ(strength(network, ines, tomas), 0);
  EXPECT_EQ(network.verify(), "");
}

TEST_P(Networks, ARestoredCopyIsReadThoughItsTransactionsAreOfAnotherServer) {
  if (GetParam() == Engine::kSqlite) return;
  const Member ines = add_member("ines"), tomas = add_member("tomas");
  tie(ines, tomas);
  static constexpr sql::Query kMoved{"test/moved", "SELECT 1", "UPDATE ledger SET xid = xid + 1000000000"};
  act([](Act& a) { return a.sql.run(kMoved); });
  EXPECT_EQ(strength(*std::make_unique<ties::Network>(*database), ines, tomas), 0) << "as after pg_restore";
  act([](Act& a) { return ties::welcome_restored(a.sql), live::welcome_restored(a.sql), true; });
  EXPECT_GT(strength(*std::make_unique<ties::Network>(*database), ines, tomas), 0);
}

TEST_P(Networks, AnImportFromAnotherProcessIsFollowedThoughItsLinesAreOld) {
  const Member ines = add_member("ines"), tomas = add_member("tomas");
  tie(ines, tomas);
  network.catch_up();
  clock.set(kNoon - days(400));
  const Member ada = add_member("ada");
  act([&](Act& a) { return ties::record(a, LineKind::kMessage, ada.id, tomas.id, 1), true; });
  network.catch_up();
  EXPECT_TRUE(network.view().people->number(ada.id));
}

TEST_P(Networks, AnotherNodeHearsOfACommitAtOnce) {
  if (GetParam() == Engine::kSqlite) return;  // one program owns it
  const auto second = sql::open(database.url());
  std::promise<void> heard;
  std::atomic<int> times{0};
  add_member("ines");  // may be heard, or missed while the other begins to listen
  std::this_thread::sleep_for(std::chrono::milliseconds(200));
  second->on_commit([&] {
    if (++times == 1) heard.set_value();
  });
  add_member("tomas");
  EXPECT_EQ(heard.get_future().wait_for(std::chrono::seconds(20)), std::future_status::ready);
  second->on_commit([] {});
}

TEST_P(Networks, FadesAtThePaceOfItsOwnCommunity) {
  const auto half_life = [&] {
    ties::calibrate(*database, clock.now());
    return ties::Network(*database).view().graph->half_life();
  };
  EXPECT_EQ(half_life(), days(60)) << "nobody has written yet";
  // Forty pairs wrote much two months ago and then never again; forty others a little of late, and went on.
  std::vector<Member> people;
  for (int i = 0; i < 160; ++i) people.push_back(add_member("m" + std::to_string(i)));
  act([&](Act& a) {
    const auto write = [&](std::size_t pair, std::int64_t first_day, int lines, std::int64_t in_days) {
      for (int line = 0; line < lines; ++line) {
        const auto side = static_cast<std::size_t>(line % 2);
        const Instant at = kNoon - days(100 - first_day) + Duration{days(in_days).us * line / lines};
        Act then{a.sql, at, a.ids, a.random, a.rules, Present::kReplayed};
        ties::record(then, LineKind::kMessage, people[2 * pair + side].id, people[2 * pair + 1 - side].id, 0);
      }
    };
    for (std::size_t pair = 0; pair < 40; ++pair) write(pair, 0, 30, 5);
    for (std::size_t pair = 40; pair < 80; ++pair) write(pair, 58, 4, 2);
    for (std::size_t pair = 40; pair < 80; ++pair) write(pair, 61, 16, 10);
    return true;
  });
  const Duration fitted = half_life();
  EXPECT_LT(fitted, days(60)) << "here words fade soon";
  ties::Network one(*database), other(*database);
  EXPECT_EQ(one.view().graph->half_life(), fitted);
  EXPECT_EQ(graph::difference(*one.view().graph, *other.view().graph), "") << "every node reads the same";
  EXPECT_EQ(one.verify(), "");
}

ON_BOTH_ENGINES(Networks);

}  // namespace
}  // namespace kith::test
