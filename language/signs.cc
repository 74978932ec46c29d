#include "language/signs.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "platform/text/text.h"

namespace kith::language {
namespace {

struct Kind {
  Sign sign;
  std::string_view name;
  const char* says;
  bool is_of_pitch;
};
constexpr Kind kKinds[] = {
    {Sign::kOffersService, "offers_service", sentence("says what its writer sells"), true},
    {Sign::kPromisesResult, "promises_result", sentence("promises a result"), true},
    {Sign::kWantsCall, "wants_call", sentence("asks for a call"), true},
    {Sign::kSendsMaterial, "sends_material", sentence("wants to send something along"), true},
    {Sign::kHurries, "hurries", sentence("hurries, or gives something away"), true},
    {Sign::kFlatters, "flatters", sentence("admires without saying what"), true},
    {Sign::kClaimsKinship, "claims_kinship", sentence("claims to have much in common"), true},
    {Sign::kNamesTrouble, "names_trouble", sentence("guesses at the reader’s troubles"), true},
    {Sign::kFillsRole, "fills_role", sentence("has a job to fill"), true},
    {Sign::kPromisesMoney, "promises_money", sentence("promises money"), true},
    {Sign::kFollowsUp, "follows_up", sentence("reminds of an earlier message"), true},
    {Sign::kNamesPrice, "names_price", sentence("names its price"), true},
    {Sign::kInvitesCrowd, "invites_crowd", sentence("invites everybody"), true},
    {Sign::kIsForAnybody, "is_for_anybody", sentence("could be to anybody"), true},
    {Sign::kSlots, "slots", sentence("has a place for any name"), true},
    {Sign::kFills, "fills", sentence("begins with a set phrase"), true},
    {Sign::kYourBusiness, "your_business", sentence("speaks of the reader’s business in general"), true},
    {Sign::kAsksExperience, "asks_experience", sentence("asks what the reader knows from experience"), false},
    {Sign::kAsksPractice, "asks_practice", sentence("asks for the reader’s work"), false},
    {Sign::kNeeds, "needs", sentence("says what its writer needs"), false},
    {Sign::kRemembers, "remembers", sentence("knows something of the reader"), false},
    {Sign::kAnswersCall, "answers_call", sentence("answers what was asked for"), false},
    {Sign::kSeeksWork, "seeks_work", sentence("looks for work"), false},
    {Sign::kShares, "shares", sentence("has something to share"), false},
    {Sign::kLink, "link", sentence("has a link"), true},
    {Sign::kBookingLink, "booking_link", sentence("has a link to book a time"), true},
    {Sign::kWe, "we", sentence("speaks as a firm"), true},
    {Sign::kExclaims, "exclaims", sentence("exclaims"), true},
    {Sign::kLists, "lists", sentence("is made as a list"), true},
    {Sign::kFigures, "figures", sentence("has figures"), true},
    {Sign::kNoQuestion, "no_question", sentence("asks nothing"), true},
    {Sign::kPolite, "polite", sentence("is polite"), false},
};
static_assert(std::size(kKinds) == kSignCount);

#include "language/sign_patterns.inc"

struct Step {
  std::vector<std::string> words, beginnings;
  bool is_gap = false, is_money = false;

  bool fits(std::string_view plain) const {
    if (is_money && (plain == "$" || plain == "€" || plain == "£")) return true;
    for (const auto& word : words)
      if (plain == word) return true;
    for (const auto& beginning : beginnings)
      if (plain.substr(0, beginning.size()) == beginning) return true;
    return false;
  }
};
struct Pattern {
  Sign sign;
  std::vector<Step> steps;
};

// All patterns, found by how their first word begins.
class Lexicon {
 public:
  static const Lexicon& all() {
    static const Lexicon lexicon([](Sign) { return true; });
    return lexicon;
  }
  // What everybody says, alone: it is looked for in every text that is compared.
  static const Lexicon& polite() {
    static const Lexicon lexicon([](Sign sign) { return sign == Sign::kPolite; });
    return lexicon;
  }
  // The longest of each kind that begins at `at`: calls found(sign, tokens it covers).
  template <class Found>
  void match(const std::vector<Token>& tokens, std::size_t at, std::size_t end, Found&& found) const {
    const auto candidates = by_beginning_.find(key(tokens[at].plain));
    if (candidates == by_beginning_.end()) return;
    for (const std::uint32_t number : candidates->second) {
      const Pattern& pattern = patterns_[number];
      if (const std::size_t size = covers(pattern, 0, tokens, at, end)) found(pattern.sign, size);
    }
  }

 private:
  static constexpr int kGap = 3;

