#include "product/board/people.h"

#include <algorithm>

#include "product/board/matchmaker.h"
#include "product/members/store.h"
#include "product/ties/network.h"

namespace kith::board {

std::vector<Person> find_people(Visit& visit, MemberId reader, std::string_view words, std::int64_t most,
                                std::int64_t offset) {
  std::vector<Person> people = members::search(visit.sql, reader, words, most, offset);
  if (offset == 0) {
    const auto blocked = ties::blocked_by(visit.sql, reader);
    for (const MemberId id : visit.home.matchmaker.find_people(words, static_cast<std::size_t>(most))) {
      const bool is_there = std::any_of(people.begin(), people.end(), [&](const Person& p) { return p.id == id; });
      if (is_there || std::find(blocked.begin(), blocked.end(), id) != blocked.end()) continue;
      if (auto one = members::find_person(visit.sql, id)) people.push_back(std::move(*one));
    }
  }
  std::erase_if(people, [&](const Person& p) { return p.id == reader; });
  return people;
}

}  // namespace kith::board
