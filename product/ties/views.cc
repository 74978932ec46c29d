#include "product/ties/views.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <map>

#include "platform/text/dates.h"
#include "platform/text/text.h"

namespace kith::ties {
namespace {

// How often each wrote, and the longest silence, as one sentence.
std::string in_words(const std::vector<Stitch>& stitches, std::string_view other, Instant since, Instant now) {
  std::int64_t mine = 0, theirs = 0;
  Duration longest{};
  Instant last = since;
  bool any = false;
  for (const Stitch& stitch : stitches) {
    (stitch.is_mine ? mine : theirs) += 1;
    if (any) longest = std::max(longest, stitch.at - last);
    last = stitch.at;
    any = true;
  }
  if (any) longest = std::max(longest, now - last);
  if (!any) return text("Nobody wrote in the last twelve months.").data();
  const auto times = [](std::int64_t n) { return plural(n, "once", "{} times", spelled(n)); };
  std::string sentence = text("In twelve months you wrote {}, {} wrote {}.", times(mine), other, times(theirs));
  const std::int64_t weeks = longest.whole_days() / 7;
  if (weeks >= 2) sentence += " " + text("The longest silence was {} weeks.", spelled(weeks));
  return sentence;
}

void stitch_svg(Html& html, std::string_view x, std::string_view css, int y, int height, int width) {
  html << "<rect class=\"" << css << "\" x=\"" << x << "\" y=\"" << y << "\" width=\"" << width << "\" height=\""
       << height << "\" rx=\"2\"/>";
}

}  // namespace

std::string_view title(TieState state) {
  switch (state) {
    case TieState::kNew: return text("New tie.");
    case TieState::kLiving: return text("Living tie.");
    case TieState::kResting: return text("Resting tie.");
    case TieState::kAsleep: return text("Tie asleep.");
    case TieState::kEnded: return text("Ended tie.");
    case TieState::kNone: return text("No tie yet.");
  }
  return {};
}

std::string explanation(TieState state) {
  switch (state) {
    case TieState::kNew: return std::string(text("You have both written. It lives once there are four messages."));
    case TieState::kLiving: return std::string(text("You both wrote in the last 90 days."));
    case TieState::kResting: return std::string(text("One of you has not written for 90 days. A word wakes it."));
    case TieState::kAsleep: return std::string(text("One of you has not written for a year."));
    case TieState::kEnded: return std::string(text("One of you has ended it."));
    case TieState::kNone: return std::string(text("It begins when both have written."));
  }
  return {};
}

std::string_view heading(TieState state) {
  switch (state) {
    case TieState::kNew: return text("New ties");
    case TieState::kLiving: return text("Living ties");
    case TieState::kResting: return text("Resting ties");
    case TieState::kAsleep: return text("Ties asleep");
    case TieState::kEnded: return text("Ended ties");
    case TieState::kNone: return {};
  }
  return {};
}

std::string last_word(const Tie& tie, Instant now, std::string_view zone, std::string_view name) {
  if (tie.last_mine > tie.last_theirs) return text("You wrote last, {}.", short_date(tie.last_mine, now, zone));
  return text("{} wrote last, {}.", name, short_date(tie.last_theirs, now, zone));
}

void glyph(Html& html, Instant now, const Tie& tie, std::string_view other, int months) {
  constexpr int kYear_px = 124;  // twelve months
  const std::int64_t shift = month_number(now) - tie.months.month;
  const auto window = [&](std::uint64_t bits) {
    const std::uint64_t moved = shift >= 64 || shift < 0 ? 0 : bits << shift;
    return months >= 64 ? moved : moved & ((std::uint64_t{1} << months) - 1);
  };
  const std::uint64_t mine = window(tie.months.mine), theirs = window(tie.months.theirs);
  const int width = kYear_px * months / 12;
  html << "<svg class=\"glyph\" width=\"" << width << "\" height=\"28\" viewBox=\"0 0 " << width
       << " 28\" preserveAspectRatio=\"xMaxYMid slice\" role=\"img\" aria-label=\""
       << text("Last {} months: you wrote in {} of them, {} in {}.", months, std::popcount(mine), other,
               std::popcount(theirs))
       << "\"><path class=\"axis\" d=\"M0 14h" << width << "\"/>";
  const auto side = [&](std::uint64_t bits, int y) {
    for (int ago = months - 1; ago >= 0; --ago) {
      if (!(bits >> ago & 1)) continue;
      const int tenths = (2 * (months - 1 - ago) + 1) * kYear_px * 10 / 24;  // the middle of its month
      html << "M" << tenths / 10 << "." << tenths % 10 << " " << y << "v8";
    }
  };
  html << "<path class=\"mine\" d=\"";
  side(mine, 3);
  html << "\"/><path class=\"theirs\" d=\"";
  side(theirs, 17);
  html << "\"/></svg>";
}

void timeline(Html& html, const Visit& visit, const Tie& tie, const std::vector<Stitch>& stitches,
              std::string_view other) {
  const Instant since = visit.now - days(365);
  const TieState state = state_of(tie, visit.now);
  html << "<figure class=\"tieline\" data-refresh=\"tieline\"><figcaption class=\"cap\"><span><b>" << title(state)
       << "</b> " << explanation(state) << "</span><span class=\"keys\"><span class=\"key\"><i></i>" << text("you")
       << "</span><span class=\"key\"><i class=\"th\"></i><span dir=\"auto\">" << other
       << "</span></span></span></figcaption>"
          "<svg width=\"100%\" height=\"62\" role=\"img\" aria-label=\""
       << in_words(stitches, other, since, visit.now)
       << "\"><line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"31\" y2=\"31\"/>";
  constexpr int kStitchAndGap =
      12;  // in thousandths of the width: 4 px on a phone, where closer ones would grow into a block
  int last_mine = -kStitchAndGap, last_theirs = -kStitchAndGap;
  for (const Stitch& stitch : stitches) {
    const int place = static_cast<int>((stitch.at - since).us * 990 / days(365).us);
    int& last = stitch.is_mine ? last_mine : last_theirs;
    if (place - last < kStitchAndGap) continue;
    last = place;
    stitch_svg(html, fmt::format("{}.{}%", place / 10, place % 10), stitch.is_mine ? "mine" : "theirs",
               stitch.is_mine ? 9 : 34, 19, 4);
  }
  html << "</svg><div class=\"ax\" aria-hidden=\"true\">";
  for (int quarter = 0; quarter < 4; ++quarter) {
    const Instant at = since + days(91) * quarter;
    html << "<span>" << (quarter == 0 ? month_and_year(at, visit.zone()) : short_month(at, visit.zone())) << "</span>";
  }
  html << "<span>" << text("now") << "</span></div>";
  std::map<std::int64_t, std::pair<int, int>> by_month;
  std::map<std::int64_t, Instant> sample;
  for (const Stitch& stitch : stitches) {
    const std::int64_t month = month_number(stitch.at);
    (stitch.is_mine ? by_month[month].first : by_month[month].second) += 1;
    sample[month] = stitch.at;
  }
  html << "<details><summary>" << text("As a table") << "</summary><table><thead><tr><th scope=\"col\">"
       << text("Month") << "</th><th scope=\"col\">" << text("You wrote") << "</th><th scope=\"col\">"
       << text("{} wrote", other) << "</th></tr></thead><tbody>";
  for (const auto& [month, counts] : by_month)
    html << "<tr><th scope=\"row\">" << month_and_year(sample[month], "UTC") << "</th><td>" << counts.first
         << "</td><td>" << counts.second << "</td></tr>";
  html << "</tbody></table></details></figure>";
}

}  // namespace kith::ties
