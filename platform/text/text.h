#pragma once
// Every sentence Kith says goes through text(): the English sentence is the key of its translation in languages/*.po,
// which bin/languages keeps up. It comes back in the language that the thread speaks (platform/text/languages.h).
//
//   text("That is everything.")
//   text("{} wrote last, {}.", name, when)
//   plural(n, "{} person is waiting for you.", "{} people are waiting for you.", spelled(n))
//
// A table says sentence("…") where its words stand, and text(…) where they are said.

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace kith {

class Catalogue;
// Of the language this thread speaks; none for English.
inline thread_local const Catalogue* spoken_catalogue = nullptr;

// What a catalogue has for a sentence; the sentence itself when it has nothing.
const char* translated(const Catalogue& catalogue, const char* sentence);
const char* translated(const Catalogue& catalogue, const char* one, const char* many, std::int64_t count);

constexpr const char* sentence(const char* said_later) { return said_later; }

inline std::string_view text(const char* said) {
  return spoken_catalogue == nullptr ? said : translated(*spoken_catalogue, said);
}

template <class First, class... Rest>
std::string text(const char* said, const First& first, const Rest&... rest) {
  return fmt::format(fmt::runtime(text(said)), first, rest...);
}

template <class... Parts>
std::string plural(std::int64_t count, const char* one, const char* many, const Parts&... parts) {
  const char* said = spoken_catalogue != nullptr ? translated(*spoken_catalogue, one, many, count)
                     : count == 1                ? one
                                                 : many;
  return fmt::format(fmt::runtime(said), parts...);
}

// Small numbers as words: "three"; from 13 on, figures.
std::string spelled(std::int64_t number);
// The same at the beginning of a sentence: "Three".
std::string spelled_first(std::int64_t number);

// People's words within a sentence, in the quotation marks of the language.
inline std::string in_quotes(std::string_view words) { return text("“{}”", words); }

// Figures as they are read: "1,284".
std::string grouped(std::int64_t number);
// With one digit after the point: "2.4".
std::string with_tenths(double number);

}  // namespace kith
