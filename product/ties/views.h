#pragma once
// How a tie is drawn: stitches above the line are yours, below are theirs.

#include <string_view>
#include <vector>

#include "platform/html/html.h"
#include "product/frame/visit.h"
#include "product/ties/store.h"

namespace kith::ties {

// "Living tie." and the sentence that explains it.
std::string_view title(TieState state);
std::string explanation(TieState state);

// Twelve months until `now`; 24 for the rows of People, five years for what was brought from an old network.
void glyph(Html& html, Instant now, const Tie& tie, std::string_view other_name, int months = 12);
// "Living ties", as a heading over several.
std::string_view heading(TieState state);
// "You wrote last, 8 March."
std::string last_word(const Tie& tie, Instant now, std::string_view zone, std::string_view other_name);

// The last twelve months as a figure with a sentence and a table of months.
void timeline(Html& html, const Visit& visit, const Tie& tie, const std::vector<Stitch>& stitches,
              std::string_view other_name);

}  // namespace kith::ties
