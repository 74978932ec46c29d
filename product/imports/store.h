#pragma once
// What a member has brought, in the database. Everything is loaded by its owner: there is no other way to it.

#include <optional>
#include <vector>

#include "platform/sql/session.h"
#include "product/imports/network.h"
#include "product/members/work.h"

namespace kith {

struct Import {
  ImportId id;
  Instant made_at;
  std::string called;  // the names of its files
  imports::Brought kind = imports::Brought::kNetwork;
  std::string owner, sentence;
  std::vector<std::string> sources, left_out, missing;  // a sentence each
  bool has_list = false;
  std::int64_t in_list = 0, with_words = 0;  // contacts 1 to with_words wrote or were written to
};

namespace imports {

std::vector<Import> all_of(sql::Session& sql, MemberId me);
Result<Import> load(sql::Session& sql, MemberId me, ImportId id);
// Those who wrote or were written to.
std::vector<Contact> contacts_of(sql::Session& sql, MemberId me, const Import& import);
std::vector<Contact> contacts_after(sql::Session& sql, MemberId me, ImportId id, std::int64_t after,
                                    std::int64_t limit);
// Across all imports; the same person from two of them comes once. At most 2,000.
std::vector<Contact> kept(sql::Session& sql, MemberId me);
// What an archive says of its owner's work, to be kept or left.
std::vector<WorkLine> work_in(sql::Session& sql, MemberId me, ImportId id);
// The figures of an import, from its contacts with words.
Figures figures_of(const Import& import, const std::vector<Contact>& contacts, Instant now);

}  // namespace imports
}  // namespace kith
