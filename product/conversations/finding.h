#pragma once
// Finding words in one's own conversations. What people write to each other stands in no index: a search reads the
// conversations of who asks, the latest first, so many messages at a time, and says how far back it looked.

#include "platform/sql/session.h"
#include "product/conversations/conversation.h"

namespace kith::conversations {

struct FoundMessage {
  MessageId id;
  MemberId author;
  std::string words;  // the sentence that has them
  Instant sent_at;
};

struct Found {
  ConversationId conversation;
  std::string title;
  std::string with;  // their names
  Instant last_at;
  std::vector<FoundMessage>
      messages;  // that have all the words, the latest first, at most two; none: the title has them
};

struct Findings {
  std::vector<Found> all;  // by the conversation's last message, the latest first
  Instant searched_until;  // further back was not looked; none: everything was
  ConversationId searched_id;
};
// Those that have each of the words, at the beginning of a word, however it is written (case, accents), in one message
// or in the title; among conversations whose last message was before `before`, or all. One search reads 4 MB of words.
Findings find_in(sql::Session& sql, MemberId me, std::string_view words, Instant before, ConversationId before_id = {});

}  // namespace kith::conversations
