#include "product/today/waiting.h"

#include <algorithm>

namespace kith::today {

std::string Waiting::draft_place() const {
  if (const auto* waiting = std::get_if<openers::Waiting>(&what)) return openers::answer_place(waiting->opener.id);
  return conversations::draft_place(std::get<conversations::Listed>(what).conversation.id);
}

Everything waiting_for(sql::Session& sql, MemberId me, Instant now, std::int64_t limit) {
  Everything all;
  for (openers::Waiting& waiting : openers::waiting(sql, me, now, limit + 1)) {
    const Instant since = waiting.opener.delivered_at;
    all.items.push_back({since, std::move(waiting)});
  }
  for (auto& listed : conversations::waiting(sql, me, now, limit + 1)) {
    const Instant since = listed.conversation.last_at;
    all.items.push_back({since, std::move(listed)});
  }
  std::stable_sort(all.items.begin(), all.items.end(),
                   [](const Waiting& a, const Waiting& b) { return a.since < b.since; });
  std::stable_partition(all.items.begin(), all.items.end(), [&](const Waiting& item) {
    const auto* waiting = std::get_if<openers::Waiting>(&item.what);
    return waiting == nullptr || !waiting->label.reads_like_pitch();
  });
  all.has_more = static_cast<std::int64_t>(all.items.size()) > limit;
  if (all.has_more) all.items.resize(static_cast<std::size_t>(limit));
  return all;
}

}  // namespace kith::today
