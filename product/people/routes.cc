#include "product/people/routes.h"

#include "product/people/api.h"
#include "product/people/pages.h"

namespace kith::people {

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/people", people_page),
      page(kGet, "/people/find", find_page),
      page(kGet, "/@{name}", member_page),
      page(kGet, "/@{name}/card.vcf", card_file),
      page(kGet, "/@{name}/code", code_page),
      page(kGet, "/@{name}/code.svg", code_file),
      page(kGet, "/photo/{id}/{file}", photo_file),
      page(kGet, "/ties/{name}/end", end_tie_page),
      page(kPost, "/ties/{name}/end", end_tie_for_good),
      api(kGet, "/api/v1/members", find_api),
      api(kGet, "/api/v1/members/{name}", member_api),
  };
  return all;
}

}  // namespace kith::people
