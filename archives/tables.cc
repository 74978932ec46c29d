// LinkedIn's tables, and contacts as Google and other programs write them. Columns are found by name, in any order;
// the header is looked for below whatever stands above it.

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "archives/dates.h"
#include "archives/formats.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::archives {
namespace {

constexpr int kHeaderWithin = 40;            // records in which the header has to come
constexpr std::size_t kColumnLimit = 1'000;  // more are no table of people
constexpr std::string_view kDeletedMember = "LinkedIn Member";
// The mark of the editor in which advertisements are written.
constexpr std::string_view kAdvert = "spinmail-quill-editor";

std::string plain(std::string_view column) { return lower_ascii(trim(column)); }

class Columns {
 public:
  explicit Columns(const std::vector<std::string>& header) {
    for (const std::string& name : header) names_.push_back(plain(name));
  }
  bool have(std::initializer_list<std::string_view> names) const {
    return std::all_of(names.begin(), names.end(), [&](std::string_view name) { return find(name).has_value(); });
  }
  std::optional<std::size_t> find(std::string_view name) const {
    const auto found = std::find(names_.begin(), names_.end(), name);
    if (found == names_.end()) return {};
    return static_cast<std::size_t>(found - names_.begin());
  }
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::vector<std::string> names_;
};

// The records of a table below its header, by the names of its columns.
class Table {
 public:
  Table(Csv& csv, Columns columns) : csv_(csv), columns_(std::move(columns)) {}

  // Only these are kept of each record; the first calls of of() would otherwise carry every text along.
  void keep(std::initializer_list<std::string_view> names) {
    std::vector<bool> wanted(columns_.names().size());
    for (const std::string_view name : names)
      if (const auto index = columns_.find(name)) wanted[*index] = true;
    csv_.keep_only(std::move(wanted));
  }
  bool next() { return csv_.next(); }
  std::string_view of(std::string_view name) const {
    const auto index = columns_.find(name);
    return index && *index < csv_.fields().size() ? std::string_view(csv_.fields()[*index]) : std::string_view{};
  }
  std::string full_name() const {
    return std::string(trim(std::string(of("first name")) + " " + std::string(of("last name"))));
  }
  std::int64_t line() const { return csv_.line(); }
  const Columns& columns() const { return columns_; }
  bool ends_within_quotes() const { return csv_.ends_within_quotes(); }

