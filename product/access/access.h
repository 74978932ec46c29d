#pragma once
// Who is there: sign-in by mailed link or six-digit code, sessions that can be ended, tokens for the API.
// Only fingerprints of tokens and codes are stored.

#include <optional>
#include <string>
#include <vector>

#include "product/frame/act.h"
#include "product/frame/route.h"

namespace kith::access {

// Mails a link and a code to the address, whether or not anybody here has it: the answer is the same for both, and
// takes the same time. `limited`: this address has asked too often, and nothing was sent.
//
// While more new addresses ask than Rules::sign_ups_an_hour, each works a little for it (platform/base/work.h), or gets
// its mail ten minutes later: `is_later`, said to members as well, so that the answer tells nobody who is one.
struct Asked {
  bool limited = false;
  bool is_later = false;
};
struct Work {
  std::string_view task, number;
};
Result<Asked> ask_for_link(Act& act, std::string_view email, const Work& work = {});
// What a form that asks for a link has to work on now; empty while there is no need.
std::string task_of_now(Visit& visit);

// The link itself, for a command on the machine: a member's (who may have no address), or the host's one-time link.
std::string make_link(Act& act, const Member& member);
std::string make_host_link(Act& act);
void make_host(sql::Session& sql, MemberId member);

// A browser's session that has just begun: the cookie's value, which is stored nowhere.
struct Begun {
  std::string cookie;
  bool is_newcomer = false;  // must say who they are before anything else
};
// What the link is good for, without using it up: following a link never changes anything.
struct Link {
  std::string email;  // empty for the host's one-time link, which asks for it
  std::string name;   // of the member, when the link was made for one
  bool makes_host = false;
};
Result<Link> look_at_link(sql::Session& sql, std::string_view token, Instant now);
Result<Begun> sign_in_by_link(Act& act, std::string_view token, std::string_view email, std::string_view device);
// A wrong code counts; after five the mail's code is dead. That count is kept even though the answer is an error.
Result<Begun> sign_in_by_code(Act& act, std::string_view email, std::string_view code, std::string_view device);
// For whoever has proved who they are in another way.
Begun begin_session(Act& act, const Member& member, std::string_view device);
// Signs in as a made-up person of a demonstration.
Result<Begun> sign_in_as(Act& act, const Member& member, std::string_view device);

// Who a cookie or an API token belongs to.
struct Visitor {
  std::string session;  // fingerprint of the cookie
  std::optional<Member> member;
  std::optional<Newcomer> newcomer;
};
std::optional<Visitor> who_has_cookie(sql::Session& sql, std::string_view cookie);
std::optional<Member> who_has_api_token(sql::Session& sql, std::string_view token);
std::string make_api_token(Act& act, MemberId member);

// The newcomer becomes a member.
struct Introduction {
  std::string name, handle, sentence, time_zone;
};
struct Welcomed {
  std::optional<Member> member;
  bool waits = false;  // a host has to let them in
  std::vector<Error> mistakes;
};
Welcomed welcome(Act& act, const Newcomer& newcomer, std::string_view session, const Introduction& words);

struct Session {
  std::int64_t id = 0;
  std::string device;
  Instant started_at, last_used_at;
  bool is_this = false;
};
std::vector<Session> sessions_of(sql::Session& sql, MemberId member, std::string_view this_session);
bool end_session(sql::Session& sql, MemberId member, std::int64_t id);
// Nothing lets them in any more: browsers, API clients, links that are on their way.
void end_all_sessions(sql::Session& sql, const Member& member);
void sign_out(sql::Session& sql, std::string_view session);

}  // namespace kith::access
