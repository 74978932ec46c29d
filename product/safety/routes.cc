#include "product/safety/routes.h"

#include "product/safety/api.h"
#include "product/safety/pages.h"

namespace kith::safety {

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/report", report_page),
      page(kGet, "/reports", reports_page),
      page(kPost, "/reports", send_report),
      page(kGet, "/openers/{id}/another-look", contest_verdict_page),
      page(kPost, "/openers/{id}/another-look", contest_verdict_sent),
      page(kGet, "/decisions/{id}", decision_page),
      page(kPost, "/decisions/{id}/appeal", appeal_page),
      page(kGet, "/@{name}/keep-away", keep_away_page),
      page(kPost, "/@{name}/block", block_page),
      page(kPost, "/@{name}/unblock", unblock_page),
      page(kPost, "/@{name}/mute", mute_page),
      page(kPost, "/@{name}/unmute", unmute_page),
      page(kGet, "/settings/kept-away", kept_away_page),
      page(kGet, "/admin", admin_page),
      page(kGet, "/admin/reports/{id}", admin_report_page),
      page(kPost, "/admin/reports/{id}", decide_page),
      page(kGet, "/admin/appeals/{id}", admin_appeal_page),
      page(kPost, "/admin/appeals/{id}", decide_appeal_page),
      page(kPost, "/admin/applicants/{id}/let-in", let_in_page),
      page(kPost, "/admin/applicants/{id}/not-now", turn_away_page),
      page(kGet, "/admin/log", log_page),
      api(kGet, "/api/v1/reports", reports_api),
      api(kPost, "/api/v1/reports", report_api),
      api(kPost, "/api/v1/openers/{id}/another-look", contest_verdict_api),
      api(kGet, "/api/v1/decisions/{id}", decision_api),
      api(kPost, "/api/v1/decisions/{id}/appeal", appeal_api),
      api(kGet, "/api/v1/kept-away", kept_away_api),
      api(kPut, "/api/v1/members/{name}/block", block_api),
      api(kDelete, "/api/v1/members/{name}/block", unblock_api),
      api(kPut, "/api/v1/members/{name}/mute", mute_api),
      api(kDelete, "/api/v1/members/{name}/mute", unmute_api),
      api(kGet, "/api/v1/admin/queue", queue_api),
      api(kPost, "/api/v1/admin/reports/{id}", decide_api),
      api(kPost, "/api/v1/admin/appeals/{id}", decide_appeal_api),
  };
  return all;
}

}  // namespace kith::safety
