#pragma once
// A circle: people who write to each other already, brought by one of them: "we know each other" for each two who both
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
  std::string name;             // as the bringer calls them
  std::uint64_t knows = 0;      // a bit for each number they said they know
  ConversationId conversation;  // that they have with whoever loaded it

  bool knows_number(int other) const { return (knows >> other & 1) != 0; }
};

struct Circle {
  CircleId id;
  MemberId bringer;
  std::string name;
  Instant at;
  std::vector<CirclePerson> people;  // by number
  CirclePerson me;                   // whoever loaded it

  bool is_brought_by_me() const { return bringer == me.member; }
  // Whether both said so, and a conversation is open.
  bool know_each_other(const CirclePerson& other) const {
    return me.knows_number(other.number) && other.knows_number(me.number) && other.conversation;
  }
  std::string path() const { return "/circles/" + id.str(); }
};

namespace acquaintances {

constexpr std::size_t kCircleLeast = 2, kCircleMost = 7;  // beside the bringer
constexpr int kBringer = 1;                               // their number
constexpr Duration kBetweenCircles = days(7);

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

// "We know each other", of these numbers and no others: a conversation opens with each of them who says so too. It
// takes the place of what they said before, but where a conversation is open. How many opened.
Result<int> say_whom_i_know(Act& act, const Circle& circle, const Member& me, const std::vector<int>& numbers);

// What an answer by mail says. In doubt nothing is agreed to.
struct CircleAnswer {
  enum class Says { kAll, kThese, kOnlyBringer, kNone, kUnclear } says = Says::kUnclear;
  std::vector<int> numbers;  // of kThese
  std::string rest;          // what they wrote beside it, for the bringer
};
// "yes", "yes 1 and 3", "no". A line that says more than yes and names no number is for the bringer alone.
CircleAnswer read_circle_answer(std::string_view words);

// Carries it out. What they wrote beside it becomes their first message to the bringer, which is given; none where
// there is nothing, or nobody to get it.
struct FirstWords {
  ConversationId conversation;
  MessageId message;
};
Result<FirstWords> answer_circle(Act& act, const Circle& circle, const Member& me, std::string_view words);

// Forgets those that nobody can answer any more. Called now and then.
void sweep_circles(Act& act);

}  // namespace acquaintances
}  // namespace kith
