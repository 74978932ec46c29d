#include "bench/pitches.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <cmath>
#include <fstream>
#include <map>
#include <numeric>
#include <span>
#include <unordered_map>

#include "bench/harness.h"
#include "bench/short_messages.h"
#include "language/pitch.h"
#include "language/reading.h"

namespace kith::bench {
namespace {

namespace fs = std::filesystem;
using language::kSignCount;

// Sources that the weights are never learned from: a third of the texts.
constexpr std::string_view kHeldBack[] = {"c", "e", "k"};

// One that was written to mislead word lists: learned from, but no measure of what people send.
constexpr std::string_view kHardOnly = "l";

struct Text {
  std::string source, text, kind;
  bool is_pitch = false;
  // What answers somebody's published ask is no pitch, whatever it says: the product knows it by where it was written.
  bool answers_ask() const { return kind.find("answer") != std::string::npos; }
};

bool is_held_back(const std::string& source) {
  return std::find(std::begin(kHeldBack), std::end(kHeldBack), source) != std::end(kHeldBack);
}

std::vector<Text> load_texts(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<Text> texts;
  for (const fs::path& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      if (line.empty()) continue;
      const auto object = boost::json::parse(line).as_object();
      texts.push_back({file.stem().string(), std::string(object.at("text").as_string()),
                       std::string(object.at("kind").as_string()), object.at("label").as_string() == "pitch"});
    }
  }
  return texts;
}

// A text as numbers: signs first, then its grams.
struct Row {
  std::vector<std::pair<std::uint32_t, float>> values;
  bool is_pitch = false;
};

constexpr float kWordScale = 0.7f;
constexpr float kSignScale = 1.0f;  // signs are trusted a tenth as much as their number would have it

// Logistic regression with a ridge, by Nesterov's accelerated gradient with a step for each weight.
struct Regression {
  std::vector<double> weights;
  double bias = 0;

  double log_odds(const Row& row) const {
    double sum = bias;
    for (const auto& [feature, value] : row.values) sum += weights[feature] * value;
    return sum;
  }
  static Regression fit(std::span<const Row* const> rows, std::size_t features, double ridge) {
    Regression r;
    r.weights.assign(features, 0);
    std::vector<double> ahead(features, 0), curvature(features, ridge), gradient(features);
    double bias_ahead = 0, longest = 0;
    for (const Row* row : rows) {
      double size = 1;
      for (const auto& [feature, value] : row->values) size += std::fabs(value);
      for (const auto& [feature, value] : row->values) curvature[feature] += 0.25 * std::fabs(value) * size;
      longest = std::max(longest, size);
    }
    const double bias_curvature = 0.25 * longest * static_cast<double>(rows.size());
    for (int step = 0; step < 400; ++step) {
      for (std::size_t i = 0; i < features; ++i) gradient[i] = ridge * ahead[i];
      double of_bias = 0;
      for (const Row* row : rows) {
        double sum = bias_ahead;
        for (const auto& [feature, value] : row->values) sum += ahead[feature] * value;
        const double error = 1 / (1 + std::exp(-sum)) - (row->is_pitch ? 1 : 0);
        for (const auto& [feature, value] : row->values) gradient[feature] += error * value;
        of_bias += error;
      }
      const double momentum = static_cast<double>(step) / (step + 3);
      for (std::size_t i = 0; i < features; ++i) {
        const double next = ahead[i] - gradient[i] / curvature[i];
        ahead[i] = next + momentum * (next - r.weights[i]);
        r.weights[i] = next;
      }
      const double next = bias_ahead - of_bias / bias_curvature;
      bias_ahead = next + momentum * (next - r.bias);
      r.bias = next;
    }
    return r;
  }
};

constexpr long kLeastWeight = 12;  // in thousandths: what is less changes nothing
constexpr int kLeastTexts = 2;     // that a gram stands in
constexpr double kRidge = 0.4;

struct Learned {
  std::unordered_map<std::string, std::uint32_t> grams;  // from kSignCount on
  Regression regression;

