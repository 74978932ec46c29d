#pragma once
// What comes by mail: an answer to a mail that Kith sent, as its writer would have given it on the page; or a mail that
// came back. Who wrote it is proved by the address it was sent to, which only they were given, together with the
// address it came from.

#include <string>
#include <string_view>

#include "platform/mail/incoming.h"
#include "platform/mail/lmtp.h"
#include "product/frame/act.h"
#include "product/notices/reply_address.h"

namespace kith::inbox {

// Whether mail for this address may come: it is one of ours. Asked before anything of the mail is read.
mail::Receipt may_come(const Rules& rules, std::string_view address, Instant now);

// A mail that was read, which takes a while and needs no database.
struct Letter {
  ReplyAddress at;
  mail::Incoming mail;
  std::string fingerprint;      // the same when the same mail is brought again
  bool is_from_server = false;  // without a sender on its envelope, as only mail servers and good programs write
};
// `sender` is the envelope's, empty for what is to be answered by nobody.
Result<Letter> read_letter(const Rules& rules, std::string_view address, std::string_view sender,
                           std::string_view bytes);

// Takes it in, once. What cannot be taken is answered to whom the address belongs, with the reason and their words,
// never to whoever wrote; what a program wrote is never answered.
mail::Receipt take_in(Act& act, const Letter& letter);

// An answer that came from another address than its writer's, or that the mail server doubts: it waits for a click of
// theirs.
struct Held {
  std::int64_t id = 0;
  MemberId member;
  ReplyKind kind = ReplyKind::kConversation;
  std::int64_t thing = 0;
  std::string from_address, words, cut;
  Instant at, decided_at;
};
Result<Held> find_held(sql::Session& sql, const Rules& rules, std::string_view token);
Result<Done> send_held(Act& act, const Held& held);
void drop_held(Act& act, const Held& held);

// Tells those whose question could not be delivered at all; how many mails it looked at.
int tend(Act& act);
// Forgets what is older than it need be kept. Called now and then.
void sweep(Act& act);

}  // namespace kith::inbox
