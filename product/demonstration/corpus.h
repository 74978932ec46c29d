#pragma once
// The people and conversations of the demonstration community, as constant data: names, trades, towns, and what was
// said. Everyone in it is made up. Text is UTF-8, without markup; a blank line in a message is a paragraph break.

#include <string_view>
#include <vector>

namespace kith::demonstration {

struct TradeAsk {
  std::string_view aim;    // "need", "learn", "look" (for someone) or "recommend" (whom would you?)
  std::string_view words;  // what follows it, as a sentence
};

// Two or three offers and asks each. Most asks are answered by what another trade offers, in other words; some by none.
struct Trade {
  std::string_view field;     // one short key, such as "bakery"
  std::string_view sentence;  // what they do; may contain "{place}"
  std::vector<std::string_view> offers;
  std::vector<TradeAsk> asks;
  std::string_view ask_me_about;  // a question they like to be asked
};

struct Town {
  std::string_view name;
  std::string_view time_zone;  // an IANA name
};

struct Exchange {
  std::string_view field;               // the Trade::field of the person who is asked
  std::string_view opener;              // begins with its question
  std::string_view why;                 // why they are asked, one line
  std::vector<std::string_view> turns;  // alternating; the first is by the one who was asked
};

// The last eight given names are not in Latin script; the last eight family names go with them, in the same order.
const std::vector<std::string_view>& given_names();
const std::vector<std::string_view>& family_names();

const std::vector<Trade>& trades();
const std::vector<Town>& towns();
const std::vector<Exchange>& exchanges();

// Short messages that could continue any friendly working conversation weeks later.
const std::vector<std::string_view>& follow_ups();
// What someone says of their own when they pass on an opener.
const std::vector<std::string_view>& pass_lines();

}  // namespace kith::demonstration
