#include "product/conversations/store.h"

#include <algorithm>

#include "platform/text/text.h"
#include "product/conversations/queries.h"
#include "product/members/store.h"
#include "product/ties/store.h"

namespace kith::conversations {
namespace {

Conversation read_conversation(sql::Rows::Reader& row) {
  Conversation c;
  row >> c.id >> c.title >> c.opener >> c.started_at >> c.last_at >> c.last_message >> c.done_by >> c.done_at >>
      c.my_turn >> c.later_until >> c.unseen_from;
  return c;
}

Message read_message(sql::Rows::Reader& row) {
  Message m;
  row >> m.id >> m.author >> m.text >> m.sent_at >> m.edited_at >> m.deleted_at >> m.is_by_mail >> m.files >>
      m.about.message >> m.about.corrects >> m.about_author >> m.about_text;
  return m;
}

// A conversation of more than two comes as a row for each other participant, one after the other.
std::vector<Listed> read_listed(const sql::Rows& rows, MemberId me) {
  std::vector<Listed> all;
  all.reserve(rows.size());
  for (const auto row : rows) {
    sql::Rows::Reader reader(row);
    Listed listed;
    listed.conversation = read_conversation(reader);
    listed.last_words = reader.next<std::string>();
    listed.last_author = reader.next<MemberId>();
    Person other = members::read_person(reader);
    listed.tie = ties::read_tie(reader, me);
    if (all.empty() || all.back().conversation.id != listed.conversation.id) all.push_back(std::move(listed));
    all.back().conversation.others.push_back({std::move(other)});
  }
  return all;
}

}  // namespace

Result<Conversation> load(sql::Session& sql, ConversationId id, MemberId me) {
  const auto rows = sql.query(queries::load_conversation, id, me);
  if (rows.empty()) return unknown(std::string(text("There is no such conversation among yours.")));
  Conversation conversation;
  for (const auto row : rows) {
    sql::Rows::Reader reader(row);
    Conversation read = read_conversation(reader);
    if (!conversation.id) conversation = std::move(read);
    conversation.is_muted = reader.next<bool>();
    Participant other{members::read_person(reader)};
    other.is_here = reader.next<bool>();
    other.note = reader.next<std::string>();
    conversation.others.push_back(std::move(other));
  }
  return conversation;
}

Stretch messages_before(sql::Session& sql, ConversationId id, MessageId before, std::int64_t limit) {
  Stretch stretch;
  stretch.messages = sql.list(read_message, queries::messages_before, id, before ? before.value : INT64_MAX, limit + 1);
  stretch.has_earlier = static_cast<std::int64_t>(stretch.messages.size()) > limit;
  if (stretch.has_earlier) stretch.messages.pop_back();
  std::reverse(stretch.messages.begin(), stretch.messages.end());
  return stretch;
}

std::optional<Message> find_message(sql::Session& sql, ConversationId id, MessageId message) {
  return sql.find(read_message, queries::find_message, id, message);
}

std::vector<Listed> list(sql::Session& sql, MemberId me, ConversationList which, Instant now, std::int64_t limit,
                         std::int64_t offset, After after) {
  const Instant quiet = now - days(kQuietDays);
  if (!after.id && which != ConversationList::kYours) after = {Instant{INT64_MAX}, ConversationId{INT64_MAX}};
  switch (which) {
    case ConversationList::kYours:
      return read_listed(sql.query(queries::list_yours, me, quiet, limit, offset, after.last_at.us, after.id.value),
                         me);
    case ConversationList::kTheirs:
      return read_listed(sql.query(queries::list_theirs, me, quiet, limit, offset, after.last_at.us, after.id.value),
                         me);
    case ConversationList::kQuiet:
      return read_listed(sql.query(queries::list_quiet, me, quiet, limit, offset, after.last_at.us, after.id.value),
                         me);
  }
  return {};
}

std::vector<Listed> waiting(sql::Session& sql, MemberId me, Instant now, std::int64_t limit) {
  return read_listed(sql.query(queries::list_waiting, me, now - days(kQuietDays), now, limit), me);
}

Counts count(sql::Session& sql, MemberId me, Instant now) {
  const auto rows = sql.query(queries::count_lists, me, now - days(kQuietDays));
  return {rows.front().integer(0), rows.front().integer(1), rows.front().integer(2)};
}

std::string draft(sql::Session& sql, MemberId me, std::string_view place) {
  const auto rows = sql.query(queries::find_draft, me, place);
  return rows.empty() ? std::string{} : rows.front().get<std::string>(0);
}

void keep_draft(sql::Session& sql, MemberId me, std::string_view place, std::string_view words, Instant now) {
  if (words.empty()) return forget_draft(sql, me, place);
  sql.run(queries::keep_draft, me, place, words, now);
}

void forget_draft(sql::Session& sql, MemberId me, std::string_view place) { sql.run(queries::forget_draft, me, place); }
void say_seen(sql::Session& sql, ConversationId id, MemberId me) { sql.run(queries::say_seen, id, me); }

std::string private_note(sql::Session& sql, MemberId me, MemberId about) {
  const auto rows = sql.query(queries::find_note, me, about);
  return rows.empty() ? std::string{} : rows.front().get<std::string>(0);
}

}  // namespace kith::conversations
