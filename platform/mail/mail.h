#pragma once
// Mail on its way out: composed as text and HTML, queued in the database in the transaction of what caused it, sent
// by one thread with retries.

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
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
  std::string reply_to;  // where an answer goes; empty where nobody reads one
  std::string thread;    // what all letters about one thing share, such as "o17": mail programs show them together
  std::string stop_url;  // one click stops this kind (RFC 8058); empty for mail that was asked for, as a sign-in link
};

// The letter as it goes over the wire: RFC 5322 with multipart/alternative, CRLF line ends, base64 bodies, headers
// folded and encoded. `id` makes the Message-ID at the domain of `from`.
std::string compose(const Letter& letter, MailId id, Instant now);

// A composed message on its way.
struct Outgoing {
  MailId id;
  std::int64_t member = 0;  // to whom, or 0
  std::string_view address;
  std::string_view kind;   // as in mail_stop
  std::int64_t about = 0;  // the opener or conversation, for when it comes back
  std::string_view message;
};
void queue(sql::Session& session, const Outgoing& mail, Instant now, Instant due);

// What was sent, or given up, before then is forgotten, with its words.
void forget_sent(sql::Session& session, Instant before);

// The mail server will never take it: there is nobody at that address. What it says, in its words.
class Refused : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

// Where mail goes. send() returns when the message is handed over for good, or throws std::runtime_error; Refused when
// trying again would change nothing.
class Transport {
 public:
  virtual ~Transport() = default;
  virtual void send(const std::string& from, const std::string& to, const std::string& message) = 0;
};
// Where a mail comes back to that could not be delivered: made of the address all mail comes from.
using ReturnPath = std::function<std::string(MailId)>;

// Writes each message as a file DIR/<n>.eml: an installation without a mail server can sign in by them.
std::unique_ptr<Transport> outbox(const std::string& directory);
// `url` is smtp://HOST:PORT or smtps://HOST:PORT; user and password may be empty.
std::unique_ptr<Transport> smtp(const std::string& url, const std::string& user, const std::string& password);

// Sends what is due. A message that fails is tried again after one minute, five, thirty, then every two hours, and
// given up after two days, or when it is refused. Several nodes may run one: a message is taken before it is sent, and
// a node that dies while sending leaves it to the others after five minutes.
//
// Eight are sent at the same time, and never more than two of them to one domain: one that is slow or dead delays its
// own mail only.
class Sender {
 public:
  Sender(sql::Database& database, Transport& transport, const Clock& clock, ReturnPath return_path);
  ~Sender();
  // Sends until nothing is due, for tests and commands; how many were sent.
  int send_due();

 private:
  struct Taken {
    MailId id;
    std::string address, message;
    std::int64_t attempts = 0;
    std::string domain;
  };
  void take_due();
  void start_some();
  void send(const Taken& mail);

  sql::Database& database_;
  Transport& transport_;
  const Clock& clock_;
  const ReturnPath return_path_;
  std::mutex mutex_;  // guards all below
  std::condition_variable is_idle_;
  std::deque<Taken> waiting_;             // taken, and not begun
  std::map<std::string, int> under_way_;  // by domain
  int sending_ = 0, sent_ = 0;
  Workers workers_;
  Periodic thread_;
};

}  // namespace kith::mail
