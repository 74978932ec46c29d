#pragma once
// What a database holds after whatever happened to it, against what was promised to those who wrote.

#include <map>
#include <set>
#include <string>

#include "platform/sql/session.h"

namespace kith::test {

// What people wrote. Every text is written once and unlike all others.
struct Written {
  std::set<std::string> openers, answers, messages;  // acknowledged
  std::set<std::string> in_doubt;                    // sent; whether they arrived was not said
  std::size_t acknowledged() const { return openers.size() + answers.size() + messages.size(); }
  void add(const Written& other);
};

struct Audit {
  std::int64_t lost = 0;     // acknowledged, and not there
  std::int64_t doubled = 0;  // there more than once
  std::int64_t arrived = 0;  // of those in doubt
  std::string broken;        // what the database says of itself, empty when it is whole
};
// Counts rows and holds ledger and ties against them: each writing has one line, and each line is in its tie.
Audit audit(sql::Session& session, const Written& written);

}  // namespace kith::test
