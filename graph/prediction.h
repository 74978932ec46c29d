#pragma once
// What is likely to happen between people, learned from their community's own past: at several earlier moments, what
// could be measured then is set against what came in the stretch that followed. Where the past is short, the weights
// stay near a prior that was learned from other communities (graph/prior.cc, docs/decisions/0008-prediction.md).

#include "graph/regression.h"

namespace kith::graph {

// Will two who exchanged a line both write to each other again?
class Again {
 public:
  Again(std::span<const Line> past, std::uint32_t people, const Weights& prior);
  // The log odds of each of moment.pairs().
  std::vector<double> of(const Moment& moment) const;
  const Weights& weights() const { return weights_; }

 private:
  Weights weights_;
};

// Will two who have someone between them, and never exchanged a line, begin?
class Beginning {
 public:
  Beginning(std::span<const Line> past, std::uint32_t people, const Weights& prior);
  // Asked of one moment. Made once, used for one person after another.
  class At {
   public:
    At(const Beginning& beginning, const Moment& moment);
    double log_odds(PersonNumber person, const Moment::Candidate& candidate);

   private:
    const Weights& weights_;
    const Moment& moment_;
    Scale scale_;
    std::vector<double> row_;
  };
  const Weights& weights() const { return weights_; }

 private:
  Weights weights_;
};

// People worth knowing, the likeliest first, at most `top`. `candidates` is reused from person to person.
struct Suggestion {
  PersonNumber person;
  double log_odds;
};
std::vector<Suggestion> suggest(Beginning::At& beginning, Moment::Candidates& candidates, PersonNumber person,
                                std::size_t top);

// Learned from public message networks; for communities without a past of their own.
const Weights& prior_of_again();
const Weights& prior_of_beginning();
// No prior: what the priors themselves are learned with.
Weights no_prior(std::size_t measures);

// Those of `people` that stand for all: at most `count`, the same ones each time.
std::vector<PersonNumber> sample_of(std::vector<PersonNumber> people, std::size_t count, std::uint64_t seed);

}  // namespace kith::graph
