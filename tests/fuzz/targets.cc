#include "tests/fuzz/targets.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/json/serialize.hpp>
#include <cstdio>
#include <cstdlib>

#include "archives/archive.h"
#include "archives/dates.h"
#include "archives/formats.h"
#include "archives/persons.h"
#include "language/copies.h"
#include "language/questions.h"
#include "language/reading.h"
#include "language/reply.h"
#include "language/words.h"
#include "matching/matching.h"
#include "platform/html/html.h"
#include "platform/http/multipart.h"
#include "platform/live/live.h"
#include "platform/mail/incoming.h"
#include "platform/text/dates.h"
#include "platform/text/unicode.h"
#include "product/conversations/conversation.h"
#include "product/frame/json.h"
#include "product/imports/messages.h"
#include "product/notices/notice.h"
#include "product/notices/reply_address.h"

namespace kith::fuzz {
namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "this does not hold: %s\n", what);
  std::abort();
}

void is_plain(std::string_view text) {
  require(is_utf8(text) && text.find('\0') == std::string_view::npos, "text for the database is UTF-8 without NUL");
}

void form(std::string_view bytes) {
  const auto fields = http::parse_form(bytes);
  if (!fields) return;
  require(fields->all().size() <= 600, "a form has at most 600 fields");
  std::string again;
  for (const auto& [name, value] : fields->all()) {
    is_plain(name);
    is_plain(value);
    again += url_part(name) + "=" + url_part(value) + "&";
  }
  const auto read = http::parse_form(again);
  require(read && read->all() == fields->all(), "a form that is sent again reads the same");
}

void cookies(std::string_view bytes) {
  const auto read = http::parse_cookies(bytes);
  require(read.all().size() <= 32, "at most 32 cookies are read");
  for (const auto& [name, value] : read.all()) {
    require(!name.empty() && name.find_first_of(";=") == std::string::npos && value.find(';') == std::string::npos,
            "a cookie has a name, and ends where the next begins");
    require(bytes.find(value) != std::string_view::npos, "a cookie is what was sent");
  }
}

void path(std::string_view bytes) {
  const auto decoded = http::decode_path(bytes);
  if (!decoded) return;
  is_plain(*decoded);
  require(decoded->front() == '/' && (*decoded + "/").find("/../") == std::string::npos,
          "a path begins with / and stays below it");
}

// As platform/http/server.cc reads it, in two pieces, with the same limits; without the socket.
void request(std::string_view bytes) {
  namespace http1 = boost::beast::http;
  http1::request_parser<http1::string_body> parser;
  parser.header_limit(16 * 1024);
  parser.body_limit(64 * 1024);
  parser.eager(true);
  boost::system::error_code error;
  std::string read(bytes.substr(0, bytes.size() / 2));
  for (int piece = 0; piece < 2 && !error && !parser.is_done(); ++piece) {
    if (piece == 1) read += bytes.substr(bytes.size() / 2);
    while (!error && !parser.is_done() && !read.empty()) {
      const std::size_t used = parser.put(boost::asio::buffer(read), error);
      read.erase(0, used);
      if (used == 0) break;
    }
    if (error == http1::error::need_more) error = {};
  }
  if (error || !parser.is_header_done()) return;
  const auto& message = parser.get();
  require(message.body().size() <= 64 * 1024, "a body stays below its limit");
  const std::string_view target(message.target().data(), message.target().size());
  const std::size_t question = std::min(target.find('?'), target.size());
  path(target.substr(0, question));
  if (question < target.size()) form(target.substr(question + 1));
  for (const auto& field : message) {
    require(field.value().find_first_of("\r\n") == boost::beast::string_view::npos, "a header is one line");
    if (field.name() == http1::field::cookie) cookies({field.value().data(), field.value().size()});
  }
  form(message.body());
}

void json_text(std::string_view bytes) {
  const auto body = json_object(bytes);
  if (!body) return;
  // Texts, which is all that the API reads; Boost.JSON 1.81 does not give every number back as it came.
  json::object texts;
  for (const auto& member : *body) {
    const auto text = text_of(*body, {member.key().data(), member.key().size()});
    if (!text) continue;
    is_plain(*text);
    texts[member.key()] = *text;
  }
  const std::string written = json::serialize(texts);
  const auto again = json_object(written);
  require(written.size() > 64 * 1024 || (again && *again == texts), "a text that is written reads the same");
}

