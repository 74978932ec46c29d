#pragma once
// Who stands between two members, by name: never with a number, and only those who wish to be named.

#include <vector>

#include "product/frame/visit.h"

namespace kith::ties {

// Those with a tie to both, my strongest ties first, as far as `most`.
std::vector<Person> who_knows_both(const Visit& visit, MemberId me, MemberId other, std::size_t most);

// The warmest ways to someone, each through at most two people, the warmest first; one without anybody is a tie of
// one's own.
std::vector<std::vector<Person>> ways_to(const Visit& visit, MemberId me, MemberId other, std::size_t most);

// People I have no tie with and who have ties with mine, the most in common first.
struct WorthKnowing {
  Person person;
  std::vector<Person> between;  // some of them
};
std::vector<WorthKnowing> worth_knowing(const Visit& visit, MemberId me, std::size_t most);

// "Tomás Reis knows you both."
std::string in_words(const std::vector<Person>& between);

}  // namespace kith::ties
