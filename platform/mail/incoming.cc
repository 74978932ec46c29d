#include "platform/mail/incoming.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>

#include "platform/files/picture.h"
#include "platform/mail/decoding.h"
#include "platform/text/html_text.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::mail {
namespace {

constexpr int kDepthMost = 20;
constexpr int kPartsMost = 200;
constexpr std::size_t kBoundariesMost = 20'000;        // lines that may begin a part
constexpr std::size_t kHeadersMost = 50'000;           // lines that may be headers, in all parts
constexpr std::size_t kAddressesMost_bytes = 8 << 10;  // of one header with addresses

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Ref = std::unique_ptr<T, Unref>;

std::string str(const char* text) { return text ? as_utf8(text) : std::string{}; }

std::string bytes_of(GMimePart* part, std::size_t limit) {
  GMimeDataWrapper* content = g_mime_part_get_content(part);
  if (!content) return {};
  const Ref<GMimeStream> memory(g_mime_stream_mem_new());
  g_mime_data_wrapper_write_to_stream(content, memory.get());
  const GByteArray* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
  return std::string(reinterpret_cast<const char*>(array->data), std::min<std::size_t>(array->len, limit));
}

class Reader {
 public:
  explicit Reader(Incoming& mail) : mail_(mail) {}

  void read(GMimeObject* part, int depth = 0) {
    if (!part) return;
    if (depth > kDepthMost || ++parts_ > kPartsMost) {
      ++mail_.files_left_out;
      return;
    }
    if (GMIME_IS_MULTIPART(part)) return read_multipart(GMIME_MULTIPART(part), depth);
    if (GMIME_IS_MESSAGE_PART(part)) return keep_message(GMIME_MESSAGE_PART(part));
    if (GMIME_IS_PART(part)) read_part(GMIME_PART(part));
  }

 private:
  static bool is_type(GMimeObject* part, const char* type, const char* subtype) {
    GMimeContentType* of = g_mime_object_get_content_type(part);
    return of && g_mime_content_type_is_type(of, type, subtype);
  }

  void read_multipart(GMimeMultipart* all, int depth) {
    const int count = std::min(g_mime_multipart_get_count(all), kPartsMost);
    GMimeObject* as_object = GMIME_OBJECT(all);
    if (is_type(as_object, "multipart", "alternative")) return read_alternative(all, count, depth);
    for (int i = 0; i < count; ++i) read(g_mime_multipart_get_part(all, i), depth + 1);
  }

  // The same several times: words as plain text are taken before HTML, unless they are empty; what is marked in the
  // HTML as a signature is then marked in them.
  void read_alternative(GMimeMultipart* all, int count, int depth) {
    const std::string before = mail_.text;
    for (const bool plain : {true, false}) {
      for (int i = 0; i < count; ++i) {
        GMimeObject* part = g_mime_multipart_get_part(all, i);
        if (!part || is_type(part, "text", "plain") != plain) continue;
        if (!plain && is_type(part, "text", "*") && !is_type(part, "text", "html")) continue;
        // Files beside the HTML are kept; its words only where there were none.
        const bool has_words = mail_.text != before;
        const std::string words = mail_.text;
        read(part, depth + 1);
        if (has_words) mail_.text = before + with_signatures(words.substr(before.size()), mail_.text);
        if (trim(std::string_view(mail_.text).substr(before.size())).empty()) mail_.text = before;
      }
    }
  }

  void read_part(GMimePart* part) {
    GMimeObject* as_object = GMIME_OBJECT(part);
    const char* disposition = g_mime_object_get_disposition(as_object);
    const bool is_attached = disposition && lower_ascii(disposition) == "attachment";
    const char* name = g_mime_part_get_filename(part);
    if (is_type(as_object, "message", "delivery-status")) return read_status(bytes_of(part, 64u << 10));
    const bool is_words = is_type(as_object, "text", "plain") || is_type(as_object, "text", "html");
    if (is_words && !is_attached && !name) return read_words(part);
    keep(name, bytes_of(part, kFileMost_bytes + 1));
  }

