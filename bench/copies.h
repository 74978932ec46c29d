#pragma once
// How well near copies are found, how fast among a million, and what that takes.

#include <filesystem>

namespace kith::bench {

void copies(const std::filesystem::path& texts, const std::filesystem::path& outside,
            const std::filesystem::path& folder);

}  // namespace kith::bench
