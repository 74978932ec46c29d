#pragma once
// Fragments of safety, and what it is in JSON.

#include "platform/html/html.h"
#include "product/frame/json.h"
#include "product/safety/store.h"

namespace kith::safety {

// "an opener by Ines Okafor"
std::string subject_in_words(const Report& report);
// What was reported, as the host reads it; the words that are meant stand out.
void pieces(Html& html, const Visit& visit, const Report& report, const std::vector<Piece>& pieces);
void history(Html& html, const Visit& visit, const Person& person, const History& history);

json::object as_json(const Report& report, const std::optional<Decision>& decision);
// The words of a request for another look are its writer's and the hosts'.
json::object as_json(const Decided& decided, const Member& reader);

}  // namespace kith::safety
