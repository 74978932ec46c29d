#include "graph/queries.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace kith::graph {
namespace {

constexpr std::uint32_t kLow = 0xFFFF, kKnown = 0x8000;

// Rows lie far apart in memory: they are asked for some steps before they are read.
constexpr std::size_t kAhead = 16, kFewAhead = 4, kSlotsAhead = 12;
// Inlined by force: g++ takes a call that only fetches for one that does nothing.
[[gnu::always_inline]] inline void fetch(const Row& row) {
  const char* const begin = reinterpret_cast<const char*>(&row);
  __builtin_prefetch(begin);
  __builtin_prefetch(begin + 64);
  __builtin_prefetch(begin + 128);
  __builtin_prefetch(begin + 192);
  __builtin_prefetch(begin + 256);
}

bool is_better(const Behind& x, const Behind& y) {
  return x.shared != y.shared ? x.shared > y.shared : x.person < y.person;
}

// The best of all that are offered, in order.
class Best {
 public:
  explicit Best(std::size_t top) : top_(top) {}
  void offer(Behind behind) {
    if (best_.size() == top_ && !is_better(behind, best_.back())) return;
    if (best_.size() == top_) best_.pop_back();
    best_.insert(std::upper_bound(best_.begin(), best_.end(), behind, is_better), behind);
  }
  bool has_room_for(Behind behind) const { return best_.size() < top_ || is_better(behind, best_.back()); }
  std::vector<Behind> take() { return std::move(best_); }

 private:
  const std::size_t top_;
  std::vector<Behind> best_;
};

}  // namespace

// A mark in its own place for each person there is.
class Walker::DirectMarks {
 public:
  explicit DirectMarks(std::uint32_t* marks) : marks_(marks) {}
  void reserve(std::size_t) {}
  void prefetch(PersonNumber) const {}
  std::uint32_t& operator[](PersonNumber person) { return marks_[person]; }

 private:
  std::uint32_t* const marks_;
};

void HashedMarks::begin(std::uint32_t question) {
  if (question < question_) slots_.assign(slots_.size(), {});  // the numbers begin anew
  question_ = question;
  used_ = 0;
}

void HashedMarks::reserve(std::size_t more) {
  if ((used_ + more) * 2 <= slots_.size()) return;
  std::vector<Slot> before(std::bit_ceil(std::max<std::size_t>((used_ + more) * 4, 4096)));
  before.swap(slots_);
  shift_ = 64 - std::countr_zero(slots_.size());
  used_ = 0;
  for (const Slot& slot : before)
    if (slot.mark >= question_) (*this)[slot.person] = slot.mark;
}

template <class Ask>
auto Walker::with_marks(const Snapshot& snapshot, PersonNumber person, const Ask& ask) {
  const std::uint64_t next = std::uint64_t{question_} + after_;
  // Whoever has so many ties that counting runs over into the numbers that follow: those are left out.
  after_ = (kLow + 1) * (1 + snapshot.ties(person).size() / kKnown);
  question_ = static_cast<std::uint32_t>(next);
  if (next + after_ > UINT32_MAX) {
    std::fill(marks_.begin(), marks_.end(), 0);  // after 65,535 questions the numbers begin anew
    question_ = kLow + 1;
  }
  if (snapshot.people() > direct_) {
    hashed_.begin(question_);
    return ask(hashed_);
  }
  if (marks_.size() < snapshot.people()) marks_.resize(snapshot.people());
  DirectMarks direct(marks_.data());
  return ask(direct);
}

std::vector<Behind> Walker::ties_of_ties(const Snapshot& snapshot, PersonNumber person, std::size_t top) {
  if (top == 0) return {};
  return with_marks(snapshot, person, [&](auto& marks) { return behind(marks, snapshot, person, top); });
}

