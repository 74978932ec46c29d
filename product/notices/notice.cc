#include "product/notices/notice.h"

#include <fmt/format.h>

#include "platform/base/bytes.h"
#include "platform/html/html.h"
#include "platform/mail/mail.h"
#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/notices/queries.h"

namespace kith {
namespace {

// Mail programs know neither style sheets nor our fonts: one column, plain, readable without either.
std::string document(const std::string& body) {
  return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><body "
         "style=\"margin:0;padding:24px;background:#FFFBF8;color:#211E2E;"
         "font:16px/1.5 system-ui,sans-serif\"><div style=\"max-width:36em;margin:0 auto\">" +
         body + "</div></body></html>";
}

std::string button_html(const std::string& url, std::string_view label) {
  return "<p style=\"margin:24px 0\"><a href=\"" + escaped(url) +
         "\" style=\"background:#323C96;color:#FFFBF8;padding:12px 18px;border-radius:3px;"
         "text-decoration:none;font-weight:600\">" +
         escaped(label) + "</a></p>";
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

// Finishes a letter to a member with why they get it and how it stops, and queues it.
void post(Act& act, mail::Letter letter, MemberId to, std::string_view kind, const std::string& reason) {
  const std::string all_url = act.rules.base_url + "/mail/stop/" + notices::stop_token(act.rules, to, "all");
  letter.from = act.rules.mail_from;
  letter.subject = shorten(tidy_line(letter.subject), 150);
  letter.stop_url = act.rules.base_url + "/mail/stop/" + notices::stop_token(act.rules, to, kind);
  letter.text += "\n\n-- \n" + reason + "\n" + text("Stop this kind: {}", letter.stop_url) + "\n" +
                 text("Stop all mail: {}", all_url) + "\n";
  letter.html = document(letter.html + "<p style=\"color:#5A5668;font-size:14px\">" + escaped(reason) +
                         " <a style=\"color:#323C96\" href=\"" + escaped(letter.stop_url) + "\">" +
                         escaped(text("Stop this kind")) + "</a> · <a style=\"color:#323C96\" href=\"" +
                         escaped(all_url) + "\">" + escaped(text("Stop all mail")) + "</a></p>");
  const auto id = act.ids.next<mail::MailTag>(act.now);
  mail::queue(act.sql, id, to.value, letter.to, kind, mail::compose(letter, id, act.now), act.now, act.now);
}

}  // namespace

std::string_view name(NoticeKind kind) {
  constexpr std::string_view kNames[] = {"opener",       "reminder", "answer",   "pass",  "three-days",
                                         "lapse",        "message",  "thanks",   "ended", "found",
                                         "called-pitch", "report",   "decision", "queue"};
  return kNames[static_cast<int>(kind)];
}

std::string_view says(NoticeKind kind) {
  constexpr std::string_view kSays[] = {"when someone asks you something",
                                        "when they remind you of it once",
                                        "when someone answers you",
                                        "when someone passes politely",
                                        "when three days are left to answer",
                                        "when your opener lapses",
                                        "when a message waits that you have not seen",
                                        "when someone thanks you",
                                        "when an ask or offer of yours has ended, or one that you answered",
                                        "when something new fits a search you kept",
                                        "when someone says that an opener of yours was a pitch",
                                        "when a report of yours was looked at",
                                        "when a host decides something about you",
                                        "for hosts: when something waits for you"};
  return text(kSays[static_cast<int>(kind)]);
}

const std::vector<NoticeKind>& all_notice_kinds() {
  static const std::vector<NoticeKind> all{NoticeKind::kOpener,   NoticeKind::kReminder,      NoticeKind::kAnswer,
                                           NoticeKind::kPass,     NoticeKind::kThreeDaysLeft, NoticeKind::kLapse,
                                           NoticeKind::kMessage,  NoticeKind::kThanks,        NoticeKind::kEnded,
                                           NoticeKind::kFound,    NoticeKind::kCalledPitch,   NoticeKind::kReport,
                                           NoticeKind::kDecision, NoticeKind::kQueue};
  return all;
}

namespace notices {

std::string stop_token(const Rules& rules, MemberId member, std::string_view kind) {
  const std::string what = member.str() + "." + std::string(kind);
  return what + "." + seal(rules.secret, "stop:" + what);
}

std::optional<Stop> read_stop_token(const Rules& rules, std::string_view token) {
  const std::size_t first = token.find('.'), last = token.rfind('.');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  const auto member = MemberId::parse(token.substr(0, first));
  const std::string_view kind = token.substr(first + 1, last - first - 1);
  if (!member || !same(stop_token(rules, *member, kind), token)) return std::nullopt;
  return Stop{*member, std::string(kind)};
}

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
  const std::string address = rows.front().get<std::string>(0), zone = rows.front().get<std::string>(1);
  const bool is_stopped = rows.front().get<bool>(2);
  if (address.empty() || is_stopped) return;
  if (rows.front().integer(3) >= act.rules.mails_a_day) {
    const Instant due = next_at_hour(act.now, static_cast<int>(act.rules.round_hour), zone);
    act.sql.run(queries::hold_notice, notice.to, act.ids.next<struct HeldTag>(act.now), notice.first_line,
                notice.subject, notice.path, due);
    return;
  }

