#include "tests/support.h"

#include <filesystem>
#include <future>

#include "app/match.h"
#include "app/routes.h"
#include "platform/base/bytes.h"
#include "platform/html/html.h"
#include "platform/sql/migrate.h"
#include "product/access/access.h"
#include "product/board/actions.h"
#include "product/calls/actions.h"
#include "product/conversations/actions.h"
#include "product/inbox/inbox.h"
#include "product/leaving/leaving.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/rounds/round.h"
#include "tests/postgres_cluster.h"

namespace kith::test {
namespace {

int next_database = 0;

// Migrating takes most of a small test's time: PostgreSQL copies a database that has been migrated once.
const std::string& template_database() {
  static const std::string name = [] {
    shared_cluster().run("CREATE DATABASE kith_template");
    auto database = sql::open(shared_cluster().url("kith_template"), {.write_workers = 1});
    sql::migrate(*database);
    return std::string("kith_template");
  }();
  return name;
}

constexpr sql::Query kCountMails{"test/count_mails", "SELECT count(*) FROM mail WHERE member = $1 AND kind = $2",
                                 "SELECT count(*) FROM mail WHERE member = $1 AND kind = $2"};

}  // namespace

std::string question(int number) {
  if (number == 0) return std::string(kQuestion);
  SeededRandom random{static_cast<std::uint64_t>(number)};
  const auto word = [&] {
    std::string letters;
    for (int i = 0; i < 4; ++i) {
      letters += "bdfgklmnprstvz"[random.below(14)];
      letters += "aeiou"[random.below(5)];
    }
    return letters;
  };
  std::string words = "How did " + word();
  for (int i = 0; i < 6; ++i) words += ' ' + word();
  return words + "?";
}

const language::Reference& reference() {
  static const auto opened = open_reference(reference_path());
  return *opened;
}

TestDatabase::TestDatabase(Engine engine, const sql::Options& options) {
  if (engine == Engine::kPostgres) {
    name_ = "test_" + std::to_string(next_database++);
    shared_cluster().run("CREATE DATABASE " + name_ + " TEMPLATE " + template_database());
    url_ = shared_cluster().url(name_);
  } else {
    char pattern[] = "/tmp/kith-test-XXXXXX";
    folder_ = mkdtemp(pattern);
    url_ = "sqlite:" + folder_ + "/kith.db";
  }
  database_ = sql::open(url_, options);
  sql::migrate(*database_);
}

TestDatabase::~TestDatabase() {
  database_.reset();
  if (!folder_.empty()) std::filesystem::remove_all(folder_);
  if (!name_.empty()) shared_cluster().run("DROP DATABASE " + name_ + " WITH (FORCE)");
}

World::World(const sql::Options& options)
    : database(GetParam(), options),
      hub(*database),
      network(*database),
      matchmaker(*database, reference(), network, clock),
      reception(*database, Installation{clock, ids, random, assets, hub, network, matchmaker}, metrics, all_routes(),
                2) {
  rules.secret = "a secret of the tests";
  rules.base_url = "http://kith.test";
  reception.set_rules(std::make_shared<const Rules>(rules));
  database->on_commit([this] {
    hub.wake();
    network.wake();
  });
}

Member World::add_member(const std::string& handle, const std::string& name) {
  return act([&](Act& a) {
    Member m;
    m.id = a.ids.next<MemberTag>(a.now);
    m.handle = handle;
    m.name = name.empty() ? handle : name;
    m.sentence = "Tests things in Leeds";
    m.time_zone = "Europe/London";
    m.email = handle + "@example.org";
    m.joined_at = a.now - days(30);
    members::insert(a.sql, m);
    return m;
  });
}

Member World::reload(const Member& member) {
  return read([&](sql::Session& s) { return *members::find(s, member.id); });
}

Opener World::ask(const Member& from, const Member& to) {
  return act([&](Act& a) {
    const auto sent = openers::send_opener(a, from, {to.handle, question(asked_++), "You did it twice.", {}, {}});
    EXPECT_TRUE(sent.mistakes.empty()) << (sent.mistakes.empty() ? "" : sent.mistakes.front().text);
    return sent.mistakes.empty() ? *openers::load(a.sql, sent.id, from.id) : Opener{};
  });
}

ConversationId World::tie(const Member& from, const Member& to) {
  const Opener opener = ask(from, to);
  return act([&](Act& a) { return *openers::answer_opener(a, opener, to, "By telling them first, in person."); });
}

void World::tend() {
  act([&](Act& a) {
    return openers::tend(a) + calls::tend(a) + conversations::tell_unseen(a) + notices::send_held(a) + inbox::tend(a) +
           rounds::send_due(a);
  });
  for (const MemberId id : read([&](sql::Session& s) { return leaving::due(s, clock.now()); }))
    act([&](Act& a) { return leaving::erase_due(a, id), true; });
  const auto due = read([&](sql::Session& s) { return board::look_for_new(s, matchmaker, clock.now()); });
  act([&](Act& a) {
    board::tell_of_new(a, due);
    return true;
  });
}

std::int64_t World::mails(const Member& to, std::string_view kind) {
  return read([&](sql::Session& s) { return s.query(kCountMails, to.id, kind).front().integer(0); });
}

http::Response World::request(http::Method method, const std::string& target, const std::string& body,
                              const std::vector<std::pair<std::string, std::string>>& headers) {
  http::Request request;
  request.method = method;
  request.target = target;
  const std::size_t question = std::min(target.find('?'), target.size());
  request.path = http::decode_path(target.substr(0, question)).value_or("/");
  if (question < target.size()) request.query = *http::parse_form(target.substr(question + 1));
  request.headers.add("host", "kith.test");
  for (const auto& [name, value] : headers) request.headers.add(name, value);
  request.cookies = http::parse_cookies(request.header("cookie"));
  request.body = body;
  request.remote = "127.0.0.1";
  request.id = "test-" + std::to_string(random.below(1'000'000'000));
  std::promise<http::Response> answered;
  reception.handle(std::move(request), [&](http::Response response) { answered.set_value(std::move(response)); });
  return answered.get_future().get();
}

std::string World::token_of(const Member& member) {
  return act([&](Act& a) { return access::make_api_token(a, member.id); });
}

http::Response World::api(const Member& as, http::Method method, const std::string& target, const std::string& body) {
  return request(method, "/api/v1" + target, body,
                 {{"authorization", "Bearer " + token_of(as)}, {"content-type", "application/json"}});
}

World::Browser World::browser_of(const Member& member) {
  rules.demonstration = true;
  const std::string cookie = act([&](Act& a) { return access::sign_in_as(a, member, "Firefox/1 Linux")->cookie; });
  rules.demonstration = false;
  return {cookie, seal(cookie, "form")};
}

http::Response World::get(const Browser& browser, const std::string& target) {
  return request(http::Method::kGet, target, {}, {{"cookie", "kith_session=" + browser.cookie}});
}

http::Response World::post(const Browser& browser, const std::string& target,
                           const std::vector<std::pair<std::string, std::string>>& fields) {
  std::string body = "_token=" + url_part(browser.form_token);
  for (const auto& [name, value] : fields) body += "&" + url_part(name) + "=" + url_part(value);
  return request(http::Method::kPost, target, body, {{"cookie", "kith_session=" + browser.cookie}});
}

std::string engine_name(const testing::TestParamInfo<Engine>& info) {
  return info.param == Engine::kSqlite ? "Sqlite" : "Postgres";
}

std::string header(const http::Response& response, std::string_view name) {
  for (const auto& [field, value] : response.headers)
    if (field == name) return value;
  return {};
}

}  // namespace kith::test
