// Whoever was told that their words are kept finds them after the power went, once, and nothing else is broken.

#include <filesystem>
#include <random>
#include <thread>

#include "platform/sql/migrate.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "tests/faults/audit.h"
#include "tests/faults/storage.h"
#include "tests/support.h"

namespace kith::test {
namespace {

constexpr int kWriters = 6;

class PowerCut : public testing::Test {
 protected:
  PowerCut() {
    char pattern[] = "/tmp/kith-power-XXXXXX";
    folder = mkdtemp(pattern);
    rules.places = rules.places_limit = 1'000'000;
    database = open(sql::Durability::kFull);
    sql::migrate(*database);
    for (int i = 0; i < kWriters; ++i) people.push_back(add_person("person-" + std::to_string(i)));
    database.reset();
  }
  ~PowerCut() override {
    database.reset();
    std::filesystem::remove_all(folder);
  }

  std::unique_ptr<sql::Database> open(sql::Durability durability) {
    return sql::open("sqlite:" + folder + "/kith.db", {.durability = durability, .vfs = storage.name()});
  }

  template <class Run>
  void act(Run run) {
    database->write([&](sql::Session& session) {
      Act a{session, clock.now(), ids, random, rules};
      run(a);
    });
  }

  Member add_person(const std::string& handle) {
    Member m;
    act([&](Act& a) {
      m.id = a.ids.next<MemberTag>(a.now);
      m.handle = m.name = handle;
      m.time_zone = "UTC";
      m.email = handle + "@example.org";
      m.joined_at = a.now - days(30);

      m.openers_a_week = kAnyNumber;
      members::insert(a.sql, m);
    });
    return m;
  }

  // One of them asks, answers and writes to the next, until the power goes.
  void write_until_cut(int who, int life, Written& written) {
    const Member& me = people[who];
    const Member& next = people[(who + 1) % kWriters];
    OpenerId asked;
    ConversationId conversation;
    for (int n = 0;; ++n) {
      const std::string mark = std::to_string(life) + "/" + std::to_string(who) + "/" + std::to_string(n);
      const int deed = n % 8 == 0 ? 0 : n % 8 == 1 ? 1 : 2;
      const std::string words = (deed == 0 ? question(life * 1'000'000 + who * 10'000 + n + 1) + " " : "Words ") + mark;
      try {
        act([&](Act& a) {
          if (deed == 0) {
            const auto sent = openers::send_opener(a, me, {next.handle, words, "", "", {}});
            if (!sent.mistakes.empty()) throw std::logic_error(sent.mistakes.front().text);
            asked = sent.id;
          } else if (deed == 1) {
            conversation = *openers::answer_opener(a, *openers::load(a.sql, asked, next.id), next, words);
          } else {
            (void)*conversations::send_message(a, *conversations::load(a.sql, conversation, me.id), person(me), words);
          }
        });
      } catch (const sql::SqlError&) {
        written.in_doubt.insert(words);
        return;
      }
      (deed == 0 ? written.openers : deed == 1 ? written.answers : written.messages).insert(words);
    }
  }

  // Everybody writes; after so many steps of the disk the power goes.
  Written live(int life, sql::Durability durability, std::int64_t steps) {
    database = open(durability);
    storage.cut_power_after(steps);
    std::vector<Written> written(kWriters);
    {
      std::vector<std::jthread> writers;
      for (int i = 0; i < kWriters; ++i)
        writers.emplace_back([&, i] { write_until_cut(i, life, written[static_cast<std::size_t>(i)]); });
    }
    database.reset();
    Written all;
    for (const Written& one : written) all.add(one);
    return all;
  }

  Audit look(const Written& written) {
    Audit found;
    database = sql::open("sqlite:" + folder + "/kith.db");
    database->read([&](sql::Session& session) { found = audit(session, written); });
    database.reset();
    return found;
  }

  Storage storage;
  std::string folder;
  SystemClock clock;
  SeededRandom random{1};
  Ids ids{random};
  Rules rules;
  std::vector<Member> people;
  std::unique_ptr<sql::Database> database;
};

TEST_F(PowerCut, LosesAndDoublesNothingThatWasAcknowledged) {
  Written all;
  std::mt19937_64 chance(7);
  for (int life = 0; life < 30; ++life) {
    // Short lives end within a first commit, long ones after a checkpoint or two.
    all.add(live(life, sql::Durability::kFull, 1 + static_cast<std::int64_t>(chance() % (life % 2 ? 200 : 12'000))));
    if (life % 3 == 0) storage.restart();
    else storage.restart(chance());
    const Audit found = look(all);
    ASSERT_EQ(found.lost, 0) << "cut " << life;
    ASSERT_EQ(found.doubled, 0) << "cut " << life;
    ASSERT_EQ(found.broken, "") << "cut " << life;
  }
  const Audit found = look(all);
  EXPECT_GT(all.acknowledged(), 1000u);
  std::cout << "30 cuts, " << all.acknowledged() << " acknowledged, " << found.lost << " lost, " << found.doubled
            << " doubled; of " << all.in_doubt.size() << " in doubt " << found.arrived << " had arrived\n";
}

// Shows that the test above can fail.
TEST_F(PowerCut, LosesWordsWhenWritesAreNotSynced) {
  const Written written = live(0, sql::Durability::kOff, 5'000);
  storage.restart();
  EXPECT_GT(written.acknowledged(), 0u);
  EXPECT_EQ(look(written).lost, static_cast<std::int64_t>(written.acknowledged()));
}

}  // namespace
}  // namespace kith::test
