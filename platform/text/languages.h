#pragma once
// The languages Kith speaks: English, and whatever languages/*.po has. Each thread speaks one at a time.

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/text/text.h"

namespace kith {

struct Language {
  std::string code;      // BCP 47: "de"
  std::string own_name;  // "Deutsch"
  bool is_right_to_left = false;
  std::shared_ptr<const Catalogue> catalogue;  // none for English
};

// English first, then by code. Read once; lives as long as the program.
const std::vector<Language>& languages();
// The one with that code, or none.
const Language* find_language(std::string_view code);
// The same, or English.
const Language& language_of(std::string_view code);
// The one that a browser's Accept-Language likes best (RFC 9110, 12.5.4); English when it names none of ours.
const Language& best_language(std::string_view accept_language);
// What this thread speaks.
const Language& spoken();

// While this lives, its thread speaks that language.
class Speaking {
 public:
  explicit Speaking(const Language& language);
  ~Speaking();
  Speaking(const Speaking&) = delete;
  Speaking& operator=(const Speaking&) = delete;

 private:
  const Language* before_;
};

// A catalogue that comes with the program, as msgfmt writes it.
struct EmbeddedCatalogue {
  std::string_view code, bytes;
};
const std::vector<EmbeddedCatalogue>& embedded_catalogues();

}  // namespace kith
