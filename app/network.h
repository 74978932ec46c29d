#pragma once
// `kith network FILE…`: your real network, from an archive of an old one or a mailbox, without a server.

#include <string>
#include <vector>

#include "platform/base/clock.h"

namespace kith {

struct NetworkQuestion {
  std::vector<std::string> files;  // or folders
  std::vector<std::string> me;     // whose archive it is: address, page or name
  std::string out;                 // the report; empty: none
  bool as_json = false;            // to standard output
  Instant at;
};

// Says how far it is while it takes longer than a second; an interrupt ends it, and nothing half written stays.
void print_network(const NetworkQuestion& question);

}  // namespace kith
