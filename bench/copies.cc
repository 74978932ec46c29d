#include "bench/copies.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <chrono>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <unordered_map>

#include "bench/harness.h"
#include "bench/short_messages.h"
#include "language/copies.h"
#include "language/plain.h"
#include "language/questions.h"
#include "language/reading.h"
#include "platform/sql/database.h"
#include "platform/sql/migrate.h"
#include "product/labels/store.h"

namespace kith::bench {
namespace {

namespace fs = std::filesystem;
using Random = std::mt19937_64;

constexpr std::size_t kStored = 1'000'000, kChecks = 2'000, kVariants = 6;
constexpr std::int64_t kPeople = 100'000;  // each sent ten
constexpr std::size_t kSlots = 4;  // names, firms and places that a template has places for, beside whom it greets

struct Corpus {
  std::vector<std::vector<std::string>> texts;  // as sentences
  std::vector<std::string> fine;
};

Corpus load(const fs::path& folder) {
  Corpus corpus;
  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.path().extension() == ".jsonl") files.insert(entry.path());
  for (const fs::path& file : files) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) {
      if (line.empty()) continue;
      const auto object = boost::json::parse(line).as_object();
      const std::string text(object.at("text").as_string());
      auto& sentences = corpus.texts.emplace_back();
      for (const language::Sentence& sentence : language::sentences(text))
        if (std::count(sentence.text.begin(), sentence.text.end(), ' ') >= 3) sentences.emplace_back(sentence.text);
      if (object.at("label").as_string() == "fine") corpus.fine.push_back(text);
    }
  }
  return corpus;
}

std::string made_up_name(Random& random) {
  std::string name;
  for (int i = 0; i < 3; ++i) (name += "bdfgklmnprstvz"[random() % 14]) += "aeiou"[random() % 5];
  name[0] = static_cast<char>(name[0] - 32);
  return name;
}

// Names and firms: words with a capital that begin no sentence (German, where every noun has one, is left out).
std::string with_other_names(const std::string& sentence, std::map<std::string, std::string>& names, Random& random) {
  std::string out, word;
  bool is_first = true;
  const auto flush = [&] {
    if (word.empty()) return;
    const bool is_name = !is_first && word.size() > 2 && word[0] >= 'A' && word[0] <= 'Z';
    if (is_name && !names.count(word) && names.size() < kSlots) names[word] = made_up_name(random);
    const auto other = names.find(word);
    out += is_name && other != names.end() ? other->second : word;
    word.clear();
    is_first = false;
  };
  for (const char c : sentence) {
    if (static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c))) word += c;
    else flush(), out += c;
  }
  flush();
  return out;
}

constexpr std::string_view kCompliments[] = {
    "I have followed what you do for years.",       "Your page is a joy to read.",
    "A friend of mine speaks highly of your work.", "What a lovely workshop you have.",
    "I liked what you said about winter.",          "Your last project is the talk of our street.",
    "I keep coming back to your pictures.",         "It is rare to see such care."};

// As somebody sends one text to many: another name, other names and firms within, a compliment; and of every five
// sentences one that has nothing to do with what stood there.
std::string filled(const std::vector<std::string>& sentences, const Corpus& corpus, Random& random, bool rewritten) {
  std::map<std::string, std::string> names;
  std::string text = "Hello " + made_up_name(random) + ", " + std::string(kCompliments[random() % 8]);
  const std::size_t offset = random() % 5;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    text += ' ';
    if (!rewritten || i % 5 != offset || i >= sentences.size() / 5 * 5) {
      text += with_other_names(sentences[i], names, random);
      continue;
    }
    const auto& other = corpus.texts[random() % corpus.texts.size()];
    text += other.empty() ? std::string() : other[random() % other.size()];
  }
  return text;
}

bool are_found(const language::Runs& a, const language::Runs& b) {
  const auto x = language::samples_of(a), y = language::samples_of(b);
  std::vector<std::int64_t> both;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(both));
  return !both.empty() && language::are_near_copies(a, b);
}

