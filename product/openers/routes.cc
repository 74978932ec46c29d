#include "product/openers/routes.h"

#include "product/openers/api.h"
#include "product/openers/pages.h"

namespace kith::openers {

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/openers/new", write_page),
      page(kPost, "/openers", send_page),
      page(kPost, "/openers/read", read_words),
      page(kGet, "/openers/{id}", opener_page),
      page(kPost, "/openers/{id}/answer", answer_page),
      page(kGet, "/openers/{id}/pass", pass_page),
      page(kPost, "/openers/{id}/pass", pass_with_line),
      page(kGet, "/openers/{id}/later", later_page),
      page(kPost, "/openers/{id}/later", put_away_page),
      page(kPost, "/openers/{id}/label", label_page),
      page(kPost, "/openers/{id}/withdraw", withdraw_page),
      page(kPost, "/openers/{id}/remind", remind_page),
      api(kGet, "/api/v1/openers", box_api),
      api(kPost, "/api/v1/openers", send_api),
      api(kGet, "/api/v1/openers/{id}", one_api),
      api(kPatch, "/api/v1/openers/{id}", change_draft_api),
      api(kPost, "/api/v1/openers/{id}/answer", answer_api),
      api(kPost, "/api/v1/openers/{id}/pass", pass_api),
      api(kPost, "/api/v1/openers/check", check_api),
      api(kPost, "/api/v1/openers/{id}/label", label_api),
      api(kPost, "/api/v1/openers/{id}/withdraw", withdraw_api),
      api(kPost, "/api/v1/openers/{id}/remind", remind_api),
      api(kPost, "/api/v1/openers/{id}/later", later_api),
  };
  return all;
}

}  // namespace kith::openers
