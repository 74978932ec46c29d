// The command line.

#include <fmt/format.h>
#include <sodium.h>
#include <CLI/CLI.hpp>

#include <filesystem>
#include <iostream>

#include "app/check.h"
#include "app/command.h"
#include "app/lists.h"
#include "app/mail_room.h"
#include "app/match.h"
#include "app/network.h"
#include "app/read.h"
#include "app/serve.h"
#include "platform/text/dates.h"
#include "product/access/access.h"
#include "product/demonstration/make.h"
#include "product/imports/messages.h"
#include "product/members/guest.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"

namespace kith {
namespace {

constexpr int kDone = 0, kDidNotWork = 1, kWrongUsage = 2;

// Everything a command needs that acts on an installation from beside it.
class Beside {
 public:
  Beside(const Options& options, const std::unique_ptr<Clock>& clock)
      : clock_(clock), ids_(random_), database_(open_installation(options.database, *clock)) {
    database_->read([&](sql::Session& session) { rules_ = load_rules(session); });
    rules_.base_url = !options.base_url.empty() ? options.base_url : "http://" + options.listen;
  }
  sql::Database& database() { return *database_; }
  Random& random() { return random_; }
  Ids& ids() { return ids_; }
  const Rules& rules() const { return rules_; }
  // Runs in a transaction; what it throws undoes it.
  void act(const std::function<void(Act&)>& run) {
    database_->write([&](sql::Session& session) {
      Act act{session, clock_->now(), ids_, random_, rules_};
      run(act);
    });
  }

