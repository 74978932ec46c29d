// What product/frame/openapi.json says of the API is so: each operation that it names is called as it says, by who
// may, by who may not and by nobody, and nothing is served that it does not name.

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <set>

#include "app/routes.h"
#include "tests/scenes.h"
#include "tests/trials.h"

namespace kith::test {
namespace {

void is_problem(const http::Response& response, int status) {
  EXPECT_EQ(response.status, status) << response.body;
  EXPECT_EQ(response.type, "application/problem+json");
  const json::value problem = json::parse(response.body.empty() ? "{}" : response.body);
  EXPECT_EQ(mistakes(description().at_pointer("/components/schemas/Problem"), problem), std::vector<std::string>{});
  EXPECT_EQ(problem.at("status"), status);
  EXPECT_FALSE(problem.at("detail").as_string().empty());
}

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
