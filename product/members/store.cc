#include "product/members/store.h"
#include "platform/base/bytes.h"

#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/frame/rules.h"
#include "product/members/queries.h"

namespace kith::members {
namespace {

// Each word as a prefix, all required, in the engine's own query language. Only letters and digits get in, so that
// nobody writes operators.
std::string search_expression(std::string_view words, bool is_postgres) {
  std::string out, word;
  int count = 0;
  const auto flush = [&] {
    if (word.empty() || count == 8) return word.clear();
    if (!out.empty()) out += is_postgres ? " & " : " ";
    out += is_postgres ? "'" + word + "':*" : "\"" + word + "\"*";
    ++count;
    word.clear();
  };
  for (const char c : words) {
    const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                           static_cast<unsigned char>(c) >= 0x80;
    if (is_letter) word += c;
    else flush();
  }
  flush();
  return out;
}

// Handles are made from names: without the key they would be guessed.
std::string gone_handle(sql::Session& sql, std::string_view handle) {
  return seal(load_rules(sql).secret, "handle:" + std::string(handle));
}

}  // namespace

Member read_member(sql::Rows::Reader& row) {
  Member m;
  row >> m.id >> m.handle >> m.name >> m.sentence >> m.photo >> m.place >> m.time_zone >> m.ask_me_about >>
      m.languages >> m.email >> m.joined_at >> m.is_host >> m.openers_a_week >> m.earned_places >> m.away_until >>
      m.look.theme >> m.left_at >> m.is_guest >> m.asked_by >> m.look.locale >> m.look.text_size >> m.look.is_plain >>
      m.look.saves_data >> m.look.is_still >> m.look.has_keys >> m.open_to;
  return m;
}

Person read_person(sql::Rows::Reader& row) {
  Person p;
  row >> p.id >> p.handle >> p.name >> p.sentence >> p.photo;
  return p;
}

std::optional<Member> find(sql::Session& sql, MemberId id) { return sql.find(read_member, queries::find_member, id); }
const Language& language_of(sql::Session& sql, MemberId id) {
  const auto rows = sql.query(queries::find_locale, id);
  return kith::language_of(rows.empty() ? std::string_view{} : rows.front().text(0));
}
std::optional<Member> find_by_handle(sql::Session& sql, std::string_view handle) {
  return sql.find(read_member, queries::find_by_handle, handle);
}
std::optional<Member> find_by_email(sql::Session& sql, std::string_view email) {
  return sql.find(read_member, queries::find_by_email, email);
}
std::optional<Member> find_by_former_handle(sql::Session& sql, std::string_view handle) {
  return sql.find(read_member, queries::find_by_former_handle, handle);
}
std::optional<Member> find_host(sql::Session& sql) { return sql.find(read_member, queries::find_host); }
std::optional<Person> find_person(sql::Session& sql, MemberId id) {
  return sql.find(read_person, queries::find_person, id);
}

std::optional<Member> find_named(sql::Session& sql, std::string_view named) {
  if (!named.empty() && named.front() == '@') return find_by_handle(sql, named.substr(1));
  if (named.find('@') != std::string_view::npos) return find_by_email(sql, lower_ascii(named));
  return find_by_handle(sql, named);
}

Result<Member> load_present(sql::Session& sql, std::string_view handle) {
  if (!handle.empty() && handle.front() == '@') handle.remove_prefix(1);
  if (handle.empty()) return invalid(std::string(text("Name somebody by their handle.")), "to");
  auto member = find_by_handle(sql, handle);
  if (!member) member = find_by_former_handle(sql, handle);
  if (!member || member->is_guest) return Error{Fault::kUnknown, text("Nobody here is called @{}.", handle), "to", {}};
  if (member->has_left()) return Error{Fault::kUnknown, std::string(text("This member left.")), "to", {}};
  return *member;
}

void insert(sql::Session& sql, const Member& m) {
  sql.run(queries::insert_member, m.id, m.handle, m.name, m.sentence, m.place, m.time_zone, m.ask_me_about,
          m.email.empty() ? sql::Param() : sql::Param(m.email), m.joined_at, m.is_host, m.openers_a_week, m.look.theme,
          m.look.locale);
  refresh_search(sql, m.id);
}

void update_page(sql::Session& sql, MemberId id, const PageWords& w) {
  sql.run(queries::update_page, id, w.name, w.sentence, w.place, w.time_zone, w.ask_me_about, w.languages);
  refresh_search(sql, id);
}

bool handle_is_free(sql::Session& sql, std::string_view handle) {
  return sql.query(queries::handle_taken, handle, gone_handle(sql, handle)).empty();
}

void reserve_handle(sql::Session& sql, std::string_view handle) {
  sql.run(queries::reserve_handle, gone_handle(sql, handle));
}

Result<Done> change_handle(sql::Session& sql, const Member& member, std::string_view given) {
  const std::string handle = TRY(check_handle(given));
  if (handle == member.handle) return Done{};
  const auto former = find_by_former_handle(sql, handle);
  const bool is_own = former && former->id == member.id;
  if (!is_own && !handle_is_free(sql, handle))
    return invalid(text("@{} belongs to someone. Choose another.", handle), "handle");
  if (is_own) sql.run(queries::forget_former_handle, handle);
  sql.run(queries::add_former_handle, member.handle, member.id);
  sql.run(queries::update_handle, member.id, handle);
  return Done{};
}

std::vector<Person> search(sql::Session& sql, MemberId searcher, std::string_view words, std::int64_t limit,
                           std::int64_t offset) {
  const std::string expression = search_expression(tidy_line(words), sql.is_postgres());
  if (expression.empty()) return {};
  return sql.list(read_person, queries::search, expression, limit, offset, searcher);
}

void refresh_search(sql::Session& sql, MemberId id) {
  sql.run(queries::forget_search, id);
  sql.run(queries::add_search, id);
  tell_change(sql, id);
}

void forget_search(sql::Session& sql, MemberId id) {
  sql.run(queries::forget_search, id);
  sql.query(queries::compact_search);
  tell_change(sql, id);
}

void tell_change(sql::Session& sql, MemberId id) { sql.run(queries::tell_change, id); }

std::vector<Person> newest(sql::Session& sql, MemberId reader, std::int64_t limit, MemberId before) {
  return sql.list(read_person, queries::newest, limit, before ? before.value : INT64_MAX, reader);
}
std::int64_t count(sql::Session& sql) { return sql.query(queries::count_members).front().integer(0); }
void lock(sql::Session& sql, MemberId id) { sql.query(queries::lock_member, id); }

}  // namespace kith::members