void unicode(std::string_view bytes) {
  std::size_t points = 0;
  for (std::size_t i = 0; i < bytes.size(); ++points) {
    const std::size_t before = i;
    const char32_t point = next_code_point(bytes, i);
    require(i > before && i <= bytes.size() && i - before <= 4, "each step goes on, and not too far");
    require(point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF), "a code point is one");
  }
  is_plain(as_utf8(bytes));
  const std::string tidied = tidy(bytes), line = tidy_line(bytes);
  is_plain(tidied);
  require(tidy(tidied) == tidied && tidy_line(line) == line && as_utf8(tidied) == tidied,
          "what is tidy stays as it is");
  require(line.find_first_of("\n\t\r") == std::string::npos && line.find("  ") == std::string::npos,
          "a line is one line");
  if (is_utf8(bytes)) require(length(bytes) == points, "a length counts code points");
  const std::size_t limit = bytes.empty() ? 1 : 1 + static_cast<unsigned char>(bytes[0]) % 64;
  const std::string cut = shorten(tidied, limit);
  require(is_utf8(cut) && length(cut) <= limit, "a shortened text is as short as was asked");
  if (length(tidied) <= limit) require(cut == tidied, "what is short enough is not cut");
}

void question(std::string_view bytes) {
  const std::string asked = language::first_question(bytes), sentence = language::first_sentence(bytes);
  require(bytes.find(asked) != std::string_view::npos && bytes.find(sentence) != std::string_view::npos,
          "a sentence stands in the text");
  require(asked.empty() != language::has_question(bytes), "a text with a question has a first one");
  require(asked.find('\n') == std::string::npos, "a question is one line");
  require(language::without(bytes, asked).size() <= bytes.size() + 1, "the rest is no longer than the whole");
  const std::string tidied = tidy(bytes);
  require(tidied.empty() || (is_utf8(title_of(tidied)) && !title_of(tidied).empty()), "every text has a title");
}

void instant(std::string_view bytes) {
  const Instant t = parse_instant(bytes);
  if (t) require(parse_instant(iso(t)) == t, "a time that is written reads the same");
}

void lines(std::string_view bytes) {
  static const int file = memfd_create("lines", 0);
  require(ftruncate(file, 0) == 0 && pwrite(file, bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()),
          "there is room for the list");
  const auto list = imports::read_lines("/proc/self/fd/" + std::to_string(file));
  if (!list) return is_plain(list.error().text);
  for (const auto& line : list->lines) {
    is_plain(line.from);
    is_plain(line.to);
    require(!line.from.empty() && !line.to.empty() && line.from != line.to && line.at,
            "a line goes from one to another at a time");
  }
  require(
      std::is_sorted(list->lines.begin(), list->lines.end(), [](const auto& a, const auto& b) { return a.at < b.at; }),
      "lines come in order");
}

// Whatever was read, it is plain text about people who are there, and who is who ends.
void is_sound(archives::Reading& reading) {
  reading.close();
  for (const auto& named : reading.named()) {
    is_plain(named.name);
    is_plain(named.url);
    is_plain(named.email);
  }
  for (const auto& message : reading.messages()) {
    require(message.from < reading.named().size() && message.at, "a message is from someone at a time");
    for (const auto to : reading.receivers(message)) require(to < reading.named().size(), "and to someone");
  }
  for (const auto& each : reading.left_out()) {
    is_plain(each.what);
    is_plain(each.where);
  }
  for (const auto& line : reading.background()) is_plain(line.title), is_plain(line.organisation);
  if (const auto persons = archives::who_is_who(reading, {}); persons) {
    for (const auto& person : persons->people) require(!person.name.empty(), "every person has a name");
    for (const auto& each : persons->exchanges)
      require(each.person < persons->people.size(), "an exchange is with someone");
  } else {
    is_plain(persons.error().text);
  }
}

template <auto read>
void reads(std::string_view bytes) {
  // In two pieces: a reader may not lean on where they end.
  int piece = 0;
  archives::Input input("f", [&]() -> std::string_view {
    const std::size_t half = bytes.size() / 2;
    if (++piece == 1 && half > 0) return bytes.substr(0, half);
    return piece <= 2 ? bytes.substr(piece == 1 ? 0 : half) : std::string_view{};
  });
  archives::Reading reading;
  (void)read(input, reading);
  is_sound(reading);
}

void zip(std::string_view bytes) {
  archives::Reading reading;
  archives::Reader({.inflated = 4 << 20, .ratio = 50, .files = 100}, {}, reading).read_bytes("f", bytes);
  is_sound(reading);
}

void archive_date(std::string_view bytes) {
  const Instant t = archives::parse_date(bytes);
  require(!t || (t >= parse_instant("1980-01-01") && t <= parse_instant("2101-01-01")), "a date is of our time");
  const std::string partial = archives::parse_partial_date(bytes);
  require(partial.empty() || archives::parse_partial_date(partial) == partial, "a partial date reads the same");
}

