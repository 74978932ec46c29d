#include "language/relevance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kith::language {
namespace {

// Chosen on held-out titles and tasks of occupations that none of the printed figures uses (docs/decisions/0010).
constexpr float kK1 = 4, kB = 0.75f;  // BM25: people say more than once what they do most
constexpr float kPrior = 2000;        // texts that the reference counts for, in how rare a word is
constexpr float kNext = 0.3f;         // what a second and third piece add to the first
constexpr std::size_t kOccupationsOfNeed = 12;
constexpr std::size_t kKinds = 48, kNearKinds = 8;  // of work, which a need's background is taken from
constexpr float kMiddling = 0.4f;                   // relevance of a kind that nobody here is of yet
constexpr std::uint32_t kNobody = UINT32_MAX;
constexpr std::size_t kMostPieces = 400;  // of one person; the rest is not read

constexpr float kThings =
    4.5f;  // what one can be good at before a claim counts less; no occupation in O*NET goes beyond 5

// `best` holds the three best, descending.
float joined(const std::array<float, 3>& best) {
  return 1 - (1 - best[0]) * (1 - kNext * best[1]) * (1 - kNext * best[2]);
}
void keep_best(std::array<float, 3>& best, float value) {
  if (value <= best[2]) return;
  best[2] = value;
  if (best[2] > best[1]) std::swap(best[2], best[1]);
  if (best[1] > best[0]) std::swap(best[1], best[0]);
}

// How many different things the pieces speak of: 1 when all point one way, their number when each has its own.
float things_in(const std::vector<Meaning>& pieces) {
  std::array<double, kMeaning> sum{};
  double own = 0, known = 0;
  for (const Meaning& piece : pieces) {
    known += !piece.is_empty();
    for (std::size_t i = 0; i < kMeaning; ++i) {
      sum[i] += piece.numbers[i];
      own += static_cast<double>(piece.numbers[i]) * piece.numbers[i];
    }
  }
  double together = 0;
  for (const double x : sum) together += x * x;
  return together > 0 ? static_cast<float>(known * own / together) : 1.0f;
}

// A number for each slot, of which few are touched at a time. Each thread keeps its own.
class Scores {
 public:
  void begin(std::size_t slots) {
    if (values_.size() < slots) values_.resize(slots, kNone);
  }
  float& at(std::uint32_t slot) {
    float& value = values_[slot];
    if (value == kNone) {
      value = 0;
      touched_.push_back(slot);
    }
    return value;
  }
  float operator[](std::uint32_t slot) const { return values_[slot]; }
  const std::vector<std::uint32_t>& touched() const { return touched_; }
  void clear() {
    for (const std::uint32_t slot : touched_) values_[slot] = kNone;
    touched_.clear();
  }

 private:
  static constexpr float kNone = -1e30f;
  std::vector<float> values_;
  std::vector<std::uint32_t> touched_;
};

}  // namespace

float relevance(const Parts& p) {
  const float sum = 1.5f * p.words + 0.2f * p.same_words + 0.3f * p.same_sense + 1.3f * p.whole;
  return 1 / (1 + std::exp(-2.5f * (sum - 0.6f)));
}

Collection::Collection(const Reference& reference) : reference_(reference) {
  of_occupation_.resize(reference.occupations());
  first_at_.resize(reference.occupations(), kNobody);
}

void Collection::Stem::count() { log_having = std::log(known_in + static_cast<float>(people.size()) + 0.5f); }

std::uint32_t Collection::stem_number(const std::string& stem) {
  const auto [found, is_new] = stem_of_.try_emplace(stem, static_cast<std::uint32_t>(stems_.size()));
  if (is_new) {
    const auto known = reference_.work(stem);
    stems_.push_back({known ? known->texts * kPrior / reference_.texts() : 0, 0, {}});
    stems_.back().count();
  }
  return found->second;
}

float Collection::log_all() const {
  return std::log((reference_.is_empty() ? 0 : kPrior) + static_cast<float>(slot_of_.size()) + 1);
}

Collection::Asked Collection::asked(const Need& need) const {
  Asked asked;
  const float all = log_all();
  float squares = 0;
  asked.stems.reserve(need.stems.size());
  asked.weights.reserve(need.stems.size());
  for (std::size_t i = 0; i < need.stems.size(); ++i) {
    const std::string& stem = need.stems[i];
    std::uint32_t number = UINT32_MAX;
    if (!need.numbers.empty()) number = need.numbers[i];
    else if (const auto found = stem_of_.find(stem); found != stem_of_.end()) number = found->second;
    float log_having = 0;
    if (number != UINT32_MAX) {
      log_having = stems_[number].log_having;
    } else {
      Stem unheard{0, 0, {}};
      if (const auto known = reference_.work(stem)) unheard.known_in = known->texts * kPrior / reference_.texts();
      unheard.count();
      log_having = unheard.log_having;
    }
    const float weight = std::max(0.0f, all - log_having);
    asked.stems.push_back(number);
    asked.weights.push_back(weight);
    asked.sum += weight;
    squares += weight * weight;
  }
  asked.length = std::sqrt(squares);
  return asked;
}

