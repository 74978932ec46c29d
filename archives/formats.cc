#include "archives/formats.h"

#include <array>
#include <charconv>

#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::archives {
namespace {

constexpr std::size_t kTokenLimit = 64;  // characters of a name in a message list

std::string_view first_line(std::string_view bytes) {
  const std::string_view line = bytes.substr(0, bytes.find('\n'));
  return !line.empty() && line.back() == '\r' ? line.substr(0, line.size() - 1) : line;
}

bool is_message_line(std::string_view line) {
  ListedMessage read;
  return parse_message_line(line, read) == MessageLine::kMessage;
}

}  // namespace

MessageLine parse_message_line(std::string_view line, ListedMessage& read) {
  std::array<std::string_view, 5> parts;
  std::size_t count = 0;
  for (std::size_t i = 0; count < parts.size();) {
    const std::size_t begin = line.find_first_not_of(" \t\r\n", i);
    if (begin == std::string_view::npos) break;
    i = std::min(line.find_first_of(" \t\r\n", begin), line.size());
    parts[count++] = line.substr(begin, i - begin);
  }
  if (count == 0 || parts[0].front() == '#' || parts[0].front() == '%') return MessageLine::kNothing;
  if (count != 3 && count != 4) return MessageLine::kOther;
  // Whole seconds since 1970; a fraction, as some lists have, is cut off.
  const std::string_view time = parts[count - 1];
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(time.data(), time.data() + time.size(), seconds);
  const std::string_view rest = time.substr(static_cast<std::size_t>(end - time.data()));
  if (error != std::errc{} ||
      (!rest.empty() && (rest.front() != '.' || rest.find_first_not_of("0123456789", 1) != std::string_view::npos)))
    return MessageLine::kOther;
  if (seconds < 0 || seconds > 9'000'000'000) return MessageLine::kBadTime;
  for (const std::string_view name : {parts[0], parts[1]})
    if (length(name) > kTokenLimit || tidy(name) != name) return MessageLine::kBadName;
  // A time of 0 would read as no time at all; the first microsecond of 1970 is as good.
  read = {parts[0], parts[1], seconds == 0 ? Instant{1} : at_unix(seconds)};
  return parts[0] == parts[1] ? MessageLine::kToOneself : MessageLine::kMessage;
}

Format format_of(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  const std::size_t text = bytes.find_first_not_of(" \t\r\n");
  if (text == std::string_view::npos) return Format::kOther;
  const std::string_view start = bytes.substr(text);
  if (start.rfind("From ", 0) == 0) return Format::kMbox;
  if (lower_ascii(start.substr(0, 11)) == "begin:vcard") return Format::kVCard;
  if (start.front() == '{') return Format::kJsonResume;
  // A message begins with a few fields, one of which every mail has.
  const std::string_view line = first_line(start);
  const std::size_t colon = line.find_first_of(": ,;\t\"");
  if (colon != std::string_view::npos && colon > 0 && line[colon] == ':' && line.find(',') != 0) {
    const std::string head = lower_ascii(bytes);
    for (const std::string_view field : {"\nfrom:", "\nreceived:", "\nmessage-id:", "\ndate:"})
      if (head.find(field) != std::string::npos) return Format::kMail;
    if (head.rfind("from:", 0) == 0 || head.rfind("received:", 0) == 0) return Format::kMail;
  }
  std::string_view lines = start;
  while (!lines.empty() && (lines.front() == '#' || lines.front() == '%'))
    lines.remove_prefix(std::min(lines.find('\n'), lines.size() - 1) + 1);
  if (is_message_line(first_line(lines))) return Format::kMessageList;
  for (const char c : bytes.substr(0, 512))
    if (c == '\0' && bytes.substr(0, 2) != "\xFF\xFE" && bytes.substr(0, 2) != "\xFE\xFF") return Format::kOther;
  return Format::kCsv;
}

void read_message_list(Input& input, Reading& reading) {
  reading.begin(input.name(), "message list");
  Lines lines(input);
  std::string_view line;
  ListedMessage read;
  while (lines.next(line)) {
    switch (parse_message_line(line, read)) {
      case MessageLine::kNothing: break;
      case MessageLine::kToOneself: reading.leave_out(text("lines to oneself"), place_in(input, lines.number())); break;
      case MessageLine::kMessage: {
        const Who to = reading.who(read.to, {}, {});
        reading.message(reading.who(read.from, {}, {}), {&to, 1}, read.at);
        break;
      }
      default:
        reading.leave_out(text("lines of {} that are not “from to unix-seconds”", input.name()),
                          place_in(input, lines.number()));
    }
  }
}

bool read_file(Input& input, Reading& reading) {
  switch (format_of(input.peek())) {
    case Format::kCsv: return read_table(input, reading);
    case Format::kMbox: return read_mbox(input, reading), true;
    case Format::kMail: return read_mail(input, reading), true;
    case Format::kVCard: return read_vcards(input, reading), true;
    case Format::kJsonResume: return read_resume(input, reading), true;
    case Format::kMessageList: return read_message_list(input, reading), true;
    case Format::kOther: return false;
  }
  return false;
}

}  // namespace kith::archives
