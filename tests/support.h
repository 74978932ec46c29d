#pragma once
// What tests stand on: an installation on a real database with a clock they move, and the whole reception in front
// of it. Suites that derive from World and end in ON_BOTH_ENGINES run on SQLite and on PostgreSQL.

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "app/reception.h"
#include "product/board/matchmaker.h"
#include "product/conversations/conversation.h"
#include "product/frame/act.h"
#include "product/members/member.h"
#include "product/openers/opener.h"
#include "product/ties/network.h"

namespace kith::test {

enum class Engine { kSqlite, kPostgres };

// A fresh database with the newest schema; gone with the object.
class TestDatabase {
 public:
  explicit TestDatabase(Engine engine, const sql::Options& options = {});
  ~TestDatabase();
  sql::Database& operator*() { return *database_; }
  sql::Database* operator->() { return database_.get(); }
  const std::string& url() const { return url_; }

 private:
  std::string url_, folder_, name_;
  std::unique_ptr<sql::Database> database_;
};

// Noon of a Thursday in March, so that nothing falls on a change of clocks by chance.
inline constexpr Instant kNoon{1'773'316'800'000'000};

// A question nobody has asked before: any number gives another, with hardly a word in common.
std::string question(int number);

// A question that may be sent as it is, once.
inline constexpr std::string_view kQuestion =
    "When you stopped charging per seat, what did you say to the customers who were on the old plan?";

class World : public testing::TestWithParam<Engine> {
 protected:
  World() : World(sql::Options{}) {}
  explicit World(const sql::Options& options);
  ~World() override {
    database->on_commit([] {});
  }  // the last commit must not wake a hub that is gone

  Member add_member(const std::string& handle, const std::string& name = {});
  Member reload(const Member& member);
  // Runs an action in a transaction at the clock's time, and gives back what it gave.
  template <class Run>
  auto act(Run run) {
    std::optional<decltype(run(std::declval<Act&>()))> result;
    database->write([&](sql::Session& session) {
      Act act{session, clock.now(), ids, random, rules};
      result.emplace(run(act));
    });
    return std::move(*result);
  }
  template <class Run>
  auto read(Run run) {
    std::optional<decltype(run(std::declval<sql::Session&>()))> result;
    database->read([&](sql::Session& session) { result.emplace(run(session)); });
    return std::move(*result);
  }
  // Sends an opener with a question of its own and loads it.
  Opener ask(const Member& from, const Member& to);
  // One answers the other's question: a tie.
  ConversationId tie(const Member& from, const Member& to);
  // Runs what falls due now.
  void tend();
  // How many mails of a kind wait for a member.
  std::int64_t mails(const Member& to, std::string_view kind);

  // The whole way of a request, without sockets.
  http::Response request(http::Method method, const std::string& target, const std::string& body,
                         const std::vector<std::pair<std::string, std::string>>& headers);
  std::string token_of(const Member& member);
  http::Response api(const Member& as, http::Method method, const std::string& target, const std::string& body = {});
  // A browser: keeps its cookie and sends forms with the page's token.
  struct Browser {
    std::string cookie;
    std::string form_token;
  };
  Browser browser_of(const Member& member);
  http::Response get(const Browser& browser, const std::string& target);
  http::Response post(const Browser& browser, const std::string& target,
                      const std::vector<std::pair<std::string, std::string>>& fields);

  int asked_ = 0;  // questions so far
  TestDatabase database;
  ManualClock clock{kNoon};
  SeededRandom random{1};
  Ids ids{random};
  Rules rules;
  http::Assets assets;
  live::Hub hub;
  ties::Network network;
  board::Matchmaker matchmaker;
  Metrics metrics;
  Reception reception;
};

// The words, work and places that this build has; nothing is known where it has none.
const language::Reference& reference();

std::string engine_name(const testing::TestParamInfo<Engine>& info);
std::string header(const http::Response& response, std::string_view name);

}  // namespace kith::test

#define ON_BOTH_ENGINES(suite)                                                                                     \
  INSTANTIATE_TEST_SUITE_P(On, suite, testing::Values(kith::test::Engine::kSqlite, kith::test::Engine::kPostgres), \
                           kith::test::engine_name)
