#include "product/frame/routes.h"

namespace kith::frame {
namespace {

// One stream for all tabs of a browser. It begins after the event the client saw last: by Last-Event-ID when the
// browser comes back by itself, by ?after= when a page starts it.
http::Response live_stream(Visit& visit, const Member& me) {
  const std::string_view last = visit.request.header("last-event-id"),
                         seen = last.empty() ? visit.request.query.get("after") : last;
  // "0-0" is a page from before the first event, not a client that has seen none.
  const live::Cursor from = seen.empty() ? live::cursor_of_now(visit.sql) : live::Cursor::parse(seen);
  http::Response response{.type = "text/event-stream"};
  response.header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
  live::Hub& hub = visit.home.hub;
  response.stream = [&hub, member = me.id.value, from](std::shared_ptr<http::EventStream> stream) {
    hub.subscribe(member, from, std::move(stream));
  };
  return response;
}

http::Response openapi(Visit& visit) {
  http::Response response{.type = "application/json"};
  response.body = std::string(visit.home.assets.bytes("openapi.json"));
  return response;
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all{
      {Door::kEither, kGet, "/live", live_stream},
      api(kGet, "/api/v1/live", live_stream),
      api(kGet, "/api/v1/openapi.json", openapi),
  };
  return all;
}

}  // namespace kith::frame
