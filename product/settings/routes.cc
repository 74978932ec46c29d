#include "product/settings/routes.h"

#include "product/members/photo.h"
#include "product/settings/pages.h"

namespace kith::settings {

// The photo, and what a form puts around it.
static constexpr std::size_t kPhotoFormMost_bytes = members::kPhotoMost_bytes + (64u << 10);

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/settings", settings_page),
      page(kGet, "/settings/reach", reach_page),
      page(kPost, "/settings/reach", save_reach),
      page(kPost, "/settings/away", save_away),
      page(kGet, "/settings/round", round_page),
      page(kPost, "/settings/mail", save_mail),
      page(kPost, "/settings/round", save_round),
      page(kGet, "/settings/access", access_page),
      page(kPost, "/settings/access", save_look),
      page(kGet, "/settings/you", you_page),
      page(kPost, "/settings/you", save_you),
      with_files(page(kPost, "/settings/photo", put_photo_page), read_photo, kPhotoFormMost_bytes),
      page(kPost, "/settings/photo/change", change_photo_page),
      page(kGet, "/settings/privacy", privacy_page),
      page(kPost, "/settings/privacy", save_privacy),
      with_files(api(kPut, "/api/v1/me/photo", put_photo_api), read_photo, kPhotoFormMost_bytes),
      api(kDelete, "/api/v1/me/photo", remove_photo_api),
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
