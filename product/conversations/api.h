#pragma once
#include "product/frame/route.h"

namespace kith::conversations {

http::Response list_api(Visit& visit, const Member& me);
http::Response start_api(Visit& visit, const Member& me);
http::Response one_api(Visit& visit, const Member& me);
http::Response retitle_api(Visit& visit, const Member& me);
http::Response messages_api(Visit& visit, const Member& me);
http::Response send_api(Visit& visit, const Member& me);
http::Response send_file_api(Visit& visit, const Member& me);
http::Response take_back_api(Visit& visit, const Member& me);
http::Response mute_api(Visit& visit, const Member& me);
http::Response step_out_api(Visit& visit, const Member& me);
http::Response find_api(Visit& visit, const Member& me);
http::Response note_api(Visit& visit, const Member& me);
http::Response keep_note_api(Visit& visit, const Member& me);
http::Response edit_api(Visit& visit, const Member& me);
http::Response delete_api(Visit& visit, const Member& me);
http::Response later_api(Visit& visit, const Member& me);
http::Response done_api(Visit& visit, const Member& me);
http::Response draft_api(Visit& visit, const Member& me);
http::Response keep_draft_api(Visit& visit, const Member& me);

}  // namespace kith::conversations
