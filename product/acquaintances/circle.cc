#include "product/acquaintances/circle.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/acquaintances/acquaintance.h"
#include "product/acquaintances/queries.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/members/actions.h"
#include "product/members/guest.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"
#include "product/ties/store.h"

namespace kith {
namespace acquaintances {
namespace {

constexpr std::size_t kNameMost = 40, kCircleNameMost = 60;
constexpr std::int64_t kToOneAddress = 2;  // in kBetweenCircles, whoever brings them

// Names stand in mail to strangers: they are words, and no address to follow, and nothing in them hides or turns round
// what is beside them.
bool is_plain_name(std::string_view name, std::size_t most) {
  if (name.empty() || length(name) > most) return false;
  for (std::size_t i = 0; i < name.size();) {
    const char32_t c = next_code_point(name, i);
    const bool is_hidden = (c >= 0x80 && c < 0xA0) || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
                           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || c >= 0xE0000;
    if (is_hidden ||
        (c < 0x80 && std::string_view("/\\@:<>[]{}|=#").find(static_cast<char>(c)) != std::string_view::npos))
      return false;
    // "A. Tormod" is a name, "evil.example" is none.
    if (c == '.' && i < name.size() && name[i] != ' ') return false;
  }
  return true;
}

Circle read_circle(sql::Rows::Reader& row) {
  Circle circle;
  row >> circle.id >> circle.bringer >> circle.name >> circle.at;
  return circle;
}

CirclePerson read_person(sql::Rows::Reader& row) {
  CirclePerson person;
  std::int64_t number = 0, knows = 0;
  row >> number >> person.member >> person.name >> knows >> person.conversation;
  person.number = static_cast<int>(number);
  person.knows = static_cast<std::uint64_t>(knows);
  return person;
}

// False when `me` is none of them.
bool load_people(sql::Session& sql, Circle& circle, MemberId me) {
  circle.people = sql.list(read_person, queries::people_of_circle, circle.id, me);
  const auto mine = std::find_if(circle.people.begin(), circle.people.end(),
                                 [&](const CirclePerson& each) { return each.member == me; });
  if (mine == circle.people.end()) return false;
  circle.me = *mine;
  return true;
}

Error at_line(std::size_t line, std::string says) { return invalid(text("Line {}: {}", line, says), "people"); }

std::vector<Error> mistakes_of(Act& act, const Member& bringer, std::string_view name,
                               const std::vector<Named>& people) {
  std::vector<Error> mistakes;
  if (bringer.is_guest || (bringer.email.empty() && !act.rules.demonstration))
    mistakes.push_back(forbidden(std::string(text("To bring people, have a mail address of your own here first."))));
  if (!act.rules.answers_by_mail)
    mistakes.push_back(forbidden(std::string(text(
        "Nobody can answer by e-mail here yet, so nobody is written to. The host can set up a way in for mail."))));
  if (const auto pause = members::pause_of(act.sql, bringer, act.now)) mistakes.push_back(*pause);
  if (name.empty()) mistakes.push_back(invalid(std::string(text("Say what you call this circle.")), "name"));
  else if (!is_plain_name(name, kCircleNameMost))
    mistakes.push_back(invalid(
        text("The name of a circle has at most {} characters, and no address in it.", kCircleNameMost), "name"));
  if (people.size() < kCircleLeast || people.size() > kCircleMost)
    mistakes.push_back(invalid(text("Bring {} to {} people at a time; these are {}.", spelled(kCircleLeast),
                                    spelled(kCircleMost), spelled(static_cast<std::int64_t>(people.size()))),
                               "people"));
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::string person = tidy_line(people[i].name);
    if (!is_plain_name(person, kNameMost))
      mistakes.push_back(at_line(i + 1, std::string(text("write the name that the others know them by."))));
    const auto address = check_email(people[i].address);
    if (!address) mistakes.push_back(at_line(i + 1, text("“{}” is no mail address.", shorten(people[i].address, 60))));
    else if (*address == lower_ascii(bringer.email))
      mistakes.push_back(at_line(i + 1, std::string(text("that is your own address. You are one of them already."))));
    else if (std::any_of(people.begin(), people.begin() + static_cast<std::ptrdiff_t>(i),
                         [&](const Named& other) { return lower_ascii(trim(other.address)) == *address; }))
      mistakes.push_back(at_line(i + 1, std::string(text("this address stands there twice."))));
  }
  if (const auto next = next_circle_at(act.sql, bringer.id, act.now))
    mistakes.push_back(Error{
        Fault::kTooMany,
        text("You brought a circle this week. The next can come on {}.", short_date(*next, act.now, bringer.time_zone)),
        "name",
        {}});
  return mistakes;
}

void write_to(Act& act, const Circle& circle, const Member& bringer, const CirclePerson& to) {
  const auto member = members::find(act.sql, to.member);
  const std::int64_t lately =
      act.sql.query(queries::count_brought, to.member, act.now - kBetweenCircles).front().integer(0);
  // None of it shows: it looks as if they had not answered.
  if (!member || member->has_left() || lately >= kToOneAddress || member->openers_a_week == kNoOpeners ||
      member->is_away(act.now) || ties::distance(act.sql, to.member, bringer.id).is_any())
    return;
  act.sql.run(queries::set_mailed, circle.id, to.number, act.now);
  const Speaking in(members::language_of(act.sql, to.member));
  std::string words;
  for (const CirclePerson& each : circle.people)
    if (each.number != to.number) words += (words.empty() ? "" : "\n") + std::to_string(each.number) + "  " + each.name;
  words +=
      "\n\n" + std::string(text("If you know them, answer with the one word: yes. If you know only some, write their "
                                "numbers behind it: yes 1 3. A conversation opens for each two who both say so; who "
                                "says no, or nothing, is told to nobody."));
  notices::tell(act, {.kind = NoticeKind::kBrought,
                      .to = to.member,
                      .from_name = bringer.name,
                      .subject = circle.name,
                      .first_line = text("{} brings “{}”: people who write to each other already. Do you know them?",
                                         bringer.name, circle.name),
                      .words = words,
                      .why = text("The names are as {} wrote them.", bringer.name),
                      .path = circle.path(),
                      .button = std::string(text("See who it is")),
                      .answers = ReplyKind::kCircle,
                      .thing = circle.id.value,
                      .thread = thread_of(ReplyKind::kCircle, circle.id.value)});
}

void tell_opened(Act& act, const Member& to, const Member& other, ConversationId conversation) {
  const Speaking in(members::language_of(act.sql, to.id));
  notices::tell(act,
                {.kind = NoticeKind::kAnswer,
                 .to = to.id,
                 .from_name = other.name,
                 .subject = text("{} and you", other.name),
                 .first_line = text("You and {} said that you know each other. The conversation is open.", other.name),
                 .words = {},
                 .why = {},
                 .path = "/conversations/" + conversation.str(),
                 .button = std::string(text("Write to them")),
                 .answers = ReplyKind::kConversation,
                 .thing = conversation.value,
                 .thread = thread_of(ReplyKind::kConversation, conversation.value)});
}

// Opens a conversation for two who both said so, where nothing keeps them apart.
Result<bool> open_between(Act& act, const Member& me, const Member& other) {
  if (ties::distance(act.sql, me.id, other.id).is_any() || ties::distance(act.sql, other.id, me.id).is_any())
    return false;
  (void)TRY(say_we_know_each_other(act, other, me));
  const Acquaintance known = TRY(say_we_know_each_other(act, me, other));
  tell_opened(act, other, me, known.conversation);
  tell_opened(act, me, other, known.conversation);
  return true;
}

}  // namespace

Result<std::vector<Named>> read_named(std::string_view lines) {
  constexpr std::size_t kLinesMost = 50;
  std::vector<Named> people;
  for (std::size_t begin = 0; begin <= lines.size();) {
    const std::size_t end = std::min(lines.find('\n', begin), lines.size());
    std::string_view line = trim(lines.substr(begin, end - begin));
    begin = end + 1;
    while (!line.empty() && (line.back() == ',' || line.back() == ';')) line = trim(line.substr(0, line.size() - 1));
    if (line.empty()) continue;
    if (people.size() == kLinesMost) break;
    const std::size_t open = line.find('<'), close = line.rfind('>');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open)
      return at_line(people.size() + 1, std::string(text("write it as “Ada Tormod <ada@example.org>”.")));
    std::string name = tidy_line(line.substr(0, open));
    std::erase(name, '"');
    people.push_back({std::string(trim(name)), std::string(trim(line.substr(open + 1, close - open - 1)))});
  }
  return people;
}