  void read_words(GMimePart* part) {
    GMimeObject* as_object = GMIME_OBJECT(part);
    const char* charset = g_mime_object_get_content_type_parameter(as_object, "charset");
    std::string words = to_utf8(bytes_of(part, words_left_), charset ? charset : "");
    words_left_ -= std::min(words_left_, words.size());
    if (is_type(as_object, "text", "html")) {
      words = text_of_html(words, kMarks, kTextMost_bytes);
    } else {
      words = without_marks(std::move(words));
      const char* format = g_mime_object_get_content_type_parameter(as_object, "format");
      const char* drops = g_mime_object_get_content_type_parameter(as_object, "delsp");
      if (format && lower_ascii(format) == "flowed") words = unflowed(words, drops && lower_ascii(drops) == "yes");
    }
    if (!mail_.text.empty() && mail_.text.back() != '\n') mail_.text += '\n';
    mail_.text += words;
    if (mail_.text.size() > kTextMost_bytes)
      mail_.text = as_utf8(std::string_view(mail_.text).substr(0, kTextMost_bytes));
  }

  // A mail inside the mail is kept as a file, and never read.
  void keep_message(GMimeMessagePart* part) {
    GMimeMessage* message = g_mime_message_part_get_message(part);
    if (!message) return;
    const Ref<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, memory.get());
    const GByteArray* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    keep("message.eml", std::string(reinterpret_cast<const char*>(array->data), array->len));
  }

  void keep(const char* name, std::string bytes) {
    if (bytes.empty()) return;
    if (bytes.size() > kFileMost_bytes || mail_.files.size() >= kFilesMost) {
      ++mail_.files_left_out;
      return;
    }
    std::string type = type_by_content(bytes);
    std::string called = file_name(name ? name : "", type);
    // Here, and not where pages are made: a large one takes a second.
    std::string small;
    if (is_picture(type))
      if (auto made = shrink_picture(bytes, kSmall_px)) small = std::move(*made);
    mail_.files.push_back({std::move(called), std::move(type), std::move(bytes), std::move(small)});
  }

  void read_status(const std::string& lines) {
    DeliveryStatus status;
    std::string* current = nullptr;
    for (std::size_t begin = 0; begin < lines.size();) {
      const std::size_t end = std::min(lines.find('\n', begin), lines.size());
      const std::string_view line = trim(std::string_view(lines).substr(begin, end - begin));
      const bool goes_on = begin < lines.size() && (lines[begin] == ' ' || lines[begin] == '\t');
      begin = end + 1;
      if (goes_on && current) {
        *current += " " + std::string(line);
        continue;
      }
      current = nullptr;
      const std::size_t colon = line.find(':');
      if (colon == std::string_view::npos) continue;
      const std::string name = lower_ascii(line.substr(0, colon));
      std::string value(trim(line.substr(colon + 1)));
      if (name == "action") status.is_final = lower_ascii(value) == "failed";
      if (name == "status") status.status = as_utf8(value.substr(0, 20));
      // "smtp; 550 5.1.1 User unknown"
      if (const std::size_t semicolon = value.find(';'); semicolon != std::string::npos)
        value = std::string(trim(std::string_view(value).substr(semicolon + 1)));
      if (name == "diagnostic-code") {
        status.why = value;
        current = &status.why;
      }
    }
    status.why = shorten(tidy_line(as_utf8(status.why)), 300);
    mail_.status = std::move(status);
  }

  Incoming& mail_;
  int parts_ = 0;
  std::size_t words_left_ = 2 * kTextMost_bytes;  // of all parts together, before anything is made of them
};

void gather(InternetAddressList* list, std::vector<std::string>& into, int depth = 0) {
  const int count = list ? std::min(internet_address_list_length(list), 100) : 0;
  for (int i = 0; i < count && into.size() < 100; ++i) {
    InternetAddress* each = internet_address_list_get_address(list, i);
    if (INTERNET_ADDRESS_IS_GROUP(each)) {
      if (depth < 3) gather(internet_address_group_get_members(INTERNET_ADDRESS_GROUP(each)), into, depth + 1);
    } else if (const char* address = internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(each))) {
      into.push_back(lower_ascii(str(address)));
    }
  }
}

