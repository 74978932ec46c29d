#include "product/access/routes.h"

#include "product/access/pages.h"

namespace kith::access {

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/", landing),
      page(kGet, "/sign-in", sign_in_page),
      page(kPost, "/sign-in", ask_for_link_page),
      page(kGet, "/sign-in/code", code_page),
      page(kPost, "/sign-in/code", sign_in_with_code),
      page(kPost, "/sign-in/passkey", sign_in_with_passkey),
      page(kPost, "/passkeys", add_passkey_page),
      page(kPost, "/passkeys/{number}/remove", remove_passkey_page),
      page(kGet, "/sign-in/{token}", link_page),
      page(kPost, "/sign-in/{token}", sign_in_with_link),
      page(kGet, "/welcome", welcome_page),
      page(kPost, "/welcome", welcome_newcomer),
      page(kPost, "/sign-out", sign_out_here),
      page(kPost, "/sessions/{id}/end", end_session_of),
  };
  return all;
}

}  // namespace kith::access
