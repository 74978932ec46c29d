#pragma once
// Who could help whom in this community, as this node knows it: everybody's asks, offers and work in memory, following
// member_change, whichever node wrote it. It deals asks to those who could answer them: all of them once a day, what is
// new at once. What it dealt are rows (store.h); all else can be thrown away and read anew at any time.
//
// Threads: find(), find_people() and is_ready() from any thread; catch_up() from any, one at a time.

#include <atomic>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>
#include <vector>

#include "matching/matching.h"
#include "platform/live/live.h"
#include "platform/sql/database.h"
#include "product/board/deal.h"
#include "product/ties/network.h"

namespace kith::board {

// An ask is dealt to so many at once; if nobody has answered after kDealtDays, it goes to the next few.
constexpr std::int64_t kHelpers = 3, kDealtDays = 4;
// Whoever offers what fits after that is not left out: two more at most.
constexpr std::int64_t kLateHelpers = 5;
// So many new ones a day for one person, while fewer than kAtOnce are in front of them.
constexpr std::int64_t kNewDeals = 3, kAtOnce = 5;
constexpr int kRoundHour_utc = 3;

class Matchmaker {
 public:
  // Nobody is known before the first catch_up().
  Matchmaker(sql::Database& database, const language::Reference& reference, const ties::Network& network,
             const Clock& clock);

  // Brings in all that was committed before, deals the day's round if nobody has, and deals what is new. The first time
  // it reads everybody, which takes a while in a large community.
  void catch_up();
  bool is_ready() const { return is_ready_; }

  // What fits, at most so many, of those above `after`: with words the nearest first, else the newest first.
  std::vector<CallId> find(const Wanted& wanted, std::size_t most, CallId after = {}) const;
  // Whether somebody's call, or what they do, is what is looked for.
  bool suits(const Wanted& wanted, MemberId member, CallId call) const;
  // A city that can be found by its name.
  bool knows_place(std::string_view place) const;
  // The newest call that it has read.
  CallId newest() const;
  // Whose offers and work are nearest to these words.
  std::vector<MemberId> find_people(std::string_view words, std::size_t most) const;

 private:
  struct HeldCall {
    CallId id;
    std::optional<matching::Spot> where;
    std::string tongue;  // the language its words are in
  };
  struct Held {
    std::vector<HeldCall> asks, offers;
    std::string languages;  // folded
    std::optional<matching::Spot> where;
  };
  // A member as the rows have them. Others are named by id until they have numbers.
  struct Loaded {
    MemberId member;
    matching::Person person;
    Held held;
    std::vector<std::pair<std::size_t, MemberId>> had;  // by place of the ask
    std::vector<MemberId> met_nowhere;                  // blocked, either way
    std::vector<MemberId> refused;                      // the asker of each refusal
  };
  std::optional<matching::Spot> spot(std::string_view place) const;
  // Those whose ids are above `after` and at most `upto`.
  std::vector<Loaded> load(sql::Session& session, std::int64_t after, std::int64_t upto, std::int64_t limit) const;
  void apply(std::vector<Loaded> loaded);
  void forget(MemberId member);
  void read_everybody();
  void follow();
  void look_again(MemberId member);
  bool holds(MemberId member, CallId call) const;
  // Whether this node deals that day's round.
  bool claim_round(std::int64_t day, Instant now);
  bool deal_round();
  void deal_new();
  // As of now; to be asked while whoever catches up waits.
  matching::Matcher::Warm whether_somebody_knows_both() const;
  // None as long as the call has not been followed.
  std::optional<std::vector<matching::Match>> matches_of(MemberId member, CallId call, CallKind kind) const;
  // As far as there is room; at most so many have the ask in front of them then.
  void write(sql::Session& session, const matching::Match& match, Instant now, std::int64_t helpers) const;
  struct Looked {
    const Wanted& wanted;
    std::optional<matching::Spot> centre;
    std::string language;  // folded
  };
  Looked look_for(const Wanted& wanted) const;
  bool is_there(const Looked& looked, const HeldCall* call, const Held& of) const;

  sql::Database& database_;
  const language::Reference& reference_;
  const ties::Network& network_;
  const Clock& clock_;

  std::mutex working_;  // guards the two below: whoever catches up holds it
  live::Cursor position_;
  std::int64_t last_round_ = 0;
  std::atomic<bool> is_ready_ = false;

  // Guards what is below. Only whoever holds working_ changes it, and so may read it without.
  mutable std::shared_mutex mutex_;
  matching::Matcher matcher_;
  ties::People people_;
  std::unordered_map<matching::PersonNumber, Held> held_;
  CallId newest_;
};

}  // namespace kith::board
