#pragma once
// The words of a mail, out of what mail programs make of them.

#include <string>
#include <string_view>

#include "platform/text/html_text.h"

namespace kith::mail {

// As language/reply.h has them; platform knows no other layer.
constexpr HtmlMarks kMarks{'\x02', '\x03', '\x04', '\x05'};

// GMime, started once for the whole program; before anything of it is used. Safe from any thread.
void start_gmime();

// Bytes in a charset as UTF-8. Labels lie: ASCII and UTF-8 that are neither are read as what Windows writes, and so is
// Latin 1, as every browser does. What cannot be read becomes U+FFFD.
std::string to_utf8(const std::string& bytes, std::string charset);

// Without control characters but line ends and tabs, so that none passes for a mark.
std::string without_marks(std::string text);

// Joins the lines that a program broke (format=flowed, RFC 3676), with ">" for the depth of quotation that each has.
std::string unflowed(std::string_view text, bool drops_space);

// Marks in plain words the lines that the same mail's HTML has in a signature.
std::string with_signatures(const std::string& plain, std::string_view html);

}  // namespace kith::mail
