#include "app/read.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>
#include <unordered_map>

#include "app/command.h"
#include "language/copies.h"
#include "language/reading.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith {
namespace {

namespace json = boost::json;

constexpr std::size_t kLongestText = 1 << 20, kMostEarlier = 1'000'000;  // bytes, texts

// The "text" of a line of JSON; says where and what is wrong with it.
std::string text_of(const std::string& line, std::string_view file, std::size_t number) {
  boost::system::error_code problem;
  const json::value value = json::parse(line, problem);
  const auto* object = problem ? nullptr : value.if_object();
  const json::value* text = object ? object->if_contains("text") : nullptr;
  if (!text || !text->is_string())
    throw CommandError(fmt::format("{} line {}: not a JSON object with a text called \"text\".", file, number));
  return tidy(std::string_view(text->get_string()).substr(0, kLongestText));
}

// The texts that were written before, found by their samples as the program finds them in its tables.
class Earlier {
 public:
  explicit Earlier(const std::string& path) {
    if (path.empty()) return;
    std::ifstream in(path);
    if (!in) throw CommandError(fmt::format("{} cannot be read. Name a file with one JSON object a line.", path));
    std::size_t number = 0;
    for (std::string line; std::getline(in, line);) {
      ++number;
      if (trim(line).empty()) continue;
      if (texts_.size() == kMostEarlier)
        throw CommandError(fmt::format("{} has more than {} texts.", path, grouped(kMostEarlier)));
      texts_.push_back(language::runs_of(text_of(line, path, number)));
      for (const std::int64_t sample : language::samples_of(texts_.back()))
        by_sample_[sample].push_back(static_cast<std::uint32_t>(texts_.size() - 1));
    }
  }
  std::size_t copies_of(const std::string& text) const {
    if (texts_.empty()) return 0;
    const language::Runs runs = language::runs_of(text);
    std::vector<std::uint32_t> likely;
    for (const std::int64_t sample : language::samples_of(runs))
      if (const auto found = by_sample_.find(sample); found != by_sample_.end())
        likely.insert(likely.end(), found->second.begin(), found->second.end());
    std::sort(likely.begin(), likely.end());
    likely.erase(std::unique(likely.begin(), likely.end()), likely.end());
    return static_cast<std::size_t>(std::count_if(
        likely.begin(), likely.end(), [&](std::uint32_t one) { return language::are_near_copies(runs, texts_[one]); }));
  }

 private:
  std::vector<language::Runs> texts_;
  std::unordered_map<std::int64_t, std::vector<std::uint32_t>> by_sample_;
};

struct Answer {
  std::string label;  // "copy", "pitch", or empty
  std::string says;
  language::Reading reading;
  std::size_t copies = 0;
};

Answer answer_to(const std::string& text, const Earlier& earlier) {
  Answer answer;
  answer.reading = language::read(text);
  answer.copies = earlier.copies_of(text);
  answer.label = answer.copies > 0 ? "copy" : answer.reading.is_pitch ? "pitch" : "";
  answer.says = language::advice(text, answer.reading, {.copies = answer.copies});
  return answer;
}

std::string as_json(const Answer& answer) {
  json::array findings;
  for (const language::Finding& f : answer.reading.findings)
    findings.push_back(
        {{"kind", f.kind}, {"quote", f.quote}, {"weight", std::round(static_cast<double>(f.weight) * 100) / 100}});
  return json::serialize(
      json::object{{"label", answer.label.empty() ? json::value(nullptr) : json::value(answer.label)},
                   {"says", answer.says},
                   {"findings", std::move(findings)},
                   {"copies", answer.copies}});
}

void print_for_people(const Answer& answer) {
  fmt::print("{}\n", answer.says);
  if (answer.label == "pitch") fmt::print("Label: reads like a pitch\n");
  if (answer.copies > 0)
    fmt::print("Label: same words as others\nNearly the same words stand in {} earlier text{}.\n", answer.copies,
               answer.copies == 1 ? "" : "s");
  for (const language::Finding& f : answer.reading.findings)
    fmt::print("{:+6.2f}  {}{}\n", f.weight, f.says,
               f.quote.empty() ? std::string{} : fmt::format(": “{}”", shorten(tidy_line(f.quote), 100)));
}

}  // namespace

void print_reading(const ReadQuestion& question) {
  const Earlier earlier(question.against);
  if (question.lines) {
    std::size_t number = 0;
    for (std::string line; std::getline(std::cin, line);) {
      ++number;
      if (trim(line).empty()) continue;
      std::cout << as_json(answer_to(text_of(line, "standard input", number), earlier)) << std::endl;
    }
    return;
  }
  std::string given(kLongestText, '\0');
  std::cin.read(given.data(), static_cast<std::streamsize>(given.size()));
  given.resize(static_cast<std::size_t>(std::cin.gcount()));
  const std::string text = tidy(given);
  if (text.empty()) throw CommandError("Nothing came to be read. Give a text on standard input: kith read < TEXT.");
  const Answer answer = answer_to(text, earlier);
  if (question.as_json) std::cout << as_json(answer) << std::endl;
  else print_for_people(answer);
}

}  // namespace kith
