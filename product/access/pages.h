#pragma once
#include "product/frame/route.h"

namespace kith::access {

http::Response landing(Visit& visit);
http::Response ask_for_link_page(Visit& visit);  // POST /sign-in
http::Response sign_in_page(Visit& visit);       // GET /sign-in
http::Response code_page(Visit& visit);          // GET /sign-in/code
http::Response sign_in_with_code(Visit& visit);  // POST /sign-in/code
http::Response link_page(Visit& visit);          // GET /sign-in/{token}
http::Response sign_in_with_link(Visit& visit);  // POST /sign-in/{token}
http::Response welcome_page(Visit& visit, const Newcomer& newcomer);
http::Response welcome_newcomer(Visit& visit, const Newcomer& newcomer);
http::Response sign_in_with_passkey(Visit& visit);                // POST /sign-in/passkey
http::Response add_passkey_page(Visit& visit, const Member& me);  // POST /passkeys
http::Response remove_passkey_page(Visit& visit, const Member& me);
http::Response sign_out_here(Visit& visit, const Member& me);
http::Response end_session_of(Visit& visit, const Member& me);

}  // namespace kith::access
