#pragma once
// The way of every request: from what the socket shell read to the handler and back. Who is it, may they, what
// answers, and what stays written.
//
// Threads: handle() is called on the shell's thread and returns at once. Reading requests run on the workers, each
// with a session of its own; writing ones in the database's write order, and are answered after their commit.

#include <memory>

#include "app/metrics.h"
#include "platform/background/workers.h"
#include "platform/http/limiter.h"
#include "platform/http/router.h"
#include "platform/http/server.h"
#include "product/frame/route.h"

namespace kith {

class Reception {
 public:
  Reception(sql::Database& database, const Installation& home, Metrics& metrics, std::vector<Route> routes,
            int workers);

  void handle(http::Request request, http::Done done);
  // Whether a request to this path may bring files. Safe to call from any thread.
  std::size_t upload_limit(http::Method method, std::string_view path) const;
  // The settings as they are now; read anew every few seconds and after each change by this process.
  void set_rules(std::shared_ptr<const Rules> rules) { rules_.store(std::move(rules)); }
  std::shared_ptr<const Rules> rules() const { return rules_.load(); }
  // Waits for the readers to finish; nothing is handled after it.
  void stop() {
    archivist_.reset();
    workers_.reset();
  }
  void set_ready(bool ready) { ready_ = ready; }

 private:
  struct Found {
    const Route* route = nullptr;
    std::vector<std::pair<std::string_view, std::string>> params;
    std::string other_methods;  // that the path is there for
  };
  Found find(const http::Request& request) const;
  // What needs neither a member nor the database: files, health, metrics.
  bool answer_plainly(const http::Request& request, http::Response& response);
  // A form with its files, taken apart and read before the writer is asked.
  struct Brought {
    http::Fields form;
    std::any read;
  };
  Result<Brought> read_upload(const http::Request& request, const Route& route, bool is_api);
  using BroughtOrError = std::shared_ptr<Result<Brought>>;
  void read_then_write(std::shared_ptr<http::Request> request, std::shared_ptr<Found> found,
                       std::shared_ptr<const Rules> rules, std::int64_t began_us, http::Done done);
  // Whether what came is to be read at all: from a member, from our own page.
  bool may_bring(const http::Request& request, bool is_api, std::string_view form_token);
  void write(std::shared_ptr<http::Request> request, std::shared_ptr<Found> found, std::shared_ptr<const Rules> rules,
             BroughtOrError brought, std::int64_t began_us, http::Done done);
  http::Response run(const http::Request& request, const Found& found, const Rules& rules, sql::Session& session,
                     std::vector<std::function<void(sql::Session&)>>& afterwards, const BroughtOrError& brought = {});
  http::Response call(Visit& visit, const Route& route, const std::optional<Member>& member,
                      const std::optional<Newcomer>& newcomer);
  http::Response once(Visit& visit, const Route& route, const std::optional<Member>& member,
                      const std::optional<Newcomer>& newcomer);
  void finish(const http::Request& request, const Route* route, http::Response response, std::int64_t began_us,
              const http::Done& done);

  struct Row {
    Route route;
    http::Pattern pattern;
  };
  sql::Database& database_;
  const Installation home_;
  Metrics& metrics_;
  std::vector<Row> rows_;
  http::Limiter limiter_;
  std::atomic<std::shared_ptr<const Rules>> rules_;
  std::atomic<bool> ready_{false};
  std::optional<Workers> workers_;    // the last two: their threads use all of the above
  std::optional<Workers> archivist_;  // one thread: what was brought is read while pages go on being served
};

}  // namespace kith
