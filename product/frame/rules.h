#pragma once
// The numbers and words a community may set for itself (marked † in the interface), with Kith's defaults. They live
// in the table `setting`; `kith settings` changes them, within the limits that keep the principle.

#include <string>
#include <vector>

#include "platform/base/result.h"
#include "platform/sql/session.h"

namespace kith {

struct Rules {
  std::string community = "Kith";  // what this installation calls itself
  std::string mail_from = "kith@localhost";
  std::string base_url = "http://127.0.0.1:8080";
  std::string secret;                // made once; seals links in mail
  bool demonstration = false;        // every person here is made up
  std::int64_t clock_shift_us = 0;   // by how much the last server was told to run ahead of the calendar
  std::int64_t half_life_days = 60;  // of what was written, in the strength of a tie; fitted to the community's past
  std::int64_t half_life_fitted_us = 0;  // when that was

  std::int64_t places = 5;          // openers that may be open at once, at first
  std::int64_t places_limit = 20;   // and at most
  std::int64_t openers_a_week = 5;  // new openers a member receives in a week, unless they say otherwise
  std::int64_t lapse_days = 14;
  std::int64_t reminder_days = 5;
  std::int64_t wait_after_pass_days = 90;
  std::int64_t wait_after_lapse_days = 30;
  std::int64_t edit_minutes = 10;
  std::int64_t today_items = 10;
  std::int64_t mails_a_day = 6;
  std::int64_t round_hour = 8;
  std::int64_t newcomer_places = 3;     // of those who joined less than
  std::int64_t newcomer_days = 3;       // days ago
  std::int64_t calls_of_each_kind = 3;  // asks, and offers
  std::int64_t call_days = 60;          // that one of them stands, unless it is kept
  std::int64_t posts_a_minute = 240;    // by one member or address, before they are asked to wait
  std::int64_t sign_ins_an_hour = 12;   // mails for one address
  std::int64_t sign_ups_an_hour = 20;   // of new addresses, before each costs its browser some work
  std::int64_t hosts_let_in = 0;        // 1: a host looks at each who would like to come in
  std::int64_t answers_by_mail = 0;     // 1: mail that Kith sends can be answered (a way in is set up)
  std::string mail_checked_by;          // the mail server whose Authentication-Results are believed; empty: none
};

Rules load_rules(sql::Session& session);

// One setting as an operator sees it.
struct Setting {
  std::string name, value, says;  // says: what it changes for people
  bool is_number = true;          // else it is words, most of which belong to how the server is set up
};
// What was set to what, the newest first; the history is only ever added to.
struct SettingChange {
  std::string name, value;
  Instant at;
};
std::vector<SettingChange> setting_changes(sql::Session& session, std::int64_t limit);
std::vector<Setting> list_settings(const Rules& rules);
// Checks name and range, writes it and its history.
Result<Done> change_setting(sql::Session& session, std::string_view name, std::string_view value, Instant now);
// Writes what the program itself keeps there (the secret, whether this is a demonstration).
void put_setting(sql::Session& session, std::string_view name, std::string_view value, Instant now);

// Whatever is put away comes back from now on, within 60 days; no time is "now".
Result<Done> check_later(Instant until, Instant now);

}  // namespace kith
