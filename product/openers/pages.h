#pragma once
#include "product/frame/route.h"

namespace kith::openers {

http::Response write_page(Visit& visit, const Member& me);  // GET /openers/new?to=
http::Response send_page(Visit& visit, const Member& me);   // POST /openers: send, check my words, keep as draft
http::Response read_words(Visit& visit, const Member& me);  // POST /openers/read: the feedback alone, for the script
http::Response opener_page(Visit& visit, const Member& me);
http::Response answer_page(Visit& visit, const Member& me);
http::Response pass_page(Visit& visit, const Member& me);  // GET: the lines to choose from
http::Response pass_with_line(Visit& visit, const Member& me);
http::Response later_page(Visit& visit, const Member& me);
http::Response put_away_page(Visit& visit, const Member& me);
http::Response label_page(Visit& visit, const Member& me);
http::Response withdraw_page(Visit& visit, const Member& me);
http::Response remind_page(Visit& visit, const Member& me);

}  // namespace kith::openers
