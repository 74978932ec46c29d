#include "product/calls/views.h"

#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "product/members/views.h"

namespace kith::calls {

void in_margin(Html& html, std::string_view first_name, const std::vector<Call>& calls) {
  for (const CallKind kind : {CallKind::kAsk, CallKind::kOffer}) {
    bool any = false;
    for (const Call& call : calls) {
      if (call.kind != kind) continue;
      if (!any)
        html << "<section><h2>"
             << (kind == CallKind::kAsk ? text("{} asks", first_name) : text("{} offers", first_name)) << "</h2>";
      any = true;
      html << "<p class=\"people\" dir=\"auto\"><a href=\"" << call.path() << "\">" << call.words << "</a></p>";
    }
    if (any) html << "</section>";
  }
}

json::object as_json(const Call& c) {
  return {{"id", ref(c.id)},
          {"kind", name(c.kind)},
          {"aim", c.kind == CallKind::kAsk ? json::value(name(c.aim)) : json::value(nullptr)},
          {"words", c.words},
          {"details", c.details},
          {"field", c.field},
          {"place", c.place},
          {"is_public", c.is_public},
          {"opened_at", when(c.opened_at)},
          {"ends_at", when(c.ends_at)},
          {"closed_at", when(c.closed_at)},
          {"outcome", c.outcome == Outcome::kNone ? json::value(nullptr) : json::value(name(c.outcome))},
          {"answers", c.answers}};
}

json::object as_json(const Thanks& t) {
  return {{"id", ref(t.id)},
          {"from", members::as_json(t.sender)},
          {"to", members::as_json(t.receiver)},
          {"call", ref(t.call)},
          {"words", t.words},
          {"at", when(t.at)},
          {"is_shown", t.sender_shows && t.receiver_shows}};
}

Result<CallWords> words_of(const json::object& body) {
  CallWords words;
  const auto kind = call_kind(TRY(text_of(body, "kind")));
  if (!kind) return invalid("\"kind\" is \"ask\" or \"offer\".", "kind");
  words.kind = *kind;
  if (const std::string given = TRY(text_of(body, "aim")); !given.empty()) {
    const auto known = aim(given);
    if (!known) return invalid("\"aim\" is \"need\", \"learn\", \"look\" or \"recommend\".", "aim");
    words.aim = *known;
  }
  words.words = TRY(text_of(body, "words"));
  words.details = TRY(text_of(body, "details"));
  words.field = TRY(text_of(body, "field"));
  words.place = TRY(text_of(body, "place"));
  words.is_public = TRY(flag_of(body, "is_public"));
  if (const std::string given = TRY(text_of(body, "ends_at")); !given.empty()) {
    words.ends_at = parse_instant(given);
    if (!words.ends_at) return invalid("\"ends_at\" is a time such as 2026-03-20T08:00:00Z.", "ends_at");
  }
  return words;
}

}  // namespace kith::calls