// Out of office, a list, a newsletter, a bounce: what a program sent, by its head.
bool is_automatic(GMimeMessage* message) {
  GMimeObject* object = GMIME_OBJECT(message);
  const auto value = [&](const char* name) { return lower_ascii(trim(str(g_mime_object_get_header(object, name)))); };
  const std::string automatic = value("Auto-Submitted"), precedence = value("Precedence"), path = value("Return-Path");
  if (!automatic.empty() && automatic.substr(0, 2) != "no") return true;
  if (precedence == "bulk" || precedence == "junk" || precedence == "list" || precedence == "auto_reply") return true;
  for (const char* header : {"X-Autoreply", "X-Autorespond", "X-AutoReply-From", "List-Id", "X-Mailer-Autoreply",
                             "X-Autogenerated", "X-Autoresponder", "X-Amazon-Auto-Reply"})
    if (g_mime_object_get_header(object, header)) return true;
  if (path == "<>") return true;
  GMimeContentType* type = g_mime_object_get_content_type(GMIME_OBJECT(g_mime_message_get_mime_part(message)));
  if (type && g_mime_content_type_is_type(type, "multipart", "report")) return true;
  // Programs that say it in the subject alone.
  const std::string subject = lower_ascii(str(g_mime_message_get_subject(message)));
  for (const char* begin :
       {"automatic reply:", "auto:", "autoreply:", "auto-reply:", "out of office:", "out of the office:",
        "automatische antwort:", "abwesenheitsnotiz:", "réponse automatique", "respuesta automática",
        "risposta automatica", "automatisch antwoord:", "automatyczna odpowied", "resposta automática", "автоответ",
        "undelivered mail returned", "delivery status notification", "mail delivery failed"})
    if (subject.rfind(begin, 0) == 0) return true;
  return false;
}

Verdict verdict(std::string_view word) {
  if (word == "pass") return Verdict::kPass;
  if (word == "fail" || word == "softfail" || word == "permerror" || word == "policy") return Verdict::kFail;
  return Verdict::kNone;
}

}  // namespace

namespace {

bool is_address_header(std::string_view name) {
  for (const char* each : {"from", "to", "cc", "bcc", "sender", "reply-to"})
    if (name == each) return true;
  return name.substr(0, 7) == "resent-";
}

// What would take the parser more memory, time or stack than any mail is worth: it builds all parts and headers before
// we can count them, and goes into groups of addresses as deep as they go.
bool is_hostile(std::string_view bytes) {
  std::size_t boundaries = 0, headers = 0, of_addresses = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    begin = end + 1;
    if (line.substr(0, 2) == "--" && ++boundaries > kBoundariesMost) return true;
    const bool goes_on = !line.empty() && (line.front() == ' ' || line.front() == '\t');
    if (goes_on && of_addresses > 0) of_addresses += line.size();
    if (!goes_on) {
      const std::size_t colon = line.substr(0, 80).find(':');
      const bool is_header =
          colon != std::string_view::npos && line.substr(0, colon).find_first_of(" \t") == std::string_view::npos;
      if (is_header && ++headers > kHeadersMost) return true;
      of_addresses = is_header && is_address_header(lower_ascii(line.substr(0, colon))) ? line.size() : 0;
    }
    if (of_addresses > kAddressesMost_bytes) return true;
  }
  return false;
}

}  // namespace