  template <class Wanted>
  explicit Lexicon(Wanted wanted) {
    for (const Patterns& list : kPatterns) {
      if (!wanted(list.sign)) continue;
      std::string_view rest = list.all;
      while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        add(list.sign, rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
  static std::string key(std::string_view word) { return std::string(word.substr(0, 2)); }

  static void read(Step& step, std::string_view word) {
    for (const auto& [name, words] : kLists)
      if (word == name) word = words;
    while (!word.empty()) {
      const std::size_t end = std::min(word.find('/'), word.size());
      const std::string_view one = word.substr(0, end);
      word.remove_prefix(std::min(end + 1, word.size()));
      if (one == "$") step.is_money = true;
      else if (one == "#" || one == "%" || one == "?" || one == "[" || one == "{") step.words.emplace_back(one);
      else if (one.back() == '*') step.beginnings.push_back(plain_word(one.substr(0, one.size() - 1)));
      else step.words.push_back(plain_word(one));
    }
  }
  void add(Sign sign, std::string_view line) {
    Pattern pattern{sign, {}};
    while (!line.empty()) {
      const std::size_t end = std::min(line.find(' '), line.size());
      const std::string_view word = line.substr(0, end);
      line.remove_prefix(std::min(end + 1, line.size()));
      if (word.empty()) continue;
      Step& step = pattern.steps.emplace_back();
      if (word == "..") step.is_gap = true;
      else read(step, word);
    }
    while (!pattern.steps.empty() && pattern.steps.back().is_gap) pattern.steps.pop_back();
    if (pattern.steps.empty()) return;
    const auto number = static_cast<std::uint32_t>(patterns_.size());
    std::vector<std::string> keys;
    for (const auto& word : pattern.steps[0].words) keys.push_back(key(word));
    for (const auto& word : pattern.steps[0].beginnings) keys.push_back(key(word));
    if (pattern.steps[0].is_money) keys.insert(keys.end(), {"$", key("€"), key("£")});
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const auto& each : keys) by_beginning_[each].push_back(number);
    patterns_.push_back(std::move(pattern));
  }
  // How many tokens from `at` on the pattern's steps cover; 0 when they do not fit.
  static std::size_t covers(const Pattern& pattern, std::size_t step, const std::vector<Token>& tokens, std::size_t at,
                            std::size_t end) {
    const std::size_t begin = at;
    for (; step < pattern.steps.size(); ++step) {
      if (pattern.steps[step].is_gap) {
        for (int skipped = 0; skipped <= kGap && at + skipped < end; ++skipped)
          if (const auto rest = covers(pattern, step + 1, tokens, at + skipped, end))
            return at + static_cast<std::size_t>(skipped) + rest - begin;
        return 0;
      }
      if (at >= end || !pattern.steps[step].fits(tokens[at].plain)) return 0;
      ++at;
    }
    return at - begin;
  }

  std::vector<Pattern> patterns_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_beginning_;
};

constexpr std::size_t kMostOfAKind = 4, kLeastQuoted = 6;  // words of a quote

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view b) { return text.substr(0, b.size()) == b; });
}

// Addresses of the web, as they are written.
void find_links(std::string_view text, std::vector<Seen>& seen) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool is_end = i == text.size() || text[i] == ' ' || text[i] == '\n' || text[i] == '\t' || text[i] == '<' ||
                        text[i] == '>' || text[i] == '(' || text[i] == ')';
    if (!is_end) continue;
    std::string_view word = text.substr(begin, i - begin);
    begin = i + 1;
    while (!word.empty() && (word.back() == '.' || word.back() == ',' || word.back() == '!' || word.back() == '?' ||
                             word.back() == ';' || word.back() == ':'))
      word.remove_suffix(1);
    const std::size_t dot = word.find('.');
    const bool has_scheme = word.find("://") != word.npos || starts_with_any(word, {"www.", "WWW."});
    const std::size_t slash = word.find('/');
    const bool is_bare = dot != word.npos && dot > 1 && word.find('@') == word.npos && slash != word.npos &&
                         slash > dot && slash + 1 < word.size();
    std::string_view host = word.substr(0, slash);
    const std::size_t last = host.rfind('.');
    const bool is_host = last != host.npos && last > 1 && host.find('@') == host.npos &&
                         (host.substr(last) == ".com" || host.substr(last) == ".org" || host.substr(last) == ".net" ||
                          host.substr(last) == ".io" || host.substr(last) == ".de" || host.substr(last) == ".co" ||
                          host.substr(last) == ".ai" || host.substr(last) == ".app" || host.substr(last) == ".uk" ||
                          host.substr(last) == ".ie" || host.substr(last) == ".eu" || host.substr(last) == ".nl" ||
                          host.substr(last) == ".example");
    if (!has_scheme && !is_bare && !is_host) continue;
    std::string lower(word.substr(0, 200));
    for (char& c : lower) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    seen.push_back({Sign::kLink, word});
    for (const std::string_view booking : {"calendly", "cal.com", "/book", "/demo", "meetings", "/call", "schedul",
                                           "/termin", "savvycal", "calendar", "/meet", "acuity"})
      if (lower.find(booking) != lower.npos) {
        seen.push_back({Sign::kBookingLink, word});
        break;
      }
  }
}

