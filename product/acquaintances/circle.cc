#include "product/acquaintances/circle.h"

#include <algorithm>
#include <charconv>

#include "platform/text/dates.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/acquaintances/acquaintance.h"
#include "product/acquaintances/queries.h"
#include "product/conversations/actions.h"
#include "product/conversations/store.h"
#include "product/members/guest.h"
#include "product/members/store.h"
#include "product/notices/notice.h"
#include "product/ties/ledger.h"
#include "product/ties/network.h"
#include "product/ties/store.h"

namespace kith {

const CirclePerson& Circle::me(MemberId member) const {
  return *std::find_if(people.begin(), people.end(), [&](const CirclePerson& p) { return p.member == member; });
}

bool Circle::know_each_other(int a, int b) const {
  const auto says = [&](int who, int whom) {
    return std::any_of(people.begin(), people.end(),
                       [&](const CirclePerson& p) { return p.number == who && p.knows_number(whom); });
  };
  return says(a, b) && says(b, a);
}

namespace acquaintances {
namespace {

constexpr std::size_t kNameMost = 60;
constexpr std::int64_t kToOneAddress = 2;  // in kBetweenCircles, whoever brings them
constexpr int kBringer = 1;

// Names are read by strangers: they carry no address to follow.
bool has_link(std::string_view text) {
  return text.find("://") != std::string_view::npos || text.find('@') != std::string_view::npos ||
         lower_ascii(text).find("www.") != std::string::npos;
}

Circle read_circle(sql::Rows::Reader& row) {
  Circle circle;
  row >> circle.id >> circle.bringer >> circle.name >> circle.at;
  return circle;
}

CirclePerson read_person(sql::Rows::Reader& row) {
  CirclePerson person;
  std::int64_t number = 0, knows = 0;
  row >> number >> person.member >> person.name >> knows >> person.answered_at;
  person.number = static_cast<int>(number);
  person.knows = static_cast<std::uint64_t>(knows);
  return person;
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
  if (name.empty()) mistakes.push_back(invalid(std::string(text("Say what you call this group.")), "name"));
  else if (length(name) > kNameMost || has_link(name))
    mistakes.push_back(
        invalid(text("The name of a group has at most {} characters, and no address in it.", kNameMost), "name"));
  if (people.size() < kCircleLeast || people.size() > kCircleMost)
    mistakes.push_back(invalid(text("Bring {} to {} people at a time; these are {}.", spelled(kCircleLeast),
                                    spelled(kCircleMost), spelled(static_cast<std::int64_t>(people.size()))),
                               "people"));
  for (std::size_t i = 0; i < people.size(); ++i) {
    const std::string person = tidy_line(people[i].name);
    if (person.empty() || length(person) > kNameMost || has_link(person))
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
        text("You brought a group this week. The next can come on {}.", short_date(*next, act.now, bringer.time_zone)),
        "name",
        {}});
  return mistakes;
}

void write_to(Act& act, const Circle& circle, const Member& bringer, const CirclePerson& to) {
  const std::int64_t lately =
      act.sql.query(queries::count_brought, to.member, act.now - kBetweenCircles).front().integer(0);
  if (lately > kToOneAddress || ties::distance(act.sql, to.member, bringer.id).is_any()) return;
  std::string words;
  for (const CirclePerson& each : circle.people)
    if (each.number != to.number) words += (words.empty() ? "" : "\n") + std::to_string(each.number) + "  " + each.name;
  notices::tell(
      act, {.kind = NoticeKind::kBrought,
            .to = to.member,
            .from_name = bringer.name,
            .subject = circle.name,
            .first_line = text("{} brings “{}”: people who write to each other already. Do you know them?",
                               bringer.name, circle.name),
            .words = words,
            .why = std::string(text(
                "If you do, answer with the one word: yes. If you know only some, write their numbers behind it: yes 1 "
                "3. A conversation opens for each two who both say so; who says no, or nothing, is told to nobody.")),
            .path = circle.path(),
            .button = std::string(text("See who it is")),
            .answers = ReplyKind::kCircle,
            .thing = circle.id.value,
            .thread = thread_of(ReplyKind::kCircle, circle.id.value)});
}

void tell_opened(Act& act, const Member& to, const Member& other, ConversationId conversation) {
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

// The conversation that two have, by whichever way it began.
ConversationId between(sql::Session& sql, MemberId me, MemberId other) {
  const ConversationId latest = ties::load(sql, me, other).conversation;
  return latest ? latest : load(sql, me, other).conversation;
}

// Opens a conversation for two who both said so. Nothing where there is something between them already.
Result<ConversationId> open_between(Act& act, const Member& me, const Member& other) {
  if (ties::distance(act.sql, me.id, other.id).is_any() || ties::distance(act.sql, other.id, me.id).is_any() ||
      between(act.sql, me.id, other.id))
    return ConversationId{};
  (void)TRY(say_we_know_each_other(act, other, me));
  const Acquaintance known = TRY(say_we_know_each_other(act, me, other));
  tell_opened(act, other, me, known.conversation);
  tell_opened(act, me, other, known.conversation);
  return known.conversation;
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

  Circle circle{act.ids.next<CircleTag>(act.now), bringer.id, name, act.now, {}};
  act.sql.run(queries::insert_circle, circle.id, bringer.id, name, act.now);
  // The bringer says it by bringing them.
  circle.people.push_back({kBringer, bringer.id, bringer.name, ~std::uint64_t{0} >> 1, act.now});
  for (const Named& each : people) {
    const std::string address = *check_email(each.address);
    // Drawn either way: ids that follow each other tell who was here before.
    const auto guest = act.ids.next<MemberTag>(act.now);
    auto member = members::find_at_address(act.sql, address);
    if (!member) member = members::make_guest(act, guest, address);
    circle.people.push_back(
        {static_cast<int>(circle.people.size()) + kBringer, member->id, tidy_line(each.name), 0, {}});
  }
  for (const CirclePerson& each : circle.people)
    act.sql.run(queries::insert_circle_person, circle.id, each.number, each.member, each.name,
                static_cast<std::int64_t>(each.knows), each.number == kBringer ? sql::Param(act.now) : sql::Param());
  for (const CirclePerson& each : circle.people)
    if (each.number != kBringer) write_to(act, circle, bringer, each);
  brought.id = circle.id;
  return brought;
}

std::vector<Circle> circles_of(sql::Session& sql, MemberId me) {
  std::vector<Circle> all = sql.list(read_circle, queries::circles_of, me);
  for (Circle& circle : all) circle.people = sql.list(read_person, queries::people_of_circle, circle.id);
  return all;
}

Result<Circle> load_circle(sql::Session& sql, CircleId id, MemberId me) {
  auto circle = sql.find(read_circle, queries::load_circle, id, me);
  if (!circle) return unknown(std::string(text("There is no such group of yours.")));
  circle->people = sql.list(read_person, queries::people_of_circle, id);
  return std::move(*circle);
}

Result<int> say_whom_i_know(Act& act, const Circle& circle, const Member& me, const std::vector<int>& numbers) {
  const CirclePerson& mine = circle.me(me.id);
  if (mine.number == kBringer)
    return conflict(std::string(text("You brought them, so you have said already that you know them.")));
  if (circle.at + kCircleLife < act.now) return conflict(std::string(text("This is long over.")));
  std::uint64_t knows = mine.knows;
  for (const int number : numbers) {
    if (number == mine.number || number < 1 || number > static_cast<int>(circle.people.size()))
      return invalid(text("There is no number {} in this group, but you.", number), "people");
    knows |= std::uint64_t{1} << number;
  }
  act.sql.run(queries::say_knows, circle.id, mine.number, static_cast<std::int64_t>(knows), act.now);
  // Until they say otherwise they are called what the bringer calls them.
  members::name_guest(act.sql, me, mine.name);
  const Member myself = *members::find(act.sql, me.id);
  int opened = 0;
  for (const CirclePerson& other : circle.people) {
    if (std::find(numbers.begin(), numbers.end(), other.number) == numbers.end() || !other.knows_number(mine.number))
      continue;
    const auto them = members::find(act.sql, other.member);
    if (them && !them->has_left() && TRY(open_between(act, myself, *them))) ++opened;
  }
  return opened;
}

Result<Done> answer_circle(Act& act, const Circle& circle, const Member& me, std::string_view words) {
  std::string_view rest = trim(words);
  const auto takes = [&](std::string_view word) {
    if (lower_ascii(rest.substr(0, word.size())) != word) return false;
    const char next = rest.size() > word.size() ? rest[word.size()] : ' ';
    if ((next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z')) return false;
    rest.remove_prefix(word.size());
    return true;
  };
  const auto answer = [&](std::string_view says, std::string_view of = {}) {
    notices::answer_mail(act, *members::find(act.sql, me.id), circle.name, std::string(says), of);
    return Done{};
  };
  if (takes("no")) {
    (void)TRY(say_whom_i_know(act, circle, me, {}));
    return answer(text("It is noted, and nobody is told."));
  }
  if (!takes("yes"))
    return invalid(
        std::string(text("Answer with the one word yes, with yes and the numbers of those you know, or with no.")));
  std::vector<int> numbers;
  while (!rest.empty()) {
    const char c = rest.front();
    int number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    if (error == std::errc{} && c != '-') {
      numbers.push_back(number);
      rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    } else if (std::string_view(" ,.;:!&+\n\t").find(c) != std::string_view::npos) {
      rest.remove_prefix(1);
    } else {
      break;
    }
  }
  if (numbers.empty())
    for (const CirclePerson& each : circle.people)
      if (each.member != me.id) numbers.push_back(each.number);
  const int opened = TRY(say_whom_i_know(act, circle, me, numbers));
  if (rest.empty())
    return opened > 0 ? Done{} : answer(text("It is noted. A conversation opens with each of them who says so too."));
  // They had more to say than that.
  const ConversationId with_bringer = between(act.sql, me.id, circle.bringer);
  if (!with_bringer) return answer(text("Your yes has arrived. What you wrote beside it went to nobody:"), rest);
  const Conversation conversation = TRY(conversations::load(act.sql, with_bringer, me.id));
  (void)TRY(conversations::send_message(act, conversation, person(*members::find(act.sql, me.id)), std::string(rest)));
  return Done{};
}

void sweep_circles(Act& act) {
  act.sql.run(queries::forget_circle_people, act.now - kCircleLife);
  act.sql.run(queries::forget_circles, act.now - kCircleLife);
}

}  // namespace acquaintances
}  // namespace kith
