#include "product/frame/routes.h"

namespace kith::frame {
namespace {

// One stream for all tabs of a browser. It begins after the event the client saw last: by Last-Event-ID when the
// browser comes back by itself, by ?after= when a page starts it.
http::Response live_stream(Visit& visit, const Member& me) {
  const std::string_view last = visit.request.header("last-event-id");
  live::Cursor from = live::Cursor::parse(last.empty() ? visit.request.query.get("after") : last);
  if (from == live::Cursor{}) from = live::cursor_of_now(visit.sql);
  http::Response response{.type = "text/event-stream"};
  response.header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
  live::Hub& hub = visit.home.hub;
  response.stream = [&hub, member = me.id.value, from](std::shared_ptr<http::EventStream> stream) { hub.subscribe(member, from, std::move(stream)); };
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
