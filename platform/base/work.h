#pragma once
// A little work that a computer does before it is served while many ask at once (Hashcash; Back 1997): a number such
// that the SHA-256 of task, subject and number, with a space between each, begins with twelve bits of zero: four
// thousand tries, about half a second in a browser.

#include <string>
#include <string_view>

#include "platform/base/clock.h"

namespace kith {

// What is to be worked on, from now on for ten minutes.
std::string make_task(std::string_view secret, Instant now);
// Whether `number` is the work on such a task for this subject, which is what is asked for: one address, and no other.
bool is_worked_out(std::string_view secret, std::string_view task, std::string_view subject, std::string_view number,
                   Instant now);

}  // namespace kith
