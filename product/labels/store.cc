#include "product/labels/store.h"

#include "product/labels/queries.h"

namespace kith::labels {
namespace {

constexpr std::int64_t kSamplesEnough = 9;  // of the thirteen: nothing else has so many in common
constexpr std::int64_t kFresh_days =
    30;  // an exact copy of what is older is sampled itself, for that one's samples go sooner

std::vector<Evidence> read_evidence(std::string_view lines) {
  std::vector<Evidence> all;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    const std::size_t tab = line.find('\t');
    if (tab != line.npos) all.push_back({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
    lines.remove_prefix(std::min(end + 1, lines.size()));
  }
  return all;
}

}  // namespace

Label read_label(sql::Rows::Reader& row) {
  Label label;
  row >> label.words >> label.is_pitch;
  label.evidence = read_evidence(row.next<std::string>());
  label.is_verdict = row.next<std::optional<bool>>();
  row >> label.others;
  return label;
}

Likeness find_likeness(sql::Session& sql, MemberId sender, MemberId receiver, const language::Runs& runs, Instant now) {
  std::vector<std::int64_t> s = language::samples_of(runs);
  const auto sampled = static_cast<std::int64_t>(s.size());
  s.resize(language::kSamples + 1, -1);  // no text has it
  static_assert(language::kSamples == 12, "likely_copies.sql names thirteen");
  Likeness found;
  const Instant since = now - days(kComparedDays);
  const auto likely = sql.query(queries::likely_copies, s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], s[8], s[9],
                                s[10], s[11], s[12], since);
  for (const auto row : likely) {
    const std::int64_t samples = row.integer(5);
    // Words that were removed or deleted since are known by their samples alone.
    const bool is_copy = samples >= kSamplesEnough || language::are_near_copies(runs, language::runs_of(row.text(4)));
    if (!is_copy) continue;
    if (!found.family) {
      found.family = row.integer(1);
      found.is_exact = samples + 1 >= sampled && now - row.get<Instant>(6) < days(kFresh_days);
    }
    found.is_own = MemberId{row.integer(2)} == sender && MemberId{row.integer(3)} != receiver;
    if (found.is_own) break;
  }
  // One's own words are compared one by one: no padding and no crowd of others hides them.
  if (!found.is_own)
    for (const auto row : sql.query(queries::own_words, sender, since, receiver))
      found.is_own = found.is_own || language::are_near_copies(runs, language::runs_of(row.text(0)));
  if (!found.family) return found;
  const auto family = sql.query(queries::family_of, found.family, sender, since, now - days(kSameWeekDays), receiver);
  found.others = family.front().integer(0);
  found.is_own = found.is_own || family.front().get<bool>(1);
  return found;
}

Label find(sql::Session& sql, std::int64_t words) {
  return sql.find(read_label, queries::find_label, words, days(kSameWeekDays).us).value_or(Label{});
}

Count count(sql::Session& sql, Instant since) {
  Count n;
  const auto read = sql.query(queries::count_read, since);
  n.read = read.front().integer(0), n.labelled = read.front().integer(1);
  const auto judged = sql.query(queries::count_verdicts, since);
  n.wrong = judged.front().integer(0), n.missed = judged.front().integer(1);
  return n;
}

}  // namespace kith::labels
