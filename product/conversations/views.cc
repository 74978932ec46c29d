#include "product/conversations/views.h"

#include "platform/text/unicode.h"
#include "product/frame/layout.h"
#include "product/members/views.h"
#include "product/ties/views.h"

namespace kith::conversations {
namespace {

constexpr std::size_t kExcerpt = 220;

const Person& author_of(const Conversation& c, MemberId author) {
  for (const Person& other : c.others)
    if (other.id == author) return other;
  return c.others.front();
}

std::string names(const Conversation& c) {
  std::string all;
  for (const Person& other : c.others) all += (all.empty() ? "" : ", ") + other.name;
  return all;
}

}  // namespace

Result<Conversation> of_path(Visit& visit, const Member& me) {
  const ConversationId id = TRY(id_param<ConversationId>(visit));
  return load(visit.sql, id, me.id);
}

namespace {

std::string size_in_words(std::int64_t bytes) {
  return bytes < 100'000 ? text("{} KB", std::max<std::int64_t>(1, (bytes + 500) / 1000))
                         : text("{} MB", fmt::format("{:.1f}", static_cast<double>(bytes) / 1e6));
}

void enclosed_part(Html& html, const Message& m, const Enclosed& enclosed) {
  const auto [begin, end] = enclosed.files.equal_range(m.id);
  if (begin != end) {
    html << "<ul class=\"files\">";
    for (auto file = begin; file != end; ++file)
      html << "<li><a dir=\"auto\" href=\"/files/" << file->second.id.str() << "\">" << file->second.name
           << "</a> <span class=\"meta\">" << size_in_words(file->second.size) << "</span></li>";
    html << "</ul>";
  }
  if (const auto cut = enclosed.cut.find(m.id); cut != enclosed.cut.end()) {
    html << "<details class=\"cut\"><summary>" << text("What your mail program put around it was left out")
         << "</summary>";
    html.paragraphs(cut->second);
    html << "</details>";
  }
}

}  // namespace

void message(Html& html, const Visit& visit, const Conversation& c, const Member& me, const Message& m,
             const Enclosed& enclosed) {
  const bool is_mine = m.author == me.id;
  html << "<article class=\"msg " << (is_mine ? std::string_view("you") : std::string_view("them")) << "\" id=\"m-"
       << m.id.str() << "\"><header>";
  if (is_mine) {
    html << "<b>" << text("You") << "</b>";
  } else {
    const Person& author = author_of(c, m.author);
    mark(html, visit, author.id, 28);
    html << "<b dir=\"auto\">" << author.first_name() << "</b>";
  }
  const std::string sent = date_and_time(m.sent_at, visit.now, visit.zone());
  html << "<span><time datetime=\"" << iso(m.sent_at) << "\">" << sent << "</time>";
  if (m.is_by_mail) html << ", " << text("by e-mail");
  if (m.edited_at) html << ", " << text("edited");
  html << "</span>";
  if (is_mine && !m.deleted_at) {
    const std::string at = "/conversations/" + c.id.str() + "/messages/" + m.id.str();
    html << "<span class=\"own-acts\">";
    if (visit.now - m.sent_at <= minutes(visit.rules.edit_minutes))
      html << "<a href=\"" << at << "/edit\">" << text("Edit") << "</a> ";
    html << "<a href=\"" << at << "/delete\">" << text("Delete") << "</a></span>";
  }
  if (!is_mine && !m.deleted_at)
    html << "<span class=\"own-acts\"><a href=\"/report?conversation=" << c.id.str() << "&amp;message=" << m.id.str()
         << "\">" << text("Report") << "<span class=\"sr\"> "
         << text("what {} wrote, {}", author_of(c, m.author).first_name(), sent) << "</span></a></span>";
  html << "</header>";
  if (m.deleted_at && !m.text.empty())
    html << "<p class=\"meta gone\">" << m.text << "</p>";  // what a host put in its place
  else if (m.deleted_at)
    html << "<p class=\"meta gone\">"
         << (is_mine ? text("You deleted this message.") : text("This message was deleted by its author.")) << "</p>";
  else html.paragraphs(m.text);
  if (!m.deleted_at) enclosed_part(html, m, enclosed);
  html << "</article>";
}

void gap(Html& html, Duration length) {
  const std::int64_t weeks = length.whole_days() / 7, months = length.whole_days() / 30;
  html << "<p class=\"gap\"><span>"
       << (weeks <= 12 ? text("{} weeks of quiet", spelled(weeks)) : text("{} months of quiet", spelled(months)))
       << "</span></p>";
}

std::string since_in_words(const Conversation& c, Instant now, std::string_view zone) {
  if (c.done_at) return text("done for now, {}", short_date(c.done_at, now, zone));
  const std::string since = span_of_days(now - c.last_at);
  if (now - c.last_at > days(kQuietDays)) return text("quiet, {}", since);
  return since;
}

void waiting_card(Html& html, const Visit& visit, const Listed& listed, bool is_first) {
  const Conversation& c = listed.conversation;
  const Person& other = c.others.front();
  html << "<article class=\"letter" << (is_first ? std::string_view(" first") : std::string_view())
       << "\" id=\"conversation-" << c.id.str() << "\"><div class=\"from\">";
  std::string second(ties::title(state_of(listed.tie, visit.now)));
  second.pop_back();
  if (state_of(listed.tie, visit.now) == TieState::kNone) second = other.sentence;
  else if (!other.sentence.empty()) second += " · " + other.sentence;
  person_line(html, visit, other, second);
  html << "<div class=\"t\"><em>" << text("Your turn") << "</em> " << span_of_days(visit.now - c.last_at)
       << "</div></div><p class=\"q\" dir=\"auto\"><a href=\"/conversations/" << c.id.str() << "\">"
       << (listed.last_words.empty() ? c.title : shorten(listed.last_words, kExcerpt)) << "</a></p>";
  if (!listed.last_words.empty() && c.title != listed.last_words)
    html << "<p class=\"why\">" << text("In:") << " <b dir=\"auto\">" << c.title << "</b></p>";
  html << "<div class=\"acts\"><a class=\"btn go\" data-key=\"r\" href=\"/conversations/" << c.id.str() << "#write\">"
       << text("Reply") << "</a><a class=\"btn plain\" data-key=\"l\" href=\"/conversations/" << c.id.str()
       << "/later\">" << text("Later") << "</a><span class=\"glyph-at-end\">";
  ties::glyph(html, visit.now, listed.tie, other.first_name());
  html << "</span></div></article>";
}

void row(Html& html, const Visit& visit, const Listed& listed) {
  const Conversation& c = listed.conversation;
  html << "<article class=\"row conversation\">";
  mark(html, visit, c.others.front().id, 40);
  html << "<div class=\"c\"><p class=\"q\" dir=\"auto\"><a href=\"/conversations/" << c.id.str() << "\">" << c.title
       << "</a></p><p class=\"meta\"><b dir=\"auto\">" << names(c) << "</b> · ";
  html << since_in_words(c, visit.now, visit.zone());
  if (c.later_until > visit.now)
    html << " · " << text("put away until {}", short_date(c.later_until, visit.now, visit.zone()));
  html << "</p><p class=\"says\" dir=\"auto\">" << shorten(tidy_line(listed.last_words), 140) << "</p></div></article>";
}

json::object as_json(const Conversation& c, Instant now) {
  json::array others;
  for (const Person& other : c.others) others.push_back(members::as_json(other));
  return {{"id", ref(c.id)},
          {"title", c.title},
          {"opener", ref(c.opener)},
          {"with", std::move(others)},
          {"list", name(c.list(now))},
          {"turn", c.last_message ? json::value(c.my_turn ? "yours" : "theirs") : json::value(nullptr)},
          {"started_at", when(c.started_at)},
          {"last_at", when(c.last_at)},
          {"later_until", when(c.later_until)},
          {"done_by", ref(c.done_by)},
          {"done_at", when(c.done_at)}};
}

json::object as_json(const Message& m, const Enclosed& enclosed) {
  json::array files;
  const auto [begin, end] = enclosed.files.equal_range(m.id);
  for (auto file = begin; file != end; ++file)
    files.push_back({{"id", ref(file->second.id)},
                     {"name", file->second.name},
                     {"type", file->second.type},
                     {"size", file->second.size}});
  return {{"id", ref(m.id)},
          {"author", ref(m.author)},
          {"text", m.text},
          {"sent_at", when(m.sent_at)},
          {"edited_at", when(m.edited_at)},
          {"deleted_at", when(m.deleted_at)},
          {"by_mail", m.is_by_mail},
          {"files", std::move(files)}};
}

}  // namespace kith::conversations
