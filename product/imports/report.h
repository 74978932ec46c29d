#pragma once
// "Your real network" as one file that opens without a connection, and as JSON.

#include <string>

#include "platform/http/assets.h"
#include "product/imports/network.h"

namespace kith::imports {

// HTML with its style and fonts inside; it loads and runs nothing.
std::string report_html(const Network& network, Instant now, const http::Assets& assets);
// Times in seconds since 1970.
std::string report_json(const Network& network, Instant now);

}  // namespace kith::imports
