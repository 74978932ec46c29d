#include "product/settings/routes.h"

#include "product/settings/pages.h"

namespace kith::settings {

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/settings", settings_page),
      page(kPost, "/settings/reach", save_reach),
      page(kPost, "/settings/away", save_away),
      page(kPost, "/settings/mail", save_mail),
      page(kPost, "/settings/round", save_round),
      page(kPost, "/settings/look", save_look),
      page(kGet, "/settings/you", you_page),
      page(kPost, "/settings/you", save_you),
      page(kGet, "/mail/stop/{token}", stop_page),
      page(kPost, "/mail/stop/{token}", stop_mail),
      page(kPost, "/work/{id}/remove", remove_work_page),
      api(kGet, "/api/v1/me", me_api),
      api(kPatch, "/api/v1/me", change_me_api),
      api(kGet, "/api/v1/me/mail", mail_api),
      api(kPatch, "/api/v1/me/mail", change_mail_api),
      api(kDelete, "/api/v1/me/work/{id}", remove_work_api),
  };
  return all;
}

}  // namespace kith::settings
