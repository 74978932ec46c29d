#pragma once
// A QR code as a picture.

#include <string>

namespace kith {

// An SVG of `words`, dark on light with the four modules of margin that readers need; empty when they are too long.
std::string code_of(const std::string& words);

}  // namespace kith
