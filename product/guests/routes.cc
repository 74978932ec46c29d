#include "product/guests/routes.h"

#include "product/guests/pages.h"

namespace kith::guests {

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/guest/{token}", guest_page),
      page(kPost, "/guest/{token}", become_member),
      page(kGet, "/mail/never/{token}", never_page),
      page(kPost, "/mail/never/{token}", never_again),
      page(kPost, "/mail/never/{token}/back", write_again),
      page(kGet, "/mail/held/{token}", held_page),
      page(kPost, "/mail/held/{token}", decide_held),
      api(kGet, "/api/v1/guests", guests_api),
  };
  return all;
}

}  // namespace kith::guests
