#include "product/members/member.h"

#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith {
namespace {

bool is_handle_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

Result<std::string> check_handle(std::string_view given) {
  const std::string handle = lower_ascii(trim(given));
  bool fits = handle.size() >= 2 && handle.size() <= 30 && handle.front() != '-' && handle.back() != '-';
  for (const char c : handle) fits = fits && (is_handle_letter(c) || c == '-');
  if (!fits)
    return invalid(std::string(text("Your handle is 2 to 30 small letters, digits and hyphens, such as ines-okafor.")),
                   "handle");
  return handle;
}

std::string suggest_handle(std::string_view name) {
  std::string handle;
  for (const char c : lower_ascii(in_ascii(name))) {
    if (is_handle_letter(c)) handle += c;
    else if (!handle.empty() && handle.back() != '-') handle += '-';
    if (handle.size() == 28) break;
  }
  while (!handle.empty() && handle.back() == '-') handle.pop_back();
  return handle;
}

Result<std::string> check_email(std::string_view given) {
  const std::string email = lower_ascii(trim(given));
  const std::size_t at = email.find('@');
  bool fits = email.size() <= 254 && at != std::string::npos && at > 0 && at <= 64 &&
              email.find('@', at + 1) == std::string::npos;
  if (fits) {
    const std::string_view domain = std::string_view(email).substr(at + 1);
    fits =
        !domain.empty() && domain.front() != '.' && domain.back() != '.' && domain.find("..") == std::string_view::npos;
  }
  for (const char c : email)
    fits = fits && static_cast<unsigned char>(c) > 0x20 && c != 0x7F &&
           std::string_view("<>()[],;:\\\"").find(c) == std::string_view::npos;
  if (!fits) return invalid(std::string(text("That address did not work. Check it, or use the code.")), "email");
  return email;
}

Result<std::string> check_name(std::string_view given) {
  std::string name = visible_line(given);
  if (!has_letter(name)) return invalid(std::string(text("Say what people call you.")), "name");
  if (length(name) > 80) return invalid(text("A name has at most 80 characters; this has {}.", length(name)), "name");
  return name;
}

Result<std::string> check_sentence(std::string_view given) {
  std::string sentence = visible_line(given);
  if (!has_letter(sentence)) return invalid(std::string(text("Say in one plain sentence what you do.")), "sentence");
  if (length(sentence) > 140)
    return invalid(text("One sentence has at most 140 characters; this has {}.", length(sentence)), "sentence");
  return sentence;
}

Result<std::string> check_time_zone(std::string_view zone) {
  if (!is_time_zone(zone))
    return invalid(std::string(text("Choose a time zone from the list, such as Europe/London.")), "time_zone");
  return std::string(zone);
}

namespace {
// At most eight of at most `longest` characters, with commas between them; none when it is more.
std::optional<std::string> check_list(std::string_view given, std::size_t longest) {
  constexpr std::size_t kMost = 8;
  std::string kept;
  std::size_t count = 0;
  for (std::size_t begin = 0; begin <= given.size();) {
    const std::size_t comma = std::min(given.find(',', begin), given.size());
    const std::string one = visible_line(given.substr(begin, comma - begin));
    begin = comma + 1;
    if (one.empty()) continue;
    if (++count > kMost || length(one) > longest) return std::nullopt;
    if (!kept.empty()) kept += ", ";
    kept += one;
  }
  return kept;
}
}  // namespace

Result<std::string> check_languages(std::string_view given) {
  auto kept = check_list(given, 30);
  if (!kept) return invalid(std::string(text("Name at most eight languages, with commas between them.")), "languages");
  return std::move(*kept);
}

Result<std::string> check_topics(std::string_view given) {
  auto kept = check_list(given, 40);
  if (!kept)
    return invalid(std::string(text("Name at most eight topics of at most 40 characters, with commas between them.")),
                   "open_to");
  return std::move(*kept);
}

std::vector<Error> check_page(PageWords& words) {
  std::vector<Error> mistakes;
  const auto keep = [&](Result<std::string> checked, std::string& field) {
    if (checked) field = *checked;
    else mistakes.push_back(checked.error());
  };
  keep(check_name(words.name), words.name);
  keep(check_sentence(words.sentence), words.sentence);
  keep(check_time_zone(words.time_zone), words.time_zone);
  words.place = tidy_line(words.place);
  if (length(words.place) > 80)
    mistakes.push_back(invalid(std::string(text("A place has at most 80 characters.")), "place"));
  keep(check_languages(words.languages), words.languages);
  words.ask_me_about = tidy_line(words.ask_me_about);
  if (length(words.ask_me_about) > 200)
    mistakes.push_back(invalid(std::string(text("“Ask me about” has at most 200 characters.")), "ask_me_about"));
  return mistakes;
}

Error asked_to_pause(const Member& member, Instant until, Instant now) {
  return forbidden(text("The host asked you to pause until {}. You can answer, and begin nothing new until then.",
                        short_date(until, now, member.time_zone)));
}

}  // namespace kith
