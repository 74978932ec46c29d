#pragma once
// Members in the database. find_ gives nothing when there is none; load_ gives an Error that can be shown.

#include <optional>
#include <vector>

#include "platform/sql/session.h"
#include "platform/text/languages.h"
#include "product/members/member.h"

namespace kith::members {

std::optional<Member> find(sql::Session& sql, MemberId id);
std::optional<Member> find_by_handle(sql::Session& sql, std::string_view handle);
std::optional<Member> find_by_email(sql::Session& sql, std::string_view email);
// The member who once had this handle, for a redirect.
std::optional<Member> find_by_former_handle(sql::Session& sql, std::string_view handle);
// "@handle", "handle" or a mail address, as commands take them.
std::optional<Member> find_named(sql::Session& sql, std::string_view named);
// Somebody to write to: here, and not gone. The error says which it is. A guest is nobody here (ties/store.h,
// load_met).
Result<Member> load_present(sql::Session& sql, std::string_view handle);
std::optional<Member> find_host(sql::Session& sql);
std::optional<Person> find_person(sql::Session& sql, MemberId id);

// Reads the columns of a member in the order of member_columns (see queries), or of a person.
Member read_member(sql::Rows::Reader& row);
Person read_person(sql::Rows::Reader& row);

void insert(sql::Session& sql, const Member& member);
void update_page(sql::Session& sql, MemberId id, const PageWords& words);
// Gives the member another handle; the old one stays theirs and redirects.
Result<Done> change_handle(sql::Session& sql, const Member& member, std::string_view handle);
// Neither anybody's now, nor that of somebody who left.
bool handle_is_free(sql::Session& sql, std::string_view handle);
// Whoever had it was deleted: nobody is given it again, and nothing but a keyed hash of it is kept.
void reserve_handle(sql::Session& sql, std::string_view handle);

// Full-text search over names, sentences, places, asks and offers; best first.
// Without those whom `searcher` has blocked.
std::vector<Person> search(sql::Session& sql, MemberId searcher, std::string_view words, std::int64_t limit,
                           std::int64_t offset);
// Brings what search() knows of a member up to date; after any change of their page.
void refresh_search(sql::Session& sql, MemberId id);
// Leaves nothing of them in it, nor in what it keeps of what was there before.
void forget_search(sql::Session& sql, MemberId id);
// In which Kith speaks to them; English when they are not there.
const Language& language_of(sql::Session& sql, MemberId id);
// For those who hold what members say in memory: this one has changed. refresh_search() says so too.
void tell_change(sql::Session& sql, MemberId id);

// The newest members, for a page that has nothing better to begin with.
// Those who joined last, or last before `before`.
std::vector<Person> newest(sql::Session& sql, MemberId reader, std::int64_t limit, MemberId before = {});
std::int64_t count(sql::Session& sql);

// Holds the member's row until the transaction ends, so that two acts that count something of theirs (places, a
// week's openers) come one after the other.
void lock(sql::Session& sql, MemberId id);

}  // namespace kith::members
