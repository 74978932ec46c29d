#pragma once
// `kith read`: what Kith would say of a text, without a server.

#include <string>

namespace kith {

struct ReadQuestion {
  std::string against;  // a file of earlier texts, one JSON object with "text" a line; may be empty
  bool as_json = false;
  bool lines = false;  // reads one JSON object with "text" a line, and answers each on a line
};
// Reads standard input and prints what is found in it.
void print_reading(const ReadQuestion& question);

}  // namespace kith
