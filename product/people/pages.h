#pragma once
#include "product/frame/route.h"

namespace kith::people {

http::Response people_page(Visit& visit, const Member& me);  // your ties as rows of stitches
http::Response find_page(Visit& visit, const Member& me);
http::Response member_page(Visit& visit);
http::Response card_file(Visit& visit);
http::Response code_page(Visit& visit);
http::Response code_file(Visit& visit);
http::Response photo_file(Visit& visit);
http::Response end_tie_page(Visit& visit, const Member& me);  // asks once more, on a page of its own
http::Response end_tie_for_good(Visit& visit, const Member& me);

}  // namespace kith::people
