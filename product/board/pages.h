#pragma once
#include "product/frame/route.h"

namespace kith::board {

http::Response board_page(Visit& visit);  // GET /board: what fits you, or all; for strangers what is public
http::Response feed(Visit& visit);        // GET /board.atom: what is public
http::Response save_search_page(Visit& visit, const Member& me);
http::Response forget_search_page(Visit& visit, const Member& me);
http::Response search_page(Visit& visit, const Member& me);  // GET /search?q=

// One ask or offer.
http::Response new_ask_page(Visit& visit, const Member& me);
http::Response new_offer_page(Visit& visit, const Member& me);
http::Response open_call_page(Visit& visit, const Member& me);
http::Response change_page(Visit& visit, const Member& me);
http::Response change_call_page(Visit& visit, const Member& me);
http::Response call_page(Visit& visit);
http::Response close_page(Visit& visit, const Member& me);  // GET: asks what came of it
http::Response close_call_page(Visit& visit, const Member& me);
http::Response keep_call_page(Visit& visit, const Member& me);
http::Response refuse_page(Visit& visit, const Member& me);
http::Response take_refusal_back_page(Visit& visit, const Member& me);
http::Response thanks_page(Visit& visit, const Member& me);
http::Response show_thanks_page(Visit& visit, const Member& me);

}  // namespace kith::board
