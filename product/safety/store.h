#pragma once
// Reports, decisions, appeals, and who is kept away, in the database. What somebody reported is theirs to see; what was
// decided is seen by whom it concerns and who reported it; the rest is for hosts, who are asked for as such.

#include "platform/sql/session.h"
#include "product/conversations/conversation.h"
#include "product/labels/store.h"
#include "product/safety/report.h"

namespace kith::safety {

// Proof that whoever acts is a host; made by as_host() alone.
class Host {
 public:
  MemberId id() const { return id_; }

 private:
  friend Result<Host> as_host(const Member& member);
  explicit Host(MemberId id) : id_(id) {}
  MemberId id_;
};
Result<Host> as_host(const Member& member);

Result<Report> load_report(sql::Session& sql, const Host& host, ReportId id);
std::vector<Report> open_reports(sql::Session& sql, const Host& host, std::int64_t limit);
// Mine, newest first, before the given one.
std::vector<Report> my_reports(sql::Session& sql, MemberId me, ReportId before, std::int64_t limit);
Result<Report> load_own_report(sql::Session& sql, MemberId me, ReportId id);

// As one of those whom it concerns: who wrote it, who reported it, or a host.
struct Decided {
  Decision decision;
  Report report;
  std::optional<Appeal> appeal;
};
// Whether it is theirs to ask for another look: whom an act concerns; of what was left, who reported it.
bool concerns(const Decided& decided, MemberId member);
Result<Decided> load_decision(sql::Session& sql, DecisionId id, const Member& me);
// What hosts decided about me, newest first.
std::vector<Decision> decisions_about(sql::Session& sql, MemberId me);
std::optional<Decision> decision_of(sql::Session& sql, ReportId report);
std::vector<Appeal> open_appeals(sql::Session& sql, const Host& host, std::int64_t limit);

// What a report is about, for a host: the words, with the three messages before where it is a message.
struct Piece {
  MemberId author;
  std::string text;
  Instant sent_at;
  bool is_subject = false;
};
std::vector<Piece> pieces_of(sql::Session& sql, const Report& report);
// What came before, of somebody: reports about them and what hosts did.
struct History {
  std::vector<Report> reports;  // about them, but for this one
  std::vector<Decision> decisions;
  std::int64_t reported = 0;  // by them, in the last year
};
History history_of(sql::Session& sql, const Host& host, MemberId member, ReportId but, Instant now);

// The public summary: one month.
struct LogMonth {
  Instant from;
  std::int64_t reports = 0, left = 0, rewrite = 0, removed = 0, paused = 0, verdicts_undone = 0, appeals = 0,
               undone = 0;
};
std::vector<LogMonth> log_of(sql::Session& sql, Instant now, int months);

struct KeptAway {
  Person person;
  Instant since;
};
std::vector<KeptAway> blocked_by(sql::Session& sql, MemberId me);
std::vector<KeptAway> muted_by(sql::Session& sql, MemberId me);

std::vector<Person> hosts(sql::Session& sql);

}  // namespace kith::safety
