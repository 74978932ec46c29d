#pragma once
// Who would like to come in, where the hosts look at each first (Rules::hosts_let_in). An applicant has proved an
// address and said who they are; they are no member until a host lets them in.

#include <optional>
#include <string>
#include <vector>

#include "product/frame/act.h"

namespace kith::access {

struct Applicant {
  std::int64_t id = 0;
  std::string email, name, handle, sentence, time_zone;
  Instant at;
  std::string locale;  // the language their browser asked for
};

void apply(Act& act, const Applicant& applicant);
std::optional<Applicant> applicant_of(sql::Session& sql, std::string_view email);
std::vector<Applicant> applicants(sql::Session& sql, std::int64_t limit);

// Makes them a member and writes to them. They are told kindly, too, when it is not now.
Result<Done> let_in(Act& act, std::int64_t id);
Result<Done> turn_away(Act& act, std::int64_t id);

}  // namespace kith::access
