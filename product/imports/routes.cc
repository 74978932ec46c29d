#include "product/imports/routes.h"

#include "product/imports/api.h"
#include "product/imports/pages.h"

namespace kith::imports {

static constexpr std::size_t kArchiveMost_bytes = 64u << 20;

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/import", import_page),
      with_files(page(kPost, "/import", bring_page), read_archive, kArchiveMost_bytes),
      page(kGet, "/import/{id}", network_page),
      page(kPost, "/import/{id}/keep", keep_page),
      page(kPost, "/import/{id}/contacts/{contact}/keep", keep_one_page),
      page(kPost, "/import/{id}/contacts/{contact}/leave", leave_one_page),
      page(kPost, "/import/{id}/delete", forget_page),
      page(kGet, "/import/{id}/work", review_page),
      page(kPost, "/import/{id}/work", save_review_page),
      api(kGet, "/api/v1/imports", imports_api),
      with_files(api(kPost, "/api/v1/imports", bring_api), read_archive, kArchiveMost_bytes),
      api(kGet, "/api/v1/imports/{id}", import_api),
      api(kGet, "/api/v1/imports/{id}/contacts", contacts_api),
      api(kPost, "/api/v1/imports/{id}/keep", keep_api),
      api(kPost, "/api/v1/imports/{id}/work", work_api),
      api(kDelete, "/api/v1/imports/{id}", forget_api),
      api(kGet, "/api/v1/contacts", kept_api),
      api(kPut, "/api/v1/imports/{id}/contacts/{contact}", keep_one_api),
      api(kDelete, "/api/v1/imports/{id}/contacts/{contact}", leave_one_api),
  };
  return all;
}

}  // namespace kith::imports