  Row row(const language::PitchFeatures& features, bool is_pitch) const {
    Row row{{}, is_pitch};
    for (std::uint32_t i = 0; i < kSignCount; ++i)
      if (features.signs[i] > 0) row.values.push_back({i, features.signs[i] * kSignScale});
    std::size_t known = 0;
    for (const auto& gram : features.grams) known += grams.count(gram.key);
    const float scale = known == 0 ? 0 : std::pow(static_cast<float>(known), -0.25f);
    for (const auto& gram : features.grams)
      if (const auto found = grams.find(gram.key); found != grams.end())
        row.values.push_back({found->second, scale * kWordScale});
    return row;
  }
};

struct Example {
  const Text* text;
  language::PitchFeatures features;
};

Learned learn(const std::vector<const Example*>& examples) {
  Learned learned;
  std::map<std::string, int> count;
  for (const Example* example : examples)
    for (const auto& gram : example->features.grams) ++count[gram.key];
  for (const auto& [gram, times] : count)
    if (times >= kLeastTexts)
      learned.grams.emplace(gram, kSignCount + static_cast<std::uint32_t>(learned.grams.size()));
  std::vector<Row> rows;
  for (const Example* example : examples) rows.push_back(learned.row(example->features, example->text->is_pitch));
  std::vector<const Row*> pointers;
  for (const Row& row : rows) pointers.push_back(&row);
  learned.regression = Regression::fit(pointers, kSignCount + learned.grams.size(), kRidge);
  return learned;
}

struct Judged {
  double score = 0;
  bool is_pitch = false;
};

double area_under_curve(std::vector<Judged> all) {
  std::sort(all.begin(), all.end(), [](const Judged& a, const Judged& b) { return a.score < b.score; });
  double below = 0, sum = 0, pitches = 0;
  for (const Judged& one : all) {
    if (one.is_pitch) sum += below, ++pitches;
    else ++below;
  }
  return pitches == 0 || below == 0 ? 0 : sum / pitches / below;
}

// The lowest bar with at least this precision, and the recall it has.
std::pair<double, double> bar_for(std::vector<Judged> all, double precision) {
  std::sort(all.begin(), all.end(), [](const Judged& a, const Judged& b) { return a.score > b.score; });
  double right = 0, shown = 0, bar = all.empty() ? 0 : all.front().score, recall = 0;
  const double pitches =
      static_cast<double>(std::count_if(all.begin(), all.end(), [](const Judged& j) { return j.is_pitch; }));
  for (const Judged& one : all) {
    ++shown;
    right += one.is_pitch;
    if (right / shown >= precision && right / pitches > recall) recall = right / pitches, bar = one.score;
  }
  return {bar, recall};
}

std::vector<Example> examples_of(const std::vector<Text>& texts, bool held_back) {
  std::vector<Example> examples;
  for (const Text& text : texts) {
    if (is_held_back(text.source) != held_back || text.answers_ask()) continue;
    const language::PlainText plain = language::plain_text(text.text);
    examples.push_back({&text, language::pitch_features(plain, language::signs_in(plain, text.text))});
  }
  return examples;
}

void write_model(const fs::path& path, const Learned& learned, double bar) {
  std::ofstream out(path);
  out << "// Written by `bin/bench read --fit`; not by hand.\n";
  out << fmt::format("constexpr float kPitchBias = {:.3f}f, kPitchBar = {:.3f}f;\n", learned.regression.bias, bar);
  out << "constexpr float kPitchSigns[kith::language::kSignCount] = {\n";
  for (std::size_t i = 0; i < kSignCount; ++i)
    out << fmt::format("    {:.3f}f,  // {}\n", learned.regression.weights[i] * kSignScale,
                       language::name(static_cast<language::Sign>(i)));
  out << "};\n// A gram and its weight in thousandths.\nconstexpr const char* kPitchGrams[] = {\n";
  std::vector<std::pair<std::string, long>> lines;
  for (const auto& [gram, feature] : learned.grams)
    if (const long weight = std::lround(learned.regression.weights[feature] * kWordScale * 1000);
        std::labs(weight) >= kLeastWeight)
      lines.push_back({gram, weight});
  std::sort(lines.begin(), lines.end());
  constexpr std::size_t kInAPiece = 200;
  for (std::size_t i = 0; i < lines.size(); i += kInAPiece) {
    out << "R\"~(";
    for (std::size_t k = i; k < std::min(lines.size(), i + kInAPiece); ++k)
      out << lines[k].first << '\t' << lines[k].second << '\n';
    out << ")~\",\n";
  }
  out << "};\n";
}

}  // namespace

