#include "product/labels/views.h"

#include "platform/text/text.h"

namespace kith::labels {

std::string same_words(const Label& label, Instant sent_at, Instant now) {
  if (label.others == 0) return {};
  const bool is_this_week = now - sent_at < days(kSameWeekDays);
  const std::string others = spelled(label.others);
  return is_this_week ? plural(label.others, "Nearly the same words went to one other person this week.",
                               "Nearly the same words went to {} others this week.", others)
                      : plural(label.others, "Nearly the same words went to one other person that week.",
                               "Nearly the same words went to {} others that week.", others);
}

void tags(Html& html, const Label& label, Instant sent_at, Instant now) {
  if (!label.says_something()) return;
  if (label.reads_like_pitch()) html << "<span class=\"tag mad\">" << text("Reads like a pitch") << "</span> ";
  if (label.others > 0) {
    if (!label.reads_like_pitch()) html << "<span class=\"tag mad\">" << text("Same words as others") << "</span> ";
    html << same_words(label, sent_at, now);
  }
}

void evidence_list(Html& html, const std::vector<Evidence>& evidence) {
  if (evidence.empty()) return;
  html << "<ul class=\"evidence\">";
  for (const Evidence& each : evidence)
    html << "<li>" << text("It {}:", text(each.says.c_str())) << " <q class=\"says\" dir=\"auto\">" << each.words
         << "</q></li>";
  html << "</ul>";
}

std::string in_a_line(const std::vector<Evidence>& evidence) {
  std::string line;
  for (const Evidence& each : evidence) line += (line.empty() ? "" : " ") + text("It {}: “{}”.", each.says, each.words);
  return line;
}

json::value as_json(const Label& label) {
  if (label.words == 0) return nullptr;
  json::array evidence;
  for (const Evidence& each : label.evidence) evidence.push_back({{"says", each.says}, {"quote", each.words}});
  return json::object{{"reads_like_pitch", label.reads_like_pitch()},
                      {"evidence", std::move(evidence)},
                      {"same_words_went_to", label.others},
                      {"reader_says", !label.is_verdict   ? json::value(nullptr)
                                      : *label.is_verdict ? json::value("pitch")
                                                          : json::value("no_pitch")}};
}

}  // namespace kith::labels
