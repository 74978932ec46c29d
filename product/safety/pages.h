#pragma once
// Pages of safety: for whoever reports or keeps somebody away, for whom a decision concerns, and for the hosts.

#include "product/frame/visit.h"

namespace kith::safety {

http::Response report_page(Visit& visit, const Member& me);
http::Response send_report(Visit& visit, const Member& me);
http::Response reports_page(Visit& visit, const Member& me);
http::Response contest_verdict_page(Visit& visit, const Member& me);
http::Response contest_verdict_sent(Visit& visit, const Member& me);
http::Response decision_page(Visit& visit, const Member& me);
http::Response appeal_page(Visit& visit, const Member& me);

http::Response keep_away_page(Visit& visit, const Member& me);
http::Response block_page(Visit& visit, const Member& me);
http::Response unblock_page(Visit& visit, const Member& me);
http::Response mute_page(Visit& visit, const Member& me);
http::Response unmute_page(Visit& visit, const Member& me);
http::Response kept_away_page(Visit& visit, const Member& me);

http::Response admin_page(Visit& visit, const Member& me);
http::Response admin_report_page(Visit& visit, const Member& me);
http::Response decide_page(Visit& visit, const Member& me);
http::Response admin_appeal_page(Visit& visit, const Member& me);
http::Response decide_appeal_page(Visit& visit, const Member& me);
http::Response let_in_page(Visit& visit, const Member& me);
http::Response turn_away_page(Visit& visit, const Member& me);
http::Response log_page(Visit& visit);

}  // namespace kith::safety
