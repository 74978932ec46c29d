#pragma once
// A mail that came back: whoever asked somebody at an address that does not exist is told so, kindly.

#include "product/inbox/inbox.h"

namespace kith::inbox {

// Once for each mail that went out; what only says that it takes longer changes nothing.
void take_returned(Act& act, const Letter& letter);

}  // namespace kith::inbox
