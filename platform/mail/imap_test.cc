// Mail fetched from a mailbox: what is ours is taken once and removed, all else stays as it is.

#include "platform/mail/imap.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

#include "platform/text/unicode.h"
#include "tests/faults/client.h"

namespace kith::mail {
namespace {

using namespace std::chrono_literals;

// Takes what comes to an address that begins with "kith+", and remembers it.
class Desk : public Taker {
 public:
  Receipt may_come(std::string_view address) override {
    return address.starts_with("kith+") ? Receipt{} : Receipt{Receipt::Kind::kRefused, "Nobody reads this address."};
  }
  Receipt take(std::string_view address, std::string_view sender, std::string_view message) override {
    std::lock_guard lock(mutex_);
    taken_.push_back({std::string(address), std::string(sender), std::string(message)});
    changed_.notify_all();
    return {next_, "So it is."};
  }
  struct Taken {
    std::string address, sender, message;
  };
  // Waits until that many have come.
  std::vector<Taken> taken(std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, 10s, [&] { return taken_.size() >= count; });
    return taken_;
  }
  void say(Receipt::Kind kind) {
    std::lock_guard lock(mutex_);
    next_ = kind;
  }

 private:
  std::mutex mutex_;  // guards all below
  std::condition_variable changed_;
  std::vector<Taken> taken_;
  Receipt::Kind next_ = Receipt::Kind::kTaken;
};

// A mailbox on a server that knows as much IMAP as is asked of it.
class Server {
 public:
  Server() : socket_(test::listen_on_loopback(port_)), thread_([this] { serve(); }) {}
  ~Server() {
    stopping_ = true;
    thread_.join();
    ::close(socket_);
  }
  Mailbox mailbox() const { return {fmt::format("imap://127.0.0.1:{}", port_), "kith", "secret"}; }

  void put(const std::string& message) {
    std::lock_guard lock(mutex_);
    mails_[next_++] = message;
  }
  std::size_t count() {
    std::lock_guard lock(mutex_);
    return mails_.size();
  }
  // What it says to a command in place of the truth.
  std::function<std::string(const std::string& command)> lies = [](const std::string&) { return std::string{}; };
  // What it says of itself before it answers one.
  std::function<std::string(const std::string& command)> before_answer = [](const std::string&) {
    return std::string{};
  };
  std::atomic<int> connections = 0;

 private:
  void serve() {
    while (!stopping_) {
      pollfd ready{socket_, POLLIN, 0};
      if (::poll(&ready, 1, 20) <= 0) continue;
      const int peer = ::accept(socket_, nullptr, nullptr);
      ++connections;
      talk(peer);
      ::close(peer);
    }
  }

  void talk(int peer) {
    say(peer, "* OK [CAPABILITY IMAP4rev1] ready\r\n");
    std::string idle_tag;
    std::size_t told = 0;
    for (std::string line; read_line(peer, line, [&] {
           if (!idle_tag.empty() && told != count()) told = count(), say(peer, fmt::format("* {} EXISTS\r\n", told));
         });) {
      if (line == "DONE") {
        say(peer, idle_tag + " OK idle is over\r\n");
        idle_tag.clear();
        continue;
      }
      const std::size_t space = line.find(' ');
      const std::string tag = line.substr(0, space), command = line.substr(space + 1);
      if (std::string lie = lies(command); !lie.empty()) {
        if (lie == "hang up") return;
        say(peer, lie.starts_with("k* ") ? tag + lie.substr(2) : lie);
        continue;
      }
      if (command == "IDLE") {
        idle_tag = tag;
        say(peer, "+ idling\r\n");
        continue;
      }
      if (const std::string news = before_answer(command); !news.empty()) {
        told = count();
        say(peer, news);
      }
      if (command.starts_with("UID SEARCH")) told = count();
      say(peer, answer(command) + tag + " OK done\r\n");
    }
  }

  std::string answer(const std::string& command) {
    std::lock_guard lock(mutex_);
    const auto uid = [&](const char* begin) { return std::stoi(command.substr(std::string(begin).size())); };
    if (command == "CAPABILITY") return "* CAPABILITY IMAP4rev1 UIDPLUS IDLE\r\n";
    if (command.starts_with("SELECT")) return "* FLAGS (\\Seen)\r\n* OK [UIDVALIDITY 7] valid\r\n";
    if (command.starts_with("UID SEARCH")) {
      std::string found = "* SEARCH";
      for (const auto& [number, mail] : mails_) found += " " + std::to_string(number);
      return found + "\r\n";
    }
    if (command.starts_with("UID FETCH ")) {
      const auto mail = mails_.find(uid("UID FETCH "));
      if (mail == mails_.end()) return {};
      const bool is_head = command.find("HEADER") != std::string::npos;
      const std::string part = is_head ? mail->second.substr(0, mail->second.find("\r\n\r\n") + 4) : mail->second;
      return fmt::format("* 1 FETCH (UID {} BODY[]<0> {{{}}}\r\n{})\r\n", mail->first, part.size(), part);
    }
    if (command.starts_with("UID EXPUNGE ")) mails_.erase(uid("UID EXPUNGE "));
    return {};
  }

