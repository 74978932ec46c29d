#pragma once
#include "product/frame/route.h"

namespace kith::today {

// Whatever waits on one page, each with a box of its own to answer it in.
http::Response through_page(Visit& visit, const Member& me);
http::Response answer_on_page(Visit& visit, const Member& me);

}  // namespace kith::today
