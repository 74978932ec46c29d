// Files that come with an answer by mail: bounded, typed by what they hold, and handed out to those they are for.

#include "product/conversations/enclosed.h"
#include "tests/letters.h"

namespace kith::test {
namespace {

class Files : public Correspondence {
 protected:
  // A mail with a picture and a page that says it is one.
  std::string with_files(const Got& got, const std::string& from) {
    return "From: " + from + "\r\nTo: " + got.reply_to + "\r\nSubject: Re\r\nMessage-ID: <f" + std::to_string(++sent_) +
           "@x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; "
           "boundary=m\r\n\r\n--m\r\n"
           "Content-Type: text/plain\r\n\r\nHere are the two.\r\n--m\r\nContent-Type: text/html; "
           "name=\"../../etc/jug.png\"\r\nContent-Disposition: attachment; filename=\"../../etc/jug.png\"\r\n"
           "Content-Transfer-Encoding: base64\r\n\r\n" +
           base64(png) +
           "\r\n--m\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename=\"pretty.png\"\r\n\r\n" +
           "<html><script>alert(1)</script>" + "\r\n--m--\r\n";
  }

  const std::string png{"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16};
};

TEST_P(Files, FilesAreKeptWithTheMessageAndOfferedToItsTwo) {
  const auto sent = ask_at(ines, kMarta);
  const Got asked = last(kMarta);
  ASSERT_EQ(bring(asked.reply_to, with_files(asked, kFromMarta)).kind, Kind::kTaken);
  const ConversationId id = opener_of(sent.id, ines).conversation;
  const auto stretch = messages(id);
  const auto with = read([&](sql::Session& s) { return conversations::enclosed(s, id, ines.id, stretch); });
  ASSERT_EQ(with.files.size(), 2u);
  const EnclosedFile picture = with.files.begin()->second, other = std::next(with.files.begin())->second;
  EXPECT_EQ(picture.name, "jug.png");
  EXPECT_EQ(picture.type, "image/png");
  EXPECT_EQ(other.type, "application/octet-stream") << "a page must not pass for a picture";
  const http::Response given = get(browser_of(ines), "/files/" + picture.id.str());
  EXPECT_EQ(given.status, 200);
  EXPECT_EQ(given.body, png);
  EXPECT_EQ(header(given, "Content-Disposition").substr(0, 10), "attachment");
  EXPECT_NE(header(given, "Content-Security-Policy").find("sandbox"), std::string::npos);
  EXPECT_EQ(get(browser_of(tomas), "/files/" + picture.id.str()).status, 404);
  EXPECT_NE(get(browser_of(ines), "/conversations/" + id.str()).body.find("jug.png"), std::string::npos);
  // When the words go, the files go.
  (void)act([&](Act& a) {
    return conversations::delete_message(a, *conversations::load(a.sql, id, guest().id), guest().id, stretch.back().id);
  });
  EXPECT_EQ(get(browser_of(ines), "/files/" + picture.id.str()).status, 404);
}

// A guest has no page: a link in their mail hands a file out, and it is a key.
TEST_P(Files, OfAMemberReachAGuestByALinkInTheirMail) {
  const ConversationId id = begun();
  clock.advance(minutes(1));
  write(id, guest(), "Which jug is it?");
  clock.advance(minutes(3));
  tend();
  clock.advance(hours(1));
  ASSERT_EQ(bring(last(ines.email).reply_to, with_files(last(ines.email), "Ines <" + ines.email + ">")).kind,
            Kind::kTaken);
  clock.advance(minutes(3));
  tend();
  const Got got = last(kMarta);
  EXPECT_NE(got.text.find("jug.png, to be fetched here: "), std::string::npos) << got.text;
  const std::string link = got.link("/mail/file/");
  const http::Response given = get({}, link);
  EXPECT_EQ(given.status, 200);
  EXPECT_EQ(given.body, png);
  EXPECT_EQ(header(given, "Content-Disposition").substr(0, 10), "attachment");
  EXPECT_EQ(header(given, "Referrer-Policy"), "no-referrer");
  EXPECT_EQ(std::count_if(given.headers.begin(), given.headers.end(),
                          [](const auto& field) { return field.first == "Referrer-Policy"; }),
            1);
  EXPECT_EQ(get({}, link + "x").status, 404);
  EXPECT_EQ(get({}, "/mail/file/1.2.3.4").status, 404);
  EXPECT_EQ(get({}, "/mail/file/").status, 404);
  const auto message = messages(id).back().id;
  clock.advance(days(179));
  EXPECT_EQ(get({}, link).status, 200);
  (void)act([&](Act& a) {
    return conversations::delete_message(a, *conversations::load(a.sql, id, ines.id), ines.id, message);
  });
  EXPECT_EQ(get({}, link).status, 404) << "when the words go, the files go";
  clock.advance(days(2));
  EXPECT_EQ(get({}, link).status, 404);
}

// What waited for its writer's word is sent whole.
TEST_P(Files, OfAnAnswerThatWaitedComeWithIt) {
  const auto sent = ask_at(ines, kMarta);
  const Got asked = last(kMarta);
  ASSERT_EQ(bring(asked.reply_to, with_files(asked, "Somebody <else@example.com>")).kind, Kind::kTaken);
  const std::string link = last(kMarta).link("/mail/held/");
  const auto browser = Browser{};
  EXPECT_LT(post(browser, link, {{"act", "send"}}).status, 400);
  const ConversationId id = opener_of(sent.id, ines).conversation;
  ASSERT_TRUE(id);
  const auto stretch = messages(id);
  EXPECT_EQ(read([&](sql::Session& s) { return conversations::enclosed(s, id, ines.id, stretch); }).files.size(), 2u);
}

// Somebody without an account asked; the member answers by mail, with files.
TEST_P(Files, OfAnAnswerToAGuestAreTold) {
  const Member marta =
      act([&](Act& a) { return members::make_guest(a, a.ids.next<MemberTag>(a.now), kMarta, "Marta Lindqvist"); });
  const auto sent = act([&](Act& a) {
    return openers::send_opener(a, marta, {ines.handle, question(99), {}, {}, {}});
  });
  ASSERT_TRUE(sent.mistakes.empty()) << sent.mistakes.front().text;
  ASSERT_EQ(bring(last(ines.email).reply_to, with_files(last(ines.email), "Ines <" + ines.email + ">")).kind,
            Kind::kTaken);
  const Got got = last(kMarta);
  EXPECT_EQ(get({}, got.link("/mail/file/")).body, png) << got.text;
}

ON_BOTH_ENGINES(Files);

}  // namespace
}  // namespace kith::test
