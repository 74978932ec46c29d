#pragma once
// Asking a member something without an account: /@{name}/ask. The question waits until its writer has proved their
// address by a mailed link; then it is an opener like any other, and its writer a guest.

#include <optional>
#include <string>
#include <vector>

#include "product/access/access.h"
#include "product/frame/act.h"
#include "product/members/member.h"
#include "product/openers/opener.h"

namespace kith {

struct Asking {
  std::int64_t id = 0;
  MemberId receiver;
  std::string email, name, text, why;
  Instant at;
  OpenerId opener;  // none before it is sent
};

namespace asking {

// Who may be asked by anybody who proves an address: whoever wishes it, and takes openers.
enum class Door { kOpen, kMembers, kClosed };
Door door_of(const Member& member);

// Keeps it and mails one letter that proves the address. The letter holds none of its words: whoever types another's
// address can bother them with nothing but that.
struct Kept {
  std::vector<Error> mistakes;  // empty when the letter is on its way
};
struct Words {
  std::string email, name, text, why;
};
Kept keep(Act& act, const Member& receiver, const Words& words, const access::Work& work);
// What a form has to work on now; empty while there is no need.
std::string task_of_now(Visit& visit);

// What the link in the letter names.
Result<Asking> find(sql::Session& sql, const Rules& rules, std::string_view token, Instant now);
// Its writer, who followed it, sends the question, perhaps with other words. The mistakes come back all at once.
struct Sent {
  std::vector<Error> mistakes;
  MemberId sender;
};
Sent send(Act& act, const Asking& asking, std::string_view text, std::string_view why);

// What was never proved is forgotten after two days.
void sweep(Act& act);

}  // namespace asking
}  // namespace kith
