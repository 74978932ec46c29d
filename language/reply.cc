#include "language/reply.h"

#include <algorithm>
#include <vector>

#include "language/reply_lines.h"
#include "platform/text/unicode.h"

namespace kith::language {
namespace {

using namespace reply;  // NOLINT: what lines are is the whole vocabulary here

constexpr std::size_t kNamedMost = 5;       // lines over which a mail program names who is quoted
constexpr std::size_t kSignatureMost = 20;  // lines below "--" that still look like a signature

// Where a text begins that is quoted whole, without a mark on each line; the end when there is none.
std::size_t unmarked_quote(const Lines& lines, bool has_named_quote) {
  const auto next_text = [&](std::size_t i) {
    while (i < lines.size() && lines[i].kind == Kind::kBlank) ++i;
    return i;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != Kind::kOwn) continue;
    std::size_t below = i;
    if (is_rule(lines[i].text)) {
      if (head_at(lines, next_text(i + 1)) > 0) return i;
      continue;
    }
    if (says_original(lines[i].text)) {
      below = next_text(i + 1);
      below += head_at(lines, below);
    } else if (const std::size_t head = head_at(lines, i); head > 0) {
      below = i + head;
    } else {
      for (std::size_t count = 1; count <= 3 && i + count <= lines.size(); ++count) {
        if (lines[i + count - 1].kind != Kind::kOwn) break;
        if (!names_unmarked(joined(lines, i, i + count))) continue;
        // Not with a line above that is none of it.
        if (count > 1 && names_unmarked(joined(lines, i + 1, i + count))) continue;
        below = i + count;
        break;
      }
    }
    if (below == i) continue;
    // Marks on the lines below say themselves what is quoted.
    const std::size_t first = next_text(below);
    if (first < lines.size() && lines[first].kind == Kind::kQuoted) continue;
    // Something else that they put into their text, where what they answer is named and quoted further below.
    if (has_named_quote && joined(lines, i, below).find(" via ") == std::string::npos) continue;
    return i;
  }
  return lines.size();
}

// A run of quoted lines, with what names who is quoted.
struct Quote {
  std::size_t begin, end;  // of the quoted lines
  std::size_t named;       // where the lines begin that name who is quoted; `begin` when there are none
  bool is_named() const { return named < begin; }
};

// Where the lines begin that name who is quoted at `begin`.
std::size_t named_above(const Lines& lines, std::size_t begin) {
  std::size_t last = begin;
  while (last > 0 && lines[last - 1].kind == Kind::kBlank) --last;
  if (last == 0 || begin - last > 2) return begin;
  // "-------- Original Message --------" with or without a head below it.
  for (std::size_t i = last; i-- > 0 && last - i <= 8;) {
    if (lines[i].kind != Kind::kOwn && lines[i].kind != Kind::kBlank) break;
    if (lines[i].kind != Kind::kOwn) continue;
    const std::size_t head = head_at(lines, i);
    if (head > 0 && i + head >= last) {
      while (i > 0 && (lines[i - 1].kind == Kind::kBlank || says_original(lines[i - 1].text))) --i;
      return i;
    }
    if (i + 1 == last && says_original(lines[i].text)) return i;
  }
  std::size_t found = begin, best = 0;
  for (std::size_t count = 1; count <= kNamedMost && count <= last; ++count) {
    if (lines[last - count].kind != Kind::kOwn) break;
    const std::string words = joined(lines, last - count, last);
    if (!names_quoted(words)) continue;
    // It wraps: the line above belongs to it where it brings what is missing, a date, a name, or that they wrote.
    const std::size_t says = says_of_naming(words);
    const bool is_torn = count > 1 && lines[last - count].text.back() == '<';
    if (says > best || is_torn) best = says, found = last - count;
  }
  if (found < begin && found > 0 && says_original(lines[found - 1].text)) --found;
  return found;
}

// Some programs quote with the initials of whom they quote: "IO> Which glaze?", below a line that names them.
void mark_initials(Lines& lines) {
  constexpr std::size_t kInitialsMost_bytes = 8;
  const auto initials = [](std::string_view line) {
    const std::size_t end = line.find('>');
    if (end == 0 || end > kInitialsMost_bytes || end == std::string_view::npos) return std::string_view{};
    return line.find_first_of(" \t.,:;!?-=()<0123456789") < end ? std::string_view{} : line.substr(0, end);
  };
  std::string_view by;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != Kind::kOwn) continue;
    const std::string_view these = initials(lines[i].text);
    if (these.empty()) continue;
    if (these != by && named_above(lines, i) == i) continue;
    by = these;
    lines[i].kind = Kind::kQuoted;
  }
}

