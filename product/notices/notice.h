#pragma once
// Mail that tells a member what happened, each as text and HTML, with one click to stop its kind. An action lists a
// notice like anything else it causes; it is queued in the same transaction.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "product/frame/act.h"
#include "product/members/member.h"

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
  kQueue
};
std::string_view name(NoticeKind kind);
// "when someone asks you something", for the settings page.
std::string_view says(NoticeKind kind);
const std::vector<NoticeKind>& all_notice_kinds();

struct Notice {
  NoticeKind kind;
  MemberId to;
  std::string from_name;   // the person it is about: "Ines Okafor" becomes "Ines Okafor via Kith"
  std::string subject;     // the question itself, where there is one
  std::string first_line;  // who wants what
  std::string words;       // what they wrote, whole
  std::string why;         // one line below the words; may be empty
  std::string path;        // where it is answered
  std::string button;      // what the link there says
};

namespace notices {

// Queues the mail, unless the member has no address or stopped the kind. What comes beyond the day's limit is held
// and goes together with the rest at the next round, at the round's hour where they are.
void tell(Act& act, const Notice& notice);
// Sends the rounds that are due: one mail a member with all that was held. How many were sent.
int send_rounds(Act& act);

// The one-click link's token for a member and kind, and back.
std::string stop_token(const Rules& rules, MemberId member, std::string_view kind);
struct Stop {
  MemberId member;
  std::string kind;
};
std::optional<Stop> read_stop_token(const Rules& rules, std::string_view token);
void stop(sql::Session& sql, MemberId member, std::string_view kind, Instant now);
void start(sql::Session& sql, MemberId member, std::string_view kind);
std::vector<std::string> stopped_kinds(sql::Session& sql, MemberId member);

// A letter that Kith writes by itself, such as the sign-in link: always sent, at once.
void send_letter(Act& act, std::string_view address, std::string_view kind, const std::string& subject,
                 const std::vector<std::string>& lines, const std::string& link, const std::string& button,
                 Duration after = {});

}  // namespace notices
}  // namespace kith
