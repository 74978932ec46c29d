#pragma once
// A mail's HTML as the plain text that its writer saw: paragraphs, lists, links with their address, quotations as lines
// that begin with ">". What mail programs mark as their own is kept between control characters, which no text holds.

#include <string>
#include <string_view>

namespace kith {

struct HtmlMarks {
  char signature_begins, signature_ends;  // around a signature that the mail program put there
  char named_begins, named_ends;          // around the line that names who is quoted
};

// `html` is UTF-8, of anybody: it is read by a parser that forgives everything, without its tree ever being built.
// Hidden parts, styles and scripts are left out. At most `limit` bytes of text come of it.
std::string text_of_html(std::string_view html, const HtmlMarks& marks, std::size_t limit);

}  // namespace kith
