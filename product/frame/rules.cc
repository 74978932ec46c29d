#include "product/frame/rules.h"

#include <fmt/format.h>

#include <charconv>

#include "platform/text/text.h"
#include "product/frame/queries.h"

namespace kith {
namespace {

struct NumberSetting {
  const char* name;
  std::int64_t Rules::*field;
  std::int64_t least, most;
  const char* says;
};
constexpr NumberSetting kNumbers[] = {
    {"places", &Rules::places, 1, 20, sentence("Openers a member may have open at once, at first.")},
    {"places_limit", &Rules::places_limit, 1, 40,
     sentence("The most places a member can earn by answering and being answered.")},
    {"newcomer_places", &Rules::newcomer_places, 1, 20,
     sentence("Openers that somebody may have open at once who has just come.")},
    {"newcomer_days", &Rules::newcomer_days, 0, 30, sentence("Days for which somebody has just come.")},
    {"openers_a_week", &Rules::openers_a_week, 1, 50,
     sentence("New openers a new member receives in seven days, unless they choose otherwise.")},
    {"lapse_days", &Rules::lapse_days, 3, 60, sentence("Days after which an opener without an answer lapses.")},
    {"reminder_days", &Rules::reminder_days, 1, 30, sentence("Days after which its sender may send one reminder.")},
    {"wait_after_pass_days", &Rules::wait_after_pass_days, 7, 365,
     sentence("Days before someone who passed can be asked again.")},
    {"wait_after_lapse_days", &Rules::wait_after_lapse_days, 7, 365,
     sentence("Days before someone who did not answer can be asked again.")},
    {"edit_minutes", &Rules::edit_minutes, 0, 60, sentence("Minutes in which a message can be edited.")},
    {"today_items", &Rules::today_items, 3, 30, sentence("The most that waits on Today at once.")},
    {"mails_a_day", &Rules::mails_a_day, 1, 20,
     sentence("Mails a member gets at once in 24 hours; the rest comes in the round.")},
    {"round_hour", &Rules::round_hour, 0, 23, sentence("The hour of the daily round, where each member is.")},
    {"calls_of_each_kind", &Rules::calls_of_each_kind, 1, 10, sentence("Asks, and offers, a member may have open.")},
    {"call_days", &Rules::call_days, 7, 365, sentence("Days that an ask or offer stands, unless its owner keeps it.")},
    {"posts_a_minute", &Rules::posts_a_minute, 10, 10'000'000,
     sentence("Things one member or address may send in a minute before they are asked to wait.")},
    {"sign_ups_an_hour", &Rules::sign_ups_an_hour, 1, 100'000,
     sentence("New addresses in an hour before each has to wait or let its browser work a little.")},
    {"hosts_let_in", &Rules::hosts_let_in, 0, 1,
     sentence("1: a host looks at each who would like to come in; 0: everybody may.")},
    {"answers_by_mail", &Rules::answers_by_mail, 0, 1,
     sentence("1: whoever gets mail can answer it, and be asked without an account; needs a way in for mail.")},
    {"sign_ins_an_hour", &Rules::sign_ins_an_hour, 3, 1000,
     sentence("Sign-in mails one address may ask for in an hour.")},
};

// Numbers that the program itself keeps.
constexpr std::pair<std::string_view, std::int64_t Rules::*> kOwn[] = {
    {"clock_shift_us", &Rules::clock_shift_us},
    {"half_life_days", &Rules::half_life_days},
    {"half_life_fitted_us", &Rules::half_life_fitted_us}};

struct WordSetting {
  const char* name;
  std::string Rules::*field;
  const char* says;
};
constexpr WordSetting kWords[] = {
    {"community", &Rules::community, sentence("What this installation calls itself, on its front page and in mail.")},
    {"mail_from", &Rules::mail_from, sentence("The address its mail comes from.")},
    {"mail_checked_by", &Rules::mail_checked_by,
     sentence("The mail server that checks who sent a mail, as its Authentication-Results name it.")},
    {"base_url", &Rules::base_url, sentence("Where people reach it; links in mail begin with it.")},
};

}  // namespace

Rules load_rules(sql::Session& session) {
  Rules rules;
  for (const auto row : session.query(frame::queries::all_settings)) {
    const std::string_view name = row.text(0), value = row.text(1);
    for (const NumberSetting& s : kNumbers)
      if (name == s.name) std::from_chars(value.data(), value.data() + value.size(), rules.*s.field);
    for (const WordSetting& s : kWords)
      if (name == s.name) rules.*s.field = value;
    if (name == "secret") rules.secret = value;
    for (const auto& [own, field] : kOwn)
      if (name == own) std::from_chars(value.data(), value.data() + value.size(), rules.*field);
    if (name == "demonstration") rules.demonstration = value == "1";
  }
  return rules;
}

std::vector<Setting> list_settings(const Rules& rules) {
  std::vector<Setting> all;
  for (const WordSetting& s : kWords) all.push_back({s.name, rules.*s.field, std::string(text(s.says)), false});
  for (const NumberSetting& s : kNumbers)
    all.push_back({s.name, std::to_string(rules.*s.field), std::string(text(s.says)), true});
  return all;
}

std::vector<SettingChange> setting_changes(sql::Session& session, std::int64_t limit) {
  std::vector<SettingChange> all;
  for (const auto row : session.query(frame::queries::newest_setting_changes, limit))
    all.push_back({row.get<std::string>(0), row.get<std::string>(1), row.get<Instant>(2)});
  return all;
}

Result<Done> change_setting(sql::Session& session, std::string_view name, std::string_view value, Instant now) {
  for (const NumberSetting& s : kNumbers) {
    if (name != s.name) continue;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || number < s.least || number > s.most)
      return invalid(text("{} is a number from {} to {}, not \"{}\".", name, s.least, s.most, value));
    put_setting(session, name, value, now);
    return Done{};
  }
  for (const WordSetting& s : kWords) {
    if (name != s.name) continue;
    if (value.empty() || value.size() > 200) return invalid(text("{} has 1 to 200 characters.", name));
    put_setting(session, name, value, now);
    return Done{};
  }
  return invalid(text("There is no setting \"{}\". `kith settings` lists them.", name));
}

void put_setting(sql::Session& session, std::string_view name, std::string_view value, Instant now) {
  session.run(frame::queries::put_setting, name, value);
  session.run(frame::queries::add_setting_change, name, name == "secret" ? "(made)" : value, now);
}

Result<Done> check_later(Instant until, Instant now) {
  if (until && (until <= now || until > now + days(60)))
    return invalid(std::string(text("Choose a time from now on, at most 60 days away.")), "until");
  return Done{};
}

}  // namespace kith