Result<Incoming> read_incoming(std::string_view bytes) {
  if (is_hostile(bytes))
    return invalid(std::string(text("This mail has more parts, headers or addresses than any mail needs.")));
  if (bytes.size() > kIncomingMost_bytes)
    return invalid(
        text("This mail is larger than {} megabytes. Send it without its files.", kIncomingMost_bytes >> 20));
  start_gmime();
  const Ref<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Ref<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Ref<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message || !g_mime_message_get_mime_part(message.get()))
    return invalid(std::string(text("This is no mail that can be read.")));
  Incoming mail;
  GMimeObject* object = GMIME_OBJECT(message.get());
  std::vector<std::string> from;
  InternetAddressList* senders = g_mime_message_get_from(message.get());
  gather(senders, from);
  // Two senders are nobody.
  if (from.size() == 1) {
    mail.from = from.front();
    mail.from_name =
        shorten(tidy_line(str(internet_address_get_name(internet_address_list_get_address(senders, 0)))), 80);
  }
  mail.subject = tidy_line(str(g_mime_message_get_subject(message.get())));
  mail.message_id = str(g_mime_message_get_message_id(message.get())).substr(0, 250);
  mail.is_automatic = is_automatic(message.get());
  GMimeHeaderList* headers = g_mime_object_get_header_list(object);
  for (int i = 0; i < std::min(g_mime_header_list_get_count(headers), 500); ++i) {
    GMimeHeader* header = g_mime_header_list_get_header_at(headers, i);
    if (lower_ascii(g_mime_header_get_name(header)) == "authentication-results" && mail.results.size() < 10)
      mail.results.push_back(str(g_mime_header_get_value(header)).substr(0, 4000));
  }
  Reader(mail).read(g_mime_message_get_mime_part(message.get()));
  return mail;
}

std::string html_of(std::string_view bytes) {
  start_gmime();
  const Ref<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Ref<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Ref<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  GMimeObject* whole = message ? g_mime_message_get_mime_part(message.get()) : nullptr;
  if (!whole || !GMIME_IS_MULTIPART(whole)) return {};
  GMimeMultipart* parts = GMIME_MULTIPART(whole);
  for (int i = 0; i < g_mime_multipart_get_count(parts); ++i) {
    GMimeObject* part = g_mime_multipart_get_part(parts, i);
    if (GMIME_IS_PART(part) && g_mime_content_type_is_type(g_mime_object_get_content_type(part), "text", "html"))
      return bytes_of(GMIME_PART(part), kTextMost_bytes);
  }
  return {};
}

namespace {

// Without what stands in quotation marks or parentheses: a sender can write anything there.
std::string without_quoted(std::string_view line) {
  std::string out;
  int depth = 0;
  bool is_quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (c == '\\') ++i;
    else if (c == '"' && depth == 0) is_quoted = !is_quoted;
    else if (!is_quoted && c == '(') ++depth;
    else if (!is_quoted && c == ')' && depth > 0) --depth;
    else if (!is_quoted && depth == 0) out += c;
  }
  return out;
}

}  // namespace

Authentication read_results(const std::vector<std::string>& results, std::string_view server) {
  Authentication found;
  for (const std::string& each : results) {
    const std::string line = lower_ascii(tidy_line(without_quoted(each)));
    const std::size_t first = line.find(';');
    // "mx.example.org 1; spf=pass …"; each of the server's programs may write one, above all that came with the mail.
    const std::string_view named = trim(std::string_view(line).substr(0, std::min(first, line.size())));
    if (first == std::string::npos || server.empty() || named.substr(0, named.find(' ')) != lower_ascii(server)) break;
    for (std::size_t begin = first + 1; begin < line.size();) {
      const std::size_t end = std::min(line.find(';', begin), line.size());
      const std::string_view part = trim(std::string_view(line).substr(begin, end - begin));
      begin = end + 1;
      const std::size_t equals = part.find('=');
      if (equals == std::string_view::npos) continue;
      const std::string_view method = trim(part.substr(0, equals)), rest = trim(part.substr(equals + 1));
      const Verdict is = verdict(rest.substr(0, rest.find(' ')));
      const auto domain = [&](std::string_view key) {
        const std::size_t at = rest.find(key);
        if (at == std::string_view::npos) return std::string{};
        std::string_view value = rest.substr(at + key.size());
        value = value.substr(0, value.find(' '));
        return std::string(value.substr(value.rfind('@') + 1));  // npos + 1 is 0
      };
      if (method == "dmarc") found.dmarc = is;
      if (method == "spf") found.spf = is, found.spf_domain = domain("smtp.mailfrom=");
      if (method == "dkim" && found.dkim != Verdict::kPass) {
        found.dkim = is, found.dkim_domain = domain("header.d=");
        if (found.dkim_domain.empty()) found.dkim_domain = domain("header.i=");
      }
    }
  }
  return found;
}

}  // namespace kith::mail
