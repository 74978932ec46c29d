#include "product/labels/routes.h"
#include "product/frame/layout.h"
#include "product/labels/store.h"

namespace kith::labels {
namespace {

void item(Html& html, std::string_view what, std::string_view words) {
  html << "<li><b>" << what << "</b> " << words << "</li>";
}

// What Kith reads in an opener, in plain words.
http::Response how_page(Visit& visit) {
  const Count count = labels::count(visit.sql, visit.now - days(90));
  Html html;
  html << "<div class=\"solo\"><h1>" << text("How Kith reads") << "</h1><p>"
       << text(
              "A first message is read before it is sent: to tell its writer what would make it better, and its reader "
              "what is true of it. It is read here, on this installation’s own machine, by rules anybody can look at. "
              "No "
              "text leaves it, and nobody is given a score.")
       << "</p><h2>" << text("Two labels") << "</h2><ul>";
  item(html, text("Reads like a pitch:"),
       text("it sells, recruits or wants a call from somebody who asked for none. The label always shows the words it "
            "rests on. It stops nothing: a pitch can be sent, and arrives as what it is."));
  item(html, text("Same words as others:"),
       text("nearly the same text went to other people within a week. Names, greetings, figures, compliments and a "
            "rewritten sentence do not hide that; what everybody says politely does not count."));
  html
      << "</ul><h2>" << text("What stops an opener") << "</h2><p>"
      << text(
             "No question, fewer than 40 or more than 900 characters, or almost the same words as you sent to somebody "
             "else in the last 90 days. All else is advice.")
      << "</p><h2>" << text("What is no pitch") << "</h2><p>"
      << text(
             "Whatever answers an ask or an offer may name a price, a time and a link. Asking for advice, looking for "
             "work, and wanting to buy are none either.")
      << "</p><h2>" << text("When the label is wrong") << "</h2><p>"
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
  html << "</p></div>";
  return show(visit, {.title = std::string(text("How Kith reads"))}, html);
}

}  // namespace

const std::vector<Route>& routes() {
  static const std::vector<Route> all{page(kGet, "/how", how_page)};
  return all;
}

}  // namespace kith::labels
