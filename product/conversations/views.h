#pragma once
// A conversation on a page: one fragment for a message, used by the page, the reply and the live push alike (the
// page's script asks for the same page again and takes the new fragments from it).

#include "platform/html/html.h"
#include "product/conversations/enclosed.h"
#include "product/conversations/finding.h"
#include "product/conversations/store.h"
#include "product/frame/json.h"

namespace kith::conversations {

// Where its page is.
inline std::string at(ConversationId id) { return "/conversations/" + id.str(); }
// The one that the path names, loaded through my participation.
Result<Conversation> of_path(Visit& visit, const Member& me);

// The words that a message is about, above it or above the box it is written in.
void about_part(Html& html, const Conversation& conversation, const Member& me, bool corrects, MemberId author,
                std::string_view words);
// What I noted about somebody, and where to change it.
void note_part(Html& html, const Person& about, std::string_view note);
// Where files are chosen; `action` takes the form with them.
void files_field(Html& html, std::string_view action, const std::vector<Error>& mistakes);
void message(Html& html, const Visit& visit, const Conversation& conversation, const Member& me, const Message& message,
             const Enclosed& enclosed);
// "── eleven weeks of quiet ──"
void gap(Html& html, Duration length);
// Since when it stands as it does: "4 days", "done for now, 8 March".
std::string since_in_words(const Conversation& conversation, Instant now, std::string_view zone);
// A card of Today; with `reply` the whole of what they wrote, and that in place of its acts.
void waiting_card(Html& html, const Visit& visit, const Listed& listed, bool is_first, const Html* reply = nullptr);
// A row of the lists.
void row(Html& html, const Visit& visit, const Listed& listed);

// A line of what was found.
void found_row(Html& html, const Visit& visit, const Member& me, const Found& found);

json::object as_json(const Conversation& conversation, Instant now);
json::object as_json(const Message& message, const Enclosed& enclosed = {});

}  // namespace kith::conversations
