// What is held of people to be found in: their stems, their pieces and what those mean.

#include <algorithm>
#include <cmath>
#include <numeric>

#include "language/relevance.h"

namespace kith::language {
namespace {

constexpr float kPrior = 2000;  // texts that the reference counts for, in how rare a word is
constexpr std::size_t kOccupationsOfNeed = 12;
constexpr std::uint32_t kNobody = UINT32_MAX;
constexpr std::size_t kMostPieces = 400;  // of one person; the rest is not read

constexpr float kThings =
    4.5f;  // what one can be good at before a claim counts less; no occupation in O*NET goes beyond 5

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

}  // namespace

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

void Collection::keep(Need& need) {
  need.numbers.clear();
  for (const std::string& stem : need.stems) need.numbers.push_back(stem_number(stem));
}

}  // namespace kith::language
