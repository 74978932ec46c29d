#pragma once
// What single lines of a reply are: the marks that mail programs leave, in the languages they speak.

#include <string>
#include <string_view>
#include <vector>

namespace kith::language::reply {

enum class Kind { kOwn, kBlank, kQuoted, kCut, kSignature };
struct Line {
  std::string_view text;  // trimmed on its right
  Kind kind = Kind::kOwn;
};
using Lines = std::vector<Line>;

// "On Tuesday … Ines wrote:", right above a quoted text; where nothing marks the text below as quoted it has to say all
// of it: a date, who, and that they wrote.
bool names_quoted(std::string_view joined);
bool names_unmarked(std::string_view joined);
// How much of that a text says, from 0 to 3.
std::size_t says_of_naming(std::string_view joined);

// How many lines the head of a quoted message has ("From: … Sent: …") that begins at `at`; 0 when none does.
std::size_t head_at(const Lines& lines, std::size_t at);
// "-----Original Message-----", and a line of underscores.
bool says_original(std::string_view line);
bool is_rule(std::string_view line);

// "Sent from my iPhone"; "[image: jugs.png]", where a picture stood; what speaks of who may read it.
bool is_appended(std::string_view line);
bool is_placeholder(std::string_view line);
bool is_small_print(std::string_view line);

// Lines as one, with a space between them.
std::string joined(const Lines& lines, std::size_t begin, std::size_t end);

}  // namespace kith::language::reply
