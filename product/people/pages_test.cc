// Members' pages: each part is seen by whom its owner shows it to, and by nobody else.

#include "platform/base/bytes.h"
#include "platform/text/unicode.h"
#include "product/calls/actions.h"
#include "product/members/photo.h"
#include "product/members/shown.h"
#include "product/members/store.h"
#include "product/openers/actions.h"
#include "product/openers/habit.h"
#include "product/ties/network.h"
#include "tests/pictures.h"
#include "tests/support.h"

namespace kith::test {
namespace {

using members::Part, members::SeenBy;

class MembersPages : public World {
 protected:
  Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Lindqvist"),
         ruth = add_member("ruth", "Ruth Amsel");
  const Browser nobody;

  MembersPages() {
    act([&](Act& a) {
      members::update_page(a.sql, ines.id,
                           {"Ines Okafor", "Keeps bees", "Thistlemere", "Europe/London", "What do bees cost?", "Igbo"});
      return calls::open_call(a, reload_in(a, ines), {.kind = CallKind::kOffer, .words = "I lend a honey press."});
    });
    tie(ines, tomas);
  }
  static Member reload_in(Act& a, const Member& m) { return *members::find(a.sql, m.id); }
  void show(Part part, SeenBy level) {
    ASSERT_TRUE(act([&](Act& a) { return members::show_to(a, ines, {{part, level}}); }));
  }
  std::string page(const Browser& as, const std::string& path = "/@ines") { return get(as, path).body; }
  http::Response put_photo(const Member& as, const std::string& bytes) {
    const Browser browser = browser_of(as);
    std::string body;
    for (const auto& [head, value] : {std::pair<std::string, std::string>{"name=\"_token\"", browser.form_token},
                                      {"name=\"alt\"", "Ines beside a hive"},
                                      {"name=\"file\"; filename=\"me.jpg\"", bytes}})
      body += "--b\r\nContent-Disposition: form-data; " + head + "\r\n\r\n" + value + "\r\n";
    return request(kPost, "/settings/photo", body + "--b--\r\n",
                   {{"cookie", "kith_session=" + browser.cookie}, {"content-type", "multipart/form-data; boundary=b"}});
  }
};

TEST_P(MembersPages, AreForMembersUntilTheirOwnerShowsThemToAnyone) {
  const http::Response closed = get(nobody, "/@ines"), unknown = get(nobody, "/@nobody-is-called-so");
  EXPECT_EQ(closed.status, 303);
  EXPECT_EQ(header(closed, "Location"), header(unknown, "Location")) << "it is not told who is here";
  for (const char* path : {"/@ines/card.vcf", "/@ines/code", "/@ines/code.svg"})
    EXPECT_EQ(get(nobody, path).status, 303) << path;
  EXPECT_NE(page(browser_of(ruth)).find("noindex"), std::string::npos);

  show(Part::kPage, SeenBy::kAnyone);
  const std::string open = page(nobody);
  EXPECT_NE(open.find("Keeps bees"), std::string::npos);
  EXPECT_NE(open.find("og:description\" content=\"Keeps bees\""), std::string::npos);
  for (const char* part : {"Thistlemere", "Igbo", "What do bees cost?", "I lend a honey press.", "Usually replies"})
    EXPECT_EQ(open.find(part), std::string::npos) << part << " was not shown to anyone";
  show(Part::kPlace, SeenBy::kAnyone);
  show(Part::kCalls, SeenBy::kAnyone);
  const std::string more = page(nobody);
  EXPECT_NE(more.find("Thistlemere"), std::string::npos);
  EXPECT_EQ(more.find("I lend a honey press."), std::string::npos) << "an offer has a wish of its own";
  act([&](Act& a) {
    return calls::open_call(a, reload_in(a, ines),
                            {.kind = CallKind::kOffer, .words = "I teach queens.", .is_public = true});
  });
  EXPECT_NE(page(nobody).find("I teach queens."), std::string::npos);
  show(Part::kPage, SeenBy::kMembers);
  EXPECT_EQ(get(nobody, "/@ines").status, 303) << "what is shown to anyone is so only while the page is";
}

TEST_P(MembersPages, ShowEachPartToThoseItIsFor) {
  const auto sees = [&](const Browser& as) { return page(as).find("Thistlemere") != std::string::npos; };
  const auto sees_by_api = [&](const Member& as) {
    return api(as, http::Method::kGet, "/members/ines").body.find("Thistlemere") != std::string::npos;
  };
  const auto finds = [&] {
    return page(browser_of(ruth), "/people/find?q=Thistlemere").find("Ines Okafor") != std::string::npos;
  };
  for (const auto& [level, tie_sees, member_sees] :
       {std::tuple(SeenBy::kNobody, false, false), std::tuple(SeenBy::kTies, true, false),
        std::tuple(SeenBy::kMembers, true, true)}) {
    show(Part::kPlace, level);
    EXPECT_EQ(sees(browser_of(tomas)), tie_sees) << members::name(level);
    EXPECT_EQ(sees(browser_of(ruth)), member_sees) << members::name(level);
    EXPECT_EQ(sees_by_api(tomas), tie_sees) << members::name(level);
    EXPECT_EQ(sees_by_api(ruth), member_sees) << members::name(level);
    EXPECT_EQ(finds(), member_sees) << "what members do not see they do not find";
    EXPECT_TRUE(sees(browser_of(ines))) << "one's own page is whole";
    EXPECT_EQ(page(browser_of(ines), "/@ines?as=members").find("Thistlemere") != std::string::npos, member_sees);
    EXPECT_EQ(page(browser_of(ines), "/@ines?as=ties").find("Thistlemere") != std::string::npos, tie_sees);
  }
  const Browser own = browser_of(ines);
  EXPECT_NE(page(own, "/@ines?as=anyone").find("Nobody without an account sees your page."), std::string::npos);
  EXPECT_EQ(page(browser_of(ruth), "/@ines?as=ties").find("This is what"), std::string::npos)
      << "of nobody else's page";
  EXPECT_EQ(post(own, "/settings/privacy", {{"page", "nobody"}}).status, 422) << "a page that nobody sees is none";
  ASSERT_EQ(post(own, "/settings/privacy", {{"page", "anyone"}, {"work", "nobody"}}).status, 303);
  EXPECT_TRUE(read([&](sql::Session& s) { return members::shown_of(s, ines.id); }).is_public());
}

TEST_P(MembersPages, APhotoStandsForTheMarkAndHasNothingHiddenInIt) {
  ASSERT_EQ(put_photo(ines, *from_base64url(kJpeg)).status, 303);
  const std::string path = "/photo/" + ines.id.str() + "/" + std::to_string(reload(ines).photo);
  const Browser reader = browser_of(ruth);
  EXPECT_NE(page(reader).find(path + ".avif"), std::string::npos);
  EXPECT_NE(page(reader).find("aria-label=\"Ines beside a hive\""), std::string::npos);
  for (const char* kind : {".webp", ".avif"}) {
    const http::Response photo = get(reader, path + kind);
    EXPECT_EQ(photo.type, "image/" + std::string(kind).substr(1));
    EXPECT_EQ(photo.body.find("SecretCamera"), std::string::npos);
    EXPECT_LT(photo.body.size(), 6u * 1024);
    EXPECT_EQ(get(nobody, path + kind).status, 404);
  }
  show(Part::kPage, SeenBy::kAnyone);
  EXPECT_EQ(get(nobody, path + ".webp").status, 404);
  EXPECT_EQ(page(nobody).find("/photo/"), std::string::npos);
  show(Part::kPhoto, SeenBy::kAnyone);
  EXPECT_EQ(get(nobody, path + ".webp").status, 200);
  for (const char* wrong : {"/photo/1/1.webp", "/photo/x/1.webp"}) EXPECT_EQ(get(reader, wrong).status, 404) << wrong;
  EXPECT_EQ(get(reader, path + ".svg").status, 404);
  EXPECT_EQ(put_photo(ines, *from_base64url(kMovingWebp)).status, 422);
  EXPECT_EQ(put_photo(ines, "<svg xmlns='http://www.w3.org/2000/svg'/>").status, 422);
  EXPECT_EQ(get(reader, path + ".webp").status, 200) << "what was there stays";
  ASSERT_EQ(post(browser_of(ines), "/settings/photo/change", {{"act", "remove"}}).status, 303);
  EXPECT_EQ(get(reader, path + ".webp").status, 404);
}

TEST_P(MembersPages, SayHowSomebodyRepliesOnceItCanBeSaid) {
  const auto said = [&] {
    const auto habit = read([&](sql::Session& s) { return openers::habit_of(s, ines.id, clock.now()); });
    return habit ? openers::in_words(*habit) : std::string("nothing");
  };
  std::vector<Member> askers;
  for (int i = 0; i < 9; ++i) askers.push_back(add_member("asker-" + std::to_string(i)));
  for (int i = 0; i < 5; ++i) {
    const Opener opener = ask(askers[static_cast<std::size_t>(i)], ines);
    clock.advance(hours(20));
    if (i == 0) act([&](Act& a) { return *openers::pass_politely(a, opener, ines, "Not this quarter.", {}), 0; });
    else if (i < 4) act([&](Act& a) { return *openers::answer_opener(a, opener, ines, "I told them first."), 0; });
  }
  EXPECT_EQ(said(), "nothing") << "the last three days are left out";
  clock.advance(days(4));
  EXPECT_EQ(said(), "Usually replies within a day.") << "four of five, and a polite pass is a reply";
  // Another to the same people is no first message, and one that was taken back was none.
  clock.advance(days(100));
  const Opener taken = ask(askers[8], ines);
  act([&](Act& a) { return *openers::withdraw(a, taken, askers[8].id), 0; });
  for (int i = 5; i < 8; ++i) ask(askers[static_cast<std::size_t>(i)], ines), clock.advance(days(8));
  EXPECT_EQ(said(), "Sometimes replies.") << "four of eight";
  EXPECT_NE(page(browser_of(ruth)).find("Sometimes replies."), std::string::npos);
  EXPECT_NE(page(browser_of(ruth), "/openers/new?to=ines").find("Sometimes replies."), std::string::npos);
  const Opener sent = ask(ruth, ines);
  EXPECT_NE(page(browser_of(ruth), "/openers/" + sent.id.str()).find("We will e-mail you."), std::string::npos);
  EXPECT_EQ(page(browser_of(ines), "/openers/" + sent.id.str()).find("We will e-mail you."), std::string::npos);
  show(Part::kHabit, SeenBy::kNobody);
  EXPECT_EQ(page(browser_of(ruth)).find("Sometimes replies."), std::string::npos);
  EXPECT_EQ(page(browser_of(ruth), "/openers/new?to=ines").find("Sometimes replies."), std::string::npos);
  clock.advance(days(181));
  EXPECT_EQ(said(), "nothing");
}

TEST_P(MembersPages, CanBeTakenAlongAsACardAndACode) {
  act([&](Act& a) {
    members::update_page(
        a.sql, ines.id,
        {"Ines; Okafor", std::string(90, 'b') + ", и пчёлы", "Hull, Yorkshire", "Europe/London", "", ""});
    return 0;
  });
  const http::Response card = get(browser_of(ruth), "/@ines/card.vcf");
  EXPECT_EQ(card.type, "text/vcard; charset=utf-8");
  EXPECT_NE(card.body.find("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ines\\; Okafor\r\n"), std::string::npos) << card.body;
  EXPECT_NE(card.body.find("ADR:;;;Hull\\, Yorkshire;;;\r\n"), std::string::npos) << card.body;
  for (std::size_t at = 0; at < card.body.size();) {
    const std::size_t end = card.body.find("\r\n", at);
    EXPECT_LE(end - at, 75u);
    EXPECT_TRUE(is_utf8(card.body.substr(at, end - at))) << "folded between characters";
    at = end + 2;
  }
  EXPECT_EQ(card.body.find(ines.email), std::string::npos);
  show(Part::kPlace, SeenBy::kTies);
  EXPECT_EQ(get(browser_of(ruth), "/@ines/card.vcf").body.find("Hull"), std::string::npos);
  EXPECT_NE(get(browser_of(tomas), "/@ines/card.vcf").body.find("Hull"), std::string::npos);
  EXPECT_EQ(get(browser_of(ruth), "/@ines/code.svg").type, "image/svg+xml");
}

ON_BOTH_ENGINES(MembersPages);

}  // namespace
}  // namespace kith::test
