// What people ask, the keys, and what is not for here.

#include "product/frame/layout.h"
#include "product/help/pages.h"
#include "product/members/store.h"
#include "product/safety/report.h"

namespace kith::help {
namespace {

void answer_to(Html& html, std::string_view question, std::string_view words) {
  html << "<h3>" << question << "</h3><p>" << words << "</p>";
}

void keys(Html& html) {
  html << "<h2 id=\"keys\">" << text("Keys") << "</h2><p>"
       << text("They work outside fields, and nothing is only on a key.")
       << "</p><table class=\"who\"><thead><tr><th scope=\"col\">" << text("Key") << "</th><th scope=\"col\">"
       << text("What it does") << "</th></tr></thead><tbody>";
  const auto key = [&](std::string_view name, std::string_view does) {
    html << "<tr><th scope=\"row\"><kbd>" << name << "</kbd></th><td>" << does << "</td></tr>";
  };
  key("?", text("these keys"));
  key("/", text("search"));
  key("g t, g c, g p, g b", text("go to Today, Conversations, People, Board"));
  key("n", text("ask someone"));
  key("j, k", text("the next of a list, the one before"));
  key("r", text("answer or reply"));
  key("p", text("pass politely; it opens the page and sends nothing"));
  key("l", text("put away until later"));
  key("u", text("up to the list"));
  key(text("Ctrl Enter"), text("send what is in the box"));
  html << "</tbody></table><p class=\"off meta\"><a href=\"/settings/access\">"
       << text("Single keys can be turned off in Settings, under Access.") << "</a></p>";
}

void host_line(Html& html, Visit& visit) {
  const auto host = members::find_host(visit.sql);
  if (!host) return;
  html << "<p>" << text("Something else?") << " ";
  if (visit.me)
    html << "<a href=\"/openers/new?to=" << url_part(host->handle) << "\">"
         << text("Ask {}, who runs this place", host->name) << "</a>";
  else html << text("{} runs this place, and can be asked once you are in.", host->name);
  html << "</p>";
}

}  // namespace

http::Response help_page(Visit& visit) {
  const Rules& r = visit.rules;
  Html html;
  html << "<div class=\"solo reading\"><h1>" << text("Help") << "</h1><h2>" << text("Coming in") << "</h2>";
  answer_to(
      html, text("The mail with the link does not come."),
      text("It is sent at once. Look among unwanted mail for {}. The link lasts 20 minutes; the six figures in the "
           "same mail work on another device.",
           r.mail_from));
  answer_to(html, text("Do I need a password?"),
            text("No. A link or a code goes to your address, or a passkey of your device signs you in. Under Settings, "
                 "Access, you see where you are signed in, and can sign each device out."));
  html << "<h2>" << text("Asking and being asked") << "</h2>";
  answer_to(
      html, text("Nobody answers me."),
      text("People are busy. Ask one thing, say why you ask them, and keep what is about you for the reply. After "
           "{} days you may remind them once.",
           r.reminder_days));
  answer_to(html, text("I get too many openers."),
            text("Under Settings say how many new ones you take in a week, or none, or that you are away until a day: "
                 "nothing lapses meanwhile. To pass politely takes one line."));
  answer_to(
      html, text("I sent something by mistake."),
      text("For ten seconds a message can be taken back without a trace. For {} minutes it can be changed, and at "
           "any time corrected below, or deleted.",
           r.edit_minutes));
  answer_to(
      html, text("I want to write to a few people at once."),
      text("Conversations has “Write to several”: up to seven whom you write with already. What you wrote with each "
           "before stays between you two."));
  answer_to(html, text("Somebody bothers me."),
            text("On their page you can mute, block or report them. They are not told."));
  html << "<h2>" << text("By e-mail") << "</h2>";
  answer_to(
      html, text("Can I answer from my mail?"),
      r.answers_by_mail
          ? text("Yes. Answer the mail as you would any other. The word pass, later or no alone, in the first line, "
                 "does that.")
          : text("Not here yet: mail tells you what came, and its link leads to it."));
  answer_to(html, text("I get too much mail."),
            text("Each mail says why it came and has a link that stops its kind. You never get more than {} a day; the "
                 "rest is in one mail, at the hour you like.",
                 spelled(r.mails_a_day)));
  html << "<h2>" << text("What is yours") << "</h2>";
  answer_to(
      html, text("Who sees my page?"),
      text("Members, and of each part whom you say. Under Settings, “Who sees what” has them all, and shows you your "
           "page as a stranger sees it."));
  answer_to(
      html, text("How do I leave, and take everything along?"),
      text("“Leave” stands at the foot of every page. It takes two steps, gives you all that is yours, and can be "
           "undone for two weeks."));
  keys(html);
  html << "<h2>" << text("More") << "</h2><p><a href=\"/how\">" << text("How Kith works")
       << "</a></p><p><a href=\"/rules\">" << text("The rules of this place") << "</a></p>";
  host_line(html, visit);
  html << "</div>";
  return show(visit, {.title = std::string(text("Help"))}, html);
}

http::Response rules_page(Visit& visit) {
  Html html;
  html << "<div class=\"solo reading\"><h1>" << text("The rules of this place") << "</h1><p>"
       << text("Ask what you really want to know, answer what you can, pass kindly on the rest, and say thanks.")
       << "</p><h2>" << text("What can be reported") << "</h2><ul>";
  for (const ReportRule& rule : report_rules())
    if (rule.key != "other") html << "<li>" << text(rule.words) << "</li>";
  html << "</ul><h2>" << text("What happens then") << "</h2><p>"
       << text(
              "A host reads what was reported and the three messages before, and nothing else. They can leave it, ask "
              "for "
              "other words, take it down, or ask somebody to pause for some days, and always say why. Those concerned "
              "are "
              "told, and can ask for another look, by somebody else where there is one.")
       << "</p><p><a href=\"/help\">" << text("Help") << "</a></p></div>";
  return show(visit, {.title = std::string(text("The rules of this place"))}, html);
}

}  // namespace kith::help