void templates(const Corpus& corpus) {
  Random random(2026);
  std::size_t pairs = 0, found = 0;
  for (const auto& sentences : corpus.texts) {
    if (sentences.size() < 5) continue;
    const language::Runs first = language::runs_of(filled(sentences, corpus, random, false));
    for (std::size_t i = 0; i < kVariants; ++i)
      ++pairs, found += are_found(first, language::runs_of(filled(sentences, corpus, random, true)));
  }
  const double recall = static_cast<double>(found) / static_cast<double>(pairs);
  figure("copies of a template found", fmt::format("{:.4f}", recall), fmt::format("{} pairs", pairs), recall,
         Bar::kAtLeast, 0.99);
}

// People forward messages: a text that has five words in a row of an earlier one is not unrelated to it.
class Forwarded {
 public:
  bool is_one(const std::string& text) {
    std::vector<std::string> words;
    for (const auto& token : language::plain_text(text).tokens) words.push_back(token.plain);
    bool known = false;
    std::vector<std::string> rows;
    for (std::size_t i = 0; i + 5 <= words.size(); ++i) {
      std::string row;
      for (std::size_t k = i; k < i + 5; ++k) (row += words[k]) += ' ';
      known = known || rows_.count(row) > 0;
      rows.push_back(std::move(row));
    }
    rows_.insert(rows.begin(), rows.end());
    return known;
  }

 private:
  std::set<std::string> rows_;
};

// Pairs that are called near copies among texts that nobody copied.
void unrelated(const Corpus& corpus, const fs::path& outside) {
  std::vector<std::string> texts = short_messages(outside, "ham");
  const bool has_messages = !texts.empty();
  texts.insert(texts.end(), corpus.fine.begin(), corpus.fine.end());
  std::set<std::uint64_t> seen;
  Forwarded forwarded;
  std::vector<language::Runs> runs;
  std::vector<std::string> kept;
  for (std::string& text : texts) {
    language::Runs each = language::runs_of(text);
    if (kept.size() == 5'000) break;
    if (!seen.insert(each.whole).second || forwarded.is_one(text)) continue;
    runs.push_back(std::move(each)), kept.push_back(std::move(text));
  }
  std::unordered_map<std::int64_t, std::vector<std::uint32_t>> by_sample;
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::uint32_t i = 0; i < runs.size(); ++i)
    for (const std::int64_t sample : language::samples_of(runs[i])) {
      for (const std::uint32_t other : by_sample[sample])
        if (language::are_near_copies(runs[i], runs[other])) pairs.insert({other, i});
      by_sample[sample].push_back(i);
    }
  for (const auto& [a, b] : pairs)
    if (std::getenv("KITH_BENCH_SHOW")) note(fmt::format("  pair: {}\n     || {}", kept[a], kept[b]));
  figure("pairs found among unrelated texts", std::to_string(pairs.size()), fmt::format("{} texts", kept.size()),
         static_cast<double>(pairs.size()), Bar::kAtMost, 0);
  if (!has_messages) return note("short messages: left out; name their folder with KITH_BENCH_TEXTS");
  std::map<std::string, int> times;
  std::size_t repeats = 0, found = 0;
  std::set<std::uint64_t> wholes;
  for (const std::string& message : short_messages(outside, "")) {
    const bool is_found = !wholes.insert(language::runs_of(message).whole).second;
    if (times[message]++ > 0) ++repeats, found += is_found;
  }
  figure("exact repeats found", std::to_string(found), fmt::format("{} repeats", repeats),
         static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(1, repeats)), Bar::kAtLeast, 1);
}

constexpr sql::Query kAddMember{"bench/add_member",
                                "INSERT INTO member (id, handle, name, joined_at) VALUES ($1, $2, $2, $3)", ""};
constexpr sql::Query kAddOpener{
    "bench/add_opener",
    "INSERT INTO opener (id, sender, receiver, state, title, text, why, occasion, takes_place, written_at) VALUES ($1, "
    "$2, $3, 'open', '', $4, '', '', 0, $5)",
    ""};
constexpr sql::Query kAddWords{"bench/add_words",
                               "INSERT INTO first_words (id, sender, receiver, family, sent_at, is_pitch, evidence, "
                               "is_sampled) VALUES ($1, $2, $3, $1, $4, 0, '', 1)",
                               ""};
