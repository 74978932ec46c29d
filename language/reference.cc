#include "language/reference.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>

#include "language/reference_file.h"
#include "language/words.h"
#include "platform/text/unicode.h"

namespace kith::language {
namespace {

template <class T>
T read_at(const char* at) {
  T value;
  std::memcpy(&value, at, sizeof value);
  return value;
}

// The countries that people write out, by the names they write.
constexpr std::pair<std::string_view, std::string_view> kCountries[] = {
    {"uk", "GB"},      {"united kingdom", "GB"},   {"great britain", "GB"}, {"england", "GB"}, {"scotland", "GB"},
    {"wales", "GB"},   {"northern ireland", "GB"}, {"ireland", "IE"},       {"usa", "US"},     {"united states", "US"},
    {"canada", "CA"},  {"germany", "DE"},          {"deutschland", "DE"},   {"france", "FR"},  {"spain", "ES"},
    {"italy", "IT"},   {"netherlands", "NL"},      {"belgium", "BE"},       {"austria", "AT"}, {"switzerland", "CH"},
    {"poland", "PL"},  {"portugal", "PT"},         {"sweden", "SE"},        {"norway", "NO"},  {"denmark", "DK"},
    {"finland", "FI"}, {"australia", "AU"},        {"new zealand", "NZ"},   {"india", "IN"},   {"nigeria", "NG"},
    {"kenya", "KE"},   {"south africa", "ZA"},     {"brazil", "BR"},        {"mexico", "MX"},  {"japan", "JP"}};

constexpr std::string_view kStates =
    " al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or "
    "pa ri "
    "sc sd tn tx ut vt va wa wv wi wy dc ";

// The countries that a text may name, as two letters: Boston, MA is in the United States, and there is none in Morocco.
std::vector<std::string> countries_of(std::string_view text) {
  std::string name = lower_ascii(trim(text));
  for (const auto& [written, code] : kCountries)
    if (name == written) return {std::string(code)};
  if (name.size() != 2) return {};
  const bool is_state = kStates.find(" " + name + " ") != std::string_view::npos;
  for (char& c : name) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return is_state ? std::vector<std::string>{name, "US"} : std::vector<std::string>{name};
}

}  // namespace

Reference::~Reference() {
  if (mapping_) munmap(mapping_, bytes_.size());
}

Result<std::unique_ptr<Reference>> Reference::open(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  struct stat status {};
  if (file < 0 || fstat(file, &status) != 0 || status.st_size == 0) {
    if (file >= 0) ::close(file);
    return Error{Fault::kUnknown, path + " cannot be read. The build makes it; or name another with --words.", {}, {}};
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  void* mapping = mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0);
  ::close(file);
  if (mapping == MAP_FAILED) return Error{Fault::kUnavailable, path + " cannot be mapped into memory.", {}, {}};
  auto reference = std::make_unique<Reference>();
  reference->mapping_ = mapping;
  auto taken = reference->take({static_cast<const char*>(mapping), size});
  if (!taken) return Error{Fault::kInvalid, path + ": " + taken.error().text, {}, {}};
  return reference;
}

Result<std::unique_ptr<Reference>> Reference::from(std::string bytes) {
  auto reference = std::make_unique<Reference>();
  reference->own_ = std::move(bytes);
  (void)TRY(reference->take(reference->own_));
  return reference;
}

Result<Done> Reference::take(std::string_view bytes) {
  bytes_ = bytes;
  ReferenceHeader h{};
  const auto damaged = [] { return invalid("this is no reference file of this version of Kith; build it anew."); };
  if (bytes.size() < sizeof h) return damaged();
  std::memcpy(&h, bytes.data(), sizeof h);
  if (h.magic != kReferenceMagic || h.size != bytes.size()) return damaged();
  bool fits = true;
  const auto at = [&](std::uint64_t offset, std::uint64_t size) {
    fits = fits && offset % 64 == 0 && offset <= bytes.size() && size <= bytes.size() - offset;
    return bytes.data() + (fits ? offset : 0);
  };
  const auto section = [&](const NamedSection& s, std::size_t row) {
    Section out;
    out.slots = reinterpret_cast<const std::uint32_t*>(at(s.slots, (std::uint64_t{s.mask} + 1) * 4));
    out.names = reinterpret_cast<const std::uint32_t*>(at(s.names, std::uint64_t{s.count} * 4));
    out.rows = at(s.rows, std::uint64_t{s.count} * row);
    out.mask = s.mask;
    out.count = s.count;
    return out;
  };
  words_ = section(h.words, kWordRow);
  stems_ = section(h.stems, kStemRow);
  cities_ = section(h.cities, sizeof(CityRow));
  occupation_names_ = reinterpret_cast<const std::uint32_t*>(at(h.occupation_names, std::uint64_t{h.occupations} * 4));
  occupation_rows_ = at(h.occupation_rows, std::uint64_t{h.occupations} * kMeaning);
  occupations_ = h.occupations;
  texts_ = h.texts;
  strings_ = at(h.strings, h.strings_size);
  strings_size_ = static_cast<std::uint32_t>(h.strings_size);
  if (!fits || strings_size_ == 0 || strings_[strings_size_ - 1] != '\0') return damaged();
  return Done{};
}

std::string_view Reference::string_at(std::uint32_t offset) const {
  return offset < strings_size_ ? std::string_view(strings_ + offset) : std::string_view();
}

std::optional<std::uint32_t> Reference::find(const Section& s, std::string_view name) const {
  if (s.count == 0) return std::nullopt;
  for (std::uint32_t slot = name_hash(name) & s.mask, tried = 0; tried <= s.mask; slot = (slot + 1) & s.mask, ++tried) {
    const std::uint32_t number = s.slots[slot];
    if (number == 0 || number > s.count) return std::nullopt;
    if (string_at(s.names[number - 1]) == name) return number - 1;
  }
  return std::nullopt;
}

std::optional<GeneralWord> Reference::general(std::string_view folded) const {
  const auto number = find(words_, folded);
  if (!number) return std::nullopt;
  const char* row = words_.rows + *number * kWordRow;
  return GeneralWord{{reinterpret_cast<const std::int8_t*>(row + 4), kGeneral}, read_at<float>(row)};
}

std::optional<WorkWord> Reference::work(std::string_view stem) const {
  const auto number = find(stems_, stem);
  if (!number) return std::nullopt;
  const char* row = stems_.rows + *number * kStemRow;
  return WorkWord{{reinterpret_cast<const std::int8_t*>(row + 8), kWork}, read_at<float>(row), read_at<float>(row + 4)};
}

Occupation Reference::occupation(std::size_t number) const {
  const char* row = occupation_rows_ + number * kMeaning;
  return {string_at(occupation_names_[number]), {reinterpret_cast<const std::int8_t*>(row), kMeaning}};
}

std::optional<City> Reference::city(std::string_view place) const {
  const std::size_t comma = place.find(',');
  const std::string name = folded_line(place.substr(0, comma));
  const auto first = find(cities_, name);
  if (!first || name.empty()) return std::nullopt;
  // The last part: "Cambridge, Massachusetts, US". What is no country that is known here narrows nothing.
  std::vector<std::string> countries =
      comma == std::string_view::npos ? std::vector<std::string>{} : countries_of(place.substr(place.rfind(',') + 1));
  if (countries.empty()) countries.emplace_back();
  for (const std::string& country : countries)
    // Those of one name stand together, the largest first.
    for (std::uint32_t i = *first; i < cities_.count && string_at(cities_.names[i]) == name; ++i) {
      const char* at = cities_.rows + i * sizeof(CityRow);
      const auto row = read_at<CityRow>(at);
      const std::string_view of(at + offsetof(CityRow, country), 2);
      if (!country.empty() && of != country) continue;
      return City{string_at(cities_.names[i]), row.latitude, row.longitude, of, row.people, string_at(row.time_zone)};
    }
  return std::nullopt;
}

}  // namespace kith::language
