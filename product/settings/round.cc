#include "product/settings/pages.h"

#include <algorithm>
#include <charconv>

#include "product/frame/layout.h"
#include "product/notices/notice.h"
#include "product/rounds/round.h"

namespace kith::settings {
namespace {

void mails(Html& html, Visit& visit, const Member& me) {
  const auto stopped = notices::stopped_kinds(visit.sql, me.id);
  const auto gets = [&](std::string_view kind) {
    return std::find(stopped.begin(), stopped.end(), kind) == stopped.end();
  };
  html << "<section id=\"mail\"><h2>" << text("What comes at once") << "</h2>";
  begin_form(html, visit, "/settings/mail");
  html << "<fieldset class=\"choices stacked\"><legend>"
       << text("Write to me at once, at most {} times a day:", spelled(visit.rules.mails_a_day)) << "</legend>";
  for (const NoticeKind kind : all_notice_kinds()) {
    if (kind == NoticeKind::kQueue && !me.is_host) continue;
    html << "<label><input type=\"checkbox\" name=\"kind\" value=\"" << name(kind) << "\"";
    if (gets(name(kind)) && gets("all")) html << " checked";
    html << "> " << says(kind) << "</label>";
  }
  html << "</fieldset><p class=\"hint\">" << text("Stopping mail never hides you and lapses nothing early.")
       << "</p><button class=\"btn\">" << text("Save") << "</button></form></section>";
}

// One mail with what waits.
void round(Html& html, Visit& visit, const Member& me) {
  const RoundWish wish = rounds::wish_of(visit.sql, me.id);
  html << "<section id=\"round\"><h2>" << text("When we write to you") << "</h2><p>"
       << text(
              "One mail with all that waits for you, each answered from inside it. When nothing new waits, none comes.")
       << "</p>";
  begin_form(html, visit, "/settings/round");
  html << "<div class=\"field\"><label for=\"f-every\">" << text("How often")
       << "</label><select id=\"f-every\" name=\"every\">";
  option(html, "day", text("every day"), wish.every == "day");
  option(html, "week", text("every Monday"), wish.every == "week");
  option(html, "never", text("never"), wish.every == "never");
  html << "</select></div><div class=\"field\"><label for=\"f-hour\">" << text("At what hour, where you are")
       << "</label><select id=\"f-hour\" name=\"hour\">";
  option(html, "-1", text("as here for everybody, at {}:00", visit.rules.round_hour), wish.hour < 0);
  for (std::int64_t h = 0; h < 24; ++h) option(html, std::to_string(h), fmt::format("{}:00", h), h == wish.hour);
  html << "</select></div><button class=\"btn\">" << text("Save") << "</button></form></section>";
}

}  // namespace

http::Response round_page(Visit& visit, const Member& me) {
  Html html;
  begin_topic(html, visit, text("Round and mail"));
  round(html, visit, me);
  mails(html, visit, me);
  html << "</div>";
  return show(visit, {.title = std::string(text("Round and mail"))}, html);
}

http::Response save_mail(Visit& visit, const Member& me) {
  std::vector<std::string_view> wanted;
  for (const auto& [field_name, value] : visit.form.all())
    if (field_name == "kind") wanted.push_back(value);
  notices::start(visit.sql, me.id, "all");
  for (const NoticeKind kind : all_notice_kinds()) {
    if (std::find(wanted.begin(), wanted.end(), name(kind)) == wanted.end())
      notices::stop(visit.sql, me.id, name(kind), visit.now);
    else notices::start(visit.sql, me.id, name(kind));
  }
  return http::see_other("/settings/round?done=saved");
}

http::Response save_round(Visit& visit, const Member& me) {
  RoundWish wish{std::string(visit.form.get("every")), -1};
  const std::string_view hour = visit.form.get("hour");
  std::from_chars(hour.data(), hour.data() + hour.size(), wish.hour);
  Act act = visit.act();
  const auto set = rounds::set_wish(act, me, wish);
  return set ? http::see_other("/settings/round?done=saved") : fail(visit, set.error());
}

http::Response stop_page(Visit& visit) {
  const std::string token(visit.param("token"));
  const auto stop = notices::read_stop_token(visit.rules, token);
  if (!stop)
    return fail(visit,
                unknown(std::string(text("This link is not one of ours. Sign in and look at Settings instead."))));
  std::string_view which = text("with the rest of the day");
  for (const NoticeKind kind : all_notice_kinds())
    if (name(kind) == stop->kind) which = says(kind);
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Stop this mail?") << "</h1><p>"
       << (stop->kind == "all" ? std::string(text("You will get no mail at all."))
                               : text("You will get no mail {}.", which))
       << " " << text("Nothing lapses early by it, and Settings turns it on again.") << "</p>";
  button_form(html, visit, "/mail/stop/" + url_part(token), text("Stop it"), "btn go");
  html << "</div>";
  return show(visit, {.title = std::string(text("Stop this mail"))}, html);
}

http::Response stop_mail(Visit& visit) {
  const auto stop = notices::read_stop_token(visit.rules, visit.param("token"));
  if (!stop)
    return fail(visit,
                unknown(std::string(text("This link is not one of ours. Sign in and look at Settings instead."))));
  notices::stop(visit.sql, stop->member, stop->kind, visit.now);
  Html html;
  html << "<div class=\"solo\"><h1>" << text("Stopped.") << "</h1><p>"
       << text("You will not get this mail again. Settings turns it on.") << "</p></div>";
  return show(visit, {.title = std::string(text("Stopped"))}, html);
}

}  // namespace kith::settings
