#include "product/help/routes.h"

#include "product/help/pages.h"

namespace kith::help {

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/how", how_page),
      page(kGet, "/help", help_page),
      page(kGet, "/rules", rules_page),
  };
  return all;
}

}  // namespace kith::help
