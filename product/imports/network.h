#pragma once
// "Your real network": from what an archive says to the people in it, and which of the ties among them are alive.

#include <string>
#include <vector>

#include "archives/reading.h"
#include "platform/base/result.h"
#include "product/imports/contact.h"

namespace kith::imports {

// What kind of thing was brought: it decides how its figures are spoken of.
enum class Brought { kNetwork, kMail, kContacts, kList, kBackground };
std::string_view name(Brought kind);
Brought brought_kind(std::string_view name);

struct Network {
  Brought kind = Brought::kNetwork;
  std::string owner;  // empty when neither the archive nor a message says it
  std::vector<Contact> contacts;
  std::vector<archives::Background> background;  // the owner's own roles, schools, skills
  std::string sentence;                          // that the owner says of themselves
  std::vector<archives::Source> sources;
  std::vector<archives::LeftOut> left_out;
  std::vector<std::string> missing;  // parts of it that are not there: no figure is right without them
  std::int64_t messages = 0;         // between the owner and others
};

// As of `now`: what is dated later is left out. An Error when the owner cannot be told, or nothing in it could be read.
Result<Network> network_of(archives::Reading reading, const std::vector<std::string>& me, Instant now);

// "12 rows of messages.csv without a date that can be read (the first: messages.csv, line 17)"
std::string sentence_of(const archives::LeftOut& left_out);

}  // namespace kith::imports
