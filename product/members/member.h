#pragma once
// A member, and the rules for what they say of themselves.

#include <string>
#include <string_view>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/id.h"
#include "platform/base/result.h"

namespace kith {

struct MemberTag;
using MemberId = Id<MemberTag>;

// How many new openers a week somebody takes: a number, kAnyNumber or kNoOpeners.
constexpr std::int64_t kAnyNumber = -1;
constexpr std::int64_t kNoOpeners = 0;

// How Kith speaks and looks to somebody, on every device they are signed in on.
struct Look {
  std::string theme = "system";      // system, light, dark
  std::string locale = {};           // a language's code; empty: as the browser asks
  std::string text_size = "normal";  // normal, large, larger
  bool is_plain = false;             // no marks, plots or washes of colour
  bool saves_data = false;           // no fonts and no photos
  bool is_still = false;             // nothing moves
  bool has_keys = true;              // single keys do something
};

struct Member {
  MemberId id;
  std::string handle;  // as in /@handle
  std::string name;
  std::string sentence;  // what they do
  std::string place;
  std::string time_zone;
  std::string ask_me_about;  // the question they most like to be asked
  std::string languages;     // "English, German"; empty when they have not said
  std::string email;         // empty for people of a demonstration or an import
  Instant joined_at;
  bool is_host = false;
  std::int64_t openers_a_week = 5;
  std::int64_t earned_places = 0;
  Instant away_until;  // none when they are not away
  Look look;
  Instant left_at;         // none while they are here
  bool is_guest = false;   // takes part by mail, at the address `email`, without an account
  std::string asked_by;    // who may ask them something: near, members, or anyone
  std::string open_to;     // topics they like to be asked about, with commas between them
  std::int64_t photo = 0;  // its version; none: their mark stands there

  bool is_away(Instant now) const { return away_until > now; }
  bool has_left() const { return static_cast<bool>(left_at); }
  std::string first_name() const { return name.substr(0, name.find(' ')); }
};

// Who may ask a member something.
constexpr std::string_view kAskedByMembers = "members", kAskedByAnyone = "anyone";
// Whom they have a tie with, or whom one of their ties has one with.
constexpr std::string_view kAskedByNear = "near";
// Whoever takes part by mail alone has a handle that nobody can choose or type: "~17".
constexpr char kGuestHandle = '~';

// As much of a member as a line about them shows.
struct Person {
  MemberId id;
  std::string handle, name, sentence;
  std::int64_t photo = 0;
  std::string first_name() const { return name.substr(0, name.find(' ')); }
  bool is_guest() const { return !handle.empty() && handle.front() == kGuestHandle; }
};
inline Person person(const Member& m) { return {m.id, m.handle, m.name, m.sentence, m.photo}; }

// [a-z0-9-]{2,30}, not beginning or ending with a hyphen.
Result<std::string> check_handle(std::string_view handle);
// A handle made from a name, as a first suggestion: "Ines Okafor" becomes ines-okafor.
std::string suggest_handle(std::string_view name);
Result<std::string> check_email(std::string_view email);
Result<std::string> check_name(std::string_view name);
Result<std::string> check_sentence(std::string_view sentence);
// "english , German" becomes "english, German": at most 8 of at most 30 characters.
Result<std::string> check_languages(std::string_view languages);
// "price lists , hiring" becomes "price lists, hiring": at most 8 of at most 40 characters.
Result<std::string> check_topics(std::string_view topics);
Result<std::string> check_time_zone(std::string_view zone);

// Why somebody begins nothing whom a host asked to pause.
Error asked_to_pause(const Member& member, Instant until, Instant now);

// What a member may change of their page at once. Mistakes come back by field.
struct PageWords {
  std::string name, sentence, place, time_zone, ask_me_about, languages;
};
std::vector<Error> check_page(PageWords& words);

}  // namespace kith
