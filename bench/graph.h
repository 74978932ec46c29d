#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace kith::bench {

// A made-up community of that size: how long each question takes, and what a tie weighs.
void graphs(std::uint32_t people, std::size_t ties);

// Ten million people and 200 million ties: how long it takes to build them from a ledger in `folder` (6.4 GB, made when
// it is not there, in some minutes), what they weigh, and how fast they answer beside a small community.
void large_graph(const std::string& folder);

}  // namespace kith::bench
