#include "product/inbox/returned.h"

#include "platform/mail/mail.h"
#include "platform/text/text.h"
#include "product/inbox/queries.h"
#include "product/notices/notice.h"
#include "product/openers/actions.h"

namespace kith::inbox {
namespace {

void tell(Act& act, const std::string& kind, std::int64_t about, const std::string& why) {
  if (about && (kind == name(NoticeKind::kOpener) || kind == name(NoticeKind::kReminder)))
    openers::did_not_arrive(act, OpenerId{about}, why);
}

}  // namespace

void take_returned(Act& act, const Letter& letter) {
  // Only what says itself that it is for good: an answer of a person, or "delayed", is none.
  const auto& status = letter.mail.status;
  if (!status || !status->is_final) return;
  const auto rows = act.sql.query(queries::mail_returned, letter.at.thing, act.now);
  if (rows.empty()) return;
  tell(act, rows.front().get<std::string>(0), rows.front().integer(1),
       status->why.empty() ? status->status : status->why);
}

int tend(Act& act) {
  const auto rows = act.sql.query(queries::undelivered, act.now);
  for (const auto row : rows) tell(act, row.get<std::string>(0), row.integer(1), row.get<std::string>(2));
  return static_cast<int>(rows.size());
}

}  // namespace kith::inbox
