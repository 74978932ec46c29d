#include "product/acquaintances/circle_pages.h"

#include <algorithm>
#include <charconv>

#include "product/acquaintances/circle.h"
#include "product/frame/json.h"
#include "product/frame/layout.h"

namespace kith::acquaintances {
namespace {

constexpr Duration kWaits = days(14);  // what is not answered by then hardly will be

void state_of(Html& html, const Circle& circle, const CirclePerson& person, const Visit& visit) {
  html << "<span class=\"meta\">";
  if (circle.know_each_other(person)) {
    html << "<a href=\"/conversations/" << person.conversation.str() << "\">" << text("you know each other") << "</a>";
  } else if (!circle.is_brought_by_me()) {
    if (circle.me.knows_number(person.number)) html << text("has not said so yet");
  } else {
    // Somebody who says no looks like somebody who says nothing.
    const Instant until = circle.at + kWaits;
    html << (until > visit.now ? text("may answer until {}", short_date(until, visit.now, visit.zone()))
                               : std::string(text("did not answer")));
  }
  html << "</span>";
}

void people_of(Html& html, const Visit& visit, const Circle& circle) {
  html << "<ul>";
  for (const CirclePerson& each : circle.people) {
    if (each.number == circle.me.number) continue;
    html << "<li><b dir=\"auto\">" << each.name << "</b> ";
    state_of(html, circle, each, visit);
    html << "</li>";
  }
  html << "</ul>";
}

http::Response show_bring(Visit& visit, const Member& me, std::string_view name, std::string_view people,
                          const std::vector<Error>& mistakes) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Bring people who write to each other already") << "</h1>";
  status_line(html, visit);
  mistake_summary(html, mistakes);
  html << "<p>"
       << text(
              "Each gets one mail from you, with these names and no address, and answers with one word. A conversation "
              "opens for each two who both say that they know each other. Nobody needs an account.")
       << "</p>";
  const auto next = next_circle_at(visit.sql, me.id, visit.now);
  if (next && mistakes.empty()) {
    html << "<p>"
         << text("You brought a circle this week. The next can come on {}.", short_date(*next, visit.now, visit.zone()))
         << "</p>";
  } else {
    begin_form(html, visit, "/people/bring", "class=\"write\"");
    field(html, {.name = "name", .label = text("What you call this circle"), .limit = 60, .people_words = true}, name,
          mistakes);
    field(html,
          {.name = "people",
           .label = text("Who they are"),
           .hint = text("Two to seven, one a line: Ada Tormod <ada@example.org>"),
           .input = Input::kText,
           .limit = 3000,
           .rows = 7,
           .people_words = true},
          people, mistakes);
    html << "<div class=\"acts\"><button class=\"btn go\">" << text("Write to them")
         << "</button><a class=\"btn plain\" href=\"/people\">" << text("Not now") << "</a></div></form>";
  }
  for (const Circle& circle : circles_of(visit.sql, me.id)) {
    html << "<section><h2 dir=\"auto\"><a href=\"" << circle.path() << "\">" << circle.name << "</a></h2>";
    people_of(html, visit, circle);
    html << "</section>";
  }
  html << "</div>";
  return show(
      visit, {.title = std::string(text("Bring a circle")), .place = Place::kPeople, .has_mistakes = !mistakes.empty()},
      html, mistakes.empty() ? 200 : 422);
}

Result<Circle> of_path(Visit& visit, const Member& me) {
  return load_circle(visit.sql, TRY(id_param<CircleId>(visit)), me.id);
}

json::object as_json(const Circle& circle) {
  json::array people;
  for (const CirclePerson& each : circle.people)
    if (each.number != circle.me.number)
      people.push_back(json::object{{"number", each.number},
                                    {"name", each.name},
                                    {"is_bringer", each.number == kBringer},
                                    {"know_each_other", circle.know_each_other(each)}});
  return {{"id", ref(circle.id)},
          {"name", circle.name},
          {"brought_at", when(circle.at)},
          {"is_mine", circle.is_brought_by_me()},
          {"people", std::move(people)}};
}

Result<std::vector<int>> numbers_of(const json::object& body) {
  std::vector<int> numbers;
  const json::value* given = body.if_contains("people");
  if (!given || !given->is_array()) return invalid(std::string(text("“people” is a list of their numbers.")), "people");
  for (const json::value& each : given->get_array()) {
    if (!each.is_int64() || numbers.size() > kCircleMost)
      return invalid(std::string(text("“people” is a list of their numbers.")), "people");
    numbers.push_back(static_cast<int>(std::clamp<std::int64_t>(each.get_int64(), -1, 1'000)));
  }
  return numbers;
}

}  // namespace

http::Response bring_page(Visit& visit, const Member& me) { return show_bring(visit, me, {}, {}, {}); }

http::Response bring_them_page(Visit& visit, const Member& me) {
  const std::string_view name = visit.form.get("name"), lines = visit.form.get("people");
  const auto people = read_named(lines);
  if (!people) return show_bring(visit, me, name, lines, {people.error()});
  Act act = visit.act();
  const Brought brought = bring(act, me, name, *people);
  return brought.mistakes.empty() ? http::see_other("/people/bring?done=brought")
                                  : show_bring(visit, me, name, lines, brought.mistakes);
}

http::Response circle_page(Visit& visit, const Member& me) {
  const auto circle = of_path(visit, me);
  if (!circle) return fail(visit, circle.error());
  Html html;
  html << "<div class=\"solo\"><h1 dir=\"auto\">" << circle->name << "</h1>";
  status_line(html, visit);
  if (circle->is_brought_by_me()) {
    people_of(html, visit, *circle);
    html << "</div>";
    return show(visit, {.title = circle->name, .place = Place::kPeople}, html);
  }
  html << "<p>"
       << text("{} brings people who write to each other already. Whom of them do you know?",
               circle->people.front().name)
       << "</p>";
  begin_form(html, visit, circle->path(), "class=\"write\"");
  html << "<fieldset class=\"choices stacked\"><legend>" << text("Whom I know") << "</legend>";
  for (const CirclePerson& each : circle->people) {
    if (each.number == circle->me.number) continue;
    const bool is_open = circle->know_each_other(each);
    html << "<label><input type=\"checkbox\" name=\"person\" value=\"" << std::to_string(each.number) << "\""
         << (circle->me.knows_number(each.number) ? " checked" : "") << (is_open ? " disabled" : "")
         << "> <span dir=\"auto\">" << each.name << "</span> ";
    state_of(html, *circle, each, visit);
    html << "</label>";
  }
  html << "</fieldset><p class=\"hint\">"
       << text("A conversation opens with each of them who says so too. Whom you leave out is not told.")
       << "</p><button class=\"btn go\">" << text("We know each other") << "</button></form></div>";
  return show(visit, {.title = circle->name, .place = Place::kPeople}, html);
}

http::Response say_page_of_circle(Visit& visit, const Member& me) {
  const auto circle = of_path(visit, me);
  if (!circle) return fail(visit, circle.error());
  std::vector<int> numbers;
  for (const auto& [name, value] : visit.form.all()) {
    int number = 0;
    if (name != "person" || numbers.size() > kCircleMost) continue;
    std::from_chars(value.data(), value.data() + value.size(), number);
    if (number > 0) numbers.push_back(number);
  }
  Act act = visit.act();
  const auto said = say_whom_i_know(act, *circle, me, numbers);
  return said ? http::see_other(circle->path() + "?done=" + (numbers.empty() ? "saved" : "said"))
              : fail(visit, said.error());
}

http::Response circles_api(Visit& visit, const Member& me) {
  json::array items;
  for (const Circle& circle : circles_of(visit.sql, me.id)) items.push_back(as_json(circle));
  return answer({{"items", std::move(items)}, {"next", nullptr}});
}

http::Response bring_api(Visit& visit, const Member& me) {
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto name = text_of(*body, "name");
  if (!name) return fail(visit, name.error());
  std::vector<Named> people;
  const json::value* given = body->if_contains("people");
  if (!given || !given->is_array() || given->get_array().size() > 50)
    return fail(visit,
                invalid(std::string(text("“people” is a list of objects with “name” and “address”.")), "people"));
  for (const json::value& each : given->get_array()) {
    if (!each.is_object())
      return fail(visit,
                  invalid(std::string(text("“people” is a list of objects with “name” and “address”.")), "people"));
    const auto called = text_of(each.get_object(), "name"), address = text_of(each.get_object(), "address");
    if (!called) return fail(visit, called.error());
    if (!address) return fail(visit, address.error());
    people.push_back({*called, *address});
  }
  Act act = visit.act();
  const Brought brought = bring(act, me, *name, people);
  if (!brought.mistakes.empty()) return fail(visit, brought.mistakes.front());
  const auto circle = load_circle(visit.sql, brought.id, me.id);
  return circle ? answer(as_json(*circle), 201) : fail(visit, circle.error());
}

http::Response say_in_circle_api(Visit& visit, const Member& me) {
  const auto circle = of_path(visit, me);
  if (!circle) return fail(visit, circle.error());
  const auto body = json_body(visit);
  if (!body) return fail(visit, body.error());
  const auto numbers = numbers_of(*body);
  if (!numbers) return fail(visit, numbers.error());
  Act act = visit.act();
  const auto said = say_whom_i_know(act, *circle, me, *numbers);
  if (!said) return fail(visit, said.error());
  const auto now = load_circle(visit.sql, circle->id, me.id);
  return now ? answer(as_json(*now)) : fail(visit, now.error());
}

}  // namespace kith::acquaintances
