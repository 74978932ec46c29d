#pragma once
// How fast words fade in this community: fitted to its own past, and kept as a setting, so that every node and every
// start reads the same.

#include "platform/sql/database.h"
#include "product/frame/rules.h"

namespace kith::ties {

// At most once a week, from the newest 300,000 lines; a community too young to tell keeps the usual 60 days. What was
// fitted holds from the next fold of a graph on.
void calibrate(sql::Database& database, Instant now);

}  // namespace kith::ties
