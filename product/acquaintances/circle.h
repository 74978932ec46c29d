#pragma once
// A group of people who write to each other already, brought by one of them: "we know each other" for each two who both
// say so, by one mail to each. Nobody is told who does not answer, nor whether an address was known here.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "product/conversations/conversation.h"
#include "product/frame/act.h"

namespace kith {

struct CircleTag;
using CircleId = Id<CircleTag>;

struct CirclePerson {
  int number = 0;  // from 1, who is the bringer
  MemberId member;
  std::string name;         // as the bringer calls them
  std::uint64_t knows = 0;  // a bit for each number they said they know
  Instant answered_at;

  bool knows_number(int other) const { return (knows >> other & 1) != 0; }
};

struct Circle {
  CircleId id;
  MemberId bringer;
  std::string name;
  Instant at;
  std::vector<CirclePerson> people;  // by number

  const CirclePerson& me(MemberId member) const;
  // Whether two of them said that they know each other.
  bool know_each_other(int a, int b) const;
  std::string path() const { return "/circles/" + id.str(); }
};

namespace acquaintances {

constexpr std::size_t kCircleLeast = 2, kCircleMost = 7;  // beside the bringer
constexpr Duration kBetweenCircles = days(7);
constexpr Duration kCircleLife = days(180);  // as of the address by which its mail is answered

struct Named {
  std::string name, address;
};
// "Ada Tormod <ada@example.org>", one a line.
Result<std::vector<Named>> read_named(std::string_view lines);

struct Brought {
  CircleId id;
  std::vector<Error> mistakes;  // one for each thing that is not right; nothing is sent then
};
// Writes to each of them, once.
Brought bring(Act& act, const Member& bringer, std::string_view name, const std::vector<Named>& people);
// When they may bring the next one; nothing when it is now.
std::optional<Instant> next_circle_at(sql::Session& sql, MemberId bringer, Instant now);

// Those that a member brought, or is asked about; the newest first.
std::vector<Circle> circles_of(sql::Session& sql, MemberId me);
// One that `me` is one of.
Result<Circle> load_circle(sql::Session& sql, CircleId id, MemberId me);

// "We know each other", of these numbers: a conversation opens with each of them who says so too. Nobody: they know
// none, which nobody is told. How many opened.
Result<int> say_whom_i_know(Act& act, const Circle& circle, const Member& me, const std::vector<int>& numbers);

// An answer by mail: "yes", "yes 1 3", "no". What they wrote beside it goes to the bringer as their first message.
Result<Done> answer_circle(Act& act, const Circle& circle, const Member& me, std::string_view words);

// Forgets those that nobody can answer any more. Called now and then.
void sweep_circles(Act& act);

}  // namespace acquaintances
}  // namespace kith
