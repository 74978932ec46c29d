#pragma once
// What a first message does, told from its words: the signs of a pitch and of an honest question, each found with the
// words that carry it. The lists are in sign_patterns.inc, in plain sight; what each sign weighs was learned
// (pitch_model.inc).

#include <array>
#include <string_view>
#include <vector>

#include "language/plain.h"

namespace kith::language {

enum class Sign {
  // What a pitch does.
  kOffersService,   // says what the writer's firm does for others
  kPromisesResult,  // so many percent, so many days
  kWantsCall,       // asks for a call, a demonstration, a few minutes
  kSendsMaterial,   // wants to send a brochure, a link, "more information"
  kHurries,         // few left, until Friday, a discount, free and without obligation
  kFlatters,        // admires without saying what
  kClaimsKinship,   // "we have so much in common", a partnership, a network
  kNamesTrouble,    // tells the reader what troubles them
  kFillsRole,       // a job for somebody with "your background"
  kPromisesMoney,   // returns, funding, a business of one's own
  kFollowsUp,       // reminds of a mail that was not answered
  kNamesPrice,      // what it costs
  kInvitesCrowd,    // a webinar, a stand, a guest post, an award
  kIsForAnybody,    // "Dear business owner", how to opt out
  kSlots,           // an empty slot: "[Name]", "{{company}}"
  kFills,           // "I hope this finds you well"
  kYourBusiness,    // "your team", "your revenue"
  // What an honest message does.
  kAsksExperience,  // how did you, which would you
  kAsksPractice,    // what do you charge, do you sell, could you mend
  kNeeds,           // what the writer is looking for or is stuck with
  kRemembers,       // where they met, thanks, what the reader wrote or said
  kAnswersCall,     // "you asked for"
  kSeeksWork,       // an apprenticeship, a first job
  kShares,          // a load, a stall, a spare one
  // How it is made.
  kLink,
  kBookingLink,
  kWe,  // of those who speak of themselves, how many are "we"
  kExclaims,
  kLists,    // bullet points, words in bold
  kFigures,  // numbers
  kNoQuestion,
  kPolite,  // what everybody says: no sign of anything, and no part of what makes two texts alike
  kCount
};
constexpr std::size_t kSignCount = static_cast<std::size_t>(Sign::kCount);

std::string_view name(Sign sign);  // "offers_service"
// What it is called to people: "says what their firm does for others".
const char* says(Sign sign);
bool is_of_pitch(Sign sign);  // whether it may be named as a reason for the label

struct Seen {
  Sign sign;
  std::string_view quote;  // a part of the text
};
// Which of its tokens are what everybody says.
std::vector<bool> polite_tokens(const PlainText& text);
// At most four of each kind, in the order of the text.
std::vector<Seen> signs_in(const PlainText& text, std::string_view as_written);

}  // namespace kith::language
