#include "platform/text/text.h"
#include "product/labels/actions.h"
#include "product/members/store.h"
#include "product/openers/actions.h"

namespace kith::openers {

Result<Done> say_of_label(Act& act, const Opener& opener, MemberId receiver, std::string_view says) {
  if (opener.receiver.id != receiver)
    return forbidden(std::string(text("Only the one who was asked can say what it was.")));
  // The one who asked knows an address, and only a member could say so.
  if (!opener.to_address.empty() && opener.state != OpenerState::kAnswered)
    return forbidden(text("{} does not know that you are here. Pass, or answer first.", opener.sender.first_name()));
  if (opener.call) return forbidden(std::string(text("It answers your own ask or offer: that is no pitch.")));
  const auto verdict = says == "pitch"      ? labels::Verdict::kPitch
                       : says == "no_pitch" ? labels::Verdict::kNoPitch
                                            : labels::Verdict::kNone;
  if (verdict == labels::Verdict::kNone && !says.empty())
    return invalid(std::string(text("Say \"pitch\" or \"no_pitch\", or nothing to take it back.")), "says");
  const auto sender = members::find(act.sql, opener.sender.id);
  if (sender) labels::judge(act, opener.id.value, receiver, *sender, opener.title, verdict);
  return Done{};
}

}  // namespace kith::openers