// How it is made: signs that no phrase carries.
void find_form(const PlainText& text, std::string_view as_written, std::vector<Seen>& seen) {
  std::size_t we = 0, i = 0;
  std::string_view first_we;
  bool asks = false;
  const std::string kWe = plain_word("we"), kOur = plain_word("our"), kUs = plain_word("us"), kWir = plain_word("wir"),
                    kIch = plain_word("ich"), kUnser = plain_word("unser");
  for (const Token& token : text.tokens) {
    const std::string& w = token.plain;
    if (w == kWe || w == kOur || w == kUs || w == kWir || w.substr(0, kUnser.size()) == kUnser) {
      if (we++ == 0) first_we = token.as_written;
    } else if (w == "i" || w == "my" || w == "me" || w == "im" || w == "ive" || w == "mich" || w == "mir" ||
               w == kIch) {
      ++i;
    } else if (w == "!") {
      seen.push_back({Sign::kExclaims, token.as_written});
    } else if (w == "#") {
      seen.push_back({Sign::kFigures, token.as_written});
    }
  }
  // Twice as many "we" as "I" say that a firm is speaking.
  for (std::size_t k = 0; k < we && k < 4 && we > i * 2; k += 2) seen.push_back({Sign::kWe, first_we});
  for (const PlainSentence& sentence : text.sentences) {
    asks = asks || sentence.asks;
    if (starts_with_any(sentence.as_written, {"- ", "• ", "* ", "✅", "✔", "➡", "👉", "1.", "2.", "3.", "1)", "2)"}) ||
        sentence.as_written.find("**") != std::string_view::npos)
      seen.push_back({Sign::kLists, sentence.as_written});
  }
  if (!asks) seen.push_back({Sign::kNoQuestion, {}});
  find_links(as_written.substr(0, kMostRead), seen);
}

}  // namespace

std::string_view name(Sign sign) { return kKinds[static_cast<std::size_t>(sign)].name; }
const char* says(Sign sign) { return kKinds[static_cast<std::size_t>(sign)].says; }
bool is_of_pitch(Sign sign) { return kKinds[static_cast<std::size_t>(sign)].is_of_pitch; }

std::vector<bool> polite_tokens(const PlainText& text) {
  std::vector<bool> polite(text.tokens.size());
  for (const PlainSentence& sentence : text.sentences)
    for (std::size_t at = sentence.begin; at < sentence.end; ++at)
      Lexicon::polite().match(text.tokens, at, sentence.end, [&](Sign, std::size_t size) {
        std::fill_n(polite.begin() + static_cast<std::ptrdiff_t>(at), size, true);
      });
  return polite;
}

std::vector<Seen> signs_in(const PlainText& text, std::string_view as_written) {
  std::vector<Seen> seen;
  std::array<std::size_t, kSignCount> free_from{};  // a word carries one sign of each kind
  std::array<std::size_t, kSignCount> count{};
  for (const PlainSentence& sentence : text.sentences) {
    for (std::size_t at = sentence.begin; at < sentence.end; ++at) {
      std::array<std::size_t, kSignCount> longest{};
      Lexicon::all().match(text.tokens, at, sentence.end, [&](Sign sign, std::size_t size) {
        auto& best = longest[static_cast<std::size_t>(sign)];
        best = std::max(best, size);
      });
      for (std::size_t k = 0; k < kSignCount; ++k) {
        if (longest[k] == 0 || at < free_from[k]) continue;
        free_from[k] = at + longest[k];
        if (count[k]++ >= kMostOfAKind) continue;
        // Two words say little: what follows them is quoted along.
        const std::size_t quoted =
            std::min<std::size_t>(sentence.end, at + std::max<std::size_t>(longest[k], kLeastQuoted));
        const std::string_view first = text.tokens[at].as_written, last = text.tokens[quoted - 1].as_written;
        seen.push_back(
            {static_cast<Sign>(k), {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())}});
      }
    }
  }
  std::vector<Seen> form;
  find_form(text, as_written, form);
  for (const Seen& each : form)
    if (count[static_cast<std::size_t>(each.sign)]++ < kMostOfAKind) seen.push_back(each);
  return seen;
}

}  // namespace kith::language
