#pragma once
// Every sentence Kith says goes through text(), so that other languages can come without touching a view. Today it
// gives the English sentence back; the sentence itself is the key of its translation.
//
//   text("That is everything.")
//   text("{} wrote last, {}.", name, when)
//   plural(n, "{} person is waiting for you.", "{} people are waiting for you.", spelled(n))

#include <fmt/format.h>

#include <string>
#include <string_view>

namespace kith {

inline std::string_view text(std::string_view sentence) { return sentence; }

template <class First, class... Rest>
std::string text(std::string_view sentence, const First& first, const Rest&... rest) {
  return fmt::format(fmt::runtime(text(sentence)), first, rest...);
}

template <class... Parts>
std::string plural(std::int64_t count, std::string_view one, std::string_view many, const Parts&... parts) {
  return fmt::format(fmt::runtime(count == 1 ? one : many), parts...);
}

// Small numbers as words: "three"; from 13 on, figures.
std::string spelled(std::int64_t number);
// The same at the beginning of a sentence: "Three".
std::string spelled_first(std::int64_t number);

// Figures as they are read: "1,284".
std::string grouped(std::int64_t number);

}  // namespace kith
