#include "language/words.h"

#include <libstemmer.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <unordered_map>

#include "platform/text/unicode.h"

namespace kith::language {
namespace {

constexpr std::size_t kLongestWord = 40;  // bytes; what is longer is no word that somebody else would write

struct SmallWords {
  Tongue tongue;
  const char* stemmer;
  std::string_view words;
};
// The small words of a language, by which it is known; they are left out of what a text says.
constexpr SmallWords kSmallWords[] = {
    {Tongue::kEnglish, "english",
     "a about above after again all also am an and any are as at be because been before being below between both but "
     "by "
     "can could did do does doing don down during each either etc few for from further had has have having he her here "
     "hers him his how i if in into is it its just like ll may me might more most much must my no nor not now of off "
     "on "
     "once one only or other our ours out over own per s same she should so some such t than that the their theirs "
     "them "
     "then there these they this those through to too two under until up us very via was we were what when where which "
     "while who whom why will with within without would you your yours m ve re d don didn doesn isn aren wasn weren "
     "won wouldn couldn shouldn hasn haven hadn able across along already among another around "
     "away back else ever every however many never often rather since still though toward upon using well whether yet"},
    {Tongue::kGerman, "german",
     "der die das den dem des ein eine einen einem einer eines und oder aber ist sind war waren sein ich du er sie es "
     "wir "
     "ihr mich mir dich dir uns euch ihn ihm ihnen mein meine dein deine unser unsere nicht kein keine mit von vom zu "
     "zum "
     "zur bei beim fur auf aus an am im in ins um als auch wie was wer wo wenn dass weil nach uber unter durch vor "
     "hat habe haben wird werden kann konnen mochte wurde noch nur schon sehr mehr man sich so bis ohne gegen"},
    {Tongue::kFrench, "french",
     "le la les un une des du de d l et ou mais est sont je tu il elle nous vous ils elles on me te se mon ma mes ton "
     "ta "
     "tes son sa ses notre nos votre vos leur leurs ne pas plus que qui quoi dont ou dans par pour sur avec sans sous "
     "entre chez vers au aux ce cet cette ces en y a ai as avons avez ont etre avoir suis comme si tres aussi bien"},
    {Tongue::kSpanish, "spanish",
     "el la los las un una unos unas y o pero es son soy yo tu el ella nosotros ellos ellas me te se mi mis su sus "
     "nuestro nuestra no mas que quien cual de del al en por para con sin sobre entre desde hasta como cuando donde si "
     "muy tambien este esta estos estas ese esa lo le les ha he han hay ser estar tengo"},
    {Tongue::kItalian, "italian",
     "il lo la i gli le un uno una e o ma e sono io tu lui lei noi voi loro mi ti si ci vi mio mia suo sua nostro "
     "nostra "
     "non piu che chi cui di del della dei delle dello degli a al alla ai alle da dal dalla in nel nella con su sul "
     "sulla "
     "per tra fra come quando dove se molto anche questo questa questi queste ho hai ha hanno essere avere"},
    {Tongue::kDutch, "dutch",
     "de het een en of maar is zijn was waren ik jij je hij zij ze wij we jullie mij me jou hem haar ons onze mijn "
     "jouw "
     "niet geen met van voor naar bij op aan in uit om als ook hoe wat wie waar wanneer dat die dit deze omdat over "
     "onder "
     "door heeft heb hebben wordt worden kan kunnen zou nog al zeer meer men zich tot zonder tegen te er"},
    {Tongue::kPortuguese, "portuguese",
     "o a os as um uma uns umas e ou mas eu tu ele ela nos voces eles elas me te se meu minha seu sua nosso nossa nao "
     "mais "
     "que quem qual de do da dos das ao aos em no na nos nas por para com sem sobre entre desde ate como quando onde "
     "se "
     "muito tambem este esta estes estas esse essa isso ha sou sao foi ser estar tenho tem"},
};

// What asks and offers say of themselves, in any of them.
constexpr std::string_view kCallWords =
    "need needs needed needing want wants wanted wanting look looks looking looked seek seeks seeking find finding "
    "found "
    "help helps helped helping someone somebody anyone anybody everyone everybody everything anything something person "
    "people know knows knowing learn learns learning offer offers offering offered recommend recommends recommending "
    "recommendation good great best nice happy glad love please thanks thank give gives giving get gets getting take "
    "takes "
    "make makes making let kind sort way ways thing things lot lots bit really advise advice talk ask asks asking "
    "answer "
    "first new time times year years day days experience experienced question questions free hour hours "
    "suche suchen biete bieten brauche brauchen hilfe helfen jemand jemanden gerne gern kenne kennt cherche cherchons "
    "besoin aide aider quelqu offre propose busco necesito ayuda alguien ofrezco cerco bisogno aiuto "
    "qualcuno "
    "offro zoek hulp iemand bied procuro preciso ajuda alguem ofereco";

class Lists {
 public:
  static const Lists& all() {
    static const Lists lists;
    return lists;
  }
  // A bit for each language whose small word it is, and one for what every call says.
  unsigned small_in(const std::string& folded) const {
    const auto found = small_.find(folded);
    return found == small_.end() ? 0 : found->second;
  }

  static constexpr unsigned kCallBit = 1u << 31;

