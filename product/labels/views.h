#pragma once
// A label on a page: the tag, what it rests on, and how many others got the same words.

#include "platform/html/html.h"
#include "product/frame/json.h"
#include "product/labels/label.h"

namespace kith::labels {

// "Nearly the same words went to 14 people this week."; empty when they went to nobody else.
std::string same_words(const Label& label, Instant sent_at, Instant now);
// "Reads like a pitch", and the sentence on the same words; nothing when there is nothing to say.
void tags(Html& html, const Label& label, Instant sent_at, Instant now);
// What it rests on: a list of findings with their quotes.
void evidence_list(Html& html, const std::vector<Evidence>& evidence);
// The same as one line, for mail: "It asks for a call: “…”. "
std::string in_a_line(const std::vector<Evidence>& evidence);
json::value as_json(const Label& label);

}  // namespace kith::labels
