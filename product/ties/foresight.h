#pragma once
// Who is likely to begin to talk with whom, learned from what this community lately wrote.

#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "graph/prediction.h"
#include "platform/sql/session.h"
#include "product/members/member.h"

namespace kith::ties {

// The newest 300,000 writing lines, in the order of time, by numbers of their own.
struct RecentPast {
  graph::History history;
  std::vector<MemberId> members;  // by number
};
RecentPast recent_past(sql::Session& session);

// As of the moment it was learned: whoever reads it looks again what may be shown now. Safe to use from any thread.
class Foresight {
 public:
  explicit Foresight(RecentPast past);
  // Members at distance two whom this one is likely to begin to talk with, the likeliest first.
  std::vector<MemberId> suggest(MemberId member, std::size_t top) const;

 private:
  const RecentPast past_;
  std::unordered_map<std::int64_t, graph::PersonNumber> numbers_;
  const graph::Moment moment_;
  const graph::Beginning beginning_;
  mutable std::mutex mutex_;  // guards the two below, which have room of their own for each question
  mutable graph::Beginning::At at_;
  mutable graph::Moment::Candidates candidates_;
};

}  // namespace kith::ties
