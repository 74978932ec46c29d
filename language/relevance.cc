#include "language/relevance.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kith::language {
namespace {

// Chosen on held-out titles and tasks of occupations that none of the printed figures uses (docs/decisions/0010).
constexpr float kK1 = 4, kB = 0.75f;                // BM25: people say more than once what they do most
constexpr float kNext = 0.3f;                       // what a second and third piece add to the first
constexpr std::size_t kKinds = 48, kNearKinds = 8;  // of work, which a need's background is taken from
constexpr float kMiddling = 0.4f;                   // relevance of a kind that nobody here is of yet
constexpr std::uint32_t kNobody = UINT32_MAX;

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

float Collection::norm(float length) const {
  const double mean = words_ / static_cast<double>(std::max<std::size_t>(1, slot_of_.size()));
  return kK1 * (1 - kB + kB * length / std::max(static_cast<float>(mean), 1.0f));
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
