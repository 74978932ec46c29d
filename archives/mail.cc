// Mailboxes. Only headers are read, and of those only who, to whom, when, and what says that nobody wrote it.

#include <gmime/gmime.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>

#include "archives/formats.h"
#include "platform/mail/decoding.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::archives {
namespace {

constexpr std::size_t kHeaderLimit = 32 * 1024;  // of one header with all its lines
constexpr std::size_t kRemembered = 50'000;      // address lines whose people are known
constexpr std::size_t kRememberedLine = 512;     // bytes; longer ones do not come again

enum Field {
  kFrom,
  kTo,
  kCc,
  kDate,
  kMessageId,
  kInReplyTo,
  kReferences,
  kListId,
  kUnsubscribe,
  kPrecedence,
  kAutoSubmitted,
  kLabels,
  kFields
};
constexpr std::array<std::string_view, kFields> kNames{"from",
                                                       "to",
                                                       "cc",
                                                       "date",
                                                       "message-id",
                                                       "in-reply-to",
                                                       "references",
                                                       "list-id",
                                                       "list-unsubscribe",
                                                       "precedence",
                                                       "auto-submitted",
                                                       "x-gmail-labels"};
using Headers = std::array<std::string, kFields>;

struct ListUnref {
  void operator()(InternetAddressList* list) const { g_object_unref(list); }
};

std::uint64_t fingerprint_of(std::string_view message_id) {
  std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a; that two agree by chance costs one wrong answer in a list
  for (const char c : message_id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
  return hash | 1;
}

// The last <…> of a header.
std::string_view last_id(std::string_view header) {
  const std::size_t open = header.rfind('<');
  if (open == std::string_view::npos) return trim(header);
  return header.substr(open, header.find('>', open) - open + 1);
}

// "Lovelace, Ada" as many offices write it.
std::string in_order(std::string name) {
  const std::size_t comma = name.find(", ");
  if (comma == std::string::npos || name.find(',', comma + 1) != std::string::npos ||
      name.find_first_of("0123456789(") != std::string::npos)
    return name;
  return name.substr(comma + 2) + " " + name.substr(0, comma);
}

class Mailbox {
 public:
  Mailbox(Input& input, Reading& reading) : input_(input), reading_(reading) { mail::start_gmime(); }

  void begin_message(std::int64_t line) {
    for (std::string& header : headers_) header.clear();
    began_ = line;
    current_ = nullptr;
    any_header_ = false;
  }

  // A line of the header: a field, or one that goes on.
  void header_line(std::string_view line) {
    if (line.front() == ' ' || line.front() == '\t') {
      if (current_ && current_->size() + line.size() < kHeaderLimit) *current_ += line;
      return;
    }
    current_ = nullptr;
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return;
    any_header_ = true;
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      if (kNames[i].size() != colon || lower_ascii(line.substr(0, colon)) != kNames[i]) continue;
      if (!headers_[i].empty()) return;  // the first one counts
      current_ = &headers_[i];
      *current_ = line.substr(colon + 1, kHeaderLimit);
    }
  }

  void end_of_headers() {
    if (!any_header_) return;
    const auto leave_out = [&](std::string_view what) { reading_.leave_out(what, place_in(input_, began_)); };
    const std::string labels = lower_ascii(headers_[kLabels]);
    if (labels.find("spam") != std::string::npos || labels.find("trash") != std::string::npos)
      return leave_out(text("advertisements and spam"));
    if (labels.find("draft") != std::string::npos) return leave_out(text("drafts, which were never sent"));
    // Before anybody is noted: machines write in the names of many.
    if (!is_list() && is_automatic()) return leave_out(text("newsletters and mail that a machine sent"));
    const Instant at = date();
    if (!at) return leave_out(text("mails of {} without a date that can be read", input_.name()));
    const std::vector<Who> from = people(kFrom);
    if (from.empty()) return leave_out(text("mails of {} without a sender that can be read", input_.name()));
    const std::string_view id = last_id(headers_[kMessageId]);
    if (!id.empty() && !reading_.wrote(fingerprint_of(id), from.front()))
      return leave_out(text("copies of a mail that is there already"));
    std::vector<Who> to;
    if (!is_list()) to = people(kTo);
    for (const Who each : is_list() ? std::vector<Who>{} : people(kCc))
      if (std::find(to.begin(), to.end(), each) == to.end()) to.push_back(each);
    if (!to.empty()) return reading_.message(from.front(), to, at);
    // On a list, or in its public archive, which leaves receivers out: it goes to whom it answers.
    const std::string& answered = trim(headers_[kInReplyTo]).empty() ? headers_[kReferences] : headers_[kInReplyTo];
    if (trim(answered).empty()) return leave_out(text("newsletters, and what was said to a whole list"));
    reading_.answer_on_list(from.front(), fingerprint_of(last_id(answered)), at);
  }

 private:
  bool is_list() const {
    const std::string precedence = lower_ascii(trim(headers_[kPrecedence]));
    return precedence == "list" || (!headers_[kListId].empty() && precedence != "bulk");
  }
  bool is_automatic() const {
    const std::string precedence = lower_ascii(trim(headers_[kPrecedence])), from = lower_ascii(headers_[kFrom]);
    const std::string automatic = lower_ascii(trim(headers_[kAutoSubmitted]));
    return precedence == "bulk" || precedence == "junk" || !headers_[kUnsubscribe].empty() ||
           (!automatic.empty() && automatic != "no") || from.find("noreply") != std::string::npos ||
           from.find("no-reply") != std::string::npos || from.find("mailer-daemon") != std::string::npos ||
           from.find("notifications@") != std::string::npos || from.find("invitations@") != std::string::npos;
  }

  Instant date() const {
    if (trim(headers_[kDate]).empty()) return {};
    GDateTime* read = g_mime_utils_header_decode_date(headers_[kDate].c_str());
    if (!read) return {};
    const std::int64_t seconds = g_date_time_to_unix(read);
    g_date_time_unref(read);
    // Before there was mail, or after anyone who could have sent it: a broken clock.
    return seconds > 315'532'800 && seconds < 4'102'444'800 ? at_unix(seconds) : Instant{};
  }

  // Address lines come again and again; the same one is read once.
  std::vector<Who> people(Field field) {
    const std::string& header = headers_[field];
    if (header.empty()) return {};
    if (const auto known = known_.find(header); known != known_.end()) return known->second;
    std::vector<Who> people;
    std::string line = header;
    // As public archives of lists hide addresses: "ada at example.org (Ada Lovelace)".
    if (const std::size_t at = line.find(" at "); at != std::string::npos && line.find('@') == std::string::npos)
      line.replace(at, 4, "@");
    const std::unique_ptr<InternetAddressList, ListUnref> list(internet_address_list_parse(nullptr, line.c_str()));
    if (list) gather(list.get(), people, 0);
    if (known_.size() < kRemembered && header.size() <= kRememberedLine) known_.emplace(header, people);
    return people;
  }

  void gather(InternetAddressList* list, std::vector<Who>& people, int depth) {
    const int count = internet_address_list_length(list);
    for (int i = 0; i < count && people.size() <= kAtOnce; ++i) {
      InternetAddress* each = internet_address_list_get_address(list, i);
      const char* given = internet_address_get_name(each);
      if (INTERNET_ADDRESS_IS_GROUP(each)) {
        InternetAddressList* members = internet_address_group_get_members(INTERNET_ADDRESS_GROUP(each));
        if (members && depth < 3) gather(members, people, depth + 1);
        continue;
      }
      const char* address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(each));
      if (!address) continue;
      std::string name = given ? as_text(given) : std::string{};
      // Outlook quotes twice: "'Ada Lovelace'".
      if (name.size() > 2 && name.front() == '\'' && name.back() == '\'') name = name.substr(1, name.size() - 2);
      if (name.find('@') != std::string::npos) name.clear();
      const std::string plain = as_text(address);
      if (plain.find('@') == std::string::npos) continue;
      people.push_back(reading_.who(in_order(std::move(name)), {}, plain));
    }
  }

