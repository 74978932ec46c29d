// Asking a member something without an account, on both engines.

#include "product/asking/asking.h"

#include "platform/html/html.h"
#include "platform/http/request.h"
#include "product/members/actions.h"
#include "product/members/guest.h"
#include "product/members/store.h"
#include "product/openers/store.h"
#include "tests/letters.h"

namespace kith::test {
namespace {

constexpr const char* kJo = "jo@example.net";

class AskingByAnyone : public Post {
 protected:
  Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Berg");

  AskingByAnyone() {
    EXPECT_TRUE(act([&](Act& a) { return members::set_asked_by(a, ines, kAskedByAnyone); }));
  }
  static std::string form(const std::string& email, const std::string& words, const std::string& name = "Jo Fields") {
    return "text=" + url_part(words) + "&why=You+price+repairs.&name=" + url_part(name) + "&email=" + url_part(email);
  }
  http::Response ask_ines(const std::string& email, const std::string& words = {}) {
    return request(kPost, "/@ines/ask", form(email, words.empty() ? question(asked_++) : words), {});
  }
  std::vector<Opener> to_ines() {
    return read([&](sql::Session& s) { return openers::box(s, ines.id, openers::Box::kReceived, "", 0, 50); });
  }
};

TEST_P(AskingByAnyone, SendsNothingBeforeTheAddressIsProved) {
  EXPECT_EQ(request(kGet, "/@ines/ask", {}, {}).status, 200);
  const std::string words = question(asked_++);
  ASSERT_EQ(ask_ines(kJo, words).status, 200);
  EXPECT_TRUE(to_ines().empty());
  ASSERT_EQ(letters(kJo).size(), 1u);
  // The letter holds nothing that whoever typed the address could have written into it.
  const Got proof = last(kJo);
  EXPECT_EQ((proof.subject + proof.text).find(words.substr(0, 20)), std::string::npos);
  EXPECT_EQ(proof.text.find("Jo Fields"), std::string::npos);
  const std::string link = proof.link("/asking/");
  EXPECT_NE(request(kGet, link, {}, {}).body.find("Jo Fields"), std::string::npos);
  EXPECT_TRUE(to_ines().empty()) << "opening a link changed something";
  EXPECT_EQ(request(kPost, link + "x", "text=x", {}).status, 404);
  ASSERT_EQ(request(kPost, link, "text=" + url_part(words) + "&why=", {}).status, 200);
  ASSERT_EQ(to_ines().size(), 1u);
  EXPECT_EQ(to_ines().front().sender.name, "Jo Fields");
  EXPECT_TRUE(to_ines().front().sender.is_guest());
  EXPECT_EQ(mails(ines, "opener"), 1);
  // Once.
  request(kPost, link, "text=" + url_part(words) + "&why=", {});
  EXPECT_EQ(to_ines().size(), 1u);
  // The answer goes to them, and they go on from there.
  ASSERT_EQ(answer(last("ines@example.org"), "ines@example.org", "By the hour, and the hour is on the wall.").kind,
            mail::Receipt::Kind::kTaken);
  EXPECT_NE(last(kJo).text.find("By the hour, and the hour is on the wall."), std::string::npos);
  ASSERT_EQ(answer(last(kJo), "Jo <jo@example.net>", "Thank you!").kind, mail::Receipt::Kind::kTaken);
}

TEST_P(AskingByAnyone, CannotBeUsedToBombardAThirdPerson) {
  for (int i = 0; i < 20; ++i) ask_ines("victim@example.net");
  EXPECT_EQ(letters("victim@example.net").size(), 2u);
  clock.advance(hours(3));
  for (int i = 0; i < 20; ++i) ask_ines("VICTIM@example.net");
  clock.advance(hours(3));
  for (int i = 0; i < 20; ++i) ask_ines("victim@example.net");
  EXPECT_EQ(letters("victim@example.net").size(), 4u);
  // Many addresses cost the browser work, each for itself.
  for (int i = 0; i < 60; ++i) ask_ines("someone" + std::to_string(i) + "@example.net");
  int sent = 0;
  for (int i = 0; i < 60; ++i) sent += static_cast<int>(letters("someone" + std::to_string(i) + "@example.net").size());
  EXPECT_LE(sent, rules.sign_ups_an_hour);
  const http::Response asked = ask_ines("onemore@example.net");
  EXPECT_EQ(asked.status, 422);
  EXPECT_NE(asked.body.find("data-work="), std::string::npos);
}

TEST_P(AskingByAnyone, FollowsTheRulesAndTheMembersWish) {
  EXPECT_EQ(ask_ines(kJo, "Buy our SEO package today, it is great value for you and yours.").status, 422);
  EXPECT_EQ(ask_ines(kJo, "Why?").status, 422);
  EXPECT_EQ(ask_ines("not an address").status, 422);
  EXPECT_TRUE(letters(kJo).empty());
  const http::Response members_only = request(kGet, "/@tomas/ask", {}, {});
  EXPECT_EQ(members_only.body.find("Tomas"), std::string::npos) << "he shows himself to members";
  EXPECT_EQ(members_only.body.find("Tests things"), std::string::npos);
  request(kPost, "/@tomas/ask", form(kJo, question(asked_++)), {});
  EXPECT_TRUE(letters(kJo).empty());
  EXPECT_EQ(request(kGet, "/@nobody/ask", {}, {}).status, 404);
  // She changes her mind after the letter went.
  ask_ines(kJo);
  EXPECT_TRUE(act([&](Act& a) { return members::set_asked_by(a, ines, kAskedByMembers); }));
  EXPECT_EQ(request(kPost, last(kJo).link("/asking/"), "text=" + url_part(question(asked_++)), {}).status, 422);
  EXPECT_TRUE(to_ines().empty());
}

TEST_P(AskingByAnyone, WhoeverIsHereAlreadyAsksAsWhoTheyAre) {
  const std::string words = question(asked_++);
  ask_ines("tomas@example.org", words);
  request(kPost, last("tomas@example.org").link("/asking/"), "text=" + url_part(words) + "&why=", {});
  ASSERT_EQ(to_ines().size(), 1u);
  EXPECT_EQ(to_ines().front().sender.handle, "tomas");
}

TEST_P(AskingByAnyone, ALinkIsGoodForTwoDays) {
  ask_ines(kJo);
  clock.advance(days(3));
  EXPECT_EQ(request(kGet, last(kJo).link("/asking/"), {}, {}).status, 404);
}

TEST_P(AskingByAnyone, TheCodeIsAPictureOfTheLink) {
  const http::Response code = request(kGet, "/@ines/ask.svg", {}, {});
  EXPECT_EQ(code.status, 200);
  EXPECT_EQ(code.type, "image/svg+xml");
  EXPECT_EQ(code.body.substr(0, 4), "<svg");
}

ON_BOTH_ENGINES(AskingByAnyone);

}  // namespace
}  // namespace kith::test
