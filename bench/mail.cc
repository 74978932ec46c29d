#include "bench/mail.h"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <fstream>
#include <map>
#include <thread>
#include <vector>

#include "bench/harness.h"
#include "language/reply.h"
#include "platform/base/clock.h"
#include "platform/mail/incoming.h"
#include "platform/sql/database.h"
#include "platform/sql/migrate.h"
#include "product/inbox/inbox.h"
#include "product/members/store.h"
#include "product/notices/reply_address.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/rounds/round.h"
#include "tests/replies.h"

namespace kith::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kPairs = 200, kMails = 6'000, kThreads = 4;
constexpr int kRounds = 100'000, kAtOnce = 2'000;

// A database of its own with people in it.
class Town {
 public:
  Town(const fs::path& folder, const std::string& name) : path_(folder / name) {
    fs::create_directories(folder);
    for (const char* end : {"", "-wal", "-shm"}) fs::remove(path_.string() + end);
    database_ = sql::open("sqlite:" + path_.string());
    sql::migrate(*database_);
    rules.secret = "a secret of the benchmark";
    rules.answers_by_mail = 1;
    rules.mail_from = "kith@example.org";
    rules.mails_a_day = 1'000'000;
  }
  template <class Run>
  void act(Run run) {
    database_->write([&](sql::Session& session) {
      Act act{session, clock.now(), ids, random, rules, present};
      run(act);
    });
  }
  Member add(Act& a, int number) {
    Member m;
    m.id = a.ids.next<MemberTag>(a.now);
    m.handle = "m" + std::to_string(number);
    m.name = "Member " + std::to_string(number);
    m.sentence = "Bakes and sells bread on the coast";
    m.time_zone = "Europe/London";
    m.email = m.handle + "@example.net";
    m.joined_at = a.now - days(30);
    m.openers_a_week = kAnyNumber;
    members::insert(a.sql, m);
    return m;
  }
  sql::Database& database() { return *database_; }