std::vector<Quote> quotes_of(const Lines& lines) {
  std::vector<Quote> quotes;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != Kind::kQuoted) continue;
    std::size_t end = i;
    for (std::size_t j = i; j < lines.size() && (lines[j].kind == Kind::kQuoted || lines[j].kind == Kind::kBlank); ++j)
      if (lines[j].kind == Kind::kQuoted) end = j + 1;
    quotes.push_back({i, end, named_above(lines, i)});
    i = end - 1;
  }
  return quotes;
}

void cut(Lines& lines, std::size_t begin, std::size_t end, Kind as = Kind::kCut) {
  for (std::size_t i = begin; i < end; ++i)
    if (lines[i].kind != Kind::kBlank && lines[i].kind != Kind::kSignature) lines[i].kind = as;
}

// Signatures in a stretch of own lines, which ends where a quotation or the text does.
void cut_signature(Lines& lines, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    const std::string_view line = lines[i].text;
    if (line != "--" && line != "-- " && line != "—" && line != "– –") continue;
    if (end - i <= kSignatureMost) return cut(lines, i, end, Kind::kSignature);
  }
  for (std::size_t i = end; i-- > begin;) {
    if (lines[i].kind != Kind::kOwn) continue;
    if (is_appended(lines[i].text)) {
      cut(lines, i, end, Kind::kSignature);
      end = i;
      continue;
    }
    if (!is_small_print(lines[i].text)) return;
    // Small print counts only below such a line.
    std::size_t above = i;
    while (above > begin && !is_appended(lines[above].text)) --above;
    if (!is_appended(lines[above].text) || i - above > 8) return;
    i = above + 1;
  }
}

// The addresses of links, as one program numbers them below everything: "Links:", a rule, "[1] https://…".
void cut_links(Lines& lines) {
  std::size_t i = lines.size();
  bool any = false;
  while (i > 0 && (lines[i - 1].kind == Kind::kBlank ||
                   (trim(lines[i - 1].text).front() == '[' && lines[i - 1].text.find("] ") != std::string_view::npos)))
    any = lines[--i].kind == Kind::kOwn || any;
  if (!any || i < 2 || trim(lines[i - 1].text) != "------" || trim(lines[i - 2].text) != "Links:") return;
  cut(lines, i - 2, lines.size());
}

// What names who is quoted may stand in the quotation itself.
void cut_named_within(Lines& lines, const Quote& quote) {
  Lines bare;
  for (std::size_t i = quote.begin; i < quote.end && bare.size() < 14; ++i) {
    std::string_view line = trim(lines[i].text);
    if (!line.empty() && line.front() == '>') line = trim(line.substr(1));
    bare.push_back({line, line.empty() ? Kind::kBlank : line.front() == '>' ? Kind::kQuoted : Kind::kOwn});
  }
  std::size_t end = !bare.empty() && says_original(bare.front().text) ? 1 : 0;
  if (end < bare.size()) end += head_at(bare, end);
  for (std::size_t count = 1; end == 0 && count <= 3 && count <= bare.size(); ++count)
    if (bare[count - 1].kind == Kind::kOwn && names_unmarked(joined(bare, 0, count))) end = count;
  while (end > 0 && end < bare.size() && bare[end].kind == Kind::kBlank) ++end;
  cut(lines, quote.begin, quote.begin + end);
}

// The signature of whoever is quoted is not what is answered.
void cut_footer_within(Lines& lines, const Quote& quote) {
  for (std::size_t i = quote.begin; i < quote.end; ++i) {
    std::string_view line = trim(lines[i].text);
    while (!line.empty() && (line.front() == '>' || line.front() == ' ')) line.remove_prefix(1);
    if (line == "--" || line == "-- ") return cut(lines, i, quote.end);
  }
}

Lines split(std::string_view text) {
  Lines lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
    const std::string_view visible = trim(line);
    lines.push_back({line, visible.empty() ? Kind::kBlank : visible.front() == '>' ? Kind::kQuoted : Kind::kOwn});
    begin = end + 1;
  }
  return lines;
}

