// What product/frame/openapi.json says of the API is so: each operation that it names is called as it says, by who
// may, by who may not and by nobody, and nothing is served that it does not name.

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <functional>
#include <map>
#include <set>

#include "app/routes.h"
#include "product/acquaintances/circle.h"
#include "product/calls/store.h"
#include "product/conversations/actions.h"
#include "product/conversations/enclosed.h"
#include "product/conversations/store.h"
#include "product/frame/json.h"
#include "product/members/guest.h"
#include "product/openers/actions.h"
#include "tests/scenes.h"

namespace kith::test {
namespace {

TEST(ApiDescription, NamesWhatIsServedAndNothingElse) {
  std::set<std::string> served, described, ids;
  for (const Route& route : all_routes())
    if (route.door != Door::kPage) served.insert(std::string(http::name(route.method)) + " " + std::string(route.path));
  for (const Operation& operation : operations()) {
    described.insert(std::string(http::name(operation.method)) + " " + operation.path);
    EXPECT_TRUE(ids.insert(operation.id).second) << operation.id << " is there twice";
  }
  EXPECT_EQ(served, described);
}

TEST(ApiDescription, IsWhole) {
  for (const Operation& operation : operations()) {
    SCOPED_TRACE(operation.id);
    for (std::size_t brace = 0; (brace = operation.path.find('{', brace)) != std::string::npos; ++brace)
      EXPECT_TRUE(operation.takes(operation.path.substr(brace + 1, operation.path.find('}', brace) - brace - 1)));
    EXPECT_EQ(operation.takes("Idempotency-Key"), operation.method == kPost);
    if (const json::object* body = operation.body()) {
      EXPECT_EQ(mistakes(body->at("schema"), body->at("example")), std::vector<std::string>{});
    }
    for (const auto& [status, response] : operation.row.at("responses").as_object())
      EXPECT_TRUE(resolved(response).contains("description"));
  }
}

std::string_view words(const json::value& value, std::string_view pointer) {
  boost::system::error_code none;
  const json::value* at = value.find_pointer({pointer.data(), pointer.size()}, none);
  static const json::value nothing;
  const json::value& found = at ? *at : nothing;
  return found.is_string() ? std::string_view(found.as_string()) : std::string_view("(none)");
}

struct Seen {
  const json::value &before, &after, &answer;
  const People& people;
  const Names& names;
};
enum class Who { kInes, kTomas };
enum class Outsider { kIsRefused, kHasTheirOwn, kSeesItToo };

// How one operation is tried: what is there before, whose it is, where what it does can be seen, and what that is.
struct Trial {
  Who owner;
  Outsider outsider;
  std::string look;
  std::function<Names(Api&, const People&)> given;
  std::function<void(const Seen&)> check;
};

std::size_t items(const json::value& list) { return list.at("items").as_array().size(); }

class ApiOperations : public Api {
 protected:
  using A = ApiOperations;
  static constexpr auto kAlone = [](Api&, const People&) { return Names{}; };
  static Names with_opener(Api& a, const People& p) { return static_cast<A&>(a).opener(p); }
  static Names with_draft(Api& a, const People& p) { return static_cast<A&>(a).draft(p); }
  static Names with_conversation(Api& a, const People& p) { return static_cast<A&>(a).conversation(p); }
  static Names with_message(Api& a, const People& p) { return static_cast<A&>(a).message(p); }
  static Names with_between(Api& a, const People& p) { return static_cast<A&>(a).between(p); }
  static Names with_said(Api& a, const People& p) { return static_cast<A&>(a).said(p); }
  static Names with_call(Api& a, const People& p) { return static_cast<A&>(a).a_call(p); }
  static Names with_others_call(Api& a, const People& p) { return static_cast<A&>(a).others_call(p); }
  static Names with_match(Api& a, const People& p) {
    A& self = static_cast<A&>(a);
    self.done(p.ines, kPost, "/me/calls", {{"kind", "offer"}, {"words", "I weave horsehair in narrow widths."}});
    const json::object ask{{"kind", "ask"}, {"words", "Somebody who still weaves horsehair."}};
    const Names names{{"id", id_of(self.done(p.tomas, kPost, "/me/calls", ask))}};
    self.matchmaker.catch_up();
    return names;
  }
  static Names with_refusal(Api& a, const People& p) {
    const Names names = with_match(a, p);
    static_cast<A&>(a).done(p.ines, kPost, "/calls/" + names.at("id") + "/refuse", {{"what", "place"}});
    return names;
  }
  static Names with_call_and_tie(Api& a, const People& p) {
    with_conversation(a, p);
    return with_call(a, p);
  }
  static Names with_call_for_days(Api& a, const People& p) {
    const Names names = with_call(a, p);
    static_cast<A&>(a).clock.advance(days(5));
    return names;
  }
  static Names with_thanks(Api& a, const People& p) { return static_cast<A&>(a).thanks(p); }
  static Names with_search(Api& a, const People& p) {
    A& self = static_cast<A&>(a);
    return {{"id", id_of(self.done(p.ines, kPost, "/me/searches", {{"kind", "ask"}, {"field", "joinery"}}))}};
  }
  static Names with_import(Api& a, const People& p) { return static_cast<A&>(a).an_import(p); }
  static Names with_resume(Api& a, const People& p) { return static_cast<A&>(a).a_resume(p); }
  static Names with_kept(Api& a, const People& p) {
    const Names names = with_import(a, p);
    static_cast<A&>(a).done(p.ines, kPost, "/imports/" + names.at("id") + "/keep", {{"who", "talking"}});
    return names;
  }
  static Names with_work(Api& a, const People& p) {
    const Names names = with_resume(a, p);
    A& self = static_cast<A&>(a);
    self.done(p.ines, kPost, "/imports/" + names.at("id") + "/work", {{"lines", {0}}});
    return {{"id", std::string(words(self.see(p.ines, "/me"), "/work/0/id"))}};
  }
  static Names with_mail(Api& a, const People&) {
    A& self = static_cast<A&>(a);
    self.rules.answers_by_mail = 1;
    self.reception.set_rules(std::make_shared<const Rules>(self.rules));
    return {};
  }
  // Tomas brought Ines, and somebody at an address.
  static Names with_circle(Api& a, const People& p) {
    with_mail(a, p);
    const auto brought = static_cast<A&>(a).act([&](Act& act) {
      return acquaintances::bring(act, p.tomas, "The kiln", {{"Ines", p.ines.email}, {"Jon", "jon@example.net"}});
    });
    return {{"id", brought.id.str()}};
  }
  // Tomas asked Ines by mail, without an account.
  static Names with_guest(Api& a, const People& p) {
    A& self = static_cast<A&>(a);
    const ConversationId id = self.act([&](Act& act) {
      const Member guest = members::make_guest(act, act.ids.next<MemberTag>(act.now),
                                               "guest-of-" + p.ines.handle + "@example.net", "Marta");
      const auto sent = openers::send_opener(act, guest, {p.ines.handle, question(self.asked_++), "", {}, {}});
      return *openers::answer_opener(act, *openers::load(act.sql, sent.id, p.ines.id), p.ines, "By telling them.");
    });
    return {{"conversation", id.str()}};
  }
  static Names with_file(Api& a, const People& p) {
    Names names = with_guest(a, p);
    A& self = static_cast<A&>(a);
    const ConversationId id = *ConversationId::parse(names["conversation"]);
    self.act([&](Act& act) {
      const auto stretch = conversations::messages_before(act.sql, id, {}, 5).messages;
      conversations::enclose(act, id, stretch.back().id, {{"jug.txt", "text/plain", "Two handles."}}, {});
      names["id"] =
          conversations::enclosed(act.sql, id, p.ines.id, conversations::messages_before(act.sql, id, {}, 5).messages)
              .files.begin()
              ->second.id.str();
      return true;
    });
    return names;
  }
  static Names with_name(Api&, const People& p) { return {{"name", p.tomas.handle}}; }
  static Names with_verdict(Api& a, const People& p) {
    A& self = static_cast<A&>(a);
    const Names names = self.opener(p);
    self.done(p.tomas, kPost, "/openers/" + names.at("id") + "/label", {{"says", "pitch"}});
    return names;
  }
  static Names with_blocked(Api& a, const People& p) {
    static_cast<A&>(a).done(p.ines, kPut, "/members/" + p.tomas.handle + "/block", {});
    return with_name(a, p);
  }
  static Names with_muted(Api& a, const People& p) {
    static_cast<A&>(a).done(p.ines, kPut, "/members/" + p.tomas.handle + "/mute", {});
    return with_name(a, p);
  }
  static void make_host(A& self, const Member& member) {
    static constexpr sql::Query kMakeHost{"test/make_host", "UPDATE member SET is_host = 1 WHERE id = $1",
                                          "UPDATE member SET is_host = 1 WHERE id = $1"};
    self.act([&](Act& a) { return a.sql.run(kMakeHost, member.id); });
  }
  static std::string reported(A& self, const Member& by, const Member& about) {
    return id_of(self.done(by, kPost, "/reports", {{"member", about.handle}, {"rule", "unkind"}}));
  }
  // Of what Tomas wrote, reported by a stranger; Ines is a host.
  static Names with_report_for_host(Api& a, const People& p) {
    A& self = static_cast<A&>(a);
    make_host(self, p.ines);
    return {{"id", reported(self, self.add_member("stranger-" + p.ines.handle), p.tomas)}};
  }
  static std::string decided(A& self, const std::string& report) {
    const Member host = self.add_member("host-" + report);
    make_host(self, host);
    return id_of(self.done(host, kPost, "/admin/reports/" + report,
                           {{"act", "pause"}, {"reason", "It went too far."}, {"pause_days", 3}}));
  }
  static Names with_decision(Api& a, const People& p) {  // on what Tomas reported of Ines
    A& self = static_cast<A&>(a);
    return {{"id", decided(self, reported(self, p.tomas, p.ines))}};
  }
  static Names with_appeal(Api& a, const People& p) {
    A& self = static_cast<A&>(a);
    const std::string report = with_report_for_host(a, p).at("id"), decision = decided(self, report);
    self.done(p.tomas, kPost, "/decisions/" + decision + "/appeal", {{"words", "It was a quotation."}});
    return {{"id", decision}};
  }
  static Names after_five_days(Api& a, const People& p) {
    const Names names = with_opener(a, p);
    static_cast<A&>(a).clock.advance(days(5));
    return names;
  }
  // A list that was read has the item of the scene first.
  static void has_it_first(const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/id"), s.names.at("id")); }
  static void is_it(const Seen& s) { EXPECT_EQ(s.answer, s.after); }
  static auto becomes(std::string pointer, std::string value) {
    return [=](const Seen& s) {
      EXPECT_NE(words(s.before, pointer), value);
      EXPECT_EQ(words(s.after, pointer), value);
    };
  }
  static auto grows(std::int64_t by) {
    return [=](const Seen& s) {
      EXPECT_EQ(static_cast<std::int64_t>(items(s.after)), static_cast<std::int64_t>(items(s.before)) + by);
    };
  }
  static const std::map<std::string, Trial>& trials();
};

const std::map<std::string, Trial>& ApiOperations::trials() {
  constexpr auto kInes = Who::kInes, kTomas = Who::kTomas;
  constexpr auto kIsRefused = Outsider::kIsRefused, kHasTheirOwn = Outsider::kHasTheirOwn,
                 kSeesItToo = Outsider::kSeesItToo;
  const std::string opener = "/openers/{id}", conversation = "/conversations/{id}",
                    messages = "/conversations/{id}/messages", kTomorrow = "2026-03-13T08:00:00.000000Z";
  static const std::map<std::string, Trial> all{
      {"read_today",
       {kTomas, kHasTheirOwn, "/today", with_opener,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/waiting/0/opener/id"), s.names.at("id")); }}},
      {"list_openers", {kTomas, kHasTheirOwn, "/openers", with_opener, has_it_first}},
      {"send_opener", {kInes, kHasTheirOwn, "/openers?box=sent", kAlone, grows(1)}},
      {"read_opener", {kTomas, kIsRefused, opener, with_opener, is_it}},
      {"change_draft", {kInes, kIsRefused, opener, with_draft, becomes("/state", "open")}},
      {"answer_opener", {kTomas, kIsRefused, opener, with_opener, becomes("/state", "answered")}},
      {"pass_opener",
       {kTomas, kIsRefused, opener, with_opener,
        [](const Seen& s) {
          EXPECT_EQ(words(s.after, "/pass_line"), "I am not the right person.");
          EXPECT_EQ(words(s.after, "/try/id"), s.people.ruth.id.str());
        }}},
      {"withdraw_opener", {kInes, kIsRefused, opener, with_opener, becomes("/state", "withdrawn")}},
      {"remind_of_opener",
       {kInes, kIsRefused, opener, after_five_days, becomes("/reminded_at", "2026-03-17T12:00:00.000000Z")}},
      {"put_opener_away", {kTomas, kIsRefused, opener, with_opener, becomes("/later_until", kTomorrow)}},
      {"list_conversations", {kInes, kHasTheirOwn, "/conversations", with_conversation, has_it_first}},
      {"start_conversation", {kInes, kIsRefused, "/conversations?list=theirs", with_conversation, grows(1)}},
      {"read_conversation", {kInes, kIsRefused, conversation, with_conversation, is_it}},
      {"retitle_conversation",
       {kTomas, kIsRefused, conversation, with_conversation, becomes("/title", "Prices, a year on")}},
      {"list_messages",
       {kInes, kIsRefused, messages, with_message,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/id"), s.names.at("message")); }}},
      {"send_message", {kInes, kIsRefused, messages, with_conversation, grows(1)}},
      {"edit_message",
       {kInes, kIsRefused, messages, with_message,
        becomes("/items/0/text", "Three of ten stayed. I would do it again.")}},
      {"delete_message", {kInes, kIsRefused, messages, with_message, becomes("/items/0/text", "")}},
      {"put_conversation_away",
       {kInes, kIsRefused, conversation, with_conversation, becomes("/later_until", kTomorrow)}},
      {"mark_done",
       {kTomas, kIsRefused, conversation, with_conversation,
        [](const Seen& s) {
          EXPECT_EQ(words(s.after, "/list"), "quiet");
          EXPECT_EQ(words(s.after, "/done_by"), s.people.tomas.id.str());
        }}},
      {"read_draft", {kInes, kIsRefused, conversation + "/draft", with_conversation, is_it}},
      {"keep_draft",
       {kInes, kIsRefused, conversation + "/draft", with_conversation,
        becomes("/text", "Dear Tomas, I have been thinking")}},
      {"find_members",
       {kInes, kHasTheirOwn, "/members", kAlone,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/handle"), s.people.ruth.handle); }}},
      {"read_member", {kInes, kHasTheirOwn, "/members/{name}", with_name, is_it}},
      {"list_ties",
       {kInes, kHasTheirOwn, "/ties", with_conversation,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/member/id"), s.people.tomas.id.str()); }}},
      {"read_tie", {kInes, kIsRefused, "/ties/{name}", with_conversation, is_it}},
      {"end_tie", {kInes, kIsRefused, "/ties/{name}", with_conversation, becomes("/state", "ended")}},
      {"find_paths",
       {kInes, kHasTheirOwn, "/ties", with_between,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/through/0/id"), s.people.tomas.id.str()); }}},
      {"list_suggestions",
       {kInes, kHasTheirOwn, "/ties", with_between,
        [](const Seen& s) {
          EXPECT_EQ(words(s.answer, "/items/0/member/id"), s.people.ruth.id.str());
          EXPECT_EQ(words(s.answer, "/items/0/reason"), s.people.tomas.name + " knows you both.");
        }}},
      {"list_acquaintances",
       {kInes, kHasTheirOwn, "/acquaintances", with_said,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/member/id"), s.people.tomas.id.str()); }}},
      {"say_we_know_each_other", {kInes, kHasTheirOwn, "/acquaintances", kAlone, grows(1)}},
      {"list_circles", {kInes, kHasTheirOwn, "/circles", with_circle, has_it_first}},
      {"bring_circle", {kInes, kHasTheirOwn, "/circles", with_mail, grows(1)}},
      {"say_whom_i_know",
       {kInes, kIsRefused, "/circles", with_circle,
        [](const Seen& s) { EXPECT_TRUE(s.after.at_pointer("/items/0/people/0/know_each_other").as_bool()); }}},
      {"take_back_acquaintance", {kInes, kIsRefused, "/acquaintances", with_said, grows(-1)}},
      {"take_everything",
       {kInes, kHasTheirOwn, "/me", kAlone,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/you/handle"), s.people.ines.handle); }}},
      {"read_me",
       {kInes, kHasTheirOwn, "/me", kAlone,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/id"), s.people.ines.id.str()); }}},
      {"change_me",
       {kInes, kHasTheirOwn, "/me", kAlone,
        [](const Seen& s) {
          EXPECT_EQ(words(s.after, "/sentence"), "Sets up price lists for bakeries");
          EXPECT_EQ(s.after.at("openers_a_week"), 3);
          EXPECT_EQ(words(s.after, "/theme"), "dark");
          EXPECT_EQ(words(s.after, "/away_until"), "2026-03-20T08:00:00.000000Z");
          EXPECT_EQ(s.after.at("name"), s.before.at("name"));
        }}},
      {"read_mail_wishes",
       {kInes, kHasTheirOwn, "/me/mail", kAlone,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/asked_by"), "members"); }}},
      {"change_mail_wishes",
       {kInes, kHasTheirOwn, "/me/mail", kAlone,
        [](const Seen& s) {
          EXPECT_EQ(words(s.after, "/asked_by"), "anyone");
          EXPECT_EQ(words(s.after, "/round/every"), "week");
          EXPECT_EQ(s.after.at_pointer("/round/hour"), 7);
          EXPECT_EQ(words(s.after, "/stopped/0"), "lapse");
        }}},
      {"list_guests",
       {kInes, kHasTheirOwn, "/guests", with_guest,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/conversation"), s.names.at("conversation")); }}},
      {"read_file", {kInes, kIsRefused, "/guests", with_file, [](const Seen&) {}}},
      {"open_call",
       {kInes, kHasTheirOwn, "/me", kAlone,
        [](const Seen& s) { EXPECT_EQ(words(s.after, "/asks/0/words"), "A joiner who has done a listed frontage."); }}},
      {"change_call",
       {kInes, kIsRefused, "/calls/{id}", with_call,
        becomes("/words", "Two years in a covered market, and glad to talk leases.")}},
      {"take_down_call",
       {kInes, kIsRefused, "/me", with_call,
        [](const Seen& s) {
          EXPECT_EQ(s.before.at("offers").as_array().size(), 1u);
          EXPECT_TRUE(s.after.at("offers").as_array().empty());
        }}},
      {"list_own_calls", {kInes, kHasTheirOwn, "/me/calls", with_call, has_it_first}},
      {"close_call", {kInes, kIsRefused, "/calls/{id}", with_call_and_tie, becomes("/outcome", "answered")}},
      {"keep_call",
       {kInes, kIsRefused, "/calls/{id}", with_call_for_days, becomes("/ends_at", "2026-05-16T12:00:00.000000Z")}},
      {"read_call", {kInes, kSeesItToo, "/calls/{id}", with_others_call, is_it}},
      {"list_board", {kInes, kSeesItToo, "/board", with_others_call, has_it_first}},
      {"list_matches",
       {kInes, kHasTheirOwn, "/matches", with_match,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/ask/id"), s.names.at("id")); }}},
      {"refuse_call", {kInes, kHasTheirOwn, "/matches", with_match, grows(-1)}},
      {"take_refusal_back", {kInes, kIsRefused, "/matches", with_refusal, grows(1)}},
      {"list_searches", {kInes, kHasTheirOwn, "/me/searches", with_search, has_it_first}},
      {"save_search", {kInes, kHasTheirOwn, "/me/searches", kAlone, grows(1)}},
      {"forget_search", {kInes, kIsRefused, "/me/searches", with_search, grows(-1)}},
      {"read_thanks", {kTomas, kIsRefused, "/thanks/{id}", with_thanks, is_it}},
      {"show_thanks",
       {kTomas, kIsRefused, "/thanks/{id}", with_thanks,
        [](const Seen& s) {
          EXPECT_EQ(s.before.at("is_shown"), false);
          EXPECT_EQ(s.after.at("is_shown"), true);
        }}},
      {"list_imports", {kInes, kHasTheirOwn, "/imports", with_import, has_it_first}},
      {"bring_import", {kInes, kHasTheirOwn, "/imports", kAlone, grows(1)}},
      {"read_import",
       {kInes, kIsRefused, "/imports/{id}", with_import,
        [](const Seen& s) {
          EXPECT_EQ(s.answer.at("written_to"), 2);
          EXPECT_EQ(s.answer.at("talking"), 1);
        }}},
      {"delete_import", {kInes, kIsRefused, "/imports", with_import, grows(-1)}},
      {"check_opener",
       {kInes, kHasTheirOwn, "/openers?box=sent", kAlone,
        [](const Seen& s) {
          EXPECT_EQ(s.answer.at("has_question"), true);
          EXPECT_EQ(s.after, s.before) << "nothing is kept";
        }}},
      {"say_of_label", {kTomas, kIsRefused, "/openers/{id}", with_opener, becomes("/label/reader_says", "pitch")}},
      {"contest_verdict", {kInes, kIsRefused, "/reports", with_verdict, grows(1)}},
      {"list_reports", {kInes, kHasTheirOwn, "/reports", kAlone, is_it}},
      {"report", {kInes, kHasTheirOwn, "/reports", kAlone, grows(1)}},
      {"read_decision", {kInes, kIsRefused, "/decisions/{id}", with_decision, is_it}},
      {"appeal",
       {kInes, kIsRefused, "/decisions/{id}", with_decision,
        [](const Seen& s) { EXPECT_EQ(words(s.after, "/appeal/outcome"), ""); }}},
      {"list_kept_away", {kInes, kHasTheirOwn, "/kept-away", with_blocked, is_it}},
      {"block_member",
       {kInes, kHasTheirOwn, "/kept-away", with_name,
        [](const Seen& s) { EXPECT_EQ(s.after.at("blocked").as_array().size(), 1u); }}},
      {"unblock_member",
       {kInes, kHasTheirOwn, "/kept-away", with_blocked,
        [](const Seen& s) { EXPECT_TRUE(s.after.at("blocked").as_array().empty()); }}},
      {"mute_member",
       {kInes, kHasTheirOwn, "/kept-away", with_name,
        [](const Seen& s) { EXPECT_EQ(s.after.at("muted").as_array().size(), 1u); }}},
      {"unmute_member",
       {kInes, kHasTheirOwn, "/kept-away", with_muted,
        [](const Seen& s) { EXPECT_TRUE(s.after.at("muted").as_array().empty()); }}},
      {"read_queue",
       {kInes, kIsRefused, "/admin/queue", with_report_for_host,
        [](const Seen& s) { EXPECT_GE(s.answer.at("reports").as_array().size(), 1u); }}},
      {"decide_report",
       {kInes, kIsRefused, "/admin/queue", with_report_for_host,
        [](const Seen& s) {
          EXPECT_EQ(s.after.at("reports").as_array().size() + 1, s.before.at("reports").as_array().size());
        }}},
      {"decide_appeal", {kInes, kIsRefused, "/decisions/{id}", with_appeal, becomes("/appeal/outcome", "undone")}},
      {"list_contacts",
       {kInes, kIsRefused, "/imports/{id}/contacts", with_import,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/1/name"), "Ida Berg"); }}},
      {"keep_contacts", {kInes, kIsRefused, "/contacts", with_import, grows(1)}},
      {"keep_contact", {kInes, kIsRefused, "/contacts", with_import, grows(1)}},
      {"leave_contact", {kInes, kIsRefused, "/contacts", with_kept, grows(-1)}},
      {"list_kept_contacts",
       {kInes, kHasTheirOwn, "/contacts", with_kept,
        [](const Seen& s) { EXPECT_EQ(words(s.answer, "/items/0/name"), "Ida Berg"); }}},
      {"fill_page", {kInes, kIsRefused, "/me", with_resume, becomes("/work/0/title", "Baker")}},
      {"remove_work",
       {kInes, kIsRefused, "/me", with_work,
        [](const Seen& s) { EXPECT_TRUE(s.after.at("work").as_array().empty()); }}},
      {"follow_live", {kInes, kHasTheirOwn, "/me", kAlone, [](const Seen&) {}}},
      {"follow_live_as_page", {kInes, kHasTheirOwn, "/me", kAlone, [](const Seen&) {}}},
      {"describe_api", {kInes, kHasTheirOwn, "/me", kAlone, [](const Seen& s) { EXPECT_EQ(s.answer, description()); }}},
  };
  return all;
}

void is_problem(const http::Response& response, int status) {
  EXPECT_EQ(response.status, status) << response.body;
  EXPECT_EQ(response.type, "application/problem+json");
  const json::value problem = json::parse(response.body.empty() ? "{}" : response.body);
  EXPECT_EQ(mistakes(description().at_pointer("/components/schemas/Problem"), problem), std::vector<std::string>{});
  EXPECT_EQ(problem.at("status"), status);
  EXPECT_FALSE(problem.at("detail").as_string().empty());
}

TEST_P(ApiOperations, DoWhatTheySayForWhoMayAndNothingForOthers) {
  std::set<std::string> described;
  for (const Operation& operation : operations()) {
    SCOPED_TRACE(operation.id);
    described.insert(operation.id);
    if (operation.id == "leave") continue;  // whoever left sees nothing any more: see the tests of leaving
    const auto found = trials().find(operation.id);
    if (found == trials().end()) {
      ADD_FAILURE() << "is described, and nothing tries it";
      continue;
    }
    const Trial& trial = found->second;
    const People p = people();
    const Member& owner = trial.owner == Who::kInes ? p.ines : p.tomas;
    const Names names = trial.given(*this, p);
    const std::string target = filled(operation.path + operation.required_query(), names), body = example(operation, p),
                      look = filled(trial.look, names);
    const json::value before = see(owner, look);

    // Nobody.
    const http::Response to_nobody = call(nullptr, operation, target, body);
    if (operation.needs_token()) {
      is_problem(to_nobody, 401);
      EXPECT_EQ(header(to_nobody, "WWW-Authenticate"), "Bearer");
    } else {
      EXPECT_EQ(to_nobody.status, 200);
    }
    EXPECT_EQ(see(owner, look), before) << "nobody changed it";

    // Somebody else.
    const http::Response to_ruth = call(&p.ruth, operation, target, body);
    if (trial.outsider == Outsider::kIsRefused) {
      EXPECT_TRUE(to_ruth.status == 404 || to_ruth.status == 403) << to_ruth.status;
      is_problem(to_ruth, to_ruth.status);
    } else {
      EXPECT_LT(to_ruth.status, 300) << to_ruth.body;
      const auto id = names.find("id");
      EXPECT_TRUE(trial.outsider == Outsider::kSeesItToo || id == names.end() ||
                  to_ruth.body.find(id->second) == std::string::npos)
          << "what is not theirs";
    }
    EXPECT_EQ(see(owner, look), before) << "somebody else changed it";

    // Whose it is.
    const http::Response response =
        call(&owner, operation, target, body, operation.method == kPost ? "a key of mine" : "");
    const json::value* response_row =
        operation.row.at("responses").as_object().if_contains(std::to_string(response.status));
    ASSERT_TRUE(response.status < 300 && response_row) << response.status << " " << response.body;
    json::value answer;
    if (response.stream) {
      EXPECT_EQ(response.type, "text/event-stream");
    } else if (response.status == 204) {
      EXPECT_TRUE(response.body.empty());
    } else if (!resolved(*response_row).at("content").as_object().contains("application/json")) {
      EXPECT_EQ(response.body, "Two handles.");
    } else {
      EXPECT_EQ(response.type, "application/json");
      answer = json::parse(response.body);
      EXPECT_EQ(mistakes(resolved(*response_row).at("content").at_pointer("/application~1json/schema"), answer),
                std::vector<std::string>{});
    }
    const json::value after = see(owner, look);
    EXPECT_TRUE(operation.method != kGet || after == before) << "reading changed it";
    trial.check({before, after, answer, p, names});

    // Whose it is, again, not knowing whether the first arrived.
    if (operation.method != kPost) continue;
    const http::Response again = call(&owner, operation, target, body, "a key of mine");
    EXPECT_EQ(again.status, response.status);
    EXPECT_EQ(again.type, response.type);
    EXPECT_EQ(again.body, response.body);
    EXPECT_EQ(header(again, "Idempotency-Replayed"), "true");
    is_problem(call(&owner, operation, target, body + " ", "a key of mine"), 409);
    EXPECT_EQ(see(owner, look), after) << "the second did it again";
  }
  for (const auto& [id, trial] : trials()) EXPECT_TRUE(described.count(id)) << id << " is tried, and not described";
}

TEST_P(ApiOperations, RefuseBodiesThatDoNotFitAndChangeNothing) {
  for (const Operation& operation : operations()) {
    const json::object* body = operation.body();
    if (!body || !trials().count(operation.id)) continue;
    SCOPED_TRACE(operation.id);
    const Trial& trial = trials().at(operation.id);
    const People p = people();
    const Member& owner = trial.owner == Who::kInes ? p.ines : p.tomas;
    const Names names = trial.given(*this, p);
    const std::string target = filled(operation.path, names), look = filled(trial.look, names);
    const json::value before = see(owner, look);
    for (const std::string& given :
         {std::string("{"), std::string("[]"), std::string("\"text\""), std::string("nonsense"),
          std::string("{\"text\": \"\xff\"}"), "{\"text\": " + std::string(17, '[') + std::string(17, ']') + "}"})
      is_problem(call(&owner, operation, target, given), 422);
    is_problem(call(&owner, operation, target, "{\"text\": \"" + std::string(256 * 1024, 'a') + "\"}"), 413);
    each_schema(body->at("schema"), [&](const json::object& schema) {
      const json::value* properties = schema.if_contains("properties");
      if (!properties) return;
      for (const auto& [property, of] : properties->as_object()) {
        SCOPED_TRACE(std::string(property));
        json::object wrong = json::parse(example(operation, p)).as_object();
        const json::value* type = of.as_object().if_contains("type");
        const bool is_list = type && *type == "array";
        wrong[property] = is_list ? json::value("1") : json::value(json::array{1});
        const http::Response response = call(&owner, operation, target, json::serialize(wrong));
        is_problem(response, 422);
        EXPECT_EQ(words(json::parse(response.body), "/field"), property);
      }
    });
    EXPECT_EQ(see(owner, look), before);
  }
}

TEST_P(ApiOperations, KnowNoIdsThatAreNone) {
  const People p = people();
  const std::string of_conversation = conversation(p)["id"], of_import = an_import(p)["id"];
  for (const Operation& operation : operations()) {
    clock.advance(minutes(1));  // so many requests in one are too many
    SCOPED_TRACE(operation.id);
    const std::string& there_id = operation.path.find("/imports/") == std::string::npos ? of_conversation : of_import;
    for (const std::string& none :
         {std::string("abc"), std::string("0"), std::string("-1"), std::string("1"), std::string("1x"),
          std::string("99999999999999999999"), std::string("%F0%9F%A6%86")}) {
      if (operation.path.find("{message}") != std::string::npos)
        is_problem(call(&p.ines, operation, filled(operation.path, {{"id", there_id}, {"message", none}}),
                        example(operation, p)),
                   404);
      else if (operation.path.find('{') != std::string::npos)
        is_problem(
            call(&p.ines, operation, filled(operation.path, {{"id", none}, {"name", none}}), example(operation, p)),
            404);
      if (operation.takes("cursor") && none != "1")
        is_problem(call(&p.ines, operation,
                        filled(operation.path, {{"id", there_id}}) +
                            "?cursor=" + (none == "99999999999999999999" ? "1-" + none : none),
                        {}),
                   422);
    }
    if (!operation.takes("limit")) continue;
    for (const std::string limit : {"0", "-1", "101", "x", "1e2"})
      is_problem(call(&p.ines, operation, filled(operation.path, {{"id", there_id}}) + "?limit=" + limit, {}), 422);
  }
}

ON_BOTH_ENGINES(ApiOperations);

}  // namespace
}  // namespace kith::test
