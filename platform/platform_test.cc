// Small promises of the platform: text, dates, forms, paths, markup.

#include <gtest/gtest.h>

#include "language/questions.h"
#include "platform/html/html.h"
#include "platform/http/limiter.h"
#include "platform/http/request.h"
#include "platform/http/router.h"
#include "platform/live/live.h"
#include "platform/mail/mail.h"
#include "platform/text/dates.h"
#include "platform/text/unicode.h"

namespace kith {
namespace {

TEST(Text, IsKeptAsValidUtf8WithoutLosingWords) {
  EXPECT_EQ(tidy("  a\r\nb\rc\x01  "), "a\nb\nc");
  EXPECT_EQ(tidy("caf\xE9!"), "caf\xEF\xBF\xBD!");
  EXPECT_EQ(tidy_line(" one \n\n two "), "one two");
  EXPECT_EQ(length("été"), 3u);
  EXPECT_FALSE(is_utf8("\xC0\xAF"));      // overlong
  EXPECT_FALSE(is_utf8("\xED\xA0\x80"));  // half of a surrogate pair
  EXPECT_EQ(shorten("one two three four", 10), "one two…");
}

TEST(Questions, AreFoundInAnyScript) {
  using language::first_question;
  EXPECT_EQ(first_question("Hello. How did it go? Tell me."), "How did it go?");
  EXPECT_EQ(first_question("It cost 3.50, and v2.0 is out. Worth it?"), "Worth it?");
  EXPECT_EQ(first_question("He said “why?” and left."), "He said “why?”");
  EXPECT_EQ(first_question("今日は。元気ですか？はい。"), "元気ですか？");
  EXPECT_EQ(first_question("مرحبا. كيف حالك؟ شكرا."), "كيف حالك؟");
  EXPECT_EQ(first_question("No question here."), "");
  EXPECT_EQ(language::without("Hello. How? Bye.", "How?"), "Hello. Bye.");
}

TEST(Dates, AreLocalToTheReader) {
  const Instant march{1'773'316'800'000'000};  // 2026-03-12T12:00:00Z
  EXPECT_EQ(weekday_and_date(march, "Europe/London"), "Thursday 12 March");
  EXPECT_EQ(clock_time(march, "Africa/Lagos"), "13:00");
  EXPECT_EQ(clock_time(march, "Nowhere/AtAll"), "12:00");
  EXPECT_EQ(iso(march), "2026-03-12T12:00:00.000000Z");
  EXPECT_EQ(parse_instant(iso(march + Duration{42})), march + Duration{42});
  EXPECT_EQ(parse_instant("2026-03-12"), march - hours(12));
  EXPECT_FALSE(parse_instant("2026-02-30"));
  EXPECT_FALSE(parse_instant("soon"));
  // 2026-03-29: clocks in London skip an hour; eight o'clock is still eight o'clock.
  EXPECT_EQ(clock_time(next_at_hour(march + days(16), 8, "Europe/London"), "Europe/London"), "08:00");
  EXPECT_EQ(time_left(hours(68)), "3 days left");
}

TEST(Markup, EscapesEveryValue) {
  Html html;
  html << "<b title=\"" << std::string("a\"b<c>&'") << "\">" << 42;
  EXPECT_EQ(html.str(), "<b title=\"a&quot;b&lt;c&gt;&amp;&#39;\">42");
  Html words;
  words.paragraphs("one\ntwo\n\n<three>");
  EXPECT_EQ(words.str(), "<p dir=\"auto\">one<br>two</p><p dir=\"auto\">&lt;three&gt;</p>");
}

TEST(Forms, AreDecodedAndBounded) {
  const auto form = http::parse_form("a=1&b=%C3%A9+x&a=2&empty&=");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->get("a"), "1");
  EXPECT_EQ(form->get("b"), "é x");
  EXPECT_FALSE(http::parse_form("a=%4"));
  EXPECT_FALSE(http::parse_form("a=1&b=2&c=3", 2));
  EXPECT_EQ(http::parse_cookies("a=1; b=2;; =3; c").get("b"), "2");
}

TEST(Paths, StayInside) {
  EXPECT_EQ(http::decode_path("/@caf%C3%A9"), "/@café");
  for (const char* bad : {"", "no-slash", "/a/../b", "/%2e%2e/b", "/a%00b", "/a%zz", "/%ff"})
    EXPECT_FALSE(http::decode_path(bad)) << bad;
}

TEST(Routes, TakeNamedPartsAndNothingElse) {
  std::vector<std::pair<std::string_view, std::string>> params;
  const http::Pattern member("/@{name}"), message("/conversations/{id}/messages");
  EXPECT_TRUE(member.matches("/@ines", params));
  EXPECT_EQ(params.front().second, "ines");
  EXPECT_FALSE(member.matches("/@", params));
  EXPECT_FALSE(member.matches("/ines", params));
  EXPECT_FALSE(member.matches("/@ines/ask", params));
  EXPECT_TRUE(message.matches("/conversations/7/messages", params));
  EXPECT_FALSE(message.matches("/conversations//messages", params));
}

TEST(Limiter, SaysHowLongToWait) {
  http::Limiter limiter;
  const Instant now{1'773'316'800'000'000};
  for (int i = 0; i < 10; ++i) EXPECT_EQ(limiter.take("ines", 10, now), 0);
  EXPECT_EQ(limiter.take("ines", 10, now), 7);
  EXPECT_EQ(limiter.take("tomas", 10, now), 0) << "each for themselves";
  EXPECT_EQ(limiter.take("ines", 10, now + seconds(7)), 0);
}

TEST(Cursors, AreReadOrBeginAnew) {
  const live::Cursor cursor{7, 42};
  EXPECT_EQ(live::Cursor::parse(cursor.str()), cursor);
  for (const char* bad : {"", "7", "7-", "-1", "7-x", "x-7"})
    EXPECT_EQ(live::Cursor::parse(bad), live::Cursor{}) << bad;
}

TEST(Letters, AreWholeAndCannotCarryStrangersHeaders) {
  mail::Letter letter;
  letter.from_name = "Inès \"Okafor\" via Kith";
  letter.from = "kith@example.org";
  letter.to = "tomas@example.org";
  letter.subject = "One?\r\nBcc: everyone@example.org";
  letter.text = "Text";
  letter.html = "<p>Text</p>";
  letter.stop_url = "http://kith.test/mail/stop/x";
  const std::string message = mail::compose(letter, mail::MailId{7}, Instant{1'773'316'800'000'000});
  EXPECT_EQ(message.find("\r\nBcc:"), std::string::npos);
  EXPECT_NE(message.find("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), std::string::npos);
  EXPECT_NE(message.find("Date: Thu, 12 Mar 2026 12:00:00 +0000"), std::string::npos);
  EXPECT_NE(message.find("text/plain"), std::string::npos);
  EXPECT_NE(message.find("text/html"), std::string::npos);
}

}  // namespace
}  // namespace kith
