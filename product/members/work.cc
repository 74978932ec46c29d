#include "product/members/work.h"

#include <algorithm>

#include "platform/text/text.h"
#include "product/members/queries.h"
#include "product/members/store.h"

namespace kith {
namespace {

constexpr std::string_view kKinds[] = {"role", "school", "skill"};

}  // namespace

std::string_view name(WorkKind kind) { return kKinds[static_cast<int>(kind)]; }
WorkKind work_kind(std::string_view name) {
  return static_cast<WorkKind>(std::find(std::begin(kKinds), std::end(kKinds) - 1, name) - std::begin(kKinds));
}

std::string WorkLine::years() const {
  const std::string from = began.substr(0, 4), to = ended.substr(0, 4);
  if (from.empty() || from == to) return to;
  if (!to.empty()) return text("{}–{}", from, to);
  return kind == WorkKind::kRole ? text("since {}", from) : from;
}

std::string WorkLine::words() const { return organisation.empty() ? title : text("{}, {}", title, organisation); }

namespace members {
namespace {

WorkLine read_work(sql::Rows::Reader& row) {
  WorkLine line;
  row >> line.id;
  line.kind = work_kind(row.next<std::string>());
  row >> line.title >> line.organisation >> line.began >> line.ended;
  return line;
}

}  // namespace

std::vector<WorkLine> work_of(sql::Session& sql, MemberId member) {
  return sql.list(read_work, queries::work_of_member, member);
}

Result<std::int64_t> add_work(Act& act, MemberId me, const std::vector<WorkLine>& lines) {
  std::vector<WorkLine> there = work_of(act.sql, me);
  std::int64_t added = 0;
  for (const WorkLine& line : lines) {
    const bool is_known = std::any_of(there.begin(), there.end(), [&](const WorkLine& w) {
      return w.kind == line.kind && w.title == line.title && w.organisation == line.organisation;
    });
    if (is_known) continue;
    if (there.size() == kWorkLines)
      return invalid(
          text("A page holds {} lines of work, and would have more with these. Choose fewer, or take some down first.",
               kWorkLines),
          "line");
    act.sql.run(queries::add_work, me, act.ids.next<WorkTag>(act.now), name(line.kind), line.title, line.organisation,
                line.began, line.ended);
    there.push_back(line);
    ++added;
  }
  if (added > 0) tell_change(act.sql, me);
  return added;
}

bool remove_work(sql::Session& sql, MemberId me, WorkId id) {
  if (sql.run(queries::remove_work, me, id) == 0) return false;
  tell_change(sql, me);
  return true;
}

}  // namespace members
}  // namespace kith