 private:
  Csv& csv_;
  Columns columns_;
};

// The date of a row; what is none is counted with its row.
Instant date_of(const Table& table, std::string_view column, const Input& input, Reading& reading) {
  const Instant at = parse_date(table.of(column));
  if (!at)
    reading.leave_out(text("rows of {} without a date that can be read", input.name()),
                      place_in(input, table.line(), table.of(column)));
  return at;
}

void read_connections(Table& table, const Input& input, Reading& reading) {
  reading.begin(input.name(), "LinkedIn connections");
  while (table.next()) {
    const std::string name = table.full_name();
    const std::string_view url = table.of("url"), email = table.of("email address");
    if (name.empty() && url.empty() && email.empty()) {
      reading.leave_out(text("people who hide themselves in {}: only a date is there", input.name()),
                        place_in(input, table.line()));
      continue;
    }
    Instant since;
    if (!table.of("connected on").empty()) since = parse_date(table.of("connected on"));
    if (!since && !table.of("connected on").empty())
      reading.leave_out(text("dates in {} that cannot be read; the people are kept", input.name()),
                        place_in(input, table.line(), table.of("connected on")));
    reading.list(reading.who(name, url, email), table.of("company"), table.of("position"), since);
  }
}

// The addresses of profiles, however they are joined.
std::vector<std::string> urls_in(std::string_view joined) {
  std::vector<std::string> urls;
  while (!joined.empty() && urls.size() <= kAtOnce) {
    const std::size_t end = std::min(joined.find_first_of(";, "), joined.size());
    if (std::string url = plain_url(joined.substr(0, end)); !url.empty()) urls.push_back(std::move(url));
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return urls;
}

std::vector<std::string_view> names_in(std::string_view joined, std::size_t expected) {
  if (expected == 1) return {trim(joined)};
  std::vector<std::string_view> names;
  while (!joined.empty() && names.size() <= kAtOnce) {
    const std::size_t end = std::min(joined.find_first_of(",;"), joined.size());
    if (const std::string_view name = trim(joined.substr(0, end)); !name.empty()) {
      // "Ada Lovelace, MBA": what has no space is no name of its own, but a title of the one before.
      if (!names.empty() && name.find(' ') == std::string_view::npos && name.size() <= 6)
        names.back() = {names.back().data(), static_cast<std::size_t>(name.data() + name.size() - names.back().data())};
      else names.push_back(name);
    }
    joined.remove_prefix(std::min(end + 1, joined.size()));
  }
  return names;
}

void read_messages(Table& table, const Input& input, Reading& reading) {
  reading.begin(input.name(), "LinkedIn messages");
  table.keep({"from", "sender profile url", "to", "recipient profile urls", "date", "content", "folder",
              "is message draft", "is conversation draft"});
  std::vector<Who> to;
  while (table.next()) {
    const auto is_yes = [](std::string_view field) { return plain(field) == "yes" || plain(field) == "true"; };
    if (is_yes(table.of("is message draft")) || is_yes(table.of("is conversation draft"))) {
      reading.leave_out(text("drafts, which were never sent"), place_in(input, table.line()));
      continue;
    }
    if (plain(table.of("folder")) == "spam" || table.of("content").find(kAdvert) != std::string_view::npos) {
      reading.leave_out(text("advertisements and spam"), place_in(input, table.line()));
      continue;
    }
    if (table.of("from").empty() && table.of("sender profile url").empty() && table.of("date").empty()) continue;
    const std::vector<std::string> urls = urls_in(table.of("recipient profile urls"));
    const std::vector<std::string_view> names = names_in(table.of("to"), urls.size());
    if (table.of("from") == kDeletedMember || (urls.empty() && names.size() == 1 && names[0] == kDeletedMember)) {
      reading.leave_out(text("messages with people who have left the old network, whose names are gone"),
                        place_in(input, table.line()));
      continue;
    }
    const Instant at = date_of(table, "date", input, reading);
    if (!at) continue;
    to.clear();
    if (!urls.empty()) {
      for (std::size_t i = 0; i < urls.size(); ++i)
        to.push_back(reading.who(names.size() == urls.size() ? names[i] : std::string_view{}, urls[i], {}));
    } else {
      for (const std::string_view name : names)
        if (name != kDeletedMember) to.push_back(reading.who(name, {}, {}));
    }
    const std::string_view from = table.of("from"), from_url = table.of("sender profile url");
    if (to.empty() || (from.empty() && from_url.empty())) {
      reading.leave_out(text("messages in {} without sender or receiver", input.name()), place_in(input, table.line()));
      continue;
    }
    reading.message(reading.who(from, from_url, {}), to, at);
  }
}

// An invitation with words of its own is a message; both ways it says who the owner is.
void read_invitations(Table& table, const Input& input, Reading& reading) {
  reading.begin(input.name(), "LinkedIn invitations");
  while (table.next()) {
    const std::string direction = plain(table.of("direction"));
    const Who from = reading.who(table.of("from"), table.of("inviterprofileurl"), {});
    const Who to = reading.who(table.of("to"), table.of("inviteeprofileurl"), {});
    if (direction == "outgoing") reading.owner_is(from);
    else if (direction == "incoming") reading.owner_is(to);
    if (trim(table.of("message")).empty()) continue;
    if (const Instant at = date_of(table, "sent at", input, reading)) reading.message(from, {&to, 1}, at);
  }
}

void read_profile(Table& table, const Input& input, Reading& reading) {
  reading.begin(input.name(), "LinkedIn profile");
  while (table.next()) {
    if (const std::string name = table.full_name(); !name.empty()) reading.owner_is(reading.who(name, {}, {}));
    reading.sentence(table.of("headline"));
  }
}

void read_own_addresses(Table& table, const Input& input, Reading& reading) {
  reading.begin(input.name(), "LinkedIn addresses");
  while (table.next())
    if (plain(table.of("confirmed")) != "no") reading.owner_is(reading.who({}, {}, table.of("email address")));
}

void read_background(Table& table, const Input& input, Reading& reading, BackgroundKind kind) {
  static constexpr std::array kKinds{"LinkedIn positions", "LinkedIn education", "LinkedIn skills"};
  reading.begin(input.name(), kKinds[static_cast<std::size_t>(kind)]);
  while (table.next()) {
    Background line{kind, {}, {}, {}, {}};
    if (kind == BackgroundKind::kRole)
      line = {kind, std::string(table.of("title")), std::string(table.of("company name")),
              parse_partial_date(table.of("started on")), parse_partial_date(table.of("finished on"))};
    else if (kind == BackgroundKind::kSchool)
      line = {kind, std::string(table.of("degree name")), std::string(table.of("school name")),
              parse_partial_date(table.of("start date")), parse_partial_date(table.of("end date"))};
    else line.title = std::string(table.of("name"));
    reading.background(std::move(line));
  }
}

std::string_view first_of(std::string_view values) { return trim(values.substr(0, values.find(":::"))); }

// Google's columns of today and of before 2024, and what Outlook and others call the same.
void read_contacts(Table& table, const Input& input, Reading& reading) {
  reading.begin(input.name(), "contacts");
  const auto any_of = [&](std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names)
      if (const std::string_view value = first_of(table.of(name)); !value.empty()) return value;
    return std::string_view{};
  };
  while (table.next()) {
    std::string name(any_of({"name", "display name"}));
    for (const auto& parts : {std::array{"first name", "middle name", "last name"},
                              std::array{"given name", "additional name", "family name"}}) {
      if (!name.empty()) break;
      for (const char* part : parts)
        if (const std::string_view value = first_of(table.of(part)); !value.empty())
          name.append(name.empty() ? "" : " ").append(value);
    }
    const std::string_view email =
        any_of({"e-mail 1 - value", "e-mail address", "email address", "email", "primary email"});
    if (name.empty() && email.empty()) continue;
    const Who who = reading.who(name, {}, email);
    for (const char* other :
         {"e-mail 2 - value", "e-mail 3 - value", "e-mail 2 address", "e-mail 3 address", "secondary email"})
      if (const std::string_view value = first_of(table.of(other)); !value.empty())
        reading.same(who, reading.who(name, {}, value));
    reading.list(who, any_of({"organization name", "organization 1 - name", "company", "organization"}),
                 any_of({"organization title", "organization 1 - title", "job title"}), {});
  }
}

using Reader = void (*)(Table&, const Input&, Reading&);

Reader reader_for(const Columns& columns) {
  const bool has_name = columns.have({"first name", "last name"});
  if (columns.have({"from", "to", "date"}) && (columns.have({"content"}) || columns.have({"conversation id"})))
    return read_messages;
  if (has_name && columns.have({"connected on"})) return read_connections;
  if (columns.have({"direction", "sent at"})) return read_invitations;
  if (has_name && columns.have({"headline"})) return read_profile;
  if (columns.have({"email address", "confirmed"})) return read_own_addresses;
  if (columns.have({"company name", "title", "started on"}))
    return [](Table& t, const Input& i, Reading& r) { read_background(t, i, r, BackgroundKind::kRole); };
  if (columns.have({"school name", "degree name"}))
    return [](Table& t, const Input& i, Reading& r) { read_background(t, i, r, BackgroundKind::kSchool); };
  if (columns.names() == std::vector<std::string>{"name"})
    return [](Table& t, const Input& i, Reading& r) { read_background(t, i, r, BackgroundKind::kSkill); };
  for (const char* address : {"e-mail 1 - value", "e-mail address", "primary email"})
    if (columns.have({address})) return read_contacts;
  const bool is_of_linkedin = columns.have({"creation date"}) || columns.have({"endorsement date"});
  if (!is_of_linkedin && (has_name || columns.have({"name"})) &&
      (columns.have({"email"}) || columns.have({"email address"})))
    return read_contacts;
  return nullptr;
}

// Spreadsheets in other countries separate by other marks: the one by which a header is found.
char separator_of(Input& input) {
  for (const char separator : {',', ';', '\t'}) {
    bool is_given = false;
    Input head(input.name(), [&] { return std::exchange(is_given, true) ? std::string_view{} : input.peek(); });
    Csv csv(head);
    csv.separate_by(separator);
    for (int record = 0; record < kHeaderWithin && csv.next(); ++record)
      if (reader_for(Columns(csv.fields()))) return separator;
  }
  return ',';
}

}  // namespace

