#pragma once
// One request on its way through the product: what came, who came, and what a page or API handler may use.

#include <any>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "platform/http/assets.h"
#include "platform/http/request.h"
#include "platform/live/live.h"
#include "platform/text/text.h"
#include "product/frame/act.h"
#include "product/members/member.h"

namespace kith {

namespace ties {
class Network;
}
namespace board {
class Matchmaker;
}

// What an installation has one of. Lives as long as the program.
struct Installation {
  const Clock& clock;
  Ids& ids;
  Random& random;
  const http::Assets& assets;
  live::Hub& hub;
  ties::Network& network;
  board::Matchmaker& matchmaker;
};

struct Visit {
  const http::Request& request;
  const Installation& home;
  sql::Session& sql;
  const Rules& rules;
  const Instant now;

  std::vector<std::pair<std::string_view, std::string>> params = {};  // of the route: {id} and the like
  http::Fields form = {};                                             // fields of a form that was sent
  std::string form_token = {};                                        // goes into each form and must come back with it
  std::string session_token = {};  // fingerprint of the browser's session; empty for API clients and strangers
  const Member* me = nullptr;      // who is signed in, for the frame around a page; handlers get it as an argument
  bool is_api = false;
  std::any brought = {};  // what the route's ReadUpload made of the files that came
  // Runs in a write of its own after the answer has gone: what reading a page leaves behind.
  std::vector<std::function<void(sql::Session&)>> afterwards = {};

  std::string_view param(std::string_view name) const;
  Act act() { return {sql, now, home.ids, home.random, rules}; }
  // The reader's time zone.
  std::string_view zone() const { return me ? std::string_view(me->time_zone) : std::string_view("UTC"); }
};

// An id from the path; an id that cannot be one is as unknown as one that is not there.
template <class SomeId>
Result<SomeId> id_param(const Visit& visit, std::string_view name = "id") {
  auto id = SomeId::parse(visit.param(name));
  if (!id) return unknown(std::string(text("There is nothing at this address, or it is not yours to see.")));
  return *id;
}

// A failure as the visitor should meet it: a page, or problem+json for an API client.
http::Response fail(Visit& visit, const Error& error);

}  // namespace kith
