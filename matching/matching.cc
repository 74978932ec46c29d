#include "matching/matching.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

namespace kith::matching {
namespace {

constexpr float kAboutWeight = 0.8f;    // of a line about somebody, beside an offer
constexpr double kFar_km = 400;         // by which a place that matters has faded to a third
constexpr float kWeakest = 0.35f;       // no circumstance makes a match count less than this
constexpr float kBothWays = 0.3f;       // what a way back adds, at most
constexpr float kWarm = 1.1f;           // what somebody between the two adds
constexpr float kRefusedField = 0.55f;  // nearness of an ask to one that somebody said is not their field

// How likely it is that two busy people agree that it fits: from how far it stands out from what else is offered, and
// how much of either text has its like in the other. Chosen on judged pairs (docs/decisions/0010).
float fits(float relevance, float background, const Reason& reason) {
  const float sum = 11.0f * (relevance - background) + 5.0f * reason.of_asked + 2.0f * reason.of_offered;
  return 1 / (1 + std::exp(5.4f - sum));
}
constexpr float kFits = 0.5f;        // less is not shown
constexpr float kStandsOut = 0.15f;  // by which all that is shown does
constexpr float kFitsAtWork = 0.8f;  // nor less than this where no word can be quoted

// Who says of themselves what the asker says too is like them, and no answer: nearness of the two.
constexpr float kSimilar = 0.8f;

float fade(double beyond, double by) {
  return std::max(kWeakest, static_cast<float>(std::exp(-std::max(0.0, beyond) / by)));
}

bool share_a_language(const Person& a, const Person& b) {
  if (a.languages.empty() || b.languages.empty()) return true;
  return std::any_of(a.languages.begin(), a.languages.end(), [&](const std::string& language) {
    return std::find(b.languages.begin(), b.languages.end(), language) != b.languages.end();
  });
}

bool say_the_same(const Person& a, const Person& b) {
  const auto same_words = [](const auto& x, const auto& y) { return x.words == y.words; };
  return a.about == b.about && std::equal(a.asks.begin(), a.asks.end(), b.asks.begin(), b.asks.end(), same_words) &&
         std::equal(a.offers.begin(), a.offers.end(), b.offers.begin(), b.offers.end(), same_words);
}

}  // namespace

double distance_km(Spot a, Spot b) {
  constexpr double kEarth_km = 6371, kRadian = std::numbers::pi / 180;
  const double north = std::sin((b.latitude - a.latitude) * kRadian / 2),
               east = std::sin((b.longitude - a.longitude) * kRadian / 2);
  const double h = north * north + std::cos(a.latitude * kRadian) * std::cos(b.latitude * kRadian) * east * east;
  return 2 * kEarth_km * std::asin(std::min(1.0, std::sqrt(h)));
}

Matcher::Matcher(const language::Reference& reference)
    : reference_(reference), offered_(reference), asked_(reference) {}

void Matcher::put(PersonNumber number, Person person) {
  const auto there = people_.find(number);
  if (there != people_.end() && say_the_same(there->second.person, person)) {
    there->second.refused = meanings_of(person.refusals);
    there->second.person = std::move(person);
    return;
  }
  std::vector<language::Saying> offered, asked;
  for (const Offer& offer : person.offers) offered.push_back({offer.words, 1});
  for (const std::string& line : person.about) offered.push_back({line, kAboutWeight});
  for (const Ask& ask : person.asks) asked.push_back({ask.words, 1});
  offered_.put(number, offered);
  asked_.put(number, asked);
  Known known{std::move(person), {}, {}};
  for (const Ask& ask : known.person.asks) offered_.keep(known.needs.emplace_back(offered_.read(ask.words)));
  known.refused = meanings_of(known.person.refusals);
  people_[number] = std::move(known);
}

std::vector<language::Meaning> Matcher::meanings_of(const std::vector<Refusal>& refusals) const {
  std::vector<language::Meaning> meanings;
  for (const Refusal& refusal : refusals)
    meanings.push_back(language::meaning_of(language::content_words(refusal.words, 100), reference_));
  return meanings;
}

void Matcher::remove(PersonNumber number) {
  offered_.remove(number);
  asked_.remove(number);
  people_.erase(number);
}

const Person* Matcher::find(PersonNumber number) const {
  const auto found = people_.find(number);
  return found == people_.end() ? nullptr : &found->second.person;
}

bool Matcher::may_help(PersonNumber asker, const Ask& ask, PersonNumber helper) const {
  if (helper == asker || ask.had.contains(helper)) return false;
  const auto known = people_.find(helper);
  if (known == people_.end() || known->second.person.capacity <= 0) return false;
  const Person& person = known->second.person;
  const auto refused = [](const Person& by, PersonNumber other) {
    return std::any_of(by.refusals.begin(), by.refusals.end(), [&](const Refusal& refusal) {
      return refusal.what == Refusal::What::kPerson && refusal.other == other;
    });
  };
  if (refused(person, asker) || refused(people_.at(asker).person, helper)) return false;
  for (const Refusal& refusal : person.refusals) {
    if (refusal.what == Refusal::What::kPlace && ask.where && person.where &&
        distance_km(*ask.where, *person.where) >= refusal.distance_km * 0.8)
      return false;
  }
  return true;
}

bool Matcher::comes_before(const Weighed& a, const Weighed& b) {
  if (a.score != b.score) return a.score > b.score;
  return std::tuple(a.asker, a.ask, a.found.person) < std::tuple(b.asker, b.ask, b.found.person);
}

std::optional<Matcher::Weighed> Matcher::weigh(PersonNumber asker, std::size_t number,
                                               const language::Found& found) const {
  if (found.relevance < language::kRelevant) return std::nullopt;
  const Known& from = people_.at(asker);
  const Known& to = people_.at(found.person);
  const Ask& ask = from.person.asks[number];
  for (std::size_t i = 0; i < to.person.refusals.size(); ++i) {
    const Refusal& refusal = to.person.refusals[i];
    if (refusal.what == Refusal::What::kWording && refusal.words == ask.words) return std::nullopt;
    if (refusal.what == Refusal::What::kField &&
        language::nearness(from.needs[number].meaning, to.refused[i]) > kRefusedField)
      return std::nullopt;
  }
  Weighed w{.asker = asker, .ask = static_cast<std::uint32_t>(number), .found = found};
  w.parts.words = found.parts;
  w.parts.relevance = found.relevance;
  const std::optional<Spot> where = ask.where ? ask.where : from.person.where;
  if (where && to.person.where) w.parts.distance_km = distance_km(*where, *to.person.where);
  if (ask.where && w.parts.distance_km) w.parts.place = fade(*w.parts.distance_km - kNear_km, kFar_km);
  if (!share_a_language(from.person, to.person)) w.parts.language = kWeakest;
  if (from.person.hours && to.person.hours) {
    const double apart = std::abs(*from.person.hours - *to.person.hours);
    w.parts.hours = fade(std::min(apart, 24 - apart) - 3, 12);
  }
  w.parts.answers = std::sqrt(from.person.answers * to.person.answers);
  w.score = w.parts.relevance * w.parts.place * w.parts.language * w.parts.hours * (0.5f + 0.5f * w.parts.answers) /
            (1 + kBothWays);
  return w;
}

void Matcher::look_back(Weighed& w) const {
  const Person& asker = people_.at(w.asker).person;
  const Known& helper = people_.at(w.found.person);
  for (std::size_t i = 0; i < helper.needs.size(); ++i) {
    if (!helper.person.asks[i].is_open) continue;
    const language::Found back = offered_.look_at(helper.needs[i], w.asker);
    // What one offers, not what one is.
    if (back.relevance < language::kRelevant || back.saying >= asker.offers.size()) continue;
    if (back.relevance <= w.parts.both_ways) continue;
    w.parts.both_ways = back.relevance;
    w.back_ask = static_cast<std::uint32_t>(i);
    w.back_offer = back.saying;
  }
  w.score *= 1 + kBothWays * w.parts.both_ways;
}

void Matcher::keep_best(std::vector<Weighed>& weighed, std::size_t count) const {
  std::sort(weighed.begin(), weighed.end(), comes_before);
  if (weighed.size() > count + count / 4) weighed.resize(count + count / 4);
  for (Weighed& w : weighed) look_back(w);
  std::sort(weighed.begin(), weighed.end(), comes_before);
  if (weighed.size() > count) weighed.resize(count);
}

std::vector<Matcher::Weighed> Matcher::weigh_helpers(PersonNumber asker, std::size_t number, float background,
                                                     std::size_t count, language::Collection::Effort effort) const {
  const auto known = people_.find(asker);
  if (known == people_.end() || number >= known->second.needs.size()) return {};
  const Ask& ask = known->second.person.asks[number];
  std::vector<Weighed> weighed;
  const auto may = [&](PersonNumber helper) { return may_help(asker, ask, helper); };
  // More than are wanted: whoever is near, or answers, may come before whoever fits a little better.
  const std::size_t fitting = std::max(count, effort.closely);
  for (const language::Found& each : offered_.nearest(known->second.needs[number], fitting, may, effort))
    if (stands_out(each, background))
      if (auto w = weigh(asker, number, each)) weighed.push_back(std::move(*w));
  keep_best(weighed, count);
  return weighed;
}

language::Found Matcher::look_at(PersonNumber asker, std::size_t ask, PersonNumber helper) const {
  return offered_.look_at(people_.at(asker).needs[ask], helper);
}

bool Matcher::stands_out(const language::Found& found, float background) {
  const float by = found.relevance - background;
  return by > kStandsOut && 11.0f * by + 6.0f * found.parts.same_words + 4.0f * found.parts.same_sense > 4.8f;
}

float Matcher::background(PersonNumber asker, std::size_t ask) const {
  return offered_.background(people_.at(asker).needs[ask]);
}

std::optional<Match> Matcher::describe(const Weighed& w, float background) const {
  if (!stands_out(w.found, background)) return std::nullopt;
  const Person &from = people_.at(w.asker).person, &to = people_.at(w.found.person).person;
  Match m{.asker = w.asker, .helper = w.found.person, .ask = w.ask, .score = w.score, .parts = w.parts};
  std::string piece;
  if (w.found.saying < to.offers.size()) {
    m.offer = w.found.saying;
    m.offered = to.offers[w.found.saying].words;
    piece = m.offered.substr(w.found.begin, w.found.size);
  } else {
    piece = m.offered = to.about[w.found.saying - to.offers.size()].substr(w.found.begin, w.found.size);
  }
  const std::string& asked = from.asks[w.ask].words;
  const auto is_enough = [&](const Reason& reason) {
    m.parts.fits = fits(w.found.relevance, background, reason);
    return m.parts.fits >= kFits;
  };
  m.reason = reason_for(asked, piece, reference_, is_enough);
  if (m.reason.kind == Reason::Kind::kNone && piece != m.offered)
    m.reason = reason_for(asked, m.offered, reference_, is_enough);
  if (m.reason.kind == Reason::Kind::kNone) return std::nullopt;
  if (m.reason.kind == Reason::Kind::kSameWork && m.parts.fits < kFitsAtWork) return std::nullopt;
  if (offered_.likeness(w.found, w.asker) > kSimilar) return std::nullopt;
  return m;
}

void Matcher::describe_back(const Weighed& w, float background, Match& m) const {
  m.score = w.score;
  m.parts.both_ways = 0;
  if (w.parts.both_ways <= 0 || w.parts.both_ways < background + kStandsOut) return;
  const Person &from = people_.at(w.asker).person, &to = people_.at(w.found.person).person;
  const std::string &asked = to.asks[w.back_ask].words, &offered = from.offers[w.back_offer].words;
  const Reason reason = reason_for(asked, offered, reference_, [&](const Reason& back) {
    return fits(w.parts.both_ways, background, back) >= kFits;
  });
  if (reason.kind == Reason::Kind::kNone) return;
  m.parts.both_ways = w.parts.both_ways;
  m.back_asked = asked;
  m.back_offered = offered;
}

void Matcher::warm_up(Match& m, const Warm& warm) {
  m.parts.is_warm = warm && warm(m.asker, m.helper);
  if (m.parts.is_warm) m.score = std::min(1.0f, m.score * kWarm);
}

std::vector<Match> Matcher::describe_best(const std::vector<Weighed>& weighed, std::size_t count,
                                          const Warm& warm) const {
  std::vector<Match> matches;
  const Weighed* last = nullptr;
  float behind = 0;
  for (const Weighed& each : weighed) {
    if (matches.size() == count) break;
    // Those for one ask stand together, or each is for another.
    if (!last || each.asker != last->asker || each.ask != last->ask) behind = background(each.asker, each.ask);
    last = &each;
    auto m = describe(each, behind);
    if (!m) continue;
    if (each.parts.both_ways > 0) describe_back(each, background(each.found.person, each.back_ask), *m);
    warm_up(*m, warm);
    matches.push_back(std::move(*m));
  }
  std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) { return a.score > b.score; });
  return matches;
}

