#include "app/match.h"

#include <fmt/format.h>

#include <boost/json/parse.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>

#include "app/command.h"
#include "matching/matching.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith {
namespace {

namespace json = boost::json;
using language::Reference;

constexpr std::size_t kLongestLine = 1 << 20, kMostPeople = 1'000'000, kMostCalls = 100, kLongestText = 100'000;

struct Listed {
  std::string handle;
  matching::Person person;
};

// One line of the file. A field that has another shape than expected is said, with its name; what a line has beside
// them is left alone.
class Line {
 public:
  Line(const json::object& object, const Reference& reference) : object_(object), reference_(reference) {}

  Listed read() {
    Listed listed;
    listed.handle = text_of("handle");
    if (listed.handle.empty()) throw CommandError("\"handle\" is missing");
    auto& p = listed.person;
    for (std::string& words : texts_of("asks")) p.asks.push_back({.words = std::move(words)});
    for (std::string& words : texts_of("offers")) p.offers.push_back({std::move(words)});
    for (std::string& words : texts_of("about")) p.about.push_back(std::move(words));
    p.languages = texts_of("languages");
    const auto latitude = number_of("lat"), longitude = number_of("lon");
    if (latitude.has_value() != longitude.has_value()) throw CommandError("of \"lat\" and \"lon\" one is missing");
    if (latitude) {
      if (*latitude < -90 || *latitude > 90 || *longitude < -180 || *longitude > 180)
        throw CommandError("\"lat\" is from -90 to 90 and \"lon\" from -180 to 180");
      p.where = matching::Spot{*latitude, *longitude};
    } else if (const auto city = reference_.city(text_of("place"))) {
      p.where = matching::Spot{city->latitude, city->longitude};
    }
    if (p.where) p.hours = p.where->longitude / 15;
    if (const auto capacity = number_of("capacity")) {
      if (*capacity < 0 || *capacity > 10'000) throw CommandError("\"capacity\" is from 0 to 10,000");
      p.capacity = static_cast<int>(*capacity);
    }
    return listed;
  }

 private:
  static std::string tidied(const json::string& text) {
    std::string kept = tidy(std::string_view(text));
    if (kept.size() > kLongestText) kept.resize(kLongestText);
    return tidy(kept);
  }
  std::string text_of(std::string_view name) const {
    const json::value* value = object_.if_contains(name);
    if (!value || value->is_null()) return {};
    if (!value->is_string()) throw CommandError(fmt::format("\"{}\" is not a text", name));
    return tidied(value->get_string());
  }
  std::optional<double> number_of(std::string_view name) const {
    const json::value* value = object_.if_contains(name);
    if (!value || value->is_null()) return std::nullopt;
    if (!value->is_number()) throw CommandError(fmt::format("\"{}\" is not a number", name));
    return value->to_number<double>();
  }
  // A text, a list of texts, or a list of objects with "words".
  std::vector<std::string> texts_of(std::string_view name) const {
    const json::value* value = object_.if_contains(name);
    std::vector<std::string> all;
    const auto add = [&](const json::value& one) {
      const json::value* words = one.is_object() ? one.get_object().if_contains("words") : &one;
      if (!words || !words->is_string()) throw CommandError(fmt::format("\"{}\" is not a list of texts", name));
      std::string text = tidied(words->get_string());
      if (!text.empty() && all.size() < kMostCalls) all.push_back(std::move(text));
    };
    if (!value || value->is_null()) return all;
    if (value->is_array())
      for (const json::value& one : value->get_array()) add(one);
    else add(*value);
    return all;
  }

  const json::object& object_;
  const Reference& reference_;
};

// The next line; of one that is longer than can be, as much as shows it. False at the end.
bool next_line(std::istream& file, std::string& line) {
  line.clear();
  std::streambuf& bytes = *file.rdbuf();
  int c = bytes.sbumpc();
  for (; c != EOF && c != '\n' && line.size() <= kLongestLine; c = bytes.sbumpc()) line += static_cast<char>(c);
  return c != EOF || !line.empty();
}

std::vector<Listed> read_people(const std::string& path, const Reference& reference) {
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::is_directory(path))
    throw CommandError(path + " cannot be read. Name a file with one member a line, as JSON.");
  std::vector<Listed> all;
  std::unordered_map<std::string, std::size_t> line_of;
  std::string line;
  for (std::size_t number = 1; next_line(file, line); ++number) {
    if (trim(line).empty()) continue;
    const auto wrong = [&](const std::string& what) {
      return CommandError(
          fmt::format("{}, line {}: {}. A line is {{\"handle\": \"ines\", \"asks\": [\"…\"], \"offers\": [\"…\"]}}.",
                      path, number, what));
    };
    if (line.size() > kLongestLine) throw wrong("it is longer than a million bytes");
    if (all.size() == kMostPeople) throw wrong("there are more than a million members");
    json::error_code error;
    const json::value value = json::parse(as_utf8(line), error);
    if (error || !value.is_object()) throw wrong("it is no JSON object");
    try {
      all.push_back(Line(value.get_object(), reference).read());
    } catch (const CommandError& mistake) {
      throw wrong(mistake.what());
    }
    const auto [first, is_new] = line_of.try_emplace(all.back().handle, number);
    if (!is_new) throw wrong(fmt::format("{} stands on line {} already", all.back().handle, first->second));
  }
  return all;
}

std::string field(std::string_view text) { return tidy_line(text); }

}  // namespace

std::string reference_path() {
  std::error_code error;
  const auto here = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  for (const auto& each : {here / "kith.words", here / "../share/kith/kith.words", here / "../reference/kith.words"})
    if (std::filesystem::exists(each, error)) return each.lexically_normal().string();
  return {};
}

std::unique_ptr<Reference> open_reference(const std::string& given) {
  const std::string path = given.empty() ? reference_path() : given;
  if (path.empty())
    std::cerr << text("The file of words, kith.words, is not beside the program: only the same words meet.") << "\n";
  return path.empty() ? std::make_unique<Reference>() : or_fail(Reference::open(path));
}

void print_matches(const MatchQuestion& question) {
  const auto reference = open_reference(question.words);
  std::vector<Listed> people = read_people(question.file, *reference);
  matching::Matcher matcher(*reference);
  for (std::uint32_t i = 0; i < people.size(); ++i) matcher.put(i, std::move(people[i].person));
  std::cout << "member\task\tmatch\toffer\tscore\treason\n";
  const auto print = [&](const matching::Match& m) {
    const std::string& ask = matcher.find(m.asker)->asks[m.ask].words;
    const std::string reason =
        m.offer ? text("They ask “{}”; you offer “{}”: {}.", ask, m.offered, matching::why(m))
                : text("They ask “{}”; you say of your work “{}”: {}.", ask, m.offered, matching::why(m));
    std::cout << fmt::format("{}\t{}\t{}\t{}\t{:.3f}\t{}\n", field(people[m.asker].handle), field(ask),
                             field(people[m.helper].handle), field(m.offered), m.score, field(reason));
  };
  const int threads = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
  if (question.is_round) {
    for (const auto& m : matcher.deal({.threads = threads})) print(m);
  }
  for (std::uint32_t i = 0; i < people.size() && !question.is_round; ++i)
    for (std::size_t ask = 0; ask < matcher.find(i)->asks.size(); ++ask)
      for (const auto& m : matcher.helpers(i, ask, question.top)) print(m);
  if (!std::cout.flush()) throw CommandError("What was found could not be written out. Is the disk full?");
}

}  // namespace kith
