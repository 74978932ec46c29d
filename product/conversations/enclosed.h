#pragma once
// What came with a message by mail: its files, and what its writer's mail program put around it.

#include <map>
#include <string>
#include <vector>

#include "platform/mail/incoming.h"
#include "product/conversations/conversation.h"
#include "product/frame/act.h"

namespace kith {

struct FileTag;
using FileId = Id<FileTag>;

struct EnclosedFile {
  FileId id;
  MessageId message;
  std::string name, type;
  std::int64_t size = 0;  // bytes
};

namespace conversations {

// Keeps files and what was cut with a message that came by mail.
void enclose(Act& act, ConversationId conversation, MessageId message, const std::vector<mail::File>& files,
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
// The one that a link in a mail names. Whoever holds the mail holds the link, as they would hold the file.
Result<LoadedFile> load_linked_file(sql::Session& sql, const Rules& rules, std::string_view token, Instant now);

}  // namespace conversations
}  // namespace kith
