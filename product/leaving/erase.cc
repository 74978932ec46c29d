#include "platform/text/text.h"
#include "product/access/access.h"
#include "product/leaving/leaving.h"
#include "product/leaving/queries.h"
#include "product/members/store.h"

namespace kith::leaving {
namespace {

// Each takes the member alone. In this order: what points at a row goes before it.
constexpr const sql::Query* kOfTheirs[] = {
    // who they are, and how they come in
    &queries::forget_keys, &queries::forget_passkeys, &queries::forget_drafts, &queries::forget_events,
    &queries::forget_work, &queries::forget_photo_of, &queries::forget_shown_to, &queries::forget_former_handles,
    // mail
    &queries::forget_held_notices, &queries::forget_mail_stops, &queries::forget_arrivals_of,
    &queries::forget_files_held, &queries::forget_held_replies,
    // what they brought, and what others brought of them
    &queries::forget_import_lines, &queries::forget_contacts, &queries::forget_imports, &queries::forget_joined,
    &queries::forget_circle_answers,
    // whom they keep away, and who them
    &queries::forget_blocks, &queries::forget_mutes,
    // asks, offers and whom they were brought to
    &queries::forget_searches, &queries::forget_deals, &queries::forget_refusals, &queries::forget_asked_words,
    // between two
    &queries::forget_ties, &queries::forget_acquaintances, &queries::forget_resting_choices, &queries::forget_notes,
    &queries::leave_ledger_nameless,
    // openers that came to nothing, and how they were read
    &queries::forget_opener_drafts, &queries::forget_unanswered_words, &queries::forget_cut_parts,
    &queries::forget_samples, &queries::forget_evidence,
    // what was reported and decided keeps its outcome alone
    &queries::forget_reporter_words, &queries::forget_reported_words, &queries::forget_removed_words,
    &queries::forget_appeal_words};

// Where their words are to go, too.
constexpr const sql::Query* kOfTheirWords[] = {&queries::forget_answered_words, &queries::forget_pass_lines,
                                               &queries::forget_files_sent, &queries::forget_messages,
                                               &queries::forget_thanks};

}  // namespace

void erase(Act& act, const Member& member, WordsStay words) {
  members::reserve_handle(act.sql, member.handle);
  for (const auto row : act.sql.query(queries::former_handles, member.id))
    members::reserve_handle(act.sql, row.text(0));
  access::end_all_sessions(act.sql, member);
  act.sql.run(queries::forget_applicant_at, member.email);
  act.sql.run(queries::forget_mails, member.id, member.email);
  act.sql.run(queries::forget_askings_of, member.id, member.email);
  act.sql.run(queries::forget_drafts_to, member.handle);
  const std::string called = words == WordsStay::kKeep ? member.name : std::string(text("Somebody who left"));
  if (words != WordsStay::kKeep) {
    act.sql.run(queries::forget_circle_names, member.id, called);
    act.sql.run(queries::forget_name_in_titles, member.id, member.name, called);
  }
  // Titles are told by the words they were made of, so they go before these.
  if (words == WordsStay::kNone)
    act.sql.run(queries::forget_titles, member.id, text("A question whose words are gone"));
  for (const sql::Query* query : kOfTheirs) act.sql.run(*query, member.id);
  act.sql.run(queries::forget_call_words, member.id);
  if (words == WordsStay::kNone)
    for (const sql::Query* query : kOfTheirWords) act.sql.run(*query, member.id);
  act.sql.run(queries::blank_member, member.id, "!" + member.id.str(), called, act.now);
  members::forget_search(act.sql, member.id);
}

}  // namespace kith::leaving
