#include "product/safety/views.h"

#include "product/frame/layout.h"
#include "product/members/views.h"

namespace kith::safety {

std::string subject_in_words(const Report& r) {
  switch (r.kind) {
    case ReportKind::kOpener: return text("an opener by {}", r.about.name);
    case ReportKind::kMessage: return text("a message by {}", r.about.name);
    case ReportKind::kMember: return text("the page of {}", r.about.name);
    case ReportKind::kVerdict: return text("an opener to {}, who called it a pitch", r.about.name);
  }
  return {};
}

void pieces(Html& html, const Visit& visit, const Report& r, const std::vector<Piece>& all) {
  for (const Piece& piece : all) {
    const std::string& author = piece.author == r.about.id      ? r.about.name
                                : piece.author == r.reporter.id ? r.reporter.name
                                                                : r.about.name;
    html << "<article class=\"msg them" << (piece.is_subject ? std::string_view(" meant") : std::string_view())
         << "\"><p class=\"meta\" dir=\"auto\">" << author;
    if (piece.sent_at) html << ", " << date_and_time(piece.sent_at, visit.now, visit.zone());
    if (piece.is_subject) html << " · <b>" << text("this is what it is about") << "</b>";
    html << "</p>";
    if (piece.text.empty()) html << "<p class=\"meta\">" << text("deleted") << "</p>";
    else html.paragraphs(piece.text);
    html << "</article>";
  }
}

void history(Html& html, const Visit& visit, const Person& person, const History& h) {
  html << "<section><h3 dir=\"auto\">" << person.name << "</h3><ul class=\"track\">";
  html << "<li>"
       << (h.reports.empty()
               ? std::string(text("No other report about them."))
               : plural(static_cast<std::int64_t>(h.reports.size()), "One other report about them.",
                        "{} other reports about them.", spelled_first(static_cast<std::int64_t>(h.reports.size()))))
       << "</li><li>"
       << (h.reported == 0 ? std::string(text("They reported nothing in the last year."))
                           : plural(h.reported, "They reported one thing in the last year.",
                                    "They reported {} things in the last year.", spelled(h.reported)))
       << "</li>";
  for (const Decision& d : h.decisions)
    html << "<li>" << label(d.act) << " <span class=\"meta\">" << short_date(d.at, visit.now, visit.zone()) << ": "
         << d.reason << "</span></li>";
  html << "</ul></section>";
}

json::object as_json(const Report& r, const std::optional<Decision>& d) {
  return {{"id", ref(r.id)},
          {"kind", name(r.kind)},
          {"about", members::as_json(r.about)},
          {"rule", r.rule},
          {"words", r.words},
          {"at", when(r.at)},
          {"decision", d ? json::value(d->id.str()) : json::value(nullptr)},
          {"says", d ? json::value(told_to_reporter(*d)) : json::value(nullptr)}};
}

json::object as_json(const Decided& d, const Member& reader) {
  json::object body{{"id", ref(d.decision.id)}, {"act", name(d.decision.act)},     {"reason", d.decision.reason},
                    {"rule", d.report.rule},    {"until", when(d.decision.until)}, {"at", when(d.decision.at)}};
  body["appeal"] = !d.appeal ? json::value(nullptr)
                             : json::value(json::object{{"words", d.appeal->member.id == reader.id || reader.is_host
                                                                      ? std::string_view(d.appeal->words)
                                                                      : std::string_view()},
                                                        {"at", when(d.appeal->at)},
                                                        {"outcome", d.appeal->outcome},
                                                        {"reason", d.appeal->reason},
                                                        {"decided_at", when(d.appeal->decided_at)}});
  return body;
}

}  // namespace kith::safety
