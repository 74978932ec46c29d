#include "product/openers/views.h"

#include "language/questions.h"
#include "product/frame/layout.h"
#include "product/labels/views.h"
#include "product/members/views.h"

namespace kith::openers {
namespace {

void check_line(Html& html, bool is_well, std::string_view sentence) {
  if (is_well) html << "<li class=\"well\"><span aria-hidden=\"true\">✓</span> " << sentence << "</li>";
  else html << "<li><span aria-hidden=\"true\">○</span> " << sentence << "</li>";
}

std::string in_time(const Opener& o, Instant now) {
  return o.ever_lapses() ? ", " + time_left(o.due_at - now) : std::string{};
}

}  // namespace

Result<Opener> of_path(Visit& visit, const Member& me) {
  const OpenerId id = TRY(id_param<OpenerId>(visit));
  return load(visit.sql, id, me.id);
}

std::string state_in_words(const Opener& o, MemberId reader, Instant now, std::string_view zone) {
  const bool is_mine = o.sender.id == reader;
  switch (o.state_at(now)) {
    case OpenerState::kDraft: return text("a draft, kept on {}", short_date(o.written_at, now, zone));
    case OpenerState::kQueued: return std::string(text("in the queue; its days start when it is delivered"));
    case OpenerState::kOpen: return std::string(text("open")) + in_time(o, now);
    case OpenerState::kAnswered: return text("answered on {}", short_date(o.ended_at, now, zone));
    case OpenerState::kPassed:
      return o.pass_line.empty() ? std::string(text("passed politely")) : text("passed politely: “{}”", o.pass_line);
    case OpenerState::kWithdrawn:
      return is_mine ? text("taken back on {}", short_date(o.ended_at, now, zone))
                     : text("{} took it back", o.sender.first_name());
    case OpenerState::kLapsed:
      if (is_mine && !o.pass_line.empty()) return o.pass_line;  // a mail that came back
      return text("lapsed on {}", short_date(o.ended_at ? o.ended_at : o.due_at, now, zone));
  }
  return {};
}

std::string_view outcome(OpenerState state) {
  switch (state) {
    case OpenerState::kAnswered: return text("answered");
    case OpenerState::kPassed: return text("passed politely");
    case OpenerState::kWithdrawn: return text("taken back");
    case OpenerState::kLapsed: return text("lapsed");
    default: return {};
  }
}

void labelled_card(Html& html, const Visit& visit, const Opener& o, const Label& label) {
  html << "<article class=\"letter flag\" id=\"opener-" << o.id.str() << "\"><div class=\"from\"><p>";
  labels::tags(html, label, o.delivered_at, visit.now);
  html << " <span class=\"meta\" dir=\"auto\">" << o.sender.name
       << "</span></p><div class=\"t\"><a class=\"btn plain\" href=\"/openers/" << o.id.str() << "\">"
       << text("Read anyway") << "<span class=\"sr\"> " << text("what {} wrote", o.sender.name)
       << "</span></a><a class=\"btn plain\" href=\"/openers/" << o.id.str() << "/pass\">" << text("Pass")
       << "<span class=\"sr\"> " << text("what {} wrote", o.sender.name) << "</span></a></div></div></article>";
}

void waiting_card(Html& html, const Visit& visit, const Opener& o, const Label& label, bool is_first,
                  const Html* reply) {
  if (label.reads_like_pitch()) return labelled_card(html, visit, o, label);
  html << "<article class=\"letter" << (is_first ? std::string_view(" first") : std::string_view()) << "\" id=\"opener-"
       << o.id.str() << "\"><div class=\"from\">";
  person_line(html, visit, o.sender, o.sender.sentence);
  html << "<div class=\"t\"><em>" << (o.call ? text("Answer to you") : text("Opener")) << "</em> ";
  if (o.ever_lapses()) html << text("lapses in {}", time_span(o.due_at - visit.now));
  html << "</div></div><p class=\"q\" dir=\"auto\"><a href=\"/openers/" << o.id.str() << "\">" << o.title << "</a></p>";
  const std::string rest = language::without(o.text, o.title);
  if (!rest.empty()) html << "<div class=\"says\">", html.paragraphs(rest) << "</div>";
  if (o.call && o.occasion != o.title)
    html << "<p class=\"why\">" << text("About your words:") << " <b dir=\"auto\">“" << o.occasion << "”</b></p>";
  if (!o.why.empty()) html << "<p class=\"why\">" << text("Why you:") << " <b dir=\"auto\">" << o.why << "</b></p>";
  if (label.says_something()) {
    html << "<p class=\"labelled\">";
    labels::tags(html, label, o.delivered_at, visit.now);
    html << "</p>";
  }
  if (reply) html << *reply;
  else receiver_acts(html, visit, o);
  html << "</article>";
}

void receiver_acts(Html& html, const Visit&, const Opener& o) {
  const std::string at = "/openers/" + o.id.str();
  html << "<div class=\"acts\"><a class=\"btn go\" data-key=\"r\" href=\"" << at << "#answer\">" << text("Answer")
       << "</a><a class=\"btn\" data-key=\"p\" href=\"" << at << "/pass\">" << text("Pass politely")
       << "</a><a class=\"btn plain\" data-key=\"l\" href=\"" << at << "/later\">" << text("Later") << "</a></div>";
}

void feedback(Html& html, const Check& c, const Standing& s, const Member& receiver, bool answers_call,
              std::string_view zone, Instant now) {
  html << "<div id=\"feedback\" class=\"feedback\"><ul>";
  if (answers_call)
    check_line(html, true, text("You answer their own words, so it needs no question and takes no place."));
  else
    check_line(html, c.has_question,
               c.has_question ? text("There is a question.")
                              : text("There is no question yet. What would you like to know from them?"));
  if (!answers_call)
    check_line(html, c.says_why,
               c.says_why ? text("It says why you ask them.") : text("Say in a line why you ask them; it helps most."));
  if (c.length < kOpenerLeast) check_line(html, false, text("A little longer: {} of at least 40.", c.length));
  else if (c.length > kOpenerMost)
    check_line(html, false, text("Too long: {} of at most 900. Keep the rest for the reply.", c.length));
  else if (c.length > 600) check_line(html, false, text("Could be shorter: {} of 900.", c.length));
  else check_line(html, true, text("A good length: {} of 900.", c.length));
  if (c.links > 1) check_line(html, false, text("One link at most reads well."));
  if (c.likeness.is_own) check_line(html, answers_call, text("Almost the same as what you sent to others."));
  else if (c.likeness.others > 0)
    check_line(html, false, text("Others have sent nearly the same words; {} would see that.", receiver.first_name()));
  html << "</ul>";
  if (c.length > 0 && !c.advice.empty())
    html << "<p class=\"reads\"><span>" << text("How it reads:") << "</span> <span class=\"advice\">" << c.advice
         << "</span></p>";
  if (c.is_pitch) {
    html << "<div class=\"flagged\"><p>" << text("{} will see this labelled", receiver.first_name())
         << " <span class=\"tag mad\">" << text("Reads like a pitch") << "</span>" << text(", because:") << "</p>";
    labels::evidence_list(html, c.evidence);
    html << "<p class=\"meta\">" << text("Change it, or send it so.") << " <a href=\"/how#reading\">"
         << text("How Kith reads") << "</a></p></div>";
  }
  if (!answers_call) {
    html << "<p class=\"meta\">";
    if (s.places > 0) html << text("Open: {} of {}.", s.holding, s.places) << " ";
    if (s.places > 0 && s.holding >= s.places && s.oldest) {
      html << text("The oldest is to {}.", s.oldest->receiver.name) << " <a href=\"/openers/" << s.oldest->id.str()
           << "\">" << text("Take it back") << "</a>";
    } else if (s.room_at) {
      html << text("{} has room again on {}. Until then it waits in the queue; its days start when it is delivered.",
                   receiver.first_name(), short_date(s.room_at, now, zone));
    } else {
      html << text(s.places > 0 ? sentence("If {} does not reply by {} it lapses and the place is free again.")
                                : sentence("If {} does not reply by {} it lapses, and you are told."),
                   receiver.first_name(), short_date(s.would_lapse_at, now, zone));
    }
    html << "</p>";
  }
  html << "</div>";
}

json::object as_json(const Opener& o, MemberId me, Instant now) {
  return {{"id", ref(o.id)},
          {"from", members::as_json(o.sender)},
          {"to", members::as_json(o.receiver)},
          {"state", name(o.state_at(now))},
          {"title", o.title},
          {"text", o.text},
          {"why", o.why},
          {"occasion", o.occasion},
          {"call", ref(o.call)},
          {"takes_place", o.takes_place},
          {"written_at", when(o.written_at)},
          {"delivered_at", when(o.delivered_at)},
          {"lapses_at", !o.ever_lapses() ? json::value(nullptr) : when(o.due_at)},
          {"reminded_at", when(o.reminded_at)},
          {"ended_at", when(o.state_at(now) == OpenerState::kLapsed && !o.ended_at ? o.due_at : o.ended_at)},
          {"pass_line", o.pass_line},
          {"try", o.try_person ? json::value(members::as_json(*o.try_person)) : json::value(nullptr)},
          {"conversation", ref(o.conversation)},
          {"later_until", me == o.receiver.id ? when(o.later_until) : json::value(nullptr)}};
}

}  // namespace kith::openers
