#include "reference/build.h"

#include <Eigen/Dense>
#include <Eigen/SparseCore>
#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <unordered_map>

#include "language/meaning.h"
#include "language/reference_file.h"

namespace kith::reference {
namespace {

using language::kGeneral;
using language::kMeaning;
using language::kWork;
using language::Meaning;
using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Terms = std::vector<std::string>;

void add_terms(Terms& terms, std::string_view text) {
  for (language::Word& word : language::content_words(text)) terms.push_back(std::move(word.stem));
}

Terms terms_of(const KnownOccupation& o) {
  Terms terms;
  add_terms(terms, o.title);
  for (const std::string& title : o.other_titles) add_terms(terms, title);
  add_terms(terms, o.description);
  for (const std::string& task : o.tasks) add_terms(terms, task);
  return terms;
}

// Latent semantic analysis of texts: each stem's direction, times its inverse document frequency.
struct Space {
  std::vector<std::string> stems;
  std::unordered_map<std::string_view, int> number;  // into stems
  std::vector<float> idf;
  Matrix directions;  // a row for each stem

  Eigen::VectorXf of(const Terms& terms) const {
    std::map<int, int> times;
    for (const std::string& term : terms)
      if (const auto found = number.find(term); found != number.end()) ++times[found->second];
    Eigen::VectorXf v = Eigen::VectorXf::Zero(directions.cols());
    for (const auto& [stem, n] : times)
      v += idf[static_cast<std::size_t>(stem)] * std::log1p(static_cast<float>(n)) * directions.row(stem).transpose();
    const float length = v.norm();
    return length > 0 ? Eigen::VectorXf(v / length) : v;
  }
};

Space analyse(const std::vector<Terms>& texts) {
  std::map<std::string_view, int> in_texts;
  std::vector<std::map<std::string_view, int>> counts(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (const std::string& term : texts[i]) ++counts[i][term];
    for (const auto& [term, n] : counts[i]) ++in_texts[term];
  }
  Space space;
  const auto n = static_cast<float>(texts.size());
  space.stems.reserve(in_texts.size());
  for (const auto& [term, df] : in_texts) {
    space.stems.emplace_back(term);
    const auto f = static_cast<float>(df);
    space.idf.push_back(std::log(1 + (n - f + 0.5f) / (f + 0.5f)));
  }
  for (std::size_t i = 0; i < space.stems.size(); ++i) space.number[space.stems[i]] = static_cast<int>(i);
  std::vector<Eigen::Triplet<float>> entries;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    float squares = 0;
    const auto first = entries.size();
    for (const auto& [term, times] : counts[i]) {
      const int stem = space.number.at(term);
      const float x = space.idf[static_cast<std::size_t>(stem)] * std::log1p(static_cast<float>(times));
      squares += x * x;
      entries.emplace_back(static_cast<int>(i), stem, x);
    }
    for (auto k = first; k < entries.size(); ++k)
      entries[k] = {entries[k].row(), entries[k].col(), entries[k].value() / std::sqrt(squares)};
  }
  Eigen::SparseMatrix<float, Eigen::RowMajor> m(static_cast<int>(texts.size()), static_cast<int>(space.stems.size()));
  m.setFromTriplets(entries.begin(), entries.end());
  // There are few texts: the eigenvectors of M Mt are the left singular vectors U, and V = Mt U / s. Directions are
  // kept as V times the root of s, between all alike and by how much of the texts each explains (found the best of the
  // three).
  const Eigen::MatrixXf gram = Eigen::MatrixXf(m * Eigen::SparseMatrix<float, Eigen::RowMajor>(m.transpose()));
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXf> eigen(gram);
  const auto wanted = std::min<Eigen::Index>(kWork, gram.rows());
  const Eigen::MatrixXf u = eigen.eigenvectors().rightCols(wanted);
  const Eigen::VectorXf s = eigen.eigenvalues().tail(wanted).cwiseMax(1e-6f).cwiseSqrt();
  space.directions = Matrix::Zero(m.cols(), kWork);
  space.directions.leftCols(wanted) = m.transpose() * u * s.cwiseSqrt().cwiseInverse().asDiagonal();
  return space;
}

// Which of the occupations each other text is nearest to, by the space of the occupations and by the words they share.
std::vector<std::size_t> nearest(const std::vector<Terms>& occupations, const std::vector<Terms>& others) {
  const Space space = analyse(occupations);
  Matrix all(static_cast<Eigen::Index>(occupations.size()), kWork);
  for (std::size_t i = 0; i < occupations.size(); ++i) all.row(static_cast<int>(i)) = space.of(occupations[i]);
  std::vector<std::size_t> found;
  for (const Terms& other : others) {
    Eigen::Index best = 0;
    (all * space.of(other)).maxCoeff(&best);
    found.push_back(static_cast<std::size_t>(best));
  }
  return found;
}

// Puts the file together.
class Writer {
 public:
  Writer() : bytes_(sizeof(language::ReferenceHeader), '\0') { strings_.push_back('\0'); }

