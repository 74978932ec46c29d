#include "platform/text/html_text.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "platform/text/unicode.h"

namespace kith {
namespace {

constexpr std::size_t kDepthMost = 256;  // elements inside each other that are told apart
constexpr int kQuoteDepthMost = 20;
constexpr std::size_t kTagMost = 2'000;  // bytes of a tag with its attributes

bool is_any(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class Writer {
 public:
  Writer(const HtmlMarks& marks, std::size_t limit) : marks_(marks), limit_(limit) {}

  // Whether elements stand deeper inside each other than anybody writes: the parser gets slow by it.
  bool is_too_deep() const { return stack_.size() >= kDepthMost; }

  void begin(std::string_view name, const xmlChar** attributes) {
    Element element;
    element.name = name;
    std::string all_classes, style;
    for (const xmlChar** a = attributes; a && *a; a += 2) {
      const std::string_view key(reinterpret_cast<const char*>(a[0]));
      const std::string value = a[1] ? lower_ascii(reinterpret_cast<const char*>(a[1])) : std::string{};
      if (key == "class" || key == "id" || key == "name") all_classes += " " + value;
      if (key == "style") style = value;
      if (key == "type" && value == "cite") element.is_quote = true;
      if (key == "href" && name == "a" && a[1]) element.link = reinterpret_cast<const char*>(a[1]);
      if (key == "alt" && name == "img" && a[1]) alt(reinterpret_cast<const char*>(a[1]));
    }
    const auto says = [&](std::string_view part) { return all_classes.find(part) != std::string::npos; };
    style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
    element.is_hidden = is_any(name, {"style", "script", "title", "head", "template", "object", "noscript"}) ||
                        style.find("display:none") != std::string::npos;
    // A quotation; Gmail indents with the same element, without an edge.
    if (name == "blockquote" && style.find("border:none") == std::string::npos) element.is_quote = true;
    if (says("yahoo_quoted") && !says("yahoo_quoted_begin")) element.is_quote = true;
    // Nearly every program says it by this word; an iPhone's line break before one is none.
    element.is_signature = name != "br" && (says("signature") || says("_rc_sig") || says("zm-_id_-sgn"));
    element.is_name = says("gmail_attr") || says("moz-cite-prefix") || says("applequotedheader") ||
                      says("-x-evo-cite-header") || says("reply-intro");
    if (hidden_ == 0 && !element.is_hidden) open(element);
    hidden_ += element.is_hidden;
    if (stack_.size() < kDepthMost) stack_.push_back(std::move(element));
    else ++beyond_;
  }

  void end(std::string_view name) {
    if (beyond_ > 0) {
      --beyond_;
      return;
    }
    // The parser closes in order; what does not fit is a stray end.
    if (stack_.empty() || stack_.back().name != name) return;
    const Element element = std::move(stack_.back());
    stack_.pop_back();
    hidden_ -= element.is_hidden;
    if (hidden_ == 0 && !element.is_hidden) close(element);
  }

  void characters(std::string_view text) {
    if (hidden_ > 0) return;
    // An empty line, as one program writes it: "<div> </div>".
    if (text == " " && at_line_begin_ && !stack_.empty() && stack_.back().name == "div") hard_space_ = true;
    for (std::size_t i = 0; i < text.size() && out_.size() < limit_;) {
      const std::size_t begin = i;
      const char32_t c = next_code_point(text, i);
      const bool is_space = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xA0;
      if (pre_ > 0 && c == '\n') line_break();
      else if (is_space && (pre_ == 0 || c != ' ')) {
        space_ = space_ || !at_line_begin_;
        hard_space_ = hard_space_ || (c == 0xA0 && at_line_begin_);
      } else if (c >= 0x20 || c == '\t') put(text.substr(begin, i - begin));
    }
  }

  std::string take() { return std::move(out_); }

 private:
  struct Element {
    std::string name, link;
    std::size_t began = 0;  // where its text begins, for a link
    bool is_quote = false, is_signature = false, is_name = false, is_hidden = false;
  };

  static bool is_block(std::string_view name) {
    return is_any(name,
                  {"div",    "p",    "tr", "table",      "ul",  "ol",      "li",      "h1",      "h2",     "h3",
                   "h4",     "h5",   "h6", "blockquote", "pre", "hr",      "section", "article", "header", "footer",
                   "center", "form", "dl", "dd",         "dt",  "address", "body",    "tbody"});
  }
  bool in_item() const {
    return std::any_of(stack_.begin(), stack_.end(), [](const Element& each) { return each.name == "li"; });
  }
  static bool is_paragraph(std::string_view name) { return is_any(name, {"p", "h1", "h2", "h3", "h4", "h5", "h6"}); }

  void open(Element& element) {
    const std::string_view name = element.name;
    if (name == "br") return line_break();
    if (is_block(name) || element.is_quote) end_line();
    if (is_paragraph(name) && !is_after_bullet_) blank_line_ = blank_line_ || !out_.empty();
    if (name == "hr") blank_line_ = true;
    if (element.is_quote) {
      depth_ = std::min(depth_ + 1, kQuoteDepthMost);
      blank_line_ = false;
    }
    if (element.is_signature) out_ += marks_.signature_begins;
    if (element.is_name) out_ += marks_.named_begins;
    if (name == "pre") ++pre_;
    if (name == "li") {
      put("-");
      space_ = is_after_bullet_ = true;
    }
    if (name == "td" || name == "th") space_ = !at_line_begin_;
    element.began = out_.size();
  }

  void close(const Element& element) {
    const std::string_view name = element.name;
    if (name == "a" && !element.link.empty()) link(element);
    if (name == "pre") pre_ = std::max(0, pre_ - 1);
    if (is_block(name) || element.is_quote) end_line();
    if (element.is_quote) depth_ = std::max(0, depth_ - 1);
    if (is_paragraph(name) && !in_item()) blank_line_ = true;
    if (element.is_name) out_ += marks_.named_ends;
    if (element.is_signature) out_ += marks_.signature_ends;
  }

  // The address after a link's words, unless they are the address.
  void link(const Element& element) {
    const std::string shown = out_.substr(std::min(element.began, out_.size()));
    std::string_view address = element.link;
    if (lower_ascii(address.substr(0, 7)) == "mailto:") return;
    if (lower_ascii(address.substr(0, 4)) != "http" || trim(shown).empty() || address.size() > 1000) return;
    const auto bare = [](std::string_view url) {
      std::string out = lower_ascii(trim(url));
      for (const std::string_view scheme : {"https://", "http://"})
        if (out.substr(0, scheme.size()) == scheme) out.erase(0, scheme.size());
      while (!out.empty() && out.back() == '/') out.pop_back();
      return out;
    };
    if (bare(shown) == bare(address)) return;
    space_ = true;
    put("(");
    put(address);
    put(")");
  }

  void alt(std::string_view words) {
    // Pictures of single signs, as some programs send them.
    if (hidden_ == 0 && !words.empty() && words.size() <= 16 && static_cast<unsigned char>(words.front()) >= 0xC2)
      put(words);
  }

  void put(std::string_view words) {
    if (out_.size() >= limit_) return;
    if (at_line_begin_) {
      const std::string prefix = depth_ > 0 ? std::string(static_cast<std::size_t>(depth_), '>') + " " : std::string{};
      if (blank_line_ && !out_.empty()) out_ += "\n";
      out_ += prefix;
    } else if (space_) {
      out_ += ' ';
    }
    out_ += words;
    at_line_begin_ = blank_line_ = space_ = hard_space_ = is_after_bullet_ = false;
  }
  void line_break() {
    if (at_line_begin_) blank_line_ = !out_.empty();
    end_line();
  }
  void end_line() {
    if (is_after_bullet_) return;  // what stands in a list's item begins beside its dash
    space_ = false;
    // A line that holds a hard space alone is how most programs write an empty one.
    if (at_line_begin_) blank_line_ = blank_line_ || (hard_space_ && !out_.empty());
    hard_space_ = false;
    if (at_line_begin_) return;
    out_ += '\n';
    at_line_begin_ = true;
  }

  const HtmlMarks marks_;
  const std::size_t limit_;
  std::string out_;
  std::vector<Element> stack_;
  std::size_t beyond_ = 0;
  int depth_ = 0, hidden_ = 0, pre_ = 0;
  bool at_line_begin_ = true, blank_line_ = false, space_ = false, hard_space_ = false, is_after_bullet_ = false;
};

// The handlers get the writer, and the parser that has to be stopped.
struct Reading {
  Writer& writer;
  htmlParserCtxt* parser = nullptr;
};
void on_begin(void* reading, const xmlChar* name, const xmlChar** attributes) {
  auto& [writer, parser] = *static_cast<Reading*>(reading);
  writer.begin(reinterpret_cast<const char*>(name), attributes);
  if (writer.is_too_deep()) xmlStopParser(parser);
}
void on_end(void* reading, const xmlChar* name) {
  static_cast<Reading*>(reading)->writer.end(reinterpret_cast<const char*>(name));
}
void on_characters(void* reading, const xmlChar* text, int size) {
  static_cast<Reading*>(reading)->writer.characters(
      {reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
}

}  // namespace

namespace {

// Without marks of ours, and without tags longer than any that carries words: a thousand attributes are there to be
// slow.
std::string without_hostile(std::string_view html, const HtmlMarks& marks) {
  std::string clean;
  clean.reserve(html.size());
  for (std::size_t i = 0; i < html.size(); ++i) {
    const char c = html[i];
    if (c == '<' && i + 1 < html.size() && html[i + 1] != '!') {
      const std::size_t end = html.substr(i, kTagMost).find('>');
      if (end == std::string_view::npos && html.size() - i > kTagMost) {
        const std::size_t after = html.find('>', i);
        if (after == std::string_view::npos) break;
        i = after;
        continue;
      }
    }
    if (c != '\0' && c != marks.signature_begins && c != marks.signature_ends && c != marks.named_begins &&
        c != marks.named_ends)
      clean += c;
  }
  return clean;
}

}  // namespace

std::string text_of_html(std::string_view html, const HtmlMarks& marks, std::size_t limit) {
  Writer writer(marks, limit);
  htmlSAXHandler handler{};
  handler.startElement = on_begin;
  handler.endElement = on_end;
  handler.characters = on_characters;
  handler.ignorableWhitespace = on_characters;
  handler.cdataBlock = nullptr;
  const std::string clean = without_hostile(html.substr(0, 2 * limit), marks);
  Reading reading{writer};
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> context(
      htmlCreatePushParserCtxt(&handler, &reading, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8), htmlFreeParserCtxt);
  if (!context) return {};
  reading.parser = context.get();
  htmlCtxtUseOptions(context.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                        HTML_PARSE_IGNORE_ENC);
  htmlParseChunk(context.get(), clean.data(), static_cast<int>(std::min<std::size_t>(clean.size(), 64u << 20)), 1);
  return writer.take();
}

}  // namespace kith
