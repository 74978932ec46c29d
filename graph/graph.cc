#include "graph/graph.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>

namespace kith::graph {
namespace {

constexpr float kNothing = -std::numeric_limits<float>::infinity();

Row* nobody() {
  static Row* const row = Row::make(0, 0);  // shared by all who know nobody; never released for good
  row->share();
  return row;
}

// log2(2^x + 2^y), without leaving what a float can hold.
double log_sum(double x, double y) {
  if (x < y) std::swap(x, y);
  return x + std::log2(1 + std::exp2(y - x));
}
float sum_of_logs(double x, double y) { return static_cast<float>(log_sum(x, y)); }

double log_weight(Instant at, double weight, Duration half_life) {
  return std::log2(weight) + static_cast<double>(at.us) / static_cast<double>(half_life.us);
}

std::uint64_t pair_key(PersonNumber a, PersonNumber b) {
  return (std::uint64_t{std::min(a, b)} << 32) | std::max(a, b);
}

}  // namespace

Row* Row::make(std::uint32_t ties, std::uint32_t all) {
  void* room = ::operator new(sizeof(Row) + all * (sizeof(PersonNumber) + sizeof(float)));
  return new (room) Row(ties, all);
}

void Row::release() {
  if (owners_.fetch_sub(1, std::memory_order_acq_rel) != 1) return;
  this->~Row();
  ::operator delete(this);
}

Snapshot::Chunk::Chunk() {
  for (Row*& row : rows) row = nobody();
  std::fill(std::begin(between), std::end(between), true);
}

Snapshot::Chunk::Chunk(const Chunk& other) {
  std::copy(std::begin(other.rows), std::end(other.rows), rows);
  std::copy(std::begin(other.between), std::end(other.between), between);
  for (Row* row : rows) row->share();
}

Snapshot::Chunk::~Chunk() {
  for (Row* row : rows) row->release();
}

bool Snapshot::is_blocked(PersonNumber a, PersonNumber b) const {
  const auto of_a = blocks_->find(a);
  return of_a != blocks_->end() && std::find(of_a->second.begin(), of_a->second.end(), b) != of_a->second.end();
}

std::vector<PersonNumber> Snapshot::blocked_by_or_from(PersonNumber person) const {
  const auto found = blocks_->find(person);
  if (found == blocks_->end()) return {};
  std::vector<PersonNumber> all = found->second;
  std::sort(all.begin(), all.end());
  return all;
}

std::size_t Row::place_of(PersonNumber person) const {
  const auto middle = all().begin() + static_cast<std::ptrdiff_t>(ties_);
  auto at = std::lower_bound(all().begin(), middle, person);
  if (at == middle || *at != person) at = std::lower_bound(middle, all().end(), person);
  return at == all().end() || *at != person ? all_ : static_cast<std::size_t>(at - all().begin());
}

float Snapshot::written(PersonNumber from, PersonNumber to) const {
  const Row& r = row(from);
  const std::size_t place = r.place_of(to);
  return place == r.all().size() ? kNothing : r.written()[place];
}

double Snapshot::strength(PersonNumber a, PersonNumber b, Instant now) const {
  const auto near = ties(a);
  if (!std::binary_search(near.begin(), near.end(), b)) return 0;
  const double mean = (static_cast<double>(written(a, b)) + written(b, a)) / 2;
  // m / (1 + m) for m = 2^(mean - now / H), written so that lines from far ahead give 1.
  return 1 / (1 + std::exp2(static_cast<double>(now.us) / static_cast<double>(half_life_.us) - mean));
}

std::size_t Snapshot::bytes() const {
  std::size_t sum = sizeof *this + chunks_.size() * (sizeof(std::shared_ptr<Chunk>) + sizeof(Chunk));
  constexpr std::size_t kOfAllocator = 16;
  for (PersonNumber person = 0; person < people_; ++person)
    if (const std::size_t count = row(person).all().size(); count > 0)
      sum += sizeof(Row) + count * (sizeof(PersonNumber) + sizeof(float)) + kOfAllocator;
  return sum;
}

Graph::Graph(Duration half_life) {
  next_.half_life_ = half_life;
  publish();
}

void Graph::grow(std::uint32_t people) {
  next_.people_ = std::max(next_.people_, people);
  while (next_.chunks_.size() * Snapshot::kChunk < next_.people_) {
    next_.chunks_.push_back(std::make_shared<Snapshot::Chunk>());
    is_own_.push_back(true);
  }
}

// The chunk of a person, copied first when a published snapshot shares it.
Snapshot::Chunk& Graph::own(PersonNumber person) {
  const std::size_t i = person / Snapshot::kChunk;
  if (!is_own_[i]) {
    next_.chunks_[i] = std::make_shared<Snapshot::Chunk>(*next_.chunks_[i]);
    is_own_[i] = true;
  }
  return *next_.chunks_[i];
}

// Lines with the same person become one entry: the sum of what was written to them, and whether both wrote.
std::vector<Graph::Entry> Graph::folded(PersonNumber person, std::span<Met> met) const {
  std::sort(met.begin(), met.end(), [](const Met& x, const Met& y) { return x.other < y.other; });
  std::vector<Entry> all;
  for (std::size_t i = 0; i < met.size();) {
    const PersonNumber other = met[i].other;
    double sum = kNothing;
    bool they_wrote = false;
    for (; i < met.size() && met[i].other == other; ++i) {
      if (met[i].written == kNothing) they_wrote = true;
      else sum = sum == kNothing ? met[i].written : log_sum(sum, met[i].written);
    }
    all.push_back({other, static_cast<float>(sum), they_wrote && sum != kNothing && is_open(person, other)});
  }
  return all;
}

std::vector<Graph::Entry> Graph::entries(PersonNumber person) const {
  const Row& row = next_.row(person);
  std::vector<Entry> all;
  all.reserve(row.all().size() + 1);
  for (std::size_t i = 0; i < row.all().size(); ++i)
    all.push_back({row.all()[i], row.written()[i], i < row.ties().size()});
  return all;
}

void Graph::replace(PersonNumber person, std::vector<Entry> entries) {
  std::sort(entries.begin(), entries.end(),
            [](const Entry& x, const Entry& y) { return x.is_tie != y.is_tie ? x.is_tie : x.person < y.person; });
  const auto ties = std::count_if(entries.begin(), entries.end(), [](const Entry& e) { return e.is_tie; });
  Row* row = Row::make(static_cast<std::uint32_t>(ties), static_cast<std::uint32_t>(entries.size()));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    row->people_to_fill()[i] = entries[i].person;
    row->written_to_fill()[i] = entries[i].written;
  }
  Row*& place = own(person).rows[person % Snapshot::kChunk];
  place->release();
  place = row;
}

