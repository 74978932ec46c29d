#pragma once
// A conversation: titled by the question that opened it, between two; the rows allow for more.

#include <string>
#include <vector>

#include "product/members/member.h"
#include "product/ties/tie.h"

namespace kith {

struct MessageTag;
struct OpenerTag;
using MessageId = Id<MessageTag>;
using OpenerId = Id<OpenerTag>;

constexpr std::size_t kMessageLimit = 20'000;  // characters
constexpr std::size_t kTitleLimit = 200;
constexpr std::size_t kDraftMost_bytes = 4 * kMessageLimit;
constexpr std::int64_t kQuietDays = 30;

// yours: the other wrote last. theirs: you did. quiet: no message for 30 days, or done for now.
enum class ConversationList { kYours, kTheirs, kQuiet };
std::string_view name(ConversationList list);

// A conversation as one of its participants sees it.
struct Conversation {
  ConversationId id;
  std::string title;
  OpenerId opener;
  Instant started_at;
  Instant last_at;
  MessageId last_message;
  MemberId done_by;  // none unless it is done for now
  Instant done_at;
  bool my_turn = false;
  Instant later_until;  // none unless I put it away
  Instant unseen_from;  // none when I have seen everything
  std::vector<Person> others;
  bool other_left = false;  // nobody reads what is written here any more

  ConversationList list(Instant now) const {
    if (done_at || now - last_at > days(kQuietDays)) return ConversationList::kQuiet;
    return my_turn ? ConversationList::kYours : ConversationList::kTheirs;
  }
};

struct Message {
  MessageId id;
  MemberId author;
  std::string text;  // empty when it was deleted
  Instant sent_at, edited_at, deleted_at;
  bool is_by_mail = false;
};

// 1 to 20,000 characters, tidied.
Result<std::string> check_message(std::string_view text);
// Anything that fits kDraftMost_bytes, as it was written.
Result<std::string> check_draft(std::string_view text);
Result<std::string> check_title(std::string_view title);
// The first question of a text, or its first sentence.
std::string title_of(std::string_view text);

}  // namespace kith
