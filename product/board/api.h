#pragma once
#include "product/frame/route.h"

namespace kith::board {

http::Response list_api(Visit& visit, const Member& me);
http::Response matches_api(Visit& visit, const Member& me);
http::Response call_api(Visit& visit, const Member& me);
http::Response open_call_api(Visit& visit, const Member& me);
http::Response own_calls_api(Visit& visit, const Member& me);
http::Response close_call_api(Visit& visit, const Member& me);
http::Response change_call_api(Visit& visit, const Member& me);
http::Response take_down_api(Visit& visit, const Member& me);
http::Response keep_call_api(Visit& visit, const Member& me);
http::Response refuse_api(Visit& visit, const Member& me);
http::Response take_refusal_back_api(Visit& visit, const Member& me);
http::Response thanks_api(Visit& visit, const Member& me);
http::Response show_thanks_api(Visit& visit, const Member& me);
http::Response searches_api(Visit& visit, const Member& me);
http::Response save_search_api(Visit& visit, const Member& me);
http::Response forget_search_api(Visit& visit, const Member& me);

}  // namespace kith::board
