#include "product/frame/later.h"

namespace kith {

http::Response show_later(Visit& visit, std::string_view action, std::string_view what, std::string_view back) {
  Html html;
  html << "<div class=\"solo\"><h1>" << text("When would you like it back?") << "</h1><p class=\"says\" dir=\"auto\">"
       << what << "</p>";
  begin_form(html, visit, action, "class=\"choices stacked\"");
  html << "<label><input type=\"radio\" name=\"when\" value=\"evening\"> " << text("this evening")
       << "</label>"
          "<label><input type=\"radio\" name=\"when\" value=\"tomorrow\" checked> "
       << text("tomorrow")
       << "</label>"
          "<label><input type=\"radio\" name=\"when\" value=\"monday\"> "
       << text("on Monday")
       << "</label>"
          "<label><input type=\"radio\" name=\"when\" value=\"date\"> "
       << text("on this day:") << " <input type=\"date\" name=\"date\" aria-label=\"" << text("Day")
       << "\"></label>"
          "<p class=\"hint\">"
       << text("Putting it away never moves the day on which an opener lapses.")
       << "</p><div class=\"acts\"><button class=\"btn go\">" << text("Put it away")
       << "</button><a class=\"btn plain\" href=\"" << back << "\">" << text("Keep it here")
       << "</a></div></form></div>";
  return show(visit, {.title = std::string(text("Later"))}, html);
}

Result<Instant> later_choice(const Visit& visit, const Member& me) {
  const std::string_view chosen = visit.form.get("when");
  const int hour = static_cast<int>(visit.rules.round_hour);
  if (chosen == "now") return Instant{};
  if (chosen == "evening") return next_at_hour(visit.now, 18, me.time_zone);
  if (chosen == "monday") {
    const unsigned weekday = civil(visit.now, me.time_zone).weekday;
    const int ahead = weekday == 1 ? 7 : static_cast<int>((8 - weekday) % 7);
    return start_of_day(visit.now, me.time_zone) + days(ahead) + hours(hour);
  }
  if (chosen == "date") {
    const Instant day = parse_instant(visit.form.get("date"));
    if (!day) return invalid(std::string(text("Choose a day.")), "date");
    return start_of_day(day + hours(12), me.time_zone) + hours(hour);
  }
  return start_of_day(visit.now + days(1), me.time_zone) + hours(hour);
}

Result<Instant> later_choice(const json::object& body) {
  const std::string given = TRY(text_of(body, "until"));
  const Instant until = parse_instant(given);
  if (!given.empty() && !until) return invalid("\"until\" is a time such as 2026-03-08T08:00:00Z.", "until");
  return until;
}

}  // namespace kith