  Input& input_;
  Reading& reading_;
  Headers headers_;
  std::string* current_ = nullptr;
  std::int64_t began_ = 0;
  bool any_header_ = false;
  std::unordered_map<std::string, std::vector<Who>> known_;
};

// "From ada@example.org Thu Jan  1 00:00:00 2026", as programs write it; a paragraph may begin with the word too.
bool begins_message(std::string_view line) {
  if (line.rfind("From ", 0) != 0 || line.size() > 400) return false;
  const std::size_t colon = line.find(':');
  return colon != std::string_view::npos && line.find_first_of("0123456789") < colon && colon + 2 < line.size() &&
         std::isdigit(static_cast<unsigned char>(line[colon - 1])) &&
         std::isdigit(static_cast<unsigned char>(line[colon + 1]));
}

bool is_header(std::string_view line) {
  const std::size_t end = line.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
  return end != 0 && end != std::string_view::npos && line[end] == ':';
}

}  // namespace

void read_mbox(Input& input, Reading& reading) {
  reading.begin(input.name(), "mailbox");
  Mailbox mailbox(input, reading);
  Lines lines(input, kHeaderLimit);
  // A message begins at a line "From …" after an empty one, if a header follows: bodies hold such lines too, and not
  // every program that writes a mailbox marks them with ">".
  enum { kBody, kBegun, kHeaders } state = kBody;
  bool was_empty = true;
  std::string_view line;
  while (lines.next(line)) {
    if (state == kBegun && !is_header(line) && line.rfind(">From ", 0) != 0) state = kBody;
    if (state == kBegun) {
      mailbox.begin_message(lines.number() - 1);
      state = kHeaders;
    }
    if (state == kHeaders) {
      if (!line.empty()) {
        mailbox.header_line(line);
      } else {
        mailbox.end_of_headers();
        state = kBody;
      }
    } else if (was_empty && begins_message(line)) {
      state = kBegun;
    }
    was_empty = line.empty();
  }
  if (state == kHeaders) mailbox.end_of_headers();
}

void read_mail(Input& input, Reading& reading) {
  if (reading.sources().empty() || reading.sources().back().kind != "mails") reading.begin(input.name(), "mails");
  Mailbox mailbox(input, reading);
  Lines lines(input, kHeaderLimit);
  mailbox.begin_message(1);
  std::string_view line;
  while (lines.next(line) && !line.empty()) mailbox.header_line(line);
  mailbox.end_of_headers();
}

}  // namespace kith::archives
