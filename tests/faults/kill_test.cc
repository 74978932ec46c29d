// The real program is killed under load, and so is its PostgreSQL: what was acknowledged is there, once.

#include <boost/json/parse.hpp>

#include <atomic>
#include <filesystem>
#include <thread>

#include "product/conversations/actions.h"
#include "product/members/actions.h"
#include "product/openers/actions.h"
#include "tests/faults/audit.h"
#include "tests/faults/client.h"
#include "tests/postgres_cluster.h"
#include "tests/support.h"

namespace kith::test {
namespace {

constexpr int kClients = 4;
constexpr int kKills = 20;

class Kill : public World {
 protected:
  struct Client {
    Member me;
    std::string token;
    ConversationId conversation;
    Written written;
  };

  Kill() {
    char pattern[] = "/tmp/kith-kill-XXXXXX";
    folder = mkdtemp(pattern);
    const Member asked = add_member("asked");
    act([&](Act& a) {
      for (const char* name : {"posts_a_minute", "places", "places_limit"}) {
        const bool is_pace = std::string_view(name) == "posts_a_minute";
        EXPECT_TRUE(change_setting(a.sql, name,
                                   is_pace                              ? "1000000"
                                   : std::string_view(name) == "places" ? "20"
                                                                        : "40",
                                   a.now));
      }
      EXPECT_TRUE(members::set_openers_a_week(a, asked, kAnyNumber));
      return 0;
    });
    for (int i = 0; i < kClients; ++i) {
      Client client;
      client.me = add_member("client-" + std::to_string(i));
      client.token = token_of(client.me);
      const Opener opener = ask(client.me, asked);
      // Each question is asked once; the tests look for doubled words.
      client.conversation =
          act([&](Act& a) { return *openers::answer_opener(a, opener, asked, "Answer to " + client.me.handle); });
      clients.push_back(client);
    }
    asked_token = token_of(asked);
    program.emplace(database.url(), folder, port);
    program->start();
  }
  ~Kill() override {
    program.reset();
    std::filesystem::remove_all(folder);
  }

  // Sends one text after the other, each again with the same key until it is acknowledged, as a careful client does.
  void send_until_stopped(Client& client, int who) {
    for (int n = 0; !stopping; ++n) {
      const std::string mark = std::to_string(who) + "/" + std::to_string(n);
      const bool is_opener = n % 64 == 5 && client.written.openers.size() < 15;
      const std::string words = (is_opener ? test::question(who * 100'000 + n + 1) + " " : "Words ") + mark;
      const std::string target =
          is_opener ? "/api/v1/openers" : "/api/v1/conversations/" + client.conversation.str() + "/messages";
      const std::string body = is_opener ? R"({"to":"asked","text":")" + words + "\"}" : R"({"text":")" + words + "\"}";
      for (const auto began = std::chrono::steady_clock::now();;) {
        const Answer answer = test::ask(port, "POST", target, client.token, body, "key-" + mark);
        if (answer.status == 201) {
          replays += answer.replayed;
          break;
        }
        if (answer.status == 503 && answer.body.find("try again in a minute") != std::string::npos) ++apologies;
        else if (answer.status == 0) ++silences;
        else ADD_FAILURE() << answer.status << " " << answer.body, stopping = true;
        if (std::chrono::steady_clock::now() - began > std::chrono::seconds(30))
          ADD_FAILURE() << "nothing serves any more", stopping = true, gave_up = true;
        if (gave_up || (answer.status != 503 && answer.status != 0)) return;
        std::this_thread::sleep_for(std::chrono::milliseconds(answer.status == 0 ? 10 : 30));
      }
      (is_opener ? client.written.openers : client.written.messages).insert(words);
      ++acknowledged;
    }
  }

  // Runs `disaster` again and again under load.
  void under_load(int times, const std::function<void()>& disaster) {
    std::vector<std::jthread> threads;
    struct Stop {
      std::atomic<bool>& flag;
      ~Stop() { flag = true; }
    };
    for (int i = 0; i < kClients; ++i)
      threads.emplace_back([&, i] { send_until_stopped(clients[static_cast<std::size_t>(i)], i); });
    const Stop stop{stopping};  // also when a disaster is worse than it was to be
    for (int i = 0; i < times && !stopping; ++i) {
      // At least a few are through, and then a moment that is another one each time.
      for (const std::int64_t before = acknowledged; acknowledged < before + 20 && !stopping;)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
      std::this_thread::sleep_for(std::chrono::milliseconds(random.below(80)));
      disaster();
    }
  }

  // How often each text stands in a list of the API.
  std::map<std::string, int> texts(const std::string& target, const std::string& token) {
    std::map<std::string, int> found;
    for (std::string cursor;;) {
      const Answer answer =
          test::ask(port, "GET", target + "limit=100" + (cursor.empty() ? "" : "&cursor=" + cursor), token);
      EXPECT_EQ(answer.status, 200) << answer.body;
      if (answer.status != 200) return found;
      const auto page = boost::json::parse(answer.body);
      for (const auto& item : page.at("items").as_array()) ++found[std::string(item.at("text").as_string())];
      if (page.at("next").is_null()) return found;
      cursor = page.at("next").as_string();
    }
  }

  void expect_all_there(const char* what, int times) {
    Written all;
    std::int64_t lost = 0, doubled = 0;
    for (Client& client : clients) {
      all.add(client.written);
      for (const auto& [target, wanted] :
           {std::pair("/api/v1/conversations/" + client.conversation.str() + "/messages?", &client.written.messages),
            std::pair(std::string("/api/v1/openers?box=sent&"), &client.written.openers)}) {
        const auto found = texts(target, client.token);
        for (const std::string& text : *wanted) lost += !found.contains(text);
        for (const auto& [text, count] : found) doubled += count - 1;
      }
    }
    EXPECT_EQ(lost, 0);
    EXPECT_EQ(doubled, 0);
    const Audit found = read([&](sql::Session& session) { return audit(session, all); });
    EXPECT_EQ(found.lost, 0);
    EXPECT_EQ(found.doubled, 0);
    EXPECT_EQ(found.broken, "");
    EXPECT_EQ(static_cast<std::int64_t>(all.acknowledged()), acknowledged);
    std::cout << what << " killed " << times << " times: " << acknowledged << " acknowledged, " << lost << " lost, "
              << doubled << " doubled; " << silences << " without an answer, " << apologies << " told to wait, "
              << replays << " had arrived though nobody said so\n";
  }

  std::string folder, asked_token;
  const std::uint16_t port = free_port();
  std::vector<Client> clients;
  std::optional<Program> program;
  std::atomic<bool> stopping{false}, gave_up{false};
  std::atomic<std::int64_t> acknowledged{0}, silences{0}, apologies{0}, replays{0};
};

TEST_P(Kill, OfTheProgramLosesAndDoublesNothing) {
  under_load(kKills, [&] {
    program->kill_hard();
    program->start();
  });
  expect_all_there("program", kKills);
  EXPECT_GT(silences, 0) << "it was killed while people waited";
}

ON_BOTH_ENGINES(Kill);

class KillPostgres : public Kill {};

TEST_P(KillPostgres, IsSurvivedAndAnsweredWithASentence) {
  under_load(kKills, [&] {
    shared_cluster().kill_and_restart();
    EXPECT_TRUE(program->is_running());
  });
  expect_all_there("PostgreSQL", kKills);
  EXPECT_GT(apologies, 0) << "it was gone while people waited";
}

INSTANTIATE_TEST_SUITE_P(On, KillPostgres, testing::Values(Engine::kPostgres), engine_name);

}  // namespace
}  // namespace kith::test
