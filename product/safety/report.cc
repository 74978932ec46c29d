#include "product/safety/report.h"

#include <algorithm>

#include "platform/text/text.h"

namespace kith {
namespace {

constexpr std::string_view kKinds[] = {"opener", "message", "member", "verdict"};
constexpr std::string_view kActs[] = {"leave", "rewrite", "remove", "pause", "undo-verdict"};

}  // namespace

std::string_view name(ReportKind kind) { return kKinds[static_cast<int>(kind)]; }
std::optional<ReportKind> report_kind(std::string_view name) {
  for (int i = 0; i < 4; ++i)
    if (kKinds[i] == name) return static_cast<ReportKind>(i);
  return std::nullopt;
}

const std::vector<ReportRule>& report_rules() {
  static const std::vector<ReportRule> all{{"sells", sentence("It sells something nobody asked for.")},
                                           {"unkind", sentence("It is unkind, or it threatens.")},
                                           {"false", sentence("It pretends to be somebody else, or is a fraud.")},
                                           {"private", sentence("It shows what is private.")},
                                           {"unlawful", sentence("It is against the law.")},
                                           {"other", sentence("Something else.")}};
  return all;
}

std::string_view rule_words(std::string_view key) {
  for (const ReportRule& rule : report_rules())
    if (rule.key == key) return text(rule.words);
  return key == "verdict" ? text("A reader called it a pitch; its writer asks for another look.") : std::string_view{};
}

std::string_view name(HostAct act) { return kActs[static_cast<int>(act)]; }
std::optional<HostAct> host_act(std::string_view name) {
  for (int i = 0; i < 5; ++i)
    if (kActs[i] == name) return static_cast<HostAct>(i);
  return std::nullopt;
}

std::string_view label(HostAct act) {
  switch (act) {
    case HostAct::kLeave: return text("Leave it as it is");
    case HostAct::kRewrite: return text("Ask them to write differently");
    case HostAct::kRemove: return text("Remove it");
    case HostAct::kPause: return text("Pause them");
    case HostAct::kUndoVerdict: return text("It was no pitch: give the place back");
  }
  return {};
}

std::vector<HostAct> acts_on(ReportKind kind) {
  switch (kind) {
    case ReportKind::kVerdict: return {HostAct::kLeave, HostAct::kUndoVerdict};
    case ReportKind::kMember: return {HostAct::kLeave, HostAct::kRewrite, HostAct::kPause};
    default: return {HostAct::kLeave, HostAct::kRewrite, HostAct::kRemove, HostAct::kPause};
  }
}

std::string told_to_author(const Decision& d, std::string_view until) {
  switch (d.act) {
    case HostAct::kLeave: return {};
    case HostAct::kRewrite: return text("The host asks you to write differently. The reason: {}", d.reason);
    case HostAct::kRemove: return text("The host removed something you wrote. The reason: {}", d.reason);
    case HostAct::kPause:
      return text(
          "The host asks you to pause until {}: until then you can answer, and begin nothing new. The reason: "
          "{}",
          until, d.reason);
    case HostAct::kUndoVerdict:
      return text("A host looked at the opener that you called a pitch, and says that it was none. The reason: {}",
                  d.reason);
  }
  return {};
}

std::string told_to_reporter(const Decision& d) {
  switch (d.act) {
    case HostAct::kLeave: return text("The host looked at it and left it. The reason: {}", d.reason);
    case HostAct::kRewrite: return text("The host asked them to write differently. The reason: {}", d.reason);
    case HostAct::kRemove: return text("The host removed it. The reason: {}", d.reason);
    case HostAct::kPause: return text("The host asked them to pause. The reason: {}", d.reason);
    case HostAct::kUndoVerdict:
      return text("The host says that it was no pitch; your place is back. The reason: {}", d.reason);
  }
  return {};
}

}  // namespace kith
