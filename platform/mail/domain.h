#pragma once
// Whether mail from a domain arrives, and mail to it comes back: what others look up about it, in plain words.

#include <string>
#include <vector>

#include "platform/mail/dns.h"

namespace kith::mail {

enum class Standing { kRight, kWeak, kWrong, kUnknown };

struct Finding {
  std::string what;  // "SPF"
  Standing standing = Standing::kRight;
  std::string says;   // one sentence
  std::string to_do;  // empty where there is nothing
};

struct MailDomain {
  std::string name;         // "example.org"
  std::string selector;     // of DKIM; empty when it is not known
  std::string dkim_record;  // what must stand there; empty where the mail server signs
};

// MX, SPF (RFC 7208), DKIM (RFC 6376) and DMARC (RFC 7489), in this order.
std::vector<Finding> check_domain(Resolver& resolver, const MailDomain& domain);

}  // namespace kith::mail