bool Graph::is_open(PersonNumber a, PersonNumber b) const {
  if (std::binary_search(closed_.begin(), closed_.end(), pair_key(a, b))) return false;
  const auto blocked = blocks_.find(a);
  return blocked == blocks_.end() ||
         std::find(blocked->second.begin(), blocked->second.end(), b) == blocked->second.end();
}

// Both rows say anew whether the two have a tie.
void Graph::refresh(PersonNumber a, PersonNumber b) {
  const bool is_tie = next_.written(a, b) != kNothing && next_.written(b, a) != kNothing && is_open(a, b);
  for (const auto& [person, other] : {std::pair(a, b), std::pair(b, a)}) {
    std::vector<Entry> all = entries(person);
    const auto entry = std::find_if(all.begin(), all.end(), [o = other](const Entry& e) { return e.person == o; });
    if (entry == all.end() || entry->is_tie == is_tie) continue;
    entry->is_tie = is_tie;
    replace(person, std::move(all));
  }
}

void Graph::add(PersonNumber from, PersonNumber to, Instant at, double weight) {
  const double value = log_weight(at, weight, next_.half_life_);
  if (next_.written(from, to) != kNothing) return add_to_row(from, to, value);
  for (const auto& [person, other, written] : {std::tuple(from, to, value), std::tuple(to, from, double{kNothing})}) {
    std::vector<Entry> all = entries(person);
    auto entry = std::find_if(all.begin(), all.end(), [o = other](const Entry& e) { return e.person == o; });
    if (entry == all.end()) {
      all.push_back({other, kNothing, false});
      entry = all.end() - 1;
    } else if (written == kNothing) {
      continue;
    }
    if (written != kNothing)
      entry->written = entry->written == kNothing ? static_cast<float>(written) : sum_of_logs(entry->written, written);
    replace(person, std::move(all));
  }
  const auto near = next_.ties(from);
  if (!std::binary_search(near.begin(), near.end(), to)) refresh(from, to);
}

void Graph::retell(PersonNumber from, PersonNumber to, std::span<const Instant> lines) {
  for (const auto& [person, other] : {std::pair(from, to), std::pair(to, from)}) {
    std::vector<Entry> all = entries(person);
    const auto entry = std::find_if(all.begin(), all.end(), [o = other](const Entry& e) { return e.person == o; });
    if (entry == all.end()) continue;
    if (person == from) entry->written = kNothing;
    entry->is_tie = false;
    if (entry->written == kNothing && next_.written(other, person) == kNothing) all.erase(entry);
    replace(person, std::move(all));
  }
  for (const Instant at : lines) add(from, to, at);
  refresh(from, to);
}

// Nobody comes or goes: the row is copied with one number changed.
void Graph::add_to_row(PersonNumber from, PersonNumber to, double value) {
  const Row& row = next_.row(from);
  Row* fresh = Row::make(static_cast<std::uint32_t>(row.ties().size()), static_cast<std::uint32_t>(row.all().size()));
  std::copy(row.all().begin(), row.all().end(), fresh->people_to_fill().begin());
  std::copy(row.written().begin(), row.written().end(), fresh->written_to_fill().begin());
  float& written = fresh->written_to_fill()[row.place_of(to)];
  written = sum_of_logs(written, value);
  Row*& place = own(from).rows[from % Snapshot::kChunk];
  place->release();
  place = fresh;
}

