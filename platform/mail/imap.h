#pragma once
// Mail on its way in from a mailbox somewhere else: IMAP (RFC 9051, and servers that know only RFC 3501), told of new
// mail by IDLE (RFC 2177).

#include <memory>
#include <string>

#include "platform/base/clock.h"
#include "platform/mail/lmtp.h"

namespace kith::mail {

struct Mailbox {
  std::string url;  // imaps://HOST, imap://HOST:PORT/FOLDER; INBOX when it names none
  std::string user, password;
};

// Takes mail from the mailbox until destroyed, with one thread. A mail whose receiver `taker` knows is handed over and,
// once it was taken, removed; any other is left as it is, not even marked as read. What the taker refuses stays there
// too, and the log says why: nobody is answered from here. Passwords go over an encrypted connection only, but on this
// machine. Throws std::runtime_error when `url` is none.
class Imap {
 public:
  Imap(Mailbox mailbox, Taker& taker, const Clock& clock);
  ~Imap();

 private:
  class Reader;
  std::unique_ptr<Reader> reader_;
};

// The addresses in some header lines, in the order in which they stand, without repeats; at most 200.
std::vector<std::string> addresses_in(std::string_view headers);

}  // namespace kith::mail
