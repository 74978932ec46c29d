#include "product/asking/asking.h"

#include "platform/base/bytes.h"
#include "platform/base/work.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/asking/queries.h"
#include "product/members/guest.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/openers/actions.h"

namespace kith::asking {
namespace {

constexpr Duration kLife = days(2);
constexpr std::int64_t kAnHour = 2, kADay = 4;  // letters to one address

Asking read_asking(sql::Rows::Reader& row) {
  Asking a;
  row >> a.id >> a.receiver >> a.email >> a.name >> a.text >> a.why >> a.at >> a.opener;
  return a;
}

std::int64_t letters(sql::Session& sql, std::string_view email, Instant since) {
  return sql.query(queries::count_of_email, email, since).front().integer(0);
}

bool many_ask(sql::Session& sql, const Rules& rules, Instant now) {
  return sql.query(queries::count_since, now - hours(1)).front().integer(0) >= rules.sign_ups_an_hour;
}

}  // namespace

Door door_of(const Member& member) {
  if (member.openers_a_week == kNoOpeners || member.is_guest) return Door::kClosed;
  return member.asked_by == kAskedByAnyone ? Door::kOpen : Door::kMembers;
}

std::string task_of_now(Visit& visit) {
  return many_ask(visit.sql, visit.rules, visit.now) ? make_task(visit.rules.secret, visit.now) : std::string{};
}

Kept keep(Act& act, const Member& receiver, const Words& words, const access::Work& work) {
  Kept kept;
  const auto email = check_email(words.email);
  const auto name = check_name(words.name);
  if (!email) kept.mistakes.push_back(email.error());
  if (!name) kept.mistakes.push_back(name.error());
  for (Error& stop : stops_of({receiver.handle, words.text, words.why, {}, {}}, false, {}))
    kept.mistakes.push_back(std::move(stop));
  if (door_of(receiver) != Door::kOpen)
    kept.mistakes.push_back(forbidden(text("{} takes questions from members only.", receiver.first_name())));
  if (!kept.mistakes.empty()) return kept;
  // Whoever types another's address learns nothing by it, and does not fill their mailbox.
  if (letters(act.sql, *email, act.now - hours(1)) >= kAnHour || letters(act.sql, *email, act.now - days(1)) >= kADay)
    return kept;
  if (many_ask(act.sql, act.rules, act.now) &&
      !is_worked_out(act.rules.secret, work.task, *email, work.number, act.now)) {
    kept.mistakes.push_back(Error{
        Fault::kTooMany,
        std::string(text("Many are asking at the moment. Send it once more; it takes your browser a few seconds.")),
        "email",
        {}});
    return kept;
  }
  const auto id = act.ids.next<struct AskingTag>(act.now);
  act.sql.run(queries::insert_asking, id, receiver.id, *email, *name, tidy(words.text), tidy_line(words.why), act.now);
  notices::send_letter(
      act, *email, "asking", text("Your question to {}", receiver.name),
      {text("Here is the link that sends your question to {}. Until you follow it nothing is sent.", receiver.name),
       std::string(text("If you asked nothing, someone mistyped their address. You need not do anything.")),
       text("Never hear from here again: {}", notices::never_link(act.rules, *email))},
      act.rules.base_url + "/asking/" + notices::seal_numbers(act.rules, "asking", {id.value}),
      std::string(text("See it and send it")));
  return kept;
}

Result<Asking> find(sql::Session& sql, const Rules& rules, std::string_view token, Instant now) {
  const auto none = [] {
    return unknown(
        std::string(text("This link is not one of ours, or older than two days. Ask once more; it takes a moment.")));
  };
  const auto id = notices::unseal_numbers(rules, "asking", token);
  if (!id) return none();
  auto found = sql.find(read_asking, queries::find_asking, id->front());
  if (!found || (!found->opener && found->at + kLife < now)) return none();
  return std::move(*found);
}

Sent send(Act& act, const Asking& asking, std::string_view words, std::string_view why) {
  Sent sent;
  const auto receiver = members::find(act.sql, asking.receiver);
  if (!receiver || receiver->has_left()) {
    sent.mistakes.push_back(unknown(std::string(text("This member left."))));
    return sent;
  }
  if (door_of(*receiver) != Door::kOpen) {
    sent.mistakes.push_back(forbidden(text("{} takes questions from members only.", receiver->first_name())));
    return sent;
  }
  // Whoever is here already asks as who they are.
  auto sender = members::find_at_address(act.sql, asking.email);
  if (sender && sender->has_left()) {
    sent.mistakes.push_back(
        conflict(std::string(text("Whoever had this address here left. The link in their mail brings them back."))));
    return sent;
  }
  if (sender) {
    // Known by their address alone until now, which is nobody's to see.
    members::name_guest(act.sql, *sender, asking.name);
    sender = members::find(act.sql, sender->id);
  }
  if (!sender) sender = members::make_guest(act, act.ids.next<MemberTag>(act.now), asking.email, asking.name);
  const openers::Sent opener =
      openers::send_opener(act, *sender, {receiver->handle, std::string(words), std::string(why), {}, {}});
  sent.mistakes = opener.mistakes;
  sent.sender = sender->id;
  if (sent.mistakes.empty()) act.sql.run(queries::set_sent, asking.id, opener.id);
  return sent;
}

void sweep(Act& act) { act.sql.run(queries::forget_askings, act.now - kLife); }

}  // namespace kith::asking
