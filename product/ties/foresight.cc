#include "product/ties/foresight.h"

#include <algorithm>

#include "product/ties/queries.h"

namespace kith::ties {
namespace {

constexpr std::int64_t kLines = 300'000;

}  // namespace

RecentPast recent_past(sql::Session& session) {
  RecentPast past;
  std::unordered_map<std::int64_t, graph::PersonNumber> numbers;
  const auto number = [&](MemberId member) {
    const auto [entry, is_new] = numbers.try_emplace(member.value, static_cast<graph::PersonNumber>(numbers.size()));
    if (is_new) past.members.push_back(member);
    return entry->second;
  };
  for (const auto row : session.query(queries::newest_lines, kLines)) {
    const graph::PersonNumber from = number(row.get<MemberId>(0));
    past.history.lines.push_back({from, number(row.get<MemberId>(1)), row.get<Instant>(2)});
  }
  past.history.people = static_cast<std::uint32_t>(past.members.size());
  // An import's lines are younger in the ledger than they are.
  std::stable_sort(past.history.lines.begin(), past.history.lines.end(),
                   [](const graph::Line& x, const graph::Line& y) { return x.at < y.at; });
  return past;
}

Foresight::Foresight(RecentPast past)
    : past_(std::move(past)),
      moment_(past_.history.lines, past_.history.people),
      beginning_(past_.history.lines, past_.history.people, graph::prior_of_beginning()),
      at_(beginning_, moment_),
      candidates_(moment_) {
  for (graph::PersonNumber i = 0; i < past_.members.size(); ++i) numbers_[past_.members[i].value] = i;
}

std::vector<MemberId> Foresight::suggest(MemberId member, std::size_t top) const {
  std::vector<MemberId> all;
  const auto number = numbers_.find(member.value);
  if (number == numbers_.end()) return all;
  std::lock_guard lock(mutex_);
  for (const graph::Suggestion& each : graph::suggest(at_, candidates_, number->second, top))
    all.push_back(past_.members[each.person]);
  return all;
}

}  // namespace kith::ties