void fit_pitches(const fs::path& folder, const fs::path& model) {
  const std::vector<Text> texts = load_texts(folder);
  const std::vector<Example> examples = examples_of(texts, false);
  std::map<std::string, int> sources;
  for (const Example& example : examples) ++sources[example.text->source];
  std::vector<Judged> all;
  for (const auto& [source, count] : sources) {
    std::vector<const Example*> others;
    for (const Example& example : examples)
      if (example.text->source != source) others.push_back(&example);
    const Learned learned = learn(others);
    std::vector<Judged> judged;
    for (const Example& example : examples)
      if (example.text->source == source)
        judged.push_back({learned.regression.log_odds(learned.row(example.features, false)), example.text->is_pitch});
    if (source != kHardOnly) all.insert(all.end(), judged.begin(), judged.end());
    note(fmt::format("left out {}: {} texts, area under the curve {:.3f}, recall at .95 precision {:.2f}", source,
                     judged.size(), area_under_curve(judged), bar_for(judged, 0.95).second));
  }
  const auto [bar, recall] = bar_for(all, 0.95);
  note(fmt::format("all left out in turn: area under the curve {:.3f}, recall {:.2f} at the bar {:.2f}, {:.2f} at .9",
                   area_under_curve(all), recall, bar, bar_for(all, 0.9).second));
  std::vector<const Example*> everything;
  for (const Example& example : examples) everything.push_back(&example);
  write_model(model, learn(everything), bar);
}

namespace {

struct Tally {
  int pitches = 0, found = 0, fine = 0, wrong = 0;
  void count(bool is_pitch, bool labelled) {
    ++(is_pitch ? pitches : fine);
    if (labelled) ++(is_pitch ? found : wrong);
  }
  void add(const Tally& other) {
    pitches += other.pitches, found += other.found, fine += other.fine, wrong += other.wrong;
  }
};

// A share with its interval of 95 in 100 (Wilson 1927).
std::string share(int part, int whole) {
  if (whole == 0) return "–";
  const double n = whole, p = part / n, z = 1.96, middle = (p + z * z / (2 * n)) / (1 + z * z / n),
               half = z * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n);
  return fmt::format("{:.3f} ({:.2f} to {:.2f})", p, middle - half, middle + half);
}

void row(std::string_view name, const Tally& t) {
  note(fmt::format("{:44}{:>6}{:>6}   {:26}{}", name, t.pitches, t.fine, share(t.found, t.found + t.wrong),
                   share(t.found, t.pitches)));
}

bool labels(const Text& text) { return !text.answers_ask() && language::read(text.text).is_pitch; }

std::vector<Text> outreach(const fs::path& outside, const fs::path& folder) {
  std::ifstream texts(outside / "outreach_a.jsonl"), by_hand(folder / "outreach_a.labels");
  std::vector<Text> all;
  for (std::string line, label; std::getline(texts, line) && std::getline(by_hand, label);)
    all.push_back(
        {"outreach_a", std::string(boost::json::parse(line).as_object().at("text").as_string()), "", label == "pitch"});
  return all;
}

}  // namespace

void pitches(const fs::path& folder, const fs::path& outside) {
  note(fmt::format("{:44}{:>6}{:>6}   {:26}{}", "texts that nothing was learned from", "pitch", "fine", "precision",
                   "recall"));
  std::map<std::string, Tally> own;
  Tally answers, all;
  for (const Text& text : load_texts(folder)) {
    if (!is_held_back(text.source)) continue;
    (text.answers_ask() ? answers : own[text.source]).count(text.is_pitch, labels(text));
  }
  for (const auto& [source, tally] : own) row("own writing, source " + source, tally), all.add(tally);
  row("answers to an ask, with prices and links", answers);
  Tally found;
  for (const Text& text : outreach(outside, folder)) found.count(text.is_pitch, labels(text));
  if (found.pitches > 0) row("outreach_a, labelled by hand", found), all.add(found);
  Tally notes;
  for (const std::string& message : short_messages(outside, "ham"))
    notes.count(false, language::read(message).is_pitch);
  if (notes.fine > 0)
    note(fmt::format("notes between friends (SMS): {} of {} under the label", notes.wrong, notes.fine));
  all.add(answers);
  row("all but the notes", all);
  const double precision = static_cast<double>(all.found) / std::max(1, all.found + all.wrong);
  const double recall = static_cast<double>(all.found) / std::max(1, all.pitches);
  figure("pitch label, precision", fmt::format("{:.3f}", precision), "all under the label", precision, Bar::kAtLeast,
         0.95);
  figure("pitch label, recall", fmt::format("{:.3f}", recall), "all pitches", recall, Bar::kAtLeast, 0.8);
}

}  // namespace kith::bench
