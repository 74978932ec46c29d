#pragma once
// Who is who: the same person under several names, addresses and pages becomes one, and one of them is the owner.

#include <string>
#include <vector>

#include "archives/reading.h"
#include "platform/base/result.h"

namespace kith::archives {

struct Person {
  std::string name;        // never empty: the address where no name is known
  std::string url, email;  // the first of each, or empty
  std::string company, position;
  bool is_listed = false;
  Instant listed_since;
};

// A message between the owner and one other.
struct Exchange {
  std::uint32_t person;  // index into Persons::people
  bool is_mine;
  Instant at;
};

struct Persons {
  std::string owner;  // empty where nothing says it, and no message asks for it
  std::vector<Person> people;
  std::vector<Exchange> exchanges;
  std::int64_t between_others = 0;  // messages that the owner took no part in
  std::int64_t copies = 0;          // that several files had
};

// Two of a Reading are one person when they share a page or an address and their names agree; or a full name, unless
// that name belongs to several pages. `me` names the owner by address, page or name, in as many ways as they have.
// Without it the owner is who the archive says, or else who takes part in nearly all messages of a file, as nobody else
// does. An Error names the candidates when that cannot be told.
Result<Persons> who_is_who(const Reading& reading, const std::vector<std::string>& me);

}  // namespace kith::archives
