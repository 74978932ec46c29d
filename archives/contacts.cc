// vCard and JSON Resume.

#include <boost/json.hpp>

#include "archives/dates.h"
#include "archives/formats.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::archives {
namespace {

namespace json = boost::json;

constexpr std::size_t kLogicalLine = 16 * 1024;    // photos are longer, and are not read
constexpr std::size_t kResumeLimit = 1024 * 1024;  // bytes

// "\n", "\," and "\;" of RFC 6350, section 3.4.
std::string unescaped(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] != '\\' || i + 1 == value.size()) out += value[i];
    else if (++i; value[i] == 'n' || value[i] == 'N') out += ' ';
    else out += value[i];
  }
  return out;
}

int hex(char c) {
  return c >= '0' && c <= '9'   ? c - '0'
         : c >= 'A' && c <= 'F' ? c - 'A' + 10
         : c >= 'a' && c <= 'f' ? c - 'a' + 10
                                : -1;
}

std::string without_quoted_printable(std::string_view value) {
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '=' && i + 2 < value.size() && hex(value[i + 1]) >= 0 && hex(value[i + 2]) >= 0) {
      out += static_cast<char>(hex(value[i + 1]) * 16 + hex(value[i + 2]));
      i += 2;
    } else {
      out += value[i];
    }
  }
  return out;
}

// The parts of N or ORG, at semicolons that are not escaped.
std::vector<std::string> parts_of(std::string_view value) {
  std::vector<std::string> parts(1);
  for (std::size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && i + 1 < value.size()) (parts.back() += '\\') += value[++i];
    else if (value[i] == ';' && parts.size() < 8) parts.emplace_back();
    else parts.back() += value[i];
  }
  for (std::string& part : parts) part = as_text(unescaped(part));
  return parts;
}

struct Card {
  std::string name, family_and_given, organisation, title, url;
  std::vector<std::string> emails;
};

void read_property(std::string_view line, Card& card) {
  bool is_quoted = false;
  std::size_t colon = 0;
  for (; colon < line.size() && (line[colon] != ':' || is_quoted); ++colon) is_quoted ^= line[colon] == '"';
  if (colon == line.size()) return;
  const std::string head = lower_ascii(line.substr(0, colon));
  std::string value(line.substr(colon + 1));
  // "item1.EMAIL;TYPE=work"
  std::string property = head.substr(0, head.find(';'));
  if (const std::size_t dot = property.find('.'); dot != std::string::npos) property.erase(0, dot + 1);
  if (head.find("quoted-printable") != std::string::npos) value = without_quoted_printable(value);
  if (property == "fn") card.name = as_text(unescaped(value));
  else if (property == "n") {
    const auto parts = parts_of(value);
    card.family_and_given = tidy_line((parts.size() > 1 ? parts[1] + " " : "") + parts[0]);
  } else if (property == "email" && card.emails.size() < 10) card.emails.push_back(as_text(unescaped(value)));
  else if (property == "org") card.organisation = parts_of(value)[0];
  else if (property == "title") card.title = as_text(unescaped(value));
  else if (property == "url" && value.find("/in/") != std::string::npos) card.url = as_text(unescaped(value));
}

void keep(const Card& card, const Input& input, std::int64_t line, Reading& reading) {
  const std::string& name = card.name.empty() ? card.family_and_given : card.name;
  if (name.empty() && card.emails.empty())
    return reading.leave_out(text("cards in {} without name and address", input.name()), place_in(input, line));
  const Who who = reading.who(name, card.url, card.emails.empty() ? std::string{} : card.emails.front());
  for (std::size_t i = 1; i < card.emails.size(); ++i) reading.same(who, reading.who(name, {}, card.emails[i]));
  reading.list(who, card.organisation, card.title, {});
}

std::string_view string_at(const json::object& object, std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names)
    if (const json::value* value = object.if_contains({name.data(), name.size()}); value && value->is_string())
      return {value->as_string().data(), value->as_string().size()};
  return {};
}

