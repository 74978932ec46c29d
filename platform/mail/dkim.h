#pragma once
// Signs mail on its way out, so that whoever gets it can tell that it comes from this domain (RFC 6376: rsa-sha256,
// relaxed/relaxed). For installations whose mail server does not sign.

#include <memory>
#include <string>
#include <string_view>

#include "platform/base/clock.h"
#include "platform/mail/mail.h"

namespace kith::mail {

class DkimKey {
 public:
  // Reads an RSA key from a PEM file; where there is no file, makes one that its owner alone can read. Throws
  // std::runtime_error, which says what is wrong with the file.
  explicit DkimKey(const std::string& path);
  ~DkimKey();

  // What stands in the domain name system at SELECTOR._domainkey.DOMAIN: "v=DKIM1; k=rsa; p=…".
  std::string record() const;
  // The header that goes in front of a message with CRLF line ends, with its own line end.
  std::string signature(std::string_view message, std::string_view domain, std::string_view selector,
                        Instant now) const;

 private:
  class Key;
  std::unique_ptr<Key> key_;
};

struct DkimSignature {
  std::shared_ptr<const DkimKey> key;
  std::string domain, selector;
};
// Hands each message on with its signature in front.
std::unique_ptr<Transport> signing(std::unique_ptr<Transport> transport, DkimSignature with, const Clock& clock);

}  // namespace kith::mail
