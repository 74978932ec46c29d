#pragma once
// What somebody wrote themselves in an answer by mail, apart from what their mail program put around it: the text it
// answers, and the signature. Nothing is lost: what was cut is given too.

#include <string>
#include <string_view>

namespace kith::language {

struct Reply {
  std::string written;    // with its paragraphs
  std::string quoted;     // what was taken out of it because somebody else wrote it, in its order
  std::string signature;  // and what the mail program put below it
};

// `text` as a mail program would show it: quoted lines begin with ">", a signature that the program marked as one
// stands between kSignatureBegins and kSignatureEnds, the line that names who is quoted may stand between kNamedBegins
// and kNamedEnds (platform/text/html_text.h makes such a text of HTML). Where the writer answers between quoted lines,
// these stay: the answers make no sense without them. Answers above or below a quoted text stand alone. A line that
// only looks like a quotation stays, in doubt.
Reply read_reply(std::string_view text);

// The marks, which no text holds: control characters are no part of what people write.
constexpr char kSignatureBegins = '\x02', kSignatureEnds = '\x03', kNamedBegins = '\x04', kNamedEnds = '\x05';

// The first line of a reply alone, where it is one of a few words that stand for an act: "Pass." is "pass". Empty when
// it is anything else.
std::string_view command_of(std::string_view written);

}  // namespace kith::language
