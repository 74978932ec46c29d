#include "product/safety/store.h"

#include <fmt/format.h>

#include <algorithm>

#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "product/members/store.h"
#include "product/safety/queries.h"

namespace kith::safety {
namespace {

Report read_report(sql::Rows::Reader& row) {
  Report r;
  row >> r.id;
  r.reporter = members::read_person(row);
  r.kind = report_kind(row.next<std::string>()).value_or(ReportKind::kMember);
  row >> r.subject >> r.conversation;
  r.about = members::read_person(row);
  row >> r.said >> r.rule >> r.words >> r.at >> r.decided_at;
  return r;
}

Decision read_decision(sql::Rows::Reader& row) {
  Decision d;
  row >> d.id >> d.report >> d.host;
  d.about = members::read_person(row);
  d.act = host_act(row.next<std::string>()).value_or(HostAct::kLeave);
  row >> d.reason >> d.until >> d.removed_title >> d.removed_text >> d.removed_why >> d.at;
  return d;
}

Appeal read_appeal(sql::Rows::Reader& row) {
  Appeal a;
  row >> a.decision;
  a.member = members::read_person(row);
  row >> a.words >> a.at >> a.host >> a.outcome >> a.reason >> a.decided_at;
  return a;
}

KeptAway read_kept_away(sql::Rows::Reader& row) {
  KeptAway kept;
  kept.person = members::read_person(row);
  row >> kept.since;
  return kept;
}

Error no_report() { return unknown(std::string(text("There is no such report, or it is not yours to see."))); }

}  // namespace

Result<Host> as_host(const Member& member) {
  if (!member.is_host) return unknown(std::string(text("There is nothing here, or it is for the hosts alone.")));
  return Host(member.id);
}

Result<Report> load_report(sql::Session& sql, const Host& host, ReportId id) {
  auto report = sql.find(read_report, queries::find_report, id);
  if (!report || report->about.id == host.id()) return no_report();  // who is reported does not learn by whom
  return std::move(*report);
}

std::vector<Report> open_reports(sql::Session& sql, const Host& host, std::int64_t limit) {
  return sql.list(read_report, queries::open_reports, limit, host.id());
}

std::vector<Report> my_reports(sql::Session& sql, MemberId me, ReportId before, std::int64_t limit) {
  return sql.list(read_report, queries::reports_of, me, before ? before.value : INT64_MAX, limit);
}

Result<Report> load_own_report(sql::Session& sql, MemberId me, ReportId id) {
  auto report = sql.find(read_report, queries::find_report, id);
  if (!report || report->reporter.id != me) return no_report();
  return std::move(*report);
}

bool concerns(const Decided& d, MemberId member) {
  return d.decision.act == HostAct::kLeave ? d.report.reporter.id == member : d.decision.about.id == member;
}

Result<Decided> load_decision(sql::Session& sql, DecisionId id, const Member& me) {
  auto decision = sql.find(read_decision, queries::find_decision, id);
  auto report = decision ? sql.find(read_report, queries::find_report, decision->report) : std::nullopt;
  if (!report || !(me.is_host || decision->about.id == me.id || report->reporter.id == me.id))
    return unknown(std::string(text("There is no such decision, or it is not yours to see.")));
  return Decided{std::move(*decision), std::move(*report), sql.find(read_appeal, queries::find_appeal, id)};
}

std::vector<Decision> decisions_about(sql::Session& sql, MemberId me) {
  return sql.list(read_decision, queries::decisions_about, me);
}

std::optional<Decision> decision_of(sql::Session& sql, ReportId report) {
  return sql.find(read_decision, queries::decision_of_report, report);
}

std::vector<Appeal> open_appeals(sql::Session& sql, const Host& host, std::int64_t limit) {
  return sql.list(read_appeal, queries::open_appeals, limit, host.id());
}

std::vector<Piece> pieces_of(sql::Session& sql, const Report& report) {
  std::vector<Piece> pieces;
  if (report.kind == ReportKind::kMessage)
    for (const auto row : sql.query(queries::message_context, report.conversation, report.subject))
      if (row.integer(0) != report.subject)
        pieces.push_back({row.get<MemberId>(1), row.get<std::string>(2), row.get<Instant>(3), false});
  std::reverse(pieces.begin(), pieces.end());
  pieces.push_back({report.kind == ReportKind::kVerdict ? report.reporter.id : report.about.id, report.said, {}, true});
  return pieces;
}

History history_of(sql::Session& sql, const Host&, MemberId member, ReportId but, Instant now) {
  History h;
  h.reports = sql.list(read_report, queries::reports_about, member, but);
  h.decisions = sql.list(read_decision, queries::decisions_about, member);
  h.reported = sql.query(queries::count_reports, member, now - days(365)).front().integer(0);
  return h;
}

std::vector<LogMonth> log_of(sql::Session& sql, Instant now, int months) {
  std::vector<LogMonth> log;
  Instant until = now + days(1);
  CivilTime day = civil(now, "UTC");
  for (int i = 0; i < months; ++i) {
    LogMonth m;
    m.from = parse_instant(fmt::format("{:04}-{:02}-01", day.year, day.month));
    m.reports = sql.query(queries::count_all_reports, m.from, until).front().integer(0);
    for (const auto row : sql.query(queries::log_by_month, m.from, until)) {
      const std::int64_t count = row.integer(1);
      switch (host_act(row.text(0)).value_or(HostAct::kLeave)) {
        case HostAct::kLeave: m.left = count; break;
        case HostAct::kRewrite: m.rewrite = count; break;
        case HostAct::kRemove: m.removed = count; break;
        case HostAct::kPause: m.paused = count; break;
        case HostAct::kUndoVerdict: m.verdicts_undone = count; break;
      }
    }
    const auto appeals = sql.query(queries::count_appeals, m.from, until);
    m.appeals = appeals.front().integer(0), m.undone = appeals.front().integer(1);
    log.push_back(m);
    until = m.from;
    day = civil(m.from - days(1), "UTC");
  }
  return log;
}

std::vector<KeptAway> blocked_by(sql::Session& sql, MemberId me) {
  return sql.list(read_kept_away, queries::blocked_by, me);
}
std::vector<KeptAway> muted_by(sql::Session& sql, MemberId me) {
  return sql.list(read_kept_away, queries::muted_by, me);
}
std::vector<Person> hosts(sql::Session& sql) { return sql.list(members::read_person, queries::hosts); }

}  // namespace kith::safety
