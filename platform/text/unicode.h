#pragma once
// Text that people wrote, as UTF-8.

#include <string>
#include <string_view>

namespace kith {

bool is_utf8(std::string_view text);

// Number of code points; what every limit on characters counts, here and in the browser.
std::size_t length(std::string_view text);

// A text as it is kept: valid UTF-8, line ends as \n, control characters gone, no white space around it.
// Invalid bytes become U+FFFD, so that nothing a person wrote is refused or lost whole.
std::string tidy(std::string_view text);

// The same on one line: line ends and runs of white space become one space.
std::string tidy_line(std::string_view text);

// The same as a reader sees it: without what is invisible or turns the direction of what follows, and with at most
// three marks on a letter. For names, which must not look like another's.
std::string visible_line(std::string_view text);
// Whether there is a letter or a digit in it, of any script.
bool has_letter(std::string_view text);

// Valid UTF-8 without NUL, which is the least that JSON and every database want; nothing else is changed.
std::string as_utf8(std::string_view text);

// The first `count` code points, cut at a word where there is one, with an ellipsis if anything was cut.
std::string shorten(std::string_view text, std::size_t count);

// Decodes the code point at `position` and moves past it; U+FFFD for an invalid byte.
char32_t next_code_point(std::string_view text, std::size_t& position);

// The same in the letters of ASCII, as near as they come: "Jürgen" becomes "Jurgen", "Мария" "Mariia".
std::string in_ascii(std::string_view text);
std::string lower_ascii(std::string_view text);
std::string_view trim(std::string_view text);

}  // namespace kith
