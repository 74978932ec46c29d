#pragma once
// A contact: a person from an archive who is no member here. Private to whoever brought the archive: never in the
// ledger, the graph of others, or the numbers.

#include <optional>
#include <string>
#include <vector>

#include "product/ties/tie.h"

namespace kith {

struct ContactTag;
struct ImportTag;
using ContactNumber = Id<ContactTag>;  // 1, 2, … within an import
using ImportId = Id<ImportTag>;

struct Contact {
  ImportId import;      // none in a report that no database holds
  std::int64_t id = 0;  // 1, 2, … within the import
  std::string name, company, position;
  std::string url;  // of their page at the old network, without scheme
  std::string email;
  bool is_listed = false;
  Instant listed_since;          // as the archive says; not kept in a database
  bool is_kept = false;          // as someone to write to
  Tie tie;                       // what passed between the owner ("mine") and them
  std::optional<Person> member;  // once they are here, and both have said that they know each other

  bool has_written() const { return tie.lines_theirs > 0; }
  bool was_written_to() const { return tie.lines_mine > 0; }
  bool is_mutual() const { return has_written() && was_written_to(); }
  // Both wrote in the last year.
  bool still_talks(Instant now) const {
    return is_mutual() && now - std::min(tie.last_mine, tie.last_theirs) <= days(kAsleepDays);
  }
  std::string first_name() const { return name.substr(0, name.find(' ')); }
};

namespace imports {

// How much of a list is silence. Each counts people.
struct Figures {
  std::int64_t in_list = 0;     // everyone in it, where the archive has no list
  std::int64_t written_to = 0;  // by the owner, ever
  std::int64_t answered = 0;    // both have written
  std::int64_t talking = 0;     // both in the last 365 days
  std::int64_t unanswered = 0;  // who wrote, and never heard from the owner
  bool has_list = false, has_messages = false;
};

// The contacts of one owner who wrote or were written to, sorted out for reading. Points into what it was made of.
struct Sorted {
  std::vector<const Contact*> ties;          // living first, then by the last time that both had written
  std::vector<const Contact*> wait_for_you;  // they wrote last, within a year, and you had written before
  std::vector<const Contact*> you_wait_for;  // you wrote last, within a year
  std::vector<const Contact*> reviving;      // resting or asleep, and more than one word each; the most months first
};
Sorted sorted(const std::vector<Contact>& contacts, Instant now);
Figures figures_of(const std::vector<Contact>& contacts, Instant now);

}  // namespace imports
}  // namespace kith
