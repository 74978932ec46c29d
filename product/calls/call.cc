#include "product/calls/call.h"

#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith {
namespace {

constexpr Duration kLeast = hours(12);  // that one of them stands
constexpr std::string_view kKinds[] = {"ask", "offer"};
constexpr std::string_view kAims[] = {"need", "learn", "look", "recommend"};
constexpr std::string_view kOutcomes[] = {"", "answered", "elsewhere", "unanswered", "taken-down"};

template <class Enum, std::size_t n>
std::optional<Enum> named(const std::string_view (&names)[n], std::string_view name) {
  for (std::size_t i = 0; i < n; ++i)
    if (names[i] == name) return static_cast<Enum>(i);
  return std::nullopt;
}

}  // namespace

std::string_view name(CallKind kind) { return kKinds[static_cast<int>(kind)]; }
std::optional<CallKind> call_kind(std::string_view name) { return named<CallKind>(kKinds, name); }

std::string_view name(Aim aim) { return kAims[static_cast<int>(aim)]; }
std::optional<Aim> aim(std::string_view name) { return named<Aim>(kAims, name); }
std::string_view says(Aim aim) {
  constexpr const char* kSays[] = {sentence("I need"), sentence("I want to learn"), sentence("I look for someone"),
                                   sentence("Whom would you recommend?")};
  return text(kSays[static_cast<int>(aim)]);
}

std::string_view name(Outcome outcome) { return kOutcomes[static_cast<int>(outcome)]; }
std::optional<Outcome> outcome(std::string_view name) { return named<Outcome>(kOutcomes, name); }
std::string_view says(Outcome outcome, CallKind kind) {
  const bool is_ask = kind == CallKind::kAsk;
  switch (outcome) {
    case Outcome::kNone: return {};
    case Outcome::kAnswered: return is_ask ? text("Somebody here answered it.") : text("Somebody here took it up.");
    case Outcome::kElsewhere: return is_ask ? text("It was found another way.") : text("It is no longer to be had.");
    case Outcome::kUnanswered: return text("Nothing came of it.");
    case Outcome::kTakenDown: return text("It was taken down.");
  }
  return {};
}

std::vector<Error> check_call(CallWords& w, std::int64_t call_days, Instant now) {
  std::vector<Error> mistakes;
  const auto at_most = [&](std::string& words, std::size_t most, std::string_view field) {
    if (length(words) > most)
      mistakes.push_back(
          invalid(text("This has at most {} characters; it has {}.", most, length(words)), std::string(field)));
  };
  w.words = tidy_line(w.words);
  w.details = tidy(w.details);
  w.field = tidy_line(w.field);
  w.place = tidy_line(w.place);
  if (w.words.empty()) mistakes.push_back(invalid(std::string(text("Say it in a sentence.")), "words"));
  if (length(w.words) > kCallMost)
    mistakes.push_back(
        invalid(text("One sentence has at most {} characters; this has {}.", kCallMost, length(w.words)), "words"));
  at_most(w.details, kDetailsMost, "details");
  at_most(w.field, kFieldMost, "field");
  at_most(w.place, 80, "place");
  if (!w.ends_at) w.ends_at = now + days(call_days);
  if (w.ends_at < now + kLeast || w.ends_at > now + days(call_days + 1))
    mistakes.push_back(
        invalid(text("Choose a day from tomorrow on, at most {} days away. It can be kept longer then.", call_days),
                "ends_at"));
  return mistakes;
}

}  // namespace kith
