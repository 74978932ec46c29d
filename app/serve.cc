#include "app/serve.h"

#include <fmt/format.h>
#include <signal.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <charconv>
#include <filesystem>
#include <iostream>
#include <thread>

#include "app/mail_room.h"
#include "app/match.h"
#include "app/queries.h"
#include "app/reception.h"
#include "app/routes.h"
#include "platform/http/server.h"
#include "platform/live/queries.h"
#include "platform/mail/dkim.h"
#include "platform/mail/imap.h"
#include "platform/mail/mail.h"
#include "platform/sql/migrate.h"
#include "product/access/access.h"
#include "product/acquaintances/circle.h"
#include "product/asking/asking.h"
#include "product/board/actions.h"
#include "product/board/matchmaker.h"
#include "product/calls/actions.h"
#include "product/conversations/actions.h"
#include "product/inbox/inbox.h"
#include "product/labels/actions.h"
#include "product/leaving/leaving.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/openers/actions.h"
#include "product/rounds/round.h"
#include "product/ties/calibration.h"
#include "product/ties/network.h"

namespace kith {
namespace {

constexpr int kMailDays = 14;  // for which a mail may come back, and one that was sent is kept
constexpr int kTendEvery_ms = 5'000;
constexpr int kLearnEvery_ms = 6 * 3600 * 1000;
constexpr int kMatchEvery_ms = 1000;  // what a commit did not wake it for

struct Address {
  std::string host;
  std::uint16_t port = 8080;
};

Address parse_address(const std::string& listen) {
  const std::size_t colon = listen.rfind(':');
  Address address;
  address.host = listen.substr(0, std::min(colon, listen.size()));
  if (address.host.size() > 2 && address.host.front() == '[')
    address.host = address.host.substr(1, address.host.size() - 2);
  if (colon != std::string::npos) {
    const char* end = listen.data() + listen.size();
    const auto [stop, error] = std::from_chars(listen.data() + colon + 1, end, address.port);
    if (error != std::errc{} || stop != end)
      throw std::runtime_error("\"" + listen + "\" is not ADDRESS:PORT, such as 127.0.0.1:8080.");
  }
  return address;
}

bool is_loopback(const std::string& host) { return host.rfind("127.", 0) == 0 || host == "::1"; }

void start_log(const std::string& level) {
  auto logger = std::make_shared<spdlog::logger>("kith", std::make_shared<spdlog::sinks::stderr_sink_mt>());
  logger->set_pattern("time=%Y-%m-%dT%H:%M:%S.%f%z level=%l %v");
  logger->set_level(spdlog::level::from_str(level));
  spdlog::set_default_logger(std::move(logger));
}

// What falls due without anybody asking: lapses, three days left, queued openers, mail about unseen messages.
class Tender {
 public:
  Tender(sql::Database& database, const Installation& home, Reception& reception, bool has_way_in)
      : database_(database),
        home_(home),
        reception_(reception),
        has_way_in_(has_way_in),
        thread_(kTendEvery_ms, [this] { tend(); }) {}

 private:
  void tend() {
    try {
      for (int moved = 1; moved > 0;) {
        database_.write([&](sql::Session& session) {
          const auto rules = reception_.rules();
          Act act{session, home_.clock.now(), home_.ids, home_.random, *rules};
          moved = openers::tend(act) + labels::tend(act) + calls::tend(act) + conversations::tell_unseen(act) +
                  notices::send_held(act) + inbox::tend(act) + rounds::send_due(act);
        });
      }
      std::vector<board::Due> due;
      database_.read(
          [&](sql::Session& session) { due = board::look_for_new(session, home_.matchmaker, home_.clock.now()); });
      if (!due.empty())
        database_.write([&](sql::Session& session) {
          const auto rules = reception_.rules();
          Act act{session, home_.clock.now(), home_.ids, home_.random, *rules};
          board::tell_of_new(act, due);
        });
      erase_who_left();
      const Instant now = home_.clock.now();
      if (now - swept_ > hours(1)) {
        swept_ = now;
        database_.write([&](sql::Session& session) {
          session.run(live::queries::forget_events_before, now - days(2));
          session.run(app::queries::forget_keys_before, now - days(2));
          const auto rules = reception_.rules();
          Act act{session, now, home_.ids, home_.random, *rules};
          inbox::sweep(act);
          asking::sweep(act);
          acquaintances::sweep_circles(act);
          mail::forget_sent(session, now - days(kMailDays));
        });
      }
      // The settings may have been changed by a command beside this process.
      database_.read([&](sql::Session& session) {
        auto fresh = std::make_shared<Rules>(load_rules(session));
        fresh->base_url = reception_.rules()->base_url;
        fresh->mail_from = reception_.rules()->mail_from;
        if (has_way_in_) fresh->answers_by_mail = 1;
        reception_.set_rules(std::move(fresh));
      });
      reception_.set_ready(true);
    } catch (const sql::SqlError& error) {
      reception_.set_ready(false);
      spdlog::warn("tending: {}", error.what());
    }
  }

