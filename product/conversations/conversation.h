#pragma once
// A conversation: titled by the question that opened it, between two, or a few who know each other.

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
constexpr std::size_t kExcerpt = 220;  // as much of a message as stands elsewhere
constexpr std::size_t kDraftMost_bytes = 4 * kMessageLimit;
constexpr std::int64_t kQuietDays = 30;
constexpr std::size_t kSeveralMost = 8;      // in one conversation, with me
constexpr Duration kTakeBack = seconds(10);  // in which a message can be taken back without a trace

// yours: the other wrote last. theirs: you did. quiet: no message for 30 days, or done for now.
enum class ConversationList { kYours, kTheirs, kQuiet };
std::string_view name(ConversationList list);

struct Participant : Person {
  bool is_here = true;  // false: left Kith, or this conversation
  std::string note;     // what I noted about them, for nobody else
};

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
  Instant later_until;    // none unless I put it away
  Instant unseen_from;    // none when I have seen everything
  bool is_muted = false;  // what comes is not called to mind, here alone
  std::vector<Participant> others;

  bool is_of_several() const { return others.size() > 1; }
  // Whether anybody reads what is written here.
  bool is_read() const;
  // "Tomas", "Tomas and Ruth", "Tomas, Ruth and Ola": of those who are here.
  std::string first_names() const;
  // How many others read what is written here.
  std::size_t readers() const;

  ConversationList list(Instant now) const {
    if (done_at || now - last_at > days(kQuietDays)) return ConversationList::kQuiet;
    return my_turn ? ConversationList::kYours : ConversationList::kTheirs;
  }
};

// What a message refers to, another one of its conversation.
struct About {
  MessageId message;      // none: nothing
  bool corrects = false;  // or else quotes
};

struct Message {
  MessageId id;
  MemberId author;
  std::string text;  // empty when it was deleted
  Instant sent_at, edited_at, deleted_at;
  bool is_by_mail = false;
  std::int64_t files = 0;  // that came with it
  About about;
  MemberId about_author;  // none when those words are gone
  std::string about_text;
};

// 1 to 20,000 characters, tidied.
Result<std::string> check_message(std::string_view text);
// Anything that fits kDraftMost_bytes, as it was written.
Result<std::string> check_draft(std::string_view text);
Result<std::string> check_title(std::string_view title);
// The first question of a text, or its first sentence.
std::string title_of(std::string_view text);
// "Tomas Lindqvist and Ruth Amsel": the others who are here.
std::string names_of_all(const Conversation& conversation);

}  // namespace kith
