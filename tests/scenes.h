#pragma once
// What the tests of the API begin with: three people, and what lies between them.

#include <map>
#include <string>

#include "platform/base/bytes.h"
#include "product/calls/store.h"
#include "product/openers/actions.h"
#include "product/openers/store.h"
#include "tests/openapi.h"
#include "tests/pictures.h"
#include "tests/support.h"

namespace kith::test {

// Ines asks Tomas; Ruth is somebody else.
struct People {
  Member ines, tomas, ruth;
};
using Names = std::map<std::string, std::string>;  // what {id} and the like in a path stand for

class Api : public World {
 protected:
  http::Response call(const Member* as, const Operation& operation, const std::string& target, const std::string& body,
                      const std::string& key = {}) {
    std::vector<std::pair<std::string, std::string>> headers{{"content-type", "application/json"}};
    if (as) headers.emplace_back("authorization", "Bearer " + token_of(*as));
    if (!key.empty()) headers.emplace_back("idempotency-key", key);
    return request(operation.method, target, body, headers);
  }
  json::value see(const Member& as, const std::string& path) {
    const http::Response response = api(as, kGet, path);
    EXPECT_EQ(response.status, 200) << path << response.body;
    return response.status == 200 ? json::parse(response.body) : json::value();
  }
  json::value done(const Member& as, http::Method method, const std::string& path, const json::object& body) {
    const http::Response response = api(as, method, path, json::serialize(body));
    EXPECT_LT(response.status, 300) << path << response.body;
    return response.body.empty() ? json::value() : json::parse(response.body);
  }
  static std::string id_of(const json::value& made) { return std::string(made.at("id").as_string()); }

  // Each scene has people of its own, and begins at noon.
  People people() {
    const std::string number = "-" + std::to_string(++scenes);
    clock.set(kNoon);
    return {add_member("ines" + number), add_member("tomas" + number), add_member("ruth" + number)};
  }
  // The example of a body, for the people of a scene.
  static std::string example(const Operation& operation, const People& p) {
    const json::object* body = operation.body();
    if (operation.id == "put_photo") return *from_base64url(kPng);  // which no example can hold
    if (operation.file()) return std::string(operation.file()->as_string());
    if (!body) return {};
    std::string text = json::serialize(body->at("example"));
    for (const auto& [name, member] : {std::pair("\"tomas\"", &p.tomas), std::pair("\"ruth\"", &p.ruth)})
      if (const std::size_t at = text.find(name); at != std::string::npos)
        text.replace(at, std::string_view(name).size(), "\"" + member->handle + "\"");
    return text;
  }
  static std::string filled(std::string path, const Names& names) {
    for (const auto& [name, value] : names)
      if (const std::size_t at = path.find("{" + name + "}"); at != std::string::npos)
        path.replace(at, name.size() + 2, value);
    return path;
  }

  Names opener(const People& p) { return {{"id", ask(p.ines, p.tomas).id.str()}}; }
  Names draft(const People& p) {
    return {
        {"id", id_of(done(p.ines, kPost, "/openers", {{"to", p.tomas.handle}, {"text", kQuestion}, {"draft", true}}))}};
  }
  Names conversation(const People& p) {
    const Opener asked = ask(p.ines, p.tomas);
    const auto answered = act([&](Act& a) { return openers::answer_opener(a, asked, p.tomas, "I told them first."); });
    return {{"id", answered->str()}, {"name", p.tomas.handle}};
  }
  Names message(const People& p) {
    Names names = conversation(p);
    names["message"] =
        id_of(done(p.ines, kPost, "/conversations/" + names["id"] + "/messages", {{"text", "Three of nine stayed."}}));
    return names;
  }
  // Tomas has a tie with both of the others.
  Names between(const People& p) {
    conversation(p);
    const Opener asked = ask(p.tomas, p.ruth);
    act([&](Act& a) { return *openers::answer_opener(a, asked, p.ruth, "I told them first."); });
    network.catch_up();
    return {{"name", p.ruth.handle}};
  }
  Names said(const People& p) {
    done(p.ines, kPost, "/acquaintances", {{"to", p.tomas.handle}});
    return {{"name", p.tomas.handle}};
  }
  Names a_call(const People& p) {
    return {{"id", id_of(done(p.ines, kPost, "/me/calls",
                              {{"kind", "offer"}, {"words", "Two years in a covered market."}}))}};
  }

  // Tomas asks something that Ines could answer.
  Names others_call(const People& p) {
    done(p.ines, kPost, "/me/calls", {{"kind", "offer"}, {"words", "I have done six listed shop frontages."}});
    return {{"id", id_of(done(p.tomas, kPost, "/me/calls",
                              {{"kind", "ask"}, {"words", "A joiner who has done a listed frontage."}}))}};
  }
  Names thanks(const People& p) {
    conversation(p);
    const Names call = a_call(p);
    done(p.ines, kPost, "/me/calls/" + call.at("id") + "/close",
         {{"outcome", "answered"}, {"thanks_to", p.tomas.handle}, {"thanks", "It worked."}, {"may_be_shown", true}});
    const auto said =
        read([&](sql::Session& s) { return calls::thanks_for(s, *CallId::parse(call.at("id")), p.ines.id); });
    return {{"id", said->id.str()}};
  }

  // Ines brought an archive that also says what she has done.
  Names an_import(const People& p) {
    const http::Response brought = api(p.ines, kPost, "/imports",
                                       "FROM,TO,DATE,CONTENT\nIda Berg,Ines Okafor,2026-02-01 09:00:00 UTC,\nInes "
                                       "Okafor,Ida Berg,2026-02-02 09:00:00 UTC,\nInes Okafor,Sam Reed,2026-02-03 "
                                       "09:00:00 UTC,\n");
    EXPECT_EQ(brought.status, 201) << brought.body;
    return {{"id", id_of(json::parse(brought.body))}, {"contact", "2"}};
  }
  Names a_resume(const People& p) {
    const http::Response brought =
        api(p.ines, kPost, "/imports", R"({"basics":{"name":"Ines"},"work":[{"name":"Market","position":"Baker"}]})");
    EXPECT_EQ(brought.status, 201) << brought.body;
    return {{"id", id_of(json::parse(brought.body))}};
  }

  int scenes = 0;
};

}  // namespace kith::test
