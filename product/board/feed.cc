// What people here ask or offer to everyone, as a feed (RFC 4287).

#include "platform/html/html.h"
#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "product/board/pages.h"
#include "product/board/store.h"

namespace kith::board {

http::Response feed(Visit& visit) {
  const CallKind kind = visit.request.query.get("of") == "offers" ? CallKind::kOffer : CallKind::kAsk;
  const std::string_view of = kind == CallKind::kAsk ? "asks" : "offers";
  const std::string& base = visit.rules.base_url;
  const auto listed = list_public(visit.sql, kind, visit.now, 50);
  const Instant updated = listed.empty() ? visit.now : listed.front().call.opened_at;
  Html xml;
  xml << "<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>"
      << (kind == CallKind::kAsk ? text("{}: asks", visit.rules.community) : text("{}: offers", visit.rules.community))
      << "</title><id>" << base << "/board.atom?of=" << of << "</id><link rel=\"self\" href=\"" << base
      << "/board.atom?of=" << of << "\"/><link href=\"" << base << "/board?of=" << of << "\"/><updated>" << iso(updated)
      << "</updated>";
  for (const Listed& each : listed)
    xml << "<entry><title>" << each.call.words << "</title><id>" << base << each.call.path() << "</id><link href=\""
        << base << each.call.path() << "\"/><updated>" << iso(each.call.opened_at) << "</updated><author><name>"
        << each.person.name << "</name></author><content type=\"text\">" << each.call.details << "</content></entry>";
  xml << "</feed>";
  return {.type = "application/atom+xml; charset=utf-8", .body = std::move(xml).str()};
}

}  // namespace kith::board