std::string place_in(const Input& input, std::int64_t line, std::string_view found) {
  std::string place = text("{}, line {}", input.name(), line);
  const bool is_like_a_date = found.size() <= 24 && found.find_first_of("0123456789") != std::string_view::npos &&
                              found.find_first_not_of("0123456789 /.,:-+TUCZAPM") == std::string_view::npos;
  if (is_like_a_date) place += ": “" + std::string(found) + "”";
  return place;
}

bool read_table(Input& input, Reading& reading) {
  if (input.peek().substr(0, 2) == "\xFF\xFE" || input.peek().substr(0, 2) == "\xFE\xFF")
    return reading.miss(text("{}: it is written in UTF-16; save it again as CSV in UTF-8", input.name()), ""), true;
  Csv csv(input);
  csv.separate_by(separator_of(input));
  for (int record = 0; record < kHeaderWithin && csv.next(); ++record) {
    if (csv.columns() > kColumnLimit) {
      reading.leave_out(text("{}: its line {} has {} columns, which is no table of people or messages", input.name(),
                             csv.line(), csv.columns()),
                        "");
      return true;
    }
    Columns columns(csv.fields());
    const Reader reader = reader_for(columns);
    if (!reader) continue;
    Table table(csv, std::move(columns));
    reader(table, input, reading);
    if (csv.ends_within_quotes())
      reading.miss(text("the end of {}: a quotation mark that opens there is never closed", input.name()),
                   place_in(input, csv.line()));
    return true;
  }
  return false;
}

}  // namespace kith::archives
