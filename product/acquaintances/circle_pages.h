#pragma once
#include "product/frame/visit.h"

namespace kith::acquaintances {

http::Response bring_page(Visit& visit, const Member& me);
http::Response bring_them_page(Visit& visit, const Member& me);
http::Response circle_page(Visit& visit, const Member& me);
http::Response say_page_of_circle(Visit& visit, const Member& me);

http::Response circles_api(Visit& visit, const Member& me);
http::Response bring_api(Visit& visit, const Member& me);
http::Response say_in_circle_api(Visit& visit, const Member& me);

}  // namespace kith::acquaintances