template <class Each>
void each_object(const json::object& object, std::string_view name, const Each& each) {
  const json::value* list = object.if_contains({name.data(), name.size()});
  if (!list || !list->is_array()) return;
  for (const json::value& entry : list->as_array())
    if (entry.is_object()) each(entry.as_object());
}

}  // namespace

void read_vcards(Input& input, Reading& reading) {
  reading.begin(input.name(), "vCard");
  Lines lines(input, kLogicalLine);
  Card card;
  bool is_open = false, is_soft = false;
  std::string logical;
  std::string_view line;
  std::int64_t began = 0, begins = 1;  // the card, the logical line
  const auto end_of_line = [&] {
    const std::string lower = lower_ascii(std::string_view(logical).substr(0, 11));
    if (lower == "begin:vcard") card = {}, is_open = true, began = begins;
    else if (lower.rfind("end:vcard", 0) == 0) {
      if (is_open) keep(card, input, began, reading);
      is_open = false;
    } else if (is_open) read_property(logical, card);
    logical.clear();
  };
  while (lines.next(line)) {
    // A line that begins with white space goes on (RFC 6350, section 3.2); vCard 2.1 goes on after a "=".
    const bool goes_on = is_soft || (!line.empty() && (line.front() == ' ' || line.front() == '\t'));
    if (!goes_on) {
      end_of_line();
      begins = lines.number();
    } else if (!is_soft) line.remove_prefix(1);
    if (is_soft && !logical.empty()) logical.pop_back();
    logical += line.substr(0, kLogicalLine - std::min(kLogicalLine, logical.size()));
    is_soft = !logical.empty() && logical.back() == '=' &&
              lower_ascii(std::string_view(logical).substr(0, 200)).find("quoted-printable") != std::string::npos;
  }
  end_of_line();
  if (is_open) reading.miss(text("the last card of {}: it has no END:VCARD", input.name()), place_in(input, began));
}

void read_resume(Input& input, Reading& reading) {
  reading.begin(input.name(), "JSON Resume");
  std::string bytes;
  for (std::string_view piece = input.next(); !piece.empty(); piece = input.next()) {
    bytes += piece;
    if (bytes.size() > kResumeLimit) return reading.leave_out(text("{}: it is longer than a résumé", input.name()), "");
  }
  boost::system::error_code error;
  const json::value parsed = json::parse(as_utf8(bytes), error);
  if (error || !parsed.is_object())
    return reading.leave_out(text("{}: it is not JSON ({})", input.name(), error.message()), "");
  const json::object& resume = parsed.as_object();
  // 1.0 says basics; older files bio.
  for (const char* basics : {"basics", "bio"})
    if (const json::value* who = resume.if_contains(basics); who && who->is_object()) {
      const json::object& of = who->as_object();
      reading.sentence(string_at(of, {"label", "title"}));
      if (const auto name = string_at(of, {"name"}); !name.empty())
        reading.owner_is(reading.who(as_text(name), {}, string_at(of, {"email"})));
    }
  const auto add = [&](BackgroundKind kind, std::string_view title, std::string_view organisation,
                       const json::object& of) {
    reading.background({kind, std::string(title), std::string(organisation),
                        parse_partial_date(string_at(of, {"startDate"})),
                        parse_partial_date(string_at(of, {"endDate"}))});
  };
  each_object(resume, "work", [&](const json::object& of) {
    add(BackgroundKind::kRole, string_at(of, {"position"}), string_at(of, {"name", "company"}), of);
  });
  each_object(resume, "education", [&](const json::object& of) {
    std::string title(string_at(of, {"studyType"}));
    if (const auto area = string_at(of, {"area"}); !area.empty())
      title += (title.empty() ? "" : ", ") + std::string(area);
    add(BackgroundKind::kSchool, title, string_at(of, {"institution"}), of);
  });
  each_object(resume, "skills",
              [&](const json::object& of) { add(BackgroundKind::kSkill, string_at(of, {"name"}), {}, {}); });
}

}  // namespace kith::archives
