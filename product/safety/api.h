#pragma once
// Safety in the API.

#include "product/frame/visit.h"

namespace kith::safety {

http::Response reports_api(Visit& visit, const Member& me);
http::Response report_api(Visit& visit, const Member& me);
http::Response contest_verdict_api(Visit& visit, const Member& me);
http::Response decision_api(Visit& visit, const Member& me);
http::Response appeal_api(Visit& visit, const Member& me);
http::Response kept_away_api(Visit& visit, const Member& me);
http::Response block_api(Visit& visit, const Member& me);
http::Response unblock_api(Visit& visit, const Member& me);
http::Response mute_api(Visit& visit, const Member& me);
http::Response unmute_api(Visit& visit, const Member& me);
http::Response queue_api(Visit& visit, const Member& me);
http::Response decide_api(Visit& visit, const Member& me);
http::Response decide_appeal_api(Visit& visit, const Member& me);

}  // namespace kith::safety
