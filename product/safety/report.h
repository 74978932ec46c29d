#pragma once
// What somebody brings before the hosts, what a host does about it, and another look at that.

#include <optional>
#include <string>
#include <vector>

#include "product/members/member.h"

namespace kith {

struct ReportTag;
struct DecisionTag;
using ReportId = Id<ReportTag>;
using DecisionId = Id<DecisionTag>;

constexpr std::size_t kReportMost = 2000, kReasonLeast = 10, kReasonMost = 1000;  // characters
constexpr std::int64_t kLongestPause_days = 90;

// A mark: a reader called an opener of the reporter's a pitch, and they ask for another look.
enum class ReportKind { kOpener, kMessage, kMember, kVerdict };
std::string_view name(ReportKind kind);
std::optional<ReportKind> report_kind(std::string_view name);

// What a report says was broken.
struct ReportRule {
  std::string_view key;
  const char* words;
};
const std::vector<ReportRule>& report_rules();
std::string_view rule_words(std::string_view key);  // empty for none of them

struct Report {
  ReportId id;
  Person reporter;
  ReportKind kind = ReportKind::kMember;
  std::int64_t subject = 0;       // the opener, the message or the member
  std::int64_t conversation = 0;  // of the message
  Person about;                   // who wrote it
  std::string said;               // what was reported, as it read then
  std::string rule, words;
  Instant at, decided_at;
};

enum class HostAct { kLeave, kRewrite, kRemove, kPause, kUndoVerdict };
std::string_view name(HostAct act);
std::optional<HostAct> host_act(std::string_view name);
// What it is called on a button.
std::string_view label(HostAct act);
// What can be done about a report of this kind.
std::vector<HostAct> acts_on(ReportKind kind);

struct Decision {
  DecisionId id;
  ReportId report;
  MemberId host;
  Person about;
  HostAct act = HostAct::kLeave;
  std::string reason;
  Instant until;  // of a pause
  std::string removed_title, removed_text, removed_why;
  Instant at;
};
// What is told to whom it concerns, and to who reported it.
std::string told_to_author(const Decision& decision, std::string_view until);
std::string told_to_reporter(const Decision& decision);

struct Appeal {
  DecisionId decision;
  Person member;
  std::string words;
  Instant at;
  MemberId host;
  std::string outcome;  // "kept", "undone", or empty while it waits
  std::string reason;
  Instant decided_at;
};

}  // namespace kith
