#include "bench/short_messages.h"

#include <zlib.h>

namespace kith::bench {

std::vector<std::string> short_messages(const std::filesystem::path& outside, std::string_view kind) {
  std::vector<std::string> messages;
  gzFile file = gzopen((outside / "SMSSpamCollection.tsv.gz").c_str(), "rb");
  if (!file) return messages;
  char line[8192];
  while (gzgets(file, line, sizeof line)) {
    std::string_view row(line);
    while (!row.empty() && (row.back() == '\n' || row.back() == '\r')) row.remove_suffix(1);
    const std::size_t tab = row.find('\t');
    if (tab != row.npos && (kind.empty() || row.substr(0, tab) == kind)) messages.emplace_back(row.substr(tab + 1));
  }
  gzclose(file);
  return messages;
}

}  // namespace kith::bench
