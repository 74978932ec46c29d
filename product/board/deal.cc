#include "product/board/deal.h"

#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith {
namespace {

constexpr std::string_view kWrongs[] = {"field", "place", "person", "wording"};

}  // namespace

std::string_view name(Wrong what) { return kWrongs[static_cast<int>(what)]; }
std::optional<Wrong> wrong(std::string_view name) {
  for (int i = 0; i < 4; ++i)
    if (kWrongs[i] == name) return static_cast<Wrong>(i);
  return std::nullopt;
}
std::string_view says(Wrong what) {
  constexpr const char* kSays[] = {sentence("It is not my field."), sentence("It is too far away."),
                                   sentence("Not with this person."), sentence("It is not what it sounds like.")};
  return text(kSays[static_cast<int>(what)]);
}

Result<Wanted> check_wanted(Wanted w) {
  w.field = tidy_line(w.field);
  w.place = tidy_line(w.place);
  w.language = tidy_line(w.language);
  if (length(w.field) > 200) return invalid(std::string(text("At most 200 characters.")), "field");
  if (length(w.place) > 80) return invalid(std::string(text("A place has at most 80 characters.")), "place");
  if (length(w.language) > 30) return invalid(std::string(text("A language has at most 30 characters.")), "language");
  if (w.distance_km < 1 || w.distance_km > 20'000)
    return invalid(std::string(text("Choose a distance from 1 to 20,000 km.")), "km");
  return w;
}

}  // namespace kith
