#include "product/conversations/actions.h"

#include "platform/live/live.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/conversations/enclosed.h"
#include "product/conversations/queries.h"
#include "product/conversations/store.h"
#include "product/labels/actions.h"
#include "product/members/actions.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"

namespace kith::conversations {
namespace {

constexpr Duration kUnseen = minutes(2);
constexpr std::size_t kNoteMost = 2000;          // characters
constexpr Duration kUnseenByMail = seconds(12);  // for those who have no page to see it on
constexpr std::int64_t kInOneMail = 500;         // messages

void insert_message(Act& act, ConversationId conversation, MessageId id, MemberId author, std::string_view text,
                    Instant at, About about = {}) {
  act.sql.run(queries::insert_message, conversation, id, author, text, at, about.message, about.corrects);
}

void tell_live(Act& act, MemberId member, std::string_view kind, ConversationId conversation, MessageId message) {
  if (act.tells()) live::tell(act.sql, {member.value, kind, conversation.value, message.value}, act.now);
}

void tell_all(Act& act, const Conversation& conversation, MemberId me, std::string_view kind, MessageId message) {
  tell_live(act, me, kind, conversation.id, message);
  for (const Participant& other : conversation.others)
    if (other.is_here) tell_live(act, other.id, kind, conversation.id, message);
}

// As the column of a participant has it: 2 blocked, 1 muted, 0 neither.
std::int64_t how_far_away(sql::Session& sql, MemberId me, MemberId other) {
  const ties::Distance distance = ties::distance(sql, me, other);
  return distance.is_blocked ? 2 : distance.is_muted ? 1 : 0;
}

// As mail shows it: the words it refers to above it, marked as mail marks them.
std::string with_what_it_is_about(std::string words, std::string_view about, bool corrects) {
  if (about.empty()) return words;
  const std::string quoted = "> " + shorten(tidy_line(about), kExcerpt);
  return (corrects ? std::string(text("A correction of:")) + "\n" : "") + quoted + "\n" + words;
}

// The same in a conversation of these: a mute is of what two write to each other; whoever blocked one of several sees
// nothing of it.
std::int64_t how_far_away_in(sql::Session& sql, MemberId me, const std::vector<MemberId>& members) {
  std::int64_t away = 0;
  for (const MemberId other : members)
    if (other != me) away = std::max(away, how_far_away(sql, me, other));
  return members.size() > 2 && away == 1 ? 0 : away;
}

Error not_yours() { return forbidden(std::string(text("Only its author can change a message."))); }

}  // namespace

ConversationId open(Act& act, const std::vector<MemberId>& members, std::string_view title, OpenerId opener,
                    const std::vector<FirstMessage>& messages) {
  const auto id = act.ids.next<ConversationTag>(act.now);
  std::vector<MessageId> ids;
  for (std::size_t i = 0; i < messages.size(); ++i)
    ids.push_back(messages[i].id ? messages[i].id : act.ids.next<MessageTag>(act.now));
  act.sql.run(queries::insert_conversation, id, title, opener, act.now,
              ids.empty() ? std::int64_t{0} : ids.back().value);
  const MemberId last = messages.empty() ? MemberId{} : messages.back().author;
  for (const MemberId member : members) {
    const std::int64_t away = how_far_away_in(act.sql, member, members);
    const bool has_unseen = act.tells() && last && member != last && away == 0;
    act.sql.run(queries::insert_participant, id, member, last && member != last, act.now,
                has_unseen ? act.now : Instant{}, away);
  }
  for (std::size_t i = 0; i < messages.size(); ++i)
    insert_message(act, id, ids[i], messages[i].author, messages[i].text, messages[i].sent_at);
  return id;
}

namespace {

// Whether these may be in one conversation that `from` starts.
Result<Done> check_company(Act& act, const Member& from, const std::vector<Member>& to) {
  if (to.empty()) return invalid(std::string(text("Choose whom to write to.")), "to");
  if (to.size() >= kSeveralMost)
    return invalid(text("A conversation has at most {} people, you among them.", spelled(kSeveralMost)), "to");
  for (const Member& each : to) {
    if (each.id == from.id) return invalid(std::string(text("You are in it anyway. Choose others.")), "to");
    if (to.size() > 1 && ties::distance(act.sql, from.id, each.id).is_blocked)
      return forbidden(text("You keep {} away.", each.first_name()));
    if (!is_open(ties::load(act.sql, from.id, each.id), act.now))
      return forbidden(text("You and {} have not both written yet. Ask them something first.", each.first_name()));
  }
  for (std::size_t i = 0; i < to.size(); ++i)
    for (std::size_t j = i + 1; j < to.size(); ++j)
      if (to[i].id == to[j].id) return invalid(text("{} is in it twice.", to[i].name), "to");
  return Done{};
}

}  // namespace

Result<ConversationId> start(Act& act, const Member& from, const std::vector<Member>& to, std::string_view given,
                             std::string_view given_title) {
  const std::string words = TRY(check_message(given));
  std::string title = title_of(words);
  if (!given_title.empty()) title = TRY(check_title(given_title));
  if (const auto pause = members::pause_of(act.sql, from, act.now)) return *pause;
  (void)TRY(check_company(act, from, to));
  const auto first = act.ids.next<MessageTag>(act.now);
  std::vector<MemberId> members{from.id};
  for (const Member& each : to) members.push_back(each.id);
  const ConversationId id = open(act, members, title, {}, {{from.id, words, act.now, first}});
  if (act.present == Present::kNow) {
    labels::take_in(act, {.id = first.value,
                          .conversation = id.value,
                          .sender = from.id,
                          .receiver = to.front().id,
                          .text = words,
                          .may_be_pitch = false});
  }
  tell_live(act, from.id, "message", id, {});
  std::sort(members.begin(), members.end());  // ties are locked in one order, whoever writes
  for (const MemberId each : members) {
    if (each == from.id) continue;
    ties::record(act, LineKind::kMessage, from.id, each, id.value, to.size() == 1 ? id : ConversationId{});
    if (how_far_away_in(act.sql, each, members) == 0) tell_live(act, each, "message", id, {});
  }
  return id;
}

namespace {

// What a message may refer to: any words of the conversation that are still there, and corrects only one's own.
Result<Done> check_about(Act& act, const Conversation& conversation, MemberId author, About about) {
  if (!about.message) return Done{};
  const auto message = find_message(act.sql, conversation.id, about.message);
  if (!message || message->deleted_at)
    return invalid(std::string(text("The message that you refer to is not there any more.")), "about");
  if (about.corrects && message->author != author) return not_yours();
  return Done{};
}

}  // namespace

Result<MessageId> send_message(Act& act, const Conversation& conversation, const Person& author, std::string_view given,
                               About about) {
  if (!conversation.is_read())
    return conflict(text("{} left, so nobody would read it.", conversation.others.front().name));
  const std::string words = TRY(check_message(given));
  (void)TRY(check_about(act, conversation, author.id, about));
  const auto id = act.ids.next<MessageTag>(act.now);
  insert_message(act, conversation.id, id, author.id, words, act.now, about);
  act.sql.run(queries::message_came, conversation.id, id);
  const auto participants =
      act.sql.query(queries::turn_passes, conversation.id, author.id, act.now, act.tells() ? act.now : Instant{});
  if (act.tells()) forget_draft(act.sql, author.id, draft_place(conversation.id));
  for (const Participant& other : conversation.others)
    if (other.is_here)
      ties::record(act, LineKind::kMessage, author.id, other.id, conversation.id.value,
                   conversation.is_of_several() ? ConversationId{} : conversation.id);
  for (const auto row : participants)
    if (row.integer(1) == 0) tell_live(act, row.get<MemberId>(0), "message", conversation.id, id);
  return id;
}

Result<Done> take_back(Act& act, const Conversation& conversation, const Person& author, MessageId id) {
  const auto message = find_message(act.sql, conversation.id, id);
  if (!message || message->deleted_at) return unknown(std::string(text("That message is not there any more.")));
  if (message->author != author.id) return not_yours();
  if (act.now - message->sent_at > kTakeBack)
    return conflict(std::string(text("The ten seconds are over. You can still delete it.")));
  if (act.sql.run(queries::conversation_before, conversation.id, id) == 0)
    return conflict(std::string(text("Something was written since, so it stays. You can still delete it.")));
  act.sql.run(queries::take_back_message, conversation.id, id);
  forget_enclosed(act.sql, conversation.id, id);
  const auto participants = act.sql.query(queries::turn_before, conversation.id);
  for (const Participant& other : conversation.others)
    ties::take_back(act, author.id, other.id, conversation.id, message->sent_at);
  const std::string place = draft_place(conversation.id), begun = draft(act.sql, author.id, place);
  keep_draft(act.sql, author.id, place, begun.empty() ? message->text : message->text + "\n\n" + begun, act.now);
  for (const auto row : participants)
    if (row.integer(1) == 0) tell_live(act, row.get<MemberId>(0), "edited", conversation.id, id);
  return Done{};
}

Result<Done> edit_message(Act& act, const Conversation& conversation, MemberId author, MessageId id,
                          std::string_view given) {
  const std::string words = TRY(check_message(given));
  const auto message = find_message(act.sql, conversation.id, id);
  if (!message || message->deleted_at) return unknown(std::string(text("That message is not there any more.")));
  if (message->author != author) return not_yours();
  if (act.now - message->sent_at > minutes(act.rules.edit_minutes)) {
    return forbidden(
        text("A message can be edited for {} minutes. Write what you would correct below it.", act.rules.edit_minutes));
  }
  act.sql.run(queries::edit_message, conversation.id, id, words, act.now);
  tell_all(act, conversation, author, "edited", id);
  return Done{};
}

Result<Done> delete_message(Act& act, const Conversation& conversation, MemberId author, MessageId id) {
  const auto message = find_message(act.sql, conversation.id, id);
  if (!message) return unknown(std::string(text("That message is not there any more.")));
  if (message->author != author) return not_yours();
  act.sql.run(queries::delete_message, conversation.id, id, act.now);
  forget_enclosed(act.sql, conversation.id, id);
  tell_all(act, conversation, author, "edited", id);
  return Done{};
}

Result<Done> put_away(Act& act, const Conversation& conversation, MemberId me, Instant until) {
  (void)TRY(check_later(until, act.now));
  act.sql.run(queries::put_away, conversation.id, me, until);
  return Done{};
}

void mark_done(Act& act, const Conversation& conversation, MemberId me) {
  act.sql.run(queries::mark_done, conversation.id, me, act.now);
  act.sql.run(queries::done_for_all, conversation.id);
  tell_all(act, conversation, me, "done", {});
}

void mute(Act& act, const Conversation& conversation, MemberId me, bool is_muted) {
  const std::int64_t otherwise =
      conversation.is_of_several() ? 0 : how_far_away(act.sql, me, conversation.others.front().id);
  act.sql.run(queries::mute, conversation.id, me, is_muted, is_muted ? std::int64_t{1} : otherwise);
}

Result<Done> step_out(Act& act, const Conversation& conversation, MemberId me) {
  if (!conversation.is_of_several())
    return conflict(std::string(text("There are only two of you. Say that you are done for now, or end the tie.")));
  act.sql.run(queries::step_out, conversation.id, me);
  tell_all(act, conversation, me, "done", {});
  return Done{};
}

Result<Done> keep_note(Act& act, MemberId me, MemberId about, std::string_view given) {
  const std::string words = tidy(given);
  if (length(words) > kNoteMost) return invalid(text("A note has at most {} characters.", kNoteMost), "note");
  if (words.empty()) act.sql.run(queries::forget_note, me, about);
  else act.sql.run(queries::keep_note, me, about, words, act.now);
  return Done{};
}

void keep_away(Act& act, MemberId me, MemberId other) {
  act.sql.run(queries::keep_away, me, other, how_far_away(act.sql, me, other));
}

Result<Done> retitle(Act& act, const Conversation& conversation, std::string_view given) {
  const std::string title = TRY(check_title(given));
  act.sql.run(queries::retitle, conversation.id, title);
  return Done{};
}

int tell_unseen(Act& act) {
  int told = 0;
  for (const auto row :
       act.sql.query(queries::take_unseen, act.now - kUnseen, act.now - kUnseenByMail, act.now - kTakeBack)) {
    const ConversationId id{row.integer(0)};
    const MemberId member{row.integer(1)};
    const auto found = act.sql.query(queries::unseen_messages, id, member, row.integer(2), kInOneMail);
    say_seen(act.sql, id, member);  // mailed is as good as seen: one mail for a pile of messages
    if (found.empty()) continue;
    const auto conversation = load(act.sql, id, member);
    if (!conversation) continue;
    const Speaking in(members::language_of(act.sql, member));
    const bool is_of_several = conversation->is_of_several();
    std::string words;
    for (const auto message : found)
      words += (words.empty() ? "" : "\n\n") + (is_of_several ? message.get<std::string>(2) + ":\n" : std::string{}) +
               with_what_it_is_about(message.get<std::string>(1), message.text(4), message.get<bool>(5));
    if (const std::string files = files_in_words(act, id, member, Instant{row.integer(2)}); !files.empty())
      words += "\n\n" + files;
    const std::string author = found.front().get<std::string>(2);
    const std::int64_t opener = found.front().integer(3);
    notices::tell(
        act,
        {.kind = NoticeKind::kMessage,
         .to = member,
         .from_name = author,
         .subject = found.front().get<std::string>(0),
         .first_line = is_of_several ? text("{} wrote to you and others.", author) : text("{} wrote to you.", author),
         .words = words,
         .why = is_of_several ? text("An answer goes to all of you: you, {}.", names_of_all(*conversation))
                              : std::string{},
         .path = "/conversations/" + id.str(),
         .button = std::string(text("Read and reply")),
         .answers = ReplyKind::kConversation,
         .thing = id.value,
         .thread = opener ? thread_of(ReplyKind::kOpener, opener) : thread_of(ReplyKind::kConversation, id.value)});
    ++told;
  }
  return told;
}

}  // namespace kith::conversations
