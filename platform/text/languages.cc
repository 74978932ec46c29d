#include "platform/text/languages.h"

#include <algorithm>
#include <boost/locale/gnu_gettext.hpp>
#include <boost/locale/message.hpp>
#include <charconv>
#include <climits>
#include <locale>
#include <stdexcept>

namespace kith {

// A gettext catalogue, read by Boost.Locale; it knows the language's plural forms.
class Catalogue {
 public:
  explicit Catalogue(const EmbeddedCatalogue& embedded) {
    boost::locale::gnu_gettext::messages_info info;
    info.language = embedded.code;
    info.encoding = "UTF-8";
    info.domains.emplace_back("kith");
    info.paths = {""};
    info.callback = [&](const std::string&, const std::string&) {
      return std::vector<char>(embedded.bytes.begin(), embedded.bytes.end());
    };
    words_ = boost::locale::gnu_gettext::create_messages_facet<char>(info);
    owner_ = std::locale(std::locale::classic(), words_);
    if (words_ == nullptr || words_->get(0, nullptr, "") == nullptr)
      throw std::runtime_error("the catalogue of the language " + info.language + " cannot be read");
  }
  const char* get(const char* said) const { return words_->get(0, nullptr, said); }
  const char* get(const char* one, std::int64_t count) const {
    return words_->get(0, nullptr, one, static_cast<int>(std::min<std::int64_t>(std::abs(count), INT_MAX)));
  }

 private:
  const boost::locale::message_format<char>* words_ = nullptr;
  std::locale owner_;
};

const char* translated(const Catalogue& catalogue, const char* said) {
  const char* found = catalogue.get(said);
  return found == nullptr ? said : found;
}

const char* translated(const Catalogue& catalogue, const char* one, const char* many, std::int64_t count) {
  const char* found = catalogue.get(one, count);
  return found != nullptr ? found : count == 1 ? one : many;
}

const std::vector<Language>& languages() {
  static const std::vector<Language> all = [] {
    std::vector<Language> found{{"en", "English", false, nullptr}};
    for (const EmbeddedCatalogue& embedded : embedded_catalogues()) {
      auto catalogue = std::make_shared<const Catalogue>(embedded);
      // A translator says these two of the language itself.
      found.push_back({std::string(embedded.code), translated(*catalogue, sentence("English")),
                       std::string_view(translated(*catalogue, sentence("left-to-right"))) == "right-to-left",
                       catalogue});
    }
    return found;
  }();
  return all;
}

const Language* find_language(std::string_view code) {
  for (const Language& language : languages())
    if (language.code == code) return &language;
  return nullptr;
}

const Language& language_of(std::string_view code) {
  const Language* known = find_language(code);
  return known == nullptr ? languages().front() : *known;
}

const Language& best_language(std::string_view accept_language) {
  const Language* best = &languages().front();
  int best_weight = 0;
  while (!accept_language.empty()) {
    const std::size_t comma = std::min(accept_language.find(','), accept_language.size());
    std::string_view range = accept_language.substr(0, comma);
    accept_language.remove_prefix(std::min(comma + 1, accept_language.size()));
    while (!range.empty() && range.front() == ' ') range.remove_prefix(1);
    const std::size_t end = std::min(range.find_first_of("; "), range.size());
    // Weights have at most three digits after the point; without one, it is liked most.
    int weight = 1000;
    if (const std::size_t q = range.find("q="); q != std::string_view::npos) {
      double given = 1;
      std::from_chars(range.data() + q + 2, range.data() + range.size(), given);
      weight = given >= 0 && given <= 1 ? static_cast<int>(given * 1000) : 0;  // a number that is none counts as 0
    }
    // "de-AT" is served by "de".
    std::string primary(range.substr(0, std::min(range.find('-'), end)));
    std::transform(primary.begin(), primary.end(), primary.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const Language* known = find_language(primary);
    if (known != nullptr && weight > best_weight) best = known, best_weight = weight;
  }
  return *best;
}

namespace {
thread_local const Language* spoken_language = nullptr;
}

const Language& spoken() { return spoken_language == nullptr ? languages().front() : *spoken_language; }

Speaking::Speaking(const Language& language) : before_(spoken_language) {
  spoken_language = &language;
  spoken_catalogue = language.catalogue.get();
}

Speaking::~Speaking() {
  spoken_language = before_;
  spoken_catalogue = before_ == nullptr ? nullptr : before_->catalogue.get();
}

}  // namespace kith
