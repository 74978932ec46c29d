#pragma once

#include "language/reference.h"
#include "reference/build.h"

namespace kith::bench {

// A made-up community of 10,000 in which it is known who could help whom and who answers, dealt to by Kith and by three
// other ways of suggesting.
void simulate_community(const language::Reference& reference, const reference::Known& known);

}  // namespace kith::bench
