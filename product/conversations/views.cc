#include "product/conversations/views.h"

#include "platform/text/unicode.h"
#include "product/frame/layout.h"
#include "product/members/views.h"
#include "product/ties/views.h"

namespace kith::conversations {
namespace {

const Person& author_of(const Conversation& c, MemberId author) {
  for (const Participant& other : c.others)
    if (other.id == author) return other;
  return c.others.front();
}

std::string names(const Conversation& c) {
  std::string all;
  for (const Participant& other : c.others) all += (all.empty() ? "" : ", ") + other.name;
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
                         : text("{} MB", with_tenths(static_cast<double>(bytes) / 1e6));
}

void enclosed_part(Html& html, const Message& m, const Enclosed& enclosed) {
  const auto [begin, end] = enclosed.files.equal_range(m.id);
  if (begin != end) {
    html << "<ul class=\"files\">";
    for (auto file = begin; file != end; ++file) {
      const std::string path = "/files/" + file->second.id.str();
      html << "<li>";
      if (file->second.is_picture())
        html << "<a class=\"picture\" href=\"" << path << "\"><img src=\"" << path << "/small\" alt=\""
             << file->second.name << "\" loading=\"lazy\" decoding=\"async\"></a>";
      html << "<a dir=\"auto\" href=\"" << path << "\" download>" << file->second.name << "</a> <span class=\"meta\">"
           << size_in_words(file->second.size) << "</span></li>";
    }
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

void about_part(Html& html, const Conversation& c, const Member& me, bool corrects, MemberId author,
                std::string_view words) {
  html << "<blockquote class=\"about-it\"><p class=\"meta\">"
       << (corrects          ? text("Corrects")
           : author == me.id ? text("You wrote")
                             : text("{} wrote", author_of(c, author).first_name()))
       << "</p><p dir=\"auto\">" << shorten(tidy_line(words), kExcerpt) << "</p></blockquote>";
}

void note_part(Html& html, const Person& about, std::string_view note) {
  html << "<section><h2>" << text("Only you see this") << "</h2>";
  if (!note.empty()) html << "<div class=\"note\" dir=\"auto\">", html.paragraphs(note) << "</div>";
  html << "<p><a href=\"/@" << url_part(about.handle) << "/note\">"
       << (note.empty() ? text("Note something about {}", about.first_name()) : text("Edit your note"))
       << "</a></p></section>";
}

void files_field(Html& html, std::string_view action, const std::vector<Error>& mistakes) {
  const bool is_wrong = std::any_of(mistakes.begin(), mistakes.end(), [](const Error& e) { return e.field == "file"; });
  html << "<details class=\"bring\"";
  if (is_wrong) html << " open";
  html << "><summary>" << text("Add a picture or a file") << "</summary>";
  mistake_of(html, mistakes, "file");
  html << "<label class=\"sr\" for=\"f-file\">" << text("Files")
       << "</label><input type=\"file\" id=\"f-file\" name=\"file\" multiple aria-describedby=\"file-hint\" "
          "data-files=\""
       << kFilesMost << "\" data-each=\"" << kFileMost_bytes << "\" data-all=\"" << kFilesMost_bytes
       << "\"><p "
          "class=\"hint\" id=\"file-hint\">"
       << text("Up to {} files of at most {} MB each. Pictures are shown, everything else can be downloaded.",
               spelled(kFilesMost), kFileMost_bytes >> 20)
       << "</p><button class=\"btn\" formaction=\"" << action
       << "\" formenctype=\"multipart/form-data\" data-send-files>" << text("Send with these files")
       << "</button></details>";
}

namespace {

void acts_on_it(Html& html, const Visit& visit, const Conversation& c, const Message& m, bool is_mine,
                std::string_view sent) {
  const std::string here = at(c.id), id = m.id.str();
  html << "<details class=\"own-acts\"><summary>" << text("More") << "<span class=\"sr\">: " << sent
       << "</span></summary><span>";
  if (c.is_read()) html << "<a href=\"" << here << "?quote=" << id << "#write\">" << text("Quote") << "</a> ";
  if (is_mine && visit.now - m.sent_at <= minutes(visit.rules.edit_minutes))
    html << "<a href=\"" << here << "/messages/" << id << "/edit\">" << text("Edit") << "</a> ";
  else if (is_mine && c.is_read())
    html << "<a href=\"" << here << "?correct=" << id << "#write\">" << text("Correct") << "</a> ";
  if (is_mine) html << "<a href=\"" << here << "/messages/" << id << "/delete\">" << text("Delete") << "</a>";
  else
    html << "<a href=\"/report?conversation=" << c.id.str() << "&amp;message=" << id << "\">" << text("Report")
         << "</a>";
  html << "</span></details>";
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
    mark(html, visit, author, 28);
    html << "<b dir=\"auto\">" << author.first_name() << "</b>";
  }
  const std::string sent = date_and_time(m.sent_at, visit.now, visit.zone());
  html << "<span><time datetime=\"" << iso_ms(m.sent_at) << "\">" << sent << "</time>";
  if (m.is_by_mail) html << ", " << text("by e-mail");
  if (m.edited_at) html << ", " << text("edited");
  html << "</span>";
  if (!m.deleted_at) acts_on_it(html, visit, c, m, is_mine, sent);
  html << "</header>";
  if (!m.deleted_at && m.about.message) {
    if (m.about_author) about_part(html, c, me, m.about.corrects, m.about_author, m.about_text);
    else html << "<p class=\"meta gone\">" << text("The words it is about are not there any more.") << "</p>";
  }
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
  if (c.done_at) return short_date(c.done_at, now, zone);
  const std::string since = span_of_days(now - c.last_at);
  if (now - c.last_at > days(kQuietDays)) return text("quiet, {}", since);
  return since;
}

void waiting_card(Html& html, const Visit& visit, const Listed& listed, bool is_first, const Html* reply) {
  const Conversation& c = listed.conversation;
  const Person& other = listed.last_writer();
  html << "<article class=\"letter" << (is_first ? std::string_view(" first") : std::string_view())
       << "\" id=\"conversation-" << c.id.str() << "\"><div class=\"from\">";
  std::string second(ties::title(state_of(listed.tie, visit.now)));
  second.pop_back();
  if (state_of(listed.tie, visit.now) == TieState::kNone) second = other.sentence;
  else if (!other.sentence.empty()) second += " · " + other.sentence;
  if (c.is_of_several()) second = text("with {}", c.first_names());
  person_line(html, visit, other, second);
  html << "<div class=\"t\"><em>" << text("Your turn") << "</em> " << span_of_days(visit.now - c.last_at)
       << "</div></div>";
  const std::string& words = listed.last_words;
  if (reply) {
    html << "<p class=\"q\" dir=\"auto\"><a href=\"" << at(c.id) << "\">" << c.title << "</a></p>";
    if (words != c.title) html << "<div class=\"says\">", html.paragraphs(words) << "</div>";
    html << *reply << "</article>";
    return;
  }
  html << "<p class=\"q\" dir=\"auto\"><a href=\"" << at(c.id) << "\">"
       << (words.empty() ? c.title : shorten(words, kExcerpt)) << "</a></p>";
  if (!words.empty() && c.title != words)
    html << "<p class=\"why\">" << text("In:") << " <b dir=\"auto\">" << c.title << "</b></p>";
  html << "<div class=\"acts\"><a class=\"btn go\" data-key=\"r\" href=\"" << at(c.id) << "#write\">" << text("Reply")
       << "</a><a class=\"btn plain\" data-key=\"l\" href=\"" << at(c.id) << "/later\">" << text("Later")
       << "</a><span class=\"glyph-at-end\">";
  if (!c.is_of_several()) ties::glyph(html, visit.now, listed.tie, other.first_name());
  html << "</span></div></article>";
}

void row(Html& html, const Visit& visit, const Listed& listed) {
  const Conversation& c = listed.conversation;
  html << "<article class=\"row conversation\">";
  mark(html, visit, c.others.front(), 40);
  html << "<div class=\"c\"><p class=\"q\" dir=\"auto\"><a href=\"/conversations/" << c.id.str() << "\">" << c.title
       << "</a></p><p class=\"meta\"><b dir=\"auto\">" << names(c) << "</b> · ";
  if (c.done_at) html << text("done for now, {}", since_in_words(c, visit.now, visit.zone()));
  else html << since_in_words(c, visit.now, visit.zone());
  if (c.later_until > visit.now)
    html << " · " << text("put away until {}", short_date(c.later_until, visit.now, visit.zone()));
  html << "</p><p class=\"says\" dir=\"auto\">" << shorten(tidy_line(listed.last_words), 140) << "</p></div></article>";
}

void found_row(Html& html, const Visit& visit, const Member& me, const Found& found) {
  const std::string here = at(found.conversation);
  html << "<article class=\"row conversation\"><div class=\"c\"><p class=\"q\" dir=\"auto\"><a href=\"" << here << "\">"
       << found.title << "</a></p><p class=\"meta\"><b dir=\"auto\">" << found.with << "</b> · "
       << short_date(found.last_at, visit.now, visit.zone()) << "</p>";
  for (const FoundMessage& message : found.messages)
    html << "<p class=\"says\" dir=\"auto\"><a href=\"" << here << "?before=" << message.id.value + 1 << "#m-"
         << message.id.str() << "\">" << message.words << "</a></p><p class=\"meta\">"
         << (message.author == me.id ? text("You, {}", short_date(message.sent_at, visit.now, visit.zone()))
                                     : short_date(message.sent_at, visit.now, visit.zone()))
         << "</p>";
  html << "</div></article>";
}

json::object as_json(const Conversation& c, Instant now) {
  json::array others;
  for (const Participant& other : c.others) others.push_back(members::as_json(other));
  return {{"id", ref(c.id)},
          {"title", c.title},
          {"opener", ref(c.opener)},
          {"with", std::move(others)},
          {"list", name(c.list(now))},
          {"turn", c.last_message ? json::value(c.my_turn ? "yours" : "theirs") : json::value(nullptr)},
          {"started_at", when(c.started_at)},
          {"last_at", when(c.last_at)},
          {"later_until", when(c.later_until)},
          {"muted", c.is_muted},
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
          {"quotes", ref(m.about.corrects ? MessageId{} : m.about.message)},
          {"corrects", ref(m.about.corrects ? m.about.message : MessageId{})},
          {"files", std::move(files)}};
}

}  // namespace kith::conversations
