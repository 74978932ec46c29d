#pragma once
// A link changes nothing by being opened: each page shows what one button does.

#include "product/frame/route.h"

namespace kith::guests {

http::Response guest_page(Visit& visit);
http::Response become_member(Visit& visit);
http::Response never_page(Visit& visit);
http::Response never_again(Visit& visit);
http::Response write_again(Visit& visit);
// An answer that came from another address than its writer's.
http::Response held_page(Visit& visit);
http::Response decide_held(Visit& visit);

// Those one writes with who take part by mail.
http::Response guests_api(Visit& visit, const Member& me);

}  // namespace kith::guests