 private:
  Lists() {
    for (const SmallWords& each : kSmallWords) add(each.words, 1u << static_cast<int>(each.tongue));
    add(kCallWords, kCallBit);
  }
  void add(std::string_view words, unsigned bit) {
    while (!words.empty()) {
      const std::size_t end = std::min(words.find(' '), words.size());
      small_[std::string(words.substr(0, end))] |= bit;
      words.remove_prefix(std::min(end + 1, words.size()));
    }
  }
  std::unordered_map<std::string, unsigned> small_;
};

// A stemmer keeps what it works on inside: each thread has its own.
std::string stem_of(const std::string& folded, Tongue tongue) {
  struct Free {
    void operator()(sb_stemmer* s) const { sb_stemmer_delete(s); }
  };
  thread_local std::array<std::unique_ptr<sb_stemmer, Free>, std::size(kSmallWords)> stemmers;
  auto& stemmer = stemmers[static_cast<std::size_t>(tongue)];
  if (!stemmer) stemmer.reset(sb_stemmer_new(kSmallWords[static_cast<int>(tongue)].stemmer, "UTF_8"));
  const auto* symbol = reinterpret_cast<const sb_symbol*>(folded.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer.get(), symbol, static_cast<int>(folded.size()));
  return {reinterpret_cast<const char*>(stem), static_cast<std::size_t>(sb_stemmer_length(stemmer.get()))};
}

std::string fold(std::string_view word) {
  const bool is_ascii = std::all_of(word.begin(), word.end(), [](unsigned char c) { return c < 0x80; });
  if (is_ascii) return lower_ascii(word);
  utf8proc_uint8_t* mapped = nullptr;
  const auto size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(word.data()), static_cast<utf8proc_ssize_t>(word.size()), &mapped,
      static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK));
  std::string folded(size > 0 ? reinterpret_cast<char*>(mapped) : "",
                     size > 0 ? static_cast<std::size_t>(size) : std::size_t{0});
  std::free(mapped);
  return folded;
}

// Scripts that put no space between words: read by pairs of letters.
bool is_unspaced(char32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

enum class Letter { kNone, kLetter, kUnspaced };
Letter letter_kind(char32_t c) {
  if (c < 0x80)
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? Letter::kLetter : Letter::kNone;
  if (is_unspaced(c)) return Letter::kUnspaced;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ND: return Letter::kLetter;
    default: return Letter::kNone;
  }
}

// Calls `word` with each word as it is written; stops when it returns false.
template <class Use>
void each_word(std::string_view text, Use&& word) {
  std::size_t begin = 0, at = 0;
  bool inside = false;
  const auto flush = [&](std::size_t end) {
    const bool goes_on = !inside || end - begin > kLongestWord || word(text.substr(begin, end - begin));
    inside = false;
    return goes_on;
  };
  while (at < text.size()) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    const Letter kind = letter_kind(c);
    if (kind == Letter::kUnspaced) {
      if (!flush(here)) return;
      std::size_t after = at;
      const bool has_pair = at < text.size() && is_unspaced(next_code_point(text, after));
      if (!word(text.substr(here, (has_pair ? after : at) - here))) return;
      continue;
    }
    // C++ and C#, but not the sign between two words.
    std::size_t after = at;
    const bool in_a_name = inside && (c == '+' || c == '#') &&
                           (at == text.size() || letter_kind(next_code_point(text, after)) == Letter::kNone);
    if (kind == Letter::kLetter || in_a_name) {
      if (!inside) begin = here;
      inside = true;
    } else if (!flush(here)) {
      return;
    }
  }
  flush(text.size());
}

}  // namespace

Tongue tongue_of(std::string_view text) {
  std::array<int, std::size(kSmallWords)> votes{};
  int words = 0;
  each_word(text, [&](std::string_view word) {
    const unsigned bits = Lists::all().small_in(fold(word));
    for (std::size_t i = 0; i < votes.size(); ++i) votes[i] += (bits >> i) & 1;
    return ++words < 200;
  });
  return static_cast<Tongue>(std::max_element(votes.begin(), votes.end()) - votes.begin());
}

std::vector<Word> content_words(std::string_view text, std::size_t most, Tongue tongue) {
  const unsigned left_out = Lists::kCallBit | 1u | (1u << static_cast<int>(tongue));
  std::vector<Word> words;
  each_word(text, [&](std::string_view word) {
    Word each{word, fold(word), {}};
    if (each.folded.empty() || (Lists::all().small_in(each.folded) & left_out)) return true;
    each.stem = stem_of(each.folded, tongue);
    words.push_back(std::move(each));
    return words.size() < most;
  });
  return words;
}

std::string folded_line(std::string_view text) {
  std::string line;
  each_word(text, [&](std::string_view word) {
    if (!line.empty()) line += ' ';
    line += fold(word);
    return true;
  });
  return line;
}

std::vector<std::string_view> pieces(std::string_view text, std::size_t most) {
  std::vector<std::string_view> all;
  const auto add = [&](std::string_view piece) {
    piece = trim(piece);
    if (piece.empty()) return;
    if (all.size() < most) all.push_back(piece);
    else all.back() = {all.back().data(), static_cast<std::size_t>(piece.data() + piece.size() - all.back().data())};
  };
  const auto add_sentence = [&](std::string_view sentence) {
    std::size_t items = 1;
    for (const char c : sentence) items += c == ',' || c == '|';
    if (items < 4) return add(sentence);
    while (!sentence.empty()) {
      const std::size_t end = std::min(sentence.find_first_of(",|"), sentence.size());
      add(sentence.substr(0, end));
      sentence.remove_prefix(std::min(end + 1, sentence.size()));
    }
  };
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool is_end =
        c == '\n' || c == ';' || ((c == '.' || c == '!' || c == '?') && (i + 1 == text.size() || text[i + 1] == ' '));
    if (!is_end) continue;
    add_sentence(text.substr(begin, i - begin));
    begin = i + 1;
  }
  add_sentence(text.substr(begin));
  return all;
}

}  // namespace kith::language
