// Reading the published data that the reference file is built from.

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <fstream>
#include <functional>
#include <map>

#include "language/reference.h"
#include "reference/build.h"

namespace kith::reference {
namespace {

using language::kGeneral;
using Fields = std::vector<std::string>;

// Calls `row` with the fields of each line but the first, which names them. Tabs part them.
Result<Done> read_table(const std::string& path, std::size_t fields, const std::function<void(Fields&)>& row) {
  const gzFile file = gzopen(path.c_str(), "rb");
  if (!file) return Error{Fault::kUnknown, path + " cannot be read.", {}, {}};
  std::string bytes(1 << 16, '\0'), line;
  bool is_first = true;
  int got = 0;
  const auto flush = [&] {
    Fields all;
    std::size_t begin = 0;
    for (std::size_t end = 0; end != std::string::npos; begin = end + 1) {
      end = line.find('\t', begin);
      all.push_back(line.substr(begin, end - begin));
      if (end == std::string::npos) break;
    }
    if (!is_first && all.size() >= fields) row(all);
    is_first = false;
    line.clear();
  };
  while ((got = gzread(file, bytes.data(), static_cast<unsigned>(bytes.size()))) > 0)
    for (int i = 0; i < got; ++i) {
      const char c = bytes[static_cast<std::size_t>(i)];
      if (c == '\n') flush();
      else if (c != '\r') line += c;
    }
  gzclose(file);
  if (got < 0) return invalid(path + " is damaged.");
  if (!line.empty()) flush();
  return Done{};
}

double number(const std::string& text) { return std::strtod(text.c_str(), nullptr); }

std::vector<std::string> split(const std::string& text, std::string_view by) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(by, begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + by.size();
  }
  return parts;
}

// {…, "words": ["the", …], …, "vectors": {"the": [0.1, …], …}}: takes the words of `vectors` in their order, and
// the numbers of each.
struct VectorHandler {
  static constexpr std::size_t max_object_size = SIZE_MAX, max_array_size = SIZE_MAX, max_key_size = 1024,
                               max_string_size = 1024;
  using view = boost::json::string_view;
  using fail = boost::json::error_code;

  const std::function<void(const std::string&, const std::vector<float>&)> take;
  int depth = 0;
  std::string key = {}, part = {};
  std::vector<float> numbers = {};

  bool on_document_begin(fail&) { return true; }
  bool on_document_end(fail&) { return true; }
  bool on_object_begin(fail&) { return ++depth > 0; }
  bool on_object_end(std::size_t, fail&) { return --depth >= 0; }
  bool on_array_begin(fail&) {
    numbers.clear();
    return true;
  }
  bool on_array_end(std::size_t, fail&) {
    if (depth == 2) take(key, numbers);
    return true;
  }
  bool on_key_part(view s, std::size_t, fail&) {
    part.append(s.data(), s.size());
    return true;
  }
  bool on_key(view s, std::size_t, fail&) {
    part.append(s.data(), s.size());
    key.swap(part);
    part.clear();
    return true;
  }
  bool on_string_part(view, std::size_t, fail&) { return true; }
  bool on_string(view, std::size_t, fail&) { return true; }
  bool on_number_part(view, fail&) { return true; }
  bool add(double x) {
    if (depth == 2) numbers.push_back(static_cast<float>(x));
    return true;
  }
  bool on_int64(std::int64_t i, view, fail&) { return add(static_cast<double>(i)); }
  bool on_uint64(std::uint64_t u, view, fail&) { return add(static_cast<double>(u)); }
  bool on_double(double d, view, fail&) { return add(d); }
  bool on_bool(bool, fail&) { return true; }
  bool on_null(fail&) { return true; }
  bool on_comment_part(view, fail&) { return true; }
  bool on_comment(view, fail&) { return true; }
};

bool is_word(const std::string& text) {
  return text.size() >= 2 && text.size() <= 40 && std::all_of(text.begin(), text.end(), [](unsigned char c) {
           return (c >= 'a' && c <= 'z') || c >= 0x80 || c == '+' || c == '#';
         });
}

}  // namespace

Result<Known> read_known(const std::string& folder) {
  Known known;
  std::map<std::string, std::size_t> number_of;
  const auto occupation = [&](const std::string& code) -> KnownOccupation* {
    const auto found = number_of.find(code);
    return found == number_of.end() ? nullptr : &known.onet[found->second];
  };
  (void)TRY(read_table(folder + "/onet_occupations.tsv.gz", 3, [&](Fields& f) {
    number_of[f[0]] = known.onet.size();
    known.onet.push_back({f[1], {}, f[2], {}});
  }));
  (void)TRY(read_table(folder + "/onet_titles.tsv.gz", 2, [&](Fields& f) {
    if (auto* o = occupation(f[0])) o->other_titles.push_back(f[1]);
  }));
  (void)TRY(read_table(folder + "/onet_tasks.tsv.gz", 2, [&](Fields& f) {
    if (auto* o = occupation(f[0])) o->tasks.push_back(f[1]);
  }));
  (void)TRY(read_table(folder + "/esco_occupations.tsv.gz", 3, [&](Fields& f) {
    known.esco.push_back({f[0], split(f[1], " | "), f[2], {}});
  }));
  (void)TRY(read_table(folder + "/esco_skills.tsv.gz", 2, [&](Fields& f) { known.skills.push_back({f[0], f[1]}); }));
  (void)TRY(read_table(folder + "/cities.tsv.gz", 7, [&](Fields& f) {
    known.cities.push_back(
        {f[0], f[1], number(f[2]), number(f[3]), f[4], static_cast<std::int64_t>(number(f[5])), f[6]});
  }));
  return known;
}

Result<WordVectors> read_vectors(const std::string& path, std::size_t most) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return Error{Fault::kUnknown, path + " cannot be read. bin/setup fetches it.", {}, {}};
  WordVectors vectors;
  boost::json::basic_parser<VectorHandler> parser(
      {}, VectorHandler{[&](const std::string& word, const std::vector<float>& numbers) {
        if (vectors.words.size() >= most || numbers.size() < kGeneral || !is_word(word)) return;
        vectors.words.push_back(word);
        vectors.numbers.insert(vectors.numbers.end(), numbers.begin(), numbers.begin() + kGeneral);
      }});
  std::string bytes(1 << 20, '\0');
  boost::json::error_code error;
  while (file && !error) {
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    parser.write_some(!file.eof(), bytes.data(), static_cast<std::size_t>(file.gcount()), error);
  }
  if (error || vectors.words.size() < 1000) return invalid(path + " is damaged.");
  return vectors;
}

}  // namespace kith::reference
