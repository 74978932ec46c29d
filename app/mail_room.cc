#include "app/mail_room.h"

#include <iostream>

#include "platform/mail/incoming.h"
#include "product/inbox/inbox.h"

namespace kith {

mail::Receipt MailRoom::may_come(std::string_view address) { return inbox::may_come(*rules_(), address, clock_.now()); }

mail::Receipt MailRoom::take(std::string_view address, std::string_view sender, std::string_view message) {
  const auto rules = rules_();
  // Whatever a stranger sent is read before the writer is asked.
  auto letter = inbox::read_letter(*rules, address, sender, message);
  if (!letter) return {mail::Receipt::Kind::kRefused, letter.error().text};
  mail::Receipt receipt;
  database_.write([&](sql::Session& session) {
    Act act{session, clock_.now(), ids_, random_, *rules};
    receipt = inbox::take_in(act, *letter);
  });
  return receipt;
}

int take_mail_in(sql::Database& database, const Clock& clock, Ids& ids, Random& random, const Rules& given,
                 const std::string& mail_from, const std::string& receiver, const std::string& sender) {
  constexpr int kDone = 0, kNoUser = 67, kDataError = 65, kTryAgain = 75;
  auto rules = std::make_shared<Rules>(given);
  rules->answers_by_mail = 1;
  if (!mail_from.empty()) rules->mail_from = mail_from;
  MailRoom room(database, clock, ids, random, [rules] { return rules; });
  mail::Receipt receipt = room.may_come(receiver);
  int refused = kNoUser;
  if (receipt.kind == mail::Receipt::Kind::kTaken) {
    // One byte more than may come, so that what is too large is told apart.
    std::string message(mail::kIncomingMost_bytes + 1, '\0');
    std::cin.read(message.data(), static_cast<std::streamsize>(message.size()));
    message.resize(static_cast<std::size_t>(std::cin.gcount()));
    // Postfix pipes the empty sender under this name.
    receipt = room.take(receiver, sender == "MAILER-DAEMON" ? "" : sender, message);
    refused = kDataError;
  }
  if (receipt.kind == mail::Receipt::Kind::kTaken) return kDone;
  std::cerr << receipt.why << std::endl;
  return receipt.kind == mail::Receipt::Kind::kLater ? kTryAgain : refused;
}

}  // namespace kith
