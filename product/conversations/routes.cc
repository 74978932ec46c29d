#include "product/conversations/routes.h"

#include "product/conversations/api.h"
#include "product/conversations/pages.h"

namespace kith::conversations {

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/conversations", list_page),
      page(kGet, "/conversations/new", new_page),
      page(kPost, "/conversations", start_page),
      page(kGet, "/conversations/{id}", conversation_page),
      page(kPost, "/conversations/{id}/messages", send_page),
      page(kGet, "/conversations/{id}/messages/{message}/edit", edit_page),
      page(kPost, "/conversations/{id}/messages/{message}/edit", save_edit_page),
      page(kGet, "/conversations/{id}/messages/{message}/delete", delete_page),
      page(kPost, "/conversations/{id}/messages/{message}/delete", delete_for_good_page),
      page(kGet, "/conversations/{id}/later", later_page),
      page(kPost, "/conversations/{id}/later", put_away_page),
      page(kPost, "/conversations/{id}/done", done_page),
      page(kGet, "/conversations/{id}/title", title_page),
      page(kPost, "/conversations/{id}/title", retitle_page),
      page(kGet, "/files/{id}", file_page),
      page(kGet, "/mail/file/{token}", linked_file_page),
      page(kPost, "/drafts", keep_draft_page),
      api(kGet, "/api/v1/conversations", list_api),
      api(kPost, "/api/v1/conversations", start_api),
      api(kGet, "/api/v1/conversations/{id}", one_api),
      api(kPatch, "/api/v1/conversations/{id}", retitle_api),
      api(kGet, "/api/v1/conversations/{id}/messages", messages_api),
      api(kPost, "/api/v1/conversations/{id}/messages", send_api),
      api(kPatch, "/api/v1/conversations/{id}/messages/{message}", edit_api),
      api(kDelete, "/api/v1/conversations/{id}/messages/{message}", delete_api),
      api(kPost, "/api/v1/conversations/{id}/later", later_api),
      api(kPost, "/api/v1/conversations/{id}/done", done_api),
      api(kGet, "/api/v1/files/{id}", file_page),
      api(kGet, "/api/v1/conversations/{id}/draft", draft_api),
      api(kPut, "/api/v1/conversations/{id}/draft", keep_draft_api),
  };
  return all;
}

}  // namespace kith::conversations