  // Each by themselves: one who cannot be deleted keeps nothing else back.
  void erase_who_left() {
    std::vector<MemberId> due;
    database_.read([&](sql::Session& session) { due = leaving::due(session, home_.clock.now()); });
    for (const MemberId id : due) {
      try {
        database_.write([&](sql::Session& session) {
          const auto rules = reception_.rules();
          Act act{session, home_.clock.now(), home_.ids, home_.random, *rules};
          leaving::erase_due(act, id);
        });
      } catch (const std::exception& error) {
        spdlog::error("member {} left and could not be deleted: {}", id.str(), error.what());
      }
    }
  }

  sql::Database& database_;
  const Installation& home_;
  Reception& reception_;
  const bool has_way_in_;  // for mail, whatever the settings say
  Instant swept_;
  Periodic thread_;
};

// Waits for SIGINT or SIGTERM on a thread of its own; every other thread has them blocked.
class Signals {
 public:
  Signals() {
    sigemptyset(&set_);
    sigaddset(&set_, SIGINT);
    sigaddset(&set_, SIGTERM);
    sigaddset(&set_, SIGUSR1);
    pthread_sigmask(SIG_BLOCK, &set_, nullptr);
    signal(SIGPIPE, SIG_IGN);
  }
  void wait_then(std::function<void()> stop) {
    thread_ = std::thread([this, stop = std::move(stop)] {
      int number = 0;
      sigwait(&set_, &number);
      stop();
    });
  }
  ~Signals() {
    if (!thread_.joinable()) return;
    pthread_kill(thread_.native_handle(), SIGUSR1);
    thread_.join();
  }

