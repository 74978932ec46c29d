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

Result<Done> set_openers_a_week(Act& act, const Member& me, std::int64_t number) {
  if (number < kAnyNumber || number > 100)
    return invalid(std::string(text("Choose a number of openers a week up to 100.")), "openers_a_week");
  act.sql.run(queries::set_openers_a_week, me.id, number);
  tell_change(act.sql, me.id);
  return Done{};
}

Result<Done> set_asked_by(Act& act, const Member& me, std::string_view who) {
  if (who != kAskedByNear && who != kAskedByMembers && who != kAskedByAnyone)
    return invalid(std::string(text("Choose one of the three.")), "asked_by");
  act.sql.run(queries::set_asked_by, me.id, who);
  return Done{};
}

Result<Done> set_open_to(Act& act, const Member& me, std::string_view given) {
  const std::string topics = TRY(check_topics(given));
  act.sql.run(queries::set_open_to, me.id, topics);
  tell_change(act.sql, me.id);
  return Done{};
}

Result<Done> set_look(Act& act, const Member& me, const Look& look) {
  if (look.theme != "system" && look.theme != "light" && look.theme != "dark")
    return invalid(std::string(text("Choose one of the three.")), "theme");
  if (look.text_size != "normal" && look.text_size != "large" && look.text_size != "larger")
    return invalid(std::string(text("Choose one of the three.")), "text_size");
  if (!look.locale.empty() && find_language(look.locale) == nullptr)
    return invalid(std::string(text("Kith does not speak that language yet.")), "locale");
  act.sql.run(queries::set_look, me.id, look.theme, look.locale, look.text_size, look.is_plain, look.saves_data,
              look.is_still, look.has_keys);
  return Done{};
}

std::optional<Error> pause_of(sql::Session& sql, const Member& member, Instant now) {
  const auto rows = sql.query(queries::paused_until, member.id, now);
  if (rows.empty()) return std::nullopt;
  return asked_to_pause(member, rows.front().get<Instant>(0), now);
}

}  // namespace kith::members
