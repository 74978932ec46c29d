#include "product/frame/later.h"

namespace kith {

namespace {

constexpr int kEvening = 18;  // o'clock

struct Times {
  Instant evening;  // none once it is over
  Instant tomorrow, monday;
};

Times times_of(const Visit& visit) {
  const std::string_view zone = visit.zone();
  const Duration round = hours(static_cast<int>(visit.rules.round_hour));
  const Instant today = start_of_day(visit.now, zone);
  const unsigned weekday = civil(visit.now, zone).weekday;
  const int to_monday = weekday == 1 ? 7 : static_cast<int>((8 - weekday) % 7);
  // A day may have 23 or 25 hours: its beginning is looked for from its noon.
  const auto day = [&](int ahead) { return start_of_day(today + days(ahead) + hours(12), zone); };
  const Instant evening = next_at_hour(visit.now, kEvening, zone);
  return {start_of_day(evening, zone) == today ? evening : Instant{}, day(1) + round, day(to_monday) + round};
}

}  // namespace

http::Response show_later(Visit& visit, std::string_view action, std::string_view what, std::string_view back) {
  const Times times = times_of(visit);
  const auto hour = [](std::int64_t of_day) { return fmt::format("{}:00", of_day); };
  Html html;
  html << "<div class=\"solo\"><h1>" << text("When would you like it back?") << "</h1><p class=\"says\" dir=\"auto\">"
       << what << "</p>";
  begin_form(html, visit, action);
  html << "<fieldset class=\"choices stacked\"><legend class=\"sr\">" << text("When") << "</legend>";
  const auto choice = [&](std::string_view value, std::string_view label, bool is_checked = false) {
    html << "<label><input type=\"radio\" name=\"when\" value=\"" << value << "\"";
    if (is_checked) html << " checked";
    html << "> " << label;
  };
  if (times.evening) choice("evening", text("this evening at {}", hour(kEvening))), html << "</label>";
  choice("tomorrow", text("tomorrow at {}", hour(visit.rules.round_hour)), true);
  html << "</label>";
  if (times.monday != times.tomorrow)
    choice("monday", text("on Monday at {}", hour(visit.rules.round_hour))), html << "</label>";
  html << "<div class=\"with-field\">";
  choice("date", text("on this day at {}:", hour(visit.rules.round_hour)));
  html << "</label><input type=\"date\" name=\"date\" min=\"" << iso(times.tomorrow).substr(0, 10) << "\" max=\""
       << iso(visit.now + days(60)).substr(0, 10) << "\" aria-label=\"" << text("Day")
       << "\"></div></fieldset><p class=\"hint\">"
       << text("Putting it away never moves the day on which an opener lapses.")
       << "</p><div class=\"acts\"><button class=\"btn go\">" << text("Put it away")
       << "</button><a class=\"btn plain\" href=\"" << back << "\">" << text("Keep it here")
       << "</a></div></form></div>";
  return show(visit, {.title = std::string(text("Later"))}, html);
}

Result<Instant> later_choice(const Visit& visit, const Member& me) {
  const std::string_view chosen = visit.form.get("when");
  const Times times = times_of(visit);
  if (chosen == "now") return Instant{};
  if (chosen == "evening" && times.evening) return times.evening;
  if (chosen == "monday") return times.monday;
  if (chosen == "date") {
    const Instant day = parse_instant(visit.form.get("date"));
    if (!day) return invalid(std::string(text("Choose a day.")), "date");
    return start_of_day(day + hours(12), me.time_zone) + hours(static_cast<int>(visit.rules.round_hour));
  }
  return times.tomorrow;
}

Result<Instant> later_choice(const json::object& body) {
  const std::string given = TRY(text_of(body, "until"));
  const Instant until = parse_instant(given);
  if (!given.empty() && !until) return invalid("\"until\" is a time such as 2026-03-08T08:00:00Z.", "until");
  return until;
}

}  // namespace kith