  std::uint32_t string(std::string_view text) {
    const auto offset = static_cast<std::uint32_t>(strings_.size());
    strings_.append(text);
    strings_.push_back('\0');
    return offset;
  }
  std::uint64_t section(std::string_view bytes) {
    bytes_.resize((bytes_.size() + 63) / 64 * 64, '\0');
    const std::uint64_t offset = bytes_.size();
    bytes_.append(bytes);
    return offset;
  }
  template <class T>
  std::uint64_t section(const std::vector<T>& values) {
    return section(std::string_view(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)));
  }
  // Rows by name; of equal names the first is found.
  language::NamedSection named(const std::vector<std::string>& names, std::string_view rows) {
    std::uint32_t size = 1;
    while (size < names.size() * 2) size *= 2;
    std::vector<std::uint32_t> slots(size, 0), at;
    for (std::size_t i = 0; i < names.size(); ++i) {
      at.push_back(string(names[i]));
      if (i > 0 && names[i] == names[i - 1]) continue;
      std::uint32_t slot = language::name_hash(names[i]) & (size - 1);
      while (slots[slot] != 0) slot = (slot + 1) & (size - 1);
      slots[slot] = static_cast<std::uint32_t>(i) + 1;
    }
    language::NamedSection made{};
    made.slots = section(slots);
    made.names = section(at);
    made.rows = section(rows);
    made.mask = size - 1;
    made.count = static_cast<std::uint32_t>(names.size());
    return made;
  }
  std::string finish(language::ReferenceHeader header) {
    header.strings = section(strings_);
    header.strings_size = strings_.size();
    header.magic = language::kReferenceMagic;
    header.size = bytes_.size();
    std::memcpy(bytes_.data(), &header, sizeof header);
    return std::move(bytes_);
  }

 private:
  std::string bytes_, strings_;
};

template <class T>
void put(std::string& bytes, const T& value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// Numbers as 127ths of the largest of them; `factor` goes into the scale.
void put_numbers(std::string& bytes, const float* numbers, std::size_t count, float factor, std::string_view between) {
  float most = 1e-9f;
  for (std::size_t i = 0; i < count; ++i) most = std::max(most, std::abs(numbers[i]));
  put(bytes, factor * most / 127);
  bytes.append(between);
  for (std::size_t i = 0; i < count; ++i) bytes.push_back(static_cast<char>(std::lround(numbers[i] * 127 / most)));
}

language::NamedSection put_words(Writer& writer, const WordVectors& vectors) {
  constexpr double kA = 1e-4;
  double harmonic = 0;
  for (std::size_t i = 0; i < vectors.words.size(); ++i) harmonic += 1 / (static_cast<double>(i) + 2.7);
  std::string rows;
  for (std::size_t i = 0; i < vectors.words.size(); ++i) {
    const double frequency = 1 / (static_cast<double>(i) + 2.7) / harmonic;  // Zipf's law, by the word's rank
    put_numbers(rows, &vectors.numbers[i * kGeneral], kGeneral, static_cast<float>(kA / (kA + frequency)), {});
  }
  return writer.named(vectors.words, rows);
}

language::NamedSection put_cities(Writer& writer, const std::vector<KnownCity>& cities) {
  std::vector<std::pair<std::string, const KnownCity*>> all;
  for (const KnownCity& city : cities) {
    const std::string name = language::folded_line(city.name), ascii = language::folded_line(city.ascii_name);
    all.emplace_back(name, &city);
    if (ascii != name) all.emplace_back(ascii, &city);
  }
  std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first < b.first : a.second->people > b.second->people;
  });
  std::map<std::string, std::uint32_t> zones;
  std::vector<std::string> names;
  std::string rows;
  for (const auto& [name, city] : all) {
    auto zone = zones.find(city->time_zone);
    if (zone == zones.end()) zone = zones.emplace(city->time_zone, writer.string(city->time_zone)).first;
    language::CityRow row{static_cast<float>(city->latitude),
                          static_cast<float>(city->longitude),
                          static_cast<std::uint32_t>(city->people),
                          zone->second,
                          {}};
    std::memcpy(row.country, city->country.data(), std::min<std::size_t>(2, city->country.size()));
    put(rows, row);
    names.push_back(name);
  }
  return writer.named(names, rows);
}

}  // namespace