std::vector<Match> Matcher::helpers(PersonNumber asker, std::size_t ask, std::size_t count, const Warm& warm) const {
  if (!people_.contains(asker) || ask >= people_.at(asker).needs.size()) return {};
  std::vector<Match> matches = describe_best(weigh_helpers(asker, ask, background(asker, ask), 2 * count), count, warm);
  float best = 0;
  for (const Match& m : matches) best = std::max(best, m.parts.fits);
  std::erase_if(matches, [&](const Match& m) { return m.parts.fits < kNearlyAsWell * best; });
  return matches;
}

std::vector<language::Found> Matcher::search(std::string_view words, Side side, std::size_t count) const {
  const language::Collection& where = side == Side::kAsked ? asked_ : offered_;
  return where.nearest(where.read(words), count);
}

float Matcher::relevance(std::string_view words, Side side, PersonNumber person) const {
  const language::Collection& where = side == Side::kAsked ? asked_ : offered_;
  return where.look_at(where.read(words), person).relevance;
}

std::vector<Match> Matcher::asks_for(PersonNumber helper, std::size_t count, const Warm& warm) const {
  const auto known = people_.find(helper);
  if (known == people_.end()) return {};
  std::vector<Weighed> weighed;
  std::set<std::pair<PersonNumber, std::size_t>> seen;
  const auto look = [&](std::string_view words) {
    for (const language::Found& near : asked_.nearest(asked_.read(words), 2 * count)) {
      const auto asker = people_.find(near.person);
      if (near.person == helper || asker == people_.end()) continue;
      for (std::size_t i = 0; i < asker->second.needs.size(); ++i) {
        const Ask& ask = asker->second.person.asks[i];
        if (!ask.is_open || !may_help(near.person, ask, helper) || !seen.emplace(near.person, i).second) continue;
        if (auto w = weigh(near.person, i, look_at(near.person, i, helper))) weighed.push_back(std::move(*w));
      }
    }
  };
  for (const Offer& offer : known->second.person.offers) look(offer.words);
  for (const std::string& line : known->second.person.about) look(line);
  keep_best(weighed, 2 * count);
  return describe_best(weighed, count, warm);
}

}  // namespace kith::matching
