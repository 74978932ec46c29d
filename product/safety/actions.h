#pragma once
// The verbs of safety. Each lists in its body everything it causes, in order.

#include "product/frame/act.h"
#include "product/safety/store.h"

namespace kith::safety {

// What somebody reports, as they named it: an opener, a message of a conversation, or a member.
struct ReportWords {
  std::string opener, conversation, message, member;  // ids, or the member's handle
  std::string rule, words;
};
// What they name, as it reads now.
struct Subject {
  ReportKind kind = ReportKind::kMember;
  std::int64_t id = 0, conversation = 0;
  MemberId about;
  std::string said;
};
Result<Subject> subject_of(sql::Session& sql, const Member& reporter, const ReportWords& words);
// What is reported is loaded through what the reporter may see. A second report of the same, while the first waits, is
// the first. At most twenty a day.
Result<ReportId> report(Act& act, const Member& reporter, const ReportWords& words);
// The sender of an opener that its reader called a pitch asks for another look.
Result<ReportId> contest_verdict(Act& act, const Member& sender, OpenerId opener, std::string_view words);

// What a host does about it. Both are told; the reason is what they read.
struct Ruling {
  std::string act, reason;
  std::int64_t pause_days = 0;
};
Result<DecisionId> decide(Act& act, const Host& host, const Report& report, const Ruling& ruling);
// Whom a decision concerns asks for another look, once.
Result<Done> appeal(Act& act, const Member& me, const Decided& decided, std::string_view words);
// By another host than who decided, and by nobody who is part of it.
Result<Done> decide_appeal(Act& act, const Host& host, const Decided& decided, bool undo, std::string_view reason);

Result<Done> set_blocked(Act& act, const Member& me, const Member& other, bool is_blocked);
Result<Done> set_muted(Act& act, const Member& me, const Member& other, bool is_muted);

}  // namespace kith::safety
