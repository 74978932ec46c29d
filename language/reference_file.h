#pragma once
// How the reference file is laid out: this header, then its sections, each at a multiple of 64 bytes. Made and read on
// the same kind of machine (little-endian); another version is not read.

#include <cstdint>
#include <string_view>

namespace kith::language {

constexpr std::uint64_t kReferenceMagic = 0x3152464548544B00;  // and its version: "KTHEFR1"

struct NamedSection {
  std::uint64_t slots, names, rows;  // offsets
  std::uint32_t mask, count;
};

struct ReferenceHeader {
  std::uint64_t magic, size;
  NamedSection words, stems, cities;
  std::uint64_t occupation_names, occupation_rows;
  std::uint32_t occupations;
  float texts;
  std::uint64_t strings;
  std::uint64_t strings_size;
};

constexpr std::size_t kWordRow = 4 + 100;      // scale, numbers
constexpr std::size_t kStemRow = 4 + 4 + 200;  // scale, texts, numbers
struct CityRow {
  float latitude, longitude;
  std::uint32_t people, time_zone;  // the zone: an offset into strings
  char country[4];
};

// FNV-1a, whose bits a table of a power of two takes from below.
inline std::uint32_t name_hash(std::string_view name) {
  std::uint64_t h = 0xCBF29CE484222325u;
  for (const char c : name) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return static_cast<std::uint32_t>(h ^ (h >> 32));
}

}  // namespace kith::language
