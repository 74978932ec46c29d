#include "product/imports/actions.h"

#include <algorithm>

#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/imports/queries.h"
#include "product/members/actions.h"

namespace kith::imports {
namespace {

// Lines of at most so many bytes together.
template <class List, class Said>
std::string lines_of(const List& list, std::size_t limit, const Said& said) {
  std::string lines;
  for (const auto& each : list) {
    const std::string line = said(each) + "\n";
    if (lines.size() + line.size() > limit) break;
    lines += line;
  }
  return lines;
}

std::string_view kind_of(archives::BackgroundKind kind) {
  switch (kind) {
    case archives::BackgroundKind::kRole: return name(WorkKind::kRole);
    case archives::BackgroundKind::kSchool: return name(WorkKind::kSchool);
    case archives::BackgroundKind::kSkill: return name(WorkKind::kSkill);
  }
  return {};
}

bool has_words(const Contact* c) { return c->has_written() || c->was_written_to(); }

}  // namespace

Result<ImportId> bring(Act& act, MemberId me, const Network& network, std::string_view called) {
  if (static_cast<std::int64_t>(all_of(act.sql, me).size()) >= kImports)
    return conflict(text("You have brought {} archives already. Delete one of them first.", kImports));
  const auto id = act.ids.next<ImportTag>(act.now);
  std::vector<const Contact*> contacts;
  for (const Contact& c : network.contacts) contacts.push_back(&c);
  // Those with words first, the latest before the others: if there are too many, the silent go.
  const auto silent = std::stable_partition(contacts.begin(), contacts.end(), has_words);
  std::stable_sort(contacts.begin(), silent, [](const Contact* x, const Contact* y) {
    return std::max(x->tie.last_mine, x->tie.last_theirs) > std::max(y->tie.last_mine, y->tie.last_theirs);
  });
  const Figures all = figures_of(network.contacts, act.now);
  std::vector<std::string> missing = network.missing;
  if (contacts.size() > kContacts)
    missing.push_back(text("people beyond the first {}: they are counted, not listed",
                           grouped(static_cast<std::int64_t>(kContacts))));
  const auto with_words = std::min<std::int64_t>(silent - contacts.begin(), kContacts);
  contacts.resize(std::min(contacts.size(), kContacts));
  const std::string sources = lines_of(network.sources, 8'000, [](const archives::Source& source) {
    return text("{}: {}, {}", source.name, source.kind,
                plural(source.entries, "one entry", "{} entries", grouped(source.entries)));
  });
  act.sql.run(queries::add_import, me, id, act.now, shorten(tidy_line(called), 120), name(network.kind), network.owner,
              network.sentence, sources, lines_of(network.left_out, 16'000, sentence_of),
              lines_of(missing, 8'000, [](const std::string& line) { return line; }), all.has_list, all.in_list,
              with_words);
  std::int64_t number = 0;
  for (const Contact* c : contacts)
    act.sql.run(queries::add_contact, me, id, ++number, c->name, c->company, c->position, c->url, c->email,
                c->is_listed, c->tie.lines_mine, c->tie.lines_theirs, c->tie.last_mine, c->tie.last_theirs,
                c->tie.months.month, static_cast<std::int64_t>(c->tie.months.mine),
                static_cast<std::int64_t>(c->tie.months.theirs));
  number = 0;
  for (const archives::Background& line : network.background)
    act.sql.run(queries::add_import_line, me, id, ++number, kind_of(line.kind), line.title, line.organisation,
                line.began, line.ended);
  act.sql.run(queries::join_known, me, id);
  return id;
}

std::int64_t keep_talking(Act& act, MemberId me, const Import& import) {
  keep_none(act, me, import.id);
  std::int64_t count = 0;
  for (const Contact& c : contacts_of(act.sql, me, import))
    if (c.still_talks(act.now)) count += act.sql.run(queries::keep_contact, me, import.id, c.id, 1);
  return count;
}

void keep_none(Act& act, MemberId me, ImportId id) { act.sql.run(queries::keep_none, me, id); }

bool keep_one(Act& act, MemberId me, ImportId id, std::int64_t contact) {
  return act.sql.run(queries::keep_contact, me, id, contact, 1) == 1;
}

void leave_one(Act& act, MemberId me, ImportId id, std::int64_t contact) {
  act.sql.run(queries::leave_contact, me, id, contact);
}

Result<std::int64_t> fill_page(Act& act, const Member& me, const Import& import, const std::vector<std::size_t>& lines,
                               bool with_sentence) {
  const std::vector<WorkLine> found = work_in(act.sql, me.id, import.id);
  std::vector<WorkLine> chosen;
  for (const std::size_t line : lines)
    if (line < found.size()) chosen.push_back(found[line]);
  if (with_sentence && !import.sentence.empty()) {
    PageWords words{me.name, import.sentence, me.place, me.time_zone, me.ask_me_about};
    if (const auto mistakes = members::change_page(act, me, words, me.handle); !mistakes.empty())
      return mistakes.front();
  }
  return members::add_work(act, me.id, chosen);
}

void forget(Act& act, MemberId me, ImportId id) {
  act.sql.run(queries::forget_contacts, me, id);
  act.sql.run(queries::forget_lines, me, id);
  act.sql.run(queries::forget_import, me, id);
}

void join(Act& act, const Member& one, const Member& other) {
  for (const auto& [owner, joined] : {std::pair(&one, &other), std::pair(&other, &one)})
    if (!joined->email.empty()) act.sql.run(queries::join_contact, owner->id, joined->id, lower_ascii(joined->email));
}

}  // namespace kith::imports
