#pragma once
// Asks meet offers: who could help whom, for a reason both can see, dealt out so that nobody is flooded and as few as
// can be are left with nothing. Pure: people in, matches out; no SQL, no clock, no chance. The same people in whatever
// order give the same matches.

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "language/relevance.h"

namespace kith::matching {

struct Spot {
  double latitude = 0, longitude = 0;  // degrees
};
double distance_km(Spot a, Spot b);  // along the great circle
constexpr double kNear_km = 30;      // who is nearer counts as being there

using PersonNumber = std::uint32_t;  // any number the caller chooses

struct Ask {
  std::string words;
  std::optional<Spot> where;   // none: anywhere
  bool is_open = true;         // nobody has answered it; who could is worth looking for
  bool has_room = true;        // open ones are dealt as long as they are not in front of as many as they may be
  int days_waiting = 0;        // without an answer
  std::set<PersonNumber> had;  // who had it before, or does not want it
};
struct Offer {
  std::string words;
};
// A thing that somebody said is not for them.
struct Refusal {
  enum class What { kField, kPlace, kPerson, kWording } what = What::kPerson;
  PersonNumber other = 0;  // whose ask it was, or whose help
  std::string words;       // of the ask
  double distance_km = 0;  // how far it was
};

struct Person {
  std::vector<Ask> asks;
  std::vector<Offer> offers;
  std::vector<std::string> about;  // lines on what they do; they say less than an offer
  std::optional<Spot> where;
  std::optional<double> hours;         // from UTC
  std::vector<std::string> languages;  // empty: not said
  int capacity = 3;                    // asks they may be shown in one round
  float answers = 0.6f;                // how likely they are to answer, from 0 to 1
  std::vector<Refusal> refusals;
};

// What a match rests on, each from 0 to 1, save where it says otherwise.
struct Parts {
  language::Parts words;
  float relevance = 0;
  float both_ways = 0;  // the relevance of what the asker offers to what the helper asks
  float place = 1, language = 1, hours = 1;
  float answers = 0;     // that both are likely to answer
  float fits = 0;        // how likely it is that whoever reads both agrees
  bool is_warm = false;  // somebody knows both
  std::optional<double> distance_km;
};

// The words that the match rests on, as both wrote them.
struct Reason {
  enum class Kind { kNone, kSameWords, kNearWords, kSameWork } kind = Kind::kNone;
  std::string asked, offered;            // the two words, or the same one twice; for kSameWork what the work is called
  std::string also_asked, also_offered;  // the next two of the same kind; empty where one pair carries it all
  // The share of either text, by what its words weigh, that has its like in the other; from 0 to 1.
  float of_asked = 0, of_offered = 0;
};

struct Match {
  PersonNumber asker = 0, helper = 0;
  std::size_t ask = 0;               // of the asker
  std::optional<std::size_t> offer;  // of the helper; none when it is a line about them
  std::string offered;               // its words
  float score = 0;                   // from 0 to 1
  Parts parts;
  Reason reason;
  // Of the way back, when it fits both ways: the helper's ask and the asker's offer.
  std::string back_asked, back_offered;
};

// Another match for an ask is shown beside the best one only when it fits nearly as well: this much of it.
constexpr float kNearlyAsWell = 0.85f;

class Matcher {
 public:
  explicit Matcher(const language::Reference& reference);

  // Replaces whatever was known of the person. Their words are read again only when they are others than before.
  void put(PersonNumber number, Person person);
  void remove(PersonNumber number);
  const Person* find(PersonNumber number) const;

  // Whether somebody known to both stands between two; never asked of more than a handful.
  using Warm = std::function<bool(PersonNumber, PersonNumber)>;
  // Who could answer one ask, the best first. Each has a reason; who has none is left out.
  std::vector<Match> helpers(PersonNumber asker, std::size_t ask, std::size_t count, const Warm& warm = {}) const;
  // Which open asks of others a person could answer, the best first.
  std::vector<Match> asks_for(PersonNumber helper, std::size_t count, const Warm& warm = {}) const;

  // Whose asks, or offers and work, are nearest to some words, whether or not anything is a match.
  enum class Side { kAsked, kOffered };
  std::vector<language::Found> search(std::string_view words, Side side, std::size_t count) const;
  // Of one person's; from 0 to 1.
  float relevance(std::string_view words, Side side, PersonNumber person) const;

  struct Round {
    std::size_t helpers_of_ask = 3;  // at most
    std::size_t candidates = 20;     // the best of each ask, among which the round chooses
    int threads = 1;                 // the outcome is the same with any number
    Warm warm = {};                  // asked of what is dealt; from any of the threads
  };
  // Deals the open asks out, as an assignment: nobody above their capacity; first one helper for as many people as can
  // be, then for as many asks, then the second and third helpers, each time those who fit best (Bertsekas's auction).
  std::vector<Match> deal(const Round& round) const;

 private:
  struct Known {
    Person person;
    std::vector<language::Need> needs;       // of the asks
    std::vector<language::Meaning> refused;  // of the refusals
  };
  // What a match would be worth, before anything is said about it.
  struct Weighed {
    PersonNumber asker = 0;
    std::uint32_t ask = 0;
    language::Found found;  // the helper
    float score = 0;
    Parts parts;
    std::uint32_t back_ask = 0, back_offer = 0;  // when it fits both ways
  };
  std::vector<language::Meaning> meanings_of(const std::vector<Refusal>& refusals) const;
  static bool comes_before(const Weighed& a, const Weighed& b);
  std::optional<Weighed> weigh(PersonNumber asker, std::size_t ask, const language::Found& found) const;
  // Adds what the asker could do for the helper.
  void look_back(Weighed& weighed) const;
  // The best, with their way back, best first.
  void keep_best(std::vector<Weighed>& weighed, std::size_t count) const;
  // Those who stand out from the background of the ask, the best first.
  std::vector<Weighed> weigh_helpers(PersonNumber asker, std::size_t ask, float background, std::size_t count,
                                     language::Collection::Effort effort = {}) const;
  language::Found look_at(PersonNumber asker, std::size_t ask, PersonNumber helper) const;
  // Whether it stands out from the ask's background (language::Collection) by as much as all that is shown does: told
  // without reading a word.
  static bool stands_out(const language::Found& found, float background);
  float background(PersonNumber asker, std::size_t ask) const;
  // With its reason; none when there is none that is enough, against the background of the ask.
  std::optional<Match> describe(const Weighed& weighed, float background) const;
  // Adds the way back, when it holds as well, against the background of the helper's ask.
  void describe_back(const Weighed& weighed, float background, Match& match) const;
  static void warm_up(Match& match, const Warm& warm);
  std::vector<Match> describe_best(const std::vector<Weighed>& weighed, std::size_t count, const Warm& warm) const;
  friend class Dealer;
  bool may_help(PersonNumber asker, const Ask& ask, PersonNumber helper) const;

  const language::Reference& reference_;
  std::unordered_map<PersonNumber, Known> people_;
  language::Collection offered_;  // by person: offers first, then lines about them
  language::Collection asked_;    // by person: what they ask, in their own order
};

// The rest of a sentence that has quoted both: "both say “covered market”; near each other".
std::string why(const Match& match);

// Which words of two texts say the same, or nearly, or belong to the same work; none when what the texts share
// (Reason::of_asked and of_offered) is not enough.
Reason reason_for(std::string_view asked, std::string_view offered, const language::Reference& reference,
                  const std::function<bool(const Reason&)>& is_enough = {});

}  // namespace kith::matching
