#include "archives/persons.h"

#include <algorithm>
#include <numeric>
#include <set>

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

Sets joined(const std::vector<Named>& all) {
  Sets sets(all.size());
  std::unordered_map<std::string_view, Who> by_url, by_email;
  std::unordered_map<std::string, std::vector<Who>> by_name;
  for (Who who = 0; who < all.size(); ++who) {
    const Named& named = all[who];
    if (!named.url.empty()) sets.join(by_url.try_emplace(named.url, who).first->second, who);
    if (!named.email.empty()) sets.join(by_email.try_emplace(named.email, who).first->second, who);
    if (!named.name.empty()) by_name[plain_name(named.name)].push_back(who);
  }
  for (const auto& [name, who] : by_name) {
    std::set<std::string_view> pages;
    for (const Who each : who)
      if (!all[each].url.empty()) pages.insert(all[each].url);
    const bool is_full = name.find(' ') != std::string::npos;
    Who bare = all.size(), first = all.size();  // the first without page and address, and the first of any
    for (const Who each : who) {
      const bool is_bare = all[each].url.empty() && all[each].email.empty();
      Who& with = is_bare ? bare : first;
      if (with == all.size()) with = each;
      else if (is_bare || (is_full && pages.size() <= 1)) sets.join(with, each);
    }
    // A bare name is whoever alone bears it.
    if (bare != all.size() && first != all.size() && pages.size() <= 1 && (is_full || who.size() == 2))
      sets.join(bare, first);
  }
  return sets;
}

// How often each takes part in the messages of one file.
std::vector<std::pair<std::int64_t, Who>> busiest(const Reading& reading, Sets& sets, std::uint32_t source,
                                                  std::int64_t& messages) {
  std::unordered_map<Who, std::int64_t> parts;
  messages = 0;
  std::vector<Who> in;
  for (const Message& message : reading.messages()) {
    if (message.source != source) continue;
    ++messages;
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
    for (std::uint32_t source = 0; source < reading_.sources().size(); ++source) TRY(of_source(source));
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
      std::int64_t messages = 0;
      std::vector<Who> candidates;
      for (std::uint32_t source = 0; source < reading_.sources().size() && candidates.size() < kCandidates; ++source)
        for (const auto& [count, who] : busiest(reading_, sets_, source, messages)) candidates.push_back(who);
      return invalid(text("Nobody in it is “{}”. {}", given, candidates_text(candidates)), "me");
    }
    return found_;
  }

  Result<Done> of_source(std::uint32_t source) {
    std::int64_t messages = 0;
    const auto all = busiest(reading_, sets_, source, messages);
    if (all.empty()) return Done{};
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
      return invalid(text("Whose archive is {}? That cannot be told from it. {}", reading_.sources()[source].name,
                          candidates_text(candidates)),
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

}  // namespace

Result<Persons> who_is_who(const Reading& reading, const std::vector<std::string>& me) {
  Sets sets = joined(reading.named());
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
  for (const Message& message : reading.messages()) {
    const std::uint32_t from = person_of(message.from);
    bool any = false;
    for (const Who to : reading.receivers(message)) {
      if (from == kOwner && person_of(to) != kOwner) {
        persons.exchanges.push_back({number_of(to), true, message.at});
        any = true;
      } else if (from != kOwner && person_of(to) == kOwner && !any) {
        persons.exchanges.push_back({number_of(message.from), false, message.at});
        any = true;
      }
    }
    if (!any && from != kOwner) ++persons.between_others;
  }
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
