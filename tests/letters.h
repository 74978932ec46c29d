#pragma once
// A world whose mail can be answered: what went out, and answering it as a mail program would.

#include "platform/base/bytes.h"
#include "platform/mail/incoming.h"
#include "platform/text/unicode.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/inbox/inbox.h"
#include "product/members/guest.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "tests/support.h"

namespace kith::test {

// A letter as whoever got it has it.
struct Got {
  std::string raw, kind, from_name, subject, text, reply_to, message_id;
  std::int64_t id = 0;
  // The address of a link in it that begins with the base and this path.
  std::string link(const std::string& path) const {
    const std::size_t at = text.find("http://kith.test" + path);
    if (at == std::string::npos) return {};
    return text.substr(at + 16, text.find_first_of(" \n", at) - at - 16);
  }
};

class Post : public World {
 protected:
  Post() {
    rules.answers_by_mail = 1;
    rules.mail_from = "kith@kith.test";
    reception.set_rules(std::make_shared<const Rules>(rules));
  }

  // All that went to an address, the oldest first.
  std::vector<Got> letters(const std::string& address) {
    static const sql::Query kLetters{"test/letters",
                                     "SELECT id, kind, message FROM mail WHERE address = $1 ORDER BY id",
                                     "SELECT id, kind, message FROM mail WHERE address = $1 ORDER BY id"};
    std::vector<Got> all;
    const auto rows = read([&](sql::Session& s) { return s.query(kLetters, address); });
    for (const auto row : rows) {
      Got got;
      got.id = row.integer(0);
      got.kind = row.get<std::string>(1);
      got.raw = row.get<std::string>(2);
      const auto mail = mail::read_incoming(got.raw);
      EXPECT_TRUE(mail) << got.raw;
      got.subject = mail->subject;
      got.from_name = mail->from_name;
      got.text = mail->text;
      got.message_id = mail->message_id;
      if (const std::size_t at = got.raw.find("Reply-To: "); at != std::string::npos) {
        const std::size_t open = got.raw.find('<', at);
        got.reply_to = got.raw.substr(open + 1, got.raw.find('>', open) - open - 1);
      }
      all.push_back(std::move(got));
    }
    return all;
  }
  Got last(const std::string& address) {
    auto all = letters(address);
    EXPECT_FALSE(all.empty()) << "nothing went to " << address;
    return all.empty() ? Got{} : all.back();
  }

  // An answer as a mail program writes it, with what it answers quoted below.
  std::string answer_to(const Got& got, const std::string& from, const std::string& words,
                        const std::string& more_headers = {}) {
    std::string quoted;
    for (std::size_t at = 0; at < got.text.size();) {
      const std::size_t end = std::min(got.text.find('\n', at), got.text.size());
      quoted += "> " + got.text.substr(at, end - at) + "\r\n";
      at = end + 1;
    }
    return "From: " + from + "\r\nTo: <" + got.reply_to + ">\r\nSubject: Re: " + got.subject + "\r\nMessage-ID: <" +
           std::to_string(++sent_) + "@mail.example.net>\r\nIn-Reply-To: <" + got.message_id + ">\r\n" + more_headers +
           "Content-Type: text/plain; charset=utf-8\r\n\r\n" + words + "\r\n\r\nOn Thu, 12 Mar 2026 at 12:00, " +
           got.from_name + " <kith@kith.test> wrote:\r\n" + quoted;
  }
  // Brings a mail as the mail server would.
  mail::Receipt bring(const std::string& to, const std::string& raw,
                      const std::string& sender = "somebody@example.net") {
    const mail::Receipt may = inbox::may_come(rules, to, clock.now());
    if (may.kind != mail::Receipt::Kind::kTaken) return may;
    const auto letter = inbox::read_letter(rules, to, sender, raw);
    if (!letter) return {mail::Receipt::Kind::kRefused, letter.error().text};
    return act([&](Act& a) { return inbox::take_in(a, *letter); });
  }
  mail::Receipt answer(const Got& got, const std::string& from, const std::string& words,
                       const std::string& more_headers = {}) {
    return bring(got.reply_to, answer_to(got, from, words, more_headers));
  }

  int sent_ = 0;
};

using Kind = mail::Receipt::Kind;

inline constexpr const char* kMarta = "marta@example.net";
inline constexpr const char* kFromMarta = "Marta Lindqvist <Marta@example.net>";

// Ines, who asks people at their addresses, and Marta, who has only mail.
class Correspondence : public Post {
 protected:
  Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Berg");

  openers::Sent ask_at(const Member& from, const std::string& address, std::string words = {}) {
    if (words.empty()) words = question(asked_++);
    return act([&](Act& a) { return openers::send_opener(a, from, {address, words, "You keep bees.", {}, {}}); });
  }
  Opener opener_of(OpenerId id, const Member& as) {
    return read([&](sql::Session& s) { return *openers::load(s, id, as.id); });
  }
  Conversation conversation_of(ConversationId id, const Member& as) {
    return read([&](sql::Session& s) { return *conversations::load(s, id, as.id); });
  }
  std::vector<Message> messages(ConversationId id) {
    return read([&](sql::Session& s) { return conversations::messages_before(s, id, {}, 50).messages; });
  }
  MessageId write(ConversationId id, const Member& as, const std::string& words) {
    return act([&](Act& a) {
      const auto c = conversations::load(a.sql, id, as.id);
      return *conversations::send_message(a, *c, person(as), words);
    });
  }
  Member guest() {
    return read([&](sql::Session& s) { return *members::find_at_address(s, kMarta); });
  }
  // Ines and Marta, who has answered by mail.
  ConversationId begun() {
    const auto sent = ask_at(ines, kMarta);
    EXPECT_EQ(answer(last(kMarta), kFromMarta, "Sixty kilos a hive, in a good year.").kind, Kind::kTaken);
    return opener_of(sent.id, ines).conversation;
  }
};

}  // namespace kith::test
