#pragma once
// What the domain name system says of a name.

#include <memory>
#include <string>
#include <vector>

namespace kith::mail {

// Each gives nothing where the name has no such record, and throws std::runtime_error when nobody answers.
class Resolver {
 public:
  virtual ~Resolver() = default;
  // Its texts, each in one piece.
  virtual std::vector<std::string> texts(const std::string& name) = 0;
  // The hosts that take its mail, the most preferred first; "." alone says that none does (RFC 7505).
  virtual std::vector<std::string> mail_hosts(const std::string& name) = 0;
  virtual bool has_address(const std::string& name) = 0;
};

// Asks those that this machine is set up to ask (resolv.conf).
std::unique_ptr<Resolver> system_resolver();

}  // namespace kith::mail
