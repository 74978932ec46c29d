// Signing in: the promises that keep strangers out and let members in.

#include "product/access/access.h"

#include "product/members/store.h"
#include "product/notices/notice.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Access : public World {
 protected:
  // The link's token and the code of the newest sign-in mail, as only its reader knows them.
  std::string link(const Member& m) {
    const std::string url = act([&](Act& a) { return access::make_link(a, m); });
    return url.substr(url.rfind('/') + 1);
  }
  std::string cookie_of(const http::Response& response) {
    const std::string set = header(response, "Set-Cookie");
    return set.substr(set.find('=') + 1, set.find(';') - set.find('=') - 1);
  }
};

TEST_P(Access, ALinkWorksOnceAndOpeningItChangesNothing) {
  const Member ines = add_member("ines", "Ines Okafor");
  const std::string path = "/sign-in/" + link(ines);
  for (int i = 0; i < 2; ++i) {
    const auto page = get({}, path);
    EXPECT_EQ(page.status, 200);
    EXPECT_EQ(header(page, "Set-Cookie"), "");
  }
  const auto entered = post({}, path, {});
  EXPECT_EQ(entered.status, 303);
  EXPECT_EQ(header(entered, "Location"), "/today");
  EXPECT_EQ(get({cookie_of(entered), ""}, "/today").status, 200);
  EXPECT_EQ(post({}, path, {}).status, 404) << "used";
  EXPECT_EQ(get({}, path).status, 404);
}

TEST_P(Access, ALinkIsStaleAfterTwentyMinutes) {
  const Member ines = add_member("ines");
  const std::string path = "/sign-in/" + link(ines);
  clock.advance(minutes(20));
  EXPECT_EQ(post({}, path, {}).status, 404);
}

TEST_P(Access, KnownAndUnknownAddressesGetTheSameAnswer) {
  add_member("ines");
  const auto known = post({}, "/sign-in", {{"email", "ines@example.org"}}),
             unknown = post({}, "/sign-in", {{"email", "some@example.org"}});
  EXPECT_EQ(known.status, unknown.status);
  const auto without = [](std::string body, const std::string& address) {
    for (std::size_t at; (at = body.find(address)) != std::string::npos;) body.erase(at, address.size());
    const std::size_t once = body.find("_once");
    while (once != std::string::npos && body.find("test-") != std::string::npos)
      body.erase(body.find("test-"), body.find('"', body.find("test-")) - body.find("test-"));
    return body;
  };
  EXPECT_EQ(without(known.body, "ines@example.org"), without(unknown.body, "some@example.org"));
}

TEST_P(Access, ACodeIsDeadAfterFiveWrongOnes) {
  add_member("ines");
  post({}, "/sign-in", {{"email", "ines@example.org"}});
  for (int i = 0; i < 5; ++i)
    EXPECT_EQ(post({}, "/sign-in/code", {{"email", "ines@example.org"}, {"code", "000000"}}).status, 422);
  // Whatever the right one is, none of the million opens the door now.
  SeededRandom guess(2);
  for (int i = 0; i < 50; ++i)
    EXPECT_EQ(post({}, "/sign-in/code", {{"email", "ines@example.org"}, {"code", guess.code()}}).status, 422);
}

TEST_P(Access, AnAddressGetsOnlySoManyMailsAnHour) {
  for (int i = 0; i < rules.sign_ins_an_hour; ++i)
    EXPECT_EQ(post({}, "/sign-in", {{"email", "some@example.org"}}).status, 200);
  EXPECT_EQ(post({}, "/sign-in", {{"email", "some@example.org"}}).status, 429);
}

TEST_P(Access, ANewcomerSaysWhoTheyAreBeforeAnythingElse) {
  const auto begun = act([&](Act& a) {
    return access::sign_in_by_link(
        a,
        [&] {
          const std::string url = access::make_host_link(a);
          return url.substr(url.rfind('/') + 1);
        }(),
        "Host@Example.org ", "Firefox/1");
  });
  ASSERT_TRUE(begun);
  const Browser browser{begun->cookie, ""};
  EXPECT_EQ(header(get(browser, "/today"), "Location"), "/welcome");
  EXPECT_EQ(get(browser, "/welcome").status, 200);
}

TEST_P(Access, SessionsCanBeEnded) {
  const Member ines = add_member("ines");
  const auto phone = browser_of(ines), desk = browser_of(ines);
  const auto sessions = read([&](sql::Session& s) { return access::sessions_of(s, ines.id, ""); });
  ASSERT_EQ(sessions.size(), 2u);
  EXPECT_EQ(sessions.front().device, "Firefox on Linux");
  for (const auto& session : sessions) post(desk, "/sessions/" + std::to_string(session.id) + "/end", {});
  EXPECT_EQ(header(get(phone, "/today"), "Location"), "/sign-in");
  const Member tomas = add_member("tomas");
  const auto other = read([&](sql::Session& s) { return access::sessions_of(s, tomas.id, ""); });
  EXPECT_TRUE(other.empty());
}

TEST_P(Access, AStrangerSeesNoMembersPage) {
  add_member("ines");
  for (const char* path :
       {"/today", "/conversations", "/people", "/people/find?q=ines", "/@ines", "/settings", "/openers/new?to=ines"})
    EXPECT_EQ(header(get({}, path), "Location"), "/sign-in") << path;
  EXPECT_EQ(get({}, "/demo").status, 404) << "this is no demonstration";
  EXPECT_EQ(post({}, "/demo/ines", {}).status, 404);
}

TEST_P(Access, MailIsStoppedByOneClickWithoutSigningIn) {
  const Member ines = add_member("ines"), tomas = add_member("tomas");
  ask(ines, tomas);
  EXPECT_EQ(mails(tomas, "opener"), 1);
  const std::string token = notices::stop_token(rules, tomas.id, "opener");
  EXPECT_EQ(get({}, "/mail/stop/" + token).status, 200);
  ask(add_member("other"), tomas);
  EXPECT_EQ(mails(tomas, "opener"), 2) << "looking at the link stops nothing";
  EXPECT_EQ(request(http::Method::kPost, "/mail/stop/" + token, "List-Unsubscribe=One-Click", {}).status, 200);
  ask(add_member("third"), tomas);
  EXPECT_EQ(mails(tomas, "opener"), 2);
  EXPECT_EQ(post({}, "/mail/stop/" + token + "x", {}).status, 404);
}

TEST_P(Access, HandlesAreRedirectedAndNeverGivenToAnother) {
  const Member ines = add_member("ines"), tomas = add_member("tomas");
  const auto rename = [&](const Member& m, std::string_view handle) {
    return act([&](Act& a) { return members::change_handle(a.sql, *members::find(a.sql, m.id), handle); });
  };
  ASSERT_TRUE(rename(ines, "ines-okafor"));
  EXPECT_EQ(header(get(browser_of(tomas), "/@ines"), "Location"), "/@ines-okafor");
  EXPECT_FALSE(rename(tomas, "ines"));
  EXPECT_TRUE(rename(ines, "ines")) << "one's own old handle is still one's own";
  for (const char* bad : {"a", "-ab", "ab-", "a_b", "äb", ""}) EXPECT_FALSE(check_handle(bad)) << bad;
}

ON_BOTH_ENGINES(Access);

}  // namespace
}  // namespace kith::test
