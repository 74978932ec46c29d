#pragma once
// Mail on its way out: composed as text and HTML, queued in the database in the transaction of what caused it, sent
// by one thread with retries.

#include <memory>
#include <string>
#include <string_view>

#include "platform/background/workers.h"
#include "platform/base/clock.h"
#include "platform/base/id.h"
#include "platform/sql/database.h"

namespace kith::mail {

struct MailTag;
using MailId = Id<MailTag>;

struct Letter {
  std::string from_name;  // "Ines Okafor via Kith"
  std::string from;       // address of the installation
  std::string to;
  std::string subject;
  std::string text;      // complete by itself
  std::string html;      // a whole document
  std::string stop_url;  // one click stops this kind (RFC 8058); empty for mail that was asked for, as a sign-in link
};

// The letter as it goes over the wire: RFC 5322 with multipart/alternative, CRLF line ends, base64 bodies, headers
// folded and encoded. `id` makes the Message-ID at the domain of `from`.
std::string compose(const Letter& letter, MailId id, Instant now);

// Queues a composed message. `member` is a member's id or 0, `kind` as in mail_stop.
void queue(sql::Session& session, MailId id, std::int64_t member, std::string_view address, std::string_view kind,
           std::string_view message, Instant now, Instant due);

// Where mail goes. send() returns when the message is handed over for good, or throws std::runtime_error.
class Transport {
 public:
  virtual ~Transport() = default;
  virtual void send(const std::string& from, const std::string& to, const std::string& message) = 0;
};

// Writes each message as a file DIR/<n>.eml: an installation without a mail server can sign in by them.
std::unique_ptr<Transport> outbox(const std::string& directory);
// `url` is smtp://HOST:PORT or smtps://HOST:PORT; user and password may be empty.
std::unique_ptr<Transport> smtp(const std::string& url, const std::string& user, const std::string& password);

// Sends what is due. A message that fails is tried again after one minute, five, thirty, then every two hours, and
// given up after two days. Several nodes may run one: a message is taken before it is sent, and a node that dies
// while sending leaves it to the others after five minutes.
class Sender {
 public:
  Sender(sql::Database& database, Transport& transport, const Clock& clock, std::string from);
  // One round, for tests and commands; how many were sent.
  int send_due();

 private:
  sql::Database& database_;
  Transport& transport_;
  const Clock& clock_;
  const std::string from_;
  Periodic thread_;
};

}  // namespace kith::mail
