#pragma once
// Mail that tells a member what happened, each as text and HTML, with one click to stop its kind. An action lists a
// notice like anything else it causes; it is queued in the same transaction.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "product/frame/act.h"
#include "product/members/member.h"
#include "product/notices/links.h"
#include "product/notices/reply_address.h"

namespace kith {

// The kinds of mail, as they are stopped and counted.
enum class NoticeKind {
  kOpener,
  kReminder,
  kAnswer,
  kPass,
  kThreeDaysLeft,
  kLapse,
  kMessage,
  kThanks,
  kEnded,
  kFound,
  kCalledPitch,
  kReport,
  kDecision,
  kQueue,
  kBrought
};
std::string_view name(NoticeKind kind);
// "when someone asks you something", for the settings page.
std::string_view says(NoticeKind kind);
const std::vector<NoticeKind>& all_notice_kinds();

struct Notice {
  NoticeKind kind;
  MemberId to;
  std::string from_name;                 // the person it is about: "Ines Okafor" becomes "Ines Okafor via Kith"
  std::string subject;                   // the question itself, where there is one
  std::string first_line;                // who wants what
  std::string words;                     // what they wrote, whole
  std::string why;                       // one line below the words; may be empty
  std::string path;                      // where it is answered
  std::string button;                    // what the link there says
  ReplyKind answers = ReplyKind::kNews;  // what an answer to the mail is to
  std::int64_t thing = 0;                // the opener or conversation
  std::string thread;                    // what all mail about it shares: thread_of(…)
};
// "o17" or "c17": an opener and the conversation that comes of it are one thread.
inline std::string thread_of(ReplyKind kind, std::int64_t thing) {
  return static_cast<char>(kind) + std::to_string(thing);
}

namespace notices {

// Queues the mail, unless the member has no address or stopped the kind. What comes beyond the day's limit is held
// and goes together with the rest at the next round, at the round's hour where they are.
void tell(Act& act, const Notice& notice);
// Sends what was held to those who have no round of their own: one mail each, the morning after. How many were sent.
int send_held(Act& act);
// Sends the round of a member: what waits for them, and what was held, each answered by its own address or link. False
// when they had as many mails today as anybody gets: it is to be tried again later.
enum class RoundSent { kSent, kNothing, kTooMany };
// `end` is its last line.
RoundSent send_round(Act& act, const Member& to, const std::string& subject, const std::vector<Notice>& waiting,
                     std::string_view end);

void stop(sql::Session& sql, MemberId member, std::string_view kind, Instant now);
void start(sql::Session& sql, MemberId member, std::string_view kind);
std::vector<std::string> stopped_kinds(sql::Session& sql, MemberId member);

// Who wants to hear nothing from here is kept for good, as a keyed hash of the address.
void keep_silent(sql::Session& sql, const Rules& rules, std::string_view address, Instant now);
void speak_again(sql::Session& sql, const Rules& rules, std::string_view address);
bool is_silent(sql::Session& sql, const Rules& rules, std::string_view address);

// What Kith answers to a mail that somebody sent, with their own words below when there is a reason to give them back:
// never to what a program wrote, and never itself to be answered.
void answer_mail(Act& act, const Member& to, const std::string& subject, const std::string& says,
                 std::string_view words = {});

// A letter that Kith writes by itself, such as the sign-in link: sent at once, unless the address wants to hear
// nothing.
void send_letter(Act& act, std::string_view address, std::string_view kind, const std::string& subject,
                 const std::vector<std::string>& lines, const std::string& link, const std::string& button,
                 Duration after = {});

}  // namespace notices
}  // namespace kith
