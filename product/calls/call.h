#pragma once
// An ask or an offer (together: a call): one plain sentence that whoever it fits may answer, without a place and
// without a question. It stands until a date, and closes with what came of it.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "product/members/member.h"

namespace kith {

struct CallTag;
struct ThanksTag;
using CallId = Id<CallTag>;
using ThanksId = Id<ThanksTag>;

constexpr std::size_t kCallMost = 200, kDetailsMost = 1000, kFieldMost = 60, kThanksMost = 500;  // characters

enum class CallKind { kAsk, kOffer };
std::string_view name(CallKind kind);
std::optional<CallKind> call_kind(std::string_view name);

// What an ask is for: "I need", "I want to learn", "I look for someone", "Whom would you recommend?".
enum class Aim { kNeed, kLearn, kLook, kRecommend };
std::string_view name(Aim aim);
std::optional<Aim> aim(std::string_view name);
std::string_view says(Aim aim);

// What came of it: somebody here answered it, it was found another way, nothing came, or it was taken down unsaid.
enum class Outcome { kNone, kAnswered, kElsewhere, kUnanswered, kTakenDown };
std::string_view name(Outcome outcome);
std::optional<Outcome> outcome(std::string_view name);
std::string_view says(Outcome outcome, CallKind kind);

struct Call {
  CallId id;
  MemberId member;
  CallKind kind = CallKind::kAsk;
  Aim aim = Aim::kNeed;  // of an ask
  std::string words, details;
  std::string field;       // of work; may be empty
  std::string place;       // empty: anywhere
  bool is_public = false;  // for those without an account too
  Instant opened_at, ends_at, closed_at;
  Outcome outcome = Outcome::kNone;
  Instant dealt_at;          // when it was first brought to those whom it fits; none while nobody has looked
  std::int64_t answers = 0;  // people who answer it, and wait or were answered

  bool is_open(Instant now) const { return !closed_at && ends_at > now; }
  // Its time is over, and nobody has said what came of it.
  bool has_ended(Instant now) const { return !closed_at && ends_at <= now; }
  std::string path() const { return (kind == CallKind::kAsk ? "/asks/" : "/offers/") + id.str(); }
};

// What somebody gives for one.
struct CallWords {
  CallKind kind = CallKind::kAsk;
  Aim aim = Aim::kNeed;
  std::string words, details = {}, field = {}, place = {};
  Instant ends_at = {};  // none: as long as they stand
  bool is_public = false;
};
// Tidies them. All mistakes at once.
std::vector<Error> check_call(CallWords& words, std::int64_t call_days, Instant now);

// A written line to whom something is thanks to. Others see it when both wish it.
struct Thanks {
  ThanksId id;
  Person sender, receiver;
  CallId call;
  std::string words;
  Instant at;
  bool sender_shows = false, receiver_shows = false;
};

}  // namespace kith