  static void say(int peer, const std::string& words) { (void)::send(peer, words.data(), words.size(), MSG_NOSIGNAL); }

  bool read_line(int peer, std::string& line, const std::function<void()>& meanwhile) {
    line.clear();
    while (!stopping_) {
      meanwhile();
      pollfd ready{peer, POLLIN, 0};
      if (::poll(&ready, 1, 20) <= 0) continue;
      char c = 0;
      if (::recv(peer, &c, 1, 0) <= 0) return false;
      if (c == '\n') return true;
      if (c != '\r') line += c;
    }
    return false;
  }

  std::uint16_t port_ = 0;
  const int socket_;
  std::mutex mutex_;  // guards mails_ and next_
  std::map<int, std::string> mails_;
  int next_ = 1;
  std::atomic<bool> stopping_ = false;
  std::thread thread_;
};

std::string mail_to(const std::string& to, const std::string& words) {
  return "Return-Path: <ada@example.org>\r\nDelivered-To: " + to + "\r\nFrom: Ada <ada@example.org>\r\n\r\n" + words +
         "\r\n";
}

const SystemClock clock;

template <class Holds>
bool soon(const Holds& holds) {
  for (int i = 0; i < 500; ++i) {
    if (holds()) return true;
    std::this_thread::sleep_for(20ms);
  }
  return false;
}

TEST(Mailbox, WhatIsOursIsTakenAndRemovedAndAllElseStays) {
  Server server;
  Desk desk;
  server.put(mail_to("kith+oabc@kith.example", "An answer."));
  server.put(mail_to("host@kith.example", "Not for Kith."));
  Imap imap(server.mailbox(), desk, clock);
  const auto taken = desk.taken(1);
  ASSERT_EQ(taken.size(), 1u);
  EXPECT_EQ(taken[0].address, "kith+oabc@kith.example");
  EXPECT_EQ(taken[0].sender, "<ada@example.org>");
  EXPECT_EQ(taken[0].message, mail_to("kith+oabc@kith.example", "An answer."));
  EXPECT_TRUE(soon([&] { return server.count() == 1; }));
}

TEST(Mailbox, SaysByItselfThatSomethingCame) {
  Server server;
  Desk desk;
  Imap imap(server.mailbox(), desk, clock);
  for (int i = 1; i <= 3; ++i) {
    std::this_thread::sleep_for(100ms);
    server.put(mail_to("kith+oabc@kith.example", std::to_string(i)));
    ASSERT_EQ(desk.taken(static_cast<std::size_t>(i)).size(), static_cast<std::size_t>(i));
  }
  EXPECT_TRUE(soon([&] { return server.count() == 0; }));
  EXPECT_EQ(server.connections, 1);
}

TEST(Mailbox, WhatCameBackHasNoSender) {
  Server server;
  Desk desk;
  server.put("Return-Path: <>\r\nTo: kith+rabc@kith.example\r\n\r\nIt could not be delivered.\r\n");
  server.put("To: kith+oabc@kith.example\r\n\r\nNobody says who sent this.\r\n");
  Imap imap(server.mailbox(), desk, clock);
  const auto taken = desk.taken(2);
  ASSERT_EQ(taken.size(), 2u);
  EXPECT_EQ(taken[0].sender, "");
  EXPECT_EQ(taken[1].sender, "unknown");
}

TEST(Mailbox, WhatIsRefusedStaysAndIsNotBroughtAgain) {
  Server server;
  Desk desk;
  desk.say(Receipt::Kind::kRefused);
  server.put(mail_to("kith+oabc@kith.example", "Refused."));
  Imap imap(server.mailbox(), desk, clock);
  ASSERT_EQ(desk.taken(1).size(), 1u);
  desk.say(Receipt::Kind::kTaken);
  server.put(mail_to("kith+oabc@kith.example", "Taken."));
  EXPECT_TRUE(soon([&] { return desk.taken(0).size() == 2 && server.count() == 1; }));
  EXPECT_EQ(desk.taken(2)[1].message, mail_to("kith+oabc@kith.example", "Taken."));
}

TEST(Mailbox, WhatCannotBeTakenNowIsBroughtAgain) {
  Server server;
  Desk desk;
  desk.say(Receipt::Kind::kLater);
  server.put(mail_to("kith+oabc@kith.example", "Later."));
  Imap imap(server.mailbox(), desk, clock);
  ASSERT_EQ(desk.taken(1).size(), 1u);
  EXPECT_EQ(server.count(), 1u);
  desk.say(Receipt::Kind::kTaken);
  server.put(mail_to("kith+oabc@kith.example", "Another."));
  EXPECT_TRUE(soon([&] { return server.count() == 0; }));
  EXPECT_EQ(desk.taken(3).size(), 3u);
}

// A server that lies, floods or hangs up is left, and asked again later; nothing it says is kept beyond its bound.
TEST(Mailbox, AServerThatIsBrokenHarmsNobody) {
  for (const std::string lie :
       {"hang up", "* 1 FETCH (UID 1 BODY[]<0> {99999999999999999999}\r\n", "* 1 FETCH (UID 1 BODY[] {4294967296}\r\n",
        "* BYE\r\n", "* 1 FETCH (UID 1 BODY[] {-1}\r\nk4 OK done\r\n", "k1 OK\r\nk2 OK\r\nk3 OK\r\nk4 NO no\r\n",
        "* 1 FETCH (UID 1 BODY[] {5}\r\nabcde{7}\r\nk4 BAD\r\n"}) {
    Server server;
    Desk desk;
    server.lies = [&](const std::string& command) { return command.starts_with("UID FETCH") ? lie : std::string{}; };
    server.put(mail_to("kith+oabc@kith.example", "Never read."));
    {
      Imap imap(server.mailbox(), desk, clock);
      EXPECT_TRUE(soon([&] { return server.connections > 0; }));
      std::this_thread::sleep_for(50ms);
    }
    EXPECT_TRUE(desk.taken(0).empty()) << lie;
    EXPECT_EQ(server.count(), 1u) << lie;
  }
}

TEST(Mailbox, OneMailThatCannotBeHandedOutKeepsNoOtherBack) {
  Server server;
  Desk desk;
  server.lies = [](const std::string& command) {
    return command.starts_with("UID FETCH 1 ") ? "k* NO that one could not be converted\r\n" : std::string{};
  };
  server.put(mail_to("kith+oabc@kith.example", "Never."));
  server.put(mail_to("kith+oabc@kith.example", "Taken."));
  Imap imap(server.mailbox(), desk, clock);
  const auto taken = desk.taken(1);
  ASSERT_EQ(taken.size(), 1u);
  EXPECT_EQ(taken[0].message, mail_to("kith+oabc@kith.example", "Taken."));
  EXPECT_EQ(server.connections, 1) << "a server that is signed in to again and again locks the account";
}

TEST(Mailbox, WhatComesWhileOthersAreFetchedIsTakenAtOnce) {
  Server server;
  Desk desk;
  std::atomic<bool> has_come = false;
  server.before_answer = [&](const std::string& command) {
    if (!command.starts_with("UID FETCH 1 ") || has_come.exchange(true)) return std::string{};
    server.put(mail_to("kith+oabc@kith.example", "Second."));
    return std::string("* 2 EXISTS\r\n");
  };
  server.put(mail_to("kith+oabc@kith.example", "First."));
  Imap imap(server.mailbox(), desk, clock);
  EXPECT_EQ(desk.taken(2).size(), 2u);
}

TEST(Mailbox, AServerThatOnlySaysThatItKnowsIdleIsAskedNowAndThen) {
  Server server;
  Desk desk;
  server.lies = [](const std::string& command) { return command == "IDLE" ? "k* BAD never\r\n" : std::string{}; };
  server.put(mail_to("kith+oabc@kith.example", "Taken."));
  Imap imap(server.mailbox(), desk, clock);
  EXPECT_EQ(desk.taken(1).size(), 1u);
  std::this_thread::sleep_for(100ms);
  EXPECT_EQ(server.connections, 1);
}

TEST(Mailbox, IsNamedByAnAddressThatMakesSense) {
  Desk desk;
  EXPECT_THROW(Imap({"http://example.org", "a", "b"}, desk, clock), std::runtime_error);
  EXPECT_THROW(Imap({"mail.example.org", "a", "b"}, desk, clock), std::runtime_error);
  EXPECT_THROW(Imap({"imaps://kith:secret@mail.example.org", "", ""}, desk, clock), std::runtime_error);
  EXPECT_THROW(Imap({"imaps://mail.example.org/IN\r\nBOX", "a", "b"}, desk, clock), std::runtime_error);
}

TEST(Mailbox, AddressesAreFoundInAnyHeader) {
  EXPECT_EQ(addresses_in("Delivered-To: kith+OABC@Kith.example\r\nTo: \"A, B\" <a@b.example>, kith+oabc@kith.example"),
            (std::vector<std::string>{"kith+oabc@kith.example", "a@b.example"}));
  EXPECT_TRUE(addresses_in("To: @ @@ <@> a@ @b").empty());
  std::string many;
  for (int i = 0; i < 1000; ++i) many += fmt::format("a{}@b.example, ", i);
  EXPECT_EQ(addresses_in(many).size(), 200u);
}

}  // namespace
}  // namespace kith::mail