  const std::string url = act.rules.base_url + notice.path;
  mail::Letter letter;
  letter.from_name = text("{} via {}", notice.from_name, act.rules.community);
  letter.to = address;
  letter.subject = notice.subject;
  letter.text = join({notice.first_line, notice.words, notice.why, notice.button + ": " + url});
  letter.html = "<p>" + escaped(notice.first_line) + "</p>" + (notice.words.empty() ? "" : words_html(notice.words)) +
                (notice.why.empty() ? "" : "<p style=\"color:#5A5668\">" + escaped(notice.why) + "</p>") +
                button_html(url, notice.button);
  post(act, std::move(letter), notice.to, name(notice.kind), text("You get this mail {}.", says(notice.kind)));
}

int send_rounds(Act& act) {
  const auto rows = act.sql.query(queries::take_held, act.now);
  int sent = 0;
  for (std::size_t begin = 0; begin < rows.size();) {
    const MemberId member = rows[begin].get<MemberId>(0);
    mail::Letter letter;
    letter.from_name = act.rules.community;
    letter.to = rows[begin].get<std::string>(1);
    letter.text = text("The rest of yesterday, together:");
    letter.html = "<p>" + escaped(letter.text) + "</p><ul>";
    std::int64_t count = 0;
    for (; begin < rows.size() && rows[begin].get<MemberId>(0) == member; ++begin, ++count) {
      const std::string first_line = rows[begin].get<std::string>(2), subject = rows[begin].get<std::string>(3);
      const std::string url = act.rules.base_url + rows[begin].get<std::string>(4);
      letter.text += "\n\n" + first_line + "\n" + subject + "\n" + url;
      letter.html += "<li><p>" + escaped(first_line) + "<br><a style=\"color:#323C96\" href=\"" + escaped(url) + "\">" +
                     escaped(subject) + "</a></p></li>";
    }
    letter.html += "</ul>";
    letter.subject =
        plural(count, "One thing more since yesterday", "{} things more since yesterday", spelled_first(count));
    if (letter.to.empty()) continue;
    post(act, std::move(letter), member, "round",
         text("You get at most {} mails a day at once; this is the rest.", spelled(act.rules.mails_a_day)));
    ++sent;
  }
  act.sql.run(queries::forget_held, act.now);
  return sent;
}

void send_letter(Act& act, std::string_view address, std::string_view kind, const std::string& subject,
                 const std::vector<std::string>& lines, const std::string& link, const std::string& button,
                 Duration after) {
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
  letter.html = document(body);
  const auto id = act.ids.next<mail::MailTag>(act.now);
  mail::queue(act.sql, id, 0, address, kind, mail::compose(letter, id, act.now), act.now, act.now + after);
}

}  // namespace notices
}  // namespace kith