float Collection::norm(float length) const {
  const double mean = words_ / static_cast<double>(std::max<std::size_t>(1, slot_of_.size()));
  return kK1 * (1 - kB + kB * length / std::max(static_cast<float>(mean), 1.0f));
}

std::vector<std::uint32_t> Collection::nearest_occupations(const Meaning& meaning, std::size_t count) const {
  std::vector<std::pair<float, std::uint32_t>> all(reference_.occupations());
  for (std::uint32_t i = 0; i < all.size(); ++i)
    all[i] = {-language::nearness(reference_.occupation(i).meaning.data(), meaning.numbers.data()), i};
  count = std::min(count, all.size());
  std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count), all.end());
  std::vector<std::uint32_t> nearest;
  for (std::size_t i = 0; i < count && all[i].first < 0; ++i) nearest.push_back(all[i].second);
  return nearest;
}

void Collection::put(std::uint32_t number, const std::vector<Saying>& sayings) {
  remove(number);
  const auto slot = static_cast<std::uint32_t>(people_.size());
  Person person;
  person.number = number;
  std::vector<Word> everything;
  std::string in_all;
  for (const Saying& saying : sayings) in_all.append(saying.text.substr(0, 2000)).append("\n");
  const Tongue tongue = tongue_of(in_all);
  for (std::size_t i = 0; i < sayings.size(); ++i) {
    std::vector<Meaning> of_saying;
    std::vector<Word> words_of_saying;
    const std::size_t first = person.pieces.size(), first_stem = person.stems.size();
    for (const std::string_view text : pieces(sayings[i].text)) {
      std::vector<Word> words = content_words(text, 400, tongue);
      if (words.empty() || person.pieces.size() == kMostPieces) continue;
      Piece piece;
      piece.meaning = meaning_of(words, reference_);
      piece.has_meaning = !piece.meaning.is_empty();
      piece.weight = sayings[i].weight;
      piece.saying = static_cast<std::uint32_t>(i);
      piece.begin = static_cast<std::uint32_t>(text.data() - sayings[i].text.data());
      piece.size = static_cast<std::uint32_t>(text.size());
      for (const Word& word : words) {
        const std::uint32_t stem = stem_number(word.stem);
        piece.stems.push_back(stem);
        person.stems.emplace_back(stem, sayings[i].weight);
      }
      person.length += static_cast<float>(words.size());
      std::sort(piece.stems.begin(), piece.stems.end());
      piece.stems.erase(std::unique(piece.stems.begin(), piece.stems.end()), piece.stems.end());
      of_saying.push_back(piece.meaning);
      person.pieces.push_back(std::move(piece));
      std::move(words.begin(), words.end(), std::back_inserter(words_of_saying));
    }
    const float share = kThings / things_in(of_saying), worth = std::min(1.0f, share * share * share);
    for (std::size_t k = first; k < person.pieces.size(); ++k) person.pieces[k].weight *= worth;
    if (worth > 0.5f) std::move(words_of_saying.begin(), words_of_saying.end(), std::back_inserter(everything));
    for (std::size_t k = first_stem; k < person.stems.size(); ++k) person.stems[k].second *= worth;
  }
  if (person.pieces.empty()) return;
  person.whole = meaning_of(everything, reference_);
  std::sort(person.stems.begin(), person.stems.end());
  std::size_t kept = 0;
  for (std::size_t i = 0; i < person.stems.size(); ++i) {
    if (kept > 0 && person.stems[kept - 1].first == person.stems[i].first)
      person.stems[kept - 1].second += person.stems[i].second;
    else person.stems[kept++] = person.stems[i];
  }
  person.stems.resize(kept);
  for (const auto& [stem, times] : person.stems) {
    stems_[stem].people.push_back(slot);
    stems_[stem].count();
  }
  for (Piece& piece : person.pieces)
    for (const std::uint32_t occupation : nearest_occupations(piece.meaning, 1)) {
      of_occupation_[occupation].push_back({piece.meaning, slot, piece.weight});
      first_at_[occupation] = std::min(first_at_[occupation], number);
      piece.work = occupation;
    }
  words_ += person.length;
  slot_of_[number] = slot;
  lengths_.push_back(person.length);
  people_.push_back(std::move(person));
  if (gone_ > 1000 && gone_ * 4 > people_.size()) tidy_up();
}

