#include "product/imports/store.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "platform/text/text.h"
#include "product/imports/queries.h"
#include "product/members/store.h"

namespace kith::imports {
namespace {

std::vector<std::string> lines_of(std::string_view kept) {
  std::vector<std::string> lines;
  while (!kept.empty()) {
    const std::size_t end = std::min(kept.find('\n'), kept.size());
    if (end > 0) lines.emplace_back(kept.substr(0, end));
    kept.remove_prefix(std::min(end + 1, kept.size()));
  }
  return lines;
}

Import read_import(sql::Rows::Reader& row) {
  Import import;
  row >> import.id >> import.made_at >> import.called;
  import.kind = brought_kind(row.next<std::string>());
  row >> import.owner >> import.sentence;
  for (auto* sentences : {&import.sources, &import.left_out, &import.missing})
    *sentences = lines_of(row.next<std::string>());
  row >> import.has_list >> import.in_list >> import.with_words;
  return import;
}

Contact read_contact(sql::Rows::Reader& row) {
  Contact c;
  row >> c.import >> c.id >> c.name >> c.company >> c.position >> c.url >> c.email >> c.is_listed >> c.is_kept >>
      c.tie.lines_mine >> c.tie.lines_theirs >> c.tie.last_mine >> c.tie.last_theirs >> c.tie.months.month;
  c.tie.months.mine = static_cast<std::uint64_t>(row.next<std::int64_t>());
  c.tie.months.theirs = static_cast<std::uint64_t>(row.next<std::int64_t>());
  Person joined = members::read_person(row);
  if (joined.id) c.member = std::move(joined);
  return c;
}

WorkLine read_line(sql::Rows::Reader& row) {
  WorkLine line;
  line.kind = work_kind(row.next<std::string>());
  row >> line.title >> line.organisation >> line.began >> line.ended;
  return line;
}

}  // namespace

std::vector<Import> all_of(sql::Session& sql, MemberId me) {
  return sql.list(read_import, queries::imports_of_member, me);
}

Result<Import> load(sql::Session& sql, MemberId me, ImportId id) {
  auto found = sql.find(read_import, queries::load_import, me, id);
  if (!found) return unknown(std::string(text("There is nothing at this address, or it is not yours to see.")));
  return std::move(*found);
}

std::vector<Contact> contacts_of(sql::Session& sql, MemberId me, const Import& import) {
  return sql.list(read_contact, queries::contacts_with_words, me, import.id, import.with_words);
}

std::vector<Contact> contacts_after(sql::Session& sql, MemberId me, ImportId id, std::int64_t after,
                                    std::int64_t limit) {
  return sql.list(read_contact, queries::contacts_after, me, id, after, limit);
}

std::vector<Contact> kept(sql::Session& sql, MemberId me) {
  std::vector<Contact> all = sql.list(read_contact, queries::kept_contacts, me);
  std::set<std::tuple<std::string, std::string, std::string>> there;
  std::erase_if(all, [&](const Contact& c) { return !there.emplace(c.name, c.url, c.email).second; });
  return all;
}

std::vector<WorkLine> work_in(sql::Session& sql, MemberId me, ImportId id) {
  return sql.list(read_line, queries::lines_of_import, me, id);
}

Figures figures_of(const Import& import, const std::vector<Contact>& contacts, Instant now) {
  Figures f = figures_of(contacts, now);
  f.has_list = import.has_list;
  f.in_list = import.in_list;
  return f;
}

}  // namespace kith::imports
