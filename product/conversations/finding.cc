#include "product/conversations/finding.h"

#include <algorithm>

#include "language/words.h"
#include "platform/text/unicode.h"
#include "product/conversations/queries.h"

namespace kith::conversations {
namespace {

constexpr std::int64_t kAtATime = 100;             // conversations
constexpr std::size_t kFoundMost = 30;             // conversations on a page
constexpr std::size_t kMessagesEach = 2;           // shown of one
constexpr std::size_t kReadMost_bytes = 4u << 20;  // of messages in one search
constexpr std::size_t kRow_bytes = 64;             // what one costs beside its words
constexpr std::int64_t kMessagesAtATime = 200;
constexpr std::size_t kWordsMost = 8;
constexpr std::size_t kPieces = 500;  // sentences of a message that are looked at for its excerpt

std::vector<std::string> words_of(std::string_view given) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : language::folded_line(given) + " ") {
    if (c != ' ') word += c;
    else if (!word.empty()) words.push_back(std::move(word)), word.clear();
  }
  if (words.size() > kWordsMost) words.resize(kWordsMost);
  return words;
}

// Whether words of a folded text begin with it.
bool has_word(std::string_view folded, const std::string& word) {
  return folded.substr(0, word.size()) == word || folded.find(" " + word) != std::string_view::npos;
}

bool has_all(std::string_view text, const std::vector<std::string>& words) {
  const std::string folded = language::folded_line(text);
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return has_word(folded, word); });
}

// The sentence that has the first of the words.
std::string excerpt(const std::string& text, const std::vector<std::string>& words) {
  for (const std::string_view piece : language::pieces(text, kPieces))
    if (has_word(language::folded_line(piece), words.front())) return shorten(piece, kExcerpt);
  return shorten(text, kExcerpt);
}

}  // namespace

Findings find_in(sql::Session& sql, MemberId me, std::string_view given, Instant before, ConversationId before_id) {
  Findings found;
  const std::vector<std::string> words = words_of(given);
  if (words.empty()) return found;
  Instant last_at = before ? before : Instant{INT64_MAX};
  ConversationId last = before_id;
  for (std::size_t read = 0;;) {
    const auto conversations = sql.query(queries::mine_before, me, last_at, last, kAtATime);
    for (const auto row : conversations) {
      if (read >= kReadMost_bytes || found.all.size() >= kFoundMost) {
        found.searched_until = last_at;
        found.searched_id = last;
        return found;
      }
      last = row.get<ConversationId>(0);
      last_at = row.get<Instant>(1);
      Found each{last, row.get<std::string>(2), row.get<std::string>(3), last_at, {}};
      for (MessageId before_message{INT64_MAX}; before_message && each.messages.size() < kMessagesEach;) {
        const auto messages = sql.query(queries::words_in, last, before_message, kMessagesAtATime);
        before_message = {};
        for (const auto message : messages) {
          const std::string text = message.get<std::string>(2);
          read += text.size() + kRow_bytes;
          if (each.messages.size() < kMessagesEach && has_all(text, words))
            each.messages.push_back(
                {message.get<MessageId>(0), message.get<MemberId>(1), excerpt(text, words), message.get<Instant>(3)});
          if (static_cast<std::int64_t>(messages.size()) == kMessagesAtATime)
            before_message = message.get<MessageId>(0);
        }
        if (read >= kReadMost_bytes) break;
      }
      read += kRow_bytes;
      if (!each.messages.empty() || has_all(each.title, words)) found.all.push_back(std::move(each));
    }
    if (static_cast<std::int64_t>(conversations.size()) < kAtATime) return found;
  }
}

}  // namespace kith::conversations
