#include "product/asking/routes.h"

#include "product/asking/pages.h"

namespace kith::asking {

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/@{name}/ask", ask_page),         page(kPost, "/@{name}/ask", keep_page),
      page(kPost, "/@{name}/ask/read", read_words), page(kGet, "/@{name}/ask.svg", code_picture),
      page(kGet, "/asking/{token}", proved_page),   page(kPost, "/asking/{token}", send_page),
      page(kGet, "/settings/ask", wish_page),
  };
  return all;
}

}  // namespace kith::asking
