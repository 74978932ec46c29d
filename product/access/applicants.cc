#include "product/access/applicants.h"

#include "platform/text/languages.h"
#include "product/access/queries.h"
#include "product/members/guest.h"
#include "product/members/store.h"
#include "product/notices/notice.h"

namespace kith::access {
namespace {

Applicant read_applicant(sql::Rows::Reader& row) {
  Applicant a;
  row >> a.id >> a.email >> a.name >> a.handle >> a.sentence >> a.time_zone >> a.at >> a.locale;
  return a;
}

Result<Applicant> take(Act& act, std::int64_t id) {
  auto applicant = act.sql.find(read_applicant, queries::find_applicant, id);
  if (!applicant || act.sql.run(queries::remove_applicant, id) != 1)
    return unknown(std::string(text("Another host has looked at this already.")));
  return std::move(*applicant);
}

}  // namespace

void apply(Act& act, const Applicant& a) {
  act.sql.run(queries::put_applicant, a.email, act.ids.next<struct ApplicantTag>(act.now), a.name, a.handle, a.sentence,
              a.time_zone, act.now, a.locale);
  for (const auto row : act.sql.query(queries::all_hosts)) {
    const Speaking in(members::language_of(act.sql, row.get<MemberId>(0)));
    notices::tell(act, {NoticeKind::kQueue,
                        row.get<MemberId>(0),
                        act.rules.community,
                        text("{} would like to come in", a.name),
                        text("{}: {}", a.name, a.sentence),
                        {},
                        {},
                        "/admin",
                        std::string(text("Look at it"))});
  }
}

std::optional<Applicant> applicant_of(sql::Session& sql, std::string_view email) {
  return sql.find(read_applicant, queries::applicant_of, email);
}

std::vector<Applicant> applicants(sql::Session& sql, std::int64_t limit) {
  return sql.list(read_applicant, queries::applicants, limit);
}

Result<Done> let_in(Act& act, std::int64_t id) {
  const Applicant a = TRY(take(act, id));
  if (members::find_by_email(act.sql, a.email)) return Done{};
  Member m;
  m.id = act.ids.next<MemberTag>(act.now);
  m.name = a.name;
  m.handle = a.handle;
  // Somebody else may have taken it since.
  for (int i = 2; !members::handle_is_free(act.sql, m.handle); ++i)
    m.handle = a.handle.substr(0, 26) + "-" + std::to_string(i);
  m.sentence = a.sentence;
  m.time_zone = a.time_zone;
  m.email = a.email;
  m.joined_at = act.now;
  m.openers_a_week = act.rules.openers_a_week;
  m.look.locale = a.locale;
  members::join(act.sql, m);
  notices::speak_again(act.sql, act.rules, m.email);
  act.sql.run(queries::sessions_of_applicant, a.email, m.id);  // the browser that waits is in
  const Speaking in(language_of(a.locale));
  notices::send_letter(act, a.email, "let-in", std::string(text("You are in")),
                       {text("{}, the hosts of {} have let you in.", m.first_name(), act.rules.community),
                        std::string(text("Sign in with this address, and ask somebody something."))},
                       act.rules.base_url + "/sign-in", std::string(text("Sign in")));
  return Done{};
}

Result<Done> turn_away(Act& act, std::int64_t id) {
  const Applicant a = TRY(take(act, id));
  const Speaking in(language_of(a.locale));
  notices::send_letter(act, a.email, "not-now", std::string(text("Not now")),
                       {text("{}, thank you for wanting to come in. The hosts of {} do not let you in now.", a.name,
                             act.rules.community),
                        std::string(text("What you told about yourself is deleted here."))},
                       act.rules.base_url, std::string(text("About this place")));
  return Done{};
}

}  // namespace kith::access