template <class Marks>
std::vector<Behind> Walker::behind(Marks& marks, const Snapshot& snapshot, PersonNumber person, std::size_t top) {
  const auto near = snapshot.ties(person);
  marks.reserve(near.size() + 1);
  marks[person] = question_ | kKnown;
  for (const PersonNumber known : near) marks[known] = question_ | kKnown;

  const Row* ahead[kAhead] = {};
  const auto ask = [&](std::size_t i) {
    if (i + kAhead < near.size()) snapshot.prefetch(near[i + kAhead]);
    const Row* row = snapshot.may_be_between(near[i]) ? &snapshot.row(near[i]) : nullptr;
    if (row != nullptr) fetch(*row);
    ahead[i % kAhead] = row;
  };
  for (std::size_t i = 0; i < std::min(kAhead, near.size()); ++i) snapshot.prefetch(near[i]);
  for (std::size_t i = 0; i < std::min(kAhead, near.size()); ++i) ask(i);

  const std::uint32_t question = question_;
  std::size_t count = 0;  // of those met a second time
  for (std::size_t i = 0; i < near.size(); ++i) {
    const Row* row = ahead[i % kAhead];
    if (i + kAhead < near.size()) ask(i + kAhead);
    if (row == nullptr) continue;
    const auto far = row->ties();
    if (found_.size() < count + far.size()) found_.resize(2 * (count + far.size()));
    marks.reserve(far.size());
    // Counts how often each is met, and lists those that are met a second time. The inmost loop of the layer: a maximum
    // takes the place of asking whether a mark is of this question, so that nothing is guessed at.
    PersonNumber* const found = found_.data();
    for (std::size_t j = 0; j < far.size(); ++j) {
      if (j + kSlotsAhead < far.size()) marks.prefetch(far[j + kSlotsAhead]);
      const PersonNumber other = far[j];
      std::uint32_t& mark = marks[other];
      const std::uint32_t now = std::max(mark, question) + 1;
      mark = now;
      found[count] = other;
      count += now == question + 2;
    }
  }
  Best best(top);
  const bool has_blocks = snapshot.has_blocks(person);
  const auto offer = [&](PersonNumber other, std::uint32_t shared) {
    if (!has_blocks || !snapshot.is_blocked(person, other)) best.offer({other, shared});
  };
  for (std::size_t i = 0; i < count; ++i) offer(found_[i], marks[found_[i]] - question_);
  std::vector<Behind> all = best.take();
  if (all.size() >= top) return all;

  // Too few with two in common: those with one follow.
  Best rest(top - all.size());
  for (const PersonNumber between : near) {
    if (!snapshot.may_be_between(between)) continue;
    for (const PersonNumber other : snapshot.ties(between)) {
      if (!rest.has_room_for({other, 1})) break;  // nor for anybody after them
      if (marks[other] == (question_ | 1) && !(has_blocks && snapshot.is_blocked(person, other)))
        rest.offer({other, 1});
    }
  }
  for (const Behind& behind : rest.take()) all.push_back(behind);
  return all;
}

std::vector<PersonNumber> Walker::shared_ties(const Snapshot& snapshot, PersonNumber a, PersonNumber b) {
  std::vector<PersonNumber> shared;
  if (snapshot.is_blocked(a, b)) return shared;
  const auto of_a = snapshot.ties(a), of_b = snapshot.ties(b);
  std::set_intersection(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), std::back_inserter(shared));
  std::erase_if(shared, [&](PersonNumber person) { return !snapshot.may_be_between(person); });
  return shared;
}

// From both ends at once, always where fewer wait; the first meeting is the shortest way, since whole rings were
// walked before.
template <class Marks>
std::optional<int> Walker::distance(Marks& marks, const Snapshot& snapshot, PersonNumber from, PersonNumber to,
                                    int most) {
  marks.reserve(2);
  const PersonNumber ends[] = {from, to};
  const bool has_blocks = snapshot.has_blocks(from) || snapshot.has_blocks(to);
  const auto may_be_between = [&](PersonNumber person) {
    return snapshot.may_be_between(person) &&
           !(has_blocks && (snapshot.is_blocked(from, person) || snapshot.is_blocked(to, person)));
  };
  int walked = 0;
  for (int side = 0; side < 2; ++side) {
    frontier_[side].assign(1, ends[side]);
    marks[ends[side]] = question_ | static_cast<std::uint32_t>(side + 1);
  }
  while (walked < most) {
    const int side = frontier_[0].size() <= frontier_[1].size() ? 0 : 1;
    const std::uint32_t mine = question_ | static_cast<std::uint32_t>(side + 1);
    const std::uint32_t theirs = question_ | static_cast<std::uint32_t>(2 - side);
    next_.clear();
    const std::vector<PersonNumber>& ring = frontier_[side];
    // Most meetings come early: not many are fetched beforehand.
    for (std::size_t i = 0; i < std::min(2 * kFewAhead, ring.size()); ++i) snapshot.prefetch(ring[i]);
    for (std::size_t i = 0; i < std::min(kFewAhead, ring.size()); ++i) fetch(snapshot.row(ring[i]));
    for (std::size_t i = 0; i < ring.size(); ++i) {
      if (i + 2 * kFewAhead < ring.size()) snapshot.prefetch(ring[i + 2 * kFewAhead]);
      if (i + kFewAhead < ring.size()) fetch(snapshot.row(ring[i + kFewAhead]));
      const PersonNumber person = ring[i];
      if (person != ends[side] && !may_be_between(person)) continue;
      marks.reserve(snapshot.ties(person).size());
      const auto far = snapshot.ties(person);
      for (std::size_t j = 0; j < far.size(); ++j) {
        if (j + kSlotsAhead < far.size()) marks.prefetch(far[j + kSlotsAhead]);
        const PersonNumber other = far[j];
        std::uint32_t& mark = marks[other];
        if (mark == theirs) {
          // Whoever stands in the middle must want to.
          if (other != ends[1 - side] && !may_be_between(other)) continue;
          return walked + 1;
        }
        if (mark == mine) continue;
        mark = mine;
        next_.push_back(other);
      }
    }
    if (next_.empty()) return std::nullopt;
    std::swap(frontier_[side], next_);
    ++walked;
  }
  return std::nullopt;
}

