#include "product/conversations/conversation.h"

#include <algorithm>

#include "language/questions.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith {

std::string_view name(ConversationList list) {
  constexpr std::string_view kNames[] = {"yours", "theirs", "quiet"};
  return kNames[static_cast<int>(list)];
}

bool Conversation::is_read() const {
  return others.empty() || std::any_of(others.begin(), others.end(), [](const Participant& p) { return p.is_here; });
}

namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string all;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) all = i + 1 < names.size() ? all + ", " : text("{} and ", all);
    all += names[i];
  }
  return all;
}

}  // namespace

std::string Conversation::first_names() const {
  std::vector<std::string> names;
  for (const Participant& other : others)
    if (other.is_here) names.push_back(other.first_name());
  return listed(names);
}

std::size_t Conversation::readers() const {
  return static_cast<std::size_t>(
      std::count_if(others.begin(), others.end(), [](const Participant& p) { return p.is_here; }));
}

std::string names_of_all(const Conversation& conversation) {
  std::vector<std::string> names;
  for (const Participant& other : conversation.others)
    if (other.is_here) names.push_back(other.name);
  return listed(names);
}

Result<std::string> check_message(std::string_view given) {
  std::string words = tidy(given);
  if (words.empty()) return invalid(std::string(text("There is nothing in it yet. Write a word or two.")), "text");
  if (length(words) > kMessageLimit)
    return invalid(text("A message has at most 20,000 characters; this has {}.", length(words)), "text");
  return words;
}

Result<std::string> check_draft(std::string_view given) {
  if (given.size() > kDraftMost_bytes)
    return invalid(std::string(text("This is too long to be kept as a draft. Copy it, and send it in parts.")), "text");
  return as_utf8(given);
}

Result<std::string> check_title(std::string_view given) {
  std::string title = tidy_line(given);
  if (title.empty()) return invalid(std::string(text("A conversation needs a title.")), "title");
  if (length(title) > kTitleLimit)
    return invalid(text("A title has at most 200 characters; this has {}.", length(title)), "title");
  return title;
}

std::string title_of(std::string_view words) {
  std::string title = language::first_question(words);
  if (title.empty()) title = language::first_sentence(words);
  return shorten(tidy_line(title), kTitleLimit);
}

}  // namespace kith
