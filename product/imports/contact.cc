#include "product/imports/contact.h"

#include <algorithm>
#include <bit>

namespace kith::imports {
namespace {

// When the side that has been silent longer wrote last.
Instant both_by(const Contact& c) { return std::min(c.tie.last_mine, c.tie.last_theirs); }

}  // namespace

Sorted sorted(const std::vector<Contact>& contacts, Instant now) {
  Sorted all;
  for (const Contact& c : contacts) {
    const Instant last = std::max(c.tie.last_mine, c.tie.last_theirs);
    const bool is_recent = now - last <= days(kAsleepDays);
    if (c.is_mutual()) all.ties.push_back(&c);
    if (!is_recent) continue;
    if (c.is_mutual() && c.tie.last_theirs > c.tie.last_mine) all.wait_for_you.push_back(&c);
    if (c.was_written_to() && c.tie.last_mine > c.tie.last_theirs) all.you_wait_for.push_back(&c);
  }
  const auto by = [](std::vector<const Contact*>& list, auto before) {
    std::sort(list.begin(), list.end(), [&](const Contact* x, const Contact* y) {
      const auto a = before(*x), b = before(*y);
      return a != b ? a < b : x->name != y->name ? x->name < y->name : x < y;
    });
  };
  for (const Contact* c : all.ties)
    if (const TieState state = state_of(c->tie, now); (state == TieState::kResting || state == TieState::kAsleep) &&
                                                      c->tie.lines_mine >= 2 && c->tie.lines_theirs >= 2)
      all.reviving.push_back(c);
  by(all.ties, [&](const Contact& c) { return std::pair(rank(state_of(c.tie, now)), -both_by(c).us); });
  by(all.wait_for_you, [](const Contact& c) { return -c.tie.last_theirs.us; });
  by(all.you_wait_for, [](const Contact& c) { return -c.tie.last_mine.us; });
  by(all.reviving, [](const Contact& c) {
    const int months = std::popcount(c.tie.months.mine & c.tie.months.theirs);
    return std::pair(-months, -std::min(c.tie.lines_mine, c.tie.lines_theirs));
  });
  return all;
}

Figures figures_of(const std::vector<Contact>& contacts, Instant now) {
  Figures f;
  for (const Contact& c : contacts) {
    f.has_list |= c.is_listed;
    f.in_list += c.is_listed;
    f.written_to += c.was_written_to();
    f.answered += c.is_mutual();
    f.talking += c.still_talks(now);
    f.unanswered += c.has_written() && !c.was_written_to();
  }
  f.has_messages = f.written_to > 0 || f.unanswered > 0;
  if (!f.has_list) f.in_list = static_cast<std::int64_t>(contacts.size());
  return f;
}

}  // namespace kith::imports
