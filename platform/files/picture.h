#pragma once
// Pictures that people bring, read by libvips: bounded before they are decoded, one at a time, and what comes out is a
// new picture without anything that was hidden in the old one (where it was taken, by which camera).

#include <string>
#include <string_view>

#include "platform/base/result.h"

namespace kith {

constexpr std::int64_t kPixelsMost = 50'000'000;  // width times height

// Upright, as sRGB, no side longer than `longest` pixels and never enlarged, as WebP. An Error says what is wrong with
// a file that is no still JPEG, PNG or WebP, or too large.
Result<std::string> shrink_picture(std::string_view bytes, int longest);

// The middle of it as a square of `side` pixels.
struct SquarePicture {
  std::string webp, avif;
};
Result<SquarePicture> square_picture(std::string_view bytes, int side);

}  // namespace kith