 private:
  sigset_t set_{};
  std::thread thread_;
};

// What runs again anyway is not worth stopping for.
template <class Work>
void or_warn(std::string_view what, const Work& work) {
  try {
    work();
  } catch (const std::exception& error) {
    spdlog::warn("{}: {}", what, error.what());
  }
}

// Reading SQLite is work for a processor, and more threads only cool each other's caches; PostgreSQL is waited for.
int reading_workers(const Options& options, const sql::Database& database) {
  if (options.workers > 0) return options.workers;
  return database.is_postgres() ? 8 : std::max(2, static_cast<int>(std::thread::hardware_concurrency()));
}

std::unique_ptr<mail::Transport> way_out(const Options& options, const std::string& domain, const Clock& clock) {
  const MailOptions& of = options.mail;
  auto out =
      of.smtp.empty() ? mail::outbox(options.data + "/outbox") : mail::smtp(of.smtp, of.smtp_user, of.smtp_password);
  if (of.dkim_key.empty()) return out;
  return mail::signing(std::move(out), {std::make_shared<const mail::DkimKey>(of.dkim_key), domain, selector_of(of)},
                       clock);
}

}  // namespace

std::unique_ptr<sql::Database> open_installation(const std::string& url, const Clock& clock) {
  if (url.rfind("sqlite:", 0) == 0) {
    const auto folder = std::filesystem::path(url.substr(7)).parent_path();
    if (!folder.empty()) std::filesystem::create_directories(folder);
  }
  auto database = sql::open(url);
  sql::migrate(*database);
  database->write([&](sql::Session& session) {
    if (session.is_postgres()) {
      ties::welcome_restored(session);
      live::welcome_restored(session);
    }
    if (!load_rules(session).secret.empty()) return;
    SecureRandom random;
    put_setting(session, "secret", random.token(), clock.now());
  });
  return database;
}

int serve(const Options& options, const Clock& clock) {
  Signals signals;
  start_log(options.log);
  const Address address = parse_address(options.listen);
  auto database = open_installation(options.database, clock);

  SecureRandom random;
  Ids ids(random);
  http::Assets assets;
  ties::calibrate(*database, clock.now());
  live::Hub hub(*database);
  ties::Network network(*database);
  const auto words = open_reference(options.words);
  board::Matchmaker matchmaker(*database, *words, network, clock);
  const Installation home{clock, ids, random, assets, hub, network, matchmaker};
  Metrics metrics;
  Reception reception(*database, home, metrics, all_routes(), reading_workers(options, *database));

  auto rules = std::make_shared<Rules>();
  database->read([&](sql::Session& session) {
    *rules = load_rules(session);
    // A clock that was set back must not make new messages older than those that are there.
    ids.stay_above(session.query(app::queries::newest_id).front().integer(0));
  });
  // Commands beside this server (a sign-in link) have to agree with its clock; whole seconds are near enough.
  const std::int64_t shift_us = (clock.now() - SystemClock().now()).us / 1'000'000 * 1'000'000;
  if (shift_us != rules->clock_shift_us)
    database->write(
        [&](sql::Session& session) { put_setting(session, "clock_shift_us", std::to_string(shift_us), clock.now()); });
  if (options.demo && !rules->demonstration)
    throw std::runtime_error(
        "--demo works only on a database that `kith demo` made; this one holds real people. Leave --demo out, or "
        "choose another --database.");
  if (options.demo && !is_loopback(address.host))
    throw std::runtime_error("--demo lets anyone sign in as anyone, so it listens on 127.0.0.1 only.");
  if (rules->demonstration && !options.demo)
    spdlog::warn("this database is a demonstration; everyone in it is made up");

  http::Server server(
      {.address = address.host,
       .port = address.port,
       .behind_proxy = options.behind_proxy,
       .upload_limit = [&](http::Method method,
                           std::string_view path) { return reception.upload_limit(method, path); }},
      [&](http::Request request, http::Done done) { reception.handle(std::move(request), std::move(done)); });
  rules->base_url =
      !options.base_url.empty() ? options.base_url : fmt::format("http://{}:{}", address.host, server.port());
  if (!options.mail.from.empty()) rules->mail_from = options.mail.from;
  // A demonstration answers its own mail, at /demo/mail.
  const bool has_way_in = !options.mail.lmtp.empty() || !options.mail.imap.empty() || options.demo;
  if (has_way_in) rules->answers_by_mail = 1;
  reception.set_rules(rules);

  const std::string mail_domain = rules->mail_from.substr(rules->mail_from.find('@') + 1);
  const auto transport = way_out(options, mail_domain, clock);
  mail::Sender sender(*database, *transport, clock, [&](mail::MailId id) {
    const auto now = reception.rules();
    if (!now->answers_by_mail) return now->mail_from;
    return notices::write_reply_address(*now, {ReplyKind::kReturn, {}, id.value, clock.now() + days(kMailDays)});
  });
  MailRoom mail_room(*database, clock, ids, random, [&] { return reception.rules(); });
  std::unique_ptr<mail::Lmtp> lmtp;
  if (!options.mail.lmtp.empty()) lmtp = std::make_unique<mail::Lmtp>(options.mail.lmtp, mail_domain, mail_room);
  std::unique_ptr<mail::Imap> mailbox;
  if (!options.mail.imap.empty())
    mailbox = std::make_unique<mail::Imap>(
        mail::Mailbox{options.mail.imap, options.mail.imap_user, options.mail.imap_password}, mail_room, clock);
  Tender tender(*database, home, reception, has_way_in);
  Periodic learner(kLearnEvery_ms, [&] { or_warn("learning", [&] { network.learn(); }); });
  learner.wake();
  Periodic matching(kMatchEvery_ms, [&] { or_warn("matching", [&] { matchmaker.catch_up(); }); });
  matching.wake();
  database->on_commit([&] {
    hub.wake();
    network.wake();
    matching.wake();
  });
  metrics.watch("kith_connections", "Open connections", [&] { return static_cast<double>(server.connections()); });
  metrics.watch("kith_live_streams", "Open live streams", [&] { return static_cast<double>(hub.streams()); });
  metrics.watch("kith_write_backlog", "Writes waiting for the writer",
                [&] { return static_cast<double>(database->backlog()); });

  std::cout << "Kith is at " << rules->base_url << std::endl;
  if (options.mail.smtp.empty())
    std::cout << "No mail server is set up: mail is written to " << options.data << "/outbox/" << std::endl;
  if (options.demo) std::cout << "Sign in as anyone: " << rules->base_url << "/demo" << std::endl;
  database->write([&](sql::Session& session) {
    Act act{session, clock.now(), ids, random, *rules};
    // By this server's own clock and address, which may both be others than usual.
    if (const auto host = members::find_host(session); host && options.demo)
      std::cout << "Sign in as the host: " << access::make_link(act, *host) << std::endl;
    if (members::count(session) > 0) return;
    std::cout << "Nobody is here yet. Whoever opens this link first becomes the host: " << access::make_host_link(act)
              << std::endl;
  });
  signals.wait_then([&] { server.stop(); });
  reception.set_ready(true);
  server.run();
  reception.set_ready(false);
  // What outlasted the grace still answers to the server: let it finish while the server is there.
  reception.stop();
  database->write([](sql::Session&) {});
  database->on_commit([] {});
  return 0;
}

}  // namespace kith
