#include "product/members/actions.h"

#include "platform/text/text.h"
#include "platform/text/unicode.h"
#include "product/members/queries.h"
#include "product/members/store.h"

namespace kith::members {

std::vector<Error> change_page(Act& act, const Member& me, PageWords words, std::string_view handle) {
  std::vector<Error> mistakes = check_page(words);
  if (!handle.empty() && mistakes.empty()) {
    const auto changed = change_handle(act.sql, me, handle);
    if (!changed) mistakes.push_back(changed.error());
  }
  if (mistakes.empty()) update_page(act.sql, me.id, words);
  return mistakes;
}

Result<Call> open_call(Act& act, const Member& me, CallKind kind, std::string_view given) {
  const std::string words = tidy_line(given);
  if (words.empty()) return invalid(std::string(text("Say it in a sentence.")), "words");
  if (length(words) > 200)
    return invalid(text("One sentence has at most 200 characters; this has {}.", length(words)), "words");
  lock(act.sql, me.id);
  std::int64_t count = 0;
  for (const Call& call : open_calls(act.sql, me.id)) count += call.kind == kind;
  if (count >= act.rules.calls_of_each_kind)
    return invalid(text("You have {} of these already. Take one down first.", spelled(count)), "words");
  const Call call{act.ids.next<CallTag>(act.now), me.id, kind, words, act.now, {}};
  insert(act.sql, call);
  return call;
}

Result<Done> set_openers_a_week(Act& act, const Member& me, std::int64_t number) {
  if (number < kAnyNumber || number > 100)
    return invalid(std::string(text("Choose a number of openers a week up to 100.")), "openers_a_week");
  act.sql.run(queries::set_openers_a_week, me.id, number);
  return Done{};
}

Result<Done> set_theme(Act& act, const Member& me, std::string_view theme) {
  if (theme != "system" && theme != "light" && theme != "dark")
    return invalid(std::string(text("Choose one of the three.")), "theme");
  act.sql.run(queries::set_theme, me.id, theme);
  return Done{};
}

}  // namespace kith::members
