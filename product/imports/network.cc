#include "product/imports/network.h"

#include <algorithm>

#include "archives/persons.h"
#include "platform/text/dates.h"
#include "platform/text/text.h"

namespace kith::imports {
namespace {

constexpr std::string_view kKinds[] = {"network", "mail", "contacts", "list", "background"};

Brought kind_of(const std::vector<archives::Source>& sources) {
  const auto any = [&](std::string_view kind) {
    return std::any_of(sources.begin(), sources.end(),
                       [&](const archives::Source& source) { return source.kind.rfind(kind, 0) == 0; });
  };
  if (any("LinkedIn connections") || any("LinkedIn messages")) return Brought::kNetwork;
  if (any("mail")) return Brought::kMail;
  if (any("contacts") || any("vCard")) return Brought::kContacts;
  return any("message list") ? Brought::kList : Brought::kBackground;
}

}  // namespace

std::string_view name(Brought kind) { return kKinds[static_cast<int>(kind)]; }
Brought brought_kind(std::string_view name) {
  return static_cast<Brought>(std::find(std::begin(kKinds), std::end(kKinds) - 1, name) - std::begin(kKinds));
}

Result<Network> network_of(archives::Reading reading, const std::vector<std::string>& me, Instant now) {
  reading.close();
  archives::Persons persons = TRY(archives::who_is_who(reading, me));
  Network network;
  network.owner = std::move(persons.owner);
  network.contacts.resize(persons.people.size());
  for (std::size_t i = 0; i < persons.people.size(); ++i) {
    archives::Person& p = persons.people[i];
    Contact& c = network.contacts[i];
    c.name = std::move(p.name);
    c.company = std::move(p.company);
    c.position = std::move(p.position);
    c.url = std::move(p.url);
    c.email = std::move(p.email);
    c.is_listed = p.is_listed;
    c.listed_since = p.listed_since;
  }
  std::int64_t later = 0;
  for (const archives::Exchange& each : persons.exchanges) {
    // Clocks go wrong: what is dated after today says nothing of when it was written.
    if (each.at > now + days(1)) ++later;
    else add_line(network.contacts[each.person].tie, each.is_mine, each.at);
  }
  network.messages = static_cast<std::int64_t>(persons.exchanges.size()) - later;
  if (later > 0) reading.leave_out(text("messages dated after {}", short_date(now, {}, "UTC")), "", later);
  if (persons.copies > 0) reading.leave_out(text("messages that several of the files have"), "", persons.copies);
  if (persons.between_others > 0)
    reading.leave_out(text("messages between others, in which you took no part"), "", persons.between_others);
  network.background = reading.background();
  network.sentence = reading.sentence();
  network.sources = reading.sources();
  network.kind = kind_of(network.sources);
  for (archives::LeftOut& each : reading.left_out()) {
    if (each.is_a_part_of) network.missing.push_back(sentence_of(each));
    else network.left_out.push_back(std::move(each));
  }
  if (network.contacts.empty() && network.background.empty()) {
    std::string said(text("Nothing could be read."));
    for (const std::string& each : network.missing) said += " " + text("Missing is {}.", each);
    for (const archives::LeftOut& each : network.left_out) said += " " + text("Left out: {}.", sentence_of(each));
    said += " " + std::string(
                      text("Bring a LinkedIn archive (zip), an mbox file, vCards, contacts as CSV or a JSON résumé."));
    return invalid(std::move(said), "file");
  }
  return network;
}

std::string sentence_of(const archives::LeftOut& each) {
  const std::string said = (each.count > 1 ? grouped(each.count) + " " : std::string{}) + each.what;
  if (each.where.empty()) return said;
  return said + " (" + (each.count > 1 ? text("the first: {}", each.where) : each.where) + ")";
}

}  // namespace kith::imports
