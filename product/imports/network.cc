#include "product/imports/network.h"

#include <algorithm>

#include "archives/persons.h"
#include "platform/text/text.h"

namespace kith::imports {

Result<Network> network_of(archives::Reading reading, const std::vector<std::string>& me) {
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
  }
  for (const archives::Exchange& each : persons.exchanges)
    add_line(network.contacts[each.person].tie, each.is_mine, each.at);
  network.messages = static_cast<std::int64_t>(persons.exchanges.size());
  if (persons.between_others > 0)
    reading.leave_out(text("messages between others, in which you took no part"), "", persons.between_others);
  network.background = reading.background();
  network.sentence = reading.sentence();
  network.sources = reading.sources();
  network.left_out = reading.left_out();
  if (network.contacts.empty() && network.background.empty()) {
    std::string said(text("Nothing in it could be read as people, messages or a résumé."));
    for (const archives::LeftOut& each : network.left_out) said += " " + text("Left out: {}.", each.what);
    return invalid(std::move(said), "file");
  }
  return network;
}

bool is_mail(const Network& network) {
  return std::any_of(network.sources.begin(), network.sources.end(),
                     [](const archives::Source& source) { return source.kind.rfind("mail", 0) == 0; });
}

std::string sentence_of(const archives::LeftOut& each) {
  const std::string said = (each.count > 1 ? grouped(each.count) + " " : std::string{}) + each.what;
  if (each.where.empty()) return said;
  return said + " (" + (each.count > 1 ? text("the first: {}", each.where) : each.where) + ")";
}

}  // namespace kith::imports