std::optional<int> Walker::distance(const Snapshot& snapshot, PersonNumber from, PersonNumber to, int most) {
  if (from == to) return 0;
  if (snapshot.is_blocked(from, to)) return std::nullopt;
  return with_marks(snapshot, from, [&](auto& marks) { return distance(marks, snapshot, from, to, most); });
}

std::vector<WarmPath> Walker::warm_paths(const Snapshot& snapshot, PersonNumber from, PersonNumber to, std::size_t k,
                                         Instant now) {
  if (k == 0 || from == to || snapshot.is_blocked(from, to)) return {};
  return with_marks(snapshot, from, [&](auto& marks) { return paths(marks, snapshot, from, to, k, now); });
}

template <class Marks>
std::vector<WarmPath> Walker::paths(Marks& marks, const Snapshot& snapshot, PersonNumber from, PersonNumber to,
                                    std::size_t k, Instant now) {
  std::vector<WarmPath> best;
  const auto offer = [&](WarmPath path) {
    const auto at = std::upper_bound(best.begin(), best.end(), path, [](const WarmPath& x, const WarmPath& y) {
      return x.strength != y.strength ? x.strength > y.strength : x.through < y.through;
    });
    best.insert(at, std::move(path));
    if (best.size() > k) best.pop_back();
  };
  const auto can_enter = [&](double strength) { return best.size() < k || strength >= best.back().strength; };
  if (const double direct = snapshot.strength(from, to, now); direct > 0) offer({direct, {}});

  // Those next to the goal, marked with their place in `last`.
  std::vector<std::pair<PersonNumber, double>> last, first;
  marks.reserve(snapshot.ties(to).size() + 1);
  for (const PersonNumber y : snapshot.ties(to)) {
    if (y == from || !snapshot.may_be_between(y) || snapshot.is_blocked(from, y)) continue;
    last.emplace_back(y, -1);  // the strength is worked out when it is first asked for
    marks[y] = question_ | static_cast<std::uint32_t>(std::min<std::size_t>(last.size(), kLow));
  }
  const auto last_strength = [&](PersonNumber y) {
    const std::size_t place = marks[y] & kLow;
    if (place == kLow) return snapshot.strength(y, to, now);  // beyond what a mark can hold
    double& strength = last[place - 1].second;
    if (strength < 0) strength = snapshot.strength(y, to, now);
    return strength;
  };
  for (const PersonNumber x : snapshot.ties(from))
    if (x != to && snapshot.may_be_between(x) && !snapshot.is_blocked(to, x))
      first.emplace_back(x, snapshot.strength(from, x, now));
  // Strong beginnings first: soon none of the rest can win.
  std::sort(first.begin(), first.end(), [](const auto& x, const auto& y) { return x.second > y.second; });
  for (const auto& [x, strength] : first) {
    if (!can_enter(strength)) break;
    if (marks[x] >= question_) {
      const double whole = strength * last_strength(x);
      if (can_enter(whole)) offer({whole, {x}});
    }
    for (const PersonNumber y : snapshot.ties(x)) {
      if (marks[y] < question_ || y == from) continue;
      const double ends = strength * last_strength(y);
      if (!can_enter(ends)) continue;
      const double whole = ends * snapshot.strength(x, y, now);
      if (can_enter(whole)) offer({whole, {x, y}});
    }
  }
  return best;
}

}  // namespace kith::graph
