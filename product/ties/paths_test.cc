// Who stands between two members is named to them, unless someone among them does not wish it.

#include "product/ties/paths.h"

#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Paths : public World {
 protected:
  void tie(const Member& a, const Member& b) {
    const Opener opener = ask(a, b);
    act([&](Act& x) { return *openers::answer_opener(x, opener, b, "By telling them first, in person."); });
    network.catch_up();
  }
  std::string page(const Member& reader, const Member& of) {
    network.catch_up();
    return get(browser_of(reader), "/@" + of.handle).body;
  }
  Member ines = add_member("ines", "Inês <Duarte>"), tomas = add_member("tomas", "Tomás Reis"),
         ada = add_member("ada", "Ada Onuoha"), bo = add_member("bo", "Bo Lindqvist");
};

TEST_P(Paths, AMembersPageSaysWhoKnowsYouBoth) {
  tie(tomas, ines);
  EXPECT_EQ(page(tomas, ada).find("knows you both"), std::string::npos);
  tie(ines, ada);
  EXPECT_NE(page(tomas, ada).find("Inês &lt;Duarte&gt; knows you both."), std::string::npos);
  tie(tomas, bo);
  tie(bo, ada);
  EXPECT_NE(page(ada, tomas).find(" know you both."), std::string::npos);
  EXPECT_EQ(page(tomas, tomas).find("know you both"), std::string::npos) << "one's own page";
}

TEST_P(Paths, WhoDoesNotWishToBeBetweenIsNotNamed) {
  tie(tomas, ines);
  tie(ines, ada);
  act([&](Act& a) { return ties::let_be_between(a, ines.id, false), true; });
  EXPECT_EQ(page(tomas, ada).find("knows you both"), std::string::npos);
  EXPECT_EQ(api(tomas, http::Method::kGet, "/paths?to=ada").body, R"({"items":[],"next":null})");
  EXPECT_EQ(api(tomas, http::Method::kGet, "/suggestions").body, R"({"items":[],"next":null})");
}

TEST_P(Paths, ABlockOrAnEndTakesThePathAway) {
  tie(tomas, ines);
  tie(ines, ada);
  act([&](Act& a) { return ties::block(a, ada.id, tomas.id); });
  EXPECT_EQ(page(tomas, ada).find("knows you both"), std::string::npos);
  EXPECT_EQ(page(ada, tomas).find("knows you both"), std::string::npos);
  act([&](Act& a) { return ties::unblock(a, ada.id, tomas.id); });
  EXPECT_NE(page(tomas, ada).find("knows you both"), std::string::npos);
  act([&](Act& a) { return ties::end(a, ines.id, ada.id); });
  EXPECT_EQ(page(tomas, ada).find("knows you both"), std::string::npos);
}

TEST_P(Paths, ABlockByBothIsGoneOnlyWhenBothTakeItBack) {
  tie(tomas, ada);
  EXPECT_TRUE(act([&](Act& a) { return ties::block(a, ada.id, tomas.id); }));
  EXPECT_FALSE(act([&](Act& a) { return ties::block(a, ada.id, tomas.id); })) << "it was there";
  EXPECT_TRUE(act([&](Act& a) { return ties::block(a, tomas.id, ada.id); }));
  EXPECT_TRUE(act([&](Act& a) { return ties::unblock(a, ada.id, tomas.id); }));
  EXPECT_EQ(api(tomas, http::Method::kGet, "/paths?to=ada").body, R"({"items":[],"next":null})");
  EXPECT_EQ(network.verify(), "");
  EXPECT_TRUE(act([&](Act& a) { return ties::unblock(a, tomas.id, ada.id); }));
  network.catch_up();
  EXPECT_NE(api(tomas, http::Method::kGet, "/paths?to=ada").body, R"({"items":[],"next":null})");
}

TEST_P(Paths, AskedForSomebodyWhoIsNotThereItSaysSo) {
  EXPECT_EQ(api(tomas, http::Method::kGet, "/paths?to=nobody").status, 404);
  EXPECT_EQ(api(tomas, http::Method::kGet, "/paths").status, 422);
}

TEST_P(Paths, TheLedgerIsHeldAgainstTheTies) {
  tie(tomas, ines);
  EXPECT_EQ(read([](sql::Session& s) { return ties::difference_from_ledger(s); }), "");
  static constexpr sql::Query kForge{"test/forge", "UPDATE tie SET lines_from_a = 9",
                                     "UPDATE tie SET lines_from_a = 9"};
  act([](Act& a) { return a.sql.run(kForge); });
  EXPECT_NE(read([](sql::Session& s) { return ties::difference_from_ledger(s); }).find("has 9"), std::string::npos);
}

ON_BOTH_ENGINES(Paths);

}  // namespace
}  // namespace kith::test
