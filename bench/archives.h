#pragma once

#include <string>

namespace kith::bench {

// `kith network` on an archive of full size and on a large mailbox, both made up in `folder`.
void archives(const std::string& kith, const std::string& folder);

}  // namespace kith::bench
