#include "product/conversations/enclosed.h"

#include "platform/files/picture.h"
#include "platform/text/text.h"
#include "product/conversations/queries.h"
#include "product/members/store.h"
#include "product/notices/links.h"
#include "product/notices/reply_address.h"

namespace kith::conversations {
namespace {

EnclosedFile read_file(sql::Rows::Reader& row) {
  EnclosedFile file;
  row >> file.id >> file.message >> file.name >> file.type >> file.size >> file.can_be_shown;
  return file;
}

std::string megabytes(std::size_t bytes) { return text("{} MB", with_tenths(static_cast<double>(bytes) / (1 << 20))); }

}  // namespace

Result<std::vector<File>> check_files(const std::vector<http::File>& given) {
  if (given.empty())
    return invalid(std::string(text("No file came along. Choose one, or send your words alone.")), "file");
  if (given.size() > kFilesMost)
    return invalid(text("At most {} files go with a message; these are {}.", spelled(kFilesMost), given.size()),
                   "file");
  std::vector<File> files;
  std::size_t all_bytes = 0;
  for (const http::File& each : given) {
    std::string type = type_by_content(each.bytes);
    std::string name = file_name(each.name, type);
    if (each.bytes.size() > kFileMost_bytes)
      return invalid(text("“{}” has {}; {} is the most for one file.", name, megabytes(each.bytes.size()),
                          megabytes(kFileMost_bytes)),
                     "file");
    all_bytes += each.bytes.size();
    std::string small;
    if (kith::is_picture(type))
      if (auto made = shrink_picture(each.bytes, kSmall_px)) small = std::move(*made);
    files.push_back({std::move(name), std::move(type), std::string(each.bytes), std::move(small)});
  }
  if (all_bytes > kFilesMost_bytes)
    return invalid(text("Together they have {}; {} is the most for one message.", megabytes(all_bytes),
                        megabytes(kFilesMost_bytes)),
                   "file");
  return files;
}

void enclose(Act& act, ConversationId conversation, MessageId message, const std::vector<File>& files) {
  if (files.empty()) return;
  act.sql.run(queries::count_files, conversation, message, files.size());
  for (const File& file : files)
    act.sql.run(queries::insert_file, act.ids.next<FileTag>(act.now), conversation, message, file.name, file.type,
                file.bytes.size(), sql::Blob{file.bytes}, sql::Blob{file.small});
}

void came_by_mail(Act& act, ConversationId conversation, MessageId message, const std::vector<File>& files,
                  std::string_view cut) {
  act.sql.run(queries::came_by_mail, conversation, message);
  if (!cut.empty()) act.sql.run(queries::keep_cut_part, conversation, message, cut);
  enclose(act, conversation, message, files);
}

void forget_enclosed(sql::Session& sql, ConversationId conversation, MessageId message) {
  sql.run(queries::forget_cut_part, conversation, message);
  sql.run(queries::forget_files, conversation, message);
}

Enclosed enclosed(sql::Session& sql, ConversationId conversation, MemberId me, const std::vector<Message>& messages) {
  Enclosed all;
  bool any_by_mail = false, any_files = false;
  for (const Message& message : messages) {
    any_by_mail = any_by_mail || message.is_by_mail;
    any_files = any_files || message.files > 0;
  }
  if (!any_by_mail && !any_files) return all;  // most conversations are not asked for what they do not have
  const MessageId first = messages.front().id, last = messages.back().id;
  if (any_files)
    for (EnclosedFile& file : sql.list(read_file, queries::files_between, conversation, first, last))
      all.files.emplace(file.message, std::move(file));
  if (!any_by_mail) return all;
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

Result<std::string> load_small(sql::Session& sql, FileId id, MemberId me) {
  const auto rows = sql.query(queries::load_small, id, me);
  if (rows.empty() || rows.front().text(1).empty())
    return unknown(std::string(text("There is no such picture in a conversation of yours.")));
  return rows.front().get<std::string>(1);
}

}  // namespace kith::conversations
