// Leaving, on both engines: gone at once, back for two weeks, then deleted for good.

#include "product/leaving/leaving.h"

#include <boost/json/parse.hpp>
#include <deque>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "platform/mail/mail.h"
#include "product/acquaintances/acquaintance.h"
#include "product/calls/actions.h"
#include "product/conversations/enclosed.h"
#include "product/members/actions.h"
#include "product/members/store.h"
#include "product/openers/store.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"
#include "tests/letters.h"

namespace kith::test {
namespace {

namespace json = boost::json;
using leaving::WordsStay;

class Leaving : public Correspondence {
 protected:
  Result<Done> leave(const Member& who, WordsStay words = WordsStay::kKeep, const std::string& farewell = {}) {
    return act([&](Act& a) { return leaving::leave(a, reload(who), {words, farewell}); });
  }
  // All tables with their columns.
  std::vector<std::pair<std::string, std::string>> columns() {
    static const sql::Query kTables{"test/tables",
                                    "SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE "
                                    "m.type = 'table' AND m.name NOT "
                                    "LIKE 'sqlite_%'",
                                    "SELECT table_name::text, column_name::text FROM information_schema.columns WHERE "
                                    "table_schema = current_schema()"};
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto row : read([&](sql::Session& s) { return s.query(kTables); }))
      all.emplace_back(row.get<std::string>(0), row.get<std::string>(1));
    return all;
  }
  // Every text in every table, one after the other.
  std::string whole_database() {
    std::string all;
    for (const auto& [bare_table, bare_column] : columns()) {
      const std::string column = "\"" + bare_column + "\"", table = "\"" + bare_table + "\"";
      // Statements are kept by their queries, and these by us.
      const std::string& name = texts_.emplace_back("test/" + table + column);
      const std::string& lite = texts_.emplace_back("SELECT CAST(" + column + " AS TEXT) FROM " + table);
      const std::string& post = texts_.emplace_back("SELECT " + column + "::text FROM " + table);
      const sql::Query& query = queries_.emplace_back(sql::Query{name, lite, post});
      for (const auto value : read([&](sql::Session& s) { return s.query(query); }))
        all += value.get<std::string>(0) + "\n";
    }
    return all;
  }
  std::deque<std::string> texts_;
  std::deque<sql::Query> queries_;
  std::string link_back(const Got& got) { return got.link("/leave/back/"); }
};

TEST_P(Leaving, WhoeverLeftIsGoneForEverybodyAtOnce) {
  const Member ruth = add_member("ruth", "Ruth Amsel");
  const ConversationId id = tie(ruth, tomas);
  const Opener sent = ask(ruth, ines), received = ask(ines, ruth);
  const auto browser = browser_of(ruth);
  const std::string token = token_of(ruth);
  network.catch_up();
  ASSERT_TRUE(leave(ruth));
  EXPECT_EQ(header(get(browser, "/today"), "Location"), "/sign-in");
  EXPECT_EQ(request(http::Method::kGet, "/api/v1/me", "", {{"authorization", "Bearer " + token}}).status, 401);
  EXPECT_EQ(get(browser_of(ines), "/@ruth").status, 404);
  EXPECT_EQ(get(browser_of(ines), "/people/find?q=Ruth").body.find("Ruth Amsel"), std::string::npos);
  EXPECT_EQ(opener_of(sent.id, ines).state, OpenerState::kWithdrawn);
  const Opener ended = opener_of(received.id, ines);
  EXPECT_EQ(ended.state, OpenerState::kLapsed);
  EXPECT_EQ(ended.pass_line, "they left before they could answer.");
  EXPECT_NE(last(ines.email).text.find("Ruth Amsel left before they could answer you."), std::string::npos);
  EXPECT_TRUE(read([&](sql::Session& s) { return ties::load(s, tomas.id, ruth.id); }).ended_at);
  const auto page = get(browser_of(tomas), "/conversations/" + id.str());
  EXPECT_NE(page.body.find("Ruth Amsel left."), std::string::npos);
  EXPECT_EQ(page.body.find("name=\"text\""), std::string::npos);
  const auto unsent = post(browser_of(tomas), "/conversations/" + id.str() + "/messages", {{"text", "Are you there?"}});
  EXPECT_EQ(unsent.status, 422);
  EXPECT_NE(unsent.body.find("Are you there?"), std::string::npos) << "what was written is kept";
  network.catch_up();
  EXPECT_EQ(network.verify(), "");
}

TEST_P(Leaving, ForTwoWeeksOneLinkBringsEverythingBack) {
  const Member ruth = add_member("ruth", "Ruth Amsel");
  tie(ruth, tomas);
  ASSERT_TRUE(leave(ruth, WordsStay::kNone));
  const std::string link = link_back(last(ruth.email));
  clock.advance(days(13));
  tend();
  EXPECT_EQ(get({}, link).status, 200) << "following a link changes nothing";
  EXPECT_TRUE(reload(ruth).has_left());
  // Whoever asks for a link to sign in gets this one.
  post({}, "/sign-in", {{"email", ruth.email}});
  EXPECT_EQ(link_back(last(ruth.email)), link);
  EXPECT_EQ(post({}, link, {}).status, 303);
  EXPECT_FALSE(reload(ruth).has_left());
  EXPECT_EQ(get(browser_of(ruth), "/today").status, 200);
  EXPECT_FALSE(read([&](sql::Session& s) { return ties::load(s, tomas.id, ruth.id); }).ended_at);
  EXPECT_EQ(post({}, link, {}).status, 409) << "it works once";
  EXPECT_EQ(post({}, link + "x", {}).status, 404);
  clock.advance(days(30));
  tend();
  EXPECT_EQ(reload(ruth).name, "Ruth Amsel");
}

TEST_P(Leaving, AfterThatTheirWordsAreInNoTableAndNoFile) {
  const Member ruth = add_member("quillfeather", "Ruth Quillfeather"), uma = add_member("uma");
  const auto browser = browser_of(ruth);
  // Marks of theirs wherever somebody can leave any.
  post(browser, "/settings/you",
       {{"name", "Ruth Quillfeather"},
        {"handle", "brackenhollow"},
        {"sentence", "Mends marblewing clocks"},
        {"time_zone", "Europe/Oslo"},
        {"place", "Thistlemere"},
        {"ask_me_about", "marblewing springs"}});
  for (const char* words : {"Somebody who turns marblewing pinions on a small lathe."})
    act([&](Act& a) {
      return calls::open_call(a, reload(ruth), {.kind = CallKind::kAsk, .words = words}).mistakes.size();
    });
  const ConversationId with = tie(ruth, tomas);
  write(with, ruth, "The marblewing arrived, thank you.");
  act([&](Act& a) {
    const Conversation c = *conversations::load(a.sql, with, ruth.id);
    conversations::came_by_mail(a, with, c.last_message, {{"thistlemere.txt", "text/plain", "marblewing"}},
                                "a cut marblewing");
    return Done{};
  });
  for (const auto& [me, other] : {std::pair{ruth, uma}, {uma, ruth}})
    (void)act([&](Act& a) { return acquaintances::say_we_know_each_other(a, reload(me), reload(other)); });
  const Opener lonely = ask(ruth, ines);
  post(browser, "/drafts", {{"place", "conversation:" + with.str()}, {"text", "A marblewing draft"}});
  post(browser, "/@tomas/note", {{"note", "Knows marblewing, ask again."}});
  post(browser_of(tomas), "/@brackenhollow/note", {{"note", "She knows marblewing, too."}});
  (void)act([&](Act& a) {
    const auto sent = openers::send_opener(a, tomas, {reload(ruth).handle, question(77), "", {}, {}});
    return openers::pass_politely(a, *openers::load(a.sql, sent.id, ruth.id), reload(ruth), "Ask the marblewing guild.",
                                  {});
  });
  write(with, tomas, "Glad of it.");
  ASSERT_NE(whole_database().find("marblewing"), std::string::npos);
  ASSERT_TRUE(leave(ruth, WordsStay::kNone));
  // All mail has gone out by now, and is forgotten in two weeks.
  static const sql::Query kAllSent{"test/sent", "UPDATE mail SET sent_at = $1", "UPDATE mail SET sent_at = $1"};
  act([&](Act& a) { return a.sql.run(kAllSent, a.now); });
  clock.advance(days(15));
  tend();
  act([&](Act& a) { return mail::forget_sent(a.sql, a.now - days(14)), 0; });
  const std::string all = whole_database();
  for (const char* mark : {"marblewing", "Marblewing", "quillfeather", "Quillfeather", "brackenhollow", "Thistlemere"})
    EXPECT_EQ(all.find(mark), std::string::npos)
        << mark << ": " << all.substr(all.find(mark) - std::min<std::size_t>(all.find(mark), 80), 200);
  EXPECT_NE(all.find("Glad of it."), std::string::npos) << "what others wrote is theirs";
  // The handle is given to nobody else.
  for (const char* handle : {"quillfeather", "brackenhollow"})
    EXPECT_FALSE(read([&](sql::Session& s) { return members::handle_is_free(s, handle); }));
  const auto page = get(browser_of(tomas), "/conversations/" + with.str());
  EXPECT_EQ(page.status, 200);
  EXPECT_NE(page.body.find("Somebody who left"), std::string::npos);
  EXPECT_EQ(get(browser_of(ines), "/openers/" + lonely.id.str()).status, 200);
  EXPECT_EQ(read([&](sql::Session& s) { return ties::difference_from_ledger(s); }), "");
  network.catch_up();
  EXPECT_EQ(ties::Network(*database).verify(), "");
  if (database->is_postgres()) return;
  // Nor in the file, or in a copy of it.
  const std::string copy = testing::TempDir() + "kith-left-" + std::to_string(getpid()) + ".db";
  database->backup(copy);
  std::ifstream file(copy, std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  std::filesystem::remove(copy);
  for (const char* mark : {"marblewing", "Quillfeather", "brackenhollow"})
    EXPECT_EQ(bytes.find(mark), std::string::npos) << mark;
}

TEST_P(Leaving, WhatStaysOfTheirWordsIsTheirChoice) {
  for (const auto& [stay, handle] : {std::pair{WordsStay::kKeep, "keeps"}, {WordsStay::kNameless, "hides"}}) {
    const Member who = add_member(handle, std::string(handle) + " Vale");
    const ConversationId id = tie(who, tomas);
    write(id, who, "Oil it once a year.");
    ASSERT_TRUE(leave(who, stay, "Be well, all of you."));
    clock.advance(days(15));
    tend();
    const std::string page = get(browser_of(tomas), "/conversations/" + id.str()).body;
    EXPECT_NE(page.find("Oil it once a year."), std::string::npos);
    EXPECT_NE(page.find("Be well, all of you."), std::string::npos);
    EXPECT_EQ(page.find(" Vale") != std::string::npos, stay == WordsStay::kKeep) << handle;
    EXPECT_EQ(reload(who).sentence, "");
  }
}

// Every table that has somebody in it is thought of: what is not deleted here stays for a reason.
TEST_P(Leaving, NoTableIsForgotten) {
  static const std::map<std::string, const char*> kStays{
      {"verdict", "that an opener was called a pitch counts on, without words"},
      {"decision", "what hosts decided stays, with their reasons"},
      {"graph_change", "says only where to look again"},
      {"member_change", "says only where to look again"},
      {"opener_line", "of an import, until the answer comes"},
      {"circle", "others still answer it"},
      {"silence", "a keyed hash, kept for good at its owner's wish"},
      {"conversation", "who was done with it"}};
  static const std::set<std::string> kSomebody{"member",  "sender", "receiver", "author",    "a",     "b",
                                               "helper",  "asker",  "reader",   "reporter",  "about", "blocker",
                                               "blocked", "muted",  "joined",   "bringer",   "email", "address",
                                               "other",   "host",   "done_by",  "try_member"};
  std::string deletes;
  for (const sql::Query* query : sql::all_queries())
    if (query->name.starts_with("leaving/") || query->name.starts_with("access/end_"))
      deletes += std::string(query->sqlite) + " ";
  for (const auto& [table, column] : columns()) {
    if (!kSomebody.count(column) || table == "member" || table.starts_with("member_search") || kStays.count(table))
      continue;
    const bool is_thought_of = deletes.find("FROM " + table + " ") != std::string::npos ||
                               deletes.find("UPDATE " + table + " ") != std::string::npos;
    EXPECT_TRUE(is_thought_of) << table << "." << column << " is forgotten by product/leaving/erase.cc";
  }
}

TEST_P(Leaving, NobodyLearnsWhoseAddressHasLeft) {
  const Member ruth = add_member("ruth");
  ASSERT_TRUE(leave(ruth));
  // Asked at the address: as at any other.
  for (const std::string& address : {ruth.email, std::string("nobody@example.net")}) {
    const auto sent = ask_at(ines, address);
    ASSERT_TRUE(sent.mistakes.empty()) << sent.mistakes.front().text;
    EXPECT_EQ(opener_of(sent.id, ines).receiver.name, address);
  }
  EXPECT_EQ(letters(ruth.email).size(), 1u) << "and who left hears nothing";
  // Signing in: as often as anybody, and no oftener.
  const auto ask_for_link = [&](const std::string& email) { return post({}, "/sign-in", {{"email", email}}).status; };
  for (int i = 0; i < 14; ++i) EXPECT_EQ(ask_for_link(ruth.email), ask_for_link(tomas.email)) << i;
}

TEST_P(Leaving, NobodyOwesAnythingToWhoLeft) {
  const Member ruth = add_member("ruth", "Ruth Amsel");
  const ConversationId id = tie(tomas, ruth);
  write(id, ruth, "Shall we?");
  EXPECT_TRUE(conversation_of(id, tomas).my_turn);
  ASSERT_TRUE(leave(ruth, WordsStay::kNameless, "Be well."));
  EXPECT_FALSE(conversation_of(id, tomas).my_turn);
  EXPECT_EQ(get(browser_of(tomas), "/today").body.find("Be well."), std::string::npos);
  clock.advance(minutes(30));
  tend();
  EXPECT_NE(last(tomas.email).text.find("Be well."), std::string::npos) << "the farewell is told once";
  // Until they are gone for good they can be kept away, and then do not come back to this.
  EXPECT_EQ(api(tomas, http::Method::kPut, "/members/ruth/block").status, 200);
  post({}, link_back(last(ruth.email)), {});
  EXPECT_FALSE(reload(ruth).has_left());
  EXPECT_TRUE(read([&](sql::Session& s) { return ties::load(s, tomas.id, ruth.id); }).ended_at);
}

TEST_P(Leaving, TitlesOfTheirWordsGoAndThoseOfOthersStay) {
  const Member ruth = add_member("ruth", "Ruth Amsel");
  const ConversationId theirs = tie(tomas, ruth),
                       begun_by_them = act([&](Act&a) {
                         return *conversations::start(a, ruth, {tomas}, "My marblewing lawyer says hello, and more.",
                                                      {});
                       });
  ASSERT_TRUE(leave(ruth, WordsStay::kNone));
  const std::string before = conversation_of(theirs, tomas).title;
  clock.advance(days(15));
  tend();
  EXPECT_EQ(conversation_of(theirs, tomas).title, before) << "it is Tomas who asked";
  EXPECT_EQ(conversation_of(begun_by_them, tomas).title, "A question whose words are gone");
  EXPECT_EQ(api(tomas, http::Method::kGet, "/guests").body.find("Somebody who left"), std::string::npos);
}

TEST_P(Leaving, AProgramOfTheirsMayDoItToo) {
  const Member ruth = add_member("ruth");
  EXPECT_EQ(api(ruth, http::Method::kPost, "/me/leave", R"({"words": "some"})").status, 422);
  EXPECT_EQ(api(ruth, http::Method::kPost, "/me/leave", R"({"words": "nameless", "farewell": "So long."})").status,
            200);
  EXPECT_TRUE(reload(ruth).has_left());
  EXPECT_EQ(request(http::Method::kPost, "/api/v1/me/leave", R"({"words": "keep"})", {}).status, 401);
}

TEST_P(Leaving, KindAndDayStayForTheNumbers) {
  static const sql::Query kLines{"test/lines", "SELECT kind, sender, receiver, at FROM ledger ORDER BY seq",
                                 "SELECT kind, sender, receiver, at FROM ledger ORDER BY seq"};
  const Member ruth = add_member("ruth"), uma = add_member("uma");
  tie(ruth, uma);
  const auto count = [&] { return read([&](sql::Session& s) { return s.query(kLines).size(); }); };
  const std::size_t before = count();
  for (const Member& who : {ruth, uma}) {
    ASSERT_TRUE(leave(who));
    clock.advance(days(15));
    tend();
  }
  EXPECT_EQ(count(), before);
  for (const auto row : read([&](sql::Session& s) { return s.query(kLines); })) {
    EXPECT_EQ(row.text(0).substr(0, 5), "gone-");
    EXPECT_EQ(row.text(0).find("gone-gone"), std::string::npos);
    EXPECT_EQ(row.integer(1), 1);
    EXPECT_EQ(row.integer(2), 1);
    EXPECT_EQ(row.integer(3) % days(1).us, 0);
  }
}

TEST_P(Leaving, EverythingCanBeTakenAlong) {
  const ConversationId id = tie(ines, tomas);
  write(id, tomas, "In <b>bold</b>, and שלום.");
  const auto browser = browser_of(ines);
  const auto file = get(browser, "/leave/everything.json");
  EXPECT_EQ(header(file, "Content-Disposition").substr(0, 10), "attachment");
  const json::value all = json::parse(file.body);
  EXPECT_EQ(all.at_pointer("/you/handle").as_string(), "ines");
  EXPECT_EQ(all.at_pointer("/ties/0/with").as_string(), tomas.name);
  EXPECT_EQ(all.at("conversations").as_array().back().at("messages").as_array().back().at("text").as_string(),
            "In <b>bold</b>, and שלום.");
  EXPECT_EQ(api(ines, http::Method::kGet, "/me/everything").status, 200);
  const auto page = get(browser, "/leave/everything.html");
  EXPECT_NE(page.body.find("&lt;b&gt;bold"), std::string::npos);
  EXPECT_EQ(page.body.find("<script"), std::string::npos);
  EXPECT_EQ(page.body.find("src="), std::string::npos);
  EXPECT_EQ(get(browser_of(add_member("ruth")), "/leave/everything.json").body.find("bold"), std::string::npos);
  for (const char* secret : {"token", "fingerprint", "code"})
    EXPECT_EQ(file.body.find(secret), std::string::npos) << secret;
}

TEST_P(Leaving, TheOnlyHostStaysUntilThereIsAnother) {
  const Member host = act([&](Act& a) {
    Member m;
    m.id = a.ids.next<MemberTag>(a.now);
    m.handle = "host", m.name = "Host", m.time_zone = "UTC", m.email = "host@example.org", m.is_host = true,
    m.joined_at = a.now;
    members::insert(a.sql, m);
    return m;
  });
  const auto page = post(browser_of(host), "/leave", {{"words", "none"}, {"farewell", "So long"}});
  EXPECT_EQ(page.status, 422);
  EXPECT_NE(page.body.find("You are the only host."), std::string::npos);
  EXPECT_NE(page.body.find("So long"), std::string::npos) << "what was written is kept";
  EXPECT_FALSE(leave(ines, WordsStay::kKeep, std::string(501, 'x')));
  EXPECT_FALSE(reload(ines).has_left());
}

ON_BOTH_ENGINES(Leaving);

}  // namespace
}  // namespace kith::test
