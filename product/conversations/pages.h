#pragma once
#include "product/frame/route.h"

namespace kith::conversations {

http::Response list_page(Visit& visit, const Member& me);
http::Response conversation_page(Visit& visit, const Member& me);
http::Response new_page(Visit& visit, const Member& me);
http::Response start_page(Visit& visit, const Member& me);
http::Response send_page(Visit& visit, const Member& me);
std::any read_files(const Upload& upload);
http::Response send_with_files_page(Visit& visit, const Member& me);
http::Response take_back_page(Visit& visit, const Member& me);
http::Response keep_draft_page(Visit& visit, const Member& me);  // POST, by the script while one writes
http::Response later_page(Visit& visit, const Member& me);
http::Response put_away_page(Visit& visit, const Member& me);
http::Response done_page(Visit& visit, const Member& me);
http::Response title_page(Visit& visit, const Member& me);
http::Response retitle_page(Visit& visit, const Member& me);
http::Response mute_page(Visit& visit, const Member& me);
http::Response step_out_page(Visit& visit, const Member& me);
http::Response leave_page(Visit& visit, const Member& me);
http::Response note_page(Visit& visit, const Member& me);
http::Response keep_note_page(Visit& visit, const Member& me);
http::Response small_file_page(Visit& visit, const Member& me);
http::Response edit_page(Visit& visit, const Member& me);
http::Response save_edit_page(Visit& visit, const Member& me);
http::Response file_page(Visit& visit, const Member& me);
http::Response linked_file_page(Visit& visit);
http::Response delete_page(Visit& visit, const Member& me);
http::Response delete_for_good_page(Visit& visit, const Member& me);

}  // namespace kith::conversations
