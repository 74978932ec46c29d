#include "archives/persons.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <set>
#include <tuple>
#include <unordered_map>

#include "platform/text/text.h"
#include "platform/text/unicode.h"

namespace kith::archives {
namespace {

constexpr std::size_t kCandidates = 6;

class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
  Who of(Who x) {
    while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
    return x;
  }
  void join(Who a, Who b) {
    a = of(a), b = of(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<Who> parent_;
};

std::string plain_name(std::string_view name) { return lower_ascii(tidy_line(name)); }

// Two spellings of one name, as far as that can be told: "Ada Byron" and "Ada Lovelace" (people marry), "A. Lovelace".
bool agree(std::string_view x, std::string_view y) {
  const auto first = [](std::string_view name) { return name.substr(0, name.find(' ')); };
  const auto last = [](std::string_view name) { return name.substr(name.rfind(' ') + 1); };
  if (first(x) == first(y)) return true;
  const bool is_initial = first(x).size() <= 2 || first(y).size() <= 2;
  return last(x) == last(y) && (x.front() == y.front()) && is_initial;
}

// Those with one page, or one address, are one person, unless it is a shared one, whose names do not agree: then each
// name stands for itself.
class Shared {
 public:
  explicit Shared(Sets& sets) : sets_(sets) {}
  void add(const std::string& key, const std::string& name, Who who) {
    by_key_[key].push_back({plain_name(name), who});
  }
  void join() {
    for (auto& [key, all] : by_key_) {
      const Bearer* named = nullptr;
      bool is_one = true;
      for (const Bearer& each : all) {
        if (each.name.empty()) continue;
        if (named == nullptr) named = &each;
        is_one = is_one && agree(named->name, each.name);
      }
      std::unordered_map<std::string_view, Who> first_of_name;
      for (const Bearer& each : all)
        sets_.join(first_of_name.try_emplace(is_one ? std::string_view{} : each.name, each.who).first->second,
                   each.who);
    }
  }

 private:
  struct Bearer {
    std::string name;
    Who who;
  };
  Sets& sets_;
  std::unordered_map<std::string, std::vector<Bearer>> by_key_;
};

Sets joined(const Reading& reading) {
  const std::vector<Named>& all = reading.named();
  Sets sets(all.size());
  Shared pages(sets), addresses(sets);
  std::unordered_map<std::string, std::vector<Who>> by_name;
  for (const auto& [one, other] : reading.same()) sets.join(one, other);
  for (Who who = 0; who < all.size(); ++who) {
    const Named& named = all[who];
    if (!named.url.empty()) pages.add(named.url, named.name, who);
    if (!named.email.empty()) addresses.add(named.email, named.name, who);
    if (!named.name.empty()) by_name[plain_name(named.name)].push_back(who);
  }
  pages.join();
  addresses.join();
  for (const auto& [name, who] : by_name) {
    std::set<std::string_view> of_name;
    for (const Who each : who)
      if (!all[each].url.empty()) of_name.insert(all[each].url);
    const bool is_full = name.find(' ') != std::string::npos;
    const auto none = static_cast<Who>(all.size());
    Who bare = none, first = none;  // the first without page and address, and the first of any
    std::size_t others = 0;
    for (const Who each : who) {
      const bool is_bare = all[each].url.empty() && all[each].email.empty();
      others += !is_bare;
      Who& with = is_bare ? bare : first;
      if (with == none) with = each;
      else if (is_bare || (is_full && of_name.size() <= 1)) sets.join(with, each);
    }
    // A bare name is whoever alone bears it.
    if (bare != none && first != none && of_name.size() <= 1 && (is_full || others == 1)) sets.join(bare, first);
  }
  return sets;
}

// How often each takes part in the messages of one file, most often first. Messages stand in the order of their files.
std::vector<std::pair<std::int64_t, Who>> busiest(const Reading& reading, Sets& sets,
                                                  std::span<const Message> messages) {
  std::unordered_map<Who, std::int64_t> parts;
  std::vector<Who> in;
  for (const Message& message : messages) {
    in.assign(1, sets.of(message.from));
    for (const Who to : reading.receivers(message)) in.push_back(sets.of(to));
    std::sort(in.begin(), in.end());
    in.erase(std::unique(in.begin(), in.end()), in.end());
    for (const Who who : in) ++parts[who];
  }
  std::vector<std::pair<std::int64_t, Who>> all;
  for (const auto& [who, count] : parts) all.emplace_back(count, who);
  std::sort(all.begin(), all.end(),
            [](const auto& x, const auto& y) { return x.first != y.first ? x.first > y.first : x.second < y.second; });
  return all;
}

// Calls `each` with the messages of one file after the other.
template <class Each>
Result<Done> each_source(const Reading& reading, const Each& each) {
  const std::span<const Message> all(reading.messages());
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    while (end < all.size() && all[end].source == all[begin].source) ++end;
    TRY(each(all.subspan(begin, end - begin)));
  }
  return Done{};
}

std::string called(const Named& named) {
  std::string said = named.name;
  for (const std::string& more : {named.email, named.url})
    if (!more.empty()) said += (said.empty() ? "" : ", ") + more;
  return said;
}

class Owner {
 public:
  Owner(const Reading& reading, Sets& sets) : reading_(reading), sets_(sets) {}

