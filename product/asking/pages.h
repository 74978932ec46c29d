#pragma once
// Pages for people without an account: each works without scripts, and shows of a member what they put there to be
// asked.

#include "product/frame/route.h"

namespace kith::asking {

http::Response ask_page(Visit& visit);
http::Response keep_page(Visit& visit);
http::Response read_words(Visit& visit);  // the live feedback
http::Response code_picture(Visit& visit);
http::Response proved_page(Visit& visit);
http::Response send_page(Visit& visit);
// The member's own: who may ask them, and what they can put under their mail.
http::Response wish_page(Visit& visit, const Member& me);

}  // namespace kith::asking
