// How Kith works, with the numbers that hold here.

#include "product/frame/layout.h"
#include "product/help/pages.h"
#include "product/labels/store.h"
#include "product/ties/tie.h"

namespace kith::help {
namespace {

void item(Html& html, std::string_view what, std::string_view words) {
  html << "<li><b>" << what << "</b> " << words << "</li>";
}

// The chain, from a need to a thank-you.
void the_way(Html& html, const Rules& r) {
  html << "<h2>" << text("From a question to a thank-you") << "</h2><ol>";
  item(html, text("You ask a real question."),
       text("It goes to one person, has {} to {} characters and at least one question mark, and says why you ask them. "
            "It "
            "is called an opener.",
            40, 900));
  item(
      html, text("They answer, or pass politely."),
      text(
          "Both of you always know where it stands. After {} days without a word it lapses; it says nothing about you. "
          "You may remind them once, after {} days.",
          r.lapse_days, r.reminder_days));
  item(
      html, text("An answer opens a conversation."),
      text(
          "It is titled by its question and says whose turn it is. Put it away until later, or say that it is done for "
          "now; silence needs no excuse."));
  item(html, text("Writing to each other makes a tie."),
       text("It lives while you both have written within {} days, rests within a year, and sleeps after that. Nobody "
            "else "
            "sees it, and nobody collects them.",
            kRestingDays));
  item(html, text("Something comes of it, and is thanked."),
       text("Whoever asked says what came of it and whom it is thanks to. Others see it only when both agree."));
  html << "</ol><h2>" << text("Places") << "</h2><p>"
       << text(
              "You can have {} openers open at once. Each that is answered, and each that you answer or pass in time, "
              "earns one place more, up to {}. Answering somebody’s ask or offer takes no place.",
              spelled(r.places), spelled(r.places_limit))
       << "</p>";
}

void the_reading(Html& html, Visit& visit) {
  const labels::Count count = labels::count(visit.sql, visit.now - days(90));
  html << "<h2 id=\"reading\">" << text("How first words are read") << "</h2><p>"
       << text(
              "A first message is read before it is sent: to tell its writer what would make it better, and its reader "
              "what is true of it. It is read here, on this installation’s own machine, by rules anybody can look at. "
              "No text leaves it, and nobody is given a score.")
       << "</p><ul>";
  item(html, text("Reads like a pitch:"),
       text("it sells, recruits or wants a call from somebody who asked for none. The label always shows the words it "
            "rests on. It stops nothing: a pitch can be sent, and arrives as what it is."));
  item(html, text("Same words as others:"),
       text("nearly the same text went to other people within a week. Names, greetings, figures, compliments and a "
            "rewritten sentence do not hide that; what everybody says politely does not count."));
  html
      << "</ul><h3>" << text("What stops an opener") << "</h3><p>"
      << text(
             "No question, fewer than 40 or more than 900 characters, or almost the same words as you sent to somebody "
             "else in the last 90 days. All else is advice.")
      << "</p><h3>" << text("What is no pitch") << "</h3><p>"
      << text(
             "Whatever answers an ask or an offer may name a price, a time and a link. Asking for advice, looking for "
             "work, and wanting to buy are none either.")
      << "</p><h3>" << text("When the label is wrong") << "</h3><p>"
      << text(
             "Its reader says so with one tap, and it is gone. Its reader can also say that something was a pitch: "
             "then "
             "its sender has one place fewer for openers, is told so, gets it back with the next answer, and can ask a "
             "host for another look.")
      << "</p><p>";
  if (count.read < 20) html << text("How often labels were wrong here: not enough was read yet to say.");
  else
    html << text(
        "Here, in the last 90 days, {} openers were read; {} came under the label, and of {} of those their "
        "reader said that it was none.",
        grouped(count.read), grouped(count.labelled), grouped(count.wrong));
  html << "</p>";
}

}  // namespace

http::Response how_page(Visit& visit) {
  Html html;
  html
      << "<div class=\"solo reading\"><h1>" << text("How Kith works") << "</h1><p class=\"lead\">"
      << text(
             "A connection is a conversation. Nothing here connects two people but that each has written to the other.")
      << "</p>";
  the_way(html, visit.rules);
  the_reading(html, visit);
  html << "</div>";
  return show(visit, {.title = std::string(text("How Kith works"))}, html);
}

}  // namespace kith::help
