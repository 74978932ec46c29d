#include "product/conversations/enclosed.h"

#include "platform/text/text.h"
#include "product/conversations/queries.h"
#include "product/members/store.h"
#include "product/notices/links.h"
#include "product/notices/reply_address.h"

namespace kith::conversations {
namespace {

EnclosedFile read_file(sql::Rows::Reader& row) {
  EnclosedFile file;
  row >> file.id >> file.message >> file.name >> file.type >> file.size;
  return file;
}

}  // namespace

void enclose(Act& act, ConversationId conversation, MessageId message, const std::vector<mail::File>& files,
             std::string_view cut) {
  act.sql.run(queries::came_by_mail, conversation, message);
  if (!cut.empty()) act.sql.run(queries::keep_cut_part, conversation, message, cut);
  for (const mail::File& file : files)
    act.sql.run(queries::insert_file, act.ids.next<FileTag>(act.now), conversation, message, file.name, file.type,
                file.bytes.size(), sql::Blob{file.bytes});
}

void forget_enclosed(sql::Session& sql, ConversationId conversation, MessageId message) {
  sql.run(queries::forget_cut_part, conversation, message);
  sql.run(queries::forget_files, conversation, message);
}

Enclosed enclosed(sql::Session& sql, ConversationId conversation, MemberId me, const std::vector<Message>& messages) {
  Enclosed all;
  bool any_by_mail = false;
  for (const Message& message : messages) any_by_mail = any_by_mail || message.is_by_mail;
  if (!any_by_mail) return all;  // most conversations are not asked for what they do not have
  const MessageId first = messages.front().id, last = messages.back().id;
  for (EnclosedFile& file : sql.list(read_file, queries::files_between, conversation, first, last))
    all.files.emplace(file.message, std::move(file));
  for (const auto row : sql.query(queries::cut_parts_between, conversation, first, last, me))
    all.cut[row.get<MessageId>(0)] = row.get<std::string>(1);
  return all;
}

std::string files_in_words(Act& act, ConversationId conversation, MemberId to, Instant since) {
  const auto rows = act.sql.query(queries::files_since, conversation, to, since);
  if (rows.empty()) return {};
  const auto reader = members::find(act.sql, to);
  std::string words;
  for (const auto row : rows) {
    const std::string link =
        act.rules.base_url + "/mail/file/" +
        notices::seal_numbers(act.rules, "file",
                              {row.integer(0), to.value, (act.now + notices::kReplyLife).unix_seconds()});
    words += (words.empty() ? "" : "\n") + (reader && reader->is_guest
                                                ? text("{}, to be fetched here: {}", row.text(1), link)
                                                : text("With it came a file: {}", row.text(1)));
  }
  return words;
}

Result<LoadedFile> load_linked_file(sql::Session& sql, const Rules& rules, std::string_view token, Instant now) {
  const auto numbers = notices::unseal_numbers(rules, "file", token);
  if (!numbers || at_unix(numbers->at(2)) < now)
    return unknown(std::string(text("This link is not one of ours, or too old. Ask for the file again.")));
  return load_file(sql, FileId{numbers->at(0)}, MemberId{numbers->at(1)});
}

Result<LoadedFile> load_file(sql::Session& sql, FileId id, MemberId me) {
  const auto rows = sql.query(queries::load_file, id, me);
  if (rows.empty()) return unknown(std::string(text("There is no such file in a conversation of yours.")));
  sql::Rows::Reader row(rows.front());
  LoadedFile loaded{read_file(row), {}};
  loaded.bytes = row.next<std::string>();
  return loaded;
}

}  // namespace kith::conversations