constexpr sql::Query kAddSample{"bench/add_sample", "INSERT INTO sample (hash, words) VALUES ($1, $2)", ""};

std::string any_text(const Corpus& corpus, Random& random) {
  std::string text;
  for (int i = 0; i < 5; ++i) {
    const auto& some = corpus.texts[random() % corpus.texts.size()];
    if (!some.empty()) (text += text.empty() ? "" : " ") += some[random() % some.size()];
  }
  return text.substr(0, 900);
}

// A million openers made of sentences of the corpus, each sentence in some hundred of them, as the program stores them.
void speed(const Corpus& corpus, const fs::path& folder) {
  const std::string path = folder / "copies.db";
  Random random(7);
  const Instant now{1'773'316'800'000'000};
  const bool is_there = fs::exists(path);
  auto database = sql::open("sqlite:" + (is_there ? path : path + ".part"));
  if (!is_there) {
    sql::migrate(*database);
    std::vector<std::pair<std::int64_t, std::int64_t>> samples;
    database->write([&](sql::Session& session) {
      for (std::int64_t i = 1; i <= kPeople; ++i) session.run(kAddMember, i, "m" + std::to_string(i), now);
    });
    for (std::size_t begin = 0; begin < kStored; begin += 50'000)
      database->write([&](sql::Session& session) {
        for (std::size_t i = begin; i < begin + 50'000; ++i) {
          const auto id = static_cast<std::int64_t>(i + 1);
          const std::string text = any_text(corpus, random);
          session.run(kAddOpener, id, id % kPeople + 1, (id + 1) % kPeople + 1, text, now);
          session.run(kAddWords, id, id % kPeople + 1, (id + 1) % kPeople + 1, now);
          for (const std::int64_t hash : language::samples_of(language::runs_of(text))) samples.push_back({hash, id});
        }
      });
    std::sort(samples.begin(), samples.end());  // as a tree that grew to that size, made quicker
    for (std::size_t begin = 0; begin < samples.size(); begin += 500'000)
      database->write([&](sql::Session& session) {
        for (std::size_t i = begin; i < std::min(samples.size(), begin + 500'000); ++i)
          session.run(kAddSample, samples[i].first, samples[i].second);
      });
    database.reset();
    fs::rename(path + ".part", path);
    database = sql::open("sqlite:" + path);
  }
  std::vector<double> took;
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < kChecks; ++i) texts.push_back(any_text(corpus, random));
  const double before_mib = resident_mib();
  for (const std::string& text : texts)
    database->read([&](sql::Session& session) {
      const auto began = std::chrono::steady_clock::now();
      (void)labels::find_likeness(session, MemberId{1}, MemberId{2}, language::runs_of(text), now + days(1));
      took.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
    });
  std::sort(took.begin(), took.end());
  const double median = took[took.size() / 2], late = took[took.size() * 99 / 100];
  figure("a check among 1,000,000 openers", fmt::format("{:.2f} ms", median * 1e3), "1 ms", median / 1e-3, Bar::kAtMost,
         1);
  note(fmt::format("one check in a hundred takes longer than {:.2f} ms", late * 1e3));
  const double each = (resident_mib() - before_mib) * 1024 * 1024 / kStored;
  figure("memory for each of them", fmt::format("{:.1f} B", each), "64 B", each / 64, Bar::kAtMost, 1);
  std::size_t pitches = 0;
  const auto began = std::chrono::steady_clock::now();
  for (const std::string& text : texts) pitches += language::read(text).is_pitch;
  const double reading = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count() / kChecks;
  figure("reading an opener", fmt::format("{:.0f} us", reading * 1e6), "1 ms", reading / 1e-3, Bar::kAtMost, 1);
}

}  // namespace

void copies(const fs::path& folder, const fs::path& outside, const fs::path& made) {
  const Corpus corpus = load(folder);
  templates(corpus);
  unrelated(corpus, outside);
  fs::create_directories(made);
  speed(corpus, made);
}

}  // namespace kith::bench
