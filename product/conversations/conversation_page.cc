#include "platform/text/unicode.h"
#include "product/calls/store.h"
#include "product/calls/views.h"
#include "product/conversations/actions.h"
#include "product/conversations/pages.h"
#include "product/conversations/views.h"
#include "product/frame/layout.h"
#include "product/members/store.h"
#include "product/ties/ledger.h"
#include "product/ties/store.h"
#include "product/ties/views.h"

namespace kith::conversations {
namespace {

constexpr std::int64_t kOnAPage = 30;

// What is written, and what it is about, when it did not go or has not gone yet.
struct Writing {
  std::string words;
  About about;
  std::vector<Error> mistakes = {};
};

// What "?quote=" or "?correct=" of the page, or the same fields of the form, say that the next message is about.
About about_of(const http::Fields& given) {
  if (const auto corrected = MessageId::parse(given.get("correct"))) return {*corrected, true};
  return {MessageId::parse(given.get("quote")).value_or(MessageId{}), false};
}

void about_fields(Html& html, Visit& visit, const Conversation& c, const Member& me, About about) {
  if (!about.message) return;
  const auto message = find_message(visit.sql, c.id, about.message);
  if (!message || message->deleted_at || (about.corrects && message->author != me.id)) return;
  about_part(html, c, me, about.corrects, message->author, message->text);
  html << "<input type=\"hidden\" name=\"" << (about.corrects ? std::string_view("correct") : std::string_view("quote"))
       << "\" value=\"" << about.message.str() << "\"><p class=\"meta\"><a href=\"" << at(c.id) << "#write\">"
       << (about.corrects ? text("Do not correct it") : text("Do not quote it")) << "</a></p>";
}

void composer(Html& html, Visit& visit, const Conversation& c, const Member& me, const Writing& writing) {
  const Participant& other = c.others.front();
  begin_form(html, visit, at(c.id) + "/messages", "class=\"write\" id=\"write\"");
  html << "<div class=\"head-line\"><label for=\"f-text\">" << text("Your reply") << "</label><span id=\"kept\">"
       << (c.readers() == 2 ? text("Both get it here and by e-mail.")
           : c.readers() > 2
               ? text("All {} get it here and by e-mail.", spelled(static_cast<std::int64_t>(c.readers())))
           : other.is_guest() ? text("{} gets it by e-mail.", c.first_names())
                              : text("{} gets it here and by e-mail.", c.first_names()))
       << "</span></div>";
  about_fields(html, visit, c, me, writing.about);
  mistake_of(html, writing.mistakes, "text");
  html << "<textarea class=\"people\" id=\"f-text\" name=\"text\" dir=\"auto\" rows=\"4\" data-draft=\""
       << draft_place(c.id) << "\">\n"
       << writing.words << "</textarea>";
  files_field(html, at(c.id) + "/files", writing.mistakes);
  html << "<div class=\"acts\"><button class=\"btn go\" data-send>" << text("Send")
       << "</button><button class=\"btn plain\" name=\"act\" value=\"keep\">" << text("Keep for later")
       << "</button></div></form>";
}

void margin(Html& html, Visit& visit, const Conversation& c) {
  const Participant& other = c.others.front();
  html << "<aside aria-label=\"" << (c.is_of_several() ? text("About this conversation") : text("About this tie"))
       << "\">";
  html << "<section><h2>" << text("How it began") << "</h2><p>";
  if (c.opener)
    html << text("With an opener, answered on {}.", short_date(c.started_at, visit.now, visit.zone()))
         << " <a href=\"/openers/" << c.opener.str() << "\">" << text("See it") << "</a>";
  else html << text("On {}.", short_date(c.started_at, visit.now, visit.zone()));
  html << "</p></section>";
  if (!c.is_of_several()) {
    if (other.is_here) calls::in_margin(html, other.first_name(), calls::open_calls(visit.sql, other.id, visit.now));
    note_part(html, other, other.note);
  }
  html << "<section class=\"deeds\"><h2>" << text("This conversation") << "</h2>";
  if (c.my_turn && !c.done_at)
    html << "<p><a href=\"" << at(c.id) << "/later\">" << text("Put it away until later") << "</a></p>";
  if (!c.done_at) button_form(html, visit, at(c.id) + "/done", text("Done for now"), "btn plain");
  html << "<p><a href=\"" << at(c.id) << "/title\">" << text("Change its title") << "</a></p>";
  button_form(html, visit, at(c.id) + "/mute", c.is_muted ? text("Take the mute back") : text("Mute it"), "btn plain");
  if (other.is_here && !other.is_guest())
    html << "<p><a href=\"/conversations/new?to=" << url_part(other.handle) << "\">"
         << text("Start another with {}", other.first_name()) << "</a></p>";
  if (c.is_of_several())
    html << "<p><a href=\"" << at(c.id) << "/step-out\">" << text("Leave this conversation") << "</a></p>";
  else
    html << "<p><a href=\"/@" << url_part(other.handle) << "/keep-away\">"
         << text("Mute or block {}", other.first_name()) << "</a></p>";
  html << "</section></aside>";
}

// Who it is with, whose turn it is, and how the tie has lived.
void head(Html& html, Visit& visit, const Conversation& c, const Member& me) {
  html << "<h1 class=\"asked\" dir=\"auto\">" << c.title << "</h1><div class=\"from\">";
  for (const Participant& other : c.others)
    person_line(
        html, visit, other,
        other.is_here || !c.is_of_several() ? std::string_view(other.sentence) : text("left this conversation"));
  html << "<div class=\"t\" data-refresh=\"turn\"><em>"
       << (!c.is_read() ? text("They left")
           : c.done_at  ? text("Done for now")
           : c.my_turn  ? text("Your turn")
                        : text("Their turn"))
       << "</em> " << since_in_words(c, visit.now, visit.zone()) << "</div></div>";
  if (c.is_of_several()) return;
  const Participant& other = c.others.front();
  ties::timeline(html, visit, ties::load(visit.sql, me.id, other.id),
                 ties::stitches_since(visit.sql, me.id, other.id, visit.now - days(365)), other.first_name());
}

void thread(Html& html, Visit& visit, const Conversation& c, const Member& me) {
  const auto before = MessageId::parse(visit.request.query.get("before")).value_or(MessageId{});
  const Stretch stretch = messages_before(visit.sql, c.id, before, kOnAPage);
  html << "<div class=\"thread\" id=\"thread\" role=\"log\" aria-label=\"" << text("Messages") << "\">";
  if (stretch.has_earlier)
    html << "<p class=\"earlier\"><a href=\"" << at(c.id) << "?before=" << stretch.messages.front().id.str() << "\">"
         << text("Earlier messages") << "</a></p>";
  if (stretch.messages.empty())
    html << "<p class=\"meta\" id=\"nothing-yet\">" << text("You have not written yet.") << "</p>";
  const Enclosed with = enclosed(visit.sql, c.id, me.id, stretch.messages);
  Instant last;
  for (const Message& m : stretch.messages) {
    if (last && m.sent_at - last > days(30)) gap(html, m.sent_at - last);
    last = m.sent_at;
    message(html, visit, c, me, m, with);
  }
  html << "</div>";
  if (before) html << "<p><a href=\"" << at(c.id) << "\">" << text("Back to the newest") << "</a></p>";
}

// For ten seconds after it was sent, below it.
void taking_back(Html& html, Visit& visit, const Conversation& c, const Member& me) {
  const auto sent = MessageId::parse(visit.request.query.get("sent"));
  const auto message = sent ? find_message(visit.sql, c.id, *sent) : std::nullopt;
  if (!message || message->author != me.id || message->deleted_at || visit.now - message->sent_at > kTakeBack) return;
  html << "<div class=\"said sent\" role=\"status\" data-for-ms=\""
       << ((message->sent_at + kTakeBack) - visit.now).us / 1000 << "\"><span>" << text("Sent.") << "</span>";
  button_form(html, visit, at(c.id) + "/messages/" + sent->str() + "/take-back", text("Take it back"), "btn plain");
  html << "</div>";
}

http::Response show_conversation(Visit& visit, const Member& me, const Conversation& c, const Writing& writing) {
  Html html;
  html << "<div class=\"conv\" data-live-kind=\"conversation\" data-live-subject=\"" << c.id.str()
       << "\"><p class=\"date\"><a href=\"/conversations\">" << text("Conversations") << "</a></p>";
  status_line(html, visit);
  mistake_summary(html, writing.mistakes);
  head(html, visit, c, me);
  thread(html, visit, c, me);
  if (c.done_at)
    html << "<p class=\"meta\" data-refresh=\"done\">" << text("Done for now. Any new message opens it again.")
         << "</p>";
  taking_back(html, visit, c, me);
  if (!c.is_read()) {
    html << "<p class=\"meta\">"
         << (c.is_of_several()
                 ? std::string(text("All the others left. What you wrote to each other stays here for you."))
                 : text("{} left. What you wrote to each other stays here for you.", c.others.front().name))
         << "</p>";
    if (!writing.words.empty()) html << "<p>" << text("Not sent:") << "</p><div class=\"says quoted\">";
    html.paragraphs(writing.words);
    if (!writing.words.empty()) html << "</div>";
  } else {
    composer(html, visit, c, me, writing);
  }
  html << "</div>";
  margin(html, visit, c);
  // An open page has shown it: no mail is needed.
  if (c.unseen_from)
    visit.afterwards.push_back([id = c.id, member = me.id](sql::Session& sql) { say_seen(sql, id, member); });
  return show(visit,
              {.title = c.title,
               .place = Place::kConversations,
               .behaviour = "conversation",
               .has_mistakes = !writing.mistakes.empty()},
              html, writing.mistakes.empty() ? 200 : 422);
}

// Where one goes on after sending.
std::string after_sending(const Conversation& c, MessageId message) {
  return at(c.id) + "?sent=" + message.str() + "#m-" + message.str();
}

}  // namespace

http::Response conversation_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  return show_conversation(visit, me, *c, {draft(visit.sql, me.id, draft_place(c->id)), about_of(visit.request.query)});
}