  Result<std::set<Who>> find(const std::vector<std::string>& me) {
    for (const Listing& listing : reading_.listings()) listed_.insert(sets_.of(listing.who));
    if (!me.empty()) return named(me);
    for (const Who who : reading_.owners()) found_.insert(sets_.of(who));
    TRY(each_source(reading_, [&](std::span<const Message> messages) { return of_source(messages); }));
    return found_;
  }

 private:
  Result<std::set<Who>> named(const std::vector<std::string>& me) {
    for (const std::string& given : me) {
      const std::string name = plain_name(given), url = plain_url(given);
      bool any = false;
      for (Who who = 0; who < reading_.named().size(); ++who) {
        const Named& each = reading_.named()[who];
        if (each.email != name && (url.empty() || each.url != url) && plain_name(each.name) != name) continue;
        found_.insert(sets_.of(who));
        any = true;
      }
      if (any) continue;
      std::vector<Who> candidates;
      TRY(each_source(reading_, [&](std::span<const Message> messages) -> Result<Done> {
        if (candidates.size() < kCandidates)
          for (const auto& [count, who] : busiest(reading_, sets_, messages)) candidates.push_back(who);
        return Done{};
      }));
      return invalid(text("Nobody in it is “{}”. {}", given, candidates_text(candidates)), "me");
    }
    return found_;
  }

  Result<Done> of_source(std::span<const Message> of_file) {
    const auto all = busiest(reading_, sets_, of_file);
    const auto messages = static_cast<std::int64_t>(of_file.size());
    std::int64_t known = 0;
    for (const auto& [count, who] : all) known = found_.contains(who) ? std::max(known, count) : known;
    if (known * 2 >= messages) return Done{};
    // Whoever brought a list of people is not in it themselves.
    std::vector<std::pair<std::int64_t, Who>> in;
    for (const auto& each : all)
      if (!listed_.contains(each.second)) in.push_back(each);
    if (in.empty()) in = all;
    const std::int64_t first = in[0].first, second = in.size() > 1 ? in[1].first : 0;
    const bool stands_out =
        (first * 20 >= messages * 19 && second * 20 < messages * 19) || (first * 2 >= messages && second * 2 <= first);
    if (!stands_out) {
      std::vector<Who> candidates;
      for (const auto& [count, who] : in) candidates.push_back(who);
      return invalid(text("Whose archive is {}? That cannot be told from it. {}",
                          reading_.sources()[of_file.front().source].name, candidates_text(candidates)),
                     "me");
    }
    found_.insert(in[0].second);
    return Done{};
  }

  std::string candidates_text(const std::vector<Who>& candidates) const {
    std::string said;
    for (std::size_t i = 0; i < candidates.size() && i < kCandidates; ++i)
      (said += i ? "; " : "") += called(reading_.named()[candidates[i]]);
    if (said.empty()) return std::string(text("There are no messages in it."));
    return text("Say which of these you are: {}.", said);
  }

