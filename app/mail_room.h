#pragma once
// The ways in for mail: each hands what came to the same place.

#include <functional>
#include <memory>

#include "platform/base/random.h"
#include "platform/mail/lmtp.h"
#include "platform/sql/database.h"
#include "product/frame/act.h"

namespace kith {

// Safe to use from several threads. `rules` gives those that hold at the moment.
class MailRoom : public mail::Taker {
 public:
  MailRoom(sql::Database& database, const Clock& clock, Ids& ids, Random& random,
           std::function<std::shared_ptr<const Rules>()> rules)
      : database_(database), clock_(clock), ids_(ids), random_(random), rules_(std::move(rules)) {}

  mail::Receipt may_come(std::string_view address) override;
  mail::Receipt take(std::string_view address, std::string_view sender, std::string_view message) override;

 private:
  sql::Database& database_;
  const Clock& clock_;
  Ids& ids_;
  Random& random_;
  const std::function<std::shared_ptr<const Rules>()> rules_;
};

// `kith mail-in`: takes one mail from standard input, as mail servers pipe it to a command. The exit status is theirs
// (sysexits.h), and what is printed goes to the sender of what was refused.
int take_mail_in(sql::Database& database, const Clock& clock, Ids& ids, Random& random, const Rules& rules,
                 const std::string& mail_from, const std::string& receiver, const std::string& sender);

}  // namespace kith
