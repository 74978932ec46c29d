#pragma once
// The collection of short messages that some figures are measured on; it is not the project's to keep.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace kith::bench {

// Those of a kind ("ham", "spam", or "" for all) in SMSSpamCollection.tsv.gz in this folder; none when it is not there.
std::vector<std::string> short_messages(const std::filesystem::path& outside, std::string_view kind);

}  // namespace kith::bench
