// Who stands between two members is named to them, unless someone among them does not wish it.

#include "product/ties/paths.h"

#include <boost/json/parse.hpp>
#include <set>

#include "product/calls/actions.h"
#include "product/frame/json.h"
#include "product/members/actions.h"
#include "product/members/store.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"
#include "product/ties/store.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class Paths : public World {
 protected:
  void tie(const Member& a, const Member& b) {
    World::tie(a, b);
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

TEST_P(Paths, TodayNamesATieThatRestsAndWhatIsTrueOfIt) {
  const auto today = [&](const Member& of) { return get(browser_of(of), "/today").body; };
  tie(tomas, ines);
  EXPECT_EQ(today(tomas).find("A tie that is resting"), std::string::npos) << "it is new";
  clock.advance(days(98));
  act([&](Act& a) { return calls::open_call(a, ines, {.words = "Someone who has re-glazed a <market> hall."}).call; });
  const std::string page = today(tomas);
  EXPECT_NE(page.find("A tie that is resting"), std::string::npos);
  EXPECT_NE(page.find("wrote last, on 12 March."), std::string::npos) << page;
  EXPECT_NE(page.find("“Someone who has re-glazed a &lt;market&gt; hall.”"), std::string::npos);
  EXPECT_NE(page.find("/conversations/new?to=ines"), std::string::npos);
  clock.advance(days(300));
  EXPECT_EQ(today(tomas).find("A tie that is resting"), std::string::npos) << "it sleeps";
}

TEST_P(Paths, OneRestingTieAWeekInTurns) {
  const auto chosen = [&] {
    return act([&](Act& a) {
      const auto choice = ties::resting_this_week(a.sql, tomas.id, a.now);
      if (!choice.is_kept) ties::keep_resting_choice(a.sql, tomas.id, choice.other, a.now);
      return choice;
    });
  };
  for (const Member& other : {ines, ada, bo}) tie(tomas, other);
  EXPECT_FALSE(chosen().tie) << "all are new";
  clock.advance(days(100));
  std::set<std::int64_t> named;
  for (int week = 0; week < 3; ++week, clock.advance(days(7))) {
    const auto first = chosen(), again = chosen();
    EXPECT_EQ(first.tie->person.id, again.tie->person.id);
    EXPECT_TRUE(again.is_kept);
    named.insert(first.tie->person.id.value);
  }
  EXPECT_EQ(named.size(), 3u);
  const auto last = chosen();
  act([&](Act& a) { return ties::end(a, tomas.id, last.tie->person.id); });
  EXPECT_FALSE(chosen().tie) << "it is ended";
}

TEST_P(Paths, SuggestionsAreTheLikeliestToBeginAndHeedWhatCameSince) {
  std::vector<Member> people;
  for (int i = 0; i < 12; ++i) people.push_back(add_member("p" + std::to_string(i)));
  tie(tomas, ines);
  for (const Member& each : people) tie(ines, each);
  // The last of them writes much and of late.
  for (int i = 0; i < 3; ++i) tie(people[11], people[static_cast<std::size_t>(i)]);
  const auto first = [&] {
    network.catch_up();
    const auto items = json::parse(api(tomas, http::Method::kGet, "/suggestions").body).at("items").as_array();
    return items.empty() ? std::string() : std::string(items[0].at("member").at("handle").as_string());
  };
  network.learn();
  const std::string likely = network.foresight()->suggest(tomas.id, 1).empty() ? "" : read([&](sql::Session& s) {
    return members::find(s, network.foresight()->suggest(tomas.id, 1)[0])->handle;
  });
  EXPECT_NE(likely, "");
  EXPECT_EQ(first(), likely);
  // A block and a tie that came after it was learned count at once.
  const Member other = read([&](sql::Session& s) { return *members::find_by_handle(s, likely); });
  act([&](Act& a) { return ties::block(a, other.id, tomas.id); });
  EXPECT_NE(first(), likely);
  act([&](Act& a) { return ties::unblock(a, other.id, tomas.id); });
  EXPECT_EQ(first(), likely);
  tie(tomas, other);
  EXPECT_NE(first(), likely);
}

ON_BOTH_ENGINES(Paths);

}  // namespace
}  // namespace kith::test
