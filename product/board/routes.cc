#include "product/board/routes.h"

#include "product/board/api.h"
#include "product/board/pages.h"

namespace kith::board {

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/board", board_page),
      page(kGet, "/board.atom", feed),
      page(kGet, "/search", search_page),
      page(kPost, "/searches", save_search_page),
      page(kPost, "/searches/{id}/forget", forget_search_page),
      page(kPost, "/calls", open_call_page),
      page(kGet, "/asks/new", new_ask_page),
      page(kGet, "/asks/{id}", call_page),
      page(kGet, "/asks/{id}/change", change_page),
      page(kPost, "/asks/{id}/change", change_call_page),
      page(kGet, "/asks/{id}/close", close_page),
      page(kPost, "/asks/{id}/close", close_call_page),
      page(kPost, "/asks/{id}/keep", keep_call_page),
      page(kPost, "/asks/{id}/refuse", refuse_page),
      page(kPost, "/asks/{id}/refuse/back", take_refusal_back_page),
      page(kGet, "/offers/new", new_offer_page),
      page(kGet, "/offers/{id}", call_page),
      page(kGet, "/offers/{id}/change", change_page),
      page(kPost, "/offers/{id}/change", change_call_page),
      page(kGet, "/offers/{id}/close", close_page),
      page(kPost, "/offers/{id}/close", close_call_page),
      page(kPost, "/offers/{id}/keep", keep_call_page),
      page(kPost, "/offers/{id}/refuse", refuse_page),
      page(kPost, "/offers/{id}/refuse/back", take_refusal_back_page),
      page(kGet, "/thanks/{id}", thanks_page),
      page(kPost, "/thanks/{id}", show_thanks_page),
      api(kGet, "/api/v1/board", list_api),
      api(kGet, "/api/v1/matches", matches_api),
      api(kGet, "/api/v1/calls/{id}", call_api),
      api(kPost, "/api/v1/calls/{id}/refuse", refuse_api),
      api(kDelete, "/api/v1/calls/{id}/refuse", take_refusal_back_api),
      api(kGet, "/api/v1/me/calls", own_calls_api),
      api(kPost, "/api/v1/me/calls", open_call_api),
      api(kPatch, "/api/v1/me/calls/{id}", change_call_api),
      api(kDelete, "/api/v1/me/calls/{id}", take_down_api),
      api(kPost, "/api/v1/me/calls/{id}/close", close_call_api),
      api(kPost, "/api/v1/me/calls/{id}/keep", keep_call_api),
      api(kGet, "/api/v1/me/searches", searches_api),
      api(kPost, "/api/v1/me/searches", save_search_api),
      api(kDelete, "/api/v1/me/searches/{id}", forget_search_api),
      api(kGet, "/api/v1/thanks/{id}", thanks_api),
      api(kPatch, "/api/v1/thanks/{id}", show_thanks_api),
  };
  return all;
}

}  // namespace kith::board
