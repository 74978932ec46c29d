#pragma once
// What is known of words, of work and of places before anybody has written anything: one file, built from published
// data when Kith is built (reference/build.h), mapped into memory and never changed. Safe to read from any thread.
//
// A word has a direction among words in general (GloVe, 100 numbers, without their mean and their two strongest
// directions: Mu and Viswanath, "All-but-the-top", 2018) and a stem has one among the world's work (latent semantic
// analysis of what occupations are called and do, 200 numbers: Deerwester et al., 1990).

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"

namespace kith::language {

constexpr std::size_t kGeneral = 100, kWork = 200;  // numbers in a word's two directions
constexpr std::size_t kMeaning = 304;               // both, and room to a multiple of 16

// What a word adds to the direction of a text: `numbers` times `scale`.
struct GeneralWord {
  std::span<const std::int8_t> numbers;
  float scale = 0;  // holds how much the word says: a / (a + p), p how frequent it is (Arora, Liang and Ma, 2017)
};
struct WorkWord {
  std::span<const std::int8_t> numbers;
  float scale = 0;
  float texts = 0;  // in how many of the reference's texts() it stands
};
struct Occupation {
  std::string_view title;
  std::span<const std::int8_t> meaning;  // of all that is said of it: Meaning::numbers (meaning.h)
};
struct City {
  std::string_view name;
  double latitude = 0, longitude = 0;  // degrees
  std::string_view country;            // ISO 3166, two letters
  std::int64_t people = 0;
  std::string_view time_zone;
};

class Reference {
 public:
  // Nothing is known: texts then meet by their own words alone.
  Reference() = default;
  ~Reference();
  Reference(const Reference&) = delete;
  Reference& operator=(const Reference&) = delete;

  // The file that the build made. The error says what is wrong with it.
  static Result<std::unique_ptr<Reference>> open(const std::string& path);
  // The same from memory.
  static Result<std::unique_ptr<Reference>> from(std::string bytes);

  bool is_empty() const { return bytes_.empty(); }
  std::optional<GeneralWord> general(std::string_view folded) const;
  std::optional<WorkWord> work(std::string_view stem) const;
  float texts() const { return texts_; }
  std::size_t occupations() const { return occupations_; }
  Occupation occupation(std::size_t number) const;
  // The largest city of that name; what follows the last comma narrows it, if it is a country or one of the United
  // States: "Leeds", "Cambridge, US". None for a place that does not exist or has less than 15,000 people.
  std::optional<City> city(std::string_view place) const;

 private:
  Result<Done> take(std::string_view bytes);
  std::string_view string_at(std::uint32_t offset) const;

  std::string own_;          // what from() was given
  void* mapping_ = nullptr;  // what open() mapped
  std::string_view bytes_;   // either
  // Named rows, found through an open hash table of numbers from 1.
  struct Section {
    const std::uint32_t* slots = nullptr;
    std::uint32_t mask = 0;
    const std::uint32_t* names = nullptr;  // by number: where its name stands
    const char* rows = nullptr;            // by number
    std::uint32_t count = 0;
  };
  std::optional<std::uint32_t> find(const Section& section, std::string_view name) const;
  Section words_, stems_, cities_;
  const char* strings_ = nullptr;
  std::uint32_t strings_size_ = 0;
  const std::uint32_t* occupation_names_ = nullptr;
  const char* occupation_rows_ = nullptr;
  std::uint32_t occupations_ = 0;
  float texts_ = 0;
};

}  // namespace kith::language
