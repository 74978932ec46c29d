#pragma once
// What the two of an opener are told of it, and its delivery.

#include "product/frame/act.h"
#include "product/notices/notice.h"
#include "product/openers/opener.h"

namespace kith::openers {

std::string path(OpenerId id);
void tell_live(Act& act, MemberId member, OpenerId id);
// Its receiver has muted or blocked the sender: it lies there without being called to mind.
bool is_kept_away(sql::Session& sql, const Opener& opener);
// The sender has done so meanwhile: what the receiver answers is kept, and not called to mind either.
bool is_kept_from_sender(sql::Session& sql, const Opener& opener);
// Somebody who takes no openers is written to at their address: it ends as one that nobody answers, and nobody learns
// why.
bool takes_none(sql::Session& sql, const Opener& opener);
// The mail by which its receiver hears of it, and answers.
Notice to_be_answered(const Opener& opener, NoticeKind kind, std::string first_line, std::string why);
// Its days start now, or when the receiver is back.
void deliver(Act& act, const Opener& opener, Instant receiver_away_until);

}  // namespace kith::openers
