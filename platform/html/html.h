#pragma once
// Writes HTML. What stands in the source as a literal is markup; every value is escaped. There is no other way in:
// a literal becomes Markup only at compile time, and a value never does.
//
//   html << "<b>" << person.name << "</b>";

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

namespace kith {

// Markup from the program's own source.
class Markup {
 public:
  template <std::size_t N>
  consteval Markup(const char (&literal)[N]) : markup_(literal, N - 1) {}  // NOLINT: literals are markup
  constexpr std::string_view view() const { return markup_; }

 private:
  std::string_view markup_;
};

class Html {
 public:
  Html() { out_.reserve(24 * 1024); }  // a page of thirty messages, without growing on the way

  Html& operator<<(Markup markup) {
    out_.append(markup.view());
    return *this;
  }
  template <class T>
  requires(std::convertible_to<const T&, std::string_view> && !std::is_array_v<T>) Html& operator<<(const T& value) {
    escape(value);
    return *this;
  }
  template <std::integral T>
  requires(!std::same_as<T, bool> && !std::same_as<T, char>) Html& operator<<(T number) {
    char digits[24];
    auto [end, error] = std::to_chars(digits, digits + sizeof digits, number);
    out_.append(digits, end);
    return *this;
  }
  // A fragment that was written by another Html.
  Html& operator<<(const Html& other) {
    out_.append(other.out_);
    return *this;
  }

  // A person's words: paragraphs where they left an empty line, breaks where they began a new one, links as text.
  Html& paragraphs(std::string_view words);

  const std::string& str() const& { return out_; }
  std::string str() && { return std::move(out_); }

 private:
  void escape(std::string_view value);
  std::string out_;
};

// Escaped the same way, for places that hold no Html (mail).
std::string escaped(std::string_view value);
// Everything but letters, digits and -._~ as %XX, for a part of a URL.
std::string url_part(std::string_view value);

}  // namespace kith
