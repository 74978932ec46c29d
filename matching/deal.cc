// The daily round: open asks dealt out to those who could answer them, as an assignment under capacities.

#include <algorithm>
#include <atomic>
#include <deque>
#include <exception>
#include <functional>
#include <set>
#include <thread>

#include "matching/matching.h"

namespace kith::matching {
namespace {

constexpr float kStep = 0.02f;      // by which a bid has to be better
constexpr float kAnyHelper = 1.2f;  // having somebody at all comes before who it is
constexpr float kADay = 0.02f;      // what a day without an answer adds, up to a week
constexpr float kSameWork = 0.4f;   // what is left of a further helper who does the same work as one before
constexpr int kTries = 6;           // of the best for an ask that may turn out not to fit; then the rest do not either
constexpr std::size_t kManyAsks = 30'000;

}  // namespace

// Holds one round while it is dealt.
class Dealer {
 public:
  Dealer(const Matcher& matcher, const Matcher::Round& round) : matcher_(matcher), round_(round) {}

  std::vector<Match> deal() {
    find_candidates();
    // First one helper for each person, by whichever of their asks; then for each ask; then the next helpers.
    std::vector<Bidder> bidders;
    for (std::size_t i = 0; i < asks_.size(); ++i) {
      if (i == 0 || asks_[i].asker != asks_[i - 1].asker) bidders.emplace_back();
      add(bidders.back(), i);
    }
    settle(std::move(bidders));
    for (std::size_t each = 1; each <= round_.helpers_of_ask; ++each) {
      bidders.clear();
      for (std::size_t i = 0; i < asks_.size(); ++i)
        if (asks_[i].works.size() < each) add(bidders.emplace_back(), i);
      settle(std::move(bidders));
    }
    return std::move(dealt_);
  }

 private:
  // As little of a match as bidding needs: there are millions of them.
  struct Candidate {
    PersonNumber helper = 0;
    std::uint32_t work = 0;
    float score = 0;
    bool is_used = false;  // dealt, or found to have no reason
  };
  struct Asked {
    PersonNumber asker = 0;
    std::uint32_t number = 0;
    float waited = 0;
    float background = 0;
    float best_fit = 0;  // of what it was dealt
    int unfit = 0;       // how many turned out not to fit
    std::vector<Candidate> candidates;
    std::vector<std::uint32_t> works;  // of the helpers it has
  };
  struct Wish {
    std::uint32_t ask, candidate;  // places in asks_, and in its candidates
    float value;
  };
  struct Bidder {
    std::vector<Wish> wishes;
  };

