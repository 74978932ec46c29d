#pragma once
#include "platform/html/html.h"
#include "product/frame/route.h"

namespace kith::settings {

// The head of a page about one topic of the settings.
void begin_topic(Html& html, const Visit& visit, std::string_view topic);

http::Response settings_page(Visit& visit, const Member& me);
http::Response reach_page(Visit& visit, const Member& me);
http::Response round_page(Visit& visit, const Member& me);
http::Response save_reach(Visit& visit, const Member& me);
http::Response save_away(Visit& visit, const Member& me);
http::Response save_mail(Visit& visit, const Member& me);
http::Response save_round(Visit& visit, const Member& me);
http::Response mail_api(Visit& visit, const Member& me);
http::Response change_mail_api(Visit& visit, const Member& me);
http::Response stop_page(Visit& visit);  // GET /mail/stop/{token}: shows one button
http::Response stop_mail(Visit& visit);  // POST: the button, or a mail program's one click

http::Response access_page(Visit& visit, const Member& me);
http::Response save_look(Visit& visit, const Member& me);

http::Response you_page(Visit& visit, const Member& me);
http::Response save_you(Visit& visit, const Member& me);
http::Response remove_work_page(Visit& visit, const Member& me);
std::any read_photo(const Upload& upload);
http::Response put_photo_page(Visit& visit, const Member& me);
http::Response change_photo_page(Visit& visit, const Member& me);  // what can be seen on it, or that it goes
http::Response privacy_page(Visit& visit, const Member& me);
http::Response save_privacy(Visit& visit, const Member& me);
http::Response put_photo_api(Visit& visit, const Member& me);
http::Response remove_photo_api(Visit& visit, const Member& me);

http::Response me_api(Visit& visit, const Member& me);
http::Response change_me_api(Visit& visit, const Member& me);
http::Response remove_work_api(Visit& visit, const Member& me);

}  // namespace kith::settings
