#pragma once
#include "product/frame/route.h"

namespace kith::people {

http::Response member_api(Visit& visit, const Member& me);
http::Response find_api(Visit& visit, const Member& me);

}  // namespace kith::people