  void find_candidates() {
    for (const auto& [number, known] : matcher_.people_) {
      left_[number] = std::max(0, known.person.capacity);
      for (std::uint32_t i = 0; i < known.person.asks.size(); ++i)
        if (const Ask& ask = known.person.asks[i]; ask.is_open && ask.has_room)
          asks_.push_back(
              {.asker = number, .number = i, .waited = kADay * static_cast<float>(std::min(7, ask.days_waiting))});
    }
    std::sort(asks_.begin(), asks_.end(), [](const Asked& a, const Asked& b) {
      return a.asker != b.asker ? a.asker < b.asker : a.number < b.number;
    });
    // Asks for the same work one after another: what they read is then still at hand.
    std::vector<std::pair<std::uint32_t, std::size_t>> by_work;
    for (std::size_t i = 0; i < asks_.size(); ++i) {
      const auto& nearest = matcher_.people_.at(asks_[i].asker).needs[asks_[i].number].occupations;
      by_work.emplace_back(nearest.empty() ? 0 : nearest.front(), i);
    }
    std::sort(by_work.begin(), by_work.end());
    // In a large community the best are so many that a quicker look finds enough of them.
    const auto effort =
        asks_.size() > kManyAsks ? language::Collection::Effort{2'000, 20} : language::Collection::Effort{};
    for_each(asks_.size(), [&](std::size_t place) {
      const std::size_t i = by_work[place].second;
      asks_[i].background = matcher_.background(asks_[i].asker, asks_[i].number);
      const auto weighed =
          matcher_.weigh_helpers(asks_[i].asker, asks_[i].number, asks_[i].background, round_.candidates, effort);
      asks_[i].candidates.reserve(weighed.size());
      for (const auto& w : weighed) asks_[i].candidates.push_back({w.found.person, w.found.work, w.score, false});
    });
  }

  // Calls `work` with every number below `count`, on as many threads as the round may have.
  template <class Work>
  void for_each(std::size_t count, const Work& work) const {
    std::atomic<std::size_t> next{0};
    std::vector<std::exception_ptr> failed(static_cast<std::size_t>(std::max(1, round_.threads)));
    const auto take = [&](std::exception_ptr& failure) {
      try {
        for (std::size_t i = next++; i < count; i = next++) work(i);
      } catch (...) {
        failure = std::current_exception();
      }
    };
    {
      std::vector<std::jthread> others;
      for (std::size_t i = 1; i < failed.size(); ++i) others.emplace_back(take, std::ref(failed[i]));
      take(failed[0]);
    }
    for (const auto& failure : failed)
      if (failure) std::rethrow_exception(failure);
  }

  void add(Bidder& bidder, std::size_t ask) const {
    const Asked& a = asks_[ask];
    if (a.unfit >= kTries) return;
    for (std::uint32_t i = 0; i < a.candidates.size(); ++i) {
      const bool is_alike = std::find(a.works.begin(), a.works.end(), a.candidates[i].work) != a.works.end();
      bidder.wishes.push_back(
          {static_cast<std::uint32_t>(ask), i, a.candidates[i].score * (is_alike ? kSameWork : 1.0f) + a.waited});
    }
  }

  const Candidate& of(const Wish& wish) const { return asks_[wish.ask].candidates[wish.candidate]; }

  float background_of(PersonNumber asker, std::uint32_t number) const {
    const auto found = std::lower_bound(
        asks_.begin(), asks_.end(), std::pair(asker, number),
        [](const Asked& ask, const auto& wanted) { return std::pair(ask.asker, ask.number) < wanted; });
    return found != asks_.end() && found->asker == asker && found->number == number
               ? found->background
               : matcher_.background(asker, number);
  }

  std::optional<Match> describe(const Wish& wish) const {
    const Asked& a = asks_[wish.ask];
    auto weighed = matcher_.weigh(a.asker, a.number, matcher_.look_at(a.asker, a.number, of(wish).helper));
    if (!weighed) return std::nullopt;
    auto match = matcher_.describe(*weighed, a.background);
    if (!match) return std::nullopt;
    matcher_.look_back(*weighed);
    const float background = weighed->parts.both_ways > 0 ? background_of(of(wish).helper, weighed->back_ask) : 1;
    matcher_.describe_back(*weighed, background, *match);
    matcher_.warm_up(*match, round_.warm);
    return match;
  }

  // Deals until everything dealt has its reason. Where a choice turns out to have none, whoever chose it chooses again,
  // and so do those who lost against it.
  void settle(std::vector<Bidder> bidders) {
    while (!bidders.empty()) {
      const auto sold = auction(bidders);
      std::vector<std::optional<Match>> described(sold.size());
      for_each(sold.size(), [&](std::size_t i) { described[i] = describe(sold[i].second); });
      std::vector<bool> is_settled(bidders.size());
      bool have_all = true;
      for (std::size_t i = 0; i < sold.size(); ++i) {
        const auto& [bidder, wish] = sold[i];
        Asked& ask = asks_[wish.ask];
        Candidate& candidate = ask.candidates[wish.candidate];
        candidate.is_used = true;
        if (!described[i] || described[i]->parts.fits < kNearlyAsWell * ask.best_fit) {
          const bool is_hopeless = ++ask.unfit >= kTries;
          std::erase_if(bidders[bidder].wishes, [&](const Wish& w) {
            return w.ask == wish.ask && (is_hopeless || w.candidate == wish.candidate);
          });
          have_all = false;
          continue;
        }
        is_settled[bidder] = true;
        --left_[candidate.helper];
        ask.works.push_back(candidate.work);
        ask.best_fit = std::max(ask.best_fit, described[i]->parts.fits);
        dealt_.push_back(std::move(*described[i]));
      }
      std::vector<Bidder> again;
      for (std::size_t i = 0; i < bidders.size() && !have_all; ++i)
        if (!is_settled[i] && !bidders[i].wishes.empty()) again.push_back(std::move(bidders[i]));
      bidders = std::move(again);
    }
    for (Asked& ask : asks_) std::erase_if(ask.candidates, [](const Candidate& c) { return c.is_used; });
  }

  // Deals each bidder at most one of its wishes, with no helper above what is left of their capacity. Each bids for
  // what is worth most to it at the prices of the moment, by how much more than its next best; whoever is outbid bids
  // again (Bertsekas, "The auction algorithm", 1988, with several equal places for a helper).
  std::vector<std::pair<std::size_t, Wish>> auction(const std::vector<Bidder>& bidders) {
    struct Held {
      float bid;
      std::size_t bidder;
      Wish wish;
      bool operator<(const Held& other) const { return bid != other.bid ? bid < other.bid : bidder < other.bidder; }
    };
    std::unordered_map<PersonNumber, std::set<Held>> held;
    const auto price = [&](PersonNumber helper) {
      const auto places = static_cast<std::size_t>(left_.at(helper));
      if (places == 0) return 1e9f;
      const auto found = held.find(helper);
      return found == held.end() || found->second.size() < places ? 0.0f : found->second.begin()->bid;
    };
    std::deque<std::size_t> waiting;
    for (std::size_t i = 0; i < bidders.size(); ++i) waiting.push_back(i);
    while (!waiting.empty()) {
      const std::size_t bidder = waiting.front();
      waiting.pop_front();
      float best = 0, next = 0;  // going without is worth nothing
      const Wish* wanted = nullptr;
      for (const Wish& wish : bidders[bidder].wishes) {
        const PersonNumber helper = of(wish).helper;
        const float worth = kAnyHelper + wish.value - price(helper);
        // The same helper by another ask is no alternative.
        const bool is_other = !wanted || of(*wanted).helper != helper;
        if (worth > best) {
          if (is_other) next = best;
          best = worth;
          wanted = &wish;
        } else if (worth > next && is_other) {
          next = worth;
        }
      }
      if (!wanted) continue;
      const PersonNumber helper = of(*wanted).helper;
      auto& places = held[helper];
      places.insert({price(helper) + best - next + kStep, bidder, *wanted});
      if (places.size() > static_cast<std::size_t>(left_.at(helper))) {
        waiting.push_back(places.begin()->bidder);
        places.erase(places.begin());
      }
    }
    std::vector<std::pair<std::size_t, Wish>> sold;
    for (const auto& [helper, places] : held)
      for (const Held& each : places) sold.emplace_back(each.bidder, each.wish);
    std::sort(sold.begin(), sold.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return sold;
  }

  const Matcher& matcher_;
  const Matcher::Round& round_;
  std::vector<Asked> asks_;
  std::unordered_map<PersonNumber, int> left_;
  std::vector<Match> dealt_;
};

std::vector<Match> Matcher::deal(const Round& round) const { return Dealer(*this, round).deal(); }

}  // namespace kith::matching
