#pragma once
// What a member says of their work beside the one sentence: roles, schools, skills. A line each, in their order.

#include <string>
#include <string_view>
#include <vector>

#include "platform/base/result.h"
#include "product/frame/act.h"
#include "product/members/member.h"

namespace kith {

struct WorkTag;
using WorkId = Id<WorkTag>;

enum class WorkKind { kRole, kSchool, kSkill };
std::string_view name(WorkKind kind);
WorkKind work_kind(std::string_view name);

struct WorkLine {
  WorkId id;
  WorkKind kind = WorkKind::kRole;
  std::string title, organisation;  // a skill has a title only
  std::string began, ended;         // 2019, 2019-04 or 2019-04-01, or empty

  // "2019–2021", "since 2019", or nothing.
  std::string years() const;
  std::string words() const;  // "Baker, Covered Market"
};

namespace members {

constexpr std::size_t kWorkLines = 60;

std::vector<WorkLine> work_of(sql::Session& sql, MemberId member);
// Adds what is not there yet; how many were added. An Error, and nothing added, when there would be more than
// kWorkLines.
Result<std::int64_t> add_work(Act& act, MemberId me, const std::vector<WorkLine>& lines);
bool remove_work(sql::Session& sql, MemberId me, WorkId id);

}  // namespace members
}  // namespace kith
