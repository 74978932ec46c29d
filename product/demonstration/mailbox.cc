#include "product/demonstration/mailbox.h"

#include <fmt/format.h>

#include <charconv>

#include "platform/mail/incoming.h"
#include "platform/text/unicode.h"
#include "product/demonstration/queries.h"
#include "product/frame/layout.h"
#include "product/inbox/inbox.h"

namespace kith::demonstration {
namespace {

constexpr std::int64_t kShown = 60;

struct Letter {
  std::int64_t id = 0;
  std::string address, message;
  Instant at;
};
Letter read_letter(sql::Rows::Reader& row) {
  Letter letter;
  row >> letter.id >> letter.address >> letter.message >> letter.at;
  return letter;
}

Error no_letter() { return unknown(std::string(text("There is no such letter, or this is no demonstration."))); }

struct Shown {
  Letter letter;
  mail::Incoming mail;
  std::string reply_to;
};
Result<Shown> of_path(Visit& visit) {
  std::int64_t id = 0;
  const std::string_view given = visit.param("id");
  std::from_chars(given.data(), given.data() + given.size(), id);
  auto letter = visit.rules.demonstration ? visit.sql.find(read_letter, queries::find_letter, id) : std::nullopt;
  if (!letter) return no_letter();
  Shown shown{std::move(*letter), {}, {}};
  shown.mail = TRY(mail::read_incoming(shown.letter.message));
  const std::string head = shown.letter.message.substr(0, shown.letter.message.find("\r\n\r\n"));
  if (const std::size_t at = head.find("\r\nReply-To: "); at != std::string::npos) {
    const std::size_t open = head.find('<', at);
    shown.reply_to = head.substr(open + 1, head.find('>', open) - open - 1);
  }
  return shown;
}

// As a mail program would: the words above, what they answer quoted below.
std::string as_answered(const Shown& shown, std::string_view words, std::string_view message_id) {
  std::string out = fmt::format(
      "From: <{}>\r\nTo: <{}>\r\nSubject: Re: {}\r\nMessage-ID: <{}@demo>\r\nIn-Reply-To: <{}>\r\nMIME-Version: "
      "1.0\r\nContent-Type: "
      "text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{}\r\n\r\nOn {}, {} <kith@localhost> "
      "wrote:\r\n",
      shown.letter.address, shown.reply_to, tidy_line(shown.mail.subject), message_id, shown.mail.message_id,
      tidy(words), iso(shown.letter.at), shown.mail.from_name);
  for (std::size_t at = 0; at < shown.mail.text.size();) {
    const std::size_t end = std::min(shown.mail.text.find('\n', at), shown.mail.text.size());
    out += "> " + shown.mail.text.substr(at, end - at) + "\r\n";
    at = end + 1;
  }
  return out;
}

http::Response show_letter(Visit& visit, const Shown& shown, std::string_view words,
                           const std::vector<Error>& mistakes) {
  const std::string at = "/demo/mail/" + std::to_string(shown.letter.id);
  Html html;
  html << "<div class=\"solo wide\"><p class=\"date\"><a href=\"/demo/mail\">" << text("Mail that went out")
       << "</a></p><h1 class=\"asked\" dir=\"auto\">" << shown.mail.subject << "</h1><p class=\"meta\">"
       << text("From {}, to {}, {}", shown.mail.from_name, shown.letter.address,
               date_and_time(shown.letter.at, visit.now, visit.zone()))
       << "</p>";
  mistake_summary(html, mistakes);
  html << "<iframe class=\"mail\" title=\"" << text("The mail as a mail program shows it") << "\" src=\"" << at
       << "/html\" sandbox></iframe><details><summary>" << text("As plain text") << "</summary><pre class=\"mail\">"
       << shown.mail.text << "</pre></details>";
  if (shown.reply_to.empty()) {
    html << "<p>" << text("This mail is not answered by mail.") << "</p>";
  } else {
    begin_form(html, visit, at, "class=\"write\"");
    field(html,
          {.name = "text",
           .label = text("Answer as {}", shown.letter.address),
           .hint = text("It comes in as any mail does. The one word pass, or later, works too."),
           .input = Input::kText,
           .rows = 6,
           .people_words = true},
          words, mistakes);
    html << "<button class=\"btn go\">" << text("Send the answer") << "</button></form>";
  }
  html << "</div>";
  http::Response response =
      show(visit, {.title = shown.mail.subject, .has_mistakes = !mistakes.empty()}, html, mistakes.empty() ? 200 : 422);
  response.header(
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src "
      "'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
  return response;
}

}  // namespace

http::Response mailbox_page(Visit& visit) {
  if (!visit.rules.demonstration) return fail(visit, no_letter());
  Html html;
  html << "<div><h1>" << text("Mail that went out") << "</h1><p class=\"lead\">"
       << text("Nobody got it: everyone here is made up. Open one to see it, and to answer as whoever it is for.")
       << "</p>";
  status_line(html, visit);
  const auto letters = visit.sql.list(read_letter, queries::newest_letters, kShown);
  if (letters.empty())
    html << "<p>" << text("Nothing went out yet. Ask somebody something, by their mail address or here.") << "</p>";
  html << "<div class=\"rows\">";
  for (const Letter& letter : letters) {
    const auto mail = mail::read_incoming(letter.message);
    if (!mail) continue;
    html << "<article class=\"row\"><div class=\"c\"><p class=\"q\" dir=\"auto\"><a href=\"/demo/mail/"
         << std::to_string(letter.id) << "\">" << mail->subject << "</a></p><p class=\"meta\">"
         << text("{} to {}, {}", mail->from_name, letter.address, date_and_time(letter.at, visit.now, visit.zone()))
         << "</p></div></article>";
  }
  html << "</div></div>";
  return show(visit, {.title = std::string(text("Mail that went out"))}, html);
}

http::Response letter_page(Visit& visit) {
  const auto shown = of_path(visit);
  return shown ? show_letter(visit, *shown, {}, {}) : fail(visit, shown.error());
}

// Our own HTML, and shown where nothing of it could run all the same.
http::Response letter_as_html(Visit& visit) {
  const auto shown = of_path(visit);
  if (!shown) return fail(visit, shown.error());
  http::Response response{.body = mail::html_of(shown->letter.message)};
  response.header("Content-Security-Policy",
                  "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'");
  return response;
}

http::Response answer_letter(Visit& visit) {
  const auto shown = of_path(visit);
  if (!shown) return fail(visit, shown.error());
  const std::string_view words = visit.form.get("text");
  if (trim(words).empty())
    return show_letter(visit, *shown, words, {invalid(std::string(text("Write something first.")), "text")});
  Act act = visit.act();
  const auto letter = inbox::read_letter(visit.rules, shown->reply_to, shown->letter.address,
                                         as_answered(*shown, words, visit.request.id));
  if (!letter) return show_letter(visit, *shown, words, {letter.error()});
  const mail::Receipt receipt = inbox::take_in(act, *letter);
  if (receipt.kind != mail::Receipt::Kind::kTaken)
    return show_letter(visit, *shown, words, {invalid(receipt.why, "text")});
  return http::see_other("/demo/mail?done=answered-by-mail");
}

}  // namespace kith::demonstration
