#include "product/board/views.h"

#include "product/calls/store.h"
#include "product/calls/views.h"
#include "product/frame/layout.h"
#include "product/members/views.h"

namespace kith::board {
namespace {

std::string answer_path(const Person& owner, const Call& call) {
  return "/openers/new?to=" + url_part(owner.handle) + "&call=" + call.id.str();
}

// “…”, without the full stop that would stand in the middle of a sentence.
std::string quoted(std::string_view words) {
  while (!words.empty() && (words.back() == '.' || words.back() == ' ')) words.remove_suffix(1);
  return in_quotes(words);
}

// The same reason, told to one or the other.
struct Sides {
  std::string_view why, says, back_offers, back_asks;
};
Sides sides_of(const Deal& d, MemberId reader) {
  if (d.helper.id == reader)
    return {text("Why you:"), d.offer ? text("your offer says") : text("you say"), text("they offer"), text("you ask")};
  return {text("Why them:"), d.offer ? text("they offer") : text("they say"), text("you offer"), text("they ask")};
}

void meta_of(Html& html, const Visit& visit, const Call& c, std::string_view zone) {
  html << "<p class=\"meta\">";
  if (c.kind == CallKind::kAsk) html << says(c.aim) << " · ";
  if (!c.field.empty()) html << "<bdi>" << c.field << "</bdi> · ";
  html << "<bdi>" << (c.place.empty() ? text("anywhere") : std::string_view(c.place)) << "</bdi> · "
       << text("until {}", short_date(c.ends_at, visit.now, zone));
  if (c.answers > 0)
    html << " · " << plural(c.answers, "one person has answered", "{} people have answered", spelled(c.answers));
  html << "</p>";
}

bool is_kind_of_path(const Visit& visit, const Call& call) {
  return (visit.request.path.rfind("/asks/", 0) == 0) == (call.kind == CallKind::kAsk);
}

}  // namespace

Error nothing_there() { return unknown(std::string(text("There is no such ask or offer, or it is not open to you."))); }

Result<Call> of_path(Visit& visit, const Member& me) {
  const CallId id = TRY(id_param<CallId>(visit));
  Call call = TRY(calls::load(visit.sql, id, me.id));
  if (!is_kind_of_path(visit, call)) return nothing_there();
  return call;
}

Result<Call> public_of_path(Visit& visit) {
  const CallId id = TRY(id_param<CallId>(visit));
  auto call = calls::find_public(visit.sql, id, visit.now);
  if (!call || !is_kind_of_path(visit, *call))
    return unknown(std::string(text("Sign in to see this ask or offer, if it is still there.")));
  return std::move(*call);
}

Result<Call> own_of_path(Visit& visit, const Member& me) {
  const CallId id = TRY(id_param<CallId>(visit));
  auto call = calls::find_of(visit.sql, id, me.id);
  if (!call || !is_kind_of_path(visit, *call)) return nothing_there();
  return std::move(*call);
}

std::string in_words(const Wanted& w) {
  std::string words(w.kind == CallKind::kAsk ? text("asks") : text("offers"));
  if (!w.field.empty()) words += text(" about {}", w.field);
  if (!w.place.empty()) words += text(", within {} km of {}", w.distance_km, w.place);
  if (!w.language.empty()) words += text(", in {}", w.language);
  return words;
}

std::string board_path(const Wanted& w) {
  std::string path = std::string("/board?show=all&of=") + (w.kind == CallKind::kAsk ? "asks" : "offers");
  if (!w.field.empty()) path += "&field=" + url_part(w.field);
  if (!w.place.empty()) path += "&place=" + url_part(w.place) + "&km=" + std::to_string(w.distance_km);
  if (!w.language.empty()) path += "&language=" + url_part(w.language);
  return path;
}

std::string reason_in_words(const Deal& d, MemberId reader) {
  const Sides sides = sides_of(d, reader);
  std::string words = std::string(sides.says) + " " + quoted(d.offered) + "; " + d.reason + ".";
  if (d.fits_both_ways())
    words += " " + text("The other way round: {} {}, {} {}.", sides.back_offers, quoted(d.back_offered),
                        sides.back_asks, quoted(d.back_asked));
  return words;
}

void reason_line(Html& html, const Deal& d, MemberId reader) {
  const Sides sides = sides_of(d, reader);
  html << "<p class=\"why\" dir=\"auto\">" << sides.why << " " << sides.says << " <b>" << quoted(d.offered) << "</b>; "
       << d.reason << ".</p>";
  if (d.fits_both_ways())
    html << "<p class=\"why back\" dir=\"auto\">" << text("The other way round:") << " " << sides.back_offers << " <b>"
         << quoted(d.back_offered) << "</b>, " << sides.back_asks << " " << quoted(d.back_asked) << ".</p>";
}

void not_for_me(Html& html, const Visit& visit, std::string_view path) {
  html << "<details class=\"not\"><summary>" << text("Not for me") << "</summary>";
  begin_form(html, visit, std::string(path) + "/refuse");
  html << "<fieldset><legend>" << text("Why is it not for you?") << "</legend><div class=\"acts\">";
  for (const Wrong what : {Wrong::kField, Wrong::kPlace, Wrong::kPerson, Wrong::kWording})
    html << "<button class=\"btn\" name=\"what\" value=\"" << name(what) << "\">" << says(what) << "</button>";
  html << "</div></fieldset></form></details>";
}

void brought_card(Html& html, const Visit& visit, const Deal& d) {
  html << "<article class=\"brought\" id=\"ask-" << d.ask.id.str() << "\"><div class=\"from\">";
  person_line(html, visit, d.asker, d.asker.sentence);
  html << "</div><p class=\"q\" dir=\"auto\"><a href=\"" << d.ask.path() << "\">" << d.ask.words << "</a></p>";
  reason_line(html, d, d.helper.id);
  html << "<div class=\"acts\"><a class=\"btn\" href=\"" << answer_path(d.asker, d.ask) << "\">"
       << text("Answer {}’s ask", d.asker.first_name()) << "</a>";
  not_for_me(html, visit, d.ask.path());
  html << "</div></article>";
}

void helper_card(Html& html, const Visit& visit, const Deal& d, bool is_welcome) {
  std::string path = "/openers/new?to=" + url_part(d.helper.handle);
  if (d.offer) path += "&call=" + d.offer.str();
  else path += "&ask=" + d.ask.id.str();
  if (is_welcome) path += "&welcome=5";
  html << "<article class=\"brought\"><div class=\"from\">";
  person_line(html, visit, d.helper, d.helper.sentence);
  html << "</div><p class=\"says\" dir=\"auto\">" << text("You ask:") << " " << in_quotes(d.ask.words) << "</p>";
  reason_line(html, d, d.asker.id);
  html << "<div class=\"acts\"><a class=\"btn\" href=\"" << path << "\">" << text("Ask {}", d.helper.first_name())
       << "</a>";
  if (d.offer) not_for_me(html, visit, "/offers/" + d.offer.str());
  html << "</div></article>";
}

void greeter_card(Html& html, const Visit& visit, const Person& host, bool is_welcome) {
  html << "<article class=\"brought\"><div class=\"from\">";
  person_line(html, visit, host, host.sentence);
  html << "<div class=\"t\"><em>" << text("greets newcomers") << "</em></div></div><p class=\"meta\">"
       << text("{} hosts this community and knows who does what here.", host.first_name())
       << "</p><div class=\"acts\"><a class=\"btn\" href=\"/openers/new?to=" << url_part(host.handle);
  if (is_welcome) html << "&amp;welcome=5";
  html << "\">" << text("Ask {}", host.first_name()) << "</a></div></article>";
}

void near_card(Html& html, const Visit& visit, const Person& person, std::string_view words) {
  html << "<article class=\"brought\"><div class=\"from\">";
  person_line(html, visit, person, person.sentence);
  html << "</div><p class=\"why\" dir=\"auto\">"
       << text("You say {}; what they do or offer is near to it.", in_quotes(words))
       << "</p><div class=\"acts\"><a class=\"btn\" href=\"/openers/new?to=" << url_part(person.handle)
       << "&amp;welcome=5\">" << text("Ask {}", person.first_name()) << "</a></div></article>";
}

void listed_row(Html& html, const Visit& visit, const Listed& l) {
  html << "<article class=\"row listed\"><div class=\"c\"><p class=\"q\" dir=\"auto\"><a href=\"" << l.call.path()
       << "\">" << l.call.words << "</a></p><div class=\"from\">";
  person_line(html, visit, l.person, visit.me ? std::string_view(l.person.sentence) : std::string_view());
  html << "</div>";
  meta_of(html, visit, l.call, l.time_zone);
  html << "</div></article>";
}

json::object as_json(const Deal& d, MemberId reader) {
  return {{"ask", calls::as_json(d.ask)},
          {"asker", members::as_json(d.asker)},
          {"helper", members::as_json(d.helper)},
          {"offer", ref(d.offer)},
          {"offered", d.offered},
          {"both_ways", d.fits_both_ways()},
          {"reason", reason_in_words(d, reader)},
          {"dealt_at", when(d.dealt_at)}};
}

json::object as_json(const Listed& l) {
  json::object call = calls::as_json(l.call);
  call["member"] = members::as_json(l.person);
  return call;
}

json::object as_json(const SavedSearch& s) {
  return {{"id", ref(s.id)},         {"kind", name(s.wanted.kind)}, {"field", s.wanted.field},
          {"place", s.wanted.place}, {"km", s.wanted.distance_km},  {"language", s.wanted.language}};
}

}  // namespace kith::board
