#pragma once
// An ask that was brought to somebody who could answer it: with one reason, which both sides see. Deals are dealt once
// a day under everybody's capacity, and at once for what is new (matchmaker.h).

#include <optional>
#include <string>
#include <string_view>

#include "product/calls/call.h"

namespace kith {

struct Deal {
  Call ask;
  Person asker, helper;
  CallId offer;                          // of the helper; none when it rests on what they say of their work
  std::string offered;                   // the words of the helper that it rests on
  std::string back_asked, back_offered;  // the helper's ask and the asker's offer, when it fits both ways
  std::string reason;                    // why: the rest of a sentence that has quoted both
  Instant dealt_at;

  bool fits_both_ways() const { return !back_asked.empty(); }
};

// What is wrong with an ask or offer that somebody does not want to see again.
enum class Wrong { kField, kPlace, kPerson, kWording };
std::string_view name(Wrong what);
std::optional<Wrong> wrong(std::string_view name);
std::string_view says(Wrong what);

// What somebody looks for on the board. What is empty does not matter.
struct Wanted {
  CallKind kind = CallKind::kAsk;
  std::string field;              // of work, or any words
  std::string place;              // a city
  std::int64_t distance_km = 50;  // from there, at most
  std::string language;

  friend bool operator==(const Wanted&, const Wanted&) = default;
  bool is_anything() const { return !field.empty() || !place.empty() || !language.empty(); }
};
// Tidies it; an Error names the field that cannot be.
Result<Wanted> check_wanted(Wanted wanted);

struct SearchTag;
using SearchId = Id<SearchTag>;
struct SavedSearch {
  SearchId id;
  MemberId member;
  Wanted wanted;
  CallId last_call;  // the newest that it has been told of
};
constexpr std::size_t kSavedSearches = 10;

}  // namespace kith
