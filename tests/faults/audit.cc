#include "tests/faults/audit.h"

namespace kith::test {
namespace {

constexpr sql::Query both(const char* name, const char* sql) { return {name, sql, sql}; }
constexpr sql::Query kIntegrity = both("audit/integrity", "PRAGMA integrity_check");
constexpr sql::Query kReferences = both("audit/references", "PRAGMA foreign_key_check");
constexpr sql::Query kMessages = both("audit/messages", "SELECT text, count(*) FROM message GROUP BY text");
constexpr sql::Query kOpeners = both("audit/openers", "SELECT text, count(*) FROM opener GROUP BY text");
// Rows beside lines, for each kind. An answered opener's conversation begins with a copy of the opener and the answer.
constexpr sql::Query kLines = both("audit/lines", R"(
  SELECT 'opener', (SELECT count(*) FROM opener WHERE delivered_at IS NOT NULL), (SELECT count(*) FROM ledger WHERE kind = 'opener')
  UNION ALL SELECT 'answer', (SELECT count(*) FROM opener WHERE state = 'answered'), (SELECT count(*) FROM ledger WHERE kind = 'answer')
  UNION ALL SELECT 'message', (SELECT count(*) FROM message) - 2 * (SELECT count(*) FROM opener WHERE state = 'answered'),
    (SELECT count(*) FROM ledger WHERE kind = 'message')
  UNION ALL SELECT 'tie', (SELECT coalesce(sum(lines_from_a + lines_from_b), 0) FROM tie), (SELECT count(*) FROM ledger WHERE kind <> 'pass'))");

std::map<std::string, std::int64_t> counts(sql::Session& session, const sql::Query& query) {
  std::map<std::string, std::int64_t> found;
  for (const auto row : session.query(query)) found.emplace(row.text(0), row.integer(1));
  return found;
}

}  // namespace

void Written::add(const Written& other) {
  openers.insert(other.openers.begin(), other.openers.end());
  answers.insert(other.answers.begin(), other.answers.end());
  messages.insert(other.messages.begin(), other.messages.end());
  in_doubt.insert(other.in_doubt.begin(), other.in_doubt.end());
}

Audit audit(sql::Session& session, const Written& written) {
  Audit found;
  const auto messages = counts(session, kMessages), openers = counts(session, kOpeners);
  const auto look_for = [&](const std::set<std::string>& texts, const std::map<std::string, std::int64_t>& rows) {
    for (const std::string& text : texts) found.lost += !rows.contains(text);
  };
  look_for(written.openers, openers);
  look_for(written.answers, messages);
  look_for(written.messages, messages);
  for (const std::string& text : written.in_doubt) found.arrived += openers.contains(text) || messages.contains(text);
  for (const auto* rows : {&messages, &openers})
    for (const auto& [text, count] : *rows) found.doubled += count - 1;
  for (const auto row : session.query(kLines))
    if (row.integer(1) != row.integer(2))
      found.broken += std::string(row.text(0)) + ": " + std::to_string(row.integer(1)) + " beside " +
                      std::to_string(row.integer(2)) + " lines; ";
  if (session.is_postgres()) return found;
  for (const auto row : session.query(kIntegrity))
    if (row.text(0) != "ok") found.broken += std::string(row.text(0)) + "; ";
  if (!session.query(kReferences).empty()) found.broken += "a row refers to one that is not there; ";
  return found;
}

}  // namespace kith::test
