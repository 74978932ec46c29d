#pragma once
// The community's relationships as this node knows them: the graph in memory, which follows the ledger and what else
// changes it (graph_change), whichever node wrote it. It can be thrown away and folded anew at any time.
//
// Threads: view(), wake() and catch_up() from any thread; one follower thread does the rest.

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "graph/graph.h"
#include "platform/background/workers.h"
#include "platform/live/live.h"
#include "platform/sql/database.h"
#include "product/frame/act.h"
#include "product/members/member.h"
#include "product/ties/foresight.h"

namespace kith::ties {

// Members have long ids; the graph counts people from 0.
struct People {
  std::vector<MemberId> members;
  std::unordered_map<std::int64_t, graph::PersonNumber> numbers;

  // The number of a member whom the graph knows; nobody is added.
  std::optional<graph::PersonNumber> number(MemberId member) const;
  graph::PersonNumber add(MemberId member);
};

class Network {
 public:
  // Folds all that is there, and then follows.
  explicit Network(sql::Database& database);

  // What a page works with: it does not change while it is held.
  struct View {
    std::shared_ptr<const graph::Snapshot> graph;
    std::shared_ptr<const People> people;
  };
  View view() const;
  // Called after a commit: there may be something new.
  void wake() { follower_->wake(); }
  // Brings into view() all that was committed before; on PostgreSQL as far as no older transaction is open.
  void catch_up();
  // Learns anew who is likely to begin to talk; takes seconds in a large community.
  void learn();
  // Nothing before it was learned.
  std::shared_ptr<const Foresight> foresight() const;
  // Where this graph differs from one that is folded afresh, as one sentence, or nothing. Catches up first.
  std::string verify();

 private:
  struct State {
    std::unique_ptr<graph::Graph> graph;
    People people;
    live::Cursor lines, changes;
    bool is_changed = false;  // since it was published
  };
  // Into an empty graph, or one made with the community's half-life; people who are numbered already keep their
  // numbers.
  static void fold(sql::Session& session, State& fresh);
  static void follow(sql::Session& session, State& state);
  static std::vector<Instant> lines_followed(sql::Session& session, const live::Cursor& until, MemberId from,
                                             MemberId to);
  void publish();

  sql::Database& database_;
  std::mutex state_mutex_;  // guards state_: whoever folds holds it
  State state_;
  mutable std::mutex view_mutex_;  // guards view_
  View view_;
  std::shared_ptr<const Foresight> foresight_;  // guarded by view_mutex_ too
  std::unique_ptr<Periodic> follower_;          // last: its thread uses all of the above
};

// A copy that was restored on another PostgreSQL brings numbers of transactions that have not been there: they count as
// the oldest. Before anybody follows.
void welcome_restored(sql::Session& session);

// In the transaction of the thing itself: those who follow look again at the two, or the one. Of a pair: whether it is
// closed, and all that they wrote.
enum class GraphChange { kPair, kBlocked, kBetween };
void tell_graph(sql::Session& session, GraphChange change, MemberId a, MemberId b);

// Neither meets the other from now on; false when it was so already.
bool block(Act& act, MemberId blocker, MemberId blocked);
bool unblock(Act& act, MemberId blocker, MemberId blocked);
// How far one keeps another away, without the other's knowing.
struct Distance {
  bool is_blocked = false;  // they do not meet
  bool is_muted = false;    // what the other writes is not called to mind
  bool is_any() const { return is_blocked || is_muted; }
};
Distance distance(sql::Session& sql, MemberId me, MemberId other);
std::vector<MemberId> blocked_by(sql::Session& sql, MemberId me);
// Whether this member may be named as standing between two others.
void let_be_between(Act& act, MemberId member, bool may);

}  // namespace kith::ties
