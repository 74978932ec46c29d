#pragma once
// `kith check`: what is set up and what is missing, in plain words, with what to do.

#include "app/options.h"
#include "platform/base/clock.h"

namespace kith {

// Prints a line for each thing that was looked at; changes nothing. Throws CommandError when something is wrong.
void check(const Options& options, const Clock& clock);

}  // namespace kith
