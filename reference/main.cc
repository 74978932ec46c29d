// Builds the reference file: kith_reference WORD-VECTORS.json DATA-FOLDER OUT
#include <filesystem>
#include <fstream>
#include <iostream>

#include "reference/build.h"

namespace {

constexpr std::size_t kWords = 200'000;  // the most frequent of 341,479; the rest are names and misspellings

int fail(const std::string& why) {
  std::cerr << why << "\n";
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) return fail("kith_reference WORD-VECTORS.json DATA-FOLDER OUT"), 2;
  auto vectors = kith::reference::read_vectors(argv[1], kWords);
  if (!vectors) return fail(vectors.error().text);
  const auto known = kith::reference::read_known(argv[2]);
  if (!known) return fail(known.error().text);
  kith::reference::straighten(*vectors);
  const std::string bytes = kith::reference::build_reference(*vectors, *known);
  const std::string beside = std::string(argv[3]) + ".part";
  std::ofstream(beside, std::ios::binary) << bytes;
  std::error_code error;
  if (std::filesystem::file_size(beside, error) != bytes.size()) return fail(beside + " cannot be written.");
  std::filesystem::rename(beside, argv[3], error);
  return error ? fail(error.message()) : 0;
}