void words(std::string_view bytes) {
  const auto is_inside = [&](std::string_view part) {
    return part.data() >= bytes.data() && part.data() + part.size() <= bytes.data() + bytes.size();
  };
  const auto pieces = language::pieces(bytes, 20);
  require(pieces.size() <= 20, "a text is read in at most so many pieces");
  for (const std::string_view piece : pieces) require(!piece.empty() && is_inside(piece), "a piece is a part of it");
  const auto read = language::content_words(bytes, 50);
  require(read.size() <= 50, "a text has at most so many words");
  for (const auto& word : read)
    require(!word.folded.empty() && is_inside(word.as_written), "a word is a part of it, and says something");
  // Whoever offers what is asked, and whoever asks for it, is found or not; nobody finds themselves.
  const language::Reference nothing;
  matching::Matcher matcher(nothing);
  matching::Person both;
  both.asks = {{.words = std::string(bytes)}};
  both.offers = {{std::string(bytes)}};
  both.about = {std::string(bytes)};
  matcher.put(1, both);
  matcher.put(2, both);
  for (const auto& match : matcher.helpers(1, 0, 3)) require(match.helper == 2 && match.score <= 1, "it is the other");
  matcher.remove(2);
  require(matcher.helpers(1, 0, 3).empty(), "whoever left is not found");
}

void multipart(std::string_view bytes) {
  const auto form = http::parse_multipart("multipart/form-data; boundary=b", bytes);
  if (!form) return is_plain(form.error().text);
  require(form->files.size() + form->fields.all().size() <= 64, "a form has at most 64 parts");
  for (const auto& file : form->files) {
    is_plain(file.name);
    require(file.bytes.data() >= bytes.data() && file.bytes.data() + file.bytes.size() <= bytes.data() + bytes.size(),
            "a file is a part of what came");
  }
  for (const auto& [name, value] : form->fields.all()) is_plain(name), is_plain(value);
}

void cursor(std::string_view bytes) {
  const live::Cursor read = live::Cursor::parse(bytes);
  require(live::Cursor::parse(read.str()) == read, "a cursor that is written reads the same");
}

void stop_token(std::string_view bytes) {
  Rules rules;
  rules.secret = "a secret of the tests";
  require(!notices::read_stop_token(rules, bytes), "nobody guesses a token");
  const MemberId member{17};
  const std::string made = notices::stop_token(rules, member, bytes);
  const auto read = notices::read_stop_token(rules, made);
  require(read && read->member == member && read->kind == bytes, "a token that was made reads the same");
  std::string changed = made;
  changed[bytes.size() % changed.size()] ^= 1;
  require(!notices::read_stop_token(rules, changed), "a changed token is none");
}

// What is read in a first message: quotes are parts of it, and it is nearly the same as itself.
void reading(std::string_view bytes) {
  const language::Reading read = language::read(bytes);
  for (const language::Finding& finding : read.findings)
    require(finding.quote.empty() || (finding.quote.data() >= bytes.data() &&
                                      finding.quote.data() + finding.quote.size() <= bytes.data() + bytes.size()),
            "a quote is a part of the text");
  (void)language::advice(bytes, read, {.theirs = {bytes}});
  const language::Runs runs = language::runs_of(bytes);
  require(language::are_near_copies(runs, runs), "a text is nearly the same as itself");
  require(language::samples_of(runs).size() <= language::kSamples + 1, "a text has so many samples at most");
}

// A mail as a mail server brings it: whatever it holds, what comes of it is text and files that can be kept, in time.
void incoming(std::string_view bytes) {
  const auto mail = mail::read_incoming(bytes);
  if (!mail) return;
  for (const std::string* words : {&mail->from, &mail->from_name, &mail->subject, &mail->text}) is_plain(*words);
  require(mail->text.size() <= 2 * mail::kTextMost_bytes, "words are bounded");
  require(mail->files.size() <= mail::kFilesMost, "files are bounded");
  for (const File& file : mail->files) {
    is_plain(file.name);
    require(!file.name.empty() && file.name.find('/') == std::string::npos, "a file's name is no path");
  }
  if (mail->status) is_plain(mail->status->status), is_plain(mail->status->why);
  const language::Reply reply = language::read_reply(mail->text);
  for (const std::string* part : {&reply.written, &reply.quoted, &reply.signature}) is_plain(*part);
  require(reply.written.size() + reply.quoted.size() + reply.signature.size() <= 2 * mail->text.size() + 16,
          "nothing is added");
  (void)mail::read_results(mail->results, "mx.example.org");
}
void reply_address(std::string_view bytes) {
  Rules rules;
  rules.secret = "a secret";
  rules.mail_from = "kith@example.org";
  require(!notices::read_reply_address(rules, bytes), "nobody writes an address of ours");
}

}  // namespace

const std::vector<Target>& targets() {
  static const std::vector<Target> all{
      {"request", request},
      {"form", form},
      {"cookies", cookies},
      {"path", path},
      {"json", json_text},
      {"unicode", unicode},
      {"question", question},
      {"instant", instant},
      {"lines", lines},
      {"cursor", cursor},
      {"stop_token", stop_token},
      {"multipart", multipart},
      {"words", words},
      {"reading", reading},
      {"incoming", incoming},
      {"reply_address", reply_address},
      {"zip", zip},
      {"csv", reads<archives::read_table>},
      {"mbox", reads<archives::read_mbox>},
      {"mail", reads<archives::read_mail>},
      {"vcard", reads<archives::read_vcards>},
      {"resume", reads<archives::read_resume>},
      {"archive_date", archive_date},
  };
  return all;
}

}  // namespace kith::fuzz
