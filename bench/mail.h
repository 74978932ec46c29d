#pragma once
// Answers by mail and rounds: how many a second, and how well a reply is read.

#include <filesystem>

namespace kith::bench {

// `replies` are the fixtures of the tests; `folder` is where databases are made.
void mails(const std::filesystem::path& replies, const std::filesystem::path& folder);

}  // namespace kith::bench