std::optional<Instant> next_circle_at(sql::Session& sql, MemberId bringer, Instant now) {
  const auto rows = sql.query(queries::last_circle, bringer, now - kBetweenCircles);
  if (rows.empty()) return std::nullopt;
  return rows.front().get<Instant>(0) + kBetweenCircles;
}

Brought bring(Act& act, const Member& bringer, std::string_view given, const std::vector<Named>& people) {
  Brought brought;
  const std::string name = tidy_line(given);
  members::lock(act.sql, bringer.id);
  brought.mistakes = mistakes_of(act, bringer, name, people);
  if (!brought.mistakes.empty()) return brought;

  Circle circle{act.ids.next<CircleTag>(act.now), bringer.id, name, act.now, {}, {}};
  act.sql.run(queries::insert_circle, circle.id, bringer.id, name, act.now);
  // The bringer says it by bringing them.
  circle.people.push_back({kBringer, bringer.id, bringer.name, ~std::uint64_t{0} >> 1, {}});
  for (const Named& each : people) {
    const std::string address = *check_email(each.address);
    // Drawn either way: ids that follow each other tell who was here before.
    const auto guest = act.ids.next<MemberTag>(act.now);
    auto member = members::find_at_address(act.sql, address);
    if (!member) member = members::make_guest(act, guest, address);
    // Two who bring the same at once are counted one after the other.
    members::lock(act.sql, member->id);
    circle.people.push_back(
        {static_cast<int>(circle.people.size()) + kBringer, member->id, tidy_line(each.name), 0, {}});
  }
  for (const CirclePerson& each : circle.people)
    act.sql.run(queries::insert_circle_person, circle.id, each.number, each.member, each.name,
                static_cast<std::int64_t>(each.knows));
  for (const CirclePerson& each : circle.people)
    if (each.number != kBringer) write_to(act, circle, bringer, each);
  brought.id = circle.id;
  return brought;
}

