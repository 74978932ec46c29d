#include "product/access/access.h"

#include "platform/base/bytes.h"
#include "platform/base/work.h"
#include "platform/text/languages.h"
#include "platform/text/unicode.h"
#include "product/access/applicants.h"
#include "product/access/queries.h"
#include "product/members/guest.h"
#include "product/members/store.h"
#include "product/notices/notice.h"

namespace kith::access {
namespace {

constexpr Duration kLinkLife = minutes(20);
constexpr Duration kHostLinkLife = days(7);
constexpr Duration kLater = minutes(10);  // a mail, while many are new and its browser did not work for it
constexpr std::int64_t kCodeTries = 5;

Error stale_link() {
  return unknown(
      std::string(text("This link has been used or is older than 20 minutes. Ask for a new one; it takes a moment.")));
}

// The browser and system in a few words, so that a member can tell their devices apart.
std::string device_name(std::string_view user_agent) {
  const auto has = [&](std::string_view part) { return user_agent.find(part) != std::string_view::npos; };
  const std::string_view browser = has("Firefox/")  ? "Firefox"
                                   : has("Edg/")    ? "Edge"
                                   : has("Chrome/") ? "Chrome"
                                   : has("Safari/") ? "Safari"
                                                    : text("A browser");
  const std::string_view system = has("Android")                 ? "Android"
                                  : has("iPhone") || has("iPad") ? "iOS"
                                  : has("Windows")               ? "Windows"
                                  : has("Mac OS")                ? "macOS"
                                  : has("Linux")                 ? "Linux"
                                                                 : "";
  return system.empty() ? std::string(browser) : text("{} on {}", browser, system);
}

Begun begin_session(Act& act, MemberId member, std::string_view email, bool makes_host, std::string_view device) {
  Begun begun{act.random.token(), !member};
  act.sql.run(queries::insert_session, fingerprint(begun.cookie), act.ids.next<struct SessionTag>(act.now), member,
              email, makes_host, device_name(device), act.now);
  return begun;
}

Begun begin_for_address(Act& act, const std::string& email, bool makes_host, std::string_view device) {
  const auto member = members::find_by_email(act.sql, email);
  if (member && makes_host) act.sql.run(queries::make_host, member->id);
  return begin_session(act, member ? member->id : MemberId{}, email, makes_host, device);
}

struct Made {
  std::string token, code;
};
bool many_are_new(sql::Session& sql, const Rules& rules, Instant now) {
  return sql.query(queries::count_new_addresses, now - hours(1)).front().integer(0) >= rules.sign_ups_an_hour;
}

Made make_sign_in(Act& act, std::string_view email, MemberId member, bool makes_host, Duration later = {}) {
  Made made{act.random.token(), act.random.code()};
  act.sql.run(queries::insert_sign_in, fingerprint(made.token), fingerprint(std::string(email) + " " + made.code),
              email, member, act.now, act.now + later + (makes_host ? kHostLinkLife : kLinkLife), makes_host);
  return made;
}

std::string link_of(const Act& act, const std::string& token) { return act.rules.base_url + "/sign-in/" + token; }

// They come back by another link.
bool has_left(sql::Session& sql, std::string_view email) {
  const auto member = members::find_by_email(sql, email);
  return member && member->has_left();
}

}  // namespace

Result<Asked> ask_for_link(Act& act, std::string_view given, const Work& work) {
  const std::string email = TRY(check_email(given));
  const std::int64_t lately = act.sql.query(queries::count_sign_ins, email, act.now - hours(1)).front().integer(0);
  if (lately >= act.rules.sign_ins_an_hour) return Asked{true};
  Asked asked;
  asked.is_later = many_are_new(act.sql, act.rules, act.now) &&
                   !is_worked_out(act.rules.secret, work.task, email, work.number, act.now);
  const auto member = members::find_by_email(act.sql, email);
  const bool waits = asked.is_later && !member;
  const Speaking in(member && !member->look.locale.empty() ? language_of(member->look.locale) : spoken());
  // Counted for whoever asks, whoever they are: the answer is the same for all.
  const Made made = make_sign_in(act, email, {}, false, waits ? kLater : Duration{});
  if (member && member->has_left()) {
    notices::send_letter(act, email, "sign-in", text("Your link to {}", act.rules.community),
                         {std::string(text("You left. This link brings everything back, as it was.")),
                          std::string(text("If you did not ask for it, you need not do anything."))},
                         notices::back_link(act.rules, member->id, member->left_at), std::string(text("Come back")),
                         waits ? kLater : Duration{});
    return asked;
  }
  notices::send_letter(
      act, email, "sign-in", text("Your link to {}", act.rules.community),
      {std::string(text("Here is your link to sign in. It works once, for 20 minutes.")),
       text("On another device, type this code instead: {}", made.code),
       std::string(text("If you did not ask for it, someone mistyped their address. You need not do anything."))},
      link_of(act, made.token), std::string(text("Sign in")), waits ? kLater : Duration{});
  return asked;
}

std::string task_of_now(Visit& visit) {
  return many_are_new(visit.sql, visit.rules, visit.now) ? make_task(visit.rules.secret, visit.now) : std::string{};
}

std::string make_link(Act& act, const Member& member) {
  return link_of(act, make_sign_in(act, member.email, member.id, false).token);
}
void make_host(sql::Session& sql, MemberId member) { sql.run(queries::make_host, member); }
std::string make_host_link(Act& act) { return link_of(act, make_sign_in(act, "", {}, true).token); }

Result<Link> look_at_link(sql::Session& sql, std::string_view token, Instant now) {
  const auto rows = sql.query(queries::find_sign_in, fingerprint(token), now);
  if (rows.empty()) return stale_link();
  const auto person = members::find_person(sql, rows.front().get<MemberId>(2));
  return Link{rows.front().get<std::string>(0), person ? person->name : std::string{}, rows.front().get<bool>(1)};
}

Result<Begun> sign_in_by_link(Act& act, std::string_view token, std::string_view given_email, std::string_view device) {
  const auto rows = act.sql.query(queries::use_sign_in, fingerprint(token), act.now);
  if (rows.empty()) return stale_link();
  std::string email = rows.front().get<std::string>(0);
  const bool makes_host = rows.front().get<bool>(1);
  if (const auto member = rows.front().get<MemberId>(2)) {
    if (members::find(act.sql, member)->has_left()) return stale_link();
    return begin_session(act, member, email, false, device);
  }
  if (email.empty()) email = TRY(check_email(given_email));
  if (has_left(act.sql, email)) return stale_link();
  return begin_for_address(act, email, makes_host, device);
}

Result<Begun> sign_in_by_code(Act& act, std::string_view given_email, std::string_view given_code,
                              std::string_view device) {
  const std::string email = TRY(check_email(given_email));
  std::string code;
  for (const char c : given_code)
    if (c >= '0' && c <= '9') code += c;
  const auto rows = act.sql.query(queries::use_code, email, fingerprint(email + " " + code), act.now, kCodeTries);
  if (rows.empty() || has_left(act.sql, email)) {
    act.sql.run(queries::count_wrong_code, email, act.now);
    return invalid(
        std::string(text("That code does not fit, or it is older than 20 minutes. Check it, or ask for a new one.")),
        "code");
  }
  return begin_for_address(act, email, rows.front().get<bool>(0), device);
}

Begun begin_session(Act& act, const Member& member, std::string_view device) {
  return begin_session(act, member.id, member.email, false, device);
}

Result<Begun> sign_in_as(Act& act, const Member& member, std::string_view device) {
  if (!act.rules.demonstration) return forbidden(std::string(text("This works only in a demonstration.")));
  return begin_session(act, member.id, member.email, false, device);
}

std::optional<Visitor> who_has_cookie(sql::Session& sql, std::string_view cookie) {
  if (cookie.size() != 43) return std::nullopt;
  std::string token = fingerprint(cookie);
  const auto rows = sql.query(queries::find_session, token);
  if (rows.empty()) return std::nullopt;
  Visitor visitor;
  sql::Rows::Reader row(rows.front());
  const std::string email = row.next<std::string>();
  const bool makes_host = row.next<bool>();
  Member member = members::read_member(row);
  if (member.id) visitor.member = std::move(member);
  else visitor.newcomer = Newcomer{email, makes_host};
  visitor.session = std::move(token);
  return visitor;
}

std::optional<Member> who_has_api_token(sql::Session& sql, std::string_view token) {
  if (token.size() != 43) return std::nullopt;
  return sql.find(members::read_member, queries::find_api_token, fingerprint(token));
}

std::string make_api_token(Act& act, MemberId member) {
  std::string token = act.random.token();
  act.sql.run(queries::insert_api_token, fingerprint(token), member, act.now);
  return token;
}

Welcomed welcome(Act& act, const Newcomer& newcomer, std::string_view session, const Introduction& words) {
  Welcomed welcomed;
  Member m;
  const auto take = [&](Result<std::string> checked, std::string& into) {
    if (checked) into = *checked;
    else welcomed.mistakes.push_back(checked.error());
  };
  take(check_name(words.name), m.name);
  // "Dieter Hahn" is as good a handle as dieter-hahn; without a name there is none to make it from.
  const std::string handle =
      check_handle(words.handle) ? words.handle : suggest_handle(words.handle.empty() ? words.name : words.handle);
  if (!handle.empty() || !m.name.empty()) take(check_handle(handle), m.handle);
  take(check_sentence(words.sentence), m.sentence);
  take(check_time_zone(words.time_zone), m.time_zone);
  if (!m.handle.empty() && !members::handle_is_free(act.sql, m.handle))
    welcomed.mistakes.push_back(invalid(text("@{} belongs to someone. Choose another.", m.handle), "handle"));
  if (!welcomed.mistakes.empty()) return welcomed;
  if (act.rules.hosts_let_in && !newcomer.makes_host) {
    apply(act, {0, newcomer.email, m.name, m.handle, m.sentence, m.time_zone, act.now, spoken().code});
    welcomed.waits = true;
    return welcomed;
  }
  m.id = act.ids.next<MemberTag>(act.now);
  m.email = newcomer.email;
  m.joined_at = act.now;
  m.is_host = newcomer.makes_host;
  m.openers_a_week = act.rules.openers_a_week;
  m.look.locale = spoken().code;  // what their browser asked for; mail comes in it, too
  members::join(act.sql, m);
  notices::speak_again(act.sql, act.rules, m.email);  // whoever wished to hear nothing has come by themselves
  act.sql.run(queries::session_of_newcomer, session, m.id);
  welcomed.member = std::move(m);
  return welcomed;
}

std::vector<Session> sessions_of(sql::Session& sql, MemberId member, std::string_view this_session) {
  std::vector<Session> all;
  for (const auto row : sql.query(queries::sessions_of_member, member))
    all.push_back({row.integer(0), row.get<std::string>(1), row.get<Instant>(2), row.get<Instant>(3),
                   row.text(4) == this_session});
  return all;
}

void end_all_sessions(sql::Session& sql, const Member& member) {
  sql.run(queries::end_sessions_of, member.id);
  sql.run(queries::end_tokens_of, member.id);
  sql.run(queries::end_links_of, member.id, member.email);
}

bool end_session(sql::Session& sql, MemberId member, std::int64_t id) {
  return sql.run(queries::end_session, member, id) == 1;
}
void sign_out(sql::Session& sql, std::string_view session) { sql.run(queries::sign_out, session); }

}  // namespace kith::access
