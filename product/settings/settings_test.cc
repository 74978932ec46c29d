// How Kith speaks and looks to somebody, and who may ask them.

#include "product/access/applicants.h"
#include "product/members/actions.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "tests/letters.h"

namespace kith::test {
namespace {

using http::Method::kGet;

class Settings : public Post {
 protected:
  std::string page_in(const std::string& accept_language) {
    return request(kGet, "/", {}, {{"accept-language", accept_language}}).body;
  }
  std::vector<Error> mistakes_of_asking(const Member& from, const Member& to) {
    return act([&](Act& a) {
      return openers::send_opener(a, from, {.to = to.handle, .text = question(++asked_), .why = {}}).mistakes;
    });
  }
  const std::vector<std::pair<std::string, std::string>> kAllLooks = {
      {"locale", "de"}, {"theme", "dark"}, {"text_size", "larger"}, {"is_plain", "1"}, {"saves_data", "1"}};
};

TEST_P(Settings, AStrangerIsSpokenToAsTheirBrowserAsks) {
  EXPECT_NE(page_in("de-AT,de;q=0.9").find("<html lang=\"de\""), std::string::npos);
  EXPECT_NE(page_in("de").find("Wen möchten Sie etwas fragen?"), std::string::npos);
  EXPECT_NE(page_in("fr").find("<html lang=\"en\""), std::string::npos);
  EXPECT_NE(request(kGet, "/nowhere", {}, {{"accept-language", "de"}}).body.find("<html lang=\"de\""),
            std::string::npos)
      << "errors too";
}

TEST_P(Settings, AMemberIsSpokenToAndShownThingsAsTheyChose) {
  const Member ines = add_member("ines");
  const Browser browser = browser_of(ines);
  EXPECT_EQ(header(post(browser, "/settings/access", kAllLooks), "Location"), "/settings/access?done=saved");
  const std::string page = get(browser, "/today").body;
  EXPECT_NE(page.find("<html lang=\"de\" data-theme=\"dark\" data-text=\"larger\" data-plain data-small data-no-keys"),
            std::string::npos)
      << page.substr(0, 200);
  EXPECT_EQ(page.find("rel=\"preload\""), std::string::npos) << "small data brings no fonts";
  EXPECT_EQ(reload(ines).look.locale, "de");
}

TEST_P(Settings, WhatIsNoneOfTheChoicesChangesNothing) {
  const Member ines = add_member("ines");
  const Browser browser = browser_of(ines);
  for (const auto& [name, value] :
       {std::pair<std::string, std::string>{"locale", "xx"}, {"theme", "<script>"}, {"text_size", "huge"}}) {
    auto fields = kAllLooks;
    for (auto& field : fields)
      if (field.first == name) field.second = value;
    EXPECT_EQ(post(browser, "/settings/access", fields).status, 422) << name;
  }
  EXPECT_EQ(reload(ines).look.theme, "system");
}

TEST_P(Settings, MailComesInTheLanguageOfWhoReadsIt) {
  const Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Berg");
  const auto set = act([&](Act& a) {
    Look look;
    look.locale = "de";
    return members::set_look(a, tomas, look);
  });
  EXPECT_TRUE(set);
  ask(ines, tomas);
  const std::string german = letters("tomas@example.org").back().text;
  EXPECT_NE(german.find("Ines Okafor hat Sie etwas gefragt."), std::string::npos) << german;
  ask(tomas, ines);
  const std::string english = letters("ines@example.org").back().text;
  EXPECT_NE(english.find("Tomas Berg asked you something."), std::string::npos) << english;
}

TEST_P(Settings, WhoeverComesInIsWrittenToInTheLanguageTheyCameIn) {
  rules.hosts_let_in = 1;
  reception.set_rules(std::make_shared<const Rules>(rules));
  const auto in = act([&](Act& a) {
    access::apply(a, {0, "jo@example.net", "Jo Fields", "jo", "Repairs clocks", "UTC", a.now, "de"});
    return access::let_in(a, access::applicants(a.sql, 1).front().id);
  });
  EXPECT_TRUE(in);
  EXPECT_NE(letters("jo@example.net").back().text.find("Melden Sie sich"), std::string::npos)
      << letters("jo@example.net").back().text;
}

TEST_P(Settings, WhoIsAskedFromNearByIsAskedByWhomATieOfTheirsKnows) {
  const Member ines = add_member("ines"), tomas = add_member("tomas"), mira = add_member("mira"),
               far = add_member("far");
  tie(ines, tomas);
  tie(tomas, mira);
  EXPECT_TRUE(act([&](Act& a) { return members::set_asked_by(a, ines, kAskedByNear); }));
  const Member near = reload(ines);
  EXPECT_TRUE(mistakes_of_asking(tomas, near).empty()) << "a tie";
  EXPECT_TRUE(mistakes_of_asking(mira, near).empty()) << "whom a tie knows";
  const auto mistakes = mistakes_of_asking(far, near);
  ASSERT_EQ(mistakes.size(), 1u);
  EXPECT_EQ(mistakes.front().fault, Fault::kForbidden);
  EXPECT_TRUE(act([&](Act& a) { return members::set_asked_by(a, ines, kAskedByMembers); }));
  EXPECT_TRUE(mistakes_of_asking(far, reload(ines)).empty());
}

TEST_P(Settings, ReachIsSavedWholeOrWithAReason) {
  const Member ines = add_member("ines");
  const Browser browser = browser_of(ines);
  EXPECT_EQ(post(browser, "/settings/reach",
                 {{"openers_a_week", "3"}, {"asked_by", "near"}, {"open_to", " price lists ,, hiring , "}})
                .status,
            303);
  EXPECT_EQ(reload(ines).openers_a_week, 3);
  EXPECT_EQ(reload(ines).open_to, "price lists, hiring");
  const auto refused = post(browser, "/settings/reach",
                            {{"openers_a_week", "5"}, {"asked_by", "near"}, {"open_to", std::string(41, 'x')}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find(std::string(41, 'x')), std::string::npos) << "what was written is still there";
  EXPECT_EQ(reload(ines).openers_a_week, 3) << "nothing of it was taken";
  EXPECT_EQ(post(browser, "/settings/away", {{"away_until", "some day"}}).status, 422);
}

TEST_P(Settings, ANameIsWhatAReaderSees) {
  EXPECT_FALSE(check_name("\u200B\uFEFF"));
  EXPECT_FALSE(check_name("\u3164"));
  EXPECT_FALSE(check_name("--"));
  EXPECT_EQ(*check_name("Ines\u202E Okafor"), "Ines Okafor");
  EXPECT_EQ(*check_name("I\u0301\u0301\u0301\u0301\u0301nes"), "I\u0301\u0301\u0301nes");
  EXPECT_EQ(*check_name("Мария Зайцева"), "Мария Зайцева");
  EXPECT_EQ(*check_name("نازنین\u200Cزهرا"), "نازنین\u200Cزهرا") << "Persian is spelled with it";
}

TEST_P(Settings, AHandleIsMadeFromANameOfAnyScript) {
  EXPECT_EQ(suggest_handle("Jürgen Müller"), "jurgen-muller");
  EXPECT_EQ(suggest_handle("Étienne Œuvre"), "etienne-oeuvre");
  EXPECT_FALSE(suggest_handle("Мария").empty());
  EXPECT_FALSE(suggest_handle("田中").empty());
}

ON_BOTH_ENGINES(Settings);

}  // namespace
}  // namespace kith::test
