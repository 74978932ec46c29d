#pragma once
// A running installation: wires the parts together, and keeps what falls due moving.

#include <string>

#include "app/options.h"
#include "platform/base/clock.h"
#include "platform/sql/database.h"

namespace kith {

// Serves until SIGINT or SIGTERM. Returns the exit status.
int serve(const Options& options, const Clock& clock);

// Opens the database and brings it to the newest schema; makes what every installation has once (its secret).
std::unique_ptr<sql::Database> open_installation(const std::string& url, const Clock& clock);

}  // namespace kith
