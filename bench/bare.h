#pragma once
// The baselines: what the same work costs a program that does nothing else.

#include <string>
#include <vector>

#include "product/imports/messages.h"

namespace kith::bench {

// Serves the newest 30 messages of a conversation as an escaped list, on the same server, workers and database layer
// as Kith, until SIGTERM.
int serve_bare(const std::string& database, std::int64_t conversation);

// Who writes to whom, where.
struct Place {
  std::int64_t conversation, author, other;
};
// Writes the rows of a sent message, a commit for each group of 64, durably; messages in a second.
double write_messages(const std::string& file, const std::vector<Place>& places, double seconds);

// Writes the rows that an import of the list leaves, a commit for each 1,024 lines, into a file that has the schema.
void write_import(const std::string& file, const std::vector<imports::Line>& lines);

}  // namespace kith::bench
