#pragma once
// What an action is handed: everything from outside that it may use. An action checks, writes rows and ledger lines
// in the transaction it was given, and lists what it causes; it never reads a clock or opens a connection by itself.

#include "platform/base/clock.h"
#include "platform/base/id.h"
#include "platform/base/random.h"
#include "platform/sql/session.h"
#include "product/frame/rules.h"

namespace kith {

// Whether an action happens now; is made up for a demonstration (the rules hold, and nobody is written to); or is
// replayed from an import (nobody is written to, and lapse, waits and places are off).
enum class Present { kNow, kMadeUp, kReplayed };

struct Act {
  sql::Session& sql;
  Instant now;
  Ids& ids;
  Random& random;
  const Rules& rules;
  Present present = Present::kNow;

  bool is_replay() const { return present == Present::kReplayed; }
  // Whether people are told of it: by mail, and on the pages they have open.
  bool tells() const { return present == Present::kNow; }
};

}  // namespace kith
