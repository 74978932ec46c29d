#pragma once
// What came with a message: its files, and what its writer's mail program put around it.

#include <map>
#include <string>
#include <vector>

#include "platform/files/file.h"
#include "platform/http/multipart.h"
#include "product/conversations/conversation.h"
#include "product/frame/act.h"

namespace kith {

struct FileTag;
using FileId = Id<FileTag>;

struct EnclosedFile {
  FileId id;
  MessageId message;
  std::string name, type;
  std::int64_t size = 0;      // bytes
  bool can_be_shown = false;  // there is a small picture of it
  bool is_picture() const { return can_be_shown && kith::is_picture(type); }
};

namespace conversations {

constexpr std::size_t kFilesMost = 5, kFileMost_bytes = 10u << 20, kFilesMost_bytes = 25u << 20;

// What a form brought, as files to keep: named plainly, typed by their content.
Result<std::vector<File>> check_files(const std::vector<http::File>& files);
// Keeps files with a message.
void enclose(Act& act, ConversationId conversation, MessageId message, const std::vector<File>& files);
// The same for one that came by mail, with what was cut from it.
void came_by_mail(Act& act, ConversationId conversation, MessageId message, const std::vector<File>& files,
                  std::string_view cut);
// When the words of a message go, so does what came with it.
void forget_enclosed(sql::Session& sql, ConversationId conversation, MessageId message);

// Of the messages of a stretch.
struct Enclosed {
  std::multimap<MessageId, EnclosedFile> files;
  std::map<MessageId, std::string> cut;  // of my own messages
};
Enclosed enclosed(sql::Session& sql, ConversationId conversation, MemberId me, const std::vector<Message>& messages);

// The files that others sent to `to` since then, a line each, as a mail names them; with a link for a guest, who has no
// page to get them from. Empty when there are none.
std::string files_in_words(Act& act, ConversationId conversation, MemberId to, Instant since);

// A file of a conversation of mine, with its bytes.
struct LoadedFile {
  EnclosedFile file;
  std::string bytes;
};
Result<LoadedFile> load_file(sql::Session& sql, FileId id, MemberId me);
// A picture of theirs as a page shows it, in WebP.
Result<std::string> load_small(sql::Session& sql, FileId id, MemberId me);
// The one that a link in a mail names. Whoever holds the mail holds the link, as they would hold the file.
Result<LoadedFile> load_linked_file(sql::Session& sql, const Rules& rules, std::string_view token, Instant now);

}  // namespace conversations
}  // namespace kith
