#include "product/inbox/inbox.h"

#include "language/reply.h"
#include "platform/base/bytes.h"
#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/acquaintances/circle.h"
#include "product/conversations/actions.h"
#include "product/conversations/enclosed.h"
#include "product/conversations/store.h"
#include "product/inbox/queries.h"
#include "product/inbox/returned.h"
#include "product/members/guest.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"

namespace kith::inbox {
namespace {

constexpr std::int64_t kAnHour = 30;        // mails of one person, before they are asked to wait
constexpr std::int64_t kGivenBackADay = 6;  // mails of one person that could not be taken
constexpr std::int64_t kHeldADay = 3;       // answers of one person that wait for their word
constexpr std::size_t kSameWords = 30;      // characters from which the same words again are a program's
constexpr Duration kRemembered = days(30);
constexpr Duration kLaterByMail = days(7);

using Kind = mail::Receipt::Kind;

mail::Receipt taken() { return {}; }

// Notes what became of a mail. False when it is known already.
bool note(Act& act, const Letter& letter, std::string_view what, std::string_view words = {}) {
  return act.sql.run(queries::add_arrival, letter.fingerprint, letter.at.member, what, words, act.now) == 1;
}

std::string subject_of(const Letter& letter) {
  std::string_view subject = letter.mail.subject;
  while (lower_ascii(subject.substr(0, 3)) == "re:") subject = trim(subject.substr(3));
  return subject.empty() ? std::string(text("Your mail")) : std::string(subject);
}

// What could not be done, to whom it belongs, with what they wrote.
mail::Receipt give_back(Act& act, const Letter& letter, const Member& member, const std::string& why,
                        std::string_view words) {
  // Beyond some in a day the mail server says it, to whoever wrote.
  if (act.sql.query(queries::count_given_back, member.id, act.now - days(1)).front().integer(0) >= kGivenBackADay)
    return {Kind::kRefused, why};
  const std::string whole = tidy(letter.mail.text);
  if (note(act, letter, "not-taken"))
    notices::answer_mail(act, member, subject_of(letter), text("{} This is what you wrote:", why),
                         words.empty() ? std::string_view(whole) : words);
  return taken();
}

// `domain` is the sender's own, or one above it.
bool is_aligned(std::string_view from, std::string_view domain) {
  const std::string_view own = from.substr(from.rfind('@') + 1);
  return !domain.empty() &&
         (own == domain || (own.size() > domain.size() && own.substr(own.size() - domain.size()) == domain &&
                            own[own.size() - domain.size() - 1] == '.'));
}

// Whether the mail server that checks senders did not find this one to be who they say.
bool is_doubted(const mail::Incoming& mail, const Rules& rules) {
  if (rules.mail_checked_by.empty()) return false;
  using mail::Verdict;
  const mail::Authentication found = mail::read_results(mail.results, rules.mail_checked_by);
  if (found.dmarc != Verdict::kNone) return found.dmarc == Verdict::kFail;
  return !(found.dkim == Verdict::kPass && is_aligned(mail.from, found.dkim_domain)) &&
         !(found.spf == Verdict::kPass && is_aligned(mail.from, found.spf_domain));
}

// Words go to somebody else: links and addresses that are the writer's own keys, which a mail program quoted, do not.
std::string without_keys(const Rules& rules, std::string words) {
  const std::string address = rules.mail_from.substr(0, rules.mail_from.find('@')) + "+";
  for (const std::string& key : {rules.base_url + "/guest/", rules.base_url + "/mail/", rules.base_url + "/asking/",
                                 rules.base_url + "/sign-in/", address}) {
    for (std::size_t at = words.find(key); at != std::string::npos; at = words.find(key, at)) {
      const std::size_t end = std::min(words.find_first_of(" \n\t>)]", at), words.size());
      words.replace(at, end - at, "…");
    }
  }
  return words;
}

// What an answer says, whichever way it came.
struct Answer {
  std::string words;
  std::string cut;
  std::vector<File> files;
  std::string subject;
};

// "pass", and what stands below it is the line.
std::string rest_of(const std::string& words) {
  const std::size_t end = words.find('\n');
  return end == std::string::npos ? std::string{} : tidy_line(words.substr(end));
}

// "stop": a guest never hears from here again; a member gets no mail until they wish it.
void stop_all(Act& act, const Member& member) {
  if (member.is_guest) return notices::keep_silent(act.sql, act.rules, member.email, act.now);
  notices::stop(act.sql, member.id, "all", act.now);
  notices::answer_mail(
      act, member, std::string(text("No mail any more")),
      std::string(
          text("You get no mail from here any more. Nothing lapses early by it, and Settings turns it on again.")));
}

Result<Done> say(Act& act, ConversationId id, const Member& me, const Answer& answer) {
  const Conversation conversation = TRY(conversations::load(act.sql, id, me.id));
  const std::string_view command = language::command_of(answer.words);
  if (answer.files.empty() && command == "done" && rest_of(answer.words).empty()) {
    conversations::mark_done(act, conversation, me.id);
    notices::answer_mail(act, me, conversation.title,
                         std::string(text("Done for now. Any new message opens it again.")));
    return Done{};
  }
  if (answer.files.empty() && command == "later" && rest_of(answer.words).empty()) {
    (void)TRY(conversations::put_away(act, conversation, me.id, act.now + kLaterByMail));
    notices::answer_mail(act, me, conversation.title,
                         std::string(text("Put away for a week. Nothing is lost, and you can answer at any time.")));
    return Done{};
  }
  if (answer.files.empty() && command == "pass" && rest_of(answer.words).empty())
    return conflict(std::string(text("This is answered already, so it cannot be passed any more.")));
  const MessageId message = TRY(conversations::send_message(act, conversation, person(me), answer.words));
  conversations::came_by_mail(act, id, message, answer.files, answer.cut);
  return Done{};
}

Result<Done> answer_opener(Act& act, OpenerId id, const Member& me, const Answer& answer) {
  const Opener opener = TRY(openers::load(act.sql, id, me.id));
  if (opener.conversation) return say(act, opener.conversation, me, answer);
  const std::string_view command = language::command_of(answer.words);
  if (answer.files.empty() && command == "pass") {
    std::string line = rest_of(answer.words);
    if (line.empty()) line = pass_lines().front().key;
    (void)TRY(openers::pass_politely(act, opener, me, line, {}));
    for (const PassLine& set : pass_lines())
      if (line == set.key) line = text(set.words);
    notices::answer_mail(act, me, opener.title, text("You passed politely. {} reads: “{}”", opener.sender.name, line));
    return Done{};
  }
  if (answer.files.empty() && command == "later" && rest_of(answer.words).empty()) {
    (void)TRY(openers::put_away(act, opener, me.id, act.now + kLaterByMail));
    notices::answer_mail(act, me, opener.title,
                         text("Put away for a week. It still lapses on {}, and you can answer until then.",
                              short_date(opener.due_at, act.now, me.time_zone)));
    return Done{};
  }
  const ConversationId conversation = TRY(openers::answer_opener(act, opener, me, answer.words));
  const Conversation made = TRY(conversations::load(act.sql, conversation, me.id));
  conversations::came_by_mail(act, conversation, made.last_message, answer.files, answer.cut);
  // The mail with the answer is on its way already.
  if (const auto asker = members::find(act.sql, opener.sender.id); asker && asker->is_guest && !answer.files.empty()) {
    const Speaking in(members::language_of(act.sql, asker->id));
    notices::answer_mail(act, *asker, opener.title, text("With the answer of {} came:", me.name),
                         conversations::files_in_words(act, conversation, asker->id, act.now));
  }
  return Done{};
}

Result<Done> answer_circle(Act& act, CircleId id, const Member& me, const Answer& answer) {
  const Circle circle = TRY(acquaintances::load_circle(act.sql, id, me.id));
  const auto first = TRY(acquaintances::answer_circle(act, circle, me, answer.words));
  if (first.message) conversations::came_by_mail(act, first.conversation, first.message, answer.files, answer.cut);
  else if (!answer.files.empty())
    notices::answer_mail(
        act, me, circle.name,
        std::string(text("Your answer has arrived, without its files: nobody was there to get them.")));
  return Done{};
}

Result<Done> carry_out(Act& act, ReplyKind kind, std::int64_t thing, const Member& me, const Answer& answer) {
  if (language::command_of(answer.words) == "stop" && rest_of(answer.words).empty() && answer.files.empty()) {
    stop_all(act, me);
    return Done{};
  }
  switch (kind) {
    case ReplyKind::kOpener: return answer_opener(act, OpenerId{thing}, me, answer);
    case ReplyKind::kConversation: return say(act, ConversationId{thing}, me, answer);
    case ReplyKind::kCircle: return answer_circle(act, CircleId{thing}, me, answer);
    default:
      return invalid(std::string(text("The mail you answered only brought news, so nobody reads an answer to it.")));
  }
}

// Too much of a quotation was cut that nobody here wrote: perhaps it was theirs.
bool cut_too_much(const std::string& quoted, std::size_t mine) {
  return quoted.size() > 20'000 && quoted.size() > 20 * (mine + 1);
}

// Another address wrote in their name, or the mail server doubts it: they are asked, at their own address.
mail::Receipt hold(Act& act, const Letter& letter, const Member& member, const Answer& answer) {
  if (act.sql.query(queries::count_held, member.id, act.now - days(1)).front().integer(0) >= kHeldADay)
    return {Kind::kRefused, std::string(text("Answer from the address that the mail was sent to."))};
  if (!note(act, letter, "held")) return taken();
  const auto id = act.ids.next<struct HeldReplyTag>(act.now);
  act.sql.run(queries::add_held, id, member.id, std::string_view(reinterpret_cast<const char*>(&letter.at.kind), 1),
              letter.at.thing, letter.mail.from, answer.words, answer.cut, act.now);
  for (std::size_t i = 0; i < answer.files.size(); ++i)
    act.sql.run(queries::add_held_file, id, i, answer.files[i].name, answer.files[i].type,
                sql::Blob{answer.files[i].bytes});
  const std::string from =
      letter.mail.from.empty() ? std::string(text("an address that cannot be read")) : letter.mail.from;
  notices::answer_mail(
      act, member, answer.subject,
      text("An answer in your name came from {}. If you wrote it, send it here: {} If you did not, do "
           "nothing: it goes nowhere.",
           from, act.rules.base_url + "/mail/held/" + notices::seal_numbers(act.rules, "held", {id.value})),
      answer.words);
  return taken();
}

}  // namespace

mail::Receipt may_come(const Rules& rules, std::string_view address, Instant now) {
  if (!rules.answers_by_mail) return {Kind::kRefused, std::string(text("Mail is not taken here."))};
  const auto at = notices::read_reply_address(rules, address);
  if (!at)
    return {Kind::kRefused, std::string(text("Nobody reads this address. Answer the mail that you got, as it is."))};
  // One that has expired is answered with the reason, for a while.
  if (at->expires_at + days(365) < now)
    return {Kind::kRefused, std::string(text("This address was for an answer that is long over."))};
  return taken();
}

Result<Letter> read_letter(const Rules& rules, std::string_view address, std::string_view sender,
                           std::string_view bytes) {
  const auto at = notices::read_reply_address(rules, address);
  if (!at) return invalid(std::string(text("Nobody reads this address.")));
  Letter letter{*at, TRY(mail::read_incoming(bytes)), {}, sender.empty()};
  const std::string which = letter.mail.message_id.empty() ? fingerprint(bytes) : letter.mail.message_id;
  letter.fingerprint = fingerprint(std::string(1, static_cast<char>(at->kind)) + at->member.str() + " " +
                                   std::to_string(at->thing) + " " + which + " " + letter.mail.text);
  return letter;
}

mail::Receipt take_in(Act& act, const Letter& letter) {
  const mail::Incoming& mail = letter.mail;
  if (!act.sql.query(queries::find_arrival, letter.fingerprint).empty()) return taken();
  if (letter.at.kind == ReplyKind::kReturn) {
    if (note(act, letter, "returned")) take_returned(act, letter);
    return taken();
  }
  // Whatever a program wrote is noted and goes no further: nothing here ever answers a program.
  if (letter.is_from_server || mail.is_automatic || mail.status) {
    note(act, letter, "automatic");
    return taken();
  }
  auto member = members::find(act.sql, letter.at.member);
  const Speaking in(members::language_of(act.sql, letter.at.member));
  if (!member || member->has_left()) return {Kind::kRefused, std::string(text("Whom this address was for has left."))};
  if (act.sql.query(queries::count_arrivals, member->id, act.now - hours(1)).front().integer(0) >= kAnHour)
    return {Kind::kLater, std::string(text("Many mails came from you in an hour. Try again a little later."))};

  const language::Reply reply = language::read_reply(mail.text);
  Answer answer{without_keys(act.rules, tidy(reply.written)),
                tidy(reply.quoted + (reply.quoted.empty() || reply.signature.empty() ? "" : "\n\n") + reply.signature),
                mail.files, subject_of(letter)};
  if (answer.words.empty())
    for (const File& file : mail.files) answer.words += (answer.words.empty() ? "" : ", ") + file.name;

  if (letter.at.expires_at < act.now)
    return give_back(act, letter, *member,
                     text("The mail you answered is from before {}, and its address has expired.",
                          short_date(letter.at.expires_at, act.now, member->time_zone)),
                     answer.words);
  if (answer.words.empty())
    return give_back(
        act, letter, *member,
        std::string(text("There were no words of yours in your answer that could be read, so it was not sent.")), {});
  if (cut_too_much(reply.quoted, reply.written.size()))
    return give_back(
        act, letter, *member,
        std::string(text("It could not be told what in your answer is yours and what is quoted, so it was not sent.")),
        {});
  if (mail.from != member->email || is_doubted(mail, act.rules)) return hold(act, letter, *member, answer);
  // The same words again are a program's: at once, or where a person would hardly write them twice.
  const std::string words = fingerprint(std::to_string(letter.at.thing) + " " + answer.words);
  const Duration since = length(answer.words) >= kSameWords ? days(7) : minutes(10);
  if (answer.files.empty() && !act.sql.query(queries::same_words, member->id, words, act.now - since).empty()) {
    note(act, letter, "automatic");
    return taken();
  }
  members::name_guest(act.sql, *member, mail.from_name);
  member = members::find(act.sql, member->id);
  const auto done = carry_out(act, letter.at.kind, letter.at.thing, *member, answer);
  if (!done) return give_back(act, letter, *member, done.error().text, answer.words);
  note(act, letter, "taken", words);
  if (mail.files_left_out > 0)
    notices::answer_mail(act, *member, answer.subject,
                         std::string(text("Your words have arrived. Some files were left out: each may have ten "
                                          "megabytes, and ten may come at once.")));
  return taken();
}

Result<Held> find_held(sql::Session& sql, const Rules& rules, std::string_view token) {
  const auto id = notices::unseal_numbers(rules, "held", token);
  const auto none = [] { return unknown(std::string(text("This link is not one of ours, or too old."))); };
  if (!id) return none();
  const auto rows = sql.query(queries::find_held, id->front());
  if (rows.empty()) return none();
  sql::Rows::Reader row(rows.front());
  Held held;
  row >> held.id >> held.member;
  const std::string kind = row.next<std::string>();
  held.kind = static_cast<ReplyKind>(kind.empty() ? 'n' : kind.front());
  row >> held.thing >> held.from_address >> held.words >> held.cut >> held.at >> held.decided_at;
  return held;
}

Result<Done> send_held(Act& act, const Held& held) {
  const auto member = members::find(act.sql, held.member);
  if (!member || member->has_left()) return unknown(std::string(text("Whom this was for has left.")));
  if (act.sql.run(queries::decide_held, held.id, act.now) != 1)
    return conflict(std::string(text("This answer was sent, or thrown away, already.")));
  Answer answer{held.words, held.cut, {}, {}};
  for (const auto row : act.sql.query(queries::held_files, held.id))
    answer.files.push_back({row.get<std::string>(0), row.get<std::string>(1), row.get<std::string>(2)});
  act.sql.run(queries::forget_held_files, held.id);
  return carry_out(act, held.kind, held.thing, *member, answer);
}

void drop_held(Act& act, const Held& held) {
  act.sql.run(queries::decide_held, held.id, act.now);
  act.sql.run(queries::forget_held_files, held.id);
}

void sweep(Act& act) {
  act.sql.run(queries::forget_arrivals, act.now - kRemembered);
  act.sql.run(queries::forget_files_held_before, act.now - kRemembered);
  act.sql.run(queries::forget_held, act.now - kRemembered);
}

}  // namespace kith::inbox