void Collection::remove(std::uint32_t number) {
  const auto found = slot_of_.find(number);
  if (found == slot_of_.end()) return;
  Person& person = people_[found->second];
  for (const auto& [stem, times] : person.stems) {
    auto& people = stems_[stem].people;
    people.erase(std::lower_bound(people.begin(), people.end(), found->second));
    stems_[stem].count();
  }
  words_ -= person.length;
  const std::vector<Piece> pieces = std::move(person.pieces);
  person = Person{};
  lengths_[found->second] = 0;
  ++gone_;
  slot_of_.erase(found);
  for (const Piece& piece : pieces)
    if (piece.work < first_at_.size() && first_at_[piece.work] == number) find_first_at(piece.work);
}

void Collection::find_first_at(std::uint32_t occupation) {
  std::uint32_t& first = first_at_[occupation] = kNobody;
  for (const Pointer& pointer : of_occupation_[occupation])
    if (lengths_[pointer.slot] > 0) first = std::min(first, people_[pointer.slot].number);
}

// Takes the slots of those who are gone out of the lists by occupation, and closes up.
void Collection::tidy_up() {
  std::vector<std::uint32_t> now(people_.size());
  std::uint32_t next = 0;
  for (std::uint32_t slot = 0; slot < people_.size(); ++slot) {
    now[slot] = next;
    if (people_[slot].length <= 0) continue;
    if (next != slot) people_[next] = std::move(people_[slot]);
    lengths_[next] = people_[next].length;
    ++next;
  }
  const auto is_gone = [&](std::uint32_t slot) { return now[slot] == (slot + 1 < now.size() ? now[slot + 1] : next); };
  for (auto& list : of_occupation_) {
    std::erase_if(list, [&](const Pointer& pointer) { return is_gone(pointer.slot); });
    for (Pointer& pointer : list) pointer.slot = now[pointer.slot];
  }
  for (Stem& stem : stems_)
    for (std::uint32_t& slot : stem.people) slot = now[slot];
  for (auto& [number, slot] : slot_of_) slot = now[slot];
  people_.resize(next);
  lengths_.resize(next);
  gone_ = 0;
}

Need Collection::read(std::string_view text) const {
  Need need;
  const std::vector<Word> words = content_words(text, 100);
  need.meaning = meaning_of(words, reference_);
  for (const Word& word : words)
    if (std::find(need.stems.begin(), need.stems.end(), word.stem) == need.stems.end()) need.stems.push_back(word.stem);
  need.occupations = nearest_occupations(need.meaning, kOccupationsOfNeed);
  return need;
}

Found Collection::score(const Need& need, const Asked& asked, std::uint32_t slot) const {
  const Person& person = people_[slot];
  Found found{.person = person.number};
  const float length = norm(person.length), all = log_all();
  float got = 0;
  for (std::size_t i = 0; i < asked.stems.size(); ++i) {
    const auto at = std::lower_bound(person.stems.begin(), person.stems.end(), std::pair(asked.stems[i], 0.0f));
    if (at != person.stems.end() && at->first == asked.stems[i])
      got += asked.weights[i] * at->second / (at->second + length);
  }
  found.parts.words = asked.sum > 0 ? got / asked.sum : 0;
  const bool has_meaning = !need.meaning.is_empty();
  std::array<float, 3> words{}, sense{};
  float best = -1;
  for (const Piece& piece : person.pieces) {
    float shared = 0, squares = 0;
    for (const std::uint32_t stem : piece.stems) {
      const float weight = std::max(0.0f, all - stems_[stem].log_having);
      squares += weight * weight;
      if (std::find(asked.stems.begin(), asked.stems.end(), stem) != asked.stems.end()) shared += weight * weight;
    }
    const float same_words = shared > 0 ? shared / (asked.length * std::sqrt(squares)) * piece.weight : 0;
    // Of a language whose words have no directions here, the words themselves have to do.
    const bool is_known = has_meaning && piece.has_meaning;
    const float same_sense =
        is_known ? std::max(0.0f, language::nearness(need.meaning, piece.meaning)) * piece.weight : same_words;
    keep_best(words, same_words);
    keep_best(sense, same_sense);
    if (same_words + same_sense > best) {
      best = same_words + same_sense;
      found.saying = piece.saying;
      found.begin = piece.begin;
      found.size = piece.size;
      found.work = piece.work;
    }
  }
  found.parts.same_words = joined(words);
  found.parts.same_sense = joined(sense);
  found.parts.whole =
      has_meaning ? std::max(0.0f, nearness_at_work(need.meaning, person.whole)) : found.parts.same_words;
  found.relevance = relevance(found.parts);
  return found;
}

