#pragma once
#include "product/frame/route.h"

namespace kith::openers {

http::Response box_api(Visit& visit, const Member& me);
http::Response send_api(Visit& visit, const Member& me);
http::Response one_api(Visit& visit, const Member& me);
http::Response change_draft_api(Visit& visit, const Member& me);
http::Response answer_api(Visit& visit, const Member& me);
http::Response pass_api(Visit& visit, const Member& me);
http::Response label_api(Visit& visit, const Member& me);
http::Response check_api(Visit& visit, const Member& me);
http::Response withdraw_api(Visit& visit, const Member& me);
http::Response remind_api(Visit& visit, const Member& me);
http::Response later_api(Visit& visit, const Member& me);

}  // namespace kith::openers
