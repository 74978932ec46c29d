#include "app/reception.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <algorithm>

#include <chrono>

#include "app/apology.h"
#include "app/queries.h"
#include "platform/base/bytes.h"
#include "platform/text/languages.h"
#include "platform/text/unicode.h"
#include "product/access/access.h"
#include "product/frame/layout.h"

namespace kith {
namespace {

constexpr std::size_t kBusyBacklog = 5'000;  // writes that wait before new ones are turned away
constexpr std::string_view kCookie = "kith_session";
constexpr std::size_t kKeyLimit = 200;
constexpr std::int64_t kUploadsAMinute = 20;       // from one browser or program
constexpr std::size_t kUploadsWaiting = 64;        // their bytes are bounded where they are read
constexpr std::size_t kFingerprinted = 64 * 1024;  // bytes of a file

std::int64_t now_us() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

bool is_write(http::Method method) { return method != http::Method::kGet; }

// A browser says where a request comes from; other sites' forms are refused. Clients that say nothing are no browsers
// that could be led astray.
bool is_from_elsewhere(const http::Request& request) {
  const std::string_view site = request.header("sec-fetch-site");
  if (!site.empty()) return site != "same-origin" && site != "none";
  const std::string_view origin = request.header("origin");
  if (origin.empty()) return false;
  const std::size_t scheme = origin.find("://");
  return scheme == std::string_view::npos || origin.substr(scheme + 3) != request.header("host");
}

std::string_view bearer(const http::Request& request) {
  const std::string_view header = request.header("authorization");
  return header.rfind("Bearer ", 0) == 0 ? header.substr(7) : std::string_view{};
}

void secure(http::Response& response, const http::Request& request, bool is_by_https) {
  // Of two of one name the last would hold: what a page says itself stands.
  const auto says_itself = [&](std::string_view name) {
    return std::any_of(response.headers.begin(), response.headers.end(),
                       [&](const auto& field) { return field.first == name; });
  };
  const bool has_policy = says_itself("Content-Security-Policy"), has_referrer = says_itself("Referrer-Policy");
  response.header("X-Request-Id", request.id).header("X-Content-Type-Options", "nosniff");
  if (!has_referrer) response.header("Referrer-Policy", "same-origin");
  if (is_by_https) response.header("Strict-Transport-Security", "max-age=31536000");
  if (response.type.rfind("text/html", 0) == 0) {
    if (!has_policy)
      response.header("Content-Security-Policy",
                      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
                      "connect-src 'self'; worker-src 'self'; "
                      "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
  }
}

}  // namespace

Reception::Reception(sql::Database& database, const Installation& home, Metrics& metrics, std::vector<Route> routes,
                     int workers)
    : database_(database),
      home_(home),
      metrics_(metrics),
      rules_(std::make_shared<const Rules>()),
      workers_(std::in_place, workers),
      archivist_(std::in_place, 1) {
  for (Route& route : routes) rows_.push_back({route, http::Pattern(route.path)});
}

Reception::Found Reception::find(const http::Request& request) const {
  Found best;
  int literal = -1;
  std::vector<std::pair<std::string_view, std::string>> params;
  for (const Row& row : rows_) {
    if (row.pattern.literal_parts() <= literal || !row.pattern.matches(request.path, params)) continue;
    if (row.route.method != request.method) {
      (best.other_methods += best.other_methods.empty() ? "" : ", ") += http::name(row.route.method);
      if (row.route.method == http::Method::kGet) best.other_methods += ", HEAD";
      continue;
    }
    literal = row.pattern.literal_parts();
    best.route = &row.route;
    best.params = params;
  }
  return best;
}

bool Reception::answer_plainly(const http::Request& request, http::Response& response) {
  constexpr std::string_view kAssets = "/assets/";
  if (request.method == http::Method::kGet && request.path.rfind(kAssets, 0) == 0) {
    const std::string_view rest = std::string_view(request.path).substr(kAssets.size());
    response = home_.assets.serve(rest.substr(std::min(rest.find('/'), rest.size() - 1) + 1),
                                  request.header("accept-encoding"));
    return true;
  }
  if (request.path == "/healthz") {
    response = {.type = "text/plain; charset=utf-8", .body = "ok\n"};
    return true;
  }
  if (request.path == "/readyz") {
    response = {
        .status = ready_ ? 200 : 503, .type = "text/plain; charset=utf-8", .body = ready_ ? "ready\n" : "not ready\n"};
    return true;
  }
  if (request.path == "/metrics") {
    response = {.type = "text/plain; version=0.0.4; charset=utf-8", .body = metrics_.text()};
    return true;
  }
  if (request.path == "/favicon.ico") {
    response = http::see_other("/assets/" + home_.assets.version() + "/icon.svg");
    return true;
  }
  return false;
}

void Reception::handle(http::Request given, http::Done done) {
  const std::int64_t began = now_us();
  const Speaking in(best_language(given.header("accept-language")));
  auto request = std::make_shared<http::Request>(std::move(given));
  http::Response response;
  if (answer_plainly(*request, response)) return finish(*request, nullptr, std::move(response), began, done);

  auto found = std::make_shared<Found>(find(*request));
  const bool is_api = request->path.rfind("/api/", 0) == 0;
  const auto rules = rules_.load();
  if (!is_write(request->method) || found->route == nullptr) {
    const bool taken = workers_->offer([=, this] {
      http::Response answer;
      std::vector<std::function<void(sql::Session&)>> afterwards;
      try {
        database_.read([&](sql::Session& session) { answer = run(*request, *found, *rules, session, afterwards); });
      } catch (...) {
        answer = apology_for(std::current_exception(), *request, is_api);
        afterwards.clear();
      }
      finish(*request, found->route, std::move(answer), began, done);
      if (afterwards.empty()) return;
      database_.submit({[afterwards](sql::Session& session) {
                          for (const auto& act : afterwards) act(session);
                          return sql::Keep::kYes;
                        },
                        [](std::exception_ptr problem) {
                          if (problem) spdlog::warn("what a page leaves behind was not stored");
                        }});
    });
    if (!taken)
      finish(*request, found->route,
             apology(*request, is_api, 503,
                     text("There is more to do here than can be done at once. Try again in a minute.")),
             began, done);
    return;
  }
  if (database_.backlog() > kBusyBacklog)
    return finish(*request, found->route,
                  apology(*request, is_api, 503,
                          text("There is more to do here than can be done at once. Try again in a minute.")),
                  began, done);
  if (found->route->read_upload) return read_then_write(request, found, rules, began, std::move(done));
  write(request, found, rules, {}, began, std::move(done));
}

std::size_t Reception::upload_limit(http::Method method, std::string_view path) const {
  std::vector<std::pair<std::string_view, std::string>> params;
  for (const Row& row : rows_)
    if (row.route.read_upload && row.route.method == method && row.pattern.matches(std::string(path), params))
      return row.route.upload_most;
  return 0;
}

void Reception::read_then_write(std::shared_ptr<http::Request> request, std::shared_ptr<Found> found,
                                std::shared_ptr<const Rules> rules, std::int64_t began, http::Done done) {
  const bool is_api = request->path.rfind("/api/", 0) == 0;
  const bool taken = archivist_->offer(
      [=, this] {
        BroughtOrError brought;
        const Speaking in(best_language(request->header("accept-language")));
        try {
          brought = std::make_shared<Result<Brought>>(read_upload(*request, *found->route, is_api));
        } catch (...) {
          return finish(*request, found->route, apology_for(std::current_exception(), *request, is_api), began, done);
        }
        write(request, found, rules, brought, began, done);
      },
      kUploadsWaiting);
  if (!taken)
    finish(*request, found->route,
           apology(*request, is_api, 503, text("Others are bringing files just now. Try again in a minute.")), began,
           done);
}

bool Reception::may_bring(const http::Request& request, bool is_api, std::string_view form_token) {
  bool may = false;
  database_.read([&](sql::Session& session) {
    if (is_api) {
      may = access::who_has_api_token(session, bearer(request)).has_value();
    } else if (const std::string_view cookie = request.cookies.get(kCookie); !cookie.empty()) {
      const auto visitor = access::who_has_cookie(session, cookie);
      may = visitor && visitor->member && !is_from_elsewhere(request) && same(form_token, seal(cookie, "form"));
    }
  });
  return may;
}

// Whoever may not bring it is told so on the way of every request: nothing is read for them.
Result<Reception::Brought> Reception::read_upload(const http::Request& request, const Route& route, bool is_api) {
  Brought brought;
  const Instant now = home_.clock.now();
  // Pictures take longer to read than words.
  const std::string from = is_api ? std::string(bearer(request)) : std::string(request.cookies.get(kCookie));
  if (!from.empty() && limiter_.take("u" + fingerprint(from), kUploadsAMinute, now) > 0)
    return Error{Fault::kTooMany,
                 std::string(text("You have brought a great many files in a minute. Try again in one.")),
                 {},
                 {}};
  if (is_api) {
    const std::string name(request.query.get("name"));
    if (may_bring(request, is_api, {}))
      brought.read = route.read_upload({request.query, {{name.empty() ? "file" : name, request.body}}, now});
    return brought;
  }
  http::Multipart form = TRY(http::parse_multipart(request.header("content-type"), request.body));
  brought.form = std::move(form.fields);
  if (may_bring(request, is_api, brought.form.get("_token")))
    brought.read = route.read_upload({brought.form, form.files, now});
  return brought;
}

void Reception::write(std::shared_ptr<http::Request> request, std::shared_ptr<Found> found,
                      std::shared_ptr<const Rules> rules, BroughtOrError brought, std::int64_t began, http::Done done) {
  const bool is_api = request->path.rfind("/api/", 0) == 0;
  auto answer = std::make_shared<http::Response>();
  database_.submit({[=, this](sql::Session& session) {
                      std::vector<std::function<void(sql::Session&)>> afterwards;
                      *answer = run(*request, *found, *rules, session, afterwards, brought);
                      return answer->keeps() ? sql::Keep::kYes : sql::Keep::kNo;
                    },
                    [=, this](std::exception_ptr problem) {
                      if (problem) *answer = apology_for(problem, *request, is_api);
                      finish(*request, found->route, std::move(*answer), began, done);
                    }});
}

http::Response Reception::run(const http::Request& request, const Found& found, const Rules& rules,
                              sql::Session& session, std::vector<std::function<void(sql::Session&)>>& afterwards,
                              const BroughtOrError& brought) {
  const std::int64_t queries_before = session.count();
  Visit visit{request, home_, session, rules, home_.clock.now()};
  visit.params = found.params;
  visit.is_api = request.path.rfind("/api/", 0) == 0 ||
                 (found.route && found.route->door == Door::kEither && !bearer(request).empty());

  std::optional<Member> member;
  std::optional<Newcomer> newcomer;
  if (visit.is_api) {
    member = access::who_has_api_token(session, bearer(request));
  } else if (const std::string_view cookie = request.cookies.get(kCookie); !cookie.empty()) {
    if (auto visitor = access::who_has_cookie(session, cookie)) {
      member = std::move(visitor->member);
      newcomer = std::move(visitor->newcomer);
      visit.session_token = std::move(visitor->session);
      visit.form_token = seal(cookie, "form");
    }
  }
  if (member) visit.me = &*member;
  const Language* chosen = member ? find_language(member->look.locale) : nullptr;
  const Speaking in(chosen != nullptr ? *chosen : best_language(request.header("accept-language")));

  if (found.route == nullptr) {
    if (!found.other_methods.empty()) {
      const Error error = unknown(std::string(text("This address is there, but not for that method.")));
      http::Response response = visit.is_api ? http::problem(405, error, request.id) : fail(visit, error);
      response.status = 405;
      response.header("Allow", found.other_methods);
      return response;
    }
    return fail(visit,
                unknown(std::string(text("Nothing is at this address. It may have been mistyped, or have moved."))));
  }
  if (is_write(request.method)) {
    const std::string key = member ? "m" + member->id.str() : "a" + request.remote;
    if (const std::int64_t wait_s = limiter_.take(key, rules.posts_a_minute, visit.now); wait_s > 0) {
      http::Response response =
          fail(visit, {Fault::kTooMany,
                       kith::text("You have sent a great deal in a minute. Try again in {} seconds.", wait_s),
                       {},
                       {}});
      response.header("Retry-After", std::to_string(wait_s));
      return response;
    }
    if (brought && !*brought) return fail(visit, brought->error());
    if (!visit.is_api) {
      if (brought) {
        visit.form = (*brought)->form;
      } else if (!found.route->read_upload) {
        auto form = http::parse_form(request.body);
        if (!form) return fail(visit, form.error());
        visit.form = std::move(*form);
      }
      const bool has_session = member || newcomer;
      if (is_from_elsewhere(request) || (has_session && !same(visit.form.get("_token"), visit.form_token)))
        return fail(visit, forbidden(std::string(text("This form came from another page than ours, or from before you "
                                                      "signed in. Go back, reload the page, and send it again."))));
    }
  }
  if (brought && *brought) visit.brought = (*brought)->read;
  http::Response response = is_write(request.method) ? once(visit, *found.route, member, newcomer)
                                                     : call(visit, *found.route, member, newcomer);
  afterwards = std::move(visit.afterwards);
  response.queries = session.count() - queries_before;
  http::compress(response, request.header("accept-encoding"));
  return response;
}

// A write that comes twice with the same key does its work once: the second gets the first one's answer. API clients
// name the key; our forms carry one each.
http::Response Reception::once(Visit& visit, const Route& route, const std::optional<Member>& member,
                               const std::optional<Newcomer>& newcomer) {
  std::string key(visit.is_api ? visit.request.header("idempotency-key") : visit.form.get("_once"));
  if (!member || key.empty() || (visit.is_api && visit.request.method != http::Method::kPost))
    return call(visit, route, member, newcomer);
  if (key.size() > kKeyLimit || !is_utf8(key))
    return fail(visit, invalid("An Idempotency-Key is a text of at most 200 bytes."));
  // Of a file its length and beginning are enough to know it by.
  std::string_view body = visit.request.body;
  if (route.read_upload) body = body.substr(0, kFingerprinted);
  const std::string asked =
      fingerprint(fmt::format("{}\n{}\n{}", visit.request.target, visit.request.body.size(), body));
  // The same page's form with other words is another deed; a client's key is for one request only.
  if (!visit.is_api) key += asked;
  for (const auto row : visit.sql.query(app::queries::find_key, member->id, key)) {
    if (row.text(0) != asked)
      return fail(visit, conflict("This Idempotency-Key was used for another request. Use a new one."));
    http::Response again{.status = static_cast<int>(row.integer(1)), .body = row.get<std::string>(3)};
    if (visit.is_api) again.type = again.body.empty() ? "" : "application/json";
    if (!row.text(2).empty()) again.header("Location", row.get<std::string>(2));
    again.header("Idempotency-Replayed", "true");
    return again;
  }
  http::Response response = call(visit, route, member, newcomer);
  if (response.status >= 400 || !response.keeps()) return response;
  std::string location;
  for (const auto& [field_name, value] : response.headers)
    if (field_name == "Location") location = value;
  if (visit.is_api || !location.empty())
    visit.sql.run(app::queries::add_key, member->id, key, asked, response.status, location,
                  visit.is_api ? response.body : std::string{}, visit.now);
  return response;
}

http::Response Reception::call(Visit& visit, const Route& route, const std::optional<Member>& member,
                               const std::optional<Newcomer>& newcomer) {
  if (const auto* anyone = std::get_if<ForAnyone>(&route.handler)) return (*anyone)(visit);
  if (const auto* for_member = std::get_if<ForMember>(&route.handler)) {
    if (member) return (*for_member)(visit, *member);
    if (visit.is_api || route.door == Door::kEither) {
      http::Response response =
          http::problem(401, forbidden("This needs an API token: Authorization: Bearer …. `kith token` makes one."),
                        visit.request.id);
      response.header("WWW-Authenticate", "Bearer");
      return response;
    }
    if (is_write(visit.request.method))
      return fail(visit, forbidden(std::string(
                             text("You are not signed in any more. Copy your words, sign in, and send them again."))));
    return http::see_other(newcomer ? "/welcome" : "/sign-in");
  }
  if (newcomer) return std::get<ForNewcomer>(route.handler)(visit, *newcomer);
  return http::see_other(member ? "/today" : "/sign-in");
}

void Reception::finish(const http::Request& request, const Route* route, http::Response response, std::int64_t began_us,
                       const http::Done& done) {
  const std::int64_t took_us = now_us() - began_us;
  secure(response, request, rules_.load()->base_url.rfind("https://", 0) == 0);
  metrics_.count_request(response.status, static_cast<double>(took_us) / 1e6);
  // The route and not the path: paths hold tokens, queries hold what people wrote.
  spdlog::info("id={} method={} route={} status={} bytes={} queries={} us={}", request.id, http::name(request.method),
               route ? route->path : "-", response.status,
               response.asset.empty() ? response.body.size() : response.asset.size(), response.queries, took_us);
  done(std::move(response));
}

}  // namespace kith