std::vector<Circle> circles_of(sql::Session& sql, MemberId me) {
  std::vector<Circle> all = sql.list(read_circle, queries::circles_of, me);
  std::erase_if(all, [&](Circle& circle) { return !load_people(sql, circle, me); });
  return all;
}

Result<Circle> load_circle(sql::Session& sql, CircleId id, MemberId me) {
  auto circle = sql.find(read_circle, queries::load_circle, id, me);
  if (!circle || !load_people(sql, *circle, me)) return unknown(std::string(text("There is no such circle of yours.")));
  return std::move(*circle);
}

Result<int> say_whom_i_know(Act& act, const Circle& loaded, const Member& me, const std::vector<int>& numbers) {
  // Two who say it at the same time do so one after the other: else neither would see the other's word.
  act.sql.query(queries::lock_circle, loaded.id);
  const Circle circle = TRY(load_circle(act.sql, loaded.id, me.id));
  if (circle.is_brought_by_me())
    return conflict(std::string(text("You brought them, so you have said already that you know them.")));
  if (circle.at + notices::kReplyLife < act.now) return conflict(std::string(text("This is long over.")));
  std::uint64_t knows = 0;
  for (const CirclePerson& each : circle.people)
    if (each.conversation && circle.me.knows_number(each.number)) knows |= std::uint64_t{1} << each.number;
  for (const int number : numbers) {
    if (number == circle.me.number || number < 1 || number > static_cast<int>(circle.people.size()))
      return invalid(text("There is no number {} in this circle, but you.", number), "people");
    knows |= std::uint64_t{1} << number;
  }
  act.sql.run(queries::say_knows, circle.id, circle.me.number, static_cast<std::int64_t>(knows));
  // Until they say otherwise they are called what the bringer calls them.
  if (!numbers.empty()) members::name_guest(act.sql, me, circle.me.name);
  const Member myself = *members::find(act.sql, me.id);
  int opened = 0;
  for (const CirclePerson& other : circle.people) {
    const bool is_meant = std::find(numbers.begin(), numbers.end(), other.number) != numbers.end();
    if (!is_meant || !other.knows_number(circle.me.number) || other.conversation) continue;
    const auto them = members::find(act.sql, other.member);
    if (them && !them->has_left() && TRY(open_between(act, myself, *them))) ++opened;
  }
  return opened;
}

