#include "product/conversations/routes.h"

#include "product/conversations/api.h"
#include "product/conversations/enclosed.h"
#include "product/conversations/pages.h"

namespace kith::conversations {

// The files, the words with them, and what a form puts around both.
static constexpr std::size_t kFormMost_bytes = kFilesMost_bytes + (256u << 10);

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      page(kGet, "/conversations", list_page),
      page(kGet, "/conversations/new", new_page),
      page(kPost, "/conversations", start_page),
      page(kGet, "/conversations/{id}", conversation_page),
      page(kPost, "/conversations/{id}/messages", send_page),
      with_files(page(kPost, "/conversations/{id}/files", send_with_files_page), read_files, kFormMost_bytes),
      page(kPost, "/conversations/{id}/messages/{message}/take-back", take_back_page),
      page(kGet, "/conversations/{id}/messages/{message}/edit", edit_page),
      page(kPost, "/conversations/{id}/messages/{message}/edit", save_edit_page),
      page(kGet, "/conversations/{id}/messages/{message}/delete", delete_page),
      page(kPost, "/conversations/{id}/messages/{message}/delete", delete_for_good_page),
      page(kGet, "/conversations/{id}/later", later_page),
      page(kPost, "/conversations/{id}/later", put_away_page),
      page(kPost, "/conversations/{id}/done", done_page),
      page(kGet, "/conversations/{id}/title", title_page),
      page(kPost, "/conversations/{id}/title", retitle_page),
      page(kPost, "/conversations/{id}/mute", mute_page),
      page(kGet, "/conversations/{id}/step-out", step_out_page),
      page(kPost, "/conversations/{id}/step-out", leave_page),
      page(kGet, "/@{name}/note", note_page),
      page(kPost, "/@{name}/note", keep_note_page),
      page(kGet, "/files/{id}", file_page),
      page(kGet, "/files/{id}/small", small_file_page),
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
      api(kGet, "/api/v1/conversations/found", find_api),
      with_files(api(kPost, "/api/v1/conversations/{id}/files", send_file_api), read_files, kFormMost_bytes),
      api(kPost, "/api/v1/conversations/{id}/messages/{message}/take-back", take_back_api),
      api(kPut, "/api/v1/conversations/{id}/mute", mute_api),
      api(kPost, "/api/v1/conversations/{id}/step-out", step_out_api),
      api(kGet, "/api/v1/members/{name}/note", note_api),
      api(kPut, "/api/v1/members/{name}/note", keep_note_api),
      api(kGet, "/api/v1/files/{id}", file_page),
      api(kGet, "/api/v1/conversations/{id}/draft", draft_api),
      api(kPut, "/api/v1/conversations/{id}/draft", keep_draft_api),
  };
  return all;
}

}  // namespace kith::conversations