  const Reading& reading_;
  Sets& sets_;
  std::set<Who> found_, listed_;
};

// The same message in several files (two parts of an archive, a folder and "all mail") counts once: as often as the
// file says that has it most often.
std::int64_t leave_copies(std::vector<Exchange>& exchanges, const std::vector<std::uint32_t>& sources) {
  if (std::adjacent_find(sources.begin(), sources.end(), std::not_equal_to<>()) == sources.end()) return 0;
  std::vector<std::size_t> order(exchanges.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto key = [&](std::size_t i) {
    const Exchange& e = exchanges[i];
    return std::tuple(e.person, e.is_mine, e.at);
  };
  std::sort(order.begin(), order.end(), [&](std::size_t x, std::size_t y) {
    return key(x) != key(y) ? key(x) < key(y) : sources[x] != sources[y] ? sources[x] < sources[y] : x < y;
  });
  std::vector<Exchange> kept;
  for (std::size_t i = 0; i < order.size();) {
    const auto same = key(order[i]);
    std::size_t most = 0;
    const Exchange each = exchanges[order[i]];
    while (i < order.size() && key(order[i]) == same) {
      const std::size_t begin = i;
      while (i < order.size() && key(order[i]) == same && sources[order[i]] == sources[order[begin]]) ++i;
      most = std::max(most, i - begin);
    }
    kept.insert(kept.end(), most, each);
  }
  const auto copies = static_cast<std::int64_t>(exchanges.size() - kept.size());
  exchanges = std::move(kept);
  return copies;
}

}  // namespace

Result<Persons> who_is_who(const Reading& reading, const std::vector<std::string>& me) {
  Sets sets = joined(reading);
  const std::set<Who> owners = TRY(Owner(reading, sets).find(me));
  constexpr std::uint32_t kNobody = UINT32_MAX, kOwner = UINT32_MAX - 1;
  std::vector<std::uint32_t> person(reading.named().size(), kNobody);
  for (const Who who : owners) person[who] = kOwner;
  Persons persons;
  // A name that has more to it is better, and any name is better than none.
  const auto person_of = [&](Who who) -> std::uint32_t& { return person[sets.of(who)]; };
  const auto number_of = [&](Who who) {
    std::uint32_t& number = person_of(who);
    if (number != kNobody) return number;
    number = static_cast<std::uint32_t>(persons.people.size());
    persons.people.emplace_back();
    return number;
  };
  for (const Listing& listing : reading.listings()) {
    const std::uint32_t number = number_of(listing.who);
    if (number == kOwner) continue;
    Person& p = persons.people[number];
    p.is_listed = true;
    if (p.company.empty()) p.company = listing.company;
    if (p.position.empty()) p.position = listing.position;
    if (!p.listed_since || (listing.since && listing.since < p.listed_since)) p.listed_since = listing.since;
  }
  std::vector<std::uint32_t> sources, to;  // of each exchange; receivers of one message
  for (const Message& message : reading.messages()) {
    const bool is_mine = person_of(message.from) == kOwner;
    to.clear();
    for (const Who who : reading.receivers(message)) {
      if (is_mine && person_of(who) != kOwner) to.push_back(number_of(who));
      if (!is_mine && person_of(who) == kOwner) to.assign(1, number_of(message.from));
    }
    if (to.empty() && !is_mine) ++persons.between_others;
    // Two addresses of one person are one receiver.
    std::sort(to.begin(), to.end());
    to.erase(std::unique(to.begin(), to.end()), to.end());
    for (const std::uint32_t each : to) {
      persons.exchanges.push_back({each, is_mine, message.at});
      sources.push_back(message.source);
    }
  }
  persons.copies = leave_copies(persons.exchanges, sources);
  for (Who who = 0; who < reading.named().size(); ++who) {
    const Named& named = reading.named()[who];
    const std::uint32_t number = person_of(who);
    if (number == kOwner && persons.owner.empty()) persons.owner = named.name.empty() ? named.email : named.name;
    if (number >= kOwner) continue;
    Person& p = persons.people[number];
    if (length(named.name) > length(p.name)) p.name = named.name;
    if (p.url.empty()) p.url = named.url;
    if (p.email.empty()) p.email = named.email;
  }
  for (Person& p : persons.people)
    if (p.name.empty()) p.name = !p.email.empty() ? p.email : p.url;
  return persons;
}

}  // namespace kith::archives