CircleAnswer read_circle_answer(std::string_view words) {
  using Says = CircleAnswer::Says;
  constexpr std::string_view kBetween = " \t,.;:!&+()#-";
  words = trim(words);
  const std::size_t end = std::min(words.find('\n'), words.size());
  std::string_view line = words.substr(0, end);
  const std::string below(trim(words.substr(end)));
  const auto takes = [&](std::string_view word) {
    if (lower_ascii(line.substr(0, word.size())) != word) return false;
    const unsigned char next = line.size() > word.size() ? static_cast<unsigned char>(line[word.size()]) : ' ';
    if (next >= 0x80 || std::isalnum(next)) return false;
    line.remove_prefix(word.size());
    return true;
  };
  const auto skip = [&] { line.remove_prefix(std::min(line.find_first_not_of(kBetween), line.size())); };
  if (takes("no")) {
    skip();
    return line.empty() ? CircleAnswer{Says::kNone, {}, below} : CircleAnswer{};
  }
  if (!takes("yes")) return {};
  skip();
  if (line.empty()) return {Says::kAll, {}, below};
  if (line.find_first_of("0123456789") == std::string_view::npos)
    return {Says::kOnlyBringer, {}, std::string(line) + (below.empty() ? "" : "\n\n" + below)};
  CircleAnswer answer{Says::kThese, {}, below};
  for (; !line.empty(); skip()) {
    int number = 0;
    const auto [stop, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    if (error == std::errc{}) {
      answer.numbers.push_back(number);
      line.remove_prefix(static_cast<std::size_t>(stop - line.data()));
    } else if (!takes("and") && !takes("only")) {
      return {};  // "not 3"
    }
  }
  return answer;
}

Result<FirstWords> answer_circle(Act& act, const Circle& circle, const Member& me, std::string_view words) {
  using Says = CircleAnswer::Says;
  CircleAnswer answer = read_circle_answer(words);
  const auto tell = [&](std::string_view says, std::string_view of = {}) {
    notices::answer_mail(act, *members::find(act.sql, me.id), circle.name, std::string(says), of);
    return FirstWords{};
  };
  if (answer.says == Says::kUnclear)
    return invalid(
        std::string(text("Answer with the one word yes, with yes and the numbers of those you know, or with no.")));
  if (answer.says == Says::kOnlyBringer) answer.numbers = {kBringer};
  if (answer.says == Says::kAll)
    for (const CirclePerson& each : circle.people)
      if (each.number != circle.me.number) answer.numbers.push_back(each.number);
  if (!answer.rest.empty()) answer.rest = TRY(check_message(answer.rest));
  const int opened = TRY(say_whom_i_know(act, circle, me, answer.numbers));
  if (answer.says == Says::kNone) return tell(text("It is noted, and nobody is told."), answer.rest);
  if (answer.says == Says::kOnlyBringer)
    tell(
        text("Your yes went to {}. To know the others too, answer with the one word: yes", circle.people.front().name));
  else if (opened == 0) tell(text("It is noted. A conversation opens with each of them who says so too."));
  if (answer.rest.empty()) return FirstWords{};
  // They had more to say than that.
  const Circle now = TRY(load_circle(act.sql, circle.id, me.id));
  const ConversationId with_bringer = now.people.front().conversation;
  if (!with_bringer) return tell(text("What you wrote beside your yes went to nobody:"), answer.rest);
  const Conversation conversation = TRY(conversations::load(act.sql, with_bringer, me.id));
  const Member myself = *members::find(act.sql, me.id);
  return FirstWords{with_bringer, TRY(conversations::send_message(act, conversation, person(myself), answer.rest))};
}

void sweep_circles(Act& act) {
  act.sql.run(queries::forget_circle_people, act.now - notices::kReplyLife);
  act.sql.run(queries::forget_circles, act.now - notices::kReplyLife);
}

}  // namespace acquaintances
}  // namespace kith
