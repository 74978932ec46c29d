#pragma once
// "We know each other": whoever knows each other need not ask. When both have said so, a conversation opens at once,
// without question, place or wait. It is a tie when both have written.

#include "product/conversations/conversation.h"
#include "product/frame/act.h"

namespace kith {

struct Acquaintance {
  Person other;
  bool said_by_me = false, said_by_them = false;
  ConversationId conversation;  // once both have said so
};

namespace acquaintances {

Acquaintance load(sql::Session& sql, MemberId me, MemberId other);
std::vector<Acquaintance> all_of(sql::Session& sql, MemberId me);
// Says it; gives the conversation when the other had said it before.
Result<Acquaintance> say_we_know_each_other(Act& act, const Member& me, const Member& other);
// Takes it back while the other has not said so.
Result<Done> take_back(Act& act, const Member& me, const Member& other);

}  // namespace acquaintances
}  // namespace kith
