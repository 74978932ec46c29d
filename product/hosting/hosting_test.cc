// What a host sets holds for everybody, and nobody else sets it.

#include "product/access/access.h"
#include "product/frame/rules.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Hosting : public World {
 protected:
  Member host() {
    const Member ruth = add_member("ruth");
    act([&](Act& a) {
      access::make_host(a.sql, ruth.id);
      return Done{};
    });
    return reload(ruth);
  }
  Rules stored() {
    return read([](sql::Session& s) { return load_rules(s); });
  }
};

TEST_P(Hosting, AHostSeesEachRuleWithWhatItChangesAndSetsIt) {
  const Browser browser = browser_of(host());
  const std::string page = get(browser, "/admin/rules").body;
  EXPECT_NE(page.find("Days after which an opener without an answer lapses."), std::string::npos);
  EXPECT_EQ(page.find("name=\"secret\""), std::string::npos);
  EXPECT_EQ(page.find("name=\"base_url\""), std::string::npos)
      << "how the server is set up is not changed from a browser";
  EXPECT_EQ(post(browser, "/admin/rules", {{"lapse_days", "21"}, {"community", "Bakers of Hull"}}).status, 303);
  EXPECT_EQ(stored().lapse_days, 21);
  EXPECT_EQ(stored().community, "Bakers of Hull");
  const std::string after = get(browser, "/admin/rules").body;
  EXPECT_NE(after.find("lapse_days: <b dir=\"auto\">21</b>"), std::string::npos) << "with its history";
}

TEST_P(Hosting, WhatDoesNotFitChangesNothingAndIsStillThere) {
  const Browser browser = browser_of(host());
  const auto refused = post(browser, "/admin/rules", {{"lapse_days", "2"}, {"places", "7"}});
  EXPECT_EQ(refused.status, 422);
  EXPECT_NE(refused.body.find("lapse_days is a number from 3 to 60"), std::string::npos);
  EXPECT_NE(refused.body.find("value=\"7\""), std::string::npos);
  EXPECT_EQ(stored().places, Rules().places) << "nor what fits beside it";
  EXPECT_EQ(post(browser, "/admin/rules", {{"base_url", "https://evil.example.org"}, {"secret", "x"}}).status, 303);
  EXPECT_NE(stored().base_url, "https://evil.example.org");
}

TEST_P(Hosting, NobodyElseSeesOrSetsThem) {
  const Browser ines = browser_of(add_member("ines"));
  EXPECT_EQ(get(ines, "/admin/rules").status, 404) << "as if there were nothing";
  EXPECT_EQ(post(ines, "/admin/rules", {{"places", "7"}}).status, 404);
  EXPECT_EQ(get({}, "/admin/rules").status, 303) << "a stranger is asked to sign in";
  EXPECT_EQ(stored().places, Rules().places);
}

ON_BOTH_ENGINES(Hosting);

}  // namespace
}  // namespace kith::test
