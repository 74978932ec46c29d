#pragma once

#include <cstddef>
#include <cstdint>

namespace kith::bench {

// A made-up community of that size: how long each question takes, and what a tie weighs.
void graphs(std::uint32_t people, std::size_t ties);

}  // namespace kith::bench
