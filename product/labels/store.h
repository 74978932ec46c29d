#pragma once
// Labels in the database, and the index of what was written before.

#include <optional>

#include "language/copies.h"
#include "platform/sql/session.h"
#include "product/labels/label.h"

namespace kith::labels {

// A dozen ranges of an index, and at most a few texts: well below a millisecond among a million.
// Words to the same receiver do not count: whoever takes an opener back to mend it may send it again.
Likeness find_likeness(sql::Session& sql, MemberId sender, MemberId receiver, const language::Runs& runs, Instant now);

// Of one opener or message; an empty one when there is nothing to say of it.
Label find(sql::Session& sql, std::int64_t words);
Label read_label(sql::Rows::Reader& row);  // id, is_pitch, evidence, verdict, others

// How often labels were wrong, as far as readers said.
struct Count {
  std::int64_t read = 0;      // openers that were read
  std::int64_t labelled = 0;  // that came with the label of a pitch
  std::int64_t wrong = 0;     // of those, that their reader said is none
  std::int64_t missed = 0;    // called a pitch by their reader, without a label
};
Count count(sql::Session& sql, Instant since);

}  // namespace kith::labels
