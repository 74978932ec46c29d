#include "product/members/shown.h"

#include <algorithm>

#include "platform/text/text.h"
#include "product/members/queries.h"
#include "product/members/store.h"

namespace kith::members {
namespace {

constexpr std::string_view kLevels[] = {"nobody", "ties", "members", "anyone"};
constexpr std::string_view kNames[kParts] = {"page",         "photo", "place", "languages",
                                             "ask_me_about", "calls", "work",  "habit"};

}  // namespace

std::string_view name(SeenBy level) { return kLevels[static_cast<std::size_t>(level)]; }
std::string_view name(Part part) { return kNames[static_cast<std::size_t>(part)]; }

std::optional<SeenBy> seen_by(std::string_view given) {
  for (std::size_t i = 0; i < std::size(kLevels); ++i)
    if (kLevels[i] == given) return static_cast<SeenBy>(i);
  return std::nullopt;
}

std::optional<Part> part(std::string_view given) {
  for (std::size_t i = 0; i < kParts; ++i)
    if (kNames[i] == given) return static_cast<Part>(i);
  return std::nullopt;
}

std::vector<SeenBy> levels_of(Part part) {
  // A photo stands beside the name wherever members meet it, asks and offers stand on the Board, and what one likes to
  // be asked is for whoever may ask.
  if (part == Part::kPage || part == Part::kPhoto || part == Part::kCalls || part == Part::kAskMeAbout)
    return {SeenBy::kMembers, SeenBy::kAnyone};
  return {SeenBy::kNobody, SeenBy::kTies, SeenBy::kMembers, SeenBy::kAnyone};
}

Shown read_shown(std::string_view parts) {
  Shown shown;
  while (!parts.empty()) {
    const std::string_view one = parts.substr(0, parts.find(' '));
    parts.remove_prefix(std::min(parts.size(), one.size() + 1));
    const std::size_t colon = one.find(':');
    if (const auto of = part(one.substr(0, colon)); of && colon + 1 < one.size())
      shown.by[static_cast<std::size_t>(*of)] = static_cast<SeenBy>(std::clamp(one[colon + 1] - '0', 0, 3));
  }
  return shown;
}

Shown shown_of(sql::Session& sql, MemberId member) {
  Shown shown;
  for (const auto row : sql.query(queries::shown_to, member))
    if (const auto of = part(row.text(0)))
      shown.by[static_cast<std::size_t>(*of)] = static_cast<SeenBy>(std::clamp<std::int64_t>(row.integer(1), 0, 3));
  return shown;
}

Result<Done> show_to(Act& act, const Member& me, const std::vector<std::pair<Part, SeenBy>>& wishes) {
  for (const auto& [part, level] : wishes) {
    const auto levels = levels_of(part);
    if (std::find(levels.begin(), levels.end(), level) == levels.end())
      return invalid(std::string(text("This can be shown to members or to anyone.")), std::string(name(part)));
  }
  for (const auto& [part, level] : wishes)
    act.sql.run(queries::show_to, me.id, name(part), static_cast<std::int64_t>(level));
  refresh_search(act.sql, me.id);
  return Done{};
}

}  // namespace kith::members
