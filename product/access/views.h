#pragma once
#include "platform/html/html.h"
#include "product/frame/visit.h"

namespace kith::access {

// The hidden fields that design/js/passkey.js fills with what a device answered, and the challenge it answers.
void passkey_fields(Html& html, Visit& visit);
// A member's passkeys, and how one is added.
void passkeys_section(Html& html, Visit& visit, const Member& me);

}  // namespace kith::access