 private:
  const std::unique_ptr<Clock>& clock_;  // may be replaced once the installation is known
  SecureRandom random_;
  Ids ids_;
  std::unique_ptr<sql::Database> database_;
  Rules rules_;
};

Member named(sql::Session& session, const std::string& who) {
  const auto member = members::find_named(session, who);
  if (!member) throw CommandError("Nobody here is \"" + who + "\". Name a member by @handle or by mail address.");
  return *member;
}

Member the_host(sql::Session& session) {
  const auto host = members::find_host(session);
  if (!host) throw CommandError("There is no host yet. `kith member add EMAIL --host` makes one.");
  return *host;
}

void add_member(Beside& beside, const std::string& email, const std::string& name, const std::string& handle,
                const std::string& sentence, const std::string& zone, bool is_host) {
  beside.act([&](Act& act) {
    Member m;
    m.email = or_fail(check_email(email));
    if (members::find_by_email(act.sql, m.email)) throw CommandError(m.email + " is a member already.");
    m.name = or_fail(check_name(name.empty() ? m.email.substr(0, m.email.find('@')) : name));
    m.handle = or_fail(check_handle(handle.empty() ? suggest_handle(m.name) : handle));
    if (!members::handle_is_free(act.sql, m.handle))
      throw CommandError("@" + m.handle + " belongs to someone. Choose another with --handle.");
    m.sentence = sentence;
    m.time_zone = or_fail(check_time_zone(zone));
    m.id = act.ids.next<MemberTag>(act.now);
    m.joined_at = act.now;
    m.is_host = is_host;
    m.openers_a_week = act.rules.openers_a_week;
    members::join(act.sql, m);
    notices::speak_again(act.sql, act.rules, m.email);
    std::cout << "@" << m.handle << "\n";
  });
}

void verify_ledger(Beside& beside) {
  std::string found;
  beside.database().read([&](sql::Session& session) { found = ties::difference_from_ledger(session); });
  if (found.empty()) found = ties::Network(beside.database()).verify();
  if (!found.empty()) throw CommandError("The ledger says otherwise: " + found + ".");
  std::cout << "Every tie and the graph are what the ledger says.\n";
}

void import_messages(Beside& beside, const std::string& file) {
  const auto list = or_fail(imports::read_lines(file));
  const auto count = or_fail(imports::import_messages(beside.database(), list, beside.random(), beside.rules()));
  std::cout << fmt::format(
      "{} lines: {} openers, {} further lines before an answer, {} answers, {} messages; {} new members; {} lines to "
      "oneself skipped\n",
      count.lines, count.openers, count.further, count.answers, count.messages, count.members, list.to_oneself);
}

void backup(Beside& beside, const std::string& to) {
  if (std::filesystem::exists(to))
    throw CommandError(to + " exists already. Name a file that does not; a backup overwrites nothing.");
  beside.database().backup(to);
  std::cout << to << "\n";
}

void settings(Beside& beside, const std::string& name, const std::string& value) {
  if (name.empty()) {
    for (const Setting& s : list_settings(beside.rules()))
      std::cout << fmt::format("{:24}{:28}{}\n", s.name, s.value, s.says);
    return;
  }
  beside.act([&](Act& act) { (void)or_fail(change_setting(act.sql, name, value, act.now)); });
}

int run(int argc, char** argv) {
  CLI::App app("Kith: a professional network where a connection is a conversation.");
  app.require_subcommand(1);
  // The folder's own settings, or else this machine's, as the package has them.
  std::error_code unreadable;
  app.set_config("--config", std::filesystem::exists("kith.toml", unreadable) ? "kith.toml" : "/etc/kith/kith.toml",
                 "Settings of this installation");
  app.set_version_flag("--version", KITH_VERSION);
  app.fallthrough();

  Options options;
  std::string clock_at, clock_ahead, at_text, who, file, email, name, handle, sentence, zone = "UTC", setting_name,
                                                                                        setting_value;
  std::int64_t member_count = 200;
  std::uint64_t seed = 1;
  bool is_host = false;
  std::vector<std::string> prior_files, path_names;
  auto* serve_command = app.add_subcommand("serve", "Serve the installation");
  add_options(app, *serve_command, options);
  serve_command->add_option("--clock-at", clock_at,
                            "Begin at this time, as 2026-03-12T09:00:00Z or seconds since 1970");
  serve_command->add_option("--clock-ahead", clock_ahead, "Run ahead of the calendar, as 15d, 6h");

  auto* demo_command = app.add_subcommand("demo", "Fill an empty database with a made-up community");
  demo_command->add_option("--members", member_count, "How many people")
      ->check(CLI::Range(3, 1'000'000))
      ->capture_default_str();
  demo_command->add_option("--seed", seed, "The same seed makes the same community")->capture_default_str();
  demo_command->add_option("--clock-at", clock_at, "The day it is made up for");

  auto* link_command = app.add_subcommand("sign-in-link", "Print a link that signs a member in, once");
  link_command->add_option("who", who, "EMAIL or @handle; the host when left out");
  auto* token_command = app.add_subcommand("token", "Print an API token of a member");
  token_command->add_option("who", who, "EMAIL or @handle")->required();

  std::string receiver, sender = "unknown";
  auto* mail_in_command =
      app.add_subcommand("mail-in", "Take a mail in, from standard input, as a mail server pipes it");
  mail_in_command->add_option("receiver", receiver, "The address it came to, as the mail server knows it")->required();
  mail_in_command->add_option("sender", sender,
                              "Who sent it, from the envelope; an empty one marks what mail servers write");
  bool explains = false;
  auto* check_command = app.add_subcommand("check", "What is set up, what is missing, and what to do");
  check_command->add_flag("--explain", explains, "List everything that can be set, with its value now");
  auto* member_command = app.add_subcommand("member", "Members of this installation");
  member_command->require_subcommand(1);
  auto* add_command = member_command->add_subcommand("add", "Add a member, who signs in by mail");
  add_command->add_option("email", email, "Their mail address")->required();
  add_command->add_option("--name", name);
  add_command->add_option("--handle", handle);
  add_command->add_option("--sentence", sentence);
  add_command->add_option("--time-zone", zone)->capture_default_str();
  add_command->add_flag("--host", is_host, "Who runs this installation");

  auto* host_command = app.add_subcommand("host", "Make a member a host");
  host_command->add_option("who", who, "EMAIL or @handle")->required();
  auto* settings_command = app.add_subcommand("settings", "List the community's settings, or change one");
  settings_command->add_option("name", setting_name);
  settings_command->add_option("value", setting_value);
  auto* migrate_command = app.add_subcommand("migrate", "Bring the database to the newest schema");
  auto* backup_command = app.add_subcommand("backup", "Copy the database into a file, also while it is being served");
  backup_command->add_option("file", file)->required();
  auto* import_command = app.add_subcommand("import", "Bring something in");
  import_command->require_subcommand(1);
  auto* messages_command =
      import_command->add_subcommand("messages", "Replay a list of messages: from to unix-seconds, also .gz");
  messages_command->add_option("file", file)->required();

  ListQuestion question;
  const auto of_list = [&](CLI::App* command) {
    command->add_option("--at", at_text,
                        "As of this time, as 2026-03-12 or seconds since 1970; later lines are ignored");
    return command->add_option("file", question.file, "A list of messages: from to unix-seconds, also .gz");
  };
  auto* ledger_command = app.add_subcommand("ledger", "The record that every tie derives from");
  ledger_command->require_subcommand(1);
  auto* verify_command =
      ledger_command->add_subcommand("verify", "Compare ties and graph, as they are kept, with the ledger read afresh");
  auto* ties_command = app.add_subcommand("ties", "Print all ties: of a list, or without one of the installation");
  of_list(ties_command);
  ties_command->add_flag("--all", question.with_one_sided, "Pairs of whom only one wrote, too");
  auto* suggest_command =
      app.add_subcommand("suggest", "Print for everyone in a list, or the installation, who is worth knowing");
  of_list(suggest_command);
  suggest_command->add_option("--top", question.top, "How many for each")
      ->check(CLI::Range(1, 10'000))
      ->capture_default_str();
  auto* path_command = app.add_subcommand("path", "Print the warmest ways from one person to another");
  path_command->add_option("--at", at_text, "As of this time; later lines are ignored");
  path_command->add_option("names", path_names, "[FILE] FROM TO: in a list, or without one in the installation")
      ->required()
      ->expected(2, 3);
  path_command->add_option("--top", question.top, "How many ways")->check(CLI::Range(1, 1'000))->capture_default_str();
  auto* graph_command = app.add_subcommand("graph", "What a list of messages says about a community");
  graph_command->require_subcommand(1);
  auto* evaluate_command = graph_command->add_subcommand(
      "evaluate", "How well its last 30 % could be told from the rest, beside other scores");
  of_list(evaluate_command)->required();
  evaluate_command
      ->add_option("--people", question.people,
                   "How many are asked for suggestions; without it all, or 1,000 of more than 5,000")
      ->check(CLI::Range(1, 10'000'000));
  evaluate_command->add_option("--seed", question.seed, "Which of them")->capture_default_str();
  auto* stats_command = graph_command->add_subcommand("stats", "How many people, pairs and ties of which state");
  of_list(stats_command);
  auto* prior_command =
      graph_command->add_subcommand("prior", "What the pasts of several communities teach on average");
  prior_command->add_option("files", prior_files, "Lists of messages")->required();

  NetworkQuestion network;
  auto* network_command = app.add_subcommand(
      "network", "Your real network: who in an old archive or mailbox is alive, as a report to open in a browser");
  network_command
      ->add_option("files", network.files,
                   "A LinkedIn archive (zip or folder), mbox, Maildir, vCard, contacts as CSV, a message list")
      ->required();
  network_command->add_option("--me", network.me, "Whose it is: mail address, page or name; several times if need be");
  network_command->add_option("--out", network.out, "Where the report goes; report.html when left out");
  network_command->add_flag("--json", network.as_json,
                            "Print it as JSON; a report is written only where --out names one");
  network_command->add_option("--at", at_text, "As of this time, as 2026-03-12 or seconds since 1970");

  ReadQuestion reading;
  auto* read_command = app.add_subcommand("read", "What Kith would say of a text, from standard input");
  read_command->add_option("--against", reading.against, "Earlier texts: one JSON object with \"text\" a line");
  read_command->add_flag("--json", reading.as_json, "As JSON");
  read_command->add_flag("--lines", reading.lines, "One JSON object with \"text\" a line, each answered on a line");
  MatchQuestion match;
  auto* match_command = app.add_subcommand("match", "Who in a file could help whom: one member a line, as JSON");
  match_command->add_option("file", match.file, "handle, asks, offers, about, place, lat, lon, languages, capacity")
      ->required();
  match_command->add_option("--top", match.top, "How many for each ask")
      ->check(CLI::Range(1, 1'000))
      ->capture_default_str();
  match_command->add_flag("--round", match.is_round, "Deal the asks out, with nobody above their capacity");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kWrongUsage;
  }

  match.words = options.words;
  std::unique_ptr<Clock> clock = std::make_unique<SystemClock>();
  if (!clock_at.empty()) {
    const Instant at = parse_instant(clock_at);
    if (!at) throw CommandError("\"" + clock_at + "\" is not a time, such as 2026-03-12T09:00:00Z or 1079000000.");
    clock = std::make_unique<SystemClock>(at - clock->now());
  } else if (!clock_ahead.empty()) {
    std::int64_t count = 0;
    char unit = 0;
    if (std::sscanf(clock_ahead.c_str(), "%ld%c", &count, &unit) != 2 || (unit != 'd' && unit != 'h'))
      throw CommandError("\"" + clock_ahead + "\" is not a span, such as 15d or 6h.");
    clock = std::make_unique<SystemClock>(unit == 'd' ? days(count) : hours(count));
  }
  const Instant at = at_text.empty() ? clock->now() : parse_instant(at_text);
  if (!at) throw CommandError("\"" + at_text + "\" is not a time, such as 2026-03-12T09:00:00Z or 1079000000.");

  if (*network_command) {
    if (network.out.empty() && !network.as_json) network.out = "report.html";
    network.at = at;
    print_network(network);
    return kDone;
  }
  if (*read_command) {
    print_reading(reading);
    return kDone;
  }
  if (*match_command) {
    print_matches(match);
    return kDone;
  }
  if (*prior_command) {
    print_prior(prior_files);
    return kDone;
  }
  if (path_names.size() == 3) question.file = path_names.front();
  if (path_names.size() >= 2) question.from = path_names.end()[-2], question.to = path_names.back();
  question.at = at_text.empty() ? Instant{} : at;
  question.now = clock->now();
  const auto asks_of_lines = [&] {
    if (*ties_command) print_ties(question);
    if (*suggest_command) print_suggestions(question);
    if (*path_command) print_paths(question);
    if (*stats_command) print_stats(question);
    if (*evaluate_command) print_evaluation(question);
  };
  if (!question.file.empty()) {
    asks_of_lines();
    return kDone;
  }
  if (*serve_command) return serve(options, *clock);
  if (*check_command) {
    if (explains) std::cout << explain(app, *serve_command);
    else check(options, *clock);
    return kDone;
  }
  Beside beside(options, clock);
  question.database = &beside.database();
  asks_of_lines();
  if (*demo_command) {
    const auto made =
        or_fail(demonstration::make(beside.database(), beside.rules(), {member_count, seed, clock->now()}));
    std::cout << fmt::format("{} made-up people, {} openers, {} conversations, {} messages\n", made.members,
                             made.openers, made.conversations, made.messages);
  }
  // A link must be fresh by the clock of the server that is to take it.
  if (clock_at.empty() && clock_ahead.empty())
    clock = std::make_unique<SystemClock>(Duration{beside.rules().clock_shift_us});
  if (*link_command)
    beside.act([&](Act& act) {
      std::cout << access::make_link(act, who.empty() ? the_host(act.sql) : named(act.sql, who)) << "\n";
    });
  if (*token_command)
    beside.act([&](Act& act) { std::cout << access::make_api_token(act, named(act.sql, who).id) << "\n"; });
  if (*add_command) add_member(beside, email, name, handle, sentence, zone, is_host);
  if (*host_command) beside.act([&](Act& act) { access::make_host(act.sql, named(act.sql, who).id); });
  if (*settings_command) settings(beside, setting_name, setting_value);
  if (*migrate_command) std::cout << "The database has the newest schema.\n";
  if (*backup_command) backup(beside, file);
  if (*messages_command) import_messages(beside, file);
  if (*verify_command) verify_ledger(beside);
  if (*mail_in_command)
    return take_mail_in(beside.database(), *clock, beside.ids(), beside.random(), beside.rules(), options.mail.from,
                        receiver, sender);
  return kDone;
}

}  // namespace
}  // namespace kith

int main(int argc, char** argv) {
  if (sodium_init() < 0) return 1;
  try {
    return kith::run(argc, argv);
  } catch (const std::exception& error) {
    std::cerr << "kith: " << error.what() << std::endl;
    return kith::kDidNotWork;
  }
}
