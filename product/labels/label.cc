#include "product/labels/label.h"

#include "language/reading.h"
#include "platform/text/unicode.h"

namespace kith::labels {

std::vector<Evidence> evidence_of(const language::Reading& reading) {
  constexpr std::size_t kMost = 3, kQuoteMost = 90;  // findings, characters
  std::vector<Evidence> all;
  for (const language::Finding& finding : reading.findings) {
    if (all.size() == kMost) break;
    if (finding.weight > 0 && !finding.quote.empty())
      all.push_back({finding.says, shorten(tidy_line(finding.quote), kQuoteMost)});
  }
  return all;
}

}  // namespace kith::labels
