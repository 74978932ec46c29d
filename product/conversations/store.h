#pragma once
// Conversations in the database. A conversation is only ever loaded through the participation of who asks, so a
// stranger's conversation cannot be reached by forgetting a check.

#include <optional>
#include <vector>

#include "platform/sql/session.h"
#include "product/conversations/conversation.h"

namespace kith::conversations {

Result<Conversation> load(sql::Session& sql, ConversationId id, MemberId me);

struct Stretch {
  std::vector<Message> messages;  // oldest first
  bool has_earlier = false;
};
// The last `limit` messages before `before` (or before the end).
Stretch messages_before(sql::Session& sql, ConversationId id, MessageId before, std::int64_t limit);
std::optional<Message> find_message(sql::Session& sql, ConversationId id, MessageId message);

// A line of a list: the conversation, its last message, and the tie with the other.
struct Listed {
  Conversation conversation;
  std::string last_words;
  MemberId last_author;
  Tie tie;

  // Whoever wrote last, or the first of the others.
  const Person& last_writer() const {
    for (const Participant& other : conversation.others)
      if (other.id == last_author) return other;
    return conversation.others.front();
  }
};
// One page of one of the three lists. `yours` is oldest first (who waits longest), the others newest first. A page is
// found by its number (`offset`) or by the last line of the one before it (`after`), which stays right while lines
// come.
struct After {
  Instant last_at;
  ConversationId id;
};
std::vector<Listed> list(sql::Session& sql, MemberId me, ConversationList which, Instant now, std::int64_t limit,
                         std::int64_t offset, After after = {});
// Those of `yours` that are not put away, oldest first, for Today.
std::vector<Listed> waiting(sql::Session& sql, MemberId me, Instant now, std::int64_t limit);
struct Counts {
  std::int64_t yours = 0, theirs = 0, quiet = 0;
};
Counts count(sql::Session& sql, MemberId me, Instant now);

std::string draft(sql::Session& sql, MemberId me, std::string_view place);
void keep_draft(sql::Session& sql, MemberId me, std::string_view place, std::string_view text, Instant now);
void forget_draft(sql::Session& sql, MemberId me, std::string_view place);
inline std::string draft_place(ConversationId id) { return "conversation:" + id.str(); }

// What I noted about somebody, for nobody else; empty when I have not.
std::string private_note(sql::Session& sql, MemberId me, MemberId about);

// Nobody need write mail about it any more: an open page has shown it.
void say_seen(sql::Session& sql, ConversationId id, MemberId me);

}  // namespace kith::conversations