std::string build_reference(const WordVectors& vectors, const Known& known) {
  std::vector<Terms> occupations, esco, skills;
  for (const KnownOccupation& o : known.onet) occupations.push_back(terms_of(o));
  for (const KnownOccupation& o : known.esco) esco.push_back(terms_of(o));
  for (const KnownSkill& s : known.skills) {
    skills.emplace_back();
    add_terms(skills.back(), s.name);
    add_terms(skills.back(), s.description);
  }
  // How rare a stem is, counted over texts as people write them.
  std::map<std::string, float> in_texts;
  for (const auto* list : {&occupations, &esco, &skills})
    for (const Terms& text : *list) {
      std::vector<std::string_view> once(text.begin(), text.end());
      std::sort(once.begin(), once.end());
      once.erase(std::unique(once.begin(), once.end()), once.end());
      for (const std::string_view term : once) ++in_texts[std::string(term)];
    }
  const auto joins = nearest(occupations, esco);
  std::vector<Terms> merged = occupations;
  for (std::size_t i = 0; i < esco.size(); ++i)
    merged[joins[i]].insert(merged[joins[i]].end(), esco[i].begin(), esco[i].end());
  const Space space = analyse(merged);

  std::vector<std::string> stems;
  std::string stem_rows;
  for (const auto& [stem, texts] : in_texts) {
    stems.push_back(stem);
    std::vector<float> none(kWork, 0.0f);
    const auto found = space.number.find(stem);
    std::string count;
    put(count, texts);
    const float* numbers = found == space.number.end() ? none.data() : &space.directions(found->second, 0);
    const float idf = found == space.number.end() ? 0 : space.idf[static_cast<std::size_t>(found->second)];
    put_numbers(stem_rows, numbers, kWork, idf, count);
  }
  // Once without the occupations, to read from it where they point.
  const auto file = [&](const std::vector<Meaning>& meanings) {
    Writer writer;
    language::ReferenceHeader header{};
    header.words = put_words(writer, vectors);
    header.stems = writer.named(stems, stem_rows);
    header.cities = put_cities(writer, known.cities);
    header.texts = static_cast<float>(occupations.size() + esco.size() + skills.size());
    std::vector<std::uint32_t> names;
    std::string rows;
    for (std::size_t i = 0; i < meanings.size(); ++i) {
      names.push_back(writer.string(known.onet[i].title));
      rows.append(reinterpret_cast<const char*>(meanings[i].numbers.data()), kMeaning);
    }
    header.occupation_names = writer.section(names);
    header.occupation_rows = writer.section(rows);
    header.occupations = static_cast<std::uint32_t>(meanings.size());
    return writer.finish(header);
  };
  const auto words_alone = language::Reference::from(file({}));
  std::vector<Meaning> meanings;
  for (const KnownOccupation& o : known.onet) {
    std::string text = o.title;
    for (const std::string& title : o.other_titles) text += " " + title;
    text += " " + o.description;
    for (const std::string& task : o.tasks) text += " " + task;
    meanings.push_back(language::meaning_of(language::content_words(text, 2000), **words_alone));
  }
  return file(meanings);
}

void straighten(WordVectors& vectors) {
  using Map = Eigen::Map<Matrix>;
  Map all(vectors.numbers.data(), static_cast<Eigen::Index>(vectors.words.size()), kGeneral);
  const auto sample = std::min<Eigen::Index>(50'000, all.rows());
  const Eigen::RowVectorXf mean = all.topRows(sample).colwise().mean();
  all.rowwise() -= mean;
  const Eigen::MatrixXf covariance = all.topRows(sample).transpose() * all.topRows(sample);
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXf> eigen(covariance);
  const Eigen::MatrixXf top = eigen.eigenvectors().rightCols(2);
  for (Eigen::Index i = 0; i < all.rows(); ++i) {
    const Eigen::RowVectorXf row = all.row(i) - (all.row(i) * top) * top.transpose();
    const float length = row.norm();
    if (length > 0) all.row(i) = row / length;
  }
}

}  // namespace kith::reference