void Graph::load(std::uint32_t people, std::span<const Line> lines, std::size_t slice) {
  grow(people);
  // How many lines begin or end at each person.
  std::vector<std::uint32_t> count(people);
  for (const Line& line : lines) ++count[line.from], ++count[line.to];
  // A slice of people at a time, so that what is beside lines and rows stays small whatever their number.
  std::vector<Met> met;
  std::vector<std::size_t> begin;
  for (PersonNumber first = 0, last = 0; first < people; first = last) {
    begin.assign(1, 0);
    while (last < people && (last == first || begin.back() + count[last] <= slice))
      begin.push_back(begin.back() + count[last++]);
    met.resize(begin.back());
    std::vector<std::size_t> at(begin.begin(), begin.end() - 1);
    for (const Line& line : lines) {
      if (line.from >= first && line.from < last)
        met[at[line.from - first]++] = {line.to, static_cast<float>(log_weight(line.at, 1, next_.half_life_))};
      if (line.to >= first && line.to < last) met[at[line.to - first]++] = {line.from, kNothing};
    }
    for (PersonNumber person = first; person < last; ++person) {
      const auto of_person = std::span(met).subspan(begin[person - first], count[person]);
      if (!of_person.empty()) replace(person, folded(person, of_person));
    }
  }
}

void Graph::close(PersonNumber a, PersonNumber b, bool is_closed) {
  const std::uint64_t key = pair_key(a, b);
  const auto at = std::lower_bound(closed_.begin(), closed_.end(), key);
  const bool is_there = at != closed_.end() && *at == key;
  if (is_closed && !is_there) closed_.insert(at, key);
  if (!is_closed && is_there) closed_.erase(at);
  refresh(a, b);
}

void Graph::block(PersonNumber a, PersonNumber b, bool is_blocked) {
  for (const auto& [person, other] : {std::pair(a, b), std::pair(b, a)}) {
    auto& of_person = blocks_[person];
    std::erase(of_person, other);
    if (is_blocked) of_person.push_back(other);
    if (of_person.empty()) blocks_.erase(person);
  }
  are_blocks_changed_ = true;
  refresh(a, b);
}

void Graph::let_be_between(PersonNumber person, bool may) { own(person).between[person % Snapshot::kChunk] = may; }

void Graph::remove(PersonNumber person) {
  for (const Entry& entry : entries(person)) {
    std::vector<Entry> all = entries(entry.person);
    std::erase_if(all, [&](const Entry& e) { return e.person == person; });
    replace(entry.person, std::move(all));
  }
  replace(person, {});
  std::erase_if(closed_, [&](std::uint64_t key) { return key >> 32 == person || (key & UINT32_MAX) == person; });
  const auto blocked = blocks_.find(person);
  if (blocked == blocks_.end()) return;
  for (const PersonNumber other : std::vector<PersonNumber>(blocked->second)) block(person, other, false);
}

void Graph::publish() {
  if (are_blocks_changed_ || !next_.blocks_) next_.blocks_ = std::make_shared<const Snapshot::Blocks>(blocks_);
  are_blocks_changed_ = false;
  auto snapshot = std::make_shared<const Snapshot>(next_);
  is_own_.assign(next_.chunks_.size(), false);
  std::lock_guard lock(mutex_);
  published_ = std::move(snapshot);
}

std::shared_ptr<const Snapshot> Graph::snapshot() const {
  std::lock_guard lock(mutex_);
  return published_;
}

std::string difference(const Snapshot& x, const Snapshot& y) {
  constexpr float kRounding = 1e-2f;
  if (x.people() != y.people())
    return "one has " + std::to_string(x.people()) + " people, the other " + std::to_string(y.people());
  for (PersonNumber person = 0; person < x.people(); ++person) {
    const std::string who = "person " + std::to_string(person);
    const Row &a = x.row(person), &b = y.row(person);
    if (!std::ranges::equal(a.all(), b.all()) || a.ties().size() != b.ties().size()) return who + " has other people";
    for (std::size_t i = 0; i < a.all().size(); ++i) {
      const bool is_same = a.written()[i] == b.written()[i] || std::abs(a.written()[i] - b.written()[i]) < kRounding;
      if (!is_same) return who + " wrote more to person " + std::to_string(a.all()[i]) + " in one of them";
    }
    if (x.blocked_by_or_from(person) != y.blocked_by_or_from(person)) return who + " is kept from other people";
    if (x.may_be_between(person) != y.may_be_between(person)) return who + " has another wish about paths";
  }
  return {};
}

}  // namespace kith::graph