http::Response send_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  const std::string words(visit.form.get("text"));
  const About about = about_of(visit.form);
  const auto again = [&](const Error& error) { return show_conversation(visit, me, *c, {words, about, {error}}); };
  if (visit.form.get("act") == "keep") {
    const auto draft = check_draft(words);
    if (!draft) return again(draft.error());
    keep_draft(visit.sql, me.id, draft_place(c->id), *draft, visit.now);
    return http::see_other(at(c->id) + "?done=draft");
  }
  // A browser that sends the form without its files says what they were called.
  if (!visit.form.get("file").empty())
    return again(invalid(
        text("“{}” did not come along. Choose it again, and press “Send with these files”.", visit.form.get("file")),
        "file"));
  Act act = visit.act();
  const auto id = send_message(act, *c, person(me), words, about);
  return id ? http::see_other(after_sending(*c, *id)) : again(id.error());
}

std::any read_files(const Upload& upload) { return check_files(upload.files); }

http::Response send_with_files_page(Visit& visit, const Member& me) {
  const auto c = of_path(visit, me);
  if (!c) return fail(visit, c.error());
  const auto again = [&](const Error& error) {
    return show_conversation(visit, me, *c, {std::string(visit.form.get("text")), about_of(visit.form), {error}});
  };
  const auto* files = std::any_cast<Result<std::vector<File>>>(&visit.brought);
  if (!files)
    return again(invalid(std::string(text("No file came along. Choose one, or send your words alone.")), "file"));
  if (!*files) return again(files->error());
  Act act = visit.act();
  const auto id = send_message(act, *c, person(me), visit.form.get("text"), about_of(visit.form));
  if (!id) return again(id.error());
  enclose(act, c->id, *id, **files);
  return http::see_other(after_sending(*c, *id));
}

http::Response keep_draft_page(Visit& visit, const Member& me) {
  const std::string_view place = visit.form.get("place"), words = visit.form.get("text");
  if (place.empty() || place.size() > 64 || !is_utf8(place))
    return fail(visit, invalid(std::string(text("This draft does not say what it is a draft of."))));
  const auto draft = check_draft(words);
  if (!draft) return fail(visit, draft.error());
  keep_draft(visit.sql, me.id, place, *draft, visit.now);
  return {.status = 204, .type = ""};
}

}  // namespace kith::conversations
