#pragma once
// A conversation on a page: one fragment for a message, used by the page, the reply and the live push alike (the
// page's script asks for the same page again and takes the new fragments from it).

#include "platform/html/html.h"
#include "product/conversations/enclosed.h"
#include "product/conversations/store.h"
#include "product/frame/json.h"

namespace kith::conversations {

// The one that the path names, loaded through my participation.
Result<Conversation> of_path(Visit& visit, const Member& me);

void message(Html& html, const Visit& visit, const Conversation& conversation, const Member& me, const Message& message,
             const Enclosed& enclosed);
// "── eleven weeks of quiet ──"
void gap(Html& html, Duration length);
// Since when it stands as it does: "4 days", "done for now, 8 March".
std::string since_in_words(const Conversation& conversation, Instant now, std::string_view zone);
// A card of Today.
void waiting_card(Html& html, const Visit& visit, const Listed& listed, bool is_first);
// A row of the lists.
void row(Html& html, const Visit& visit, const Listed& listed);

json::object as_json(const Conversation& conversation, Instant now);
json::object as_json(const Message& message, const Enclosed& enclosed = {});

}  // namespace kith::conversations
