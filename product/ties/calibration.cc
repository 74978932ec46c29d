#include "product/ties/calibration.h"

#include <algorithm>
#include <unordered_map>

#include "graph/evaluate.h"
#include "product/ties/queries.h"

namespace kith::ties {
namespace {

constexpr std::int64_t kLines = 300'000;
constexpr int kEvery_days = 7;

}  // namespace

void calibrate(sql::Database& database, Instant now) {
  Rules rules;
  graph::History past;
  database.read([&](sql::Session& session) {
    rules = load_rules(session);
    if (now - Instant{rules.half_life_fitted_us} < days(kEvery_days)) return;
    past = {};
    std::unordered_map<std::int64_t, graph::PersonNumber> numbers;
    const auto number = [&](std::int64_t member) {
      return numbers.try_emplace(member, static_cast<graph::PersonNumber>(numbers.size())).first->second;
    };
    for (const auto row : session.query(queries::newest_lines, kLines)) {
      const graph::PersonNumber from = number(row.integer(0));
      past.lines.push_back({from, number(row.integer(1)), row.get<Instant>(2)});
    }
    past.people = static_cast<std::uint32_t>(numbers.size());
  });
  if (past.lines.empty()) return;
  // An import's lines are younger in the ledger than they are.
  std::stable_sort(past.lines.begin(), past.lines.end(),
                   [](const graph::Line& x, const graph::Line& y) { return x.at < y.at; });
  const std::int64_t fitted = graph::fitted_half_life(past.lines, past.people).whole_days();
  database.write([&](sql::Session& session) {
    put_setting(session, "half_life_fitted_us", std::to_string(now.us), now);
    if (fitted != rules.half_life_days) put_setting(session, "half_life_days", std::to_string(fitted), now);
  });
}

}  // namespace kith::ties
