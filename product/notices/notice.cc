#include "product/notices/notice.h"

#include <algorithm>
#include <charconv>

#include "platform/base/bytes.h"
#include "platform/html/html.h"
#include "platform/mail/mail.h"
#include "platform/text/dates.h"
#include "platform/text/languages.h"
#include "platform/text/unicode.h"
#include "product/members/store.h"
#include "product/notices/queries.h"

namespace kith {
namespace {

// Mail programs know neither style sheets nor our fonts: one column, plain, readable without either. Those that have a
// dark side take its colours from here.
std::string document(std::string_view title, const std::string& body) {
  return "<!doctype html><html lang=\"" + spoken().code + "\"><head><meta charset=\"utf-8\"><title>" + escaped(title) +
         "</title><meta name=\"viewport\" "
         "content=\"width=device-width\"><meta "
         "name=\"color-scheme\" content=\"light "
         "dark\"><style>@media(prefers-color-scheme:dark){body{background:#1A151E!important;"
         "color:#F1EEE5!important}a{color:#B3BAFF!important}.soft{color:#B8B4C2!important}.go{background:#5864C6!"
         "important;"
         "color:#FFFBF8!important}}</style></head><body style=\"margin:0;padding:24px;background:#FFFBF8;color:#211E2E;"
         "font:16px/1.5 system-ui,sans-serif\"><div style=\"max-width:36em;margin:0 auto\">" +
         body + "</div></body></html>";
}

std::string button_html(const std::string& url, std::string_view label) {
  return "<p style=\"margin:24px 0\"><a class=\"go\" href=\"" + escaped(url) +
         "\" style=\"background:#323C96;color:#FFFBF8;padding:12px 18px;border-radius:3px;"
         "text-decoration:none;font-weight:600;display:inline-block\">" +
         escaped(label) + "</a></p>";
}

// Second text.
std::string soft_html(std::string_view words) {
  return words.empty() ? std::string{} : "<p class=\"soft\" style=\"color:#5A5668\">" + escaped(words) + "</p>";
}

std::string words_html(std::string_view words) {
  Html html;
  html.paragraphs(words);
  return "<blockquote style=\"margin:16px 0;padding:0 0 0 16px;border-left:4px solid #B06E06;font:18px/1.6 "
         "Georgia,serif\">" +
         html.str() + "</blockquote>";
}

std::string join(const std::vector<std::string>& parts) {
  std::string out;
  for (const std::string& part : parts)
    if (!part.empty()) out += (out.empty() ? "" : "\n\n") + part;
  return out;
}

std::string link_html(const std::string& url, std::string_view label) {
  return "<a style=\"color:#323C96\" href=\"" + escaped(url) + "\">" + escaped(label) + "</a>";
}

// To whom a mail goes.
struct Receiver {
  MemberId id;
  std::string address, zone;
  bool is_guest = false;
};

// How a mail ends: why one gets it, and what stops it.
struct Footer {
  std::string reason;
  std::vector<std::pair<std::string, std::string>> links;  // label, URL
};
Footer footer_of(const Act& act, const Receiver& to, std::string_view kind, std::string reason) {
  if (to.is_guest)
    return {text("Somebody at {} wrote to you at this address. You need no account to answer.", act.rules.community),
            {{std::string(text("Become a member")), notices::guest_link(act.rules, to.id, act.now)},
             {std::string(text("Never hear from here again")), notices::never_link(act.rules, to.address)}}};
  const auto stop = [&](std::string_view what) {
    return act.rules.base_url + "/mail/stop/" + notices::stop_token(act.rules, to.id, what);
  };
  return {std::move(reason),
          {{std::string(text("Stop this kind")), stop(kind)}, {std::string(text("Stop all mail")), stop("all")}}};
}

// Finishes a letter to somebody with why they get it and how it stops, and queues it.
void post(Act& act, mail::Letter letter, const Receiver& to, std::string_view kind, const Footer& footer,
          std::int64_t about = 0) {
  letter.from = act.rules.mail_from;
  letter.to = to.address;
  letter.subject = shorten(tidy_line(letter.subject), 150);
  letter.stop_url = to.is_guest ? footer.links.back().second : footer.links.front().second;
  letter.text += "\n\n-- \n" + footer.reason + "\n";
  std::string links;
  for (const auto& [label, url] : footer.links) {
    letter.text += label + ": " + url + "\n";
    links += (links.empty() ? " " : " · ") + link_html(url, label);
  }
  letter.html = document(letter.subject,
                         letter.html + "<p class=\"soft\" style=\"color:#5A5668;font-size:14px;margin-top:32px\">" +
                             escaped(footer.reason) + links + "</p>");
  const auto id = act.ids.next<mail::MailTag>(act.now);
  mail::queue(act.sql, {id, to.id.value, letter.to, kind, about, mail::compose(letter, id, act.now)}, act.now, act.now);
}

// How the mail itself is answered, in a sentence or two; empty where it cannot be.
std::string how_to_answer(const Rules& rules, const Notice& notice) {
  if (!rules.answers_by_mail) return {};
  if (notice.answers == ReplyKind::kOpener)
    return text("Answer this mail to answer {}. To pass politely, answer with the one word: pass", notice.from_name);
  if (notice.answers == ReplyKind::kConversation) return text("Answer this mail to answer {}.", notice.from_name);
  return {};
}

std::string reply_to(const Act& act, MemberId member, ReplyKind kind, std::int64_t thing) {
  if (!act.rules.answers_by_mail) return {};
  return notices::write_reply_address(act.rules, {kind, member, thing, act.now + notices::kReplyLife});
}

}  // namespace

std::string_view name(NoticeKind kind) {
  constexpr std::string_view kNames[] = {"opener",       "reminder", "answer",   "pass",  "three-days",
                                         "lapse",        "message",  "thanks",   "ended", "found",
                                         "called-pitch", "report",   "decision", "queue", "brought"};
  return kNames[static_cast<int>(kind)];
}

std::string_view says(NoticeKind kind) {
  constexpr const char* kSays[] = {sentence("when someone asks you something"),
                                   sentence("when they remind you of it once"),
                                   sentence("when someone answers you"),
                                   sentence("when someone passes politely"),
                                   sentence("when three days are left to answer"),
                                   sentence("when your opener lapses"),
                                   sentence("when a message waits that you have not seen"),
                                   sentence("when someone thanks you"),
                                   sentence("when an ask or offer of yours has ended, or one that you answered"),
                                   sentence("when something new fits a search you kept"),
                                   sentence("when someone says that an opener of yours was a pitch"),
                                   sentence("when a report of yours was looked at"),
                                   sentence("when a host decides something about you"),
                                   sentence("for hosts: when something waits for you"),
                                   sentence("when someone brings a circle that you may know")};
  return text(kSays[static_cast<int>(kind)]);
}

const std::vector<NoticeKind>& all_notice_kinds() {
  static const std::vector<NoticeKind> all{NoticeKind::kOpener,   NoticeKind::kReminder,      NoticeKind::kAnswer,
                                           NoticeKind::kPass,     NoticeKind::kThreeDaysLeft, NoticeKind::kLapse,
                                           NoticeKind::kMessage,  NoticeKind::kThanks,        NoticeKind::kEnded,
                                           NoticeKind::kFound,    NoticeKind::kCalledPitch,   NoticeKind::kReport,
                                           NoticeKind::kDecision, NoticeKind::kQueue,         NoticeKind::kBrought};
  return all;
}

namespace notices {

void stop(sql::Session& sql, MemberId member, std::string_view kind, Instant now) {
  sql.run(queries::add_stop, member, kind, now);
}
void start(sql::Session& sql, MemberId member, std::string_view kind) { sql.run(queries::remove_stop, member, kind); }

std::vector<std::string> stopped_kinds(sql::Session& sql, MemberId member) {
  std::vector<std::string> kinds;
  for (const auto row : sql.query(queries::stops_of_member, member)) kinds.push_back(row.get<std::string>(0));
  return kinds;
}

void tell(Act& act, const Notice& notice) {
  if (!act.tells()) return;
  const auto rows = act.sql.query(queries::mail_state, notice.to, name(notice.kind), act.now - days(1));
  if (rows.empty()) return;
  const Receiver to{notice.to, rows.front().get<std::string>(0), rows.front().get<std::string>(1),
                    rows.front().get<bool>(4)};
  const bool is_stopped = rows.front().get<bool>(2);
  if (to.address.empty() || is_stopped || (to.is_guest && is_silent(act.sql, act.rules, to.address))) return;
  const std::string answer_at = reply_to(act, to.id, notice.answers, notice.thing);
  if (rows.front().integer(3) >= act.rules.mails_a_day) {
    const Instant due = next_at_hour(act.now, static_cast<int>(act.rules.round_hour), to.zone);
    act.sql.run(queries::hold_notice, notice.to, act.ids.next<struct HeldTag>(act.now), notice.first_line,
                notice.subject, notice.path, due, notice.words, notice.answers == ReplyKind::kNews ? "" : answer_at);
    return;
  }

  const std::string url = act.rules.base_url + notice.path, how = how_to_answer(act.rules, notice);
  mail::Letter letter;
  letter.from_name = text("{} via {}", notice.from_name, act.rules.community);
  letter.reply_to = answer_at;
  letter.thread = notice.thread;
  // Mail programs show as one what has the same subject, too.
  const bool is_first = notice.kind == NoticeKind::kOpener || notice.kind == NoticeKind::kBrought;
  letter.subject = is_first || notice.thread.empty() ? notice.subject : "Re: " + notice.subject;
  // Whoever has no account has no page to go to.
  const std::string button = to.is_guest ? std::string{} : notice.button + ": " + url;
  letter.text = join({notice.first_line, notice.words, notice.why, how, button});
  letter.html = "<p>" + escaped(notice.first_line) + "</p>" + (notice.words.empty() ? "" : words_html(notice.words)) +
                soft_html(notice.why) + (how.empty() ? "" : "<p>" + escaped(how) + "</p>") +
                (to.is_guest ? "" : button_html(url, notice.button));
  post(act, std::move(letter), to, name(notice.kind),
       footer_of(act, to, name(notice.kind), text("You get this mail {}.", says(notice.kind))), notice.thing);
}

namespace {

// What was held for somebody, as it stands in a round.
Notice read_held(const sql::Rows::Row& row, std::size_t from) {
  Notice held;
  held.first_line = row.get<std::string>(from);
  held.subject = row.get<std::string>(from + 1);
  held.path = row.get<std::string>(from + 2);
  held.words = row.get<std::string>(from + 3);
  return held;
}

// One thing of several in a letter, with the address and the link by which it is answered alone: an answer to the
// letter itself would be to nobody.
void add_item(const Act& act, mail::Letter& letter, const Receiver& to, const Notice& item,
              const std::string& answer_at) {
  const std::string by_mail =
      answer_at.empty() ? std::string{} : "mailto:" + answer_at + "?subject=" + url_part("Re: " + item.subject);
  const std::string page = to.is_guest || item.path.empty() ? std::string{} : act.rules.base_url + item.path;
  letter.text += "\n\n" + join({item.first_line, item.subject, item.words, item.why,
                                by_mail.empty() ? by_mail : text("Answer by mail: {}", by_mail),
                                page.empty() ? page : text("See it: {}", page)});
  letter.html += "<p style=\"margin:32px 0 0\">" + escaped(item.first_line) +
                 "</p><p style=\"margin:8px 0;font:20px/1.35 Georgia,serif\">" + escaped(item.subject) + "</p>" +
                 (item.words.empty() ? "" : words_html(item.words)) + soft_html(item.why) + "<p>" +
                 (by_mail.empty() ? "" : link_html(by_mail, text("Answer by mail")) + (page.empty() ? "" : " · ")) +
                 (page.empty() ? "" : link_html(page, text("See it"))) + "</p>";
}

}  // namespace

int send_held(Act& act) {
  const auto rows = act.sql.query(queries::take_held, act.now);
  int sent = 0;
  for (std::size_t begin = 0; begin < rows.size();) {
    const Receiver to{rows[begin].get<MemberId>(0), rows[begin].get<std::string>(1), {}, rows[begin].get<bool>(7)};
    const Speaking in(members::language_of(act.sql, to.id));
    mail::Letter letter;
    letter.from_name = act.rules.community;
    letter.text = text("The rest of yesterday, together:");
    letter.html = "<p>" + escaped(letter.text) + "</p>";
    std::int64_t count = 0;
    for (; begin < rows.size() && rows[begin].get<MemberId>(0) == to.id; ++begin, ++count)
      add_item(act, letter, to, read_held(rows[begin], 2), rows[begin].get<std::string>(6));
    letter.subject =
        plural(count, "One thing more since yesterday", "{} things more since yesterday", spelled_first(count));
    if (to.address.empty() || (to.is_guest && is_silent(act.sql, act.rules, to.address))) continue;
    post(act, std::move(letter), to, "round",
         footer_of(act, to, "round",
                   text("You get at most {} mails a day at once; this is the rest.", spelled(act.rules.mails_a_day))));
    ++sent;
  }
  act.sql.run(queries::forget_held, act.now);
  return sent;
}

RoundSent send_round(Act& act, const Member& member, const std::string& subject, const std::vector<Notice>& waiting,
                     std::string_view end) {
  // What comes at once is counted over any 24 hours; the round stands on its own day.
  const Instant today = start_of_day(act.now, member.time_zone);
  const auto state = act.sql.query(queries::mail_state, member.id, "round", today);
  if (state.empty() || state.front().get<bool>(2) || member.email.empty()) {
    act.sql.run(queries::forget_held_of, member.id, act.now);
    return RoundSent::kNothing;
  }
  const auto held = act.sql.query(queries::held_of, member.id, act.now);
  if (waiting.empty() && held.empty()) return RoundSent::kNothing;
  if (state.front().integer(3) >= act.rules.mails_a_day) return RoundSent::kTooMany;
  const Receiver to{member.id, member.email, member.time_zone, false};
  mail::Letter letter;
  letter.from_name = act.rules.community;
  letter.subject = !waiting.empty() ? subject
                                    : plural(static_cast<std::int64_t>(held.size()), "One thing more since yesterday",
                                             "{} things more since yesterday",
                                             spelled_first(static_cast<std::int64_t>(held.size())));
  letter.text = letter.subject;
  letter.html = "<p>" + escaped(letter.subject) + "</p>";
  for (const Notice& item : waiting)
    add_item(act, letter, to, item, reply_to(act, member.id, item.answers, item.thing));
  for (const auto row : held) {
    // What waits is said once.
    const Notice item = read_held(row, 0);
    if (std::any_of(waiting.begin(), waiting.end(), [&](const Notice& each) { return each.path == item.path; }))
      continue;
    add_item(act, letter, to, item, row.get<std::string>(4));
  }
  letter.text += "\n\n" + std::string(end);
  letter.html += "<p style=\"margin:32px 0 0\">" + escaped(end) + "</p>";
  act.sql.run(queries::forget_held_of, member.id, act.now);
  post(act, std::move(letter), to, "round",
       footer_of(
           act, to, "round",
           std::string(text(
               "This is your round: one mail with what waits, and none when nothing does. Settings has its hour."))));
  return RoundSent::kSent;
}

namespace {
std::string silence_key(const Rules& rules, std::string_view address) {
  return seal(rules.secret, "silence:" + lower_ascii(address));
}
}  // namespace

void keep_silent(sql::Session& sql, const Rules& rules, std::string_view address, Instant now) {
  sql.run(queries::add_silence, silence_key(rules, address), now);
}
void speak_again(sql::Session& sql, const Rules& rules, std::string_view address) {
  sql.run(queries::remove_silence, silence_key(rules, address));
}
bool is_silent(sql::Session& sql, const Rules& rules, std::string_view address) {
  return !sql.query(queries::find_silence, silence_key(rules, address)).empty();
}

void answer_mail(Act& act, const Member& to, const std::string& subject, const std::string& says,
                 std::string_view words) {
  if (!act.tells() || to.email.empty()) return;
  const Receiver receiver{to.id, to.email, to.time_zone, to.is_guest};
  if (to.is_guest && is_silent(act.sql, act.rules, to.email)) return;
  mail::Letter letter;
  letter.from_name = act.rules.community;
  letter.subject = "Re: " + subject;
  letter.text = join({says, std::string(words)});
  letter.html = "<p>" + escaped(says) + "</p>" + (words.empty() ? "" : words_html(words));
  post(act, std::move(letter), receiver, "answer-by-mail",
       footer_of(act, receiver, "answer-by-mail", std::string(text("You get this mail because you answered one."))));
}

void send_letter(Act& act, std::string_view address, std::string_view kind, const std::string& subject,
                 const std::vector<std::string>& lines, const std::string& link, const std::string& button,
                 Duration after) {
  if (is_silent(act.sql, act.rules, address)) return;
  mail::Letter letter;
  letter.from_name = act.rules.community;
  letter.from = act.rules.mail_from;
  letter.to = address;
  letter.subject = subject;
  std::vector<std::string> parts(lines);
  parts.insert(parts.begin() + 1, button + ": " + link);
  letter.text = join(parts) + "\n";
  std::string body = "<p>" + escaped(lines.front()) + "</p>" + button_html(link, button);
  for (std::size_t i = 1; i < lines.size(); ++i) body += "<p>" + escaped(lines[i]) + "</p>";
  letter.html = document(subject, body);
  const auto id = act.ids.next<mail::MailTag>(act.now);
  mail::queue(act.sql, {id, 0, address, kind, 0, mail::compose(letter, id, act.now)}, act.now, act.now + after);
}

}  // namespace notices
}  // namespace kith
