// What a member brings from an old network is theirs alone, and goes whole.

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "platform/http/multipart.h"
#include "product/acquaintances/acquaintance.h"
#include "product/frame/route.h"
#include "product/imports/actions.h"
#include "product/members/store.h"
#include "product/ties/ledger.h"
#include "tests/support.h"

namespace kith::test {
namespace {

namespace json = boost::json;

// Ada has answered, Sam has not; both wrote within the year that ends at kNoon.
constexpr std::string_view kArchive =
    "FROM,TO,DATE,CONTENT\n"
    "Kay Owner,Ada Lovelace,2026-02-01 09:00:00 UTC,secret words\n"
    "Ada Lovelace,Kay Owner,2026-02-02 09:00:00 UTC,secret words\n"
    "Kay Owner,Sam Reed,2026-02-03 09:00:00 UTC,secret words\n"
    "Ines Okafor,Kay Owner,2020-02-03 09:00:00 UTC,secret words\n"
    "Kay Owner,Ines Okafor,2020-02-04 09:00:00 UTC,secret words\n";

class Archives : public World {
 protected:
  const Member kay = add_member("kay", "Kay Owner"), ruth = add_member("ruth", "Ruth Amsel");

  std::string bring(const Member& as, std::string_view bytes, const std::string& query = {}) {
    const http::Response made = api(as, kPost, "/imports" + query, std::string(bytes));
    EXPECT_EQ(made.status, 201) << made.body;
    return made.status == 201 ? std::string(json::parse(made.body).at("id").as_string()) : std::string();
  }
  // A form with one file, as a browser sends it.
  http::Response upload(const Browser& browser, std::string_view bytes, const std::string& me = {}) {
    std::string body;
    for (const auto& [name, value] : {std::pair<std::string, std::string>{"_token", browser.form_token}, {"me", me}})
      body += "--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    body +=
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"messages.csv\"\r\nContent-Type: "
        "text/csv\r\n\r\n" +
        std::string(bytes) + "\r\n--b--\r\n";
    return request(kPost, "/import", body,
                   {{"cookie", "kith_session=" + browser.cookie}, {"content-type", "multipart/form-data; boundary=b"}});
  }
};

TEST_P(Archives, TellWhoIsAliveAndHoldNoText) {
  const std::string id = bring(kay, kArchive);
  const Browser browser = browser_of(kay);
  const http::Response page = get(browser, "/import/" + id);
  EXPECT_EQ(page.status, 200);
  for (const char* words :
       {"3 people are in it.", "Ada Lovelace", "Keep this one as someone to write to", "Ties asleep"})
    EXPECT_NE(page.body.find(words), std::string::npos) << words;
  EXPECT_LE(page.queries, 6);
  EXPECT_EQ(page.body.find("secret"), std::string::npos);
  // Nothing of it is a line or a tie of the community.
  EXPECT_TRUE(read([&](sql::Session& s) { return ties::all_at(s, clock.now()); }).empty());
  EXPECT_EQ(read([&](sql::Session& s) { return ties::difference_from_ledger(s); }), "");
}

TEST_P(Archives, AreSeenByNobodyElse) {
  const std::string id = bring(kay, kArchive);
  const Browser outsider = browser_of(ruth);
  for (const std::string& path : {"/import/" + id, "/import/" + id + "/work"})
    EXPECT_EQ(get(outsider, path).status, 404) << path;
  for (const std::string& path : std::vector<std::string>{"/keep", "/delete", "/work", "/contacts/1/leave"})
    EXPECT_EQ(post(outsider, "/import/" + id + path, {{"who", "talking"}}).status, 404) << path;
  EXPECT_EQ(request(kGet, "/import/" + id, "", {}).status, 303) << "a stranger is asked to sign in";
  EXPECT_EQ(get(browser_of(kay), "/import/" + id).status, 200);
}

TEST_P(Archives, AreDeletedWhole) {
  const std::string id = bring(kay, kArchive);
  const Browser browser = browser_of(kay);
  EXPECT_EQ(post(browser, "/import/" + id + "/keep", {{"who", "talking"}}).status, 303);
  EXPECT_NE(get(browser, "/people").body.find("Ada Lovelace"), std::string::npos);
  EXPECT_EQ(post(browser, "/import/" + id + "/delete", {}).status, 303);
  EXPECT_EQ(get(browser, "/people").body.find("Ada Lovelace"), std::string::npos);
  EXPECT_EQ(get(browser, "/import/" + id).status, 404);
  EXPECT_TRUE(
      read([&](sql::Session& s) { return imports::contacts_after(s, kay.id, *ImportId::parse(id), 0, 10); }).empty());
}

TEST_P(Archives, MayBeKeptAndLeftOneByOne) {
  const std::string id = bring(kay, kArchive);
  const auto kept = [&] { return read([&](sql::Session& s) { return imports::kept(s, kay.id).size(); }); };
  const Browser browser = browser_of(kay);
  post(browser, "/import/" + id + "/keep", {{"who", "talking"}});
  EXPECT_EQ(kept(), 1u);
  post(browser, "/import/" + id + "/contacts/2/leave", {});
  EXPECT_EQ(kept(), 0u);
  EXPECT_EQ(post(browser, "/import/" + id + "/contacts/3/keep", {}).status, 303);
  EXPECT_EQ(post(browser, "/import/" + id + "/contacts/9/keep", {}).status, 404);
  EXPECT_EQ(kept(), 1u);
  post(browser, "/import/" + id + "/keep", {{"who", "talking"}});
  post(browser, "/import/" + id + "/keep", {{"who", "none"}});
  EXPECT_EQ(kept(), 0u);
}

TEST_P(Archives, AreJoinedOnlyWhenBothSaidThatTheyKnowEachOther) {
  const std::string id = bring(kay, "BEGIN:VCARD\nFN:Ruth A.\nEMAIL:Ruth@Example.org\nEND:VCARD\n");
  const auto joined = [&] {
    return read([&](sql::Session& s) {
      return imports::contacts_after(s, kay.id, *ImportId::parse(id), 0, 10)[0].member.has_value();
    });
  };
  act([&](Act& a) { return acquaintances::say_we_know_each_other(a, kay, ruth).operator bool(); });
  EXPECT_FALSE(joined()) << "one alone would be asking who is a member";
  act([&](Act& a) { return acquaintances::say_we_know_each_other(a, ruth, kay).operator bool(); });
  EXPECT_TRUE(joined());
}

TEST_P(Archives, AskWhoseItIsWithTheCandidates) {
  const std::string between_two =
      "FROM,TO,DATE,CONTENT\nAda,Kay,2026-02-01 09:00:00 UTC,\nKay,Ada,2026-02-02 09:00:00 UTC,\n";
  const Browser browser = browser_of(kay);
  const http::Response asked = upload(browser, between_two);
  EXPECT_EQ(asked.status, 422);
  EXPECT_NE(asked.body.find("Say which of these you are: Kay; Ada."), std::string::npos);
  EXPECT_EQ(upload(browser, between_two, "Kay").status, 303);
  EXPECT_EQ(api(kay, kPost, "/imports?me=Nobody", between_two).status, 422);
}

TEST_P(Archives, RefuseWhatIsNoFormOrNoArchive) {
  const Browser browser = browser_of(kay);
  EXPECT_EQ(upload(browser, "").status, 422);
  EXPECT_EQ(upload(browser, "PK\3\4 and then nothing").status, 422);
  EXPECT_EQ(request(kPost, "/import", "not what it says",
                    {{"cookie", "kith_session=" + browser.cookie}, {"content-type", "multipart/form-data; boundary=b"}})
                .status,
            422);
  EXPECT_EQ(upload({browser.cookie, "another page's"}, kArchive).status, 403);
  EXPECT_EQ(upload({"", ""}, kArchive).status, 403) << "a stranger";
  EXPECT_EQ(get(browser, "/import").body.find("What you have brought"), std::string::npos) << "nothing was stored";
}

TEST_P(Archives, AreOnlySoManyAtATime) {
  for (int i = 0; i < imports::kImports; ++i) bring(kay, kArchive);
  EXPECT_EQ(api(kay, kPost, "/imports", std::string(kArchive)).status, 409);
}

TEST_P(Archives, FillThePageLineByLine) {
  const std::string id = bring(
      kay,
      R"({"basics":{"name":"Kay","label":"Baker of things"},"work":[{"name":"Market","position":"Baker","startDate":"2019-04"},{"name":"Mill","position":"Apprentice"}],"skills":[{"name":"Sourdough"}]})");
  const Browser browser = browser_of(kay);
  EXPECT_NE(get(browser, "/import/" + id + "/work").body.find("Baker, Market"), std::string::npos);
  post(browser, "/import/" + id + "/work",
       {{"line", "0"}, {"line", "2"}, {"line", "99"}, {"line", "1x"}, {"sentence", "1"}});
  const std::string page = get(browser, "/@kay").body;
  EXPECT_NE(page.find("Baker, Market"), std::string::npos);
  EXPECT_NE(page.find("Sourdough"), std::string::npos);
  EXPECT_EQ(page.find("Mill"), std::string::npos);
  EXPECT_NE(page.find("Baker of things"), std::string::npos);
  // Twice is once, and a stranger's line cannot be taken down.
  post(browser, "/import/" + id + "/work", {{"line", "0"}});
  const auto work = read([&](sql::Session& s) { return members::work_of(s, kay.id); });
  ASSERT_EQ(work.size(), 2u);
  EXPECT_EQ(post(browser_of(ruth), "/work/" + work[0].id.str() + "/remove", {}).status, 404);
  EXPECT_EQ(post(browser, "/work/" + work[0].id.str() + "/remove", {}).status, 303);
  EXPECT_EQ(read([&](sql::Session& s) { return members::work_of(s, kay.id).size(); }), 1u);
}

ON_BOTH_ENGINES(Archives);

TEST(Multipart, IsTakenApartOrRefused) {
  const std::string type = "multipart/form-data; boundary=\"b c\"";
  const auto form = http::parse_multipart(
      type,
      "--b c\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n2\r\n--b c\r\ncontent-disposition: form-data; "
      "name=\"f\"; filename=\"x.zip\"\r\n\r\n\r\n--not it\r\n\r\n--b c--\r\n");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->fields.get("a"), "1\r\n2");
  ASSERT_EQ(form->files.size(), 1u);
  EXPECT_EQ(form->files[0].name, "x.zip");
  EXPECT_EQ(form->files[0].bytes, "\r\n--not it\r\n");
  for (const char* broken : {"", "--b c", "--b c\r\n", "--b c\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1",
                             "--b c\r\n\r\n\r\n--b c--"})
    EXPECT_FALSE(http::parse_multipart(type, broken)) << broken;
  EXPECT_FALSE(http::parse_multipart("multipart/form-data", "----"));
  std::string many;
  for (int i = 0; i < 65; ++i) many += "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1\r\n";
  EXPECT_FALSE(http::parse_multipart("multipart/form-data; boundary=b", many + "--b--"));
}

}  // namespace
}  // namespace kith::test
