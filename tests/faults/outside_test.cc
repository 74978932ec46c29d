// What Kith does while something outside it fails: the mail server, the disk, the clock, or whoever is at the other
// end of a connection.

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>
#include <future>
#include <set>
#include <thread>

#include "app/queries.h"
#include "platform/html/html.h"
#include "platform/mail/mail.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "tests/faults/client.h"
#include "tests/faults/storage.h"
#include "tests/support.h"

namespace kith::test {
namespace {

constexpr sql::Query both(const char* name, const char* sql) { return {name, sql, sql}; }

template <class Ready>
bool comes_true(Ready ready, int seconds = 10) {
  for (int i = 0; i < seconds * 200; ++i, std::this_thread::sleep_for(std::chrono::milliseconds(5)))
    if (ready()) return true;
  return false;
}

// --- The mail server ---

constexpr sql::Query kMails = both("test/mails",
                                   "SELECT count(*) FROM mail WHERE ($1 = 'sent' AND sent_at IS NOT NULL) OR ($1 = "
                                   "'failed' AND sent_at IS NULL AND attempts > 0 AND problem <> '')");

// A mail server of one thread that takes whatever comes; the first `refusals` letters it asks to bring again later.
class MailSink {
 public:
  MailSink(std::uint16_t port, int refusals) : listener_(socket(AF_INET, SOCK_STREAM, 0)), refusals_(refusals) {
    const int on = 1;
    setsockopt(listener_, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    EXPECT_EQ(bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    listen(listener_, 8);
    thread_ = std::thread([this] {
      for (int client; (client = accept(listener_, nullptr, nullptr)) >= 0; close(client)) talk(client);
    });
  }
  ~MailSink() {
    shutdown(listener_, SHUT_RDWR);
    thread_.join();
    close(listener_);
  }
  std::vector<std::string> letters() {
    std::lock_guard lock(mutex_);
    return letters_;
  }

 private:
  void talk(int client) {
    const auto say = [&](const std::string& line) {
      return send(client, (line + "\r\n").data(), line.size() + 2, MSG_NOSIGNAL) > 0;
    };
    std::string input;
    const auto until = [&](const std::string& end) {
      char buffer[4096];
      while (input.find(end) == std::string::npos) {
        const ssize_t size = recv(client, buffer, sizeof buffer, 0);
        if (size <= 0) return std::string{};
        input.append(buffer, static_cast<std::size_t>(size));
      }
      const std::string found = input.substr(0, input.find(end) + end.size());
      input.erase(0, found.size());
      return found;
    };
    say("220 sink");
    for (std::string line; !(line = until("\r\n")).empty();) {
      if (line.rfind("DATA", 0) == 0) {
        say("354 go on");
        const std::string letter = until("\r\n.\r\n");
        std::lock_guard lock(mutex_);
        if (refusals_-- > 0) {
          say("451 come back later");
        } else {
          letters_.push_back(letter);
          say("250 taken");
        }
      } else if (line.rfind("QUIT", 0) == 0) {
        say("221 bye");
        return;
      } else {
        say("250 sink");
      }
    }
  }

  const int listener_;
  std::mutex mutex_;  // guards letters_ and refusals_
  std::vector<std::string> letters_;
  int refusals_;
  std::thread thread_;
};

class MailDown : public World {};

TEST_P(MailDown, LettersWaitAndArriveOnceEach) {
  const Member ines = add_member("ines"), tomas = add_member("tomas"), ruth = add_member("ruth");
  const std::uint16_t port = free_port();
  const auto transport = mail::smtp("smtp://127.0.0.1:" + std::to_string(port), {}, {});
  ask(ines, tomas);
  ask(ines, ruth);
  ask(tomas, ruth);
  const auto count = [&](const char* which) {
    return read([&](sql::Session& s) { return s.query(kMails, which).front().integer(0); });
  };
  mail::Sender sender(*database, *transport, clock, [](mail::MailId) { return std::string("kith@example.org"); });
  ASSERT_TRUE(comes_true([&] { return count("failed") == 3; })) << "each was tried, and waits";
  EXPECT_EQ(count("sent"), 0);
  MailSink sink(port, 1);
  EXPECT_EQ(sender.send_due(), 0) << "not before its minute is over";
  clock.advance(minutes(1));
  ASSERT_TRUE(comes_true([&] { return count("sent") == 2 && count("failed") == 1; })) << "one was asked to come back";
  clock.advance(minutes(5));
  ASSERT_TRUE(comes_true([&] { return count("sent") == 3; }));
  clock.advance(days(1));
  EXPECT_EQ(sender.send_due(), 0);
  std::set<std::string> different;
  for (const std::string& letter : sink.letters()) different.insert(letter.substr(letter.find("Message-ID:"), 40));
  EXPECT_EQ(sink.letters().size(), 3u);
  EXPECT_EQ(different.size(), 3u);
}

// Hangs on one domain until it is let go.
class Hanging : public mail::Transport {
 public:
  void send(const std::string&, const std::string& to, const std::string&) override {
    std::unique_lock lock(mutex_);
    if (to.find("@slow.example") != std::string::npos) changed_.wait(lock, [this] { return is_let_go_; });
    ++sent_;
  }
  int sent() {
    std::lock_guard lock(mutex_);
    return sent_;
  }
  void let_go() {
    std::lock_guard lock(mutex_);
    is_let_go_ = true;
    changed_.notify_all();
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool is_let_go_ = false;
  int sent_ = 0;
};

// A mail server that knows nobody.
class Refusing : public mail::Transport {
 public:
  void send(const std::string&, const std::string&, const std::string&) override {
    ++tried;
    throw mail::Refused("550 5.1.1 There is nobody of that name here");
  }
  std::atomic<int> tried = 0;
};

TEST_P(MailDown, WhatIsRefusedIsNotTriedAgainAndItsSenderIsTold) {
  rules.answers_by_mail = 1;
  const Member ines = add_member("ines");
  const auto sent = act([&](Act& a) {
    return openers::send_opener(a, ines, {"nobody@example.net", question(7), {}, {}, {}});
  });
  ASSERT_TRUE(sent.mistakes.empty());
  Refusing transport;
  mail::Sender sender(*database, transport, clock, [](mail::MailId) { return std::string("kith@example.org"); });
  ASSERT_TRUE(comes_true([&] { return transport.tried == 1; }));
  sender.send_due();
  tend();
  const Opener opener = read([&](sql::Session& s) { return *openers::load(s, sent.id, ines.id); });
  EXPECT_EQ(opener.state, OpenerState::kLapsed);
  EXPECT_EQ(opener.pass_line, "it did not arrive: 550 5.1.1 There is nobody of that name here");
  EXPECT_EQ(mails(ines, "lapse"), 1);
  clock.advance(days(1));
  sender.send_due();
  EXPECT_EQ(transport.tried, 2) << "the first once, and the mail that told her";
}

TEST_P(MailDown, OneDestinationThatHangsDelaysNobodyElse) {
  act([&](Act& a) {
    const auto letter_to = [&](const std::string& address) {
      mail::queue(a.sql, {a.ids.next<mail::MailTag>(a.now), 0, address, "test", 0, "Message-ID: <x@y>\r\n\r\n"}, a.now,
                  a.now);
    };
    for (int i = 0; i < 300; ++i) letter_to("a" + std::to_string(i) + "@slow.example");
    for (int i = 0; i < 100; ++i) letter_to("b" + std::to_string(i) + "@quick" + std::to_string(i % 7) + ".example");
    return true;
  });
  Hanging transport;
  mail::Sender sender(*database, transport, clock, [](mail::MailId) { return std::string("kith@example.org"); });
  EXPECT_TRUE(comes_true([&] { return transport.sent() == 100; })) << transport.sent();
  transport.let_go();
  EXPECT_TRUE(comes_true([&] { return transport.sent() == 400; })) << transport.sent();
}

ON_BOTH_ENGINES(MailDown);

// --- The disk ---

class Disk : private Storage, public World {
 protected:
  Disk() : World({.vfs = Storage::name()}) {
    const Opener opener = ask(ines, tomas);
    conversation = act([&](Act& a) { return *openers::answer_opener(a, opener, tomas, "I told them first."); });
  }
  Storage& storage() { return *this; }

  std::string messages_path() const { return "/conversations/" + conversation.str() + "/messages"; }
  http::Response write(const std::string& words) {
    return api(ines_token, http::Method::kPost, messages_path(), "{\"text\":\"" + words + "\"}");
  }
  using World::api;
  http::Response api(const std::string& token, http::Method method, const std::string& target,
                     const std::string& body = {}) {
    return request(method, "/api/v1" + target, body, {{"authorization", "Bearer " + token}});
  }
  std::size_t count() {
    return read(
        [&](sql::Session& s) { return conversations::messages_before(s, conversation, {}, 1000).messages.size(); });
  }

  // The writer is held up while `writes` queue, so that they share a commit. Gives back what each was told.
  std::vector<std::exception_ptr> together(std::vector<std::function<void(Act&)>> writes) {
    std::promise<void> queued;
    std::vector<std::promise<std::exception_ptr>> told(writes.size());
    database->submit(
        {[&](sql::Session&) { return queued.get_future().wait(), sql::Keep::kYes; }, [](std::exception_ptr) {}});
    for (std::size_t i = 0; i < writes.size(); ++i) {
      database->submit({[&, i](sql::Session& session) {
                          Act a{session, clock.now(), ids, random, rules};
                          return writes[i](a), sql::Keep::kYes;
                        },
                        [&, i](std::exception_ptr problem) { told[i].set_value(problem); }});
    }
    queued.set_value();
    std::vector<std::exception_ptr> problems;
    for (auto& one : told) problems.push_back(one.get_future().get());
    return problems;
  }
  std::function<void(Act&)> message(std::string words) {
    return [this, words](Act& a) {
      (void)*conversations::send_message(a, *conversations::load(a.sql, conversation, ines.id), person(ines), words);
    };
  }
  void fill() {
    database->write([](sql::Session& session) {
      session.script("CREATE TABLE filler (bytes TEXT)");
      session.script("PRAGMA max_page_count = 1");  // as small as it is now
    });
  }
  void make_room() {
    database->write([](sql::Session& session) { session.script("PRAGMA max_page_count = 1000000"); });
  }

  Member ines = add_member("ines"), tomas = add_member("tomas");
  std::string ines_token = token_of(ines);
  ConversationId conversation;
};

sql::SqlFault fault_of(std::exception_ptr problem) {
  try {
    std::rethrow_exception(problem);
  } catch (const sql::SqlError& error) {
    return error.fault;
  }
}

TEST_P(Disk, OfWritesThatShareACommitOneThatThrowsIsUndoneAlone) {
  const std::size_t before = count();
  const std::int64_t syncs = storage().syncs();
  std::vector<std::function<void(Act&)>> writes;
  for (int i = 0; i < 20; ++i) writes.push_back(message("Words " + std::to_string(i)));
  writes[7] = [&](Act& a) {
    message("Undone")(a);
    throw std::runtime_error("seven");
  };
  const auto problems = together(writes);
  for (std::size_t i = 0; i < problems.size(); ++i) EXPECT_EQ(problems[i] != nullptr, i == 7) << i;
  EXPECT_EQ(count(), before + 19);
  EXPECT_LE(storage().syncs() - syncs, 2) << "the one that held the writer up, and the other twenty";
}

TEST_P(Disk, ACommitThatFailsIsRunAgainOneByOne) {
  const std::size_t before = count();
  std::vector<int> runs(5);
  std::vector<std::function<void(Act&)>> writes;
  for (std::size_t i = 0; i < runs.size(); ++i)
    writes.push_back([&, i](Act& a) {
      if (i == 0 && runs[0] == 0) storage().fail_syncs(1);
      ++runs[i];
      message("Words " + std::to_string(i))(a);
    });
  for (const auto& problem : together(writes)) EXPECT_EQ(problem, nullptr);
  EXPECT_EQ(runs, std::vector<int>(5, 2));
  EXPECT_EQ(count(), before + 5);
}

TEST_P(Disk, OneThatCannotBeCommittedTakesNoOtherWithIt) {
  const std::size_t before = count();
  std::vector<std::function<void(Act&)>> writes(5, message("Words"));
  writes[2] = [&](Act& a) {
    a.sql.script("PRAGMA defer_foreign_keys = ON");
    a.sql.script("INSERT INTO draft (member, place, text, saved_at) VALUES (17, 'nobody', 'x', 0)");
  };
  const auto problems = together(writes);
  for (std::size_t i = 0; i < problems.size(); ++i) EXPECT_EQ(problems[i] != nullptr, i == 2) << i;
  EXPECT_EQ(count(), before + 4);
}

TEST_P(Disk, WhenFullTheWordsComeBackAndNothingElseSuffers) {
  const Browser browser = browser_of(ines);
  const std::size_t before = count();
  fill();
  const std::string words(15'000, 'w');
  const http::Response refused = post(browser, messages_path(), {{"text", words}});
  EXPECT_EQ(refused.status, 507);
  EXPECT_NE(refused.body.find(words), std::string::npos) << "they can be copied";
  EXPECT_NE(refused.body.find("disk"), std::string::npos);
  EXPECT_EQ(write(words).status, 507);
  EXPECT_EQ(get(browser, "/conversations/" + conversation.str()).status, 200) << "reading goes on";
  const auto problems =
      together({message("small"), message(words), [](Act& a) { a.sql.script("UPDATE member SET theme = 'dark'"); }});
  ASSERT_NE(problems[1], nullptr);
  EXPECT_EQ(fault_of(problems[1]), sql::SqlFault::kFull);
  EXPECT_EQ(problems[2], nullptr) << "what needs no room is stored, beside what finds none";
  make_room();
  EXPECT_EQ(write(words).status, 201);
  EXPECT_EQ(count(), before + (problems[0] ? 1 : 2));
}

TEST_P(Disk, ShortWordsComeBackToo) {
  const Browser browser = browser_of(ines);
  storage().set_broken(true);
  const http::Response refused = post(browser, messages_path(), {{"text", "Yes, gladly."}});
  storage().set_broken(false);
  EXPECT_EQ(refused.status, 503);
  EXPECT_NE(refused.body.find("Yes, gladly."), std::string::npos);
}

TEST_P(Disk, GoneForAWhileIsSaidAndThenItWorks) {
  const std::size_t before = count();
  EXPECT_EQ(write("Before").status, 201);
  for (int i = 0; i < 3; ++i) {
    storage().set_broken(true);
    const http::Response refused = write("Meanwhile");
    EXPECT_EQ(refused.status, 503);
    EXPECT_NE(refused.body.find("try again in a minute"), std::string::npos);
    const int status = api(ines_token, http::Method::kGet, "/conversations").status;
    EXPECT_TRUE(status == 200 || status == 503) << status << ": from memory, or not at all";
    storage().set_broken(false);
    EXPECT_EQ(write("Afterwards").status, 201);
    EXPECT_EQ(api(ines_token, http::Method::kGet, "/conversations").status, 200);
  }
  EXPECT_EQ(count(), before + 4);
}

struct Listener : http::EventStream {
  void send(std::string bytes) override {
    std::lock_guard lock(mutex);
    heard += bytes;
  }
  void close() override {}
  int times_heard(const std::string& what) {
    std::lock_guard lock(mutex);
    int count = 0;
    for (std::size_t at = 0; (at = heard.find(what, at)) != std::string::npos; at += what.size()) ++count;
    return count;
  }
  std::mutex mutex;
  std::string heard;
};

TEST_P(Disk, APageThatIsOpenedMeanwhileIsToldOfWhatItMissedAndWhatComes) {
  const live::Cursor from = read([](sql::Session& s) { return live::cursor_of_now(s); });
  const auto open_before = std::make_shared<Listener>(), page = std::make_shared<Listener>();
  hub.subscribe(tomas.id.value, from, open_before);
  EXPECT_EQ(write("Are you there?").status, 201);
  ASSERT_TRUE(comes_true([&] { return open_before->times_heard("event: message") == 1; }));
  storage().set_broken(true);
  hub.subscribe(tomas.id.value, from, page);
  std::this_thread::sleep_for(std::chrono::milliseconds(200));  // the follower tries, and cannot
  storage().set_broken(false);
  EXPECT_EQ(write("And now?").status, 201);
  EXPECT_TRUE(comes_true([&] { return page->times_heard("event: message") == 2; }, 5));
  EXPECT_EQ(open_before->times_heard("event: message"), 2);
}

INSTANTIATE_TEST_SUITE_P(On, Disk, testing::Values(Engine::kSqlite), engine_name);

// --- The clock ---

class ClockBack : public World {};

TEST_P(ClockBack, KeepsTheOrderOfMessagesAndLapsesNothingEarly) {
  const Member ines = add_member("ines"), tomas = add_member("tomas"), ruth = add_member("ruth");
  const Opener opener = ask(ines, tomas), waiting = ask(ines, ruth);
  const auto conversation = act([&](Act& a) { return *openers::answer_opener(a, opener, tomas, "First"); });
  const auto say = [&](const Member& who, const std::string& words) {
    return act([&](Act& a) {
      return *conversations::send_message(a, *conversations::load(a.sql, conversation, who.id), person(who), words);
    });
  };
  const MessageId before = say(ines, "Second");
  clock.advance({-hours(2).us});
  EXPECT_GT(say(tomas, "Third"), before);
  tend();
  const auto messages =
      read([&](sql::Session& s) { return conversations::messages_before(s, conversation, {}, 30).messages; });
  ASSERT_EQ(messages.size(), 4u);
  EXPECT_EQ(messages[2].text, "Second");
  EXPECT_EQ(messages[3].text, "Third");
  EXPECT_EQ(read([&](sql::Session& s) { return conversations::load(s, conversation, ines.id)->my_turn; }), true)
      << "it is the turn of whoever did not write last";
  const auto state = [&] {
    return read([&](sql::Session& s) { return openers::load(s, waiting.id, ines.id)->state_at(clock.now()); });
  };
  EXPECT_EQ(state(), OpenerState::kOpen);
  clock.set(waiting.due_at + seconds(-1));
  tend();
  EXPECT_EQ(state(), OpenerState::kOpen) << "not a second early";
  EXPECT_EQ(get(browser_of(ines), "/today").status, 200);
}

TEST_P(ClockBack, ARestartGivesNoIdTwice) {
  const Member ines = add_member("ines"), tomas = add_member("tomas"), ruth = add_member("ruth");
  const Opener opener = ask(ines, tomas);
  clock.advance(days(6));
  ask(ines, ruth);  // its last id is the mail's
  clock.advance({-hours(2).us});
  // As at a start: a new maker of ids, above those that are there.
  Ids fresh(random);
  fresh.stay_above(read([](sql::Session& s) { return s.query(app::queries::newest_id).front().integer(0); }));
  database->write([&](sql::Session& session) {
    Act a{session, clock.now(), fresh, random, rules};
    EXPECT_TRUE(openers::remind(a, opener, ines.id)) << "whose first id is a mail's too";
  });
}

ON_BOTH_ENGINES(ClockBack);

// --- Who is at the other end ---

class Strangers : public testing::Test {
 protected:
  Strangers()
      : server({.port = 0, .header_limit = 4096, .body_limit = 10'000, .read_timeout_s = 1, .idle_timeout_s = 1},
               [](http::Request request, http::Done done) {
                 done({.type = "text/plain",
                       .body = "You sent " + std::to_string(request.body.size()) + " bytes to " + request.path});
               }),
        thread([this] { server.run(); }) {}
  ~Strangers() override {
    server.stop(1);
    thread.join();
  }

  std::string send_and_read(const std::string& bytes) {
    const int to = connect_to(server.port());
    send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    const std::string all = read_all(to);
    close(to);
    return all;
  }
  int status_of(const std::string& bytes) {
    const std::string all = send_and_read(bytes);
    return all.size() > 12 ? std::atoi(all.c_str() + 9) : 0;
  }

  http::Server server;
  std::thread thread;
};

TEST_F(Strangers, AreToldWhatWasWrongAndTheServerGoesOn) {
  EXPECT_EQ(status_of("\x16\x03\x01 this is no HTTP at all\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET /%zz HTTP/1.1\r\nHost: k\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET /../../etc/passwd HTTP/1.1\r\nHost: k\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET /%2e%2e/etc/passwd HTTP/1.1\r\nHost: k\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: k\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!"), 400)
      << "two lengths are a smuggler's";
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: k\r\nContent-Length: -1\r\n\r\n"), 400);
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: k\r\nX: " + std::string(5000, 'x') + "\r\n\r\n"), 431);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: k\r\nContent-Length: 20000\r\n\r\n" + std::string(20'000, 'x')), 413);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: chunked\r\n\r\n4E20\r\n" +
                      std::string(20'000, 'x') + "\r\n0\r\n\r\n"),
            413);
  EXPECT_EQ(status_of("POST / HTTP/1.1\r\nHost: k\r\nConnection: close\r\nTransfer-Encoding: "
                      "chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
            200);
}

TEST_F(Strangers, WhoStopHalfwayAreClosedAndHoldUpNobody) {
  const auto began = std::chrono::steady_clock::now();
  std::vector<int> halves;
  for (const char* half : {"", "GET /half HTT", "POST / HTTP/1.1\r\nHost: k\r\nContent-Length: 100\r\n\r\nonly so much",
                           "POST / HTTP/1.1\r\nHost: k\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel"}) {
    halves.push_back(connect_to(server.port()));
    send(halves.back(), half, std::strlen(half), MSG_NOSIGNAL);
  }
  EXPECT_EQ(status_of("GET /whole HTTP/1.1\r\nHost: k\r\nConnection: close\r\n\r\n"), 200) << "meanwhile";
  for (const int half : halves) {
    EXPECT_EQ(read_all(half), "");
    close(half);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5))
      << "closed by the server, not by our patience";
  EXPECT_TRUE(comes_true([&] { return server.connections() == 0; }));
}

TEST_F(Strangers, WhoSendNoiseAllAtOnceAreAllAnswered) {
  SeededRandom noise(3);
  for (int i = 0; i < 300; ++i) {
    std::string bytes(1 + noise.below(200), '\0');
    noise.fill(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size());
    const int status = status_of(bytes + "\r\n\r\n");
    EXPECT_TRUE(status == 400 || status == 0) << status;
  }
  EXPECT_EQ(status_of("GET / HTTP/1.1\r\nHost: k\r\nConnection: close\r\n\r\n"), 200);
}

// Bytes that are no text, wherever a visitor can put them.
class Noise : public World {};

TEST_P(Noise, NeverBreaksAnything) {
  const Member ines = add_member("ines"), tomas = add_member("tomas");
  const Opener opener = ask(ines, tomas);
  const auto conversation = act([&](Act& a) { return *openers::answer_opener(a, opener, tomas, "First"); });
  const std::string token = token_of(ines), base = "/conversations/" + conversation.str();
  const Browser browser = browser_of(ines);
  for (const std::string bad : {"%FF%FE", "%00", "a%00b", "%ED%A0%80", "%27%22%25", "%3A*%26%7C%21()"}) {
    for (const std::string& target : {"/people/find?q=" + bad, "/conversations?list=" + bad, "/openers/new?to=" + bad,
                                      "/@" + bad, base + "?before=" + bad, "/openers/" + bad})
      EXPECT_LT(get(browser, target).status, 500) << target;
    for (const std::string& target :
         {"/api/v1/members?q=" + bad, "/api/v1/openers?state=" + bad, "/api/v1/conversations?cursor=" + bad})
      EXPECT_LT(request(http::Method::kGet, target, {}, {{"authorization", "Bearer " + token}}).status, 500) << target;
    const std::string form = "_token=" + url_part(browser.form_token) + "&_once=" + bad + "&text=" + bad +
                             "&to=" + bad + "&place=" + bad + "&title=" + bad + "&name=" + bad + "&why=" + bad +
                             "&=" + bad + "xxxxxxxxxxxxxxxxxxxxx";
    for (const std::string& target : {base + "/messages", base + "/title", base + "/later", std::string("/drafts"),
                                      std::string("/openers"), std::string("/openers/read"), std::string("/sign-in")})
      EXPECT_LT(request(http::Method::kPost, target, form, {{"cookie", "kith_session=" + browser.cookie}}).status, 500)
          << target << " " << bad;
  }
  for (const std::string bad : {"\xFF\xFE", "\x01", "\xED\xA0\x80"}) {
    const auto response = request(http::Method::kPost, "/api/v1" + base + "/messages", R"({"text":"Words"})",
                                  {{"authorization", "Bearer " + token}, {"idempotency-key", bad}});
    EXPECT_LT(response.status, 500) << response.body;
    for (const std::string& body : {std::string() + R"({"text":")" + bad + R"("})",
                                    std::string(R"({"text":"a\u0000b","until":"\u0000","title":"\u0000"})"),
                                    std::string(100'000, '['), std::string(R"({"text":{}})"), std::string("\xFF")})
      for (const std::string& target : {base + "/messages", base + "/later", base + "/draft", std::string("/openers")})
        EXPECT_LT(request(target.find("draft") == std::string::npos ? http::Method::kPost : http::Method::kPut,
                          "/api/v1" + target, body, {{"authorization", "Bearer " + token}})
                      .status,
                  500)
            << target;
  }
}

ON_BOTH_ENGINES(Noise);

// Two tries of one request that meet, as after a time-out that was too short.
class Twice : public World {};

TEST_P(Twice, TheSameRequestAtTheSameTimeIsDoneOnce) {
  const Member ines = add_member("ines"), tomas = add_member("tomas");
  const Opener opener = ask(ines, tomas);
  const auto conversation = act([&](Act& a) { return *openers::answer_opener(a, opener, tomas, "First"); });
  const std::string token = token_of(ines), target = "/api/v1/conversations/" + conversation.str() + "/messages";
  for (int round = 0; round < 20; ++round) {
    std::vector<std::future<http::Response>> tries;
    for (int i = 0; i < 4; ++i)
      tries.push_back(std::async(std::launch::async, [&] {
        return request(http::Method::kPost, target, R"({"text":"Once"})",
                       {{"authorization", "Bearer " + token}, {"idempotency-key", "round-" + std::to_string(round)}});
      }));
    for (auto& one : tries) EXPECT_EQ(one.get().status, 201);
  }
  EXPECT_EQ(
      read([&](sql::Session& s) { return conversations::messages_before(s, conversation, {}, 100).messages.size(); }),
      22u);
}

ON_BOTH_ENGINES(Twice);

}  // namespace
}  // namespace kith::test
