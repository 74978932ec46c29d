#pragma once
// One reader for each format that people bring. Each takes one file to its end, puts what it says into the Reading,
// and counts what it had to leave out; none of them fails.

#include <string>
#include <string_view>
#include <vector>

#include "archives/csv.h"
#include "archives/input.h"
#include "archives/reading.h"

namespace kith::archives {

// What a file holds, told by its first bytes; names of files may be in any language.
enum class Format { kCsv, kMbox, kMail, kVCard, kJsonResume, kMessageList, kOther };
Format format_of(std::string_view first_bytes);

// A table whose header says what it is: connections, messages, invitations, profile, positions, education, skills and
// addresses of a LinkedIn archive; contacts as Google and others write them. Anything else is left alone: false.
bool read_table(Input& input, Reading& reading);
// A mailbox (RFC 4155), or one message (RFC 5322) as Maildir and .eml keep it. Only headers are read.
void read_mbox(Input& input, Reading& reading);
void read_mail(Input& input, Reading& reading);
// vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350).
void read_vcards(Input& input, Reading& reading);
// JSON Resume 1.0 and older.
void read_resume(Input& input, Reading& reading);
// A line of a message list: `from to unix-seconds`, by spaces or tabs; KONECT's `from to weight time` too; `#` and `%`
// begin comments.
struct ListedMessage {
  std::string_view from, to;
  Instant at;
};
enum class MessageLine { kMessage, kToOneself, kNothing, kOther, kBadTime, kBadName };
MessageLine parse_message_line(std::string_view line, ListedMessage& read);
void read_message_list(Input& input, Reading& reading);

// Whichever of them the first bytes ask for; false when it is none of them.
bool read_file(Input& input, Reading& reading);

// "messages.csv, line 17", for LeftOut::where; what was found there only where it looks like a date, since anything
// else may be a piece of somebody's words.
std::string place_in(const Input& input, std::int64_t line, std::string_view found = {});

}  // namespace kith::archives
