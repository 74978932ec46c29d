#pragma once
// How each operation of the API is tried: what is there before, whose it is, and what it does.

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <functional>
#include <map>

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

inline std::string_view words(const json::value& value, std::string_view pointer) {
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

inline std::size_t items(const json::value& list) { return list.at("items").as_array().size(); }

class ApiOperations : public Api {
 protected:
  using A = ApiOperations;
  static constexpr auto kAlone = [](Api&, const People&) { return Names{}; };
  static Names with_opener(Api& a, const People& p) { return static_cast<A&>(a).opener(p); }
  static Names with_draft(Api& a, const People& p) { return static_cast<A&>(a).draft(p); }
  static Names with_conversation(Api& a, const People& p) { return static_cast<A&>(a).conversation(p); }
  static Names with_message(Api& a, const People& p) { return static_cast<A&>(a).message(p); }
  // Ines, Tomas and a fourth, without Ruth.
  static Names with_several(Api& a, const People& p) {
    A& self = static_cast<A&>(a);
    const Member fourth = self.add_member("fourth-" + p.ines.handle);
    self.tie(p.ines, fourth);
    self.conversation(p);
    return {{"id", id_of(self.done(p.ines, kPost, "/conversations",
                                   {{"with", {p.tomas.handle, fourth.handle}}, {"text", "Shall we share a van?"}}))}};
  }
  static Names with_photo(Api& a, const People& p) {
    static_cast<A&>(a).api(p.ines, kPut, "/me/photo", *from_base64url(kPng));
    return {};
  }
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
      conversations::came_by_mail(act, id, stretch.back().id, {{"jug.txt", "text/plain", "Two handles."}}, {});
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

}  // namespace kith::test
