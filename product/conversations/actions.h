#pragma once
// What a participant can do in a conversation. Each action lists in its body everything it causes, in order.

#include "product/conversations/conversation.h"
#include "product/frame/act.h"

namespace kith::conversations {

// A message that a new conversation begins with.
struct FirstMessage {
  MemberId author;
  std::string text;
  Instant sent_at;
  MessageId id = {};  // one of its own, unless the caller has made it
};
// Opens a conversation between these with its first messages, oldest first, written by others than this action: the
// ledger already knows of them. It is then the turn of whoever did not write last.
ConversationId open(Act& act, const std::vector<MemberId>& members, std::string_view title, OpenerId opener,
                    const std::vector<FirstMessage>& messages);

// Starts another conversation with those there is a tie with, one or up to seven; needs no opener.
Result<ConversationId> start(Act& act, const Member& from, const std::vector<Member>& to, std::string_view text,
                             std::string_view title);

Result<MessageId> send_message(Act& act, const Conversation& conversation, const Person& author, std::string_view text,
                               About about = {});
// Within kTakeBack, as long as nobody has written since: it was never said, and its words are its author's draft again.
Result<Done> take_back(Act& act, const Conversation& conversation, const Person& author, MessageId message);
// Within the minutes of Rules::edit_minutes.
Result<Done> edit_message(Act& act, const Conversation& conversation, MemberId author, MessageId message,
                          std::string_view text);
// The words go; the ledger's line stays.
Result<Done> delete_message(Act& act, const Conversation& conversation, MemberId author, MessageId message);

// Hides it from the waiting until then; no time brings it back at once.
Result<Done> put_away(Act& act, const Conversation& conversation, MemberId me, Instant until);
// Takes it from both waitings; any new message undoes it.
void mark_done(Act& act, const Conversation& conversation, MemberId me);
// What comes in this one is not called to mind any more, or is again.
void mute(Act& act, const Conversation& conversation, MemberId me, bool is_muted);
// Leaves a conversation of several; its words stay with the others.
Result<Done> step_out(Act& act, const Conversation& conversation, MemberId me);
// What I note about somebody; nothing forgets it.
Result<Done> keep_note(Act& act, MemberId me, MemberId about, std::string_view words);
// Brings what another writes as far away as a member's block or mute now says: not shown, or not called to mind by mail
// and Today. The other learns nothing of it.
void keep_away(Act& act, MemberId me, MemberId other);
Result<Done> retitle(Act& act, const Conversation& conversation, std::string_view title);

// Mails those who have a message that no open page has shown for two minutes; how many were told.
int tell_unseen(Act& act);

}  // namespace kith::conversations