  ManualClock clock{Instant{1'773'316'800'000'000}};
  SeededRandom random{1};
  Ids ids{random};
  Rules rules;
  Present present = Present::kMadeUp;

 private:
  const fs::path path_;
  std::unique_ptr<sql::Database> database_;
};

// What a mail program makes of an answer: HTML beside the words, both with the whole letter quoted.
std::string answered(const std::string& to, const std::string& from, int number) {
  const std::string words =
      fmt::format("The {}th batch came out paler than the one before, so I would go up ten degrees.", number);
  std::string quoted;
  for (int i = 0; i < 12; ++i)
    quoted += "> Which glaze do you use on the outside of the tall jugs, and does it last?\r\n";
  return fmt::format(
      "From: <{0}>\r\nTo: <{1}>\r\nSubject: Re: Which glaze?\r\nMessage-ID: <{2}@bench>\r\nMIME-Version: "
      "1.0\r\nContent-Type: "
      "multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; "
      "charset=\"UTF-8\"\r\n\r\n{3}\r\n\r\nOn Thu, 12 Mar 2026 at "
      "12:00, Ines via Kith <kith@example.org> wrote:\r\n\r\n{4}\r\n--b\r\nContent-Type: text/html; "
      "charset=\"UTF-8\"\r\n\r\n<div dir=\"ltr\">{3}"
      "</div><br><div class=\"gmail_quote\"><div class=\"gmail_attr\">On Thu …</div><blockquote "
      "class=\"gmail_quote\">{4}</blockquote></div>\r\n--b--\r\n",
      from, to, number, words, quoted);
}

void taken_in(const fs::path& folder) {
  Town town(folder, "mail.db");
  std::vector<std::pair<std::string, std::string>> places;  // reply address, whose
  town.act([&](Act& a) {
    for (int i = 0; i < kPairs; ++i) {
      const Member one = town.add(a, 2 * i), other = town.add(a, 2 * i + 1);
      const std::string words = fmt::format(
          "In the year {} you built {} ovens, I read. Which of them would you build again today?", 1700 + i, i);
      const auto sent = openers::send_opener(a, one, {other.handle, words, {}, {}, {}});
      const auto conversation =
          openers::answer_opener(a, *openers::load(a.sql, sent.id, other.id), other, "The first.");
      places.emplace_back(notices::write_reply_address(
                              town.rules, {ReplyKind::kConversation, one.id, conversation->value, a.now + days(9)}),
                          one.email);
    }
  });
  town.present = Present::kNow;
  std::vector<std::string> mails;
  for (int i = 0; i < kMails; ++i) {
    const auto& [to, from] = places[static_cast<std::size_t>(i % kPairs)];
    mails.push_back(answered(to, from, i));
  }
  std::atomic<int> next = 0, taken = 0;
  const double began = now_s();
  std::vector<std::thread> threads;
  for (int t = 0; t < kThreads; ++t)
    threads.emplace_back([&] {
      for (int i; (i = next++) < kMails;) {
        const auto& [to, from] = places[static_cast<std::size_t>(i % kPairs)];
        // Ten minutes between two of one person: more than thirty an hour are asked to wait.
        const auto letter = inbox::read_letter(town.rules, to, from, mails[static_cast<std::size_t>(i)]);
        town.database().write([&](sql::Session& session) {
          Act a{session, town.clock.now() + minutes(i / kPairs * 10), town.ids, town.random, town.rules};
          taken += inbox::take_in(a, *letter).kind == mail::Receipt::Kind::kTaken;
        });
      }
    });
  for (std::thread& thread : threads) thread.join();
  const double rate = kMails / (now_s() - began);
  figure("mails taken in a second", fmt::format("{:.0f}", rate), "200", rate / 200, Bar::kAtLeast, 1);
  figure("of them not taken", std::to_string(kMails - taken), "none", kMails - taken, Bar::kAtMost, 0);
}

void rounds_made(const fs::path& folder) {
  Town town(folder, "rounds.db");
  for (int done = 0; done < kRounds; done += kAtOnce)
    town.act([&](Act& a) {
      std::vector<Member> some;
      for (int i = 0; i < kAtOnce; ++i) some.push_back(town.add(a, done + i));
      // Each has been asked by the one before.
      for (int i = 0; i < kAtOnce; ++i)
        (void)openers::send_opener(
            a, some[static_cast<std::size_t>((i + 1) % kAtOnce)],
            {some[static_cast<std::size_t>(i)].handle,
             fmt::format("In the year {} you built ovens, I read. Which would you build again?", done + i),
             {},
             {},
             {}});
    });
  town.present = Present::kNow;
  const auto send_all = [&] {
    for (int moved = 1; moved > 0;) town.act([&](Act& a) { moved = rounds::send_due(a); });
  };
  send_all();  // plans them
  town.clock.advance(days(1));
  const double began = now_s();
  send_all();
  const double took = now_s() - began;
  std::int64_t made = 0;
  town.database().read([&](sql::Session& session) {
    static constexpr sql::Query kCount{"bench/rounds", "SELECT count(*) FROM mail WHERE kind = 'round'", ""};
    made = session.query(kCount).front().integer(0);
  });
  figure(fmt::format("{} rounds made and queued", made), fmt::format("{:.0f} s", took), "300 s", took / 300,
         Bar::kAtMost, 1);
  figure("memory for it", fmt::format("{:.0f} MB", resident_mib()), "500 MB", resident_mib() / 500, Bar::kAtMost, 1);
}

void replies_read(const fs::path& folder) {
  const fs::path before = fs::current_path();
  fs::current_path(folder.parent_path().parent_path());
  const auto began = now_s();
  const std::vector<test::ReplyCase> cases = test::reply_cases();
  const double each = (now_s() - began) / static_cast<double>(cases.size());
  fs::current_path(before);
  std::map<std::string, std::pair<int, int>> by_file;
  int exact = 0, lost = 0;
  for (const test::ReplyCase& one : cases) {
    auto& [good, all] = by_file[one.file];
    ++all;
    good += one.is_exact;
    exact += one.is_exact;
    lost += !one.lost.empty();
  }
  for (const auto& [file, count] : by_file) note(fmt::format("  {:22}{:4} of {}", file, count.first, count.second));
  const double share = static_cast<double>(exact) / static_cast<double>(cases.size());
  figure("replies read exactly", fmt::format("{} of {}", exact, cases.size()), "98 %", share / .98, Bar::kAtLeast, 1);
  figure("of them with a word lost", std::to_string(lost), "none", lost, Bar::kAtMost, 0);
  figure("reading one, whole", fmt::format("{:.0f} us", each * 1e6), "5 ms", each / 5e-3, Bar::kAtMost, 1);
}

}  // namespace

void mails(const fs::path& replies, const fs::path& folder) {
  replies_read(replies);
  taken_in(folder);
  rounds_made(folder);
}

}  // namespace kith::bench