float Collection::background(const Need& need) const {
  // A step that has no part in common with the number of occupations: the kinds lie far from each other.
  constexpr std::size_t kStep = 617;
  std::vector<std::uint32_t> people;
  for (std::size_t i = 0; i < first_at_.size() && people.size() < kKinds; ++i) {
    const std::uint32_t person = first_at_[i * kStep % first_at_.size()];
    if (person != kNobody && std::find(people.begin(), people.end(), person) == people.end()) people.push_back(person);
  }
  const Asked asked = this->asked(need);
  std::vector<float> nearest(kKinds - people.size(), kMiddling);
  for (const std::uint32_t person : people) nearest.push_back(score(need, asked, slot_of_.at(person)).relevance);
  const auto end = nearest.begin() + kNearKinds;
  std::partial_sort(nearest.begin(), end, nearest.end(), std::greater<>());
  return std::accumulate(nearest.begin(), end, 0.0f) / kNearKinds;
}

Found Collection::look_at(const Need& need, std::uint32_t person) const {
  const auto slot = slot_of_.find(person);
  return slot == slot_of_.end() ? Found{.person = person} : score(need, asked(need), slot->second);
}

void Collection::keep(Need& need) {
  need.numbers.clear();
  for (const std::string& stem : need.stems) need.numbers.push_back(stem_number(stem));
}

float Collection::likeness(const Found& found, std::uint32_t other) const {
  const auto one = slot_of_.find(found.person), two = slot_of_.find(other);
  if (one == slot_of_.end() || two == slot_of_.end()) return 0;
  for (const Piece& piece : people_[one->second].pieces) {
    if (piece.saying != found.saying || piece.begin != found.begin || !piece.has_meaning) continue;
    float most = 0;
    for (const Piece& own : people_[two->second].pieces)
      if (own.has_meaning) most = std::max(most, nearness(piece.meaning, own.meaning));
    return most;
  }
  return 0;
}

std::vector<Found> Collection::nearest(const Need& need, std::size_t count, const May& may, Effort effort) const {
  const Asked asked = this->asked(need);
  thread_local Scores scores;
  scores.begin(people_.size());
  std::vector<std::uint32_t> slots;
  const auto take_best = [&] {
    struct Far {
      float score;
      std::uint32_t number, slot;
      bool operator<(const Far& b) const { return score != b.score ? score > b.score : number < b.number; }
    };
    std::vector<Far> all;
    for (const std::uint32_t slot : scores.touched()) all.push_back({scores[slot], people_[slot].number, slot});
    scores.clear();
    // Some of the best may not be let through; who may is asked of few, for it is asked of the caller.
    const std::size_t wanted = std::max(effort.closely, 2 * count), looked_at = std::min(all.size(), 4 * wanted);
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(looked_at);
    if (end != all.end()) std::nth_element(all.begin(), end, all.end());
    std::sort(all.begin(), end);
    for (std::size_t i = 0, taken = 0; i < looked_at && taken < wanted; ++i)
      if (!may || may(all[i].number)) slots.push_back(all[i].slot), ++taken;
  };
  // The rarest words first: by the time many people are read, a word that so many say tells little more.
  std::vector<std::size_t> rarest;
  for (std::size_t i = 0; i < asked.stems.size(); ++i)
    if (asked.stems[i] != UINT32_MAX) rarest.push_back(i);
  std::sort(rarest.begin(), rarest.end(), [&](std::size_t a, std::size_t b) {
    return std::pair(stems_[asked.stems[a]].people.size(), a) < std::pair(stems_[asked.stems[b]].people.size(), b);
  });
  std::size_t read = 0;
  for (const std::size_t i : rarest) {
    const auto& people = stems_[asked.stems[i]].people;
    if (read > 0 && read + people.size() > effort.from_afar) break;
    read += people.size();
    for (const std::uint32_t slot : people) scores.at(slot) += asked.weights[i];
  }
  for (const std::uint32_t slot : scores.touched()) scores.at(slot) /= 1 + norm(lengths_[slot]);
  take_best();
  read = 0;
  for (const std::uint32_t occupation : need.occupations) {
    if (read > 0 && read + of_occupation_[occupation].size() > effort.from_afar) break;
    read += of_occupation_[occupation].size();
    for (const Pointer& pointer : of_occupation_[occupation]) {
      if (lengths_[pointer.slot] <= 0) continue;
      float& near = scores.at(pointer.slot);
      near = std::max(near, language::nearness(need.meaning, pointer.meaning) * pointer.weight);
    }
  }
  take_best();
  std::sort(slots.begin(), slots.end());
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
  std::vector<Found> found;
  found.reserve(slots.size());
  for (const std::uint32_t slot : slots) found.push_back(score(need, asked, slot));
  std::sort(found.begin(), found.end(), [](const Found& a, const Found& b) {
    return a.relevance != b.relevance ? a.relevance > b.relevance : a.person < b.person;
  });
  if (found.size() > count) found.resize(count);
  return found;
}

}  // namespace kith::language