// The lines that `is_part` of it, in paragraphs as they were, with one blank line between them.
template <class IsPart>
std::string together(const Lines& lines, IsPart is_part) {
  std::string out;
  bool blank = false;
  for (const Line& line : lines) {
    if (line.kind == Kind::kBlank) blank = true;
    if (line.kind == Kind::kBlank || !is_part(line.kind)) continue;
    if (!out.empty()) out += blank ? "\n\n" : "\n";
    out += line.text;
    blank = false;
  }
  return out;
}

// What the mail program marked itself, as lines of their own: those of a signature become cut, those that name who is
// quoted are remembered.
struct Marked {
  std::string text;
  std::vector<bool> in_signature, in_name;  // by line
};
Marked without_marks(std::string_view text) {
  Marked marked;
  int signature = 0, name = 0;
  bool had_signature = false, had_name = false;
  const auto end_line = [&] {
    marked.in_signature.push_back(had_signature);
    marked.in_name.push_back(had_name);
    had_signature = signature > 0;
    had_name = name > 0;
  };
  for (const char c : text) {
    if (c == kSignatureBegins) had_signature = ++signature > 0;
    else if (c == kSignatureEnds) signature = std::max(0, signature - 1);
    else if (c == kNamedBegins) had_name = ++name > 0;
    else if (c == kNamedEnds) name = std::max(0, name - 1);
    else marked.text += c;
    if (c == '\n') end_line();
    if (c == kSignatureEnds && signature == 0) continue;
  }
  end_line();
  return marked;
}

}  // namespace

Reply read_reply(std::string_view given) {
  const Marked marked = without_marks(given);
  Lines lines = split(marked.text);
  mark_initials(lines);
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (lines[i].kind != Kind::kBlank && marked.in_signature[i] && lines[i].kind != Kind::kQuoted)
      lines[i].kind = Kind::kSignature;

  cut_links(lines);
  const auto is_named = [](const Quote& quote) { return quote.is_named(); };
  const std::vector<Quote> all = quotes_of(lines);
  const std::size_t whole = unmarked_quote(lines, std::any_of(all.begin(), all.end(), is_named));
  cut(lines, whole, lines.size());
  std::vector<Quote> quotes = quotes_of(lines);
  for (Quote& quote : quotes) {
    while (quote.named > 0 && marked.in_name[quote.named - 1] && lines[quote.named - 1].kind != Kind::kQuoted)
      --quote.named;
    cut(lines, quote.named, quote.begin);
  }

  for (Line& line : lines)
    if (line.kind == Kind::kOwn && is_placeholder(line.text)) line.kind = Kind::kSignature;
  // The stretches between the quotations, and their signatures.
  std::size_t begin = 0;
  for (const Quote& quote : quotes) {
    cut_signature(lines, begin, quote.named);
    begin = quote.end;
  }
  cut_signature(lines, begin, whole);

  std::size_t first_own = lines.size(), last_own = 0;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (lines[i].kind == Kind::kOwn) first_own = std::min(first_own, i), last_own = i;
  const bool any_named = std::any_of(quotes.begin(), quotes.end(), is_named);
  for (std::size_t i = 0; i < quotes.size(); ++i) {
    const Quote& quote = quotes[i];
    // Nobody else's words perhaps, or a line picked to be answered.
    const bool is_short = quote.end - quote.begin <= 2 && (!any_named || quote.is_named()) && whole == lines.size();
    const bool own_before = first_own < quote.begin, own_after = first_own < lines.size() && last_own >= quote.end;
    const bool is_answered_between = own_after && (own_before || quotes.size() > 1);
    if (is_answered_between || (is_short && own_after) || (is_short && own_before && !any_named)) {
      if (i == 0 && !quote.is_named()) cut_named_within(lines, quote);
      cut_footer_within(lines, quote);
      continue;
    }
    cut(lines, quote.begin, quote.end);
  }
  return {std::string(trim(together(lines, [](Kind kind) { return kind == Kind::kOwn || kind == Kind::kQuoted; }))),
          together(lines, [](Kind kind) { return kind == Kind::kCut; }),
          together(lines, [](Kind kind) { return kind == Kind::kSignature; })};
}

std::string_view command_of(std::string_view written) {
  std::string_view line = trim(written.substr(0, written.find('\n')));
  while (!line.empty() && (line.back() == '.' || line.back() == '!')) line.remove_suffix(1);
  line = trim(line);
  const std::string word = lower_ascii(line);
  for (const std::string_view each : {"pass", "later", "done", "stop"})
    if (word == each) return each;
  return {};
}

}  // namespace kith::language
