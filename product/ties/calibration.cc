#include "product/ties/calibration.h"

#include "graph/evaluate.h"
#include "product/ties/foresight.h"

namespace kith::ties {
namespace {

constexpr int kEvery_days = 7;

}  // namespace

void calibrate(sql::Database& database, Instant now) {
  Rules rules;
  graph::History past;
  database.read([&](sql::Session& session) {
    rules = load_rules(session);
    past = {};
    if (now - Instant{rules.half_life_fitted_us} >= days(kEvery_days)) past = recent_past(session).history;
  });
  if (past.lines.empty()) return;
  const std::int64_t fitted = graph::fitted_half_life(past.lines, past.people).whole_days();
  database.write([&](sql::Session& session) {
    put_setting(session, "half_life_fitted_us", std::to_string(now.us), now);
    if (fitted != rules.half_life_days) put_setting(session, "half_life_days", std::to_string(fitted), now);
  });
}

}  // namespace kith::ties
