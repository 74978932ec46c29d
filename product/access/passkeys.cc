#include "product/access/passkeys.h"

#include <charconv>

#include "platform/base/bytes.h"
#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/access/queries.h"
#include "product/members/store.h"
#include "product/notices/notice.h"

namespace kith::access {
namespace {

constexpr Duration kChallengeLife = minutes(5);
constexpr std::size_t kNameMost = 60;

Error did_not_work() {
  return invalid(
      std::string(text("That passkey did not work here. Try again, or let us send you a link; it takes a moment.")),
      "passkey");
}

// "microseconds.random.seal": nothing has to be stored for it until it is answered.
bool is_our_challenge(const Rules& rules, std::string_view challenge, Instant now) {
  const std::size_t end = challenge.rfind('.');
  if (end == std::string_view::npos ||
      !same(challenge.substr(end + 1), seal(rules.secret, "passkey:" + std::string(challenge.substr(0, end)))))
    return false;
  std::int64_t made_us = 0;
  std::from_chars(challenge.data(), challenge.data() + challenge.size(), made_us);
  return Instant{made_us} <= now && now - Instant{made_us} < kChallengeLife;
}

struct Bytes {
  std::string client_data, authenticator_data, signature;
  PasskeyAnswer answer() const { return {client_data, authenticator_data, signature}; }
};
Result<Bytes> bytes_of(Act& act, const PasskeyForm& form) {
  auto client_data = from_base64url(form.client_data), about = from_base64url(form.authenticator_data),
       signature = from_base64url(form.signature);
  if (!client_data || !about || !signature || !is_our_challenge(act.rules, form.challenge, act.now))
    return did_not_work();
  act.sql.run(queries::forget_challenges, act.now - kChallengeLife);
  if (act.sql.run(queries::answer_challenge, form.challenge, act.now) != 1) return did_not_work();
  return Bytes{std::move(*client_data), std::move(*about), std::move(*signature)};
}

}  // namespace

std::vector<Passkey> passkeys_of(sql::Session& sql, MemberId member) {
  std::vector<Passkey> all;
  for (const auto row : sql.query(queries::passkeys_of, member))
    all.push_back(
        {row.get<std::string>(0), row.integer(1), row.get<std::string>(2), row.get<Instant>(3), row.get<Instant>(4)});
  return all;
}

std::string make_challenge(const Rules& rules, Random& random, Instant now) {
  const std::string drawn = std::to_string(now.us) + "." + random.token();
  return drawn + "." + seal(rules.secret, "passkey:" + drawn);
}

Result<Done> add_passkey(Act& act, const Member& me, const PasskeyForm& form, std::string_view given_name) {
  std::string name = visible_line(given_name);
  if (!has_letter(name) || length(name) > kNameMost)
    return invalid(text("Call it something of 1 to {} characters, such as “my phone”.", kNameMost), "name");
  if (passkeys_of(act.sql, me.id).size() >= kPasskeysMost)
    return invalid(text("{} passkeys are the most. Remove one that you do not use.", spelled_first(kPasskeysMost)),
                   "name");
  const Bytes bytes = TRY(bytes_of(act, form));
  // What a browser signs is the challenge as base64url of its bytes; ours are the letters themselves.
  const auto made = read_new_passkey(passkey_site(act.rules.base_url), base64url(form.challenge), bytes.answer());
  if (!made) return did_not_work();
  const std::int64_t added =
      act.sql.run(queries::insert_passkey, base64url(made->id), act.ids.next<struct PasskeyTag>(act.now), me.id, name,
                  base64url(made->key), made->algorithm, made->uses, act.now);
  if (added != 1) return did_not_work();
  if (!me.email.empty())
    notices::send_letter(act, me.email, "passkey", std::string(text("A new passkey signs you in")),
                         {text("“{}” signs you in from now on.", name),
                          std::string(text("If that was not you, remove it there, and sign the other devices out."))},
                         act.rules.base_url + "/settings/access", std::string(text("See your passkeys")));
  return Done{};
}

Result<Begun> sign_in_by_passkey(Act& act, const PasskeyForm& form, std::string_view device) {
  const Bytes bytes = TRY(bytes_of(act, form));
  const auto rows = act.sql.query(queries::find_passkey, form.id);
  if (rows.empty()) return did_not_work();
  const auto key = from_base64url(rows.front().text(1));
  const std::int64_t known_uses = rows.front().integer(3);
  const auto uses = check_passkey(passkey_site(act.rules.base_url), base64url(form.challenge), bytes.answer(),
                                  key.value_or(std::string{}), static_cast<int>(rows.front().integer(2)));
  // A counter that does not grow is that of a copy (Web Authentication, 7.2).
  if (!uses || ((*uses != 0 || known_uses != 0) && *uses <= known_uses)) return did_not_work();
  const auto member = members::find(act.sql, rows.front().get<MemberId>(0));
  if (!member || member->has_left()) return did_not_work();
  act.sql.run(queries::use_passkey, form.id, *uses, act.now);
  return begin_session(act, *member, device);
}

bool remove_passkey(sql::Session& sql, MemberId member, std::int64_t number) {
  return sql.run(queries::remove_passkey, member, number) == 1;
}

}  // namespace kith::access
