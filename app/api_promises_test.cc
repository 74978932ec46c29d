// What an API client relies on beyond single operations: lists that can be walked, requests that can be sent again,
// drafts that become openers, limits that say how long.

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <future>
#include <mutex>
#include <set>
#include <thread>

#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/frame/json.h"
#include "product/members/actions.h"
#include "product/openers/actions.h"
#include "tests/support.h"

namespace kith::test {
namespace {

class ApiClient : public World {
 protected:
  Member ines = add_member("ines", "Ines Okafor"), tomas = add_member("tomas", "Tomas Lindqvist"),
         ruth = add_member("ruth", "Ruth Amsel");

  struct Answer {
    int status;
    json::value body;
    std::string text(std::string_view pointer) const {
      boost::system::error_code error;
      const json::value* found = body.find_pointer({pointer.data(), pointer.size()}, error);
      return found && found->is_string() ? std::string(found->as_string()) : std::string();
    }
  };
  static Answer read(const http::Response& response) {
    return {response.status, response.body.empty() ? json::value() : json::parse(response.body)};
  }
  Answer get(const Member& as, const std::string& path) { return read(api(as, kGet, path)); }
  Answer send(const Member& as, http::Method method, const std::string& path, const json::object& body) {
    return read(api(as, method, path, json::serialize(body)));
  }
  http::Response post_once(const Member& as, const std::string& path, const std::string& body, const std::string& key) {
    return request(kPost, "/api/v1" + path, body,
                   {{"authorization", "Bearer " + token_of(as)}, {"idempotency-key", key}});
  }
  static std::string opener_to(const Member& to) {
    return json::serialize(
        json::object{{"to", to.handle}, {"text", question(static_cast<int>(to.id.value % 100'000) + 1)}});
  }

  // The found of a whole list, slice by slice; `between` happens after the first.
  std::vector<std::string> walk(const Member& as, const std::string& path, int limit,
                                const std::function<void()>& between = {}) {
    std::vector<std::string> found;
    std::string next;
    for (int slice = 0; slice < 50; ++slice) {
      const Answer answer = get(as, path + (path.find('?') == std::string::npos ? "?" : "&") +
                                        "limit=" + std::to_string(limit) + (next.empty() ? "" : "&cursor=" + next));
      EXPECT_EQ(answer.status, 200);
      const json::array& items = answer.body.at("items").as_array();
      for (const json::value& item : items) found.emplace_back(item.at("id").as_string());
      if (answer.body.at("next").is_null()) return found;
      EXPECT_EQ(items.size(), static_cast<std::size_t>(limit)) << "only the last slice is short";
      next = answer.text("/next");
      if (slice == 0 && between) between();
    }
    ADD_FAILURE() << path << " does not end";
    return found;
  }
  ConversationId talk(const Member& one, const Member& other) {
    const Opener asked = ask(one, other);
    return *act([&](Act& a) { return openers::answer_opener(a, asked, other, "I told them first."); });
  }
  void write(const Member& author, ConversationId id, const std::string& words) {
    act([&](Act& a) {
      return conversations::send_message(a, *conversations::load(a.sql, id, author.id), person(author), words)
          .
          operator bool();
    });
  }
};

TEST_P(ApiClient, WalksSeventyMessagesWithoutGapOrRepetition) {
  const ConversationId id = talk(ines, tomas);
  for (int i = 2; i < 70; ++i) write(i % 2 ? ines : tomas, id, "Message " + std::to_string(i));
  for (const int limit : {2, 7, 30, 70, 100}) {
    const auto found = walk(ines, "/conversations/" + id.str() + "/messages", limit);
    EXPECT_EQ(found.size(), 70u);
    EXPECT_TRUE(std::is_sorted(found.rbegin(), found.rend(), [](const auto& a, const auto& b) {
      return std::stoll(a) < std::stoll(b);
    })) << "newest first";
    EXPECT_EQ(std::set<std::string>(found.begin(), found.end()).size(), 70u);
  }
  const std::string newest =
      walk(ines, "/conversations/" + id.str() + "/messages", 30, [&] { write(tomas, id, "One more."); }).front();
  EXPECT_EQ(get(ines, "/conversations/" + id.str() + "/messages?limit=2").text("/items/1/id"), newest)
      << "what comes meanwhile is before the beginning";
}

TEST_P(ApiClient, WalksFortyOpenersWithoutGapOrRepetition) {
  ASSERT_TRUE(act([&](Act& a) { return members::set_openers_a_week(a, tomas, kAnyNumber); }));
  std::set<std::string> asked;
  for (int i = 0; i < 40; ++i) asked.insert(ask(add_member("asker-" + std::to_string(i)), tomas).id.str());
  for (const int limit : {7, 20, 40, 41}) {
    const auto found = walk(tomas, "/openers", limit);
    EXPECT_EQ(found.size(), 40u);
    EXPECT_EQ(std::set<std::string>(found.begin(), found.end()), asked);
  }
  EXPECT_EQ(walk(tomas, "/openers?box=received&state=open", 9).size(), 40u);
  EXPECT_TRUE(walk(tomas, "/openers?state=answered", 9).empty());
  EXPECT_TRUE(walk(tomas, "/openers?box=sent", 9).empty());
  EXPECT_EQ(walk(tomas, "/members", 9).size(), 43u);
  EXPECT_EQ(walk(tomas, "/members?q=asker", 9).size(), 40u);
}

TEST_P(ApiClient, WalksConversationsWhileTheyMove) {
  ASSERT_TRUE(act([&](Act& a) { return members::set_openers_a_week(a, tomas, kAnyNumber); }));
  std::vector<std::pair<Member, ConversationId>> all;
  for (int i = 0; i < 12; ++i) {
    const Member other = add_member("other-" + std::to_string(i));
    all.emplace_back(other, talk(other, tomas));  // Tomas wrote last: theirs, newest first
    if (i % 3) clock.advance(minutes(1));         // some at the same time
  }
  const Member moved = add_member("moved");
  const ConversationId last = talk(moved, tomas);
  EXPECT_EQ(walk(tomas, "/conversations?list=theirs", 5).size(), 13u);
  const auto found = walk(tomas, "/conversations?list=theirs", 5, [&] { write(moved, last, "Thank you."); });
  EXPECT_EQ(std::set<std::string>(found.begin(), found.end()).size(), 13u)
      << "one that left the list hides none of the others";
  EXPECT_EQ(found.size(), 13u);
  clock.advance(minutes(1));
  for (const auto& [other, id] : all) write(other, id, "And you?");
  const auto waiting = walk(tomas, "/conversations?list=yours", 5);
  EXPECT_EQ(waiting.size(), 13u);
  EXPECT_EQ(waiting.front(), last.str()) << "who waits longest comes first";
}

TEST_P(ApiClient, SeesAConversationInWhichNobodyHasWrittenYet) {
  send(ines, kPost, "/acquaintances", {{"to", "@tomas"}});
  const Answer known = send(tomas, kPost, "/acquaintances", {{"to", "ines"}});
  const std::string id = known.text("/conversation");
  EXPECT_FALSE(id.empty());
  EXPECT_EQ(walk(ines, "/conversations?list=theirs", 5), std::vector<std::string>{id});
  EXPECT_TRUE(get(ines, "/conversations/" + id).body.at("turn").is_null());
}

TEST_P(ApiClient, SendsTwiceAndAsksOnce) {
  const http::Response first = post_once(ines, "/openers", opener_to(tomas), "monday");
  const http::Response second = post_once(ines, "/openers", opener_to(tomas), "monday");
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(header(first, "Idempotency-Replayed"), "");
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(second.body, first.body);
  EXPECT_EQ(header(second, "Idempotency-Replayed"), "true");
  EXPECT_EQ(walk(ines, "/openers?box=sent", 30).size(), 1u);
  EXPECT_EQ(mails(tomas, "opener"), 1);
  EXPECT_EQ(post_once(ines, "/openers", opener_to(ruth), "monday").status, 409) << "a key is for one request";
  EXPECT_EQ(post_once(ruth, "/openers", opener_to(tomas), "monday").status, 201) << "and everybody has their own";
  EXPECT_EQ(post_once(ines, "/openers", opener_to(ines), "tuesday").status, 422);
  EXPECT_EQ(post_once(ines, "/openers", opener_to(ruth), "tuesday").status, 201) << "what failed has used up no key";
  EXPECT_EQ(post_once(ines, "/openers", opener_to(ruth), std::string(201, 'k')).status, 422);
  EXPECT_EQ(post_once(ines, "/openers", opener_to(ruth), "\xff").status, 422);
}

TEST_P(ApiClient, SendsTheSameEightTimesAtOnceAndAsksOnce) {
  const std::string token = token_of(ines),
                    body = json::serialize(json::object{{"kind", "ask"}, {"words", "A joiner."}});
  std::vector<http::Response> answers(8);
  std::vector<std::thread> clients;
  for (http::Response& answer : answers)
    clients.emplace_back([&] {
      http::Request request;
      request.method = kPost;
      request.target = request.path = "/api/v1/me/calls";
      request.body = body;
      request.headers.add("authorization", "Bearer " + token);
      request.headers.add("idempotency-key", "at once");
      std::promise<http::Response> given;
      reception.handle(std::move(request), [&](http::Response response) { given.set_value(std::move(response)); });
      answer = given.get_future().get();
    });
  for (std::thread& client : clients) client.join();
  for (const http::Response& answer : answers)
    EXPECT_TRUE(answer.status == 201 || answer.status == 409) << answer.status << answer.body;
  EXPECT_EQ(get(ines, "/me").body.at("asks").as_array().size(), 1u);
}

TEST_P(ApiClient, KeepsADraftChangesItAndSendsIt) {
  const Answer draft = send(ines, kPost, "/openers", {{"to", "@tomas"}, {"text", "Too short"}, {"draft", true}});
  EXPECT_EQ(draft.status, 201);
  const std::string path = "/openers/" + draft.text("/id");
  EXPECT_EQ(draft.text("/state"), "draft");
  EXPECT_EQ(get(tomas, path).status, 404) << "nobody else sees a draft";
  const Answer too_short = send(ines, kPatch, path, {{"send", true}});
  EXPECT_EQ(too_short.status, 422);
  EXPECT_EQ(too_short.text("/field"), "text");
  EXPECT_EQ(send(ines, kPatch, path, {{"text", kQuestion}}).text("/state"), "draft");
  EXPECT_EQ(send(ines, kPatch, path, {{"why", "You did it twice."}}).text("/text"), kQuestion)
      << "what is left out stays";
  EXPECT_EQ(send(ines, kPatch, path, {{"to", "nobody"}}).status, 404);
  const Answer sent = send(ines, kPatch, path, {{"to", "ruth"}, {"send", true}});
  EXPECT_EQ(sent.text("/state"), "open");
  EXPECT_EQ(sent.text("/id"), draft.text("/id"));
  EXPECT_EQ(get(ruth, path).text("/why"), "You did it twice.");
  EXPECT_EQ(send(ines, kPatch, path, {{"text", "Another"}}).status, 409) << "what was sent stays as it is";
  EXPECT_EQ(send(ruth, kPatch, path, {{"text", "Another"}}).status, 409);
}

TEST_P(ApiClient, DeletesADraftByTakingItBack) {
  const Answer draft = send(ines, kPost, "/openers", {{"to", "tomas"}, {"draft", true}});
  EXPECT_EQ(post_once(ines, "/openers/" + draft.text("/id") + "/withdraw", "", "gone").status, 204);
  EXPECT_EQ(post_once(ines, "/openers/" + draft.text("/id") + "/withdraw", "", "gone").status, 204);
  EXPECT_EQ(get(ines, "/openers/" + draft.text("/id")).status, 404);
}

TEST_P(ApiClient, AnswersAnAskByNamingIt) {
  const Answer call =
      send(tomas, kPost, "/me/calls", {{"kind", "ask"}, {"words", "A joiner who has done a listed frontage."}});
  const json::object names_it{{"call", call.body.at("id")}};
  const std::string_view words = "Her name is Wren, and she did the whole of the old Corn Exchange.";
  const Answer sent = send(ines, kPost, "/openers", {{"to", "tomas"}, {"text", words}, {"occasion", names_it}});
  EXPECT_EQ(sent.status, 201);
  EXPECT_EQ(sent.text("/call"), call.text("/id"));
  EXPECT_EQ(sent.text("/occasion"), "A joiner who has done a listed frontage.");
  EXPECT_EQ(sent.body.at("takes_place"), false);
  for (const bool draft : {true, false}) {
    EXPECT_EQ(send(ines, kPost, "/openers", {{"to", "ruth"}, {"text", words}, {"draft", draft}, {"occasion", names_it}})
                  .status,
              409)
        << "it is not hers";
    EXPECT_EQ(send(ines, kPost, "/openers",
                   {{"to", "tomas"}, {"text", words}, {"draft", draft}, {"occasion", {{"call", "17"}}}})
                  .status,
              409);
    EXPECT_EQ(send(ines, kPost, "/openers",
                   {{"to", "tomas"}, {"text", words}, {"draft", draft}, {"occasion", {{"call", "seventeen"}}}})
                  .status,
              422);
    EXPECT_EQ(send(ines, kPost, "/openers",
                   {{"to", "tomas"}, {"text", words}, {"draft", draft}, {"occasion", json::object{}}})
                  .status,
              422);
  }
}

TEST_P(ApiClient, DoesNotTellTheSenderUntilWhenAnOpenerWasPutAway) {
  const std::string path = "/openers/" + ask(ines, tomas).id.str();
  EXPECT_EQ(send(tomas, kPost, path + "/later", {{"until", "2026-03-14T09:00:00Z"}}).text("/later_until"),
            "2026-03-14T09:00:00.000000Z");
  EXPECT_TRUE(get(ines, path).body.at("later_until").is_null());
  EXPECT_TRUE(get(ines, "/openers?box=sent").body.at("items").at(0).at("later_until").is_null());
  EXPECT_TRUE(get(ines, "/today").body.at("sent").at(0).at("later_until").is_null());
  for (const std::string_view until : {"soon", "2026-03-11T09:00:00Z", "2026-06-01T09:00:00Z", "2026-02-30"})
    EXPECT_EQ(send(tomas, kPost, path + "/later", {{"until", until}}).status, 422) << until;
  EXPECT_TRUE(send(tomas, kPost, path + "/later", {}).body.at("later_until").is_null()) << "back at once";
}

TEST_P(ApiClient, ChangesItsPageOrSaysWhatDoesNotFit) {
  const json::value before = get(ines, "/me").body;
  const auto refused = [&](const json::object& change, std::string_view field) {
    const Answer answer = send(ines, kPatch, "/me", change);
    EXPECT_EQ(answer.status, 422) << json::serialize(change);
    EXPECT_EQ(answer.text("/field"), field);
  };
  refused({{"name", ""}}, "name");
  refused({{"name", std::string(81, 'n')}}, "name");
  refused({{"sentence", " "}}, "sentence");
  refused({{"sentence", std::string(141, 's')}}, "sentence");
  refused({{"place", std::string(81, 'p')}}, "place");
  refused({{"ask_me_about", std::string(201, 'a')}}, "ask_me_about");
  refused({{"time_zone", "Mars/Olympus"}}, "time_zone");
  refused({{"handle", "Ines Okafor"}}, "handle");
  refused({{"handle", "tomas"}}, "handle");
  refused({{"theme", "pink"}}, "theme");
  refused({{"openers_a_week", -2}}, "openers_a_week");
  refused({{"openers_a_week", 101}}, "openers_a_week");
  refused({{"openers_a_week", 2.5}}, "openers_a_week");
  refused({{"openers_a_week", "3"}}, "openers_a_week");
  refused({{"away_until", "tomorrow"}}, "away_until");
  refused({{"away_until", "2026-03-01T08:00:00Z"}}, "away_until");
  refused({{"away_until", "2027-04-01T08:00:00Z"}}, "away_until");
  refused({{"sentence", "Bakes bread"}, {"theme", "dark"}, {"away_until", "tomorrow"}}, "away_until");
  EXPECT_EQ(get(ines, "/me").body, before) << "if one thing does not fit, nothing is changed";
  EXPECT_EQ(send(ines, kPatch, "/me", {{"handle", "ines-okafor"}, {"is_host", true}, {"email", "x@example.org"}})
                .text("/handle"),
            "ines-okafor");
  EXPECT_EQ(get(ines, "/me").body.at("is_host"), false);
  EXPECT_EQ(get(ines, "/me").text("/email"), "ines@example.org");
  EXPECT_EQ(get(tomas, "/members/ines").text("/handle"), "ines-okafor") << "the old handle keeps leading there";
  EXPECT_EQ(get(tomas, "/members/@ines-okafor").text("/handle"), "ines-okafor");
}

TEST_P(ApiClient, GoesAwayAndComesBack) {
  const std::string path = "/openers/" + ask(ines, tomas).id.str(), lapses_at = get(ines, path).text("/lapses_at");
  EXPECT_EQ(send(tomas, kPatch, "/me", {{"away_until", "2026-03-22T12:00:00Z"}}).text("/away_until"),
            "2026-03-22T12:00:00.000000Z");
  EXPECT_EQ(get(ines, "/members/tomas").text("/away_until"), "2026-03-22T12:00:00.000000Z");
  EXPECT_EQ(get(ines, path).text("/lapses_at"), "2026-04-05T12:00:00.000000Z") << "ten days more";
  EXPECT_TRUE(send(tomas, kPatch, "/me", {{"away_until", nullptr}}).body.at("away_until").is_null());
  EXPECT_EQ(get(ines, path).text("/lapses_at"), lapses_at);
}

TEST_P(ApiClient, WritesTheLongestMessageInAnyScript) {
  const ConversationId id = talk(ines, tomas);
  std::string escaped;
  for (int i = 0; i < 20'000; ++i) escaped += "\\ud83e\\udd86";
  const http::Response response =
      api(ines, kPost, "/conversations/" + id.str() + "/messages", "{\"text\": \"" + escaped + "\"}");
  ASSERT_EQ(response.status, 201);
  EXPECT_EQ(read(response).body.at("text").as_string().size(), 80'000u);
  EXPECT_EQ(send(ines, kPost, "/conversations/" + id.str() + "/messages", {{"text", std::string(20'001, 'a')}}).status,
            422);
}

TEST_P(ApiClient, SearchesWithAnyBytes) {
  EXPECT_EQ(get(ines, "/members?q=TOM").text("/items/0/handle"), "tomas");
  for (const std::string q : {"%FF", "%00", "%F0%9F", "'%20OR%201=1", "%22*", "%26%7C!"})
    EXPECT_EQ(get(ines, "/members?q=" + q).status, 200) << q;
  EXPECT_EQ(get(ines, "/members?q=" + std::string(1000, 'q')).status, 200);
}

TEST_P(ApiClient, IsToldHowLongToWaitWhenItSendsTooMuch) {
  Rules strict = rules;
  strict.posts_a_minute = 10;
  reception.set_rules(std::make_shared<const Rules>(strict));
  const std::string path = "/conversations/" + talk(ines, tomas).str() + "/draft";
  for (int i = 0; i < 10; ++i) EXPECT_EQ(send(ines, kPut, path, {{"text", std::to_string(i)}}).status, 200);
  const http::Response refused = api(ines, kPut, path, "{\"text\": \"more\"}");
  EXPECT_EQ(refused.status, 429);
  EXPECT_EQ(refused.type, "application/problem+json");
  const int wait_s = std::stoi("0" + header(refused, "Retry-After"));
  EXPECT_GE(wait_s, 1);
  EXPECT_LE(wait_s, 10);
  EXPECT_EQ(get(ines, path).text("/text"), "9") << "reading goes on";
  EXPECT_EQ(send(tomas, kPut, path, {{"text", "mine"}}).status, 200) << "so do others";
  clock.advance(seconds(wait_s));
  EXPECT_EQ(send(ines, kPut, path, {{"text", "more"}}).status, 200);
}

TEST_P(ApiClient, LearnsWhichMethodsThereAre) {
  const http::Response response = api(ines, kDelete, "/openers");
  EXPECT_EQ(response.status, 405);
  EXPECT_EQ(read(response).body.at("status"), 405);
  EXPECT_EQ(header(response, "Allow"), "GET, HEAD, POST");
  EXPECT_EQ(api(ines, kGet, "/nothing-of-the-kind").status, 404);
  EXPECT_EQ(request(kGet, "/api/v1/me", {}, {{"authorization", "Bearer " + std::string(43, 'x')}}).status, 401);
  EXPECT_EQ(request(kGet, "/api/v1/me", {}, {{"cookie", "kith_session=" + browser_of(ines).cookie}}).status, 401)
      << "a browser’s cookie is no token";
}

TEST_P(ApiClient, IsToldLiveWhatIsForItAndNothingElse) {
  struct Heard : http::EventStream {
    std::mutex mutex;
    std::string bytes;
    void send(std::string more) override {
      std::lock_guard lock(mutex);
      bytes += more;
    }
    void close() override {}
    bool has(const std::string& words) {
      std::lock_guard lock(mutex);
      return bytes.find(words) != std::string::npos;
    }
  };
  const auto to_tomas = std::make_shared<Heard>(), to_ruth = std::make_shared<Heard>();
  api(tomas, kGet, "/live").stream(to_tomas);
  request(kGet, "/live", {}, {{"authorization", "Bearer " + token_of(ruth)}}).stream(to_ruth);
  const std::string subject = "event: opener\ndata: {\"subject\":\"" + ask(ines, tomas).id.str() + "\"";
  for (int i = 0; i < 500 && !to_tomas->has(subject); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_TRUE(to_tomas->has(subject)) << to_tomas->bytes;
  EXPECT_FALSE(to_ruth->has("event:"));
}

ON_BOTH_ENGINES(ApiClient);

}  // namespace
}  // namespace kith::test
